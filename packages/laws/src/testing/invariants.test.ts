import { expect, test } from 'vitest';
import { aMatch, at } from './a-match.ts';
import { Dice } from './dice.ts';
import { brokenInvariants } from './invariants.ts';
import { swapSides } from './swap-sides.ts';

const playing = () => aMatch().sheets().kickOff();

test('the invariants hold of a lawful match, and one who acts after going off breaks them', () => {
  const lawful = playing().goal('home', 'h9', at(5)).change('home', 'h9', 'h12', at(20));
  expect(brokenInvariants(lawful.toEntries(), new Dice(1))).toEqual([]);
  const [broken] = brokenInvariants(lawful.goal('home', 'h9', at(30)).toEntries(), new Dice(1));
  expect(broken).toBe('e8: h9 acts and has gone off');
  expect(brokenInvariants([], new Dice(1))).toEqual(['the match is not open']);
});

test('swapping the sides twice gives the same log, once another one', () => {
  const log = playing().goal('home', 'h9', at(5)).toEntries();
  expect(swapSides(swapSides(log))).toEqual(log);
  expect(swapSides(log).at(-1)).toMatchObject({ side: 'away', scorer: 'h9' });
});
