import { expect, test } from 'vitest';
import type { Verdict } from '../commands.ts';
import { legalNext } from '../legal-next/legal-next.ts';
import type { LoosePayload, MatchBuilder, MatchOptions } from '../testing/index.ts';
import { aMatch, at } from '../testing/index.ts';

/** What belongs to a break, a shoot-out or a match begun, asked for where there is none. */

const playing = (options: MatchOptions = {}) => aMatch(options).sheets().kickOff();
const fullTime = (match = playing()) => match.secondHalf().whistle(at(90, 1));
const oneUp = () => fullTime(playing().goal('home', 'h9', at(5)));
const afterExtraTime = () => {
  const match = fullTime().during('etBreak').kickOff('etFirst').whistle(at(105, 1));
  return match.kickOff('etSecond').whistle(at(120, 1));
};
const said = (verdict: Verdict) =>
  verdict.ok ? verdict.notices.map(({ rule }) => rule) : verdict.refusal.rule;
const caution = { type: 'caution', side: 'home', person: 'h4' } as const;
const toss = { type: 'shootOutToss', first: 'home' } as const;
const abandoned = { type: 'matchAbandoned', reason: 'lights' } as const;
const offeredIn = (match: MatchBuilder, type: LoosePayload['type']) =>
  legalNext(match.state()).offers.some((offer) => offer.type === type);

test.each([
  ['a match that is level', () => fullTime().during('etBreak'), []],
  ['a first leg', () => fullTime(playing({ leg: 1 })).during('etBreak'), 'LAW-7-PERIODS-01'],
  ['a second leg', () => fullTime(playing({ leg: 2 })).during('etBreak'), []],
  ['a match that one side has won', () => oneUp().during('etBreak'), 'LAW-7-PERIODS-01'],
  ['a match that has had its extra time', () => afterExtraTime().during('etBreak'), 'LAW-7-PERIODS-01'],
] as const)('LAW-7-PERIODS-01, LAW-7-ET-01: the break before extra time in %s', (_where, match, expected) => {
  expect(said(match().ask(caution))).toEqual(expected);
});

test('LAW-7-ET-01: the tie is not level, so no break before extra time begins', () => {
  const match = fullTime(playing({ leg: 2 })).during('etBreak');
  expect(said(match.ask(caution, undefined, { context: { extraTimeAllowed: false } }))).toBe(
    'LAW-7-PERIODS-01',
  );
});

test('LAW-10-01: no break before a shoot-out, and no toss, where there is nothing to settle', () => {
  expect(said(oneUp().during('kicksBreak').ask(caution))).toBe('LAW-7-PERIODS-01');
  expect(said(oneUp().ask(toss))).toBe('LAW-7-PERIODS-01');
  expect(said(fullTime().ask(toss))).toEqual([]);
  expect(said(afterExtraTime().during('kicksBreak').ask(toss))).toEqual([]);
  expect(said(playing().ask(toss, at(20)))).toBe('LAW-7-PERIODS-01');
  expect(offeredIn(playing(), 'shootOutToss')).toBe(false);
  expect(offeredIn(fullTime(), 'shootOutToss')).toBe(true);
});

test('LAW-10-08: nobody is excluded from kicks while the match is being played', () => {
  const unable = { type: 'exclusion', side: 'home', player: 'h4', reason: 'unable' } as const;
  expect(said(playing().ask(unable, at(20)))).toBe('LAW-7-PERIODS-01');
  expect(said(fullTime().during('kicksBreak').ask(unable))).toEqual([]);
});

test('LAW-5-ABANDON-01: a match is abandoned in the break before extra time too, not after it is over', () => {
  expect(said(fullTime().during('etBreak').ask(abandoned))).toEqual([]);
  expect(said(afterExtraTime().during('kicksBreak').ask(abandoned))).toEqual([]);
  expect(
    said(
      fullTime()
        .during('etBreak')
        .ask({ ...abandoned, type: 'matchSuspended' }),
    ),
  ).toEqual([]);
  expect(said(oneUp().during('etBreak').ask(abandoned))).toBe('LAW-7-PERIODS-01');
  expect(said(fullTime().ask(abandoned))).toBe('LAW-5-ABANDON-01');
});

test('LAW-7-PERIODS-01: nobody is changed once a match is over, and nothing is reviewed before it begins', () => {
  const swap = { type: 'logSubstitution', side: 'home', off: 'h9', on: 'h12' } as const;
  expect(said(oneUp().ask(swap))).toBe('LAW-7-PERIODS-01');
  expect(said(fullTime().ask(swap))).toEqual([]);
  const check = { type: 'varCheckStart', categories: ['RED'] } as const;
  expect(said(aMatch().sheets().ask(check))).toBe('LAW-7-PERIODS-01');
  expect(said(oneUp().ask(check))).toEqual([]);
});
