import { expect, test } from 'vitest';
import { aMatch, at, second } from '../testing/index.ts';

const playing = () => aMatch().sheets().kickOff();

test('GOAL-07: the score after a goal is home first, whoever scored', () => {
  const { goals, score } = playing().goal('away', 'a9', at(5)).goal('home', 'h9', at(8)).state();
  expect(goals.map(({ scoreAfter }) => scoreAfter)).toEqual([
    { home: 0, away: 1 },
    { home: 1, away: 1 },
  ]);
  expect(score).toEqual({ home: 1, away: 1 });
});

test.each([
  ['that of the half', 'firstHalf'],
  ['that of the interval', 'halfTime'],
] as const)(
  'LAW-7-PEN-01: a half that is prolonged for a penalty ends with its goal, the clock being %s',
  (_of, period) => {
    const match = playing().log({ type: 'penaltyAwarded', side: 'home' }, at(45)).whistle(at(45, 2));
    const when = { clock: period === 'halfTime' ? { period } : { period, minute: '45+4' } };
    match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'scored', ...when });
    const kick = match.last;
    expect(match.state().scoreAt.halfTime).toEqual({ home: 1, away: 0 });
    expect(
      match.log({ type: 'goalCancelled', goal: kick, reason: 'other' }).state().scoreAt.halfTime,
    ).toEqual({
      home: 0,
      away: 0,
    });
  },
);

test('LAW-7-PEN-01: a penalty after the whistle of full time counts at full time', () => {
  const match = playing()
    .secondHalf()
    .log({ type: 'penaltyAwarded', side: 'home' }, at(90, 3))
    .whistle(at(90, 4));
  match.during('fullTime').log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'scored' });
  expect(match.state().scoreAt.fullTime90).toEqual({ home: 1, away: 0 });
});

test("AC-10: an own goal is the defender's and has no assist; a deflected shot is the shooter's", () => {
  const { goals } = playing()
    .log({ type: 'ownGoal', side: 'home', player: 'a4' }, at(10))
    .goal('home', 'h9', at(20), { deflectedBy: 'a4', assist: 'h7' })
    .state();
  expect(goals[0]).toMatchObject({ side: 'home', scorer: 'a4', how: 'ownGoal' });
  expect(goals[0]).not.toHaveProperty('assist');
  expect(goals[1]).toMatchObject({ scorer: 'h9', how: 'openPlay', assist: 'h7', deflectedBy: 'a4' });
});

test('AC-13: the rebound of a saved penalty is a goal from open play, not a penalty goal', () => {
  const { goals, penaltyPending } = playing()
    .log({ type: 'penaltyAwarded', side: 'home' }, at(30))
    .log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'saved' }, at(31))
    .goal('home', 'h10', at(31), { rebound: true })
    .state();
  expect(goals).toHaveLength(1);
  expect(goals[0]).toMatchObject({ how: 'rebound', scorer: 'h10' });
  expect(penaltyPending).toBeUndefined();
});

test('GOAL-05: a penalty that is scored is one goal, with its placement', () => {
  const { goals, score } = playing()
    .log({ type: 'penaltyAwarded', side: 'away' }, at(30))
    .log({ type: 'penaltyKick', side: 'away', kicker: 'a10', outcome: 'scored', placement: 'roof' }, at(31))
    .state();
  expect(goals).toHaveLength(1);
  expect(goals[0]).toMatchObject({ how: 'penalty', scorer: 'a10', placement: 'roof' });
  expect(score).toEqual({ home: 0, away: 1 });
});

test('LAW-14-08: a kick to be taken again leaves the penalty pending, a missed one does not', () => {
  const match = playing()
    .log({ type: 'penaltyAwarded', side: 'home' }, at(30))
    .log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'retake' }, at(31));
  expect(match.state().penaltyPending).toEqual({ entry: 'e5', side: 'home' });
  expect(match.state().restartAwaited).toBe('penalty');
  match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'missed' }, at(32));
  expect(match.state().penaltyPending).toBeUndefined();
  expect(match.state().goals).toEqual([]);
});

test('AC-27: a goal that is cancelled after a check stays in the log, and the score goes back', () => {
  const match = playing().goal('home', 'h9', at(20));
  const goal = match.last;
  match.log({ type: 'varCheckStart', categories: ['GOAL'], incident: goal }, at(21));
  const check = match.last;
  expect(match.state()).toMatchObject({ provisional: true, score: { home: 1, away: 0 } });
  expect(match.state().goals[0]?.status).toBe('underCheck');

  match.log({ type: 'varReviewOpen', check, mode: 'varOnly' }, at(22));
  match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'freeKick' }, at(23));
  match.log({ type: 'goalCancelled', goal, reason: 'offside' }, at(23), { causedBy: match.last });
  const { goals, score, provisional, clock, restartAwaited } = match.state();
  expect(goals).toHaveLength(1);
  expect(goals[0]).toMatchObject({
    status: 'cancelled',
    cancelledFor: 'offside',
    scoreAfter: { home: 0, away: 0 },
  });
  expect(score).toEqual({ home: 0, away: 0 });
  expect(provisional).toBe(false);
  expect(clock).toEqual({ period: 'firstHalf', minute: '23' });
  expect(restartAwaited).toBe('freeKick');
});

test('VAR-33: a check without incident puts the last goal in question until play goes on', () => {
  const check = { type: 'varCheckStart', categories: ['GOAL'] } as const;
  expect(playing().goal('home', 'h9', at(20)).log(check, at(21)).state().provisional).toBe(true);
  const restarted = playing().goal('home', 'h9', at(20)).log({ type: 'restart', kind: 'kickOff' }, at(21));
  expect(restarted.log(check, at(22)).state().provisional).toBe(false);
});

test('VAR-24: when the check is complete the goal stands', () => {
  const match = playing()
    .goal('home', 'h9', at(20))
    .log({ type: 'varCheckStart', categories: ['GOAL'] }, at(21));
  const { goals, provisional } = match.log({ type: 'varCheckComplete', check: match.last }, at(22)).state();
  expect(goals[0]?.status).toBe('given');
  expect(provisional).toBe(false);
});

test('VAR-18: a goal cancelled after the whistle changes the score at half-time too', () => {
  const match = playing().goal('home', 'h9', at(45, 1));
  const goal = match.last;
  match.whistle(at(45, 1));
  expect(match.state().scoreAt).toEqual({ halfTime: { home: 1, away: 0 } });
  match.log({ type: 'goalCancelled', goal, reason: 'handball' });
  expect(match.state().scoreAt).toEqual({ halfTime: { home: 0, away: 0 } });
});

test('scoreAt keeps the score of each period that has ended', () => {
  const match = playing()
    .goal('home', 'h9', at(20))
    .secondHalf()
    .goal('away', 'a9', at(50))
    .whistle(at(90, 1));
  match.during('etBreak').kickOff('etFirst').goal('away', 'a8', at(100)).whistle(at(105, 1));
  match.kickOff('etSecond').whistle(at(120, 1));
  expect(match.state().scoreAt).toEqual({
    halfTime: { home: 1, away: 0 },
    fullTime90: { home: 1, away: 1 },
    afterExtraTime: { home: 1, away: 2 },
  });
});

test('LAW-8-GOAL-01: the whistle after a goal in time that had run out makes it the last kick', () => {
  const late = () =>
    playing().secondHalf().log({ type: 'addedTime', minutes: 3 }, at(90)).goal('home', 'h9', at(90, 8));
  expect(late().whistle(at(90, 8)).state().lastKickGoal).toBe(late().last);
  expect(late().log({ type: 'note', text: 'Joy.' }).whistle(at(90, 8)).state().lastKickGoal).toBe(
    late().last,
  );
  expect(
    late().log({ type: 'restart', kind: 'kickOff' }).whistle(at(90, 9)).state().lastKickGoal,
  ).toBeUndefined();
  const early = playing().secondHalf().goal('home', 'h9', at(75)).whistle(at(90, 3));
  expect(early.state().lastKickGoal).toBeUndefined();
});

test('AC-01, AC-02: labels follow the clock of the period', () => {
  const log = playing().goal('home', 'h9', second(2699)).goal('home', 'h9', second(2700)).secondHalf();
  const foul = { type: 'foul', side: 'away', player: 'a4' } as const;
  const verdict = log.ask(foul, second(92 * 60 + 14 - 45 * 60));
  expect(verdict.ok && verdict.entries[0]?.clock).toEqual({ period: 'secondHalf', second: 2834 });
});
