import type { Entry } from '@touchline/laws';
import { parseEntry } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { DEEDS } from '../deeds/deeds.ts';
import { readLine } from '../read/read-line.ts';
import { VERBS } from '../read/verbs.ts';
import { desk } from '../testing/a-desk.ts';
import { vocabularyOf } from './field.ts';
import { FORMS } from './forms.ts';

/** Entry types that the laws know, by what they say to a type they do not. */
function entryTypes(): readonly string[] {
  const known = FORMS.map(({ type }) => type).filter((type) => type !== 'substitution');
  return [...known, 'entryAmended', 'entryWithdrawn'];
}

describe('the words of the language', () => {
  test('every entry type has one form, and corrections have verbs of their own', () => {
    const types = FORMS.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const type of entryTypes()) {
      const parsed = parseEntry({ type });
      expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).not.toContain('type');
    }
    expect(DEEDS.flatMap(({ verbs }) => verbs)).toEqual(expect.arrayContaining(['edit', 'withdraw']));
  });

  test('no verb means two things', () => {
    const all = [...FORMS, ...DEEDS].flatMap(({ verbs }) => verbs);
    expect(VERBS.size).toBe(all.length);
  });

  test.each(FORMS.map((form) => [form.type, form] as const))(
    'no word of %s means two things',
    (_type, { fields }) => {
      for (const byName of [false, true]) {
        const words = Object.entries(fields).flatMap(([name, { keys, kind, place, side }]) => {
          const isBare = place === 'bare' || side === 'alone' || side === 'ifSaid';
          return [...keys, ...(isBare ? (kind.words?.valueOf.keys() ?? []) : [])].map((word) => [word, name]);
        });
        for (const [word = '', name] of words)
          expect(vocabularyOf(fields, byName).get(word)?.name).toBe(name);
      }
    },
  );
});

describe('every example can be read', () => {
  const opening = new Set(['matchOpened', 'teamSheet', 'officials']);
  const underCheck = aMatch()
    .sheets()
    .kickOff()
    .caution('home', 'h4', at(2))
    .log({ type: 'foul', side: 'away', player: 'a5' })
    .log({ type: 'penaltyAwarded', side: 'home' })
    .log({ type: 'substitutionOff', side: 'home', player: 'h3' });
  for (let seq = 9; seq <= 30; seq++) underCheck.log({ type: 'note', text: 'and so it goes' });
  // The examples of corrections speak of entry 31.
  underCheck.goal('home', 'h9', at(5)).log({ type: 'varCheckStart', categories: ['GOAL'] });
  const checked = underCheck.toEntries();
  const reviewed = underCheck.log({ type: 'varReviewOpen', check: 'e32', mode: 'varOnly' }).toEntries();
  const withdrawn = underCheck.withdraw('e33').toEntries();

  /** The log that the line of an example makes sense in. */
  function logFor(type: string): readonly Entry[] {
    if (opening.has(type)) return [];
    if (type === 'redo') return withdrawn;
    return type === 'wentToScreen' || type === 'varDecision' ? reviewed : checked;
  }

  test.each([
    ...FORMS.map(({ type, example }): readonly [string, string] => [type, example[0]]),
    ...DEEDS.map(({ verbs, example }): readonly [string, string] => [verbs[0] ?? '', example[0]]),
  ])('%s: %s', (type, line) => {
    const read = readLine(line, desk(logFor(type), { focus: 'home' }));
    expect(read.ok ? undefined : read.problem).toBeUndefined();
    expect(read.ok && read.said.length).toBeGreaterThan(0);
  });
});
