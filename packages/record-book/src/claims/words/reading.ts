import { inWords } from '@touchline/registry';
import { demonym } from '../../wording/countries.ts';
import { seasonName } from '../../wording/numbers.ts';
import { roundName } from '../../wording/rounds.ts';
import type { NameOf, PersonNameOf } from '../../wording/scope-words.ts';
import { MONTHS, WEEKDAYS } from '../../wording/time.ts';
import type { Claim, ScopeTerms, Span, Term } from '../claim.ts';
import type { Reading } from '../readings.ts';

/** What clubs and people are called. */
export interface ReadingNames {
  readonly nameOf: NameOf;
  readonly personNameOf?: PersonNameOf;
  /** The seasons of the reading's competition are calendar years. */
  readonly calendarYears?: true;
  /** It has no stages, so that nothing is said of play-offs and qualifying. */
  readonly oneStage?: true;
}

/**
 * A reading in words, all of what it counts: `Champions League knockout ties of Italian teams, play-offs included,
 * qualifying not`.
 */
export function readingWords(
  claim: Claim,
  reading: Reading,
  competitionName: string,
  names: ReadingNames,
): string {
  const parts = [
    scopeWords(reading, competitionName, names),
    ...(reading.subject === 'matchSide' && claim.deed.eitherWay && !names.oneStage
      ? ['matches, not ties']
      : []),
    ...unitWords(claim, reading),
    ...boundWords(claim, reading),
    ...yearWords(claim, reading, names),
    ...reachWords(claim, reading),
    ...(reading.before ? ['the case of the day not counted'] : []),
  ];
  return parts.join(', ');
}

/** The rows of a reading: competition, whose, against whom, when, and which ends of the competition count. */
export function scopeWords(reading: Reading, competitionName: string, names: ReadingNames): string {
  const rows = [
    rowsWords(reading, competitionName, names),
    ...whoWords(reading.scope, names),
    venueWords(reading.scope),
    dayWords(reading.scope),
    spanWords(reading.scope, names),
  ];
  return [rows.filter((part) => part !== '').join(' '), ...(names.oneStage ? [] : stageWords(reading))].join(
    ', ',
  );
}

function rowsWords(
  { subject, competition, scope }: Reading,
  name: string,
  { oneStage }: ReadingNames,
): string {
  const of = competition === 'europe' ? 'all European' : name;
  const noun = subject === 'tieSide' ? 'ties' : 'matches';
  if (scope.leg !== undefined) {
    const round = scope.round === undefined ? 'knockout' : roundAdjective(scope.round);
    return `${of} ${round} ${scope.leg === 1 ? 'first' : 'second'} legs`;
  }
  if (scope.round === 'final') return `${of} finals`;
  // A tournament by its own name: "FIFA World Cup matches".
  if (scope.round !== undefined && oneStage) return `${scope.round} ${noun}`;
  if (scope.round !== undefined) return `${of} ${roundAdjective(scope.round)} ${noun}`;
  const phase = subject === 'tieSide' ? 'knockout' : scope.phase;
  return `${of} ${phase === undefined ? '' : `${PHASES[phase]} `}${noun}`;
}

/** `semi-final`, `round-of-16`, before a noun. */
const roundAdjective = (round: string): string =>
  round === 'knockoutPlayoffs' ? 'knockout play-off' : roundName(round).replaceAll(' of ', '-of-');

const VENUES = { home: 'at home', away: 'away', neutral: 'on neutral ground' } as const;
const venueWords = ({ venue }: Reading['scope']): string => (venue === undefined ? '' : VENUES[venue]);

const PHASES: { readonly [P in NonNullable<ScopeTerms['phase']>]: string } = {
  knockout: 'knockout',
  group: 'group',
  leaguePhase: 'league-phase',
};

function whoWords(
  scope: Reading['scope'],
  { nameOf, personNameOf = String }: ReadingNames,
): readonly string[] {
  return [
    scope.club ? `of ${nameOf(scope.club)}` : '',
    scope.association ? `of ${demonym(scope.association)} teams` : '',
    scope.coach ? `under ${personNameOf(scope.coach)}` : '',
    scope.opponent ? `against ${nameOf(scope.opponent)}` : '',
    scope.opponentAssociation ? `against ${demonym(scope.opponentAssociation)} teams` : '',
    scope.firstLeg ? `with the first leg ${scope.firstLeg === 'home' ? 'at home' : 'away'}` : '',
    scope.awayGoals === undefined ? '' : scope.awayGoals ? 'under the away-goals rule' : 'without away goals',
  ];
}

function dayWords({ month, weekday }: Reading['scope']): string {
  const parts = [
    ...(month === undefined ? [] : [`in ${MONTHS[month - 1] ?? ''}`]),
    ...(weekday === undefined ? [] : [`on a ${WEEKDAYS[weekday - 1] ?? ''}`]),
  ];
  return parts.join(' ');
}

function spanWords({ seasons, years }: Reading['scope'], names: ReadingNames): string {
  if (seasons !== undefined) return between(seasons, (season) => seasonName(season, names));
  return years === undefined ? '' : between(years, String);
}

function between({ from, to }: Span, name: (year: number) => string): string {
  if (from !== undefined && from === to) return `in ${name(from)}`;
  if (from !== undefined && to !== undefined) return `from ${name(from)} to ${name(to)}`;
  return from === undefined ? `until ${name(to ?? 0)}` : `since ${name(from)}`;
}

/** What is counted of the competition's ends; of one phase or round there is nothing to say. */
function stageWords({ subject, scope, playoffs, qualifying }: Reading): readonly string[] {
  if (scope.round !== undefined || scope.phase === 'group' || scope.phase === 'leaguePhase') return [];
  const ofTies = subject === 'tieSide' || scope.phase === 'knockout' || scope.leg !== undefined;
  const ends = [
    ...(ofTies || playoffs === 'excluded' ? [`play-offs ${playoffs}`] : []),
    `qualifying ${qualifying === 'included' ? 'included' : ofTies && playoffs === 'included' ? 'not' : 'excluded'}`,
  ];
  return ends;
}

function unitWords({ family }: Claim, { unit }: Reading): readonly string[] {
  if (family.type !== 'nth' && family.type !== 'count') return [];
  return [unit === 'clubs' ? 'each team counted once' : 'every time counted'];
}

function boundWords({ deed }: Claim, { terms, departs }: Reading): readonly string[] {
  if (departs === 'narrower') return tighterWords(deed.terms, terms);
  const bare = deed.terms.find((term) => term.type === 'measure' && term.bare === true);
  if (bare?.type !== 'measure') return [];
  const exact = terms.some(
    (term) => term.type === 'measure' && term.measure === bare.measure && term.op === 'exactly',
  );
  return [exact ? `exactly ${inWords(bare.bound)}` : `${inWords(bare.bound)} or more`];
}

/** Where a narrower reading has a higher bound than the words. */
function tighterWords(said: readonly Term[], meant: readonly Term[]): readonly string[] {
  return meant.flatMap((term, index) => {
    const before = said[index];
    if (term.type !== 'measure' || before?.type !== 'measure' || term.bound === before.bound) return [];
    return [`by ${inWords(term.bound)} or more`];
  });
}

function yearWords({ family }: Claim, { year }: Reading, names: ReadingNames): readonly string[] {
  const precedent = 'precedent' in family ? family.precedent : undefined;
  if (precedent?.when?.type !== 'year') return [];
  const named = precedent.when.year;
  return year === 'calendar' ? [] : [`${named} as the season ${seasonName(named, names)}`];
}

function reachWords({ family }: Claim, { reach, scope }: Reading): readonly string[] {
  const looksBack = family.type !== 'notSince' && !(family.type === 'first' && family.precedent);
  if (!looksBack || scope.seasons?.from !== undefined || scope.years?.from !== undefined) return [];
  if (family.type === 'streak' && family.extent === 'current') return [];
  return [reach === 'ever' ? 'in all its history' : 'in our record'];
}
