import { readFileSync } from 'node:fs';
import { NOTATION_HELP, readLine, referencePage } from '@touchline/notation';
import { expect, test } from 'vitest';

// The examples of the page are read by packages/notation/src/forms/forms.test.ts.

const PAGE = readFileSync(new URL('../docs/reference/notation.md', import.meta.url), 'utf8');

test('docs/reference/notation.md is what the tables say: npm run build && node docs/reference/write-notation.mjs', () => {
  expect(PAGE).toBe(referencePage());
});

test('every verb that the page names is known', () => {
  const names = {
    person: (id: string) => ({ name: id, lastName: id }),
    club: (id: string) => ({ name: id, shortName: id }),
  };
  for (const verb of NOTATION_HELP.flatMap(({ verbs }) => verbs.flatMap((each) => each.verbs))) {
    const read = readLine(verb === '+' ? '+' : verb, { log: [], names });
    expect(read.ok ? '' : read.problem.sentence, verb).not.toMatch(/no verb/);
    expect(PAGE).toContain(`\`${verb}\``);
  }
});
