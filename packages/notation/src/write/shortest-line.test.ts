import type { Clock, Entry } from '@touchline/laws';
import { foldLog } from '@touchline/laws';
import { randomMatch } from '@touchline/laws/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLog } from '../files/write-log.ts';
import type { NotationContext } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import { begun, desk, names } from '../testing/a-desk.ts';
import { shortestLine } from './shortest-line.ts';

/** What a line says, its moment that of the clock where it names none. */
function meant(line: string, context: NotationContext) {
  const read = readLine(line, context);
  if (!read.ok) throw new Error(`${line}: ${read.problem.sentence}`);
  return read.said.map((said) => ({ clock: context.clock, ...said }));
}

test('whatever is logged, the fewest keys say it, and never more than the words', () => {
  let [typed, written] = [0, 0];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const log = randomMatch(seed, { corrections: true });
      for (const { line, entries } of writeLog(log, { names }, { plain: true })) {
        if (entries[0]?.type === 'teamSheet') continue;
        const before = log.slice(0, (entries[0]?.seq ?? 1) - 1);
        const clock: Clock = entries[0]?.clock ?? { period: 'pre' };
        const context = desk(before, { state: foldLog(before), clock });
        const keys = shortestLine(line, context);
        expect(meant(keys, context), keys).toEqual(meant(line, context));
        expect(keys.length).toBeLessThanOrEqual(line.length);
        typed += keys.length;
        written += line.length;
      }
    }),
    { numRuns: 3 },
  );
  expect(typed).toBeLessThan(written);
});

describe('of several ways to say it the shortest', () => {
  const log: readonly Entry[] = begun()
    .log({ type: 'foul', side: 'away', player: 'ramy-bensebaini' })
    .log({ type: 'varCheckStart', categories: ['PEN'] })
    .log({ type: 'varReviewOpen', check: 'e6', mode: 'onField' })
    .toEntries();

  test.each([
    ['@3 goal samardzic assist zappacosta head cross', 'g sa<dz h x', 'a mark for the assist'],
    ['h goal zappacosta', 'g dz', 'the side that he says himself'],
    ['caution bensebaini on zappacosta reckless', 'y 5>dz rec', 'a mark for whom it was done to'],
    ['sub kolasinac>djimsiti', 'sk>d', 'no verb for a change'],
    ['penalty #5', 'pen ^', 'the last that can be meant'],
    ['decision overturned restart penalty', 'ov p', 'a deed'],
    ['decision upheld', 'ok', 'a deed'],
    ['goal no-such-player', 'goal no-such-player', 'itself where it cannot be read'],
  ])('%s: %s, %s', (line, keys) => {
    expect(shortestLine(line, desk(log, { clock: { period: 'firstHalf', minute: '3' } }))).toBe(keys);
  });
});
