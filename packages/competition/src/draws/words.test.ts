import { describe, expect, test } from 'vitest';
import { openOf, playoffsOf, potsOf } from '../testing/draws.ts';
import { drawAfter } from './ceremony.ts';
import type { Draw } from './draw.ts';
import { ballNames, drawInWords, drawRefusalSentence, noDrawSentence } from './words.ts';

const nameOf = (club: string) => club;
const told = (draw: Draw, ...balls: readonly string[]) => {
  const answer = drawAfter(draw, balls);
  return answer.ok
    ? drawInWords(draw, answer.progress, nameOf)
    : [drawRefusalSentence(answer.refusal, ballNames(draw, nameOf))];
};

const draw = potsOf('Zenit RUS, Real ESP, City ENG, Roma ITA', 'Paris FRA, Kyiv UKR, Ajax NED, Juve ITA', {
  prohibited: [['RUS', 'UKR']],
});

describe('a draw in words', () => {
  test('what was drawn, what could have been, what could not and why', () => {
    expect(told(draw, 'Kyiv', 'City', 'Juve', 'Zenit', 'Ajax')).toEqual([
      'tie 1, first leg at home: Kyiv are drawn, out of 4.',
      'tie 1, second leg at home: Kyiv can meet City or Roma, not Zenit (RUS and UKR are kept apart) or Real (same group); City are drawn.',
      'tie 2, first leg at home: Juve are drawn, out of 3.',
      'tie 2, second leg at home: Juve can meet Zenit or Real, not Roma (same group); Zenit are drawn.',
      'tie 3, first leg at home: Ajax are drawn, out of 2.',
      'Next: Ajax can meet Real or Roma.',
    ]);
  });

  test('a dead end says who would be left', () => {
    expect(told(draw, 'Ajax', 'Real', 'Paris').at(-1)).toBe(
      'Next: Paris can meet City or Roma, not Zenit (same group).',
    );
    expect(told(draw, 'Ajax', 'Real', 'Kyiv', 'Roma', 'Juve').at(-1)).toBe(
      'Next: Juve can meet Zenit, not City (it would leave Paris nobody to meet).',
    );
  });

  test('bowls of two', () => {
    const lines = told(playoffsOf(), 'c24', 'c23', 'c21', 'c22', 'c19', 'c20', 'c17', 'c18');
    expect(lines.slice(0, 2)).toEqual([
      'silver C, first leg at home: c24 are drawn, out of 2.',
      'blue C, first leg at home: c23, the last ball of the bowl.',
    ]);
    expect(lines.at(-1)).toBe('Next: c24 can meet c9 or c10.');
  });

  test('a ball that stands for a tie, and a prohibited pairing of a bowl of two', () => {
    const waiting = openOf('a ENG, b ENG, c ESP, d GER');
    const [first, ...others] = waiting.first;
    if (!first || waiting.type !== 'matching') throw new Error('four balls');
    const tie = { ...first, ball: 'qf.1', clubs: [...first.clubs, ...(others[0]?.clubs ?? [])] };
    expect(told({ ...waiting, first: [tie, ...others] }, 'qf.1')[0]).toBe(
      'tie 1, first leg at home: the winners of a v b are drawn, out of 4.',
    );
  });

  test('balls that cannot be, and draws that are not to be made', () => {
    expect(told(draw, 'Kyiv', 'Zenit')).toEqual([
      'Ball 2, Zenit: not possible. Kyiv can meet City or Roma, not Zenit (RUS and UKR are kept apart) or Real (same group).',
    ]);
    expect(told(openOf('a ENG, b ENG'), 'a', 'b', 'a')).toEqual(['Ball 3, a: the draw is over before it.']);
    expect(noDrawSentence({ type: 'unknownRound', rounds: ['roundOf16', 'final'] })).toBe(
      'There is no such round; the season has roundOf16 and final.',
    );
  });
});
