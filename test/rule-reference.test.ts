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
      expect(entry?.text, rule.id).toBe(rule.title);
      expect(entry?.line('class'), rule.id).toMatch(new RegExp(`^${rule.class}:`));
      expect(entry?.line('source')?.length, rule.id).toBeGreaterThan(4);
      if (rule.editions !== undefined)
        expect(entry?.line('editions'), rule.id).toContain(rule.editions.replace(/^-/, ''));
      if (rule.where !== undefined)
        expect(entry?.line('code'), rule.id).toContain(`packages/laws/src/${rule.where})`);
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
