import { couldStillJoin } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { studyLogs } from '../offline.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';

const TABLES = ownTables();
const study = studyLogs([ownLog(FIRST_LEG), ownLog(SECOND_LEG)], TABLES);
if (!study) throw new Error('The logs of the first tie are our own.');

const underWay = (at: string) => study.tiesUnderWay(at);
const [fact] = study.facts(study.instant());
const joining = (at: string) =>
  fact && couldStillJoin(fact, study.book()!, underWay(at)).map(({ club }) => club);

describe('ties under way', () => {
  test('at the final whistle of Atalanta v Dortmund: the three that kick off at 21:00, and not their own', () => {
    const clubs = underWay('2026-02-25T20:50').map(({ club }) => club);
    expect([...clubs].sort()).toEqual([
      'benfica',
      'galatasaray',
      'juventus',
      'monaco',
      'paris-saint-germain',
      'real-madrid',
    ]);
  });

  test('none before a first leg was over, and none between the last second leg and the next round', () => {
    expect(underWay('2026-02-17T18:00')).toEqual([]);
    expect(underWay('2026-02-28')).toEqual([]);
  });

  test('Juventus could join the fact of the first tie until their match was over, after extra time', () => {
    expect(joining('2026-02-25T20:50')).toEqual(['juventus']);
    expect(joining('2026-02-25T23:44')).toEqual(['juventus']);
    expect(joining('2026-02-25T23:45')).toEqual([]);
  });

  test('between the legs of the round of 16, those that lost the first by two or more', () => {
    expect(joining('2026-03-12')).toContain('sporting-cp');
    expect(joining('2026-03-12')).not.toContain('bodo-glimt');
    expect(joining('2026-03-17')).not.toContain('sporting-cp');
  });
});
