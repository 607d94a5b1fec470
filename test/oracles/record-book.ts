import { regulationsOf, tiesOf } from '@touchline/competition';
import { openRecordBook } from '@touchline/record-book';
import type { ClubId } from '@touchline/registry';
import { CLUBS, COVERAGE, RESULTS } from './record.ts';

/** Our own record as a book, and what claims about it are read by. */

const competitions = [
  { id: 'ucl', name: 'Champions League', firstSeason: 1955, roundsSince: { knockoutPlayoffs: 2024 } },
];

export const BOOK = openRecordBook({
  ties: tiesOf(RESULTS, regulationsOf),
  matches: RESULTS,
  clubs: CLUBS,
  coverage: COVERAGE,
  competitions,
});

const nameOf = (club: ClubId) => CLUBS.get(club)?.shortName ?? club;

/** @param asOf instant of the question */
export const askedAsOf = (asOf: string) => ({ asOf, clubs: CLUBS, competitions, nameOf });
