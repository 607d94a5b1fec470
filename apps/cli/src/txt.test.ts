import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_DATA } from '@touchline/desk';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from './testing/run.ts';

const BIN = fileURLToPath(new URL('../bin/touchline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'touchline-txt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OLD = `= UEFA Champions League 2025/26

» Finals, Final
  Sat May/30 2026
    18.00  Paris Saint-Germain FC (FRA) v Arsenal FC (ENG)  4-3 pen. 1-1 a.e.t. (1-1, 0-1)
`;
const WRONG_DAY = OLD.replace('Sat', 'Sun');

const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(at('2025-26'), { recursive: true });
  writeFileSync(at('2025-26', 'cl.txt'), OLD);
  writeFileSync(at('2025-26', 'wrong.txt'), WRONG_DAY);
  writeFileSync(at('eng.clubs.txt'), 'Arsenal FC, London\n');
});

describe('touchline txt lint', () => {
  test('reads a folder and what is below it, and says file, line, column and rule', async () => {
    const { exit, out, err } = await run('txt', 'lint', folder);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(
      `${at('2025-26', 'wrong.txt')}:4:3 error weekday-of-date: 2026-05-30 is a Sat, not a Sun (write Sat)\n2 files: 1 error, 0 warnings\n`,
    );
  });

  test('bytes of a file steer no terminal', async () => {
    writeFileSync(at('bytes.txt'), '\u001B[2J\u0007\n');
    const { out } = await run('txt', 'lint', at('bytes.txt'));
    expect(out).toContain('\\u001b');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('--check fails on an error, and not without one', async () => {
    expect((await run('txt', 'lint', folder, '--check')).exit).toBe(1);
    expect((await run('txt', 'lint', at('2025-26', 'cl.txt'), '--check')).exit).toBe(0);
    expect(
      (await run('txt', 'lint', folder, '--check', '--without', 'weekday-of-date,known-club')).exit,
    ).toBe(1);
  });

  test('--clubs asks our table, --data another one', async () => {
    writeFileSync(at('2025-26', 'cl.txt'), OLD.replace('Arsenal FC', 'Arsenl FC'));
    const { out } = await run('txt', 'lint', at('2025-26', 'cl.txt'), '--clubs');
    expect(out).toContain('known-club: Arsenl FC (ENG) is no known club; did you mean Arsenal FC');
    writeFileSync(at('clubs.csv'), 'id,name,short name,association,aliases\narsenl,Arsenl FC,Arsenl,ENG,\n');
    const other = await run('txt', 'lint', at('2025-26', 'cl.txt'), '--data', folder);
    expect(other.out).not.toContain('Arsenl FC (ENG) is no');
    expect(other.out).toContain('Paris Saint-Germain FC (FRA) is no known club');
  });

  test('--json gives the findings, --rules the rules', async () => {
    const { out } = await run('txt', 'lint', folder, '--json');
    expect(JSON.parse(out)).toMatchObject([{ rule: 'weekday-of-date', line: 4, fix: { text: 'Sat' } }]);
    const rules: { name: string }[] = JSON.parse((await run('txt', 'lint', '--rules', '--json')).out);
    expect(rules.map(({ name }) => name)).toContain('shoot-out-of-score');
  });

  test('what makes no sense is 2, what is not there is 1', async () => {
    expect(await run('txt', 'lnt', folder)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('did you mean lint?'),
    });
    expect(await run('txt')).toMatchObject({ exit: 2, err: expect.stringContaining('what to do') });
    expect(await run('txt', 'lint')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('a file or folder is missing'),
    });
    expect(await run('txt', 'lint', folder, '--without', 'weekday')).toMatchObject({ exit: 2 });
    expect(await run('txt', 'lint', at('none.txt'))).toMatchObject({
      exit: 1,
      err: `touchline: ${at('none.txt')}: no such file or folder\n`,
    });
  });
});

describe('touchline txt fmt and migrate', () => {
  const file = at('2025-26', 'cl.txt');

  test('one file is printed; --check says whether it would change; --write changes it', async () => {
    const printed = await run('txt', 'migrate', file);
    expect(printed.out).toContain('▪ Finals, Final');
    expect(printed.out).toContain('18:00');
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect((await run('txt', 'migrate', file, '--check')).exit).toBe(1);
    expect((await run('txt', 'migrate', file, '--write')).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(printed.out);
    expect(await run('txt', 'migrate', file, '--check')).toMatchObject({
      exit: 0,
      out: '0 of 1 file would change\n',
    });
    expect((await run('txt', 'fmt', file, '--check')).exit).toBe(0);
  });

  test('of several files nothing is printed in one stream', async () => {
    const { exit, err } = await run('txt', 'fmt', folder);
    expect([exit, err]).toEqual([2, expect.stringContaining('say --write to change them or --check')]);
    expect((await run('txt', 'fmt', folder, '--write', '--check')).exit).toBe(2);
  });

  test('a file that is not understood in full is left as it is, and said', async () => {
    const strange = `${OLD}    18.00  Arsenal v Chelsea  1:0:2\n`;
    writeFileSync(file, strange);
    const { exit, err } = await run('txt', 'migrate', file, '--write');
    expect([exit, err]).toEqual([1, expect.stringContaining(`${file}:6:`)]);
    expect(readFileSync(file, 'utf8')).toBe(strange);
  });
});

describe('touchline txt json FILE.json', () => {
  test('gives back the text that json --tree was made from', async () => {
    const { out: laidOut } = await run('txt', 'fmt', at('2025-26', 'cl.txt'));
    writeFileSync(at('tree.json'), (await run('txt', 'json', at('2025-26', 'cl.txt'), '--tree')).out);
    expect(await run('txt', 'json', at('tree.json'))).toMatchObject({ exit: 0, out: laidOut, err: '' });
  });

  test('says what is no tree, and does not mix the two ways', async () => {
    writeFileSync(at('odd.json'), '{"a":1}');
    writeFileSync(at('broken.json'), '{');
    const odd = await run('txt', 'json', at('odd.json'));
    expect([odd.exit, odd.out]).toEqual([1, '']);
    expect(odd.err).toContain('odd.json: tree 1: ');
    expect((await run('txt', 'json', at('broken.json'))).err).toContain('broken.json: is not JSON');
    expect((await run('txt', 'json', at('odd.json'), at('2025-26', 'cl.txt'))).exit).toBe(2);
  });
});

describe('touchline txt json', () => {
  test('gives matches with all that the text says, or the tree', async () => {
    const file = at('2025-26', 'cl.txt');
    const [read] = JSON.parse((await run('txt', 'json', file)).out);
    expect(read).toMatchObject({
      file,
      matches: [{ home: 'Paris Saint-Germain FC (FRA)', date: '2026-05-30', score: { shootOut: [4, 3] } }],
      issues: [],
    });
    const [tree] = JSON.parse((await run('txt', 'json', file, '--tree')).out);
    expect(tree.document).toMatchObject({ type: 'document', dialect: 'old' });
  });
});

describe('touchline clubs propose', () => {
  test('names what the table does not know, with near names and a row, and changes nothing', async () => {
    const before = readFileSync(join(OWN_DATA, 'clubs.csv'), 'utf8');
    writeFileSync(
      at('names.txt'),
      '# names\nRennes\nFC Bayern München (GER)\nBorussia Dortmnd (GER)\nStade de Reims (FRA)\nGruppe G\n',
    );
    const { exit, out } = await run('clubs', 'propose', at('names.txt'));
    expect(exit).toBe(0);
    expect(out).toContain(
      'Borussia Dortmnd (GER): not known\n  an alias of borussia-dortmund? (Borussia Dortmund)',
    );
    expect(out).toContain('a new club? stade-de-reims,Stade de Reims,Stade de Reims,FRA,');
    expect(out).toContain('Gruppe G: not known\n');
    expect(out).toContain('2 of 5 names known');
    expect(readFileSync(join(OWN_DATA, 'clubs.csv'), 'utf8')).toBe(before);
  });

  test('takes the teams of Football.TXT, and --json', async () => {
    const { out } = await run('clubs', 'propose', at('2025-26', 'cl.txt'), '--json');
    expect(JSON.parse(out)).toEqual({ known: 2, proposals: [] });
  });

  test('what makes no sense is 2', async () => {
    expect((await run('clubs', 'merge', at('x'))).exit).toBe(2);
    expect((await run('clubs', 'propose')).exit).toBe(2);
    expect((await run('clubs', 'propose', at('none.txt'))).exit).toBe(1);
  });
});

describe('touchline import', () => {
  const own = at('own');
  const file = at('2025-26', 'cl.txt');

  test('adds a match once; what differs is doubted and left, what is wrong is refused', async () => {
    expect(await run('import', file, '--data', own)).toMatchObject({
      exit: 0,
      out: `added: 2026-05-30 paris-saint-germain 1-1 arsenal (1-1 after ninety minutes), 4-3 on penalties, final
1 added, 0 doubted, 0 refused, 0 not read, 0 known already
`,
    });
    const table = join(own, 'results', 'imported-ucl-2025-26.csv');
    const written = readFileSync(table, 'utf8');
    expect(written).toContain('2025-26/2026-05-30/paris-saint-germain-arsenal,ucl,2025,knockout,final');

    const again = await run('import', file, '--data', own);
    expect(again).toMatchObject({
      exit: 0,
      out: '0 added, 0 doubted, 0 refused, 0 not read, 1 known already\n',
    });

    writeFileSync(file, OLD.replace('4-3 pen.', '5-3 pen.'));
    const other = await run('import', file, '--data', own);
    expect(other.out).toContain(
      'doubted: 2025-26/2026-05-30/paris-saint-germain-arsenal: shoot-out 4-3 here, 5-3 there',
    );

    writeFileSync(file, OLD.replace('(1-1, 0-1)', '(1-1, 0-2)').replace('May/30', 'May/23'));
    expect(await run('import', file, '--data', own)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('refused: 2026-05-23 paris-saint-germain 1-1 arsenal'),
    });
    expect(readFileSync(table, 'utf8')).toBe(written);
  });

  test('an unknown club is not read, with near names, and never guessed', async () => {
    writeFileSync(file, OLD.replace('Arsenal FC', 'Arsenl FC'));
    const { exit, out } = await run('import', file, '--data', own);
    expect(exit).toBe(1);
    expect(out).toContain('expected a known club, such as arsenal, found Arsenl FC (ENG)');
    expect(out).toContain('0 added');
  });

  test('a table of results goes in as well; --dry-run writes nothing', async () => {
    const table = at('mine.csv');
    const head = 'id,competition,season,stage,round,date,home,away,at 90,status,source';
    writeFileSync(table, `${head}\nx,cup,2025,knockout,final,2026-05-30,arsenal,chelsea,1-0,played,mine\n`);
    const dry = await run('import', table, '--data', own, '--dry-run', '--json');
    expect(JSON.parse(dry.out)).toMatchObject({ added: [{ id: 'x' }], written: [] });
    const wet = await run('import', table, '--data', own, '--json');
    expect(JSON.parse(wet.out)).toMatchObject({
      written: [join(own, 'results', 'imported-cup-2025-26.csv')],
    });
  });

  test('competition and season are asked for when the file does not say them', async () => {
    writeFileSync(file, OLD.replace('UEFA Champions League 2025/26', 'A cup'));
    const { out } = await run('import', file, '--data', own);
    expect(out).toContain('which competition is "A cup"? say --competition ucl');
    expect((await run('import', file, '--data', own, '--competition', 'cup')).out).toContain('1 added');
    expect((await run('import', file)).exit).toBe(2);
    expect((await run('import', file, '--data', own, '--season', '2025')).exit).toBe(1);
  });
});

describe('the built command', () => {
  const touchline = (...typed: readonly string[]) =>
    spawnSync(process.execPath, [BIN, ...typed], {
      encoding: 'utf8',
      env: { ...process.env, TOUCHLINE_NO_BUILD: '1' },
    });

  test.each([
    [0, ['txt', 'lint', folder]],
    [1, ['txt', 'lint', folder, '--check']],
    [2, ['txt', 'lint']],
    [1, ['txt', 'fmt', join(folder, 'none.txt')]],
    [0, ['clubs', 'propose', join(folder, '2025-26', 'cl.txt')]],
    [0, ['import', join(folder, '2025-26', 'cl.txt'), '--data', join(folder, 'own')]],
    [2, ['import', join(folder, '2025-26', 'cl.txt')]],
  ])('hands the exit code %i on', (code, typed) => {
    const ran = touchline(...typed);
    expect([ran.status, ran.stderr.includes('\u001B')]).toEqual([code, false]);
  });

  test.each(['txt', 'clubs', 'import'])('%s --help says what it takes', (name) => {
    const ran = touchline(name, '--help');
    expect([ran.status, ran.stdout.startsWith(`touchline ${name} `)]).toEqual([0, true]);
    expect(ran.stdout).toContain('--json');
  });
});
