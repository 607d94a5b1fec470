import { describe, expect, test } from 'vitest';
import type { Verdict } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { RuleId } from '../decide/rule-ids.ts';
import { FLAGGING_RULES, REFUSING_RULES } from '../decide/rule-ids.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import type { LoosePayload, MatchBuilder, MatchOptions } from '../testing/index.ts';
import { aMatch, asSent, at, second } from '../testing/index.ts';

/** Every rule that refuses or adds a notice: a scenario in which it fires, and one in which it stays quiet. */

const sheets = (options: MatchOptions = {}) => aMatch(options).sheets();
const playing = (options: MatchOptions = {}) => sheets(options).kickOff();
const goal = { type: 'goal', side: 'home', scorer: 'h9' } as const;
const note = { type: 'note', text: 'It rains.' } as const;
const change = { type: 'logSubstitution', side: 'home', off: 'h8', on: 'h20' } as const;
const off = { type: 'substitutionOff', side: 'home', player: 'h9' } as const;
const on = { type: 'substitutionOn', side: 'home', player: 'h12' } as const;
const penaltyFor = (match: MatchBuilder) => match.log({ type: 'penaltyAwarded', side: 'home' }, at(30));
const penalty = { type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'scored' } as const;
const period = (type: 'periodStart' | 'periodEnd', name: 'firstHalf' | 'secondHalf' | 'kicks' | 'etFirst') =>
  ({ type, period: name }) as const;

/** The home side has changed so many players, in as many stoppages. */
function changed(match: MatchBuilder, times: number, minutes = [10, 20, 30, 40, 41, 42]): MatchBuilder {
  for (let index = 0; index < times; index++)
    match.change('home', `h${2 + index}`, `h${12 + index}`, at(minutes[index] ?? 44));
  return match;
}

const atTheEnd = (match: MatchBuilder) => match.secondHalf().whistle(at(90, 1));
const beforeKicks = (options: MatchOptions = {}) => atTheEnd(playing(options)).during('kicksBreak');
const kicking = (options: MatchOptions = {}) => beforeKicks(options).kickOff('kicks');
const kick = (side: 'home' | 'away', kicker: string) =>
  ({ type: 'kick', side, kicker, outcome: 'scored' }) as const;
const sentOffBeforeKicks = () =>
  atTheEnd(playing().directRed('away', 'a9', at(20)))
    .during('kicksBreak')
    .kickOff('kicks');

const checked = (categories: readonly ('PEN' | 'RED' | 'GOAL')[] = ['PEN'], match = playing()) =>
  match.log({ type: 'varCheckStart', categories }, at(21));
const reviewed = (match = checked()) =>
  match.log({ type: 'varReviewOpen', check: match.last, mode: 'varOnly' });
const check = (match: MatchBuilder, type: 'restartHeld' | 'varCheckComplete' | 'varCheckAbandoned') =>
  match.ask({ type, check: match.last });
const complete = (match = checked()) => {
  const target = match.last;
  match.log({ type: 'varCheckComplete', check: target });
  return { match, target };
};
const suspended = () => playing().log({ type: 'matchSuspended', reason: 'weather' }, at(20));
const abandoned = () => playing().log({ type: 'matchAbandoned', reason: 'weather' }, at(20));
const withdraw = (match: MatchBuilder, target: string) =>
  match.ask({ type: 'withdrawEntry', target, reason: 'wrong' });
const amend = (match: MatchBuilder, target: string, changes: { readonly [field: string]: unknown }) =>
  match.ask({ type: 'amendEntry', target, changes, reason: 'wrong' });
const sheetOf = (starters: readonly string[], substitutes: readonly string[] = []) =>
  ({
    type: 'teamSheet',
    side: 'home',
    starters: starters.map((player) => ({ player })),
    substitutes: substitutes.map((player) => ({ player })),
  }) as const;
const many = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
const edition = lawsEdition('2025-26');
const opening = {
  type: 'matchOpened',
  clubs: { home: 'x', away: 'y' },
  season: 2025,
  round: 'final',
  lawsEdition: { id: '2025-26', version: 1, hash: edition?.hash ?? '' },
  regulations: { id: 'any', version: 1, hash: '0000000000000000' },
} as const;
const open = (lawsRef: object) =>
  decide(
    asSent({
      commandId: 'c',
      match: 'm1',
      clock: { period: 'pre' },
      by: 'x',
      ...opening,
      lawsEdition: lawsRef,
      type: 'logMatchOpened',
    }),
    [],
  );
const send = (fields: object, log = playing().toEntries()) =>
  decide(
    asSent({ commandId: 'c', match: 'm1', clock: { period: 'firstHalf', second: 9 }, by: 'x', ...fields }),
    log,
  );
const foul = { type: 'foul', side: 'away', player: 'a4', on: 'h9' } as const;
const carded = (facts: object, card: 'caution' | 'directRed') => {
  const match = playing().log({ ...foul, ...facts }, at(20));
  return match.ask({ type: card, side: 'away', person: 'a4' }, at(20), { causedBy: match.last });
};
/** Away offends, then scores at the other end; the review gives the penalty. */
const takenBack = (detail: 'spa' | 'reckless', then: 'goal' | 'noGoal' = 'goal') => {
  const match = playing().log(foul, at(20));
  const incident = match.last;
  match.caution('home', 'h5', at(20), { detail });
  if (then === 'goal') match.goal('away', 'a9', at(21));
  match.log({ type: 'varCheckStart', categories: ['PEN'], incident }, at(21));
  match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
  match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' });
  return match.ask({ type: 'penaltyAwarded', side: 'home', offence: incident }, at(22), {
    causedBy: match.last,
  });
};
const afterRestart = (restarted: boolean, category: 'PEN' | 'RED' = 'PEN') => {
  const match = playing().log(foul, at(20));
  const incident = match.last;
  if (restarted) match.log({ type: 'restart', kind: 'freeKick' }, at(21));
  return { match, start: { type: 'varCheckStart', categories: [category], incident } as const };
};
const decidedRed = (restarted: boolean) => {
  const { match, start } = afterRestart(restarted, 'RED');
  match.log(start, at(22)).log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
  return match.ask({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' });
};
const kickedAgain = (offence: 'goalkeeper' | 'defenderEncroachesWithImpact') => {
  const match = penaltyFor(playing());
  return match.ask({ ...penalty, outcome: 'retake', offences: [offence], ball: 'saved' });
};
const postThenBy = (scorer: string, inExtension = false) => {
  const match = penaltyFor(playing()).log({ ...penalty, outcome: 'post', inExtension }, at(31));
  return match.ask({ ...goal, scorer, rebound: true }, at(31));
};
const ask = (match: MatchBuilder, payload: LoosePayload) => match.ask(payload);
const concussed = (options: MatchOptions) => playing(options).ask({ ...off, concussion: true }, at(30));
const treated = (seconds: number) => {
  const match = playing({ edition: '2026-27' }).log(
    { type: 'temporarilyOff', side: 'home', player: 'h9' },
    second(600),
  );
  return match.ask({ type: 'returned', side: 'home', player: 'h9' }, second(600 + seconds));
};
const slowly = (seconds: number) => {
  const match = playing({ edition: '2026-27' }).log({ ...off, slow: true }, second(600));
  return match.ask(on, second(600 + seconds));
};
const cancelGoal = (restarted: boolean) => {
  const match = playing().goal('home', 'h9', at(5));
  const target = match.last;
  if (restarted) match.log({ type: 'restart', kind: 'kickOff' }, at(6));
  return match.ask({ type: 'goalCancelled', goal: target, reason: 'offside' }, at(7));
};
const reds = (count: number) => {
  const match = playing();
  for (let n = 0; n < count; n++) match.directRed('home', `h${n + 2}`, at(10));
  return match;
};

const withoutGoalkeeper = () => playing().directRed('home', 'h1', at(5));
const overturned = () => {
  const match = checked().log({ type: 'varReviewOpen', check: 'e5', mode: 'onField' });
  return match.log({ type: 'varDecision', review: match.last, outcome: 'overturned' }, at(22));
};
type NotingRule = (typeof REFUSING_RULES)[number] & (typeof FLAGGING_RULES)[number];

interface Scenarios {
  readonly fires: () => Verdict;
  readonly quiet: () => Verdict;
}

const SCENARIOS: { readonly [R in RuleId]: Scenarios } = {
  'LOG-SHAPE-01': {
    fires: () => send({ type: 'logGoal', side: 'both', scorer: 'h9' }),
    quiet: () => send({ type: 'logGoal', side: 'home', scorer: 'h9' }),
  },
  'LOG-OPEN-01': {
    fires: () => send({ type: 'logNote', text: 'Hello.' }, []),
    quiet: () => playing().ask(note),
  },
  'LOG-OPEN-02': { fires: () => playing().ask(opening), quiet: () => open(opening.lawsEdition) },
  'LOG-MATCH-01': {
    fires: () => send({ type: 'logNote', text: 'Hello.', match: 'm2' }),
    quiet: () => send({ type: 'logNote', text: 'Hello.' }),
  },
  'LOG-ID-01': {
    fires: () => send({ type: 'logNote', text: 'Hello.', commandId: 'e2' }),
    quiet: () => send({ type: 'logNote', text: 'Hello.', commandId: 'e20' }),
  },
  'LOG-REF-01': {
    fires: () => playing().ask({ type: 'goalCancelled', goal: 'e99', reason: 'foul' }),
    quiet: () =>
      playing().goal('home', 'h9', at(5)).ask({ type: 'goalCancelled', goal: 'e5', reason: 'foul' }),
  },
  'LOG-REF-02': {
    fires: () =>
      playing()
        .caution('home', 'h5', at(9))
        .log({ type: 'sanctionWithdrawn', sanction: 'e5' })
        .ask({ type: 'sanctionWithdrawn', sanction: 'e5' }),
    quiet: () => playing().caution('home', 'h5', at(9)).ask({ type: 'sanctionWithdrawn', sanction: 'e5' }),
  },
  'LOG-SHEET-01': { fires: () => playing().ask(sheetOf(['h1'])), quiet: () => sheets().ask(sheetOf(['h1'])) },
  'LOG-CORR-01': { fires: () => withdraw(playing(), 'e99'), quiet: () => withdraw(playing(), 'e3') },
  'LOG-CORR-02': {
    fires: () => withdraw(playing().withdraw('e3'), 'e3'),
    quiet: () => withdraw(playing().withdraw('e3'), 'e5'),
  },
  'LOG-CORR-03': {
    fires: () => amend(playing(), 'e4', { period: 'thirdHalf' }),
    quiet: () => amend(playing(), 'e4', { side: 'home' }),
  },
  'LOG-CORR-04': {
    fires: () => withdraw(playing(), 'e1'),
    quiet: () => amend(playing(), 'e1', { round: 'semiFinals' }),
  },
  'LOG-CORR-05': {
    fires: () => amend(playing().withdraw('e3'), 'e5', { reason: 'other' }),
    quiet: () => withdraw(playing().withdraw('e3'), 'e5'),
  },
  'LAW-ED': {
    fires: () => open({ id: '1871-72', version: 1, hash: '0000000000000000' }),
    quiet: () => open(opening.lawsEdition),
  },
  'LAW-3-PLAYERS-01': {
    fires: () => playing().ask(on, at(30)),
    quiet: () => playing().log(off, at(30)).ask(on),
  },
  'LAW-3-PLAYERS-02': {
    fires: () => reds(5).ask({ type: 'restart', kind: 'freeKick' }, at(11)),
    quiet: () => reds(4).ask({ type: 'restart', kind: 'freeKick' }, at(11)),
  },
  'LAW-3-PLAYERS-03': {
    fires: () =>
      aMatch()
        .log(sheetOf(many('h', 9), ['h12']))
        .kickOff()
        .ask(on, at(5)),
    quiet: () =>
      aMatch()
        .log(sheetOf(many('h', 9), ['h12']))
        .kickOff()
        .log(off, at(5))
        .ask(on, at(5)),
  },
  'LAW-3-STATUS-01': {
    fires: () => playing().ask({ ...goal, scorer: 'h12' }, at(5)),
    quiet: () => playing().ask(goal, at(5)),
  },
  'LAW-3-SUBS-01': {
    fires: () => playing().ask({ ...change, on: 'nobody' }, at(30)),
    quiet: () => playing().ask(change, at(30)),
  },
  'LAW-3-SUBS-02': {
    fires: () => aMatch({ options: { bench: 7 } }).ask(sheetOf(many('h', 11), many('s', 8))),
    quiet: () => aMatch({ options: { bench: 7 } }).ask(sheetOf(many('h', 11), many('s', 7))),
  },
  'LAW-3-SUBS-03': {
    fires: () => changed(playing(), 5, [10, 10, 10, 20, 20]).ask({ ...change, on: 'h20' }, at(30)),
    quiet: () => changed(playing(), 4, [10, 10, 10, 20]).ask({ ...change, on: 'h20' }, at(30)),
  },
  'LAW-3-SUBS-04': {
    fires: () => changed(playing(), 3).ask(change, at(40)),
    quiet: () => changed(playing(), 3).ask(change, at(30)),
  },
  'LAW-3-SUBS-08': {
    fires: () =>
      changed(atTheEnd(changed(playing(), 5, [10, 10, 20, 20, 20])).during('etBreak'), 0)
        .change('home', 'h8', 'h20')
        .ask({ ...change, off: 'h9', on: 'h21' }),
    quiet: () =>
      atTheEnd(changed(playing(), 5, [10, 10, 20, 20, 20]))
        .during('etBreak')
        .ask(change),
  },
  'LAW-3-SUBS-10': {
    fires: () => playing().log(off, at(30)).ask(off),
    quiet: () => playing().ask(off, at(30)),
  },
  'LAW-3-SUBS-11': {
    fires: () =>
      playing()
        .change('home', 'h9', 'h12', at(20))
        .ask({ ...change, on: 'h9' }, at(30)),
    quiet: () => playing().change('home', 'h9', 'h12', at(20)).ask(change, at(30)),
  },
  'LAW-3-SUBS-15': { fires: () => reds(1).ask(on, at(11)), quiet: () => reds(1).log(off, at(11)).ask(on) },
  'LAW-3-SUBS-17': {
    fires: () => kicking().ask(off),
    quiet: () => kicking().ask({ ...off, player: 'h1' }),
  },
  'LAW-3-CONC-01': {
    fires: () => concussed({}),
    quiet: () => concussed({ options: { concussionSubstitutes: true } }),
  },
  'LAW-3-SENT-01': {
    fires: () =>
      aMatch()
        .directRed('home', 'h3')
        .ask(sheetOf(many('h', 11))),
    quiet: () =>
      aMatch()
        .directRed('home', 'h12')
        .ask(sheetOf(many('h', 11))),
  },
  'LAW-3-SENT-03': { fires: () => reds(1).ask({ ...goal, scorer: 'h2' }), quiet: () => reds(1).ask(goal) },
  'LAW-3-SENT-04': {
    fires: () => playing().directRed('home', 'h20', at(9)).ask(change, at(10)),
    quiet: () => playing().directRed('home', 'h21', at(9)).ask(change, at(10)),
  },
  'LAW-5-ABANDON-01': {
    fires: () => suspended().ask(goal),
    quiet: () => suspended().log({ type: 'matchResumed' }).ask(goal),
  },
  'LAW-5-ABANDON-03': {
    fires: () => abandoned().ask({ type: 'resultConfirmed' }),
    quiet: () =>
      abandoned()
        .log({ type: 'resultAwarded', score: { home: 0, away: 3 }, reason: 'forfeit' })
        .ask({ type: 'resultConfirmed' }),
  },
  'LAW-7-PERIODS-01': { fires: () => sheets().ask(goal), quiet: () => playing().ask(goal, at(5)) },
  'LAW-7-DUR-01': {
    fires: () => playing().ask(period('periodEnd', 'firstHalf'), at(44)),
    quiet: () => playing().ask(period('periodEnd', 'firstHalf'), at(45)),
  },
  'LAW-7-ET-01': {
    fires: () => atTheEnd(playing().goal('home', 'h9', at(5))).ask(period('periodStart', 'etFirst')),
    quiet: () => atTheEnd(playing()).ask(period('periodStart', 'etFirst')),
  },
  'LAW-7-PEN-01': {
    fires: () => penaltyFor(playing()).ask(period('periodEnd', 'firstHalf'), at(45, 1)),
    quiet: () => penaltyFor(playing()).log(penalty, at(31)).ask(period('periodEnd', 'firstHalf'), at(45, 1)),
  },
  'LAW-10-01': {
    fires: () =>
      atTheEnd(playing().goal('home', 'h9', at(5)))
        .during('kicksBreak')
        .ask(period('periodStart', 'kicks')),
    quiet: () => beforeKicks().ask(period('periodStart', 'kicks')),
  },
  'LAW-10-03': {
    fires: () => kicking().ask(kick('home', 'h12')),
    quiet: () => kicking().ask(kick('home', 'h9')),
  },
  'LAW-10-04': {
    fires: () => kicking().log(kick('home', 'h9')).ask(kick('home', 'h8')),
    quiet: () => kicking().log(kick('home', 'h9')).ask(kick('away', 'a9')),
  },
  'LAW-10-05': {
    fires: () => decided(3).ask(kick('home', 'h5')),
    quiet: () => decided(2).ask(kick('home', 'h5')),
  },
  'LAW-10-07': {
    fires: () => kicking().ask({ ...goal, rebound: true }),
    quiet: () => playing().ask({ ...goal, rebound: true }, at(5)),
  },
  'LAW-10-08': {
    fires: () => sentOffBeforeKicks().ask(kick('home', 'h8')),
    quiet: () =>
      sentOffBeforeKicks().log({ type: 'exclusion', side: 'home', player: 'h9' }).ask(kick('home', 'h8')),
  },
  'LAW-10-10': {
    fires: () =>
      sentOffBeforeKicks()
        .log({ type: 'exclusion', side: 'home', player: 'h9' })
        .ask({ type: 'goalkeeperChange', side: 'home', player: 'h9' }),
    quiet: () => kicking().ask({ type: 'goalkeeperChange', side: 'home', player: 'h9' }),
  },
  'LAW-10-17': {
    fires: () => decided(2).ask(period('periodEnd', 'kicks')),
    quiet: () => decided(3).ask(period('periodEnd', 'kicks')),
  },
  'LAW-12-03': {
    fires: () => playing().ask({ type: 'caution', side: 'home', person: 'ball-boy' }),
    quiet: () => playing().ask({ type: 'caution', side: 'home', person: 'h-coach' }),
  },
  'LAW-12-05': {
    fires: () => reds(1).ask({ type: 'caution', side: 'home', person: 'h2' }),
    quiet: () => reds(1).ask({ type: 'caution', side: 'home', person: 'h3' }),
  },
  'LAW-12-BENCH-03': {
    fires: () => playing({ edition: '2018-19' }).ask({ type: 'caution', side: 'home', person: 'h-coach' }),
    quiet: () => playing({ edition: '2019-20' }).ask({ type: 'caution', side: 'home', person: 'h-coach' }),
  },
  'LAW-14-01': {
    fires: () => playing().ask(penalty, at(30)),
    quiet: () => penaltyFor(playing()).ask(penalty),
  },
  'LAW-14-06': { fires: () => postThenBy('h10'), quiet: () => postThenBy('h9') },
  'LAW-14-09': { fires: () => postThenBy('h9', true), quiet: () => postThenBy('h9') },
  'GOAL-02': {
    fires: () => playing().ask({ ...goal, directFrom: 'throwIn' }, at(5)),
    quiet: () => playing().ask({ ...goal, directFrom: 'corner' }, at(5)),
  },
  'GOAL-04': {
    fires: () =>
      playing()
        .goal('home', 'h9', at(5))
        .log({ type: 'goalCancelled', goal: 'e5', reason: 'foul' })
        .ask({ type: 'goalCancelled', goal: 'e5', reason: 'foul' }),
    quiet: () => cancelGoal(false),
  },
  'MIN-01': { fires: () => playing().ask(goal, at(46)), quiet: () => playing().ask(goal, at(45, 1)) },
  'MIN-02': {
    fires: () => playing().goal('home', 'h9', at(20)).ask(goal, at(19)),
    quiet: () => playing().goal('home', 'h9', at(20)).ask(goal, at(20)),
  },
  'VAR-23': {
    fires: () => check(reviewed(), 'restartHeld'),
    quiet: () => check(checked(), 'restartHeld'),
  },
  'VAR-24': {
    fires: () => check(reviewed(), 'varCheckComplete'),
    quiet: () => check(checked(), 'varCheckComplete'),
  },
  'VAR-25': {
    fires: () => {
      const { match, target } = complete();
      return match.ask({ type: 'varReviewOpen', check: target, mode: 'onField' });
    },
    quiet: () => {
      const match = checked();
      return match.ask({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
    },
  },
  'VAR-27': {
    fires: () => {
      const match = checked();
      return match.ask({ type: 'wentToScreen', review: match.last });
    },
    quiet: () => {
      const match = reviewed();
      return match.ask({ type: 'wentToScreen', review: match.last });
    },
  },
  'VAR-28': {
    fires: () => {
      const match = checked();
      return match.ask({ type: 'varDecision', review: match.last, outcome: 'upheld' });
    },
    quiet: () => {
      const match = reviewed();
      return match.ask({ type: 'varDecision', review: match.last, outcome: 'upheld' });
    },
  },
  'VAR-30': {
    fires: () => {
      const { match, target } = complete();
      match.log({ type: 'restart', kind: 'goalKick' }, at(22));
      return match.ask({ type: 'varCheckAbandoned', check: target });
    },
    quiet: () => check(checked(), 'varCheckAbandoned'),
  },
  'LAW-3-CAPT-01': {
    fires: () =>
      playing().directRed('home', 'h9', at(5)).ask({ type: 'directRed', side: 'home', person: 'h10' }),
    quiet: () => playing().ask({ type: 'directRed', side: 'home', person: 'h9' }),
  },
  'LAW-3-EXTRA-01': {
    fires: () => playing().ask({ ...goal, extraPerson: 'scoring' }, at(5)),
    quiet: () => playing().ask({ ...goal, extraPerson: 'conceding' }, at(5)),
  },
  'LAW-3-GK-01': {
    fires: () =>
      playing().ask({ type: 'goalkeeperChange', side: 'home', player: 'h5', refereeTold: false }, at(5)),
    quiet: () => playing().ask({ type: 'goalkeeperChange', side: 'home', player: 'h5' }, at(5)),
  },
  'LAW-3-GK-02': {
    fires: () => withoutGoalkeeper().ask({ type: 'restart', kind: 'freeKick' }, at(6)),
    quiet: () =>
      withoutGoalkeeper()
        .log({ type: 'goalkeeperChange', side: 'home', player: 'h5' }, at(5))
        .ask({ type: 'restart', kind: 'freeKick' }, at(6)),
  },
  'LAW-3-SUBS-14': { fires: () => slowly(30), quiet: () => slowly(90) },
  'LAW-5-02': { fires: () => cancelGoal(true), quiet: () => cancelGoal(false) },
  'LAW-7-ADDED-02': {
    fires: () =>
      playing()
        .log({ type: 'addedTime', minutes: 3 }, at(45))
        .ask(period('periodEnd', 'firstHalf'), at(45, 2)),
    quiet: () =>
      playing()
        .log({ type: 'addedTime', minutes: 3 }, at(45))
        .ask(period('periodEnd', 'firstHalf'), at(45, 3)),
  },
  'LAW-10-12': {
    fires: () => kicking().ask({ ...kick('home', 'h9'), offences: ['doubleTouch'] }),
    quiet: () =>
      kicking().ask({ ...kick('home', 'h9'), outcome: 'retake', offences: ['doubleTouch'], ball: 'in' }),
  },
  'LAW-11-02': {
    fires: () => playing().ask({ type: 'offside', side: 'home', directFrom: 'throwIn' }, at(5)),
    quiet: () => playing().ask({ type: 'offside', side: 'home', directFrom: 'directFreeKick' }, at(5)),
  },
  'LAW-12-04': {
    fires: () => playing().caution('home', 'h4', at(5)).ask({ type: 'caution', side: 'home', person: 'h4' }),
    quiet: () => playing().caution('home', 'h4', at(5)).ask({ type: 'caution', side: 'home', person: 'h5' }),
  },
  'LAW-12-BENCH-01': {
    fires: () => playing().ask({ type: 'directRed', side: 'home', person: 'h12' }, at(5)),
    quiet: () => playing().ask({ type: 'directRed', side: 'home', person: 'h9' }, at(5)),
  },
  'LAW-12-DOGSO-01': {
    fires: () => carded({ denied: 'obviousChance', inPenaltyArea: true, forTheBall: true }, 'directRed'),
    quiet: () => carded({ denied: 'obviousChance', inPenaltyArea: true, forTheBall: true }, 'caution'),
  },
  'LAW-14-03': {
    fires: () => penaltyFor(playing()).ask({ ...penalty, offences: ['doubleTouch'] }),
    quiet: () => penaltyFor(playing()).ask({ ...penalty, offences: ['attackerEncroaches'] }),
  },
  'LAW-14-05': {
    fires: () => kickedAgain('goalkeeper'),
    quiet: () => kickedAgain('defenderEncroachesWithImpact'),
  },
  'LAW-ED-2026': { fires: () => treated(30), quiet: () => treated(90) },
  'GOAL-03': {
    fires: () => playing().ask({ ...goal, deflectedBy: 'a4', onTarget: false }, at(5)),
    quiet: () => playing().ask({ ...goal, deflectedBy: 'a4', onTarget: true }, at(5)),
  },
  'ASSIST-01': {
    fires: () => playing().ask({ ...goal, directFrom: 'corner', assist: 'h8' }, at(5)),
    quiet: () => playing().ask({ ...goal, assist: 'h8' }, at(5)),
  },
  'VAR-03': {
    fires: () => playing().ask({ type: 'varCheckStart', categories: ['CORNER'] }, at(5)),
    quiet: () => playing().ask({ type: 'varCheckStart', categories: ['GOAL'] }, at(5)),
  },
  'VAR-16': {
    fires: () => {
      const { match, start } = afterRestart(true);
      return ask(match, start);
    },
    quiet: () => {
      const { match, start } = afterRestart(false);
      return ask(match, start);
    },
  },
  'VAR-17': { fires: () => decidedRed(true), quiet: () => decidedRed(false) },
  'VAR-20': { fires: () => takenBack('spa'), quiet: () => takenBack('reckless') },
  'VAR-34': { fires: () => takenBack('reckless'), quiet: () => takenBack('reckless', 'noGoal') },
};

/** What a rule that refuses notes besides, of an entry that it lets pass. */
const NOTED: { readonly [R in NotingRule]: Scenarios } = {
  'LAW-12-03': {
    fires: () => playing().ask({ type: 'caution', side: 'home', person: 'h12', reason: 'C-PO' }, at(5)),
    quiet: () => playing().ask({ type: 'caution', side: 'home', person: 'h12', reason: 'C-DI' }, at(5)),
  },
  'LAW-3-GK-02': {
    fires: () => playing().ask({ type: 'directRed', side: 'home', person: 'h1' }, at(5)),
    quiet: () => playing().ask({ type: 'directRed', side: 'home', person: 'h2' }, at(5)),
  },
  'VAR-28': {
    fires: () => overturned().ask({ type: 'restart', kind: 'goalKick' }, at(23)),
    quiet: () => {
      const match = overturned();
      return match
        .log({ type: 'freeKick', side: 'home' }, at(22), { causedBy: match.last })
        .ask({ type: 'restart', kind: 'freeKick' }, at(23));
    },
  },
};

/** Home scores so many, away misses as many, home to kick. */
function decided(kicks: number): MatchBuilder {
  const match = kicking();
  for (let n = 0; n < kicks; n++)
    match.kick('home', `h${n + 2}`, 'scored').kick('away', `a${n + 2}`, 'missed');
  return match;
}

const refuses = new Set<string>(REFUSING_RULES);

const refusalOf = (verdict: Verdict): string | undefined => (verdict.ok ? undefined : verdict.refusal.rule);
const noticesOf = (verdict: Verdict): readonly string[] =>
  verdict.ok ? verdict.notices.map(({ rule }) => rule) : [];
const said = (verdict: Verdict): readonly (string | undefined)[] => [
  refusalOf(verdict),
  ...noticesOf(verdict),
];

describe.each(Object.entries(SCENARIOS))('%s', (rule, { fires, quiet }) => {
  test('fires', () => {
    const verdict = fires();
    if (refuses.has(rule)) expect(refusalOf(verdict)).toBe(rule);
    else expect(noticesOf(verdict)).toContain(rule);
  });
  test('stays quiet', () => {
    const verdict = quiet();
    expect(verdict.ok).toBe(true);
    expect(said(verdict)).not.toContain(rule);
  });
});

describe.each(Object.entries(NOTED))('%s, in a notice', (rule, { fires, quiet }) => {
  test('fires', () => expect(noticesOf(fires())).toContain(rule));
  test('stays quiet', () => {
    const verdict = quiet();
    expect(verdict.ok).toBe(true);
    expect(said(verdict)).not.toContain(rule);
  });
});

test('LAW-12-DOGSO-01: a card for what somebody else did because of the foul is not measured by it', () => {
  const match = playing().log({ type: 'foul', side: 'away', player: 'a4', denied: 'obviousChance' }, at(9));
  const causedBy = match.last;
  const caution = (side: 'home' | 'away', person: string) =>
    noticesOf(match.ask({ type: 'caution', side, person }, at(9), { causedBy }));
  expect(caution('away', 'a4')).toEqual(['LAW-12-DOGSO-01']);
  expect([caution('home', 'h4'), caution('away', 'a5')]).toEqual([[], []]);
});

describe('VAR-28: a review gave a penalty', () => {
  const given = () => {
    const match = reviewed();
    return match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' });
  };
  const awarded = () => {
    const match = given();
    return match.log({ type: 'penaltyAwarded', side: 'home' }, at(23), { causedBy: match.last });
  };
  const goalKick = { type: 'restart', kind: 'goalKick' } as const;

  test('and play goes on otherwise without one: noted at a restart, a shot and the end of the half', () => {
    const noted = { ok: true, notices: [{ rule: 'VAR-28', facts: { target: 'e5', what: 'penalty' } }] };
    expect(given().ask(goalKick, at(23))).toMatchObject(noted);
    const shot = { type: 'shot', side: 'home', player: 'h9', outcome: 'wide' } as const;
    expect(given().ask(shot, at(23))).toMatchObject(noted);
    expect(given().ask(period('periodEnd', 'firstHalf'), at(45, 1))).toMatchObject(noted);
    const freeKick = given().log({ type: 'freeKick', side: 'home' }, at(23));
    expect(noticesOf(freeKick.ask({ type: 'restart', kind: 'freeKick' }, at(23)))).toEqual(['VAR-28']);
  });

  test('and it is logged: nothing is noted when it is taken, or cancelled', () => {
    expect(said(awarded().ask(penalty, at(24)))).toEqual([undefined]);
    const match = awarded();
    match.log({ type: 'penaltyCancelled', penalty: match.last }, at(24));
    expect(said(match.ask(goalKick, at(24)))).toEqual([undefined]);
  });

  test('and it had been logged before, or the referee has decided otherwise since', () => {
    const before = reviewed(checked(['PEN'], penaltyFor(playing())));
    before.log({ type: 'varDecision', review: before.last, outcome: 'upheld', restart: 'penalty' });
    expect(said(before.ask(penalty, at(24)))).toEqual([undefined]);
    const since = reviewed(checked(['PEN'], given()));
    since.log({ type: 'varDecision', review: since.last, outcome: 'overturned', restart: 'freeKick' });
    expect(said(since.ask({ type: 'restart', kind: 'freeKick' }, at(24)))).toEqual([undefined]);
  });

  test('and it is taken without having been logged: refused as ever, and no more is said', () => {
    expect(said(given().ask({ type: 'restart', kind: 'penalty' }, at(23)))).toEqual([undefined]);
    expect(said(given().ask(penalty, at(23)))).toEqual(['LAW-14-01']);
  });
});

describe('LAW-3-STATUS-01: only who went off for the moment comes back', () => {
  const back = (player: string) => ({ type: 'returned', side: 'home', player }) as const;
  const goneOff = (player: string) => playing().log({ type: 'temporarilyOff', side: 'home', player }, at(10));

  test('he does, and nobody else; nobody at all while nobody is off', () => {
    const answers = (match: MatchBuilder) =>
      ['h9', 'h8', 'unknown'].map((player) => refusalOf(match.ask(back(player), at(12))));
    expect(answers(goneOff('h9'))).toEqual([undefined, 'LAW-3-STATUS-01', undefined]);
    expect(answers(playing())).toEqual(Array.from({ length: 3 }, () => 'LAW-3-STATUS-01'));
    expect(answers(goneOff('h9').log(back('h9'), at(11)))).toEqual(answers(playing()));
    const unnamed = playing()
      .log({ ...off, player: 'unknown' }, at(10))
      .log(on);
    expect(answers(unnamed)).toEqual(answers(playing()));
  });

  test('where nobody could say who went off, it may be anybody, once', () => {
    const answer = (match: MatchBuilder, player: string) => refusalOf(match.ask(back(player), at(12)));
    expect([answer(goneOff('unknown'), 'h8'), answer(goneOff('unknown'), 'unknown')]).toEqual([
      undefined,
      undefined,
    ]);
    const again = goneOff('unknown').log(back('h8'), at(11));
    expect([answer(again, 'h8'), answer(again, 'h9'), answer(again, 'unknown')]).toEqual(
      Array.from({ length: 3 }, () => 'LAW-3-STATUS-01'),
    );
  });

  test('who comes back by name leaves the one without a name off', () => {
    const both = goneOff('unknown').log({ type: 'temporarilyOff', side: 'home', player: 'h9' });
    const left = both.log(back('h9'), at(11));
    expect(left.state().teams.home.unknownTemporarilyOff).toBe(1);
    expect(refusalOf(left.ask(back('unknown'), at(12)))).toBeUndefined();
  });

  test('a player whom the sheet does not name cannot be back either', () => {
    const match = aMatch()
      .sheets({ starters: Array.from({ length: 11 }, () => ({ player: 'unknown' })) })
      .kickOff();
    expect(refusalOf(match.ask(back('a-stranger'), at(12)))).toBe('LAW-3-STATUS-01');
  });
});

test('ASSIST-01: nobody assists himself, and a saved penalty is no assist of its kicker', () => {
  expect(noticesOf(playing().ask({ ...goal, assist: 'h9' }, at(5)))).toEqual(['ASSIST-01']);
  const saved = penaltyFor(playing()).log({ ...penalty, outcome: 'saved' }, at(31));
  const rebound = (assist: string) => noticesOf(saved.ask({ ...goal, rebound: true, assist }));
  expect([rebound('h10'), rebound('h8')]).toEqual([['ASSIST-01'], []]);
});

test('LAW-14-01: play does not restart otherwise while a penalty waits to be taken', () => {
  const restart = (kind: 'goalKick' | 'penalty') =>
    refusalOf(penaltyFor(playing()).ask({ type: 'restart', kind }, at(31)));
  expect([restart('goalKick'), restart('penalty')]).toEqual(['LAW-14-01', undefined]);
  expect(refusalOf(playing().ask({ type: 'restart', kind: 'goalKick' }, at(31)))).toBeUndefined();
});

test('LAW-3-STATUS-01: nobody is on the sheets of both teams', () => {
  const ofHome = aMatch().log({ ...sheetOf(['x1', 'x2'], ['x3']) });
  const away = (starters: readonly string[]) => refusalOf(ofHome.ask({ ...sheetOf(starters), side: 'away' }));
  expect([away(['y1', 'x3']), away(['y1', 'unknown'])]).toEqual(['LAW-3-STATUS-01', undefined]);
});

test('every rule that refuses and notes has a scenario for both', () => {
  const both = FLAGGING_RULES.filter((rule) => refuses.has(rule));
  expect(Object.keys(NOTED).sort()).toEqual([...both].sort());
});
