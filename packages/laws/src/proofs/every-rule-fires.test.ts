import { expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { FLAGGING_RULES, REFUSING_RULES } from '../decide/rule-ids.ts';
import { Dice, matchGoneWrong } from '../testing/index.ts';
import { brokenInAnyLog } from '../testing/invariants.ts';

/** About 1250 are enough. */
const MOST_MATCHES = 2500;

test('matches gone wrong fire every rule that can say something', { timeout: 240_000 }, () => {
  const all: readonly string[] = [...new Set([...REFUSING_RULES, ...FLAGGING_RULES])];
  const fired = new Set<string>();
  const broken: string[] = [];
  for (let seed = 1; seed <= MOST_MATCHES && all.some((rule) => !fired.has(rule)); seed++) {
    const match = matchGoneWrong(seed);
    for (const rule of match.fired) fired.add(rule);
    for (const line of brokenInAnyLog(match.log, new Dice(seed))) broken.push(`seed ${seed}: ${line}`);
  }
  expect(broken).toEqual([]);
  expect(all.filter((rule) => !fired.has(rule))).toEqual([]);
  expect([...fired].filter((rule) => !all.includes(rule))).toEqual([]);
});

test('the same seed is the same match, and it breaks rules', () => {
  for (const seed of [1, 2, 3]) {
    const match = matchGoneWrong(seed);
    expect(matchGoneWrong(seed)).toEqual(match);
    expect(audit(match.log).length).toBeGreaterThan(0);
  }
  expect(matchGoneWrong(5, { commands: 0 }).fired.size).toBe(0);
});
