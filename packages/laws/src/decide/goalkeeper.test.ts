import { describe, expect, test } from 'vitest';
import type { Verdict } from '../commands.ts';
import { noticeSentence, refusalSentence } from '../sentences.ts';
import type { LoosePayload, MatchBuilder } from '../testing/index.ts';
import { aMatch, at } from '../testing/index.ts';

const playing = () => aMatch().sheets().kickOff();
const sentOff = (match = playing()) => match.directRed('home', 'h1', at(20));
const restart = { type: 'restart', kind: 'freeKick' } as const;
const ruleOf = (verdict: Verdict) => (verdict.ok ? 'accepted' : verdict.refusal.rule);
/** Sheets that say of a substitute that he keeps goal, or that he does not. */
const positioned = (position: 'goalkeeper' | 'defender') =>
  aMatch()
    .log({
      type: 'teamSheet',
      side: 'home',
      starters: Array.from({ length: 11 }, (_, index) =>
        index === 0 ? { player: 'h1', position: 'goalkeeper' } : { player: `h${index + 1}` },
      ),
      substitutes: [{ player: 'h12', position }],
    })
    .kickOff();
const comesOnFor = (match: MatchBuilder, off: string) => match.change('home', off, 'h12', at(21));

test('LAW-3-GK-01: in an interval the referee need not be told', () => {
  const swap = { type: 'goalkeeperChange', side: 'home', player: 'h5', refereeTold: false } as const;
  const notices = (match: MatchBuilder) => {
    const verdict = match.ask(swap);
    return verdict.ok && verdict.notices.map(({ rule }) => rule);
  };
  expect(notices(playing())).toEqual(['LAW-3-GK-01']);
  expect(notices(playing().whistle(at(45, 1)))).toEqual([]);
  expect(notices(playing().secondHalf().whistle(at(90, 1)).during('kicksBreak'))).toEqual([]);
});

describe('LAW-3-GK-02: play does not go on without a goalkeeper', () => {
  test.each<[string, LoosePayload]>([
    ['a restart', { type: 'restart', kind: 'penalty' }],
    ['a penalty', { type: 'penaltyKick', side: 'away', kicker: 'a9', outcome: 'missed' }],
  ])('%s waits until somebody keeps goal', (_what, payload) => {
    const match = sentOff().log({ type: 'penaltyAwarded', side: 'away' }, at(20));
    expect(ruleOf(match.ask(payload, at(21)))).toBe('LAW-3-GK-02');
    match.log({ type: 'goalkeeperChange', side: 'home', player: 'h5' }, at(20));
    expect(ruleOf(match.ask(payload, at(21)))).toBe('accepted');
  });

  test('nor does the next half begin, nor a shoot-out kick get taken', () => {
    const half = sentOff().whistle(at(45, 1));
    expect(ruleOf(half.ask({ type: 'periodStart', period: 'secondHalf' }))).toBe('LAW-3-GK-02');
    const kicks = playing().secondHalf().whistle(at(90, 1)).during('kicksBreak').kickOff('kicks');
    kicks.directRed('home', 'h1').log({ type: 'exclusion', side: 'away', player: 'a11' });
    const kick = { type: 'kick', side: 'away', kicker: 'a9', outcome: 'scored' } as const;
    expect(ruleOf(kicks.ask(kick))).toBe('LAW-3-GK-02');
    expect(ruleOf(kicks.ask({ ...kick, keeper: 'h5' }))).toBe('accepted');
  });

  test('with a reason it is logged all the same, as an importer does that does not know', () => {
    const verdict = sentOff().ask(restart, at(21), { override: { reason: 'the file does not say' } });
    expect(verdict).toMatchObject({
      ok: true,
      entries: [{ override: { rules: ['LAW-3-GK-02'], reason: 'the file does not say' } }],
    });
  });

  test('somebody nobody could name keeps goal', () => {
    const match = sentOff().log({ type: 'goalkeeperChange', side: 'home', player: 'unknown' }, at(20));
    expect(ruleOf(match.ask(restart, at(21)))).toBe('accepted');
    expect(match.state().teams.home).not.toHaveProperty('goalkeeper');
  });

  test('a goalkeeper from the bench who comes on for another takes over without being named', () => {
    const match = comesOnFor(sentOff(positioned('goalkeeper')), 'h9');
    expect(match.state().teams.home.goalkeeper).toBe('h12');
    expect(ruleOf(match.ask(restart, at(22)))).toBe('accepted');
  });

  test('a defender who comes on for the goalkeeper does not', () => {
    const match = comesOnFor(positioned('defender'), 'h1');
    expect(ruleOf(match.ask(restart, at(22)))).toBe('LAW-3-GK-02');
  });

  test('a substitute of whom no position is known may keep goal, before the card or after it', () => {
    expect(ruleOf(sentOff().change('home', 'h9', 'h12', at(21)).ask(restart, at(22)))).toBe('accepted');
    const before = playing().change('home', 'h9', 'h12', at(20));
    expect(ruleOf(sentOff(before).ask(restart, at(21)))).toBe('accepted');
    const longBefore = playing().change('home', 'h9', 'h12', at(10));
    expect(ruleOf(sentOff(longBefore).ask(restart, at(21)))).toBe('LAW-3-GK-02');
  });

  test('the sentences say who has gone and what to do', () => {
    const refusal = sentOff().ask(restart, at(21));
    expect(refusal.ok ? '' : refusalSentence(refusal.refusal, () => 'One')).toMatch(
      /^The home side has no goalkeeper: One is sent off\. Log who keeps goal now/,
    );
    const notice = playing().ask({ type: 'directRed', side: 'home', person: 'h1' }, at(20));
    expect(notice.ok && notice.notices.map((each) => noticeSentence(each, () => 'One'))).toEqual([
      'The goalkeeper, One, has left the field. Log who keeps goal now.',
    ]);
  });
});
