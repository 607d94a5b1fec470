import { type Entry, type OpenState, openStates, type Side } from '@touchline/laws';
import { inShort, type MatchInShort } from './in-short.ts';
import type { MatchStudy } from './study.ts';

/** A match as whoever watches over all of them sees it: in short, and what needs somebody's attention. */
export interface MatchOfNight extends MatchInShort {
  readonly names: { readonly [S in Side]: string };
  /** What has begun and waits, the most urgent first. */
  readonly open: readonly OpenState[];
  readonly sheets: { readonly [S in Side]: boolean };
  /** When the last entry was stored, ISO 8601 in UTC. */
  readonly lastEntryAt?: string;
  /** How many have logged in it lately, kick-off and after; who they are is not said. */
  readonly operators: number;
}

/** Entries back that count as lately. */
const LATELY = 20;

/** @param storedAt when its last entry was stored, milliseconds since 1970 */
export function matchOfNight(study: MatchStudy, storedAt: number | undefined): MatchOfNight {
  const { state, match, names } = study;
  const { clubs, teams } = state;
  return {
    ...inShort(study),
    names: { home: names.club(clubs.home).shortName, away: names.club(clubs.away).shortName },
    open: state.phase === 'live' ? openStates(state) : [],
    sheets: { home: teams.home.sheet !== undefined, away: teams.away.sheet !== undefined },
    ...(storedAt !== undefined && { lastEntryAt: new Date(storedAt).toISOString() }),
    operators: loggersOf(match.log.filter(({ clock }) => clock.period !== 'pre').slice(-LATELY)),
  };
}

const loggersOf = (entries: readonly Entry[]): number => new Set(entries.map(({ by }) => by)).size;

/** Whether a match belongs to the night: it is played or was logged on that day, the day before or the day after. */
export function isOfNight({ state }: MatchStudy, storedAt: number | undefined, today: string): boolean {
  const { kickOff, scheduledKickOff } = state;
  const moments = [kickOff ?? scheduledKickOff, storedAt].flatMap((moment) => moment ?? []);
  return moments.some((moment) => Math.abs(dayOf(moment) - dayOf(today)) <= 1);
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Days since 1970. */
const dayOf = (moment: string | number): number =>
  Math.floor((typeof moment === 'number' ? moment : Date.parse(moment)) / DAY_MILLISECONDS);
