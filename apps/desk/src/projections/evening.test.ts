import type { Clock, Entry, MatchId } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { Projections } from './projections.ts';

/**
 * The evening of 25 February 2026 on one desk: Atalanta's second leg, and that of Juventus and Galatasaray, which kicked
 * off at 21:00 after a first leg of 2-5. Its scores at half-time, after ninety and after 120 minutes are those of the
 * results table; the minutes of the goals are made up, and nobody is named.
 */
const JUVENTUS = 'juventus-galatasaray' as MatchId;

type Told = { readonly type: Entry['type']; readonly clock: Clock } & Record<string, unknown>;

const label = (period: 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond', minute: string): Clock => ({
  period,
  minute,
});
const begins = (period: 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond'): Told => ({
  type: 'periodStart',
  period,
  clock: { period, second: 0 },
});
const ends = (period: 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond', minute: string): Told => ({
  type: 'periodEnd',
  period,
  clock: label(period, minute),
});
const goal = (side: 'home' | 'away', clock: Clock): Told => ({
  type: 'goal',
  side,
  scorer: 'unknown',
  clock,
});

const [opened] = ownLog(SECOND_LEG);

function logged(told: readonly Told[]): readonly Entry[] {
  const { otherLeg: _, ...first } = opened as Extract<Entry, { type: 'matchOpened' }>;
  const head = {
    ...first,
    match: JUVENTUS,
    clubs: { home: 'juventus', away: 'galatasaray' },
    scheduledKickOff: '2026-02-25T21:00:00+01:00',
  };
  const rest = told.map((one, index) => ({
    seq: index + 2,
    id: `j${index + 2}`,
    match: JUVENTUS,
    by: 'test',
    ...one,
  }));
  return [head, ...rest] as unknown as readonly Entry[];
}

const NINETY: readonly Told[] = [
  begins('firstHalf'),
  goal('home', label('firstHalf', '30')),
  ends('firstHalf', '45+1'),
  begins('secondHalf'),
  goal('home', label('secondHalf', '70')),
  goal('home', label('secondHalf', '80')),
  ends('secondHalf', '90+4'),
];
const EXTRA_TIME: readonly Told[] = [
  begins('etFirst'),
  goal('away', label('etFirst', '100')),
  ends('etFirst', '105'),
  begins('etSecond'),
  goal('away', label('etSecond', '118')),
];

const tables = ownTables();

/** The first fact of Atalanta's page, read that night with Juventus' log as far as it had come. */
function factOfAtalanta(juventus: readonly Entry[], today = '2026-02-25') {
  const logs = new Map<string, readonly Entry[]>([
    [FIRST_LEG, ownLog(FIRST_LEG)],
    [SECOND_LEG, ownLog(SECOND_LEG)],
    [JUVENTUS, juventus],
  ]);
  const projections = new Projections({
    logOf: (match) => logs.get(match) ?? [],
    matches: () => [...logs.keys()] as MatchId[],
    tables,
    today: () => today,
  });
  expect(projections.study(JUVENTUS)?.inTie?.tie.aggregate).toBeDefined();
  const fact = projections.page(SECOND_LEG as MatchId, { frame: 1 })?.record[0];
  expect(fact?.sentence).toMatch(/^Not since Liverpool in 2019 had a team gone through/);
  return { fact, tie: projections.study(JUVENTUS)?.inTie?.tie };
}

describe('the first tie’s fact, while Juventus play', () => {
  test('could be joined by Juventus alone once their second leg was on', () => {
    const { fact } = factOfAtalanta(logged([begins('firstHalf')]));
    expect(fact?.couldJoin).toBe('Could still be joined by Juventus (2-5 on aggregate v Galatasaray).');
  });

  test('at 5-5 after ninety minutes it could, and in extra time until the final whistle', () => {
    const { fact, tie } = factOfAtalanta(logged(NINETY));
    expect(tie?.level).toBe(true);
    expect(fact?.couldJoin).toBe('Could still be joined by Juventus (5-5 on aggregate v Galatasaray).');
    const late = factOfAtalanta(logged([...NINETY, ...EXTRA_TIME])).fact;
    expect(late?.couldJoin).toBe('Could still be joined by Juventus (5-7 on aggregate v Galatasaray).');
  });

  test('with their final whistle nobody could any more, and the fact stood', () => {
    const whistle = ends('etSecond', '120+2');
    const { fact, tie } = factOfAtalanta(logged([...NINETY, ...EXTRA_TIME, whistle]));
    expect(tie?.decided?.club).toBe('galatasaray');
    expect([fact?.couldJoin, fact?.standing]).toEqual([undefined, undefined]);
  });

  test('a goal taken back reopens it: the second of Galatasaray cancelled, and the whistle not yet gone', () => {
    const all = logged([...NINETY, ...EXTRA_TIME]);
    const last = all.at(-1);
    const withdrawn = { type: 'entryWithdrawn', target: last?.id, reason: 'offside', clock: last?.clock };
    const { fact } = factOfAtalanta(logged([...NINETY, ...EXTRA_TIME, withdrawn as unknown as Told]));
    expect(fact?.couldJoin).toBe('Could still be joined by Juventus (5-6 on aggregate v Galatasaray).');
  });

  test('read weeks later it says what became of it, and nobody is waited for', () => {
    const { fact } = factOfAtalanta(logged(NINETY), '2026-03-18');
    expect(fact?.standing).toMatch(/^Superseded on 17 March 2026 by Sporting CP/);
    expect(fact?.couldJoin).toBeUndefined();
  });
});
