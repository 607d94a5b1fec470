import type { CautionCount, LedgerSuspension, SuspensionLedger } from './ledger-types.ts';
import { cautionSentence, type LedgerNames, suspensionSentence } from './words.ts';

/** What a correction did to the ledger. */
export type SuspensionChange =
  | { readonly type: 'suspended'; readonly now: LedgerSuspension }
  | { readonly type: 'freed'; readonly was: LedgerSuspension }
  /** Suspended before and after, but for something else, for longer, or missing other matches. */
  | { readonly type: 'changed'; readonly was: LedgerSuspension; readonly now: LedgerSuspension }
  /** Absent: none counted, or none counts. */
  | { readonly type: 'cautions'; readonly was?: CautionCount; readonly now?: CautionCount };

/**
 * What has become different between two ledgers, such as those of a log before and after a correction: suspensions
 * first, then counts of cautions. Empty when nothing has.
 */
export function suspensionChanges(
  before: SuspensionLedger,
  after: SuspensionLedger,
): readonly SuspensionChange[] {
  const [was, now] = [keyed(before.suspensions, keyOf), keyed(after.suspensions, keyOf)];
  const [counted, counts] = [keyed(before.counts, ofPerson), keyed(after.counts, ofPerson)];
  return [
    ...keysOf(was, now).flatMap((key) => suspensionChange(was.get(key), now.get(key)) ?? []),
    ...keysOf(counted, counts).flatMap((key) => countChange(counted.get(key), counts.get(key)) ?? []),
  ];
}

/** The changes, a sentence each. */
export function suspensionChangeSentence(change: SuspensionChange, names: LedgerNames): string {
  switch (change.type) {
    case 'suspended':
      return `Now suspended: ${suspensionSentence(change.now, names)}`;
    case 'freed':
      return `No longer so: ${suspensionSentence(change.was, names)}`;
    case 'changed':
      return `Changed: ${suspensionSentence(change.now, names)}`;
    case 'cautions':
      return cautionsSentence(change, names);
    default:
      return change satisfies never;
  }
}

function cautionsSentence(
  { was, now }: Extract<SuspensionChange, { readonly type: 'cautions' }>,
  names: LedgerNames,
): string {
  if (now) return `Cautions: ${cautionSentence(now, names)}`;
  return was ? `Cautions: ${names.person(was.person)} (${names.club(was.club)}): none that counts.` : '';
}

function suspensionChange(
  was: LedgerSuspension | undefined,
  now: LedgerSuspension | undefined,
): SuspensionChange | undefined {
  if (!was) return now && { type: 'suspended', now };
  if (!now) return { type: 'freed', was };
  return isSame(was, now) ? undefined : { type: 'changed', was, now };
}

function countChange(
  was: CautionCount | undefined,
  now: CautionCount | undefined,
): SuspensionChange | undefined {
  if (isSame(was, now)) return undefined;
  return { type: 'cautions', ...(was && { was }), ...(now && { now }) };
}

/** Both are plain data, made by the same code in the same order of keys. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same suspension, whatever was corrected of it: a person is sent off once a match, and cautioned for the third time once. */
function keyOf({ person, cause, grounds, decision }: LedgerSuspension): string {
  const last = grounds.at(-1);
  const nobody = person === 'unknown' ? last?.entry : '';
  const kind = cause.type === 'secondCaution' || cause.type === 'directRed' ? 'sentOff' : cause.type;
  return [person, nobody, kind, last?.in.match, last ? '' : decision?.date].join('/');
}

const ofPerson = ({ person, season, qualifying }: CautionCount): string =>
  `${person}/${season}/${qualifying}`;

const keyed = <Value>(values: readonly Value[], key: (value: Value) => string): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [key(value), value]));

const keysOf = <Value>(
  was: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
): readonly string[] => [...new Set([...was.keys(), ...now.keys()])];
