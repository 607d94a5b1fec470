import { inWords } from '@touchline/registry';
import type { Found } from '../found.ts';
import { whenSeenFrom } from '../wording/time.ts';
import { type Asked, foundOf, inRecord } from './asked.ts';
import { inCompetition, reachBack, sinceStart } from './match-words.ts';
import { type FewClaim, oneOfFew, type TotalMatch } from './one-of-few.ts';
import { TOTALS, type Total } from './total-index.ts';
import { nearTotals, totalTurns } from './total-turns.ts';

/** Ids under which a club's total is claimed. */
const TOTAL_MEASURES: { readonly [T in Total]: string } = {
  played: 'totalPlayed',
  won: 'totalWon',
  goals: 'totalGoals',
  cleanSheets: 'totalCleanSheets',
};

/** The total of a measure's id; `undefined` where it is another's. */
export const totalOf = (measure: string): Total | undefined =>
  TOTALS.find((total) => TOTAL_MEASURES[total] === measure);

/** A total that is not round says little; one that begins where our record does, less still. In bits. */
const NOT_ROUND = -5;
const NOT_WHOLE = -2;

/** The facts of a club's totals that few others have. */
export function fewFacts(asked: Asked): readonly Found[] {
  const { side, sequences, before } = asked;
  const { columns, rows, totals } = sequences;
  const [played] = side.legs;
  const match: TotalMatch = {
    club: columns.codeOf('club', side.club),
    competition: columns.codeOf('competition', side.competition),
    goalsFor: played.goalsFor,
    goalsAgainst: played.goalsAgainst,
    ownEnd: before.ownEnd,
    end: before.end,
    own: before.own,
  };
  return oneOfFew(rows, totals, match).map((claim) => fewFact(asked, match, claim));
}

/** `won 50 Champions League matches`. */
const HAVING: {
  readonly [T in Total]: (number: number, competition: string, inIt: string) => string;
} = {
  played: (number, competition) => `played ${number} ${competition} matches`,
  won: (number, competition) => `won ${number} ${competition} matches`,
  goals: (number, competition) => `scored ${number} ${competition} goals`,
  cleanSheets: (number, _, inIt) => `kept ${number} clean sheets ${inIt}`,
};

function fewFact(asked: Asked, match: TotalMatch, claim: FewClaim): Found {
  const { total, number, others, clubs, isRound } = claim;
  const { side, book, options } = asked;
  const coverage = asked.coverageOf();
  const record = inRecord(coverage);
  const competition = book.competition(side.competition).name;
  const inIt = inCompetition(competition, coverage);
  const having = HAVING[total](number, competition, inIt);
  const name = options.nameOf(side.club);
  const are = asked.mood === 'wouldBe' ? 'would be' : 'are';
  return foundOf(asked, {
    family: 'oneOfK',
    predicate: { measure: TOTAL_MEASURES[total], atLeast: number },
    conditions: {},
    coverage,
    hits: others,
    n: others.length,
    outOf: clubs,
    since: 0,
    own: [],
    near: () => nearTotals(asked.sequences, match, claim),
    turns: () => totalTurns(asked, match, claim),
    narrowing: 0,
    weighed: TOTALS.length,
    bonus: (isRound ? 0 : NOT_ROUND) + (record === '' ? 0 : NOT_WHOLE),
    wording: (_, previous) => ({
      sentence:
        previous === undefined
          ? `${name} ${are} the first team${record}${record && ','} to have ${having}.`
          : `${name} ${are} one of only ${inWords(others.length + 1)} teams${record}${record && ','} to have ${having}, the last of them ${options.nameOf(previous.club)} ${whenSeenFrom(previous.date, side.date)}.`,
      short: `${others.length === 0 ? 'the first' : `one of only ${inWords(others.length + 1)}`} to have ${having}${record}`,
      scope: `${inIt}${sinceStart(coverage.from, coverage)}`,
      reach: reachBack(coverage.from, coverage),
      tally: `Of ${inWords(clubs)} other ${clubs === 1 ? 'team' : 'teams'}${record}, ${others.length === 0 ? 'none has' : others.length === 1 ? 'one has' : `${inWords(others.length)} have`} as many.`,
    }),
  });
}
