import { aMatch, at } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { aBook } from '../testing/a-book.ts';
import { whistles } from './whistles.ts';

const labels = (match: ReturnType<typeof aMatch>) => {
  const book = aBook(match.toEntries());
  const { now, early } = whistles(book.view.state!, (said) => book.wouldLog([said]).ok);
  return { now: now.map(({ label }) => label), early: early?.label };
};
const begun = () => aMatch().sheets().kickOff();

test('before kick-off and at half-time the next half begins, and nothing ends', () => {
  expect(labels(aMatch().sheets())).toEqual({ now: ['First half begins'], early: undefined });
  expect(labels(begun().whistle(at(45, 1)))).toEqual({ now: ['Second half begins'], early: undefined });
});

test('LAW-7-DUR-01, LAW-7-PEN-01: a half ends by one tap when its time is up and no penalty waits', () => {
  expect(labels(begun().goal('home', 'h9', at(1)))).toEqual({ now: [], early: 'First half ends' });
  const late = () => begun().goal('home', 'h9', at(45, 1));
  expect(labels(late())).toEqual({ now: ['First half ends'], early: undefined });
  const penalty = late().log({ type: 'penaltyAwarded', side: 'home' }, at(45, 1));
  expect(labels(penalty)).toEqual({ now: [], early: 'First half ends' });
});
