import { type Entry, effectiveLog, foldLog } from '@touchline/laws';
import { aMatch } from '@touchline/laws/testing';
import { expect, test } from 'vitest';
import { boardOf, isRunning, runningClock } from './match-clock.ts';

const KICK_OFF = Date.parse('2026-02-25T17:45:00Z');
const SECOND = 1000;
const stamped = (log: readonly Entry[], times: Readonly<Record<number, number>>): readonly Entry[] =>
  log.map((entry) => {
    const seconds = times[entry.seq];
    return seconds === undefined
      ? entry
      : { ...entry, at: new Date(KICK_OFF + seconds * SECOND).toISOString() };
  });
const at = (log: readonly Entry[], seconds: number) => {
  const state = foldLog(log)!;
  return runningClock(state, { log, effective: effectiveLog(log) }, KICK_OFF + seconds * SECOND);
};
const begun = aMatch().sheets().kickOff();

test('the clock runs on from the moment at which the period was started', () => {
  const log = stamped(begun.toEntries(), { 4: 0 });
  expect(at(log, 754)).toEqual({ period: 'firstHalf', second: 754 });
  expect(boardOf(at(log, 754))).toBe('12:34');
  expect(isRunning(foldLog(log)!, log)).toBe(true);
});

test('a machine whose clock is behind never shows a time before the kick-off', () => {
  expect(at(stamped(begun.toEntries(), { 4: 0 }), -5)).toEqual({ period: 'firstHalf', second: 0 });
});

test('a clock that was started late runs ahead by as much once it is put right', () => {
  const late = aMatch().sheets().kickOff();
  late.log({ type: 'clockSet', period: 'firstHalf', lateBySeconds: 40, labels: 'follow' }, { second: 60 });
  expect(at(stamped(late.toEntries(), { 4: 0, 5: 60 }), 100)).toEqual({ period: 'firstHalf', second: 140 });
});

test('a repair that was made in error and withdrawn counts no more', () => {
  const late = aMatch().sheets().kickOff();
  late.log({ type: 'clockSet', period: 'firstHalf', lateBySeconds: 40, labels: 'stay' }, { second: 60 });
  late.withdraw(late.last);
  expect(at(stamped(late.toEntries(), { 4: 0 }), 100)).toEqual({ period: 'firstHalf', second: 100 });
});

test('it stands while the match is suspended, and goes on from there', () => {
  const stopped = aMatch().sheets().kickOff();
  stopped.log({ type: 'matchSuspended', reason: 'lights' }, { second: 600 });
  const dark = stamped(stopped.toEntries(), { 4: 0, 5: 600 });
  expect(at(dark, 900)).toEqual({ period: 'firstHalf', second: 600 });
  expect(isRunning(foldLog(dark)!, dark)).toBe(false);
  stopped.log({ type: 'matchResumed' }, { second: 600 });
  expect(at(stamped(stopped.toEntries(), { 4: 0, 5: 600, 6: 1200 }), 1230)).toEqual({
    period: 'firstHalf',
    second: 630,
  });
});

test('a match that nobody logged as it was played stands where its last entry left it', () => {
  const log = aMatch().sheets().kickOff().goal('home', 'h9', { minute: '37' }).toEntries();
  expect(at(log, 5000)).toEqual({ period: 'firstHalf', minute: '37' });
  expect(isRunning(foldLog(log)!, log)).toBe(false);
  expect(boardOf({ period: 'halfTime' })).toBe('HT');
});
