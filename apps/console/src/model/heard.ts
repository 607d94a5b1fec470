import { type Entry, parseEntry } from '@touchline/laws';
import { isRecord } from './outbox-text.ts';
import type { Frame, Heard, Names, TieContext } from './ports.ts';

/** Nothing heard yet. */
export const SILENCE: Heard = {
  stored: [],
  toldAt: 0,
  names: { clubs: {}, people: {} },
  tie: {},
  operators: [],
};

/**
 * What is known once a frame has come. Entries that leave a gap wait outside: the desk sends what is missing, since its
 * frames are gapless.
 *
 * @param isReset the frame holds everything, so that what is not in it is gone
 */
export function hear(before: Heard, { parts }: Frame, isReset: boolean): Heard {
  const { names, context, operators } = parts;
  const entries = Object.entries(parts).flatMap(([name, part]) =>
    name.startsWith('entry ') ? entriesIn(part) : [],
  );
  const stored = withEntries(isReset ? [] : before.stored, entries);
  return {
    stored,
    toldAt: toldAtIn(isReset ? 0 : before.toldAt, entries, stored),
    names: isRecord(names) ? namesIn(names) : before.names,
    tie: isRecord(context) ? tieIn(context) : before.tie,
    operators: Array.isArray(operators) ? operators.map(String) : before.operators,
  };
}

/** A log with entries that the desk has stored since, in whatever order they came; those beyond a gap are left out. */
export function withEntries(stored: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const bySeq = new Map(more.map((entry) => [entry.seq, entry]));
  const log = [...stored];
  for (let next = bySeq.get(log.length + 1); next; next = bySeq.get(log.length + 1)) log.push(next);
  return log.length === stored.length ? stored : log;
}

/**
 * The desk tells entries and tie together, and the tie only where they changed it. A frame without entries tells of no
 * more of them than the last did: those that came as answers alone are not in its word on the tie yet.
 */
const toldAtIn = (before: number, entries: readonly Entry[], stored: readonly Entry[]): number =>
  Math.min(stored.length, Math.max(before, ...entries.map(({ seq }) => seq)));

function entriesIn(part: unknown): readonly Entry[] {
  const parsed = parseEntry(part);
  return parsed.ok ? [parsed.entry] : [];
}

function namesIn({ clubs, people }: Readonly<Record<string, unknown>>): Names {
  return {
    clubs: named(clubs, ({ name, shortName }) => ({ name, shortName })),
    people: named(people, ({ name, lastName }) => ({ name, lastName })),
  };
}

/** The names by id, each field of them a text; a field that is none is the id's own. */
function named<Name>(
  value: unknown,
  make: (fields: { readonly name: string; readonly shortName: string; readonly lastName: string }) => Name,
): Readonly<Record<string, Name>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([id, fields]) => {
      const text = (field: string): string => textIn(fields, field) ?? id;
      return [id, make({ name: text('name'), shortName: text('shortName'), lastName: text('lastName') })];
    }),
  );
}

function tieIn({
  extraTimeAllowed,
  kicksAllowed,
  stands,
  aggregate,
}: Readonly<Record<string, unknown>>): TieContext {
  const [home, away] = Array.isArray(aggregate) ? aggregate.map(Number) : [];
  return {
    ...(typeof extraTimeAllowed === 'boolean' && { extraTimeAllowed }),
    ...(typeof kicksAllowed === 'boolean' && { kicksAllowed }),
    ...(typeof stands === 'string' && { stands }),
    ...(home !== undefined && away !== undefined && { aggregate: [home, away] as const }),
  };
}

const textIn = (fields: unknown, field: string): string | undefined => {
  const value = isRecord(fields) ? fields[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};
