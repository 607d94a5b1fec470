import type { Regulations } from '@touchline/competition';
import {
  type Command,
  commandOf,
  type Entry,
  type MatchId,
  type Notice,
  type Refusal,
} from '@touchline/laws';
import { type Answer, Desk } from './desk.ts';
import { Logs } from './logs.ts';
import { readMatch } from './projections/match-in-tie.ts';
import { namesFrom } from './projections/names.ts';
import { Projections } from './projections/projections.ts';
import { SharedAnswers } from './projections/shared-answers.ts';
import { MatchStudy } from './projections/study.ts';
import { memoryStore } from './store/memory.ts';
import type { Tables } from './tables.ts';

/** A desk without a server that forgets when it is dropped: the same path of a command, nothing on a disk. */
export interface OfflineDesk {
  handle(command: Command): Promise<Answer>;
  study(match: MatchId): MatchStudy | undefined;
}

export async function offlineDesk(tables: Tables): Promise<OfflineDesk> {
  const store = memoryStore();
  const logs = await Logs.of(store);
  const logOf = (match: MatchId) => logs.get(match);
  const projections = new Projections({ logOf, tables, today: () => '' });
  const desk = new Desk({ store, logOf, projections, now: () => HISTORY });
  return { handle: (command) => desk.handle(command), study: (match) => projections.study(match) };
}

/** No log is being written live here, so no entry gets a wall clock. */
const HISTORY = '1900-01-01T00:00:00Z';

/** What the desk says of an entry of a log that was written elsewhere. */
export interface CheckedEntry {
  readonly entry: Entry;
  /** Absent when it was accepted. */
  readonly refusal?: Refusal;
  readonly notices: readonly Notice[];
}

/** Sends whole logs through the desk, in the order given, and says what it answered; it goes on after a refusal. */
export async function checkLogs(
  logs: readonly (readonly Entry[])[],
  tables: Tables,
): Promise<readonly CheckedEntry[]> {
  const desk = await offlineDesk(tables);
  const checked: CheckedEntry[] = [];
  for (const entry of logs.flat()) {
    const answer = await desk.handle(commandOf(entry, entry.id));
    if (answer.outcome === 'accepted') checked.push({ entry, notices: answer.notices });
    if (answer.outcome === 'refused') checked.push({ entry, refusal: answer.refusal, notices: [] });
  }
  return checked;
}

export interface StudyOptions {
  readonly regulations?: Regulations;
  /** Kept by a caller who studies many logs against the same tables. */
  readonly shared?: SharedAnswers;
}

/**
 * The study of the last of these logs, the others being at hand as its tie's other leg.
 *
 * @returns `undefined` when there is no log, or it opens no match
 */
export function studyLogs(
  logs: readonly (readonly Entry[])[],
  tables: Tables,
  { shared = new SharedAnswers(), ...options }: StudyOptions = {},
): MatchStudy | undefined {
  const byMatch = new Map(logs.flatMap((log) => (log[0] ? [[log[0].match, log] as const] : [])));
  const read = readMatch(logs.at(-1) ?? []);
  if (!read) return undefined;
  const logOf = (match: MatchId) => byMatch.get(match) ?? [];
  const world = { tables, logOf, names: namesFrom(tables), shared };
  return new MatchStudy(read, world, options);
}
