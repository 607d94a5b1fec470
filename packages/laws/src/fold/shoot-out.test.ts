import { describe, expect, test } from 'vitest';
import { aMatch, at } from '../testing/index.ts';
import type { Side } from '../vocabulary.ts';
import { personOf } from './draft.ts';
import { shootOutWinner } from './shoot-out.ts';

const winner = (home: readonly [number, number], away: readonly [number, number]): Side | undefined =>
  shootOutWinner({ home: home[0], away: away[0] }, { home: home[1], away: away[1] });

test('AC-23, LAW-10-05: three of three against none of three is over, against one of three is not', () => {
  expect(winner([3, 3], [0, 3])).toBe('home');
  expect(winner([3, 3], [1, 3])).toBeUndefined();
  expect(winner([0, 3], [2, 2])).toBeUndefined();
  expect(winner([2, 4], [4, 4])).toBe('away');
});

test('AC-24, LAW-10-06: in sudden death one leads after equal kicks, or it goes on', () => {
  expect(winner([6, 6], [5, 6])).toBe('home');
  expect(winner([5, 6], [5, 5])).toBeUndefined();
  expect(winner([6, 6], [5, 5])).toBeUndefined();
  expect(winner([5, 5], [5, 5])).toBeUndefined();
});

/** Level, and the home side's goalkeeper cautioned. */
const atFullTime = (options: Parameters<typeof aMatch>[0] = {}): ReturnType<typeof aMatch> =>
  aMatch(options).sheets().kickOff().caution('home', 'h1', at(39)).secondHalf().whistle(at(90, 1));

/** Level after extra time, the home side to kick first. */
function inKicks(options: Parameters<typeof aMatch>[0] = {}): ReturnType<typeof aMatch> {
  const match = atFullTime(options);
  match.during('etBreak').kickOff('etFirst').whistle(at(105, 1)).kickOff('etSecond').whistle(at(120, 1));
  return match.during('kicksBreak').log({ type: 'shootOutToss', first: 'home' }).kickOff('kicks');
}

test('GOAL-06: kicks of a shoot-out are no goals of the match', () => {
  const { goals, score, shootOut } = inKicks()
    .kick('home', 'h2', 'scored')
    .kick('away', 'a2', 'saved')
    .state();
  expect(goals).toEqual([]);
  expect(score).toEqual({ home: 0, away: 0 });
  expect(shootOut).toMatchObject({ first: 'home', score: { home: 1, away: 0 } });
});

test('LAW-10-05: there is no kick after it was decided', () => {
  const match = inKicks();
  for (const n of [2, 3, 4]) match.kick('home', `h${n}`, 'scored').kick('away', `a${n}`, 'missed');
  expect(match.state().shootOut?.winner).toBe('home');
  const more = match.ask({ type: 'kick', side: 'home', kicker: 'h5', outcome: 'scored' });
  expect(more).toMatchObject({ ok: false, refusal: { rule: 'LAW-10-05' } });
  expect(match.ask({ type: 'periodEnd', period: 'kicks' }).ok).toBe(true);
  expect(inKicks().ask({ type: 'periodEnd', period: 'kicks' })).toMatchObject({
    refusal: { rule: 'LAW-10-17' },
  });
});

test('LAW-10-03, LAW-10-04: who may kick, and when', () => {
  const match = inKicks();
  const kick = (side: Side, kicker: string) => match.ask({ type: 'kick', side, kicker, outcome: 'scored' });
  expect(kick('home', 'h12')).toMatchObject({ ok: false, refusal: { rule: 'LAW-10-03' } });
  expect(kick('away', 'a2')).toMatchObject({
    ok: false,
    refusal: { rule: 'LAW-10-04', facts: { turn: 'home' } },
  });
  expect(kick('home', 'h2').ok).toBe(true);
  match.kick('home', 'h2', 'scored').kick('away', 'a2', 'scored');
  expect(kick('home', 'h2')).toMatchObject({
    ok: false,
    refusal: { rule: 'LAW-10-04', facts: { person: 'h2' } },
  });
});

test('AC-26, LAW-10-13: cautions of the match are not carried into the shoot-out', () => {
  const match = inKicks().caution('home', 'h1');
  expect(personOf(match.state(), 'home', 'h1')?.status).toBe('player');
  match.caution('home', 'h1');
  expect(personOf(match.state(), 'home', 'h1')?.status).toBe('sentOff');
  expect(match.state().cards.map(({ card }) => card)).toEqual(['caution', 'caution', 'secondCaution']);
  expect(match.ask({ type: 'goalkeeperChange', side: 'home', player: 'h5' }).ok).toBe(true);
});

describe('LAW-10-13: where a caution that is shown beside the shoot-out counts', () => {
  const decided = (match: ReturnType<typeof inKicks>) => {
    for (const n of [2, 3, 4]) match.kick('home', `h${n}`, 'scored').kick('away', `a${n}`, 'missed');
    return match.whistle().during('fullTime');
  };
  const statusOf = (match: ReturnType<typeof inKicks>) => personOf(match.state(), 'home', 'h1')?.status;

  test('after it, not with that of the match', () => {
    const match = decided(inKicks());
    const verdict = match.ask({ type: 'caution', side: 'home', person: 'h1' });
    expect(verdict).toMatchObject({ ok: true, notices: [] });
    expect(statusOf(match.caution('home', 'h1'))).toBe('player');
  });

  test('after it, with those of the shoot-out and with others after it', () => {
    expect(statusOf(decided(inKicks()).caution('home', 'h1').caution('home', 'h1'))).toBe('sentOff');
    expect(statusOf(decided(inKicks().caution('home', 'h1')).caution('home', 'h1'))).toBe('sentOff');
  });

  test('before it, at full time or in the break, with that of the match', () => {
    expect(statusOf(atFullTime().during('fullTime').caution('home', 'h1'))).toBe('sentOff');
    expect(statusOf(atFullTime().during('kicksBreak').caution('home', 'h1'))).toBe('sentOff');
  });
});

test('LAW-ED-2020, LAW-10-13: before that edition they were', () => {
  const match = inKicks({ edition: '2019-20' }).caution('home', 'h1');
  expect(personOf(match.state(), 'home', 'h1')?.status).toBe('sentOff');
});
