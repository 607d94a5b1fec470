import { expect, test } from 'vitest';
import type { CorrectionBody } from './preview.ts';
import { previewCorrection } from './preview.ts';
import type { MatchBuilder } from './testing/index.ts';
import { aMatch, asSent, at } from './testing/index.ts';

const preview = (match: MatchBuilder, correction: object) =>
  previewCorrection(match.toEntries(), bodyOf(correction));
const bodyOf = (value: object): CorrectionBody => {
  const command = asSent(value);
  if (command.type !== 'amendEntry' && command.type !== 'withdrawEntry') throw new Error('no correction');
  return command;
};
const withdraw = (target: string) => ({ type: 'withdrawEntry', target, reason: 'wrong' });

test('a goal that falls moves the score, and the scores of the goals after it', () => {
  const match = aMatch().sheets().kickOff().goal('home', 'h9', at(5)).goal('away', 'a9', at(20));
  expect(preview(match, withdraw('e5'))).toEqual({
    ok: true,
    impossible: [],
    possibleAgain: [],
    meaning: [{ entry: 'e6', type: 'goal', label: '20', what: 'score', before: '1-1', after: '0-1' }],
    state: [{ path: 'score', before: '1-1', after: '0-1' }],
  });
});

test('a first caution that falls makes the second one the first, and brings the player back', () => {
  const match = aMatch().sheets().kickOff().caution('home', 'h4', at(5)).caution('home', 'h4', at(20));
  expect(preview(match, withdraw('e5'))).toMatchObject({
    meaning: [
      { entry: 'e6', what: 'card', before: 'secondCaution', after: 'caution' },
      { entry: 'e6', what: 'LAW-12-04', before: 'notice' },
    ],
    state: [
      { path: 'home.onField', before: '10', after: '11' },
      { path: 'home.people.h4', before: 'sentOff', after: 'player' },
    ],
  });
});

test('a change that falls makes what the substitute did impossible', () => {
  const match = aMatch().sheets().kickOff().change('home', 'h9', 'h12', at(20)).goal('home', 'h12', at(30));
  expect(preview(match, withdraw('e6'))).toMatchObject({
    impossible: [{ entry: 'e7', label: '30', refusal: { rule: 'LAW-3-STATUS-01' } }],
  });
  match.withdraw('e6');
  expect(preview(match, withdraw(match.last))).toMatchObject({
    impossible: [],
    possibleAgain: [{ entry: 'e7' }],
  });
});

test('an amended minute moves the label of that entry alone, and nothing is changed by looking', () => {
  const match = aMatch().sheets().kickOff().goal('home', 'h9', at(5)).goal('away', 'a9', at(20));
  const before = match.toEntries();
  const changes = { clock: { period: 'firstHalf', minute: '6' } };
  expect(preview(match, { type: 'amendEntry', target: 'e5', changes, reason: 'seen again' })).toMatchObject({
    meaning: [{ entry: 'e5', what: 'label', before: '5', after: '6' }],
    state: [],
  });
  expect(match.toEntries()).toEqual(before);
});

test('LOG-CORR: nonsense is refused, and before a match is opened everything is', () => {
  const match = aMatch().sheets();
  expect(preview(match, withdraw('e99'))).toMatchObject({ ok: false, refusal: { rule: 'LOG-CORR-01' } });
  expect(previewCorrection([], bodyOf(withdraw('e1')))).toMatchObject({ refusal: { rule: 'LOG-OPEN-01' } });
});
