import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLAGGING_RULES, REFUSING_RULES } from '../decide/rule-ids.ts';
import { RULES, ruleById } from './catalogue.ts';

const source = new URL('../', import.meta.url);
const idsOf = (suits: (rule: (typeof RULES)[number]) => boolean) =>
  RULES.filter(suits)
    .map(({ id }) => id)
    .sort();

test('a rule has one id and one class', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(ruleById('LAW-12-04')).toMatchObject({ class: 'derives', notice: true });
  expect(ruleById('LAW-99')).toBeUndefined();
});

test('what refuses, and what says a notice, is what the code can say', () => {
  expect(idsOf((rule) => rule.class === 'refuses')).toEqual([...REFUSING_RULES].sort());
  expect(idsOf((rule) => rule.class === 'flags' || rule.notice === true)).toEqual([...FLAGGING_RULES].sort());
});

test('every rule that does something names a file that is there, in a sentence', () => {
  for (const { class: ruleClass, where, title, id } of RULES) {
    expect([id, where === undefined]).toEqual([id, ruleClass === 'informs']);
    if (where !== undefined) expect([where, existsSync(new URL(where, source))]).toEqual([where, true]);
    expect(title).toMatch(/^["A-Z].*\.$/);
  }
});
