import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_DATA } from '@touchline/desk';
import { afterAll, describe, expect, test } from 'vitest';
import { LogFolder, run } from '../../testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

describe('touchline bracket', () => {
  test('AC-37: before the draw a place shows both clubs that may come, after it one', async () => {
    const before = await run('bracket', '--season', '2025', '--as-of', '2026-02-26');
    expect([before.exit, before.err]).toEqual([0, '']);
    expect(before.out).toMatch(/^Champions League 2025\/26, as of 26 February 2026\n\nsilver half\n/);
    expect(before.out).toMatch(/▸ Atalanta +4 +Arsenal \/ Bayern/);
    const after = await run('bracket', '--season', '2025', '--as-of', '2026-02-27');
    expect(after.out).toMatch(/▸ Atalanta +4 +Bayern München\n/);
  });

  test('a whole season of groups', async () => {
    const { out } = await run('bracket', '--season', '2012/13');
    expect(out).toMatch(/^Champions League 2012\/13\n/);
    expect(out).toMatch(/▸ Bayern München +2\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('--svg writes a drawing', async () => {
    const path = join(folder.path, 'bracket.svg');
    expect(await run('bracket', '--season', '2025', '--svg', path)).toMatchObject({
      exit: 0,
      out: `${path}\n`,
    });
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<svg xmlns[^>]* role="img"/);
    expect(svg).toContain('>Champions League 2025/26</title>');
  });

  test('--json: every slot, and the clubs by rank with their names', async () => {
    const { out } = await run('bracket', '--season', '2025', '--as-of', '2026-02-26', '--json');
    const bracket = JSON.parse(out);
    expect(bracket).toMatchObject({ competition: 'ucl', season: 2025, asOf: '2026-02-26' });
    expect(bracket.ranked[0]).toEqual({ club: 'arsenal', name: 'Arsenal' });
    expect(bracket.slots.find(({ id }: { id: string }) => id === 'silver.r16.D').sides[0].possible).toEqual([
      'arsenal',
      'bayern-muenchen',
    ]);
  });

  test.each([
    [1, ['--season', '2025', '--svg', join(folder.path, 'none', 'b.svg')], 'b.svg: there is no such folder'],
    [
      2,
      ['--season', '2025', '--as-of', 'yesterday'],
      'bracket: --as-of yesterday: write a day like 2026-02-27',
    ],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('bracket', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });

  test('a cup of your own has none', async () => {
    const path = folder.write(
      'cup.csv',
      `id,competition,season,stage,round,date,home,away,at 90,status,source
1,fa-cup,2017,knockout,final,2018-05-19,chelsea,manchester-united,1-0,played,mine
`,
    );
    const cup = join(OWN_DATA, 'regulations', 'fa-cup.json');
    expect(await run('bracket', path, '--regulations', cup)).toMatchObject({
      exit: 1,
      err: 'touchline: no bracket of the FA Cup 2017/18 is held\n',
    });
  });
});
