import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';

function watched(errIsTty: boolean): { terminal: Terminal; said: () => string } {
  let said = '';
  const err = (text: string): void => {
    said += text;
  };
  return { terminal: { out: err, err, isTty: false, errIsTty, colour: false }, said: () => said };
}

test('long work tells how far it is, no more often than it can be read, and takes the line away', () => {
  const { terminal, said } = watched(true);
  let time = 0;
  const progress = progressOf(terminal, 3, () => time);
  progress.next('a.txt');
  expect(said()).toBe('');
  time = 500;
  progress.next('b.txt');
  time = 550;
  progress.next('c.txt');
  progress.end();
  expect(said()).toBe('\r\u001B[2K2/3 b.txt\r\u001B[2K');
});

test('where nobody watches nothing is said', () => {
  const { terminal, said } = watched(false);
  let time = 0;
  const progress = progressOf(terminal, 2, () => time);
  time = 5000;
  progress.next('a.txt');
  progress.end();
  expect(said()).toBe('');
});
