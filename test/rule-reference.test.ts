import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../packages/laws/src/rules/catalogue.ts';

// docs/reference/rules.md, the catalogue and the code name the same rules, and the tests that the page names are there.
// When this fails: npm run build && node docs/reference/write-rules.mjs

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(root, 'docs', 'reference', 'rules.md');
const SOURCES = join(root, 'packages', 'laws', 'src');
const ID = /\b(?:LAW|MIN|GOAL|ASSIST|VAR|LOG|HIST)-[A-Z0-9]+(?:-[A-Z0-9]+)*/g;

interface Described {
  readonly id: string;
  readonly text: string;
  readonly tests: readonly { readonly title: string; readonly file: string }[];
  line(name: string): string | undefined;
}

const described: readonly Described[] = readFileSync(PAGE, 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const [id = '', , text = ''] = part.split('\n');
    const tests = [...part.matchAll(/^- test: "(.*)" in (\S+)$/gm)].map(([, title = '', file = '']) => ({
      title,
      file,
    }));
    return { id, text, tests, line: (name) => new RegExp(`^- ${name}: (.*)$`, 'm').exec(part)?.[1] };
  });

describe('docs/reference/rules.md', () => {
  test('describes every rule of the catalogue once, in its words, with class, editions and file', () => {
    expect(described.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const rule of RULES) {
      const entry = described.find(({ id }) => id === rule.id);
      expect(entry?.text, rule.id).toBe(`${rule.title} ${rule.detail}`);
      expect(rule.detail, rule.id).toMatch(/^[A-Z].*\.$/);
      expect(entry?.line('class'), rule.id).toMatch(new RegExp(`^${rule.class}:`));
      expect(entry?.line('source')?.length, rule.id).toBeGreaterThan(4);
      if (rule.editions !== undefined)
        expect(entry?.line('editions'), rule.id).toContain(rule.editions.replace(/^-/, ''));
      const file = rule.where === undefined ? 'none' : `packages/laws/src/${rule.where})`;
      expect(entry?.line('code'), rule.id).toContain(file);
      expect(entry?.line('test'), rule.id).toBeDefined();
    }
  });

  test('every rule that the code cites is described', () => {
    const ids = new Set(described.map(({ id }) => id));
    const cited = sourceFiles(SOURCES).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(ID)].map(([id]) => id),
    );
    expect(cited.length).toBeGreaterThan(200);
    expect([...new Set(cited)].filter((id) => !ids.has(id) && !isFamily(id, ids))).toEqual([]);
  });

  test('every test that it names is in the file that it names', () => {
    const gone = described.flatMap(({ id, tests }) =>
      tests
        .filter(
          ({ title, file }) =>
            !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(quoted(title)),
        )
        .map(({ title }) => `${id}: ${title}`),
    );
    expect(gone).toEqual([]);
    expect(described.flatMap(({ tests }) => tests).length).toBeGreaterThan(200);
  });

  test('every rule that does something names a test', () => {
    const untested = RULES.filter(({ class: of }) => of === 'refuses' || of === 'flags' || of === 'derives')
      .map(({ id }) => described.find((each) => each.id === id))
      .filter((entry) => entry?.tests.length === 0)
      .map((entry) => entry?.id);
    expect(untested).toEqual([]);
  });
});

// The rules as they were handed over give a level: HARD, SOFT, CONV, DERIVE. A rule of the catalogue has the class of its level, or
// stands here with the reason.
const HANDED_OVER = fileURLToPath(new URL('../../shared/domain/rules.md', import.meta.url));
const CLASS_OF = new Map(
  Object.entries({ HARD: 'refuses', SOFT: 'flags', CONV: 'default', DERIVE: 'derives' }),
);

/** Why these have another class than their level says. */
const OTHERWISE: { readonly [reason: string]: readonly string[] } = {
  'no log shows whether it was kept': [
    'LAW-3-SUBS-09',
    'LAW-3-SENT-05',
    'LAW-5-03',
    'LAW-7-ADDED-01',
    'LAW-7-ADDED-03',
    'LAW-10-02',
    'LAW-12-01',
    'LAW-12-07',
    'LAW-14-02',
    'GOAL-01',
    'MIN-04',
    'MIN-07',
    'VAR-02',
    'VAR-04',
    'VAR-11',
    'VAR-14',
    'VAR-15',
    'VAR-21',
  ],
  'the state follows it, and what contradicts that is refused': [
    'LAW-3-STATUS-01',
    'LAW-3-SUBS-10',
    'LAW-7-ET-01',
    'LAW-10-05',
    'GOAL-02',
  ],
  'the state follows it, and what contradicts that is noted': ['LAW-3-SUBS-14'],
  'no entry can break it: the state follows it': ['LAW-3-SENT-02', 'LAW-10-09', 'LAW-10-11', 'GOAL-06'],
  'a record against this convention would be false': ['MIN-01', 'MIN-02', 'GOAL-04'],
  'a record against this convention is noted': ['GOAL-03', 'ASSIST-01'],
  'it says what is lawful, so there is nothing to flag': ['LAW-8-GOAL-01', 'VAR-01'],
};

describe.skipIf(!existsSync(HANDED_OVER))('the levels of the rules as handed over', () => {
  const text = existsSync(HANDED_OVER) ? readFileSync(HANDED_OVER, 'utf8') : '';
  const sections = text.slice(text.indexOf('# A. The match'), text.indexOf('# C. UEFA Champions League'));
  const levels = new Map(
    [...sections.matchAll(/\*\*([A-Z]+(?:-[A-Z0-9]+)+)\*\* (HARD|SOFT|CONV|DERIVE)\b/g)].map(
      ([, id = '', level = '']) => [id, level],
    ),
  );

  test('every rule of sections A and B is in the catalogue', () => {
    const ids = [
      ...sections.matchAll(
        /(?:\*\*|^\| )((?:LAW|MIN|GOAL|ASSIST|VAR)-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?:\*\*| \|)/gm,
      ),
    ];
    expect(ids.length).toBeGreaterThan(130);
    const known = new Set(RULES.map(({ id }) => id));
    expect([...new Set(ids.map(([, id = '']) => id))].filter((id) => !known.has(id))).toEqual([]);
  });

  test('a rule has the class of its level, or is here with the reason', () => {
    expect(levels.size).toBeGreaterThan(80);
    const differ = RULES.filter(
      ({ id, class: of }) => levels.has(id) && CLASS_OF.get(levels.get(id) ?? '') !== of,
    );
    expect(differ.map(({ id }) => id).sort()).toEqual(Object.values(OTHERWISE).flat().sort());
  });
});

/** The title as it stands in the test file: after its quotation mark. */
const quoted = (title: string): string => {
  const mark = title.includes("'") ? '"' : "'";
  return title.includes("\\'") ? `'${title}'` : `${mark}${title}${mark}`;
};

/** `LAW-10` or `LAW-3-SUBS`: a Law or a family of rules is named, not one of them; other packages' rules go by their own. */
const isFamily = (id: string, ids: ReadonlySet<string>): boolean =>
  [...ids].some((each) => each.startsWith(`${id}-`));

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return sourceFiles(path);
    return each.name.endsWith('.ts') && !each.name.endsWith('.test.ts') ? [path] : [];
  });
}
