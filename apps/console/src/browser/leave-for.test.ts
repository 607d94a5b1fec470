import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveFor } from './leave-for.ts';

// A page that is left, and the next one does not come.

const assign = vi.fn();
const stop = vi.fn();
let heard: string[];

beforeEach(() => {
  heard = [];
  vi.useFakeTimers();
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('location', { assign });
  vi.stubGlobal('stop', stop);
  leaveFor('/console/matches/other');
  page.addEventListener('keydown', (event) => heard.push(keyOf(event)));
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const keyOf = (event: Event): string => ('key' in event ? String(event.key) : '');
const press = (key: string) =>
  document.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key }));

test('keys fall nowhere until the other page stands', () => {
  expect(assign).toHaveBeenCalledWith('/console/matches/other');
  expect(press('g')).toBe(false);
  expect(heard).toEqual([]);
  expect(stop).not.toHaveBeenCalled();
});

test('Escape stops the leaving, is itself no key of the page, and the next one is', () => {
  press('Escape');
  expect(stop).toHaveBeenCalledOnce();
  press('g');
  expect(heard).toEqual(['g']);
});

test('a page that does not come leaves the keys to this one after a while', () => {
  vi.advanceTimersByTime(4999);
  press('g');
  vi.advanceTimersByTime(1);
  press('h');
  expect(heard).toEqual(['h']);
});

test('who leaves again after staying waits as long again', () => {
  press('Escape');
  vi.advanceTimersByTime(3000);
  leaveFor('/console/matches/third');
  vi.advanceTimersByTime(3000);
  expect(press('g')).toBe(false);
});
