import { readdirSync, readFileSync } from 'node:fs';
import { type Coverage, clubTable, parseClubs, parseCoverage, parseResults } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { recordedMatchSide } from '../match-side.ts';
import { openRecordBook } from '../record-book.ts';
import { club } from '../testing/ties.ts';
import { sequenceFacts } from './sequence-facts.ts';
import { sequenceStanding } from './sequence-standing.ts';

const DATA = new URL('../../../../data/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
const tables = readdirSync(new URL('results/', DATA)).filter((file) => file.startsWith('ucl-'));
const matches = tables.flatMap((file) => parseResults(read(`results/${file}`)).rows);
const clubs = clubTable(parseClubs(read('clubs.csv')).rows);
const held = parseCoverage(read('coverage.csv')).rows;
const nameOf = (id: ReturnType<typeof club>) => clubs.get(id)?.shortName ?? id;

const bookWith = (coverage: readonly Coverage[], firstSeason: number) =>
  openRecordBook({
    ties: [],
    matches,
    clubs,
    coverage,
    competitions: [{ id: 'ucl', name: 'Champions League', firstSeason }],
  });
const book = bookWith(held, 1955);

function factsOn(date: string, of: string, record = book) {
  const row = matches.find((one) => one.date === date && [one.home, one.away].includes(club(of)));
  if (row === undefined) throw new Error(`no match of ${of} on ${date}`);
  return sequenceFacts(record, recordedMatchSide(row, club(of)), { asOf: date, nameOf });
}
const told = (date: string, of: string, record = book) =>
  factsOn(date, of, record).map(({ wording }) => wording.sentence);

const FROM_2011 = 'in our record, which starts in 2011/12';

describe('on the real record', () => {
  test('fifteen wins in a row: Bayern, 25 November 2020', () => {
    const facts = factsOn('2020-11-25', 'bayern-muenchen');
    const [best] = facts.toSorted((a, b) => b.score - a.score);
    expect(best?.wording.sentence).toBe(
      `For the first time ${FROM_2011}, a team won 15 Champions League matches in a row.`,
    );
    expect(best?.wording.tally).toMatch(/^Of \d+ such runs that began before, none got so far\.$/);
    expect(best && sequenceStanding(best, book, '2026-01-22')).toEqual({ status: 'stands' });
  });

  test('ended by a draw, and by a defeat', () => {
    expect(told('2020-12-01', 'bayern-muenchen')).toContain(
      `A draw with Atlético Madrid ended Bayern München's winning run of 15 Champions League matches, the longest of any team ${FROM_2011}.`,
    );
    expect(told('2020-12-08', 'barcelona')).toContain(
      `Juventus ended Barcelona's unbeaten run of 38 home Champions League matches, the longest of any team ${FROM_2011}.`,
    );
  });

  test('two clubs: the first win since, and never', () => {
    expect(told('2026-04-07', 'bayern-muenchen')).toContain(
      'Not since 2012 had Bayern München beaten Real Madrid in the Champions League.',
    );
    expect(told('2022-05-28', 'liverpool')).toContain(
      `Liverpool have never beaten Real Madrid in the Champions League ${FROM_2011}: six meetings.`,
    );
  });

  test('ten years to the day, and a round number that one club alone has', () => {
    expect(told('2025-11-04', 'arsenal')).toContain(
      'Ten years ago to the day, Arsenal lost 1-5 to Bayern München in a Champions League group match.',
    );
    expect(told('2024-02-13', 'real-madrid')).toContain(
      `Real Madrid are the first team ${FROM_2011}, to have won 100 Champions League matches.`,
    );
  });

  test('a fact is overtaken by the next that gets as far', () => {
    const facts = factsOn('2020-08-23', 'bayern-muenchen');
    const eleven = facts.find(({ id }) => id.startsWith('streak|wonInARow>=11|ucl|bayern'));
    if (eleven === undefined) throw new Error('no run of eleven wins');
    // Nobody else has won eleven since.
    expect(sequenceStanding(eleven, book, '2026-01-22')).toEqual({ status: 'stands' });
    const others = facts.filter((fact) => sequenceStanding(fact, book, '2026-01-22').status === 'superseded');
    expect(others.length).toBeGreaterThan(0);
  });

  test('"ever" only where the record is whole from the first season', () => {
    const whole = bookWith(held, 2011);
    const holed = bookWith(
      held.map((row) =>
        row.season === 2015 && row.stage === 'knockout' ? { ...row, complete: false } : row,
      ),
      2011,
    );
    expect(told('2020-11-25', 'bayern-muenchen', whole)).toContain(
      'For the first time, a team won 15 Champions League matches in a row.',
    );
    expect(told('2020-11-25', 'bayern-muenchen', holed)).toContain(
      `For the first time ${FROM_2011} and is incomplete for 2015/16, a team won 15 Champions League matches in a row.`,
    );
    expect(told('2020-11-25', 'bayern-muenchen', bookWith(held, 1955))).toContain(
      'Not since Real Madrid in 2015 had a team won ten Champions League group matches in a row.',
    );
    const group = held.map((row) =>
      row.season === 2016 && row.stage === 'group' ? { ...row, complete: false } : row,
    );
    expect(told('2020-11-25', 'bayern-muenchen', bookWith(group, 1955))).toContain(
      'In our record, which is incomplete for 2016/17, not since Real Madrid in 2015 had a team won ten Champions League group matches in a row.',
    );
  });
});
