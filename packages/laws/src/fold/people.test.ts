import { expect, test } from 'vitest';
import { aMatch, at, second } from '../testing/index.ts';
import { personOf } from './draft.ts';

const playing = () => aMatch().sheets().kickOff();
type Match = ReturnType<typeof aMatch>;
const statusOf = (match: Match, side: 'home' | 'away', person: string) =>
  personOf(match.state(), side, person)?.status;
const used = (match: Match, side: 'home' | 'away') => {
  const { substitutionsUsed, opportunitiesUsed } = match.state().teams[side];
  return [substitutionsUsed, opportunitiesUsed];
};

test('LAW-3-STATUS-01: starters become players at kick-off, others stay what they are', () => {
  const match = aMatch().sheets();
  expect(statusOf(match, 'home', 'h9')).toBe('starter');
  match.kickOff();
  expect(statusOf(match, 'home', 'h9')).toBe('player');
  expect(statusOf(match, 'home', 'h12')).toBe('substitute');
  expect(statusOf(match, 'home', 'h-coach')).toBe('teamOfficial');
  expect(match.state().teams.home).toMatchObject({ onField: 11, goalkeeper: 'h1', captain: 'h10' });
});

test('LAW-3-SUBS-10: a change is complete when the other one enters', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(60));
  expect(statusOf(match, 'home', 'h9')).toBe('temporarilyOff');
  expect(used(match, 'home')).toEqual([0, 0]);
  match.log({ type: 'substitutionOn', side: 'home', player: 'h12', replaces: match.last }, at(61));
  expect([statusOf(match, 'home', 'h9'), statusOf(match, 'home', 'h12')]).toEqual([
    'substitutedPlayer',
    'player',
  ]);
  expect(used(match, 'home')).toEqual([1, 1]);
  expect(match.state().teams.home).toMatchObject({ onField: 11, waiting: [] });
});

test('LAW-3-SUBS-10: a red card for the one who waits to come on leaves the eleven as they were', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(60));
  match.directRed('home', 'h12', at(60)).goal('home', 'h9', at(62));
  expect(statusOf(match, 'home', 'h9')).toBe('player');
  expect(match.state().teams.home.onField).toBe(11);
});

test('AC-04, LAW-3-SUBS-06: two changes in one stoppage and one in another are three and two', () => {
  const match = playing().change('home', 'h2', 'h12', at(20)).change('home', 'h3', 'h13', at(20));
  expect(used(match, 'home')).toEqual([2, 1]);
  match.secondHalf().change('home', 'h4', 'h14', at(80));
  expect(used(match, 'home')).toEqual([3, 2]);
});

test('LAW-3-SUBS-06: two stoppages can fall in one minute', () => {
  const match = playing()
    .change('home', 'h2', 'h12', at(20))
    .log({ type: 'shot', side: 'away', player: 'a9', outcome: 'wide' });
  expect(used(match.change('home', 'h3', 'h13', at(20)), 'home')).toEqual([2, 2]);
});

test('LAW-3-SUBS-06: an announced stoppage lasts until play goes on, whatever the clock', () => {
  const long = playing().log({ type: 'stoppage', reason: 'injury' }, second(600));
  long.change('home', 'h2', 'h12', second(640)).change('home', 'h3', 'h13', second(800));
  expect(used(long, 'home')).toEqual([2, 1]);
  const unannounced = playing()
    .change('home', 'h2', 'h12', second(640))
    .change('home', 'h3', 'h13', second(800));
  expect(used(unannounced, 'home')).toEqual([2, 2]);
});

test('AC-05, LAW-3-SUBS-06: both teams change in one stoppage, each has used one', () => {
  const match = playing().change('home', 'h2', 'h12', at(20)).change('away', 'a2', 'a12', at(20));
  expect([used(match, 'home'), used(match, 'away')]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('AC-06, LAW-3-SUBS-05: changes at half-time cost no opportunity', () => {
  const match = playing().change('home', 'h2', 'h12', at(10)).change('home', 'h3', 'h13', at(20));
  match.change('home', 'h4', 'h14', at(30)).whistle(at(45, 1));
  const verdict = match.ask({ type: 'logSubstitution', side: 'home', off: 'h5', on: 'h15' });
  expect(verdict.ok && verdict.entries.length).toBe(2);
  match.change('home', 'h5', 'h15').change('home', 'h6', 'h16');
  expect(used(match, 'home')).toEqual([5, 3]);
});

test('AC-11, LAW-3-SUBS-08: extra time adds one of each, and its breaks are free', () => {
  const match = playing()
    .change('home', 'h2', 'h12', at(10))
    .change('home', 'h3', 'h13', at(20))
    .secondHalf();
  match.change('home', 'h4', 'h14', at(60)).whistle(at(90, 2)).during('etBreak').change('home', 'h5', 'h15');
  match.kickOff('etFirst').change('home', 'h6', 'h16', at(95));
  expect(used(match, 'home')).toEqual([5, 4]);
  const third = match.ask({ type: 'logSubstitution', side: 'home', off: 'h7', on: 'h17' }, at(99));
  expect(third).toMatchObject({ ok: false, refusal: { rule: 'LAW-3-SUBS-08', facts: { used: 4, most: 4 } } });
  match.whistle(at(105, 1));
  expect(match.ask({ type: 'logSubstitution', side: 'home', off: 'h7', on: 'h17' }).ok).toBe(true);
});

test('a player of whom it is unknown whether he went off is onOrOff until he acts', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'away', player: 'unknown' }, at(30));
  match.log({ type: 'substitutionOn', side: 'away', player: 'a12' });
  expect([statusOf(match, 'away', 'a1'), statusOf(match, 'away', 'a9')]).toEqual(['player', 'onOrOff']);
  expect(match.state().teams.away).toMatchObject({ onField: 11, unknownOff: 1, substitutionsUsed: 1 });
  match.log({ type: 'foul', side: 'away', player: 'a9' }, at(32));
  expect([statusOf(match, 'away', 'a9'), statusOf(match, 'away', 'a8')]).toEqual(['player', 'onOrOff']);
});

test('when everybody else has acted, the last one is he who went off', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'away', player: 'unknown' }, at(30));
  match.log({ type: 'substitutionOn', side: 'away', player: 'a12' });
  for (const number of [2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    match.log({ type: 'shot', side: 'away', player: `a${number}`, outcome: 'wide' }, at(40));
  }
  expect(statusOf(match, 'away', 'a11')).toBe('substitutedPlayer');
  expect(match.state().teams.away.unknownOff).toBe(0);

  match.log({ type: 'substitutionOff', side: 'away', player: 'unknown' }, at(41));
  match.log({ type: 'substitutionOn', side: 'away', player: 'a13' });
  for (const number of [2, 3, 4, 5, 6, 7, 8, 9]) {
    match.log({ type: 'shot', side: 'away', player: `a${number}`, outcome: 'wide' }, at(42));
  }
  expect([statusOf(match, 'away', 'a10'), statusOf(match, 'away', 'a12')]).toEqual(['onOrOff', 'onOrOff']);
  match.log({ type: 'shot', side: 'away', player: 'a12', outcome: 'wide' });
  expect(statusOf(match, 'away', 'a10')).toBe('substitutedPlayer');
});

test('one who was off by now is off, and the change at which he went stays open', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'away', player: 'unknown' }, at(30));
  match.log({ type: 'substitutionOn', side: 'away', player: 'a12' });
  match.log({ type: 'substitutionOff', side: 'away', player: 'a5', byNow: true }, at(40));
  match.log({ type: 'substitutionOn', side: 'away', player: 'a13' });
  expect(statusOf(match, 'away', 'a5')).toBe('substitutedPlayer');
  expect(statusOf(match, 'away', 'a12')).toBe('onOrOff');
  expect(statusOf(match, 'away', 'a13')).toBe('player');
  expect(match.state().teams.away).toMatchObject({
    substitutionsUsed: 2,
    opportunitiesUsed: 2,
    unknownOff: 1,
  });
});

test('a starter whom nobody named counts, and is named when he acts', () => {
  const starters = [
    { player: 'a1' },
    { player: 'unknown' },
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => ({ player: `a${n}` })),
  ];
  const match = aMatch().sheets({}, { starters }).kickOff();
  expect(match.state().teams.away).toMatchObject({ onField: 11, unknownStarters: 1 });
  match.goal('away', 'somebody', at(5));
  expect(statusOf(match, 'away', 'somebody')).toBe('player');
  expect(match.state().teams.away.unknownStarters).toBe(0);
  expect(match.ask({ type: 'goal', side: 'away', scorer: 'another' }, at(9)).ok).toBe(false);
});

test('LAW-3-SENT-02: a starter sent off before kick-off is replaced at no cost', () => {
  const match = aMatch().sheets().directRed('home', 'h5');
  expect(match.state().teams.home.onField).toBe(10);
  expect(match.ask({ type: 'substitutionOn', side: 'home', player: 'h12' }).ok).toBe(true);
  match.log({ type: 'substitutionOn', side: 'home', player: 'h12' }).kickOff();
  expect(match.state().teams.home).toMatchObject({ onField: 11, substitutionsUsed: 0 });
  expect(statusOf(match, 'home', 'h12')).toBe('player');
});

test('LAW-3-CAPT-01, LAW-3-GK-02: the armband and the gloves pass on', () => {
  const match = playing()
    .change('home', 'h10', 'h12', at(30))
    .log({ type: 'captainChange', side: 'home', player: 'h4' });
  match.log({ type: 'goalkeeperChange', side: 'home', player: 'h4' });
  expect(match.state().teams.home).toMatchObject({ captain: 'h4', goalkeeper: 'h4' });
});
