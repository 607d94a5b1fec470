import type { ClubId } from '@touchline/laws';
import { listInWords } from '../list-words.ts';
import type { Criterion, Separation } from './table.ts';
import type { OverallCriterion } from './table-rules.ts';

/**
 * Why one club stands above another, without the names of the two.
 *
 * @param nameOf names of clubs; used where more than two were level
 * @example 'level on 15 points, +8, 20 goals, 6 away goals and 5 wins; above on away wins, 2 to 1'
 * @example 'level on 12 points; above on points in the matches among Arsenal, Dortmund and Napoli, 7 to 6'
 */
export function separationInWords(separation: Separation, nameOf: (club: ClubId) => string): string {
  const { by, values, levelOn } = separation;
  const stretches = stretchesOf(levelOn);
  const level = stretches.map((criteria, index) => {
    const scope = index === 0 ? '' : scopeOf(criteria[0]?.among, nameOf);
    return `${listInWords(criteria.map(amount))}${scope}`;
  });
  const before = levelOn.at(-1)?.among;
  const scope = scopeAfter(separation.among, before, nameOf);
  const above = `above on ${NAMES[by]}${scope}, ${figure(by, values[0])} to ${figure(by, values[1])}`;
  return [...(level.length > 0 ? [`level on ${level.join(', and on ')}`] : []), above].join('; ');
}

const NAMES: { readonly [criterion in OverallCriterion]: string } = {
  points: 'points',
  goalDifference: 'goal difference',
  goals: 'goals',
  awayGoals: 'away goals',
  wins: 'wins',
  awayWins: 'away wins',
  opponentsPoints: "opponents' points",
  opponentsGoalDifference: "opponents' goal difference",
  opponentsGoals: "opponents' goals",
  disciplinaryPoints: 'disciplinary points',
  clubCoefficient: 'club coefficient',
};

/** Neighbours counted over the same matches. */
function stretchesOf(criteria: readonly Criterion[]): readonly (readonly Criterion[])[] {
  const stretches: Criterion[][] = [];
  for (const criterion of criteria) {
    const last = stretches.at(-1);
    if (last && sameClubs(last[0]?.among, criterion.among)) last.push(criterion);
    else stretches.push([criterion]);
  }
  return stretches;
}

type Among = readonly ClubId[] | undefined;

const sameClubs = (a: Among, b: Among): boolean => (a ?? []).join(' ') === (b ?? []).join(' ');

function scopeOf(among: Among, nameOf: (club: ClubId) => string): string {
  if (!among) return ' in all matches';
  return among.length === 2
    ? ' in their own matches'
    : ` in the matches among ${listInWords(among.map(nameOf))}`;
}

function scopeAfter(among: Among, before: Among, nameOf: (club: ClubId) => string): string {
  if (sameClubs(among, before)) return among ? ' in these' : '';
  return scopeOf(among, nameOf);
}

function amount({ by, values: [value] }: Criterion): string {
  const one = value === 1;
  switch (by) {
    case 'points':
      return `${figure(by, value)} ${one ? 'point' : 'points'}`;
    case 'goalDifference':
      return value === 0 ? 'a goal difference of 0' : figure(by, value);
    case 'goals':
      return `${value} ${one ? 'goal' : 'goals'}`;
    case 'awayGoals':
      return `${value} away ${one ? 'goal' : 'goals'}`;
    case 'wins':
      return `${value} ${one ? 'win' : 'wins'}`;
    case 'awayWins':
      return `${value} away ${one ? 'win' : 'wins'}`;
    case 'opponentsPoints':
    case 'opponentsGoalDifference':
    case 'opponentsGoals':
    case 'disciplinaryPoints':
    case 'clubCoefficient':
      return `${figure(by, value)} for ${NAMES[by]}`;
    default:
      return by satisfies never;
  }
}

/** With its sign where it is a difference, and at most two decimals. */
function figure(by: OverallCriterion, value: number): string {
  const digits = String(Math.round(Math.abs(value) * 100) / 100);
  if (value < 0) return `−${digits}`;
  const isDifference = by === 'goalDifference' || by === 'opponentsGoalDifference';
  return isDifference && value > 0 ? `+${digits}` : digits;
}
