import { expect, test } from 'vitest';
import { openStates } from './open-states.ts';
import { aMatch, at } from './testing/index.ts';

const playing = () => aMatch().sheets().kickOff();
const openIn = (match: ReturnType<typeof playing>) => openStates(match.state()).map(({ type }) => type);

test('nothing is open in a match that runs its course', () => {
  expect(openIn(playing().goal('home', 'h9', at(5)))).toEqual([]);
});

test('VAR-16: a check is open until it is complete, and becomes a review', () => {
  const match = playing().log({ type: 'varCheckStart', categories: ['PEN', 'RED'] }, at(21));
  const check = match.last;
  expect(openStates(match.state())).toEqual([
    { type: 'check', entry: check, since: { period: 'firstHalf', minute: '21' }, categories: ['PEN', 'RED'] },
  ]);
  match.log({ type: 'varReviewOpen', check, mode: 'onField' }, at(22));
  expect(openIn(match)).toEqual(['review']);
  match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' }, at(23));
  expect(openIn(match)).not.toContain('review');
  match.log({ type: 'penaltyAwarded', side: 'home' }, at(23));
  expect(openStates(match.state())).toEqual([{ type: 'penalty', entry: match.last, side: 'home' }]);
});

test('LAW-3-SUBS-10: a change waits for the player who comes on, of either side', () => {
  const match = playing().log({ type: 'substitutionOff', side: 'away', player: 'a9' }, at(60));
  expect(openStates(match.state())).toEqual([
    { type: 'substitution', entry: match.last, side: 'away', off: 'a9' },
  ]);
  expect(openIn(match.log({ type: 'substitutionOn', side: 'away', player: 'a12' }, at(60)))).toEqual([]);
});
