import { afterAll, describe, expect, test } from 'vitest';
import { LogFolder, run } from '../../testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

async function table(...typed: readonly string[]): Promise<string> {
  const { exit, out, err } = await run('table', ...typed);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

describe('touchline table', () => {
  test('a group: who goes where, and why clubs level on points stand as they do', async () => {
    expect(await table('--season', '2013/14')).toContain(`
Group F
              P  W  D  L  goals  +/-  pts
1  Dortmund   6  4  0  2   11-6   +5   12  the round of 16
2  Arsenal    6  4  0  2    8-5   +3   12  the round of 16
3  Napoli     6  4  0  2   10-9   +1   12  the Europa League
4  Marseille  6  0  0  6   5-14   −9    0  out
`);
    expect(await table('--season', '2013/14')).toContain(
      'Dortmund above Arsenal: level on 12 points, and on 6 points in the matches among Arsenal, Dortmund and Napoli; above on goal difference in these, +1 to 0\n',
    );
  });

  test('AC-36: a league phase, cut at 8 and 24, with the fifth criterion in words', async () => {
    const out = await table('--season', '2024');
    const lines = out.split('\n');
    expect(lines[0]).toBe('Champions League 2024/25, league phase, final, by ucl-2024-25');
    expect(lines.findIndex((line) => line.startsWith('── 1 to 8: the round of 16 ─'))).toBe(11);
    expect(lines.findIndex((line) => line.startsWith('── 9 to 24: the knockout play-offs ─'))).toBe(28);
    expect(out).toContain(
      'Real Madrid above Bayern München: level on 15 points, +8, 20 goals, 6 away goals and 5 wins; above on away wins, 2 to 1',
    );
  });

  test('after a matchday and as of a day', async () => {
    const after = await table('--season', '2025', '--after', '7');
    expect(after).toMatch(/^Champions League 2025\/26, league phase after matchday 7, as it stands/);
    const day = await table('--season', '2025', '--as-of', '2026-01-22');
    expect(day).toMatch(/^Champions League 2025\/26, league phase as of 22 January 2026, as it stands/);
    expect(day.split('\n').slice(1)).toEqual(after.split('\n').slice(1));
    expect(await table('--season', '2025', '--as-of', '2026-01-21T20:30')).not.toBe(day);
  });

  test('--reach: what each club can still reach, and what makes it sure', async () => {
    const out = await table('--season', '2025', '--after', '7', '--reach');
    expect(out).toContain(
      '  Arsenal               can finish 1st to 2nd; certain of the top eight; needs a point to be sure of first place\n',
    );
    expect(out).toMatch(/\n {2}Ajax +can finish 20th to 34th; can no longer reach the top eight\n/);
    const groups = await table('--season', '2013', '--after', '5', '--reach');
    expect(groups.match(/can finish|will finish/g)).toHaveLength(32);
    expect(await table('--season', '2013', '--reach')).toBe(await table('--season', '2013'));
    const json = JSON.parse(await table('--season', '2025', '--after', '7', '--reach', '--json'));
    expect(json.stages[0].tables[0].rows[0]).toMatchObject({
      club: 'arsenal',
      reach: { best: { rank: 1, how: 'exact' }, worst: { rank: 2, how: 'exact' } },
      reachInWords: expect.stringMatching(/^can finish 1st to 2nd/),
    });
  });

  test('before the first match nobody goes anywhere', async () => {
    const out = await table('--season', '2015', '--after', '0');
    expect(out).toContain('1  Malmö                0  0  0  0    0-0    0    0\n');
    expect(out).not.toMatch(/out|round of 16/);
  });

  test('--json: rows with where they go and the criterion', async () => {
    const { stages } = JSON.parse(await table('--season', '2013', '--json'));
    const f = stages[0].tables.find(({ id }: { id: string }) => id === 'groupF');
    expect(f).toMatchObject({ final: true, criteria: 'all' });
    expect(f.rows[2]).toMatchObject({
      club: 'napoli',
      rank: 3,
      points: 12,
      goesTo: ['europaLeague'],
      out: false,
      separation: { by: 'goalDifference' },
      separationInWords: expect.stringContaining('above on goal difference in these'),
    });
    expect(f.rows[3]).toMatchObject({ club: 'marseille', goesTo: [], out: true });
  });

  test('a season of knockout rounds only has none', async () => {
    const path = folder.write(
      'old.csv',
      `id,competition,season,stage,round,date,home,away,at 90,status,source
1,ucl,1980,knockout,final,1981-05-27,liverpool,real-madrid,1-0,played,mine
`,
    );
    expect(await run('table', path)).toMatchObject({
      exit: 1,
      err: 'touchline: the European Cup 1980/81 has no groups and no league phase\n',
    });
  });

  test.each([
    [2, ['--season', '2025', '--after', 'two'], 'table: --after two: write the number of a matchday'],
    [2, ['--season', '2025', '--after', '2', '--as-of', '2026-01-01'], 'give --after or --as-of, not both'],
    [1, ['--season', '2025', '--after', '9'], '--after 9: there are 8 matchdays'],
    [1, ['--season', '2013', '--after', '7'], '--after 7: there are 6 matchdays'],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('table', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });
});
