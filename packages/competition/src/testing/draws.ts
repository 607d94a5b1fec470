import type { Entrant, MatchingDraw, PairBowl, PairsOfPlaces } from '../draws/draw.ts';
import { club } from './results.ts';

/** `Bayern GER C`: name, association, group. */
function entrant(text: string): Entrant {
  const [name = '', association = '', group] = text.split(' ');
  return {
    ball: name,
    clubs: [club(name)],
    associations: association === '' ? [] : [association],
    ...(group !== undefined && { group: `group${group}` }),
  };
}

const entrants = (text: string): readonly Entrant[] => text.split(', ').map(entrant);

/** A round of 16 of group winners and runners-up, in the order of the groups: `Napoli ITA, Porto POR, ...`. */
export function potsOf(winners: string, runnersUp: string, more: Partial<MatchingDraw> = {}): MatchingDraw {
  const inGroups = (text: string) =>
    entrants(text).map((each, index): Entrant => ({ ...each, group: `group${'ABCDEFGH'[index]}` }));
  return {
    type: 'matching',
    round: 'roundOf16',
    first: inGroups(runnersUp),
    second: inGroups(winners),
    keptApart: ['sameGroup', 'sameAssociation'],
    prohibited: [],
    slots: entrants(winners).map((_, index) => `r16.${index + 1}`),
    ...more,
  };
}

/** The real one of 7 November 2022. */
export const ROUND_OF_16_2022 = potsOf(
  'Napoli ITA, Porto POR, Bayern GER, Tottenham ENG, Chelsea ENG, Real ESP, City ENG, Benfica POR',
  'Liverpool ENG, Brugge BEL, Inter ITA, Frankfurt GER, Milan ITA, Leipzig GER, Dortmund GER, Paris FRA',
);

/** Everybody in one bowl: `City ENG, Bayern GER, ...`. */
export function openOf(text: string, more: Partial<MatchingDraw> = {}): MatchingDraw {
  const first = entrants(text);
  return {
    type: 'matching',
    round: 'quarterFinal',
    first,
    keptApart: [],
    prohibited: [],
    slots: first.slice(0, first.length / 2).map((_, index) => `qf.${index + 1}`),
    ...more,
  };
}

/** So few associations that dead ends are near, and some draws cannot be made at all. */
export const FEW_ASSOCIATIONS = ['ENG', 'ESP', 'GER', 'ITA', 'RUS', 'UKR'] as const;

const bowl = (letter: string, codes: readonly string[]): string =>
  codes.map((code, index) => `${letter}${index + 1} ${code}`).join(', ');

/** Two bowls, `w1` and on against `r1` and on, by the associations of each. */
export function potsByAssociations(
  winners: readonly string[],
  runnersUp: readonly string[],
  prohibits: boolean,
): MatchingDraw {
  return potsOf(bowl('w', winners), bowl('r', runnersUp), { prohibited: prohibits ? [['RUS', 'UKR']] : [] });
}

/** Complete pairings counted one by one, without a word of the draw's own code. */
export function allPairings(draw: MatchingDraw): readonly (readonly (readonly [string, string])[])[] {
  const mayMeet = (a: Entrant, b: Entrant) => {
    const codes = [a.associations[0], b.associations[0]];
    if (a.group !== undefined && a.group === b.group && draw.keptApart.includes('sameGroup')) return false;
    if (codes[0] === codes[1] && draw.keptApart.includes('sameAssociation')) return false;
    return !draw.prohibited.some((pair) => pair.every((code) => codes.includes(code)));
  };
  const pair = (
    left: readonly Entrant[],
    right: readonly Entrant[],
  ): (readonly (readonly [string, string])[])[] => {
    const [one, ...others] = left;
    if (!one) return [[]];
    const opponents = draw.second ? right : others;
    return opponents
      .filter((other) => mayMeet(one, other))
      .flatMap((other) => {
        const rest = (of: readonly Entrant[]) => of.filter((each) => each !== one && each !== other);
        return pair(rest(left), rest(right)).map((found) => [[one.ball, other.ball] as const, ...found]);
      });
  };
  return pair(draw.first, draw.second ?? []);
}

/** The play-offs of 9th to 24th, `c9` to `c24`, in the order of their bowls; associations where they are said. */
export function playoffsOf(
  associations: { readonly [ball: string]: string } = {},
  more: Partial<PairsOfPlaces> = {},
): PairsOfPlaces {
  const pairs = [
    [23, 'C'],
    [21, 'A'],
    [19, 'B'],
    [17, 'D'],
    [9, 'C'],
    [11, 'A'],
    [13, 'B'],
    [15, 'D'],
  ] as const;
  const ball = (rank: number) => entrant(`c${rank} ${associations[`c${rank}`] ?? ''}`.trim());
  const bowls = pairs.map(([rank, letter]): PairBowl => {
    const leg = rank < 17 ? 'secondLegAtHome' : 'firstLegAtHome';
    return {
      name: `${ordinal(rank)} and ${ordinal(rank + 1)}`,
      balls: [ball(rank), ball(rank + 1)],
      places: [
        { slot: `silver.playoff.${letter}`, leg },
        { slot: `blue.playoff.${letter}`, leg },
      ],
    };
  });
  return { type: 'pairs', round: 'knockoutPlayoffs', bowls, placed: [], prohibited: [], ...more };
}

const ordinal = (rank: number): string =>
  `${rank}${rank > 20 ? (['', 'st', 'nd', 'rd'][rank % 10] ?? 'th') : 'th'}`;
