import { clockLabel } from './clock.ts';
import type { AmendEntry, Command, Notice, Refusal, WithdrawEntry } from './commands.ts';
import { correctionRules } from './decide/correct.ts';
import { entriesOf } from './decide/entries-of.ts';
import { examine } from './decide/examine.ts';
import type { Finding } from './decide/finding.ts';
import { effectiveLog } from './effective.ts';
import type { Entry, EntryType } from './entries.ts';
import { foldLog } from './fold/fold.ts';
import type { MatchState } from './state.ts';
import type { EntryId } from './vocabulary.ts';
import { SIDES } from './vocabulary.ts';

/** An entry that a correction touches without speaking of it. */
export interface AffectedEntry {
  readonly entry: EntryId;
  readonly type: EntryType;
  readonly label: string;
}

/** A later entry that the Laws would refuse, or would no longer refuse, in the corrected log. */
export interface PossibilityChange extends AffectedEntry {
  readonly refusal: Refusal;
}

/** A later entry that stays and would be another thing: a second caution that becomes the first, a goal that counts again. */
export interface MeaningChange extends AffectedEntry {
  /** `card`, `goal`, `score`, `label`, or the rule whose notice comes or goes. */
  readonly what: string;
  /** Absent when there was, or would be, no such thing. */
  readonly before?: string;
  readonly after?: string;
}

/** One value of the state that would be another. */
export interface StateChange {
  /** `score`, `home.onField`, `away.people.a4` ... */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a correction would do, for the operator to see before it is confirmed. */
export type CorrectionPreview =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      readonly impossible: readonly PossibilityChange[];
      readonly possibleAgain: readonly PossibilityChange[];
      readonly meaning: readonly MeaningChange[];
      readonly state: readonly StateChange[];
    };

/** An amendment or a withdrawal, as its command says it, without the head. */
export type CorrectionBody = AmendEntry | WithdrawEntry;

/**
 * Lists what an amendment or a withdrawal would change, and changes nothing: later entries that become impossible (they
 * stand until they are corrected too), those that come to mean something else, and the values of the state that move.
 *
 * @returns the refusal, where the correction itself makes no sense
 */
export function previewCorrection(log: readonly Entry[], correction: CorrectionBody): CorrectionPreview {
  const [opening] = log;
  if (!opening) return { ok: false, refusal: { rule: 'LOG-OPEN-01', facts: { what: correction.type } } };
  const command = commandFor(opening, log, correction);
  const [finding] = correctionRules(command, log);
  if (finding) return { ok: false, refusal: { rule: finding.rule, facts: finding.facts } };
  const corrected = [...log, ...entriesOf(command, log.at(-1)?.seq ?? 0)];
  const [before, after] = [readings(log), readings(corrected)];
  const [was, is] = [foldLog(log), foldLog(corrected)];
  return {
    ok: true,
    impossible: differing(after, before),
    possibleAgain: differing(before, after),
    meaning: [...meaningChanges(before, after, was, is)],
    state: was && is ? [...stateChanges(was, is)] : [],
  };
}

function commandFor(
  { match, clock, by }: Entry,
  log: readonly Entry[],
  correction: CorrectionBody,
): Command & CorrectionBody {
  const taken = new Set(log.map(({ id }) => String(id)));
  let commandId = 'preview';
  while (taken.has(commandId)) commandId += '-';
  return { commandId, match, clock, by, ...correction };
}

/** What every effective entry of a log meets today. */
interface Reading {
  readonly entry: Entry;
  readonly refusals: readonly Finding[];
  readonly notices: readonly Notice[];
}

function readings(log: readonly Entry[]): ReadonlyMap<EntryId, Reading> {
  const seen = new Set<EntryId>();
  const found = new Map<EntryId, Reading>();
  let state: MatchState | undefined;
  for (const entry of effectiveLog(log)) {
    const { after, findings } = examine(entry, state, (id) => seen.has(id), {});
    const overridden = entry.override?.rules ?? [];
    const refusals = findings.filter(({ level, rule }) => level !== 'flagged' && !overridden.includes(rule));
    found.set(entry.id, { entry, refusals, notices: findings.filter(({ level }) => level === 'flagged') });
    seen.add(entry.id);
    state = after;
  }
  return found;
}

const affected = ({ id, type, clock }: Entry): AffectedEntry => ({
  entry: id,
  type,
  label: clockLabel(clock),
});

/** Refusals of entries that are in both logs, and are met in the one only. */
function differing(
  here: ReadonlyMap<EntryId, Reading>,
  there: ReadonlyMap<EntryId, Reading>,
): readonly PossibilityChange[] {
  return [...here.values()].flatMap(({ entry, refusals }) => {
    const other = there.get(entry.id);
    if (!other) return [];
    return refusals
      .filter(({ rule }) => !other.refusals.some((each) => each.rule === rule))
      .map(({ rule, facts }) => ({ ...affected(entry), refusal: { rule, facts } }));
  });
}

function* meaningChanges(
  before: ReadonlyMap<EntryId, Reading>,
  after: ReadonlyMap<EntryId, Reading>,
  was: MatchState | undefined,
  is: MatchState | undefined,
): Iterable<MeaningChange> {
  for (const { entry, notices } of after.values()) {
    const old = before.get(entry.id);
    if (!old) continue;
    const [meant, means] = [meaningOf(old.entry, was), meaningOf(entry, is)];
    for (const what of new Set([...Object.keys(meant), ...Object.keys(means)])) {
      if (meant[what] !== means[what]) yield { ...affected(entry), what, ...pair(meant[what], means[what]) };
    }
    const [had, has] = [old.notices, notices].map((each) => new Set(each.map(({ rule }) => rule)));
    for (const rule of new Set([...(had ?? []), ...(has ?? [])])) {
      if (had?.has(rule) === has?.has(rule)) continue;
      yield {
        ...affected(entry),
        what: rule,
        ...pair(had?.has(rule) ? 'notice' : undefined, has?.has(rule) ? 'notice' : undefined),
      };
    }
  }
}

/** What an entry is taken for in the end: the class of a card, whether a goal stands, the score it made. */
function meaningOf(entry: Entry, state: MatchState | undefined): { readonly [what: string]: string } {
  const card = state?.cards.find((each) => each.entry === entry.id);
  const goal = state?.goals.find((each) => each.entry === entry.id);
  return {
    label: clockLabel(entry.clock),
    ...(card && { card: card.withdrawn ? 'withdrawn' : card.card }),
    ...(goal && { goal: goal.status, score: `${goal.scoreAfter.home}-${goal.scoreAfter.away}` }),
  };
}

function* stateChanges(was: MatchState, is: MatchState): Iterable<StateChange> {
  const [before, after] = [valuesOf(was), valuesOf(is)];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(path), after.get(path)];
    if (old !== now) yield { path, ...pair(old, now) };
  }
}

/** The values that an operator looks at. */
function valuesOf(state: MatchState): ReadonlyMap<string, string> {
  const { score, scoreAt, shootOut } = state;
  const values = new Map<string, string>([
    ['phase', state.phase],
    ['period', state.period],
    ['score', `${score.home}-${score.away}`],
  ]);
  for (const [at, then] of Object.entries(scoreAt)) values.set(`scoreAt.${at}`, `${then.home}-${then.away}`);
  if (state.restartAwaited !== undefined) values.set('restartAwaited', state.restartAwaited);
  if (state.official !== undefined) values.set('official', state.official.status);
  if (shootOut) values.set('shootOut', `${shootOut.score.home}-${shootOut.score.away}`);
  if (shootOut?.winner !== undefined) values.set('shootOut.winner', shootOut.winner);
  for (const side of SIDES) {
    const team = state.teams[side];
    values.set(`${side}.onField`, String(team.onField));
    values.set(`${side}.substitutionsUsed`, String(team.substitutionsUsed));
    values.set(`${side}.opportunitiesUsed`, String(team.opportunitiesUsed));
    if (team.captain !== undefined) values.set(`${side}.captain`, team.captain);
    if (team.goalkeeper !== undefined) values.set(`${side}.goalkeeper`, team.goalkeeper);
    for (const { person, status } of team.people) values.set(`${side}.people.${person}`, status);
  }
  return values;
}

function pair(
  before: string | undefined,
  after: string | undefined,
): { readonly before?: string; readonly after?: string } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
