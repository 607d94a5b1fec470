import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLog } from '@touchline/laws';
import { afterAll, describe, expect, test } from 'vitest';
import { FIRST, LogFolder, run, SECOND } from '../../testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

const entriesOf = (text: string) => parseLog(text).entries;

const OPENING = `open atalanta v dortmund season 2025 round final laws 2025-26 regulations cup/1/0000000000000000 match:final by:desk
h sheet 4-4-2 xi 9 gianluca-scamacca, 10 lazar-samardzic${', ?'.repeat(9)} bench none
a sheet 4-4-2 xi 5 ramy-bensebaini, 10 julian-brandt${', ?'.repeat(9)} bench none
start
`;

describe('log --export and log', () => {
  test.each([FIRST, SECOND])(
    'print a match as desk notation and read it as the same log: %#',
    async (path) => {
      const exported = await run('log', '--export', path);
      expect(exported).toMatchObject({ exit: 0, err: '' });
      const file = folder.write('again.txt', exported.out);
      const read = await run('log', file);
      expect(read.exit).toBe(0);
      expect(entriesOf(read.out)).toEqual(entriesOf(readFileSync(path, 'utf8')));
    },
  );

  test('the lines are those that a person would write', async () => {
    const { out } = await run('log', '--export', SECOND, '--plain');
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        '@57 g pasalic a de-roon head cross src:"most reports 57, some 54"',
        '@72 sub kolasinac>ahanor',
        '@90 +3',
        'var pen red of #37 about bensebaini',
        '@90+8 pk samardzic scored roof',
      ]),
    );
    expect(out).not.toContain('by:');
  });

  test('--json gives each line with the entries it stands for', async () => {
    const { out } = await run('log', '--export', SECOND, '--json');
    expect(JSON.parse(out)).toContainEqual({ line: '@72 sub kolasinac>ahanor', entries: [25, 26] });
  });
});

describe('log', () => {
  test('tells what the Laws remarked, by line, and writes the log to a file', async () => {
    const file = folder.write('booked.txt', `${OPENING}@5 h g 10\n@7 y bens\n@9 y bens reckless on 9\n`);
    const out = join(folder.path, 'booked.jsonl');
    const ran = await run('log', file, '--out', out);
    expect(ran.out).toBe(`${out}: 7 entries\n`);
    expect(ran.err).toMatch(/booked\.txt:7: .*Ramy Bensebaini.* \(LAW-12-04\)\n$/);
    expect((await run('state', out)).out).toMatch(/Atalanta 1-0 .*Dortmund/);
  });

  test('goes on from a log', async () => {
    const begun = folder.write('begun.jsonl', (await run('log', folder.write('begun.txt', OPENING))).out);
    const more = folder.write('more.txt', '@5 h g 10\n');
    expect(entriesOf((await run('log', more, '--onto', begun)).out)).toHaveLength(5);
    const added = JSON.parse((await run('log', more, '--onto', begun, '--json')).out);
    expect(added).toMatchObject({ entries: [{ seq: 5, type: 'goal' }], notices: [] });
  });

  test('a word that cannot be read is underlined at its line and column, and nothing is written', async () => {
    const file = folder.write('wrong.txt', `${OPENING}@5 h g 10 hed\n`);
    const ran = await run('log', file, '--out', join(folder.path, 'none.jsonl'));
    expect(ran).toEqual({
      exit: 1,
      out: '',
      err: `touchline: ${file}:5:11: "hed" says nothing here. Did you mean head?\n  @5 h g 10 hed\n            ^^^\n`,
    });
    expect(() => readFileSync(join(folder.path, 'none.jsonl'))).toThrow(/ENOENT/);
  });

  test('what the Laws refuse is underlined whole, with the rule; a reason lets it pass', async () => {
    const refused = `${OPENING}@5 start 1h\n`;
    const ran = await run('log', folder.write('refused.txt', refused));
    expect(ran.exit).toBe(1);
    expect(ran.err).toMatch(/refused\.txt:5:1: .*\(LAW-7-PERIODS-01\)\n {2}@5 start 1h\n {2}\^{11}\n$/);
    const stranger = `${OPENING}@5 h g =no-one-of-theirs\n`;
    expect((await run('log', folder.write('stranger.txt', stranger))).exit).toBe(0);
  });

  test('in a long line the place is shown with what stands around it', async () => {
    const file = folder.write('long.txt', `${OPENING}@5 note "${'a'.repeat(300)}" abuot quote\n`);
    const { err } = await run('log', file);
    const [, shown = '', marks = ''] = err.split('\n');
    expect(shown.slice(marks.indexOf('^'), marks.indexOf('^') + 5)).toBe('abuot');
    expect(shown.length).toBeLessThan(110);
  });

  test('of many wrong lines the first are said, and that they may follow from one another', async () => {
    const { err } = await run('log', folder.write('many.txt', 'x1\nx2\nx3\nx4\nx5\nx6\nx7\n'));
    expect(err).toMatch(/and 2 more; mend the first, the others may only follow from it\n$/);
  });

  test('a file that is not there, one that says nothing, options that do not go together', async () => {
    expect((await run('log', '/nowhere/x.txt')).err).toMatch(/no such file/);
    expect((await run('log', folder.write('empty.txt', '# nothing\n'))).err).toMatch(/no entry in it/);
    expect(await run('log', 'x', '--plain')).toMatchObject({ exit: 2 });
    expect(await run('log', '--export', 'x', '--out', 'y')).toMatchObject({ exit: 2 });
  });
});

test('LAW-7-ET-01: extra time of a second leg is asked of the tie, whose first leg lies beside it', async () => {
  folder.write('2026-02-17-borussia-dortmund-atalanta.jsonl', readFileSync(FIRST, 'utf8'));
  const { out } = await run('log', '--export', SECOND);
  const threeUp = [...out.split('\n').slice(0, 14), '@90 end', 'start et1', ''];
  const twoUp = threeUp.filter((line) => !line.startsWith('@57'));
  expect(await run('log', folder.write('level.txt', twoUp.join('\n')))).toMatchObject({ exit: 0, err: '' });
  expect((await run('log', folder.write('ahead.txt', threeUp.join('\n')))).err).toMatch(/\(LAW-7-ET-01\)/);
});
