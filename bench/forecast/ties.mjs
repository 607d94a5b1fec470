import { readdirSync, readFileSync } from 'node:fs';
import { regulationsOf, tiesOf } from '@touchline/competition';
import { parseResults } from '@touchline/registry';

const RESULTS = new URL('../../data/results/', import.meta.url);

/** Every Champions League match of our own table. */
export function readRows() {
  const files = readdirSync(RESULTS).filter((name) => /^ucl-.*\.csv$/.test(name));
  return files.flatMap((name) => parseResults(readFileSync(new URL(name, RESULTS), 'utf8')).rows);
}

/** Decided ties of two legs in order of play, seen from the host of the second leg. */
export function readTies(rows) {
  return tiesOf(rows, regulationsOf)
    .filter(({ decided, rows: legs }) => decided && legs.length === 2 && legs.every(({ at90 }) => at90))
    .map(({ season, rules, rows: legs, decided }) => {
      const [first, second] = legs;
      return { season, rules, first, second, decidedOn: decided.date, hostThrough: decided.club === second.home };
    })
    .sort((a, b) => (a.first.date < b.first.date ? -1 : 1));
}

/** Goals by which the second leg's host is ahead over both legs; at the first leg's end, or at half-time of the second. */
export const marginAfterFirst = ({ first }) => first.at90[1] - first.at90[0];
export const marginAtHalfTime = (tie) => {
  const { halfTime } = tie.second;
  return halfTime && marginAfterFirst(tie) + halfTime[0] - halfTime[1];
};
