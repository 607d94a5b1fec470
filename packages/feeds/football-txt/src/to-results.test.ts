import { clubTable, parseClubs } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { readResults } from './read-results.ts';
import { toResults } from './to-results.ts';

const clubs = clubTable(
  parseClubs(`id,name,short name,association,aliases
atalanta,Atalanta BC,Atalanta,ITA,
borussia-dortmund,Borussia Dortmund,Dortmund,GER,
`).rows,
);

const rowsOf = (text: string) => {
  const { matches } = readResults(text, { file: 'cl.txt' });
  return toResults(matches, { clubs, competition: 'ucl', season: 2025, source: 'openfootball' });
};

describe('toResults', () => {
  test('two matches of a round between two clubs are legs 1 and 2 in the order of play', () => {
    const { rows, issues } = rowsOf(`» Playoffs, Matchday 1
  Tue Feb/17 2026
    21.15  Borussia Dortmund (GER) v Atalanta BC (ITA)        2-0 (2-0)
» Playoffs, Matchday 2
  Wed Feb/25
    18.45  Atalanta BC (ITA)       v Borussia Dortmund (GER)  4-1 (2-0)
`);
    expect(issues).toEqual([]);
    expect(rows.map(({ id, leg }) => [id, leg])).toEqual([
      ['2025-26/2026-02-17/borussia-dortmund-atalanta', 1],
      ['2025-26/2026-02-25/atalanta-borussia-dortmund', 2],
    ]);
    expect(rows[1]).toEqual({
      id: '2025-26/2026-02-25/atalanta-borussia-dortmund',
      competition: 'ucl',
      season: 2025,
      stage: 'knockout',
      round: 'knockoutPlayoffs',
      leg: 2,
      date: '2026-02-25',
      kickOff: '18:45',
      home: 'atalanta',
      away: 'borussia-dortmund',
      halfTime: [2, 0],
      at90: [4, 1],
      status: 'played',
      source: 'openfootball',
      sourceLine: 6,
    });
  });

  test('group matches home and away are no legs', () => {
    const { rows } = rowsOf(`» Group A
  Tue Oct/17 2025
    Borussia Dortmund v Atalanta  2-0 (2-0)
    Atalanta v Borussia Dortmund  4-1 (2-0)
`);
    expect(rows.map(({ leg }) => leg)).toEqual([undefined, undefined]);
  });

  test('UCL-KO-04: a final is one match on neutral ground; without a score it is a fixture', () => {
    const { rows } = rowsOf('» Final\n  Sat May/30 2026\n  Atalanta v Dortmund\n');
    expect(rows).toMatchObject([{ round: 'final', neutral: true, status: 'fixture' }]);
    expect(rows[0]?.leg).toBeUndefined();
  });

  test('goalless at ninety minutes, goalless at half-time', () => {
    const { rows } = rowsOf('» Final\n  Sat May/30 2026\n  Atalanta v Dortmund  8-7 pen. 0-0 a.e.t. (0-0)\n');
    expect(rows).toMatchObject([
      { halfTime: [0, 0], at90: [0, 0], afterExtraTime: [0, 0], shootOut: [8, 7] },
    ]);
  });

  test('a score beside awd is the official result; a match broken off has none, one called off no row', () => {
    const { rows, issues } = rowsOf(`» Group A
  Tue Oct/17 2025
    Borussia Dortmund v Atalanta  3-0 awd
    Borussia Dortmund v Atalanta  1-0 [abandoned: fog]
    Borussia Dortmund v Atalanta  2-1 [annulled]
    Borussia Dortmund w/o Atalanta
    Borussia Dortmund v Atalanta  [postponed]
    Borussia Dortmund v Atalanta  [cancelled]
`);
    expect(rows.map(({ status, at90, official }) => [status, at90, official])).toEqual([
      ['awarded', undefined, [3, 0]],
      ['abandoned', undefined, undefined],
      ['void', [2, 1], undefined],
      ['walkover', undefined, undefined],
      ['postponed', undefined, undefined],
    ]);
    expect(issues).toMatchObject([{ line: 8, found: 'cancelled' }]);
  });

  test('an unknown club and an unknown round are named, with near names, and the match is left out', () => {
    const { rows, issues } = rowsOf(`» Third place
  Sat May/30 2026
  Atalanta v Borussia Dortmnd
  Xyzzy (ENG) v Atalanta
`);
    expect(rows).toEqual([]);
    expect(issues.map(({ line, expected, found }) => [line, expected, found])).toEqual([
      [3, 'a round of the competition', 'Third place'],
      [3, 'a known club, such as borussia-dortmund', 'Borussia Dortmnd'],
      [4, 'a round of the competition', 'Third place'],
      [4, 'a known club', 'Xyzzy (ENG)'],
    ]);
  });
});
