import { join } from 'node:path';
import { OWN_DATA } from '@touchline/desk';
import { afterAll, describe, expect, test } from 'vitest';
import { LogFolder, run } from '../../testing/run.ts';

const HEAD =
  'id,competition,season,stage,round,leg,further match,date,home,away,at 90,after extra time,shoot-out,status,source';
const FIRST = '1,ucl,2021,knockout,semiFinal,1,,2022-04-26,benfica,ajax,1-0,,,played,mine';
const SECOND = '2,ucl,2021,knockout,semiFinal,2,,2022-05-04,ajax,benfica,0-0,,,played,mine';

const folder = new LogFolder();
afterAll(() => folder.remove());

const table = (name: string, ...rows: readonly string[]) =>
  folder.write(`${name}.csv`, `${[HEAD, ...rows].join('\n')}\n`);

describe("a user's own table makes no false tie and no false club", () => {
  test.each([
    ['a match that stands twice', [FIRST, FIRST, SECOND], '1: the id 1 stands twice'],
    ['a match under two ids', [FIRST, FIRST.replace('1,', '3,'), SECOND], '3: the same match as 1'],
    [
      'a score that cannot be',
      [FIRST, SECOND.replace('0-0,', '2-0,1-0')],
      '2: a score that cannot be: more goals after ninety minutes than after extra time',
    ],
    ['a club against itself', [FIRST.replace('ajax', 'benfica')], '1: a club against itself'],
    ['a club by another name', [FIRST.replace('ajax', 'ajax-amsterdam')], '1: ajax-amsterdam is no id'],
    [
      'a round that is none',
      [FIRST, SECOND.replace('Final', 'Finl')],
      '2: semiFinl is no round of ucl-2021-22',
    ],
  ])('%s is an error, and nothing is answered', async (name, rows, sentence) => {
    for (const command of ['ties', 'bracket']) {
      const { exit, out, err } = await run(command, table(name, ...rows));
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toContain(`${name}.csv: ${sentence}`);
    }
  });

  test('a club that nobody knows is shown by its id, and said; a table of clubs names it', async () => {
    const path = table('stranger', FIRST.replace('benfica', 'koeln'), SECOND.replace('benfica', 'koeln'));
    const unnamed = await run('ties', path);
    expect(unnamed.out).toContain('  Koeln  Ajax  1-0  0-0  Koeln are through');
    expect(unnamed.err).toMatch(/^touchline: in no table of clubs, and shown by their ids: koeln; .*\n$/);
    const clubs = join(OWN_DATA, 'ties', 'clubs.csv');
    const named = await run('ties', path, '--clubs', clubs);
    expect(named).toMatchObject({ exit: 0, err: '' });
    expect(named.out).toContain('  Köln  Ajax  1-0  0-0  Köln are through');
    const twice = folder.write(
      'clubs.csv',
      'id,name,short name,association,aliases\najax-2,Ajax,Ajax,NED,\n',
    );
    const { exit, err } = await run('ties', path, '--clubs', twice);
    expect(exit).toBe(1);
    expect(err).toContain('clubs.csv: ajax-2: the name ajax is that of ajax too');
  });

  test('a second leg without its first is left out, and that is said', async () => {
    const other = '3,ucl,2021,knockout,semiFinal,2,,2022-05-03,villarreal,liverpool,2-3,,,played,mine';
    const { exit, out, err } = await run('ties', table('half', FIRST, SECOND, other));
    expect([exit, err]).toEqual([0, 'touchline: of no tie by ucl-2021-22, and left out: 3\n']);
    expect(out).toContain('1 tie: 1 on goals');
  });

  test('a round that the regulations of another season do not have is left out, and that is said', async () => {
    const { exit, err } = await run('ties', '--season', '2025', '--regulations', 'ucl-2020-21');
    expect(exit).toBe(0);
    expect(err).toMatch(/^touchline: of no tie by ucl-2020-21, and left out: \S.* and 11 more\n$/);
  });

  test('HIST-TB: clubs that results cannot separate share a rank in the end, and that is said', async () => {
    const clubs = ['ajax', 'benfica', 'inter', 'milan'];
    const drawn = (season: number) =>
      clubs.flatMap((home) =>
        clubs
          .filter((away) => away !== home)
          .map(
            (away, index) =>
              `${home}-${away},ucl,${season},group,groupA,,,${season}-1${index}-${clubs.indexOf(home) + 10},${home},${away},0-0,,,played,mine`,
          ),
      );
    const { exit, out } = await run('table', table('level', ...drawn(2021)));
    expect(exit).toBe(0);
    expect(out).toContain(
      '  Ajax, Benfica, Inter, Milan: one rank, as nothing that results tell separates them\n',
    );
    const old = await run('table', table('old', ...drawn(1992)));
    expect(old.out).toContain(': one rank, as what came after points that season is not known\n');
  });
});

describe('what was decided off the pitch', () => {
  test('UCL-AWARD-06: points are taken, told apart, and move the bracket', async () => {
    const { out } = await run('table', '--season', '2025', '--points', 'Chelsea=-2, psg=+1');
    expect(out).toMatch(/\n 8 {2}Paris Saint-Germain .* 15\*\n/);
    expect(out).toContain('  * Chelsea: −2 points that no match gave\n');
    expect(out).toContain('  * Paris Saint-Germain: +1 points that no match gave\n');
    const opponents = ['opponents', 'chelsea', '--season', '2025', '--as-of', '2026-01-29'];
    expect((await run(...opponents)).out).toContain('Round of 16');
    const { out: after } = await run(...opponents, '--points', 'chelsea=-2');
    expect(after).toContain('Knockout play-offs');
  });

  test('HIST-X-1995-1: an excluded club comes last, and is said to be excluded', async () => {
    const { out } = await run('table', '--season', '2022', '--after', '4', '--excluded', 'ajax');
    expect(out).toMatch(/\n4 {2}Ajax .*\n/);
    expect(out).toContain('  Ajax: excluded\n');
  });

  test.each([
    [2, ['--points', 'chelsea'], '--points chelsea: write a club and its points, like milan=-2'],
    [2, ['--points', 'Chelsee=-2'], 'unknown club Chelsee; did you mean '],
    [1, ['--excluded', 'Rangers'], 'Rangers FC did not play in the Champions League 2025/26'],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('table', '--season', '2025', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });
});
