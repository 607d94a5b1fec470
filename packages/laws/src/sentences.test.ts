import { expect, test } from 'vitest';
import { noticeSentence, refusalSentence } from './sentences.ts';
import { aMatch, at } from './testing/index.ts';

const begun = () => aMatch().sheets().kickOff();
const ALL_THE_SAME = ' If it did happen, give a reason to log it all the same.';

test.each([
  [
    aMatch().sheets(),
    { type: 'goal', side: 'home', scorer: 'h9' },
    { period: 'pre' },
    'A goal cannot be logged now: the match has not begun.',
  ],
  [
    begun().whistle(at(45, 1)).during('halfTime'),
    { type: 'ownGoal', side: 'home', player: 'a4' },
    { period: 'secondHalf', minute: '50' },
    'An own goal cannot be logged in the second half: it is half-time. Check the period.',
  ],
  [
    begun(),
    { type: 'periodStart', period: 'secondHalf' },
    { period: 'secondHalf', second: 0 },
    'The second half cannot start now: the first half is being played.',
  ],
  [
    begun(),
    { type: 'periodEnd', period: 'firstHalf' },
    { period: 'secondHalf', minute: '50' },
    'The first half cannot end at a moment of the second half. Give a moment of the first half, or none.',
  ],
] as const)('LAW-7-PERIODS-01: where the match is, in words, %#', (match, body, clock, sentence) => {
  const verdict = match.ask({ ...body, clock } as never);
  expect(!verdict.ok && refusalSentence(verdict.refusal)).toBe(sentence + ALL_THE_SAME);
});

test('VAR-27: during a check the referee has not gone to the screen: the review comes first', () => {
  const facts = { target: 'e7', stage: 'checking' };
  expect(refusalSentence({ rule: 'VAR-27', facts })).toMatch(
    /so far there is only a check\. Log the review first\./,
  );
  expect(refusalSentence({ rule: 'VAR-24', facts: { target: 'e7', stage: 'decided' } }, () => '#7')).toMatch(
    /^The check cannot be completed: the check #7 has its decision\./,
  );
});

test('what a correction makes impossible is named as people name it, and its entry as the reader knows it', () => {
  const facts = {
    nowImpossible: true,
    type: 'substitutionOff',
    label: '75',
    entry: 'k1-12',
    person: 'h9',
    status: 'sentOff',
  };
  expect(noticeSentence({ rule: 'LAW-3-SENT-03', facts }, (id) => (id === 'k1-12' ? '#12' : 'Nine'))).toBe(
    'After this correction a later entry no longer fits: a player going off at 75 (entry #12). Nine was sent off and takes no further part. Correct that entry too if it is wrong.',
  );
});
