import { readFileSync } from 'node:fs';
import { regulationsById } from '@touchline/competition';
import { type MatchStudy, readTables, SharedAnswers, studyLogs, type Tables } from '@touchline/desk';
import {
  clockLabel,
  type Entry,
  type EntryId,
  foldLog,
  lastSeqAt,
  type MatchState,
  type PersonId,
  parseLog,
} from '@touchline/laws';
import type { ClubId } from '@touchline/registry';

/** Both logs of the first tie and the tables, and a way to ask for any moment and any correction of them. */

export const DORTMUND = 'borussia-dortmund' as ClubId;
export const ATALANTA = 'atalanta' as ClubId;

export const FIRST_LEG = readLog('2026-02-17-borussia-dortmund-atalanta');
export const SECOND_LEG = readLog('2026-02-25-atalanta-borussia-dortmund');
export const TABLES = ownTables();

/** What depends on the tables alone is worked out once for all tests that use our own. */
const SHARED = new SharedAnswers();

function readLog(match: string): readonly Entry[] {
  const path = new URL(`../../data/matches/${match}.jsonl`, import.meta.url);
  const { entries, issues } = parseLog(readFileSync(path, 'utf8'));
  if (issues.length > 0) throw new Error(`${match} does not parse`);
  return entries;
}

function ownTables(): Tables {
  const read = readTables();
  if (!read.ok) throw new Error(read.issues.join('\n'));
  return read.tables;
}

export interface Moment {
  readonly first?: readonly Entry[];
  readonly second?: readonly Entry[];
  readonly tables?: Tables;
  readonly regulations?: string;
}

/** Everything that follows from the two logs, or from what is handed in their place. */
export function study({
  first = FIRST_LEG,
  second = SECOND_LEG,
  tables = TABLES,
  regulations,
}: Moment = {}): MatchStudy {
  const rules = regulations === undefined ? undefined : regulationsById(regulations);
  const made = studyLogs([first, second], tables, {
    ...(rules && { regulations: rules }),
    ...(tables === TABLES && { shared: SHARED }),
  });
  if (!made) throw new Error('the log opens no match');
  return made;
}

/** The second leg up to the last entry of a label. */
export function until(label: string): readonly Entry[] {
  const seq = lastSeqAt(SECOND_LEG, label);
  if (seq === undefined) throw new Error(`nothing is logged at ${label}`);
  return SECOND_LEG.slice(0, seq);
}

/** The log with a withdrawal of the entry at its end, as the desk appends it. */
export function withdrawn(log: readonly Entry[], target: EntryId): readonly Entry[] {
  const last = log.at(-1);
  if (!last) throw new Error('an empty log');
  const { match, clock, by } = last;
  const id = `withdraw-${target}` as EntryId;
  return [
    ...log,
    { seq: last.seq + 1, id, match, clock, by, type: 'entryWithdrawn', target, reason: 'logged by mistake' },
  ];
}

export const stateOf = (log: readonly Entry[]): MatchState => {
  const state = foldLog(log);
  if (!state) throw new Error('the log opens no match');
  return state;
};

export function goalBy(log: readonly Entry[], person: string): EntryId {
  const goal = stateOf(log).goals.find(({ scorer }) => scorer === (person as PersonId));
  if (!goal) throw new Error(`${person} has no goal`);
  return goal.entry;
}

export const labelOf = (log: readonly Entry[], entry: EntryId): string => {
  const found = log.find(({ id }) => id === entry);
  return found ? clockLabel(found.clock) : 'not in the log';
};

/** Whole text of the report, headline first. */
export function reportText(made: MatchStudy): string {
  const { headline, paragraphs } = made.report(made.instant());
  return [headline, ...paragraphs.flatMap(({ sentences }) => sentences)].map(({ text }) => text).join(' ');
}
