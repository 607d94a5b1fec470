import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIRST, run, SECOND } from '../../testing/run.ts';

/** docs/reference/season-json.md and what the commands print: every field on the page is printed, and the other way round. */

const PAGE = new URL('../../../../../docs/reference/season-json.md', import.meta.url);
const [intro = '', ...sections] = readFileSync(PAGE, 'utf8').split('\n## ');
const COMMON = fieldsIn(intro);

/** Command lines that between them print every field of the page. */
const COMMANDS: readonly { readonly command: string; readonly lines: readonly (readonly string[])[] }[] = [
  {
    command: 'ties',
    lines: [
      ['--season', '2025', '--as-of', '2026-03-11'],
      ['--season', '2015'],
      ['--season', '2025'],
    ],
  },
  {
    command: 'table',
    lines: [
      ['--season', '2013'],
      ['--season', '2025', '--after', '7', '--reach'],
      ['--season', '2025', '--as-of', '2025-12-01'],
    ],
  },
  {
    command: 'bracket',
    lines: [
      ['--season', '2013', '--as-of', '2014-03-01'],
      ['--season', '2025', '--as-of', '2026-04-01'],
      ['--season', '2013'],
    ],
  },
  { command: 'opponents', lines: [['milan', '--season', '2013', '--as-of', '2014-03-01']] },
  { command: 'draw', lines: [['--season', '2022', '--round', 'r16', '--seed', '7', '--probabilities']] },
  { command: 'suspensions', lines: [[FIRST, SECOND, '--as-of', '2026-02-26']] },
];

describe.each(COMMANDS)('touchline $command --json', ({ command, lines }) => {
  test('has the fields of the page, and no others', async () => {
    const printed = new Set<string>();
    for (const line of lines) {
      const { exit, out } = await run(command, ...line, '--json');
      expect(exit).toBe(0);
      collect(JSON.parse(out), '', printed);
    }
    const page = documented(command);
    expect([...page].filter((field) => !printed.has(field))).toEqual([]);
    const told = (field: string) => [...page].some((each) => field === each || isOpen(field, each));
    expect([...printed].filter((field) => !told(field) && !isList(field, page))).toEqual([]);
  });
});

/** A field that the page describes by naming another: `slots[].tie` as one of the ties. */
const isOpen = (field: string, each: string): boolean =>
  ['slots[].tie', 'suspensions[].served', 'suspensions[].misses', 'counts[].cautions'].includes(each) &&
  (field.startsWith(`${each}.`) || field.startsWith(`${each}[]`));

/** An object or a list on the way to a field of the page. */
const isList = (field: string, page: ReadonlySet<string>): boolean =>
  [...page].some((each) => each.startsWith(`${field}.`) || each.startsWith(`${field}[]`));

function documented(command: string): ReadonlySet<string> {
  const own = fieldsIn(sections.find((section) => section.startsWith(`${command}\n`)) ?? '');
  if (command === 'suspensions') return new Set(own);
  const common = command === 'draw' ? COMMON.filter((field) => field !== 'asOf') : COMMON;
  return new Set([...common, ...own]);
}

function fieldsIn(section: string): readonly string[] {
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, field = '']) => field);
}

/** Paths of all fields; a key that is a club's id is `<club>`. */
function collect(value: unknown, path: string, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const byClub = /\.(?:aggregate|awayGoals|needs)$/.test(path) ? '<club>' : key;
      const field = path === '' ? byClub : `${path}.${byClub}`;
      into.add(field);
      collect(item, field, into);
    }
  }
}
