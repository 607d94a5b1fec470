import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allPairings,
  FEW_ASSOCIATIONS,
  openOf,
  playoffsOf,
  potsByAssociations,
  potsOf,
  ROUND_OF_16_2022,
} from '../testing/draws.ts';
import { drawAfter, makeDraw } from './ceremony.ts';
import type { Draw, DrawProgress } from './draw.ts';

/** Two to six clubs a bowl. */
const anyPots = fc
  .integer({ min: 2, max: 6 })
  .chain((size) => {
    const bowl = fc.array(fc.constantFrom(...FEW_ASSOCIATIONS), { minLength: size, maxLength: size });
    return fc.tuple(bowl, bowl, fc.boolean());
  })
  .map(([winners, runnersUp, prohibits]) => potsByAssociations(winners, runnersUp, prohibits));

function done(draw: Draw, seed: number): DrawProgress {
  const answer = makeDraw(draw, seed);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.progress;
}
const pairsOf = ({ ties }: DrawProgress) => ties.map((tie) => [tie.firstLegAtHome, tie.secondLegAtHome]);
const key = (pairs: readonly (readonly string[])[]) =>
  pairs
    .map((pair) => pair.join(' '))
    .toSorted()
    .join(', ');

describe('a draw made by chance', () => {
  test('section D3: a thousand seeds give a thousand complete draws, all that the regulations allow', () => {
    const allowed = new Set(allPairings(ROUND_OF_16_2022).map(key));
    for (let seed = 0; seed < 1000; seed++) {
      const progress = done(ROUND_OF_16_2022, seed);
      expect(progress.ties).toHaveLength(8);
      expect(allowed.has(key(pairsOf(progress))), `seed ${seed}`).toBe(true);
    }
  });

  test('any bowls: drawn completely as often as they can be paired at all, and never otherwise', () => {
    fc.assert(
      fc.property(anyPots, fc.integer(), (draw, seed) => {
        const answer = makeDraw(draw, seed);
        const allowed = new Set(allPairings(draw).map(key));
        expect(answer.ok).toBe(allowed.size > 0);
        if (answer.ok) expect(allowed.has(key(pairsOf(answer.progress)))).toBe(true);
        else expect(answer.refusal).toEqual({ type: 'nothingPossible' });
      }),
    );
  });

  test('each step said what else was possible; its balls, told one by one, make the same draw', () => {
    for (const draw of [ROUND_OF_16_2022, playoffsOf(), openOf('a ENG, b ENG, c ESP, d GER')]) {
      for (let seed = 0; seed < 50; seed++) {
        const made = done(draw, seed);
        const replayed = drawAfter(
          draw,
          made.steps.map(({ drawn }) => drawn),
        );
        expect(replayed).toEqual({ ok: true, progress: made });
        for (const { possible, drawn } of made.steps) expect(possible).toContain(drawn);
      }
    }
  });

  test('the same seed gives the same draw, another seed another', () => {
    expect(done(ROUND_OF_16_2022, 2022)).toEqual(done(ROUND_OF_16_2022, 2022));
    const draws = new Set(
      Array.from({ length: 50 }, (_, seed) => key(pairsOf(done(ROUND_OF_16_2022, seed)))),
    );
    expect(draws.size).toBeGreaterThan(40);
  });

  test('a possible ball is one after which the draw can be completed; a closed one is not', () => {
    fc.assert(
      fc.property(anyPots, fc.integer(), (draw, seed) => {
        const answer = makeDraw(draw, seed);
        if (!answer.ok) return;
        const complete = allPairings(draw);
        const made: string[][] = [];
        for (const { against, possible, closed, drawn } of answer.progress.steps) {
          if (against === undefined) continue;
          const fits = (ball: string) =>
            complete.some((one) =>
              [...made, [against, ball]].every(([a, b]) => one.some(([x, y]) => x === a && y === b)),
            );
          expect(possible.every(fits)).toBe(true);
          expect(closed.some(({ ball }) => fits(ball))).toBe(false);
          made.push([against, drawn]);
        }
      }),
    );
  });
});

describe('thirty balls in one bowl', () => {
  const keptApart = ['sameAssociation'] as const;
  const clubs = (english: number) =>
    Array.from(
      { length: 30 },
      (_, index) => `c${index} ${index % 2 === 0 && index < 2 * english ? 'ENG' : `X${index}`}`,
    ).join(', ');

  test('are drawn, and those that cannot be are refused, in no time', () => {
    expect(done(openOf(clubs(15), { keptApart }), 1).ties).toHaveLength(15);
    const sixteen = openOf(clubs(15).replace('c1 X1', 'c1 ENG'), { keptApart });
    expect(makeDraw(sixteen, 1)).toEqual({ ok: false, refusal: { type: 'nothingPossible' } });
  });

  test('one more is a mistake', () => {
    expect(() => makeDraw(openOf(`${clubs(0)}, d ENG, e ENG`), 1)).toThrow(RangeError);
  });
});

describe('why a ball is closed', () => {
  const draw = potsOf('Zenit RUS, Real ESP, City ENG', 'Arsenal ENG, Kyiv UKR, Paris FRA', {
    prohibited: [['RUS', 'UKR']],
  });

  test('its group, its association, a prohibition', () => {
    const offerTo = (ball: string) => {
      const answer = drawAfter(draw, [ball]);
      return answer.ok ? answer.progress.next : undefined;
    };
    expect(offerTo('Kyiv')).toMatchObject({
      bowl: 'winners',
      against: 'Kyiv',
      place: { slot: 'r16.1', leg: 'secondLegAtHome' },
      possible: ['City'],
      closed: [
        { ball: 'Zenit', why: { type: 'prohibited', associations: ['RUS', 'UKR'] } },
        { ball: 'Real', why: { type: 'sameGroup', group: 'groupB' } },
      ],
    });
    expect(offerTo('Arsenal')?.closed).toContainEqual({
      ball: 'City',
      why: { type: 'sameAssociation', association: 'ENG' },
    });
  });

  test('a dead end names who would be left with too few opponents', () => {
    // Kyiv can only meet City, so nobody else may.
    const deadEnd = potsOf(
      'Zenit RUS, Real ESP, City ENG, Roma ITA',
      'Paris FRA, Kyiv UKR, Ajax NED, Juve ITA',
      {
        prohibited: [
          ['RUS', 'UKR'],
          ['ITA', 'UKR'],
        ],
      },
    );
    const answer = drawAfter(deadEnd, ['Paris']);
    expect(answer.ok && answer.progress.next?.closed).toEqual([
      { ball: 'Zenit', why: { type: 'sameGroup', group: 'groupA' } },
      { ball: 'City', why: { type: 'deadEnd', stuck: ['Kyiv'], left: [] } },
    ]);
  });
});

describe('balls as they are told', () => {
  test('one that is not possible then is refused with what was', () => {
    const answer = drawAfter(ROUND_OF_16_2022, ['Liverpool', 'City']);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { type: 'ballNotPossible', step: 2, ball: 'City', offer: { against: 'Liverpool' } },
    });
    expect(drawAfter(ROUND_OF_16_2022, ['Napoli'])).toMatchObject({ ok: false, refusal: { step: 1 } });
  });

  test('one more than there are is refused', () => {
    const draw = openOf('a ENG, b ENG');
    expect(drawAfter(draw, ['a', 'b', 'c'])).toEqual({
      ok: false,
      refusal: { type: 'drawIsOver', step: 3, ball: 'c' },
    });
  });

  test('in an open draw the first of two has the first leg at home', () => {
    const answer = drawAfter(openOf('a ENG, b ENG, c ESP, d GER'), ['d', 'a']);
    expect(answer).toMatchObject({
      ok: true,
      progress: {
        ties: [{ slot: 'qf.1', firstLegAtHome: 'd', secondLegAtHome: 'a' }],
        next: { bowl: 'all', possible: ['b', 'c'] },
      },
    });
  });
});

describe('UCL-KO-02: bowls of two neighbours', () => {
  test('unseeded pairs first: the first ball goes to silver, its partner to blue', () => {
    const answer = drawAfter(playoffsOf(), ['c24', 'c23', 'c22', 'c21', 'c19', 'c20', 'c17', 'c18', 'c10']);
    expect(answer).toMatchObject({
      ok: true,
      progress: {
        ties: [{ slot: 'silver.playoff.C', firstLegAtHome: 'c24', secondLegAtHome: 'c10' }],
        next: { bowl: '9th and 10th', possible: ['c9'], against: 'c23', place: { slot: 'blue.playoff.C' } },
      },
    });
  });

  test('a prohibited pairing closes the ball that would make it, and the one that would leave it', () => {
    const prohibited = [['RUS', 'UKR']] as const;
    const draw = playoffsOf({ c9: 'RUS', c24: 'UKR' }, { prohibited });
    const answer = drawAfter(draw, ['c24', 'c23', 'c22', 'c21', 'c19', 'c20', 'c17', 'c18']);
    expect(answer.ok && answer.progress.next).toMatchObject({
      possible: ['c10'],
      closed: [{ ball: 'c9', why: { type: 'prohibited' } }],
    });
    for (let seed = 0; seed < 100; seed++)
      expect(pairsOf(done(draw, seed))).not.toContainEqual(['c24', 'c9']);
    const both = playoffsOf({ c9: 'RUS', c10: 'RUS', c24: 'UKR' }, { prohibited });
    expect(makeDraw(both, 1)).toEqual({ ok: false, refusal: { type: 'nothingPossible' } });
  });
});
