import type { Entry } from '@touchline/laws';
import { at } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { readLine } from '../read/read-line.ts';
import { begun, desk } from '../testing/a-desk.ts';
import { complete } from './complete.ts';

const offered = (line: string, log: readonly Entry[] = begun().toEntries()) =>
  complete(line, line.length, desk(log)).map(({ insert }) => insert);

describe('verbs', () => {
  test('what may be logged now comes first', () => {
    const first = offered('').slice(0, 12);
    expect(first).toContain('g');
    expect(first).not.toContain('open');
    expect(first).not.toContain('kick');
  });

  test('before the match is opened there is one thing to do', () => {
    expect(offered('', [])[0]).toBe('open');
  });

  test('while something is under check, what ends the check comes first', () => {
    const checked = begun()
      .goal('home', 'isak-hien', at(5))
      .log({ type: 'varCheckStart', categories: ['GOAL'] });
    expect(offered('', checked.toEntries()).slice(0, 2)).toEqual(['ov', 'ok']);
  });

  test('the beginning of a verb', () => {
    expect(offered('cor')).toEqual(['corner']);
  });
});

describe('people', () => {
  test('those on the field before the bench, with number, name and where they stand', () => {
    const [first] = complete('h g sam', 7, desk(begun().toEntries()));
    expect(first).toEqual({
      from: 4,
      to: 7,
      insert: '10',
      label: '10 Lazar Samardžić',
      meaning: 'Atalanta, on the field',
    });
    const scorers = offered('h g ');
    expect(scorers.indexOf('90')).toBeGreaterThan(scorers.indexOf('9'));
  });

  test('who comes on: the bench first', () => {
    expect(offered('h sub 9>').slice(0, 3).toSorted()).toEqual(['19', '7', '90']);
  });

  test('after a mark those whom it may mean', () => {
    expect(offered('h g 9<sam')).toEqual(['10']);
    expect(offered('9>').slice(0, 3).toSorted()).toEqual(offered('sub 9>').slice(0, 3).toSorted());
    expect(offered('y bensebaini>sam')).toEqual(['10']);
  });

  test('without a side both sides are offered, each in words that are clear', () => {
    const log = begun().toEntries();
    for (const insert of offered('g ', log)) {
      expect(readLine(`g ${insert}`, desk(log)).ok, insert).toBe(true);
    }
  });
});

describe('words that may follow', () => {
  test('after the scorer the words of a goal, those said already left out', () => {
    const words = offered('h g 9 head ');
    expect(words).toEqual(expect.arrayContaining(['assist', 'close', 'rebound']));
    expect(words).not.toContain('left');
  });

  test('after a key its values', () => {
    expect(offered('no-goal ')).toEqual(expect.arrayContaining(['offside', 'handball']));
    expect(offered('h g 9 direct ')).toEqual(expect.arrayContaining(['corner', 'throw-in']));
  });

  test('in a correction the entries, then the fields of the entry', () => {
    const scored = begun().goal('home', 'isak-hien', at(5)).toEntries();
    expect(offered('edit ', scored)[0]).toBe('#5');
    expect(offered('edit #5 sco', scored)).toEqual(['scorer']);
  });
});
