import { describe, expect, test } from 'vitest';
import { run } from '../../testing/run.ts';

const ROUND_OF_16 = ['--season', '2022', '--round', 'round of 16'] as const;

async function draw(...typed: readonly string[]): Promise<string> {
  const { exit, out, err } = await run('draw', ...typed);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

describe('touchline draw', () => {
  test('section D3: ball by ball, what could have come and why others could not', async () => {
    const out = await draw(...ROUND_OF_16, '--seed', '7');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('Champions League 2022/23, draw of the round of 16, seed 7');
    expect(lines[3]).toMatch(/^ 2\. tie 1, second leg at home: .* can meet .*, not .* \(same group\)/);
    expect(lines.slice(-9)[0]).toBe('First leg at home, second leg at home');
    expect(new Set(lines.slice(-8).flatMap((line) => line.trim().split(/ {2,}/))).size).toBe(16);
  });

  test('the same seed draws the same, another one another; without one it is 1', async () => {
    const seven = await draw(...ROUND_OF_16, '--seed', '7');
    for (const round of ['roundOf16', 'R16', 'Round-of-16']) {
      expect(await draw('--season', '2022-23', '--round', round, '--seed', '7')).toBe(seven);
    }
    expect(await draw(...ROUND_OF_16, '--seed', '8')).not.toBe(seven);
    expect(await draw(...ROUND_OF_16)).toBe(await draw(...ROUND_OF_16, '--seed', '1'));
  });

  test('UCL-KO-02: the play-offs and the round of 16 of 2025/26, pair by pair', async () => {
    const playoffs = await draw('--season', '2025', '--round', 'knockout play-offs');
    expect(playoffs).toContain('draw of the knockout play-offs, seed 1');
    expect(await draw('--season', '2025', '--round', 'play-offs')).toBe(playoffs);
    const json = JSON.parse(await draw('--season', '2025', '--round', 'roundOf16', '--json'));
    expect([json.round, json.seed, json.ties.length]).toEqual(['roundOf16', 1, 8]);
  });

  test('HIST-2019-SINGLE: the quarter-finals of 2019/20 had one match each, and no legs', async () => {
    const out = await draw('--season', '2019', '--round', 'qf');
    expect(out).toMatch(/\n1\. tie 1, first club: .* are drawn, out of 8\.\n2\. tie 1, second club: /);
    expect(out).toContain('\nOne match each\n');
    expect(out).not.toMatch(/ leg/);
  });

  test('the chance of every pairing, exact, adding up to one for every club', async () => {
    const out = await draw(...ROUND_OF_16, '--probabilities');
    expect(out).toMatch(
      /^Champions League 2022\/23, draw of the round of 16, chance of each pairing \(exact\)\n/,
    );
    const { probabilities } = JSON.parse(await draw(...ROUND_OF_16, '--probabilities', '--json'));
    const sums = new Map<string, number>();
    for (const { balls, probability } of probabilities.pairings) {
      for (const ball of balls) sums.set(ball, (sums.get(ball) ?? 0) + probability);
    }
    expect(sums.size).toBe(16);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
  });

  test.each([
    [2, ['--season', '2025'], 'draw: which round? say --round roundOf16'],
    [2, [...ROUND_OF_16, '--seed', 'x'], 'draw: --seed x: a whole number from 0 to'],
    [
      2,
      ['--season', '2022', '--round', 'quaterFinal'],
      'unknown round quaterFinal; did you mean quarterFinal? the season has ',
    ],
    [1, ['--season', '2025', '--round', 'final'], 'Nothing is drawn for this round'],
    [1, ['--season', '2025', '--round', 'quarterFinal'], 'Champions League 2025/26, quarter-final: '],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('draw', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });
});
