import { join } from 'node:path';
import { OWN_DATA } from '@touchline/desk';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';
import { LogFolder, run, SECOND } from '../../testing/run.ts';

const HEAD =
  'id,competition,season,stage,round,leg,further match,date,home,away,at 90,after extra time,shoot-out,status,source';

const folder = new LogFolder();
afterAll(() => folder.remove());

describe('touchline ties', () => {
  test('every tie of a season, round by round, and how many were decided in which way', async () => {
    const { exit, out, err } = await run('ties', '--season', '2019-20');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(`Champions League 2019/20, by ucl-2019-20

Round of 16
  Dortmund             Paris Saint-Germain  2-1  0-2  Paris Saint-Germain are through, 3-2 on aggregate.
  Atlético Madrid      Liverpool            1-0  3-2  Atlético Madrid are through after extra time, 4-2 on aggregate.
  Atalanta             Valencia             4-1  4-3  Atalanta are through, 8-4 on aggregate.
  Tottenham            RB Leipzig           0-1  0-3  RB Leipzig are through, 4-0 on aggregate.
  Chelsea              Bayern München       0-3  1-4  Bayern München are through, 7-1 on aggregate.
  Napoli               Barcelona            1-1  1-3  Barcelona are through, 4-2 on aggregate.
  Real Madrid          Manchester City      1-2  1-2  Manchester City are through, 4-2 on aggregate.
  Lyon                 Juventus             1-0  1-2  Lyon are through on away goals, 2-2 on aggregate.

Quarter-final
  Atalanta             Paris Saint-Germain  1-2       Paris Saint-Germain are through, 2-1.
  RB Leipzig           Atlético Madrid      2-1       RB Leipzig are through, 2-1.
  Barcelona            Bayern München       2-8       Bayern München are through, 8-2.
  Manchester City      Lyon                 1-3       Lyon are through, 3-1.

Semi-final
  RB Leipzig           Paris Saint-Germain  0-3       Paris Saint-Germain are through, 3-0.
  Lyon                 Bayern München       0-3       Bayern München are through, 3-0.

Final
  Paris Saint-Germain  Bayern München       0-1       Bayern München have won, 1-0.

15 ties: 13 on goals, 1 in extra time, 1 on away goals
`);
  });

  test('as of a night between the legs', async () => {
    const { out } = await run('ties', '--season', '2025', '--as-of', '2026-02-20');
    expect(out).toContain(
      '  Dortmund     Atalanta             2-0  v  Dortmund lead 2-0 with the second leg to come.\n',
    );
    expect(out).toMatch(/\n8 ties: 8 open\n$/);
  });

  test('as of a day no tie is told that nobody knew of, though the file has its matches', async () => {
    const evening = await run('ties', '--season', '2025', '--as-of', '2026-02-17T22:00:00+01:00');
    expect(evening.out).toContain('  Galatasaray  Juventus             5-2  v  Galatasaray lead 5-2');
    expect(evening.out).toContain(
      '  Dortmund     Atalanta             v    v  Both legs are still to come.\n',
    );
    expect(evening.out).toMatch(/\n8 ties: 8 open\n$/);
    expect(await run('ties', '--season', '2025', '--as-of', '2026-01-29')).toMatchObject({
      exit: 1,
      err: 'touchline: no tie of the Champions League 2025/26 is known\n',
    });
  });

  test.each([
    ['ties', '--season', '2025'],
    ['table', '--season', '2013'],
    ['opponents', 'psg', '--season', '2025', '--as-of', '2026-01-30'],
    ['draw', '--season', '2022', '--round', 'r16'],
    ['suspensions', SECOND, '--as-of', '2026-02-26'],
  ])('%s breaks its sentences at the edge of a terminal', async (...typed) => {
    let out = '';
    const terminal = { out: (text: string) => void (out += text), err: () => undefined };
    await main(typed, { ...terminal, isTty: true, colour: false, columns: 72 });
    const longest = Math.max(...out.split('\n').map((line) => Array.from(line).length));
    expect(longest).toBeLessThanOrEqual(72);
    expect(longest).toBeGreaterThan(60);
  });

  test('by the regulations of another season', async () => {
    const { out } = await run('ties', '--season', '2019', '--regulations', 'ucl-2021-22');
    expect(out).toContain(
      'Lyon                 Juventus             1-0  1-2  Level on aggregate: extra time follows.',
    );
  });

  test('--json: the state of every tie, with the sentence and the matches that it was made from', async () => {
    const { out } = await run('ties', '--season', '2025', '--json');
    const { competition, season, regulations, ties } = JSON.parse(out);
    expect([competition, season, regulations, ties.length]).toEqual(['ucl', 2025, 'ucl-2025-26', 23]);
    const dortmund = ties.find(({ id }: { id: string }) => id.endsWith('borussia-dortmund/atalanta'));
    expect(dortmund).toMatchObject({
      round: 'knockoutPlayoffs',
      aggregate: { atalanta: 4, 'borussia-dortmund': 3 },
      decided: { club: 'atalanta', by: 'aggregate', date: '2026-02-25' },
      sentence: 'Atalanta are through, 4-3 on aggregate.',
      matches: [
        '2025-26/2026-02-17/borussia-dortmund-atalanta',
        '2025-26/2026-02-25/atalanta-borussia-dortmund',
      ],
    });
  });

  test("a user's own table of results", async () => {
    const path = folder.write(
      'mine.csv',
      `${HEAD}
1,ucl,2021,knockout,semiFinal,1,,2022-04-26,benfica,ajax,1-0,,,played,mine
2,ucl,2021,knockout,semiFinal,2,,2022-05-04,ajax,benfica,0-0,,,played,mine
`,
    );
    const { out } = await run('ties', path);
    expect(out).toContain(
      'Benfica  Ajax  1-0  0-0  Benfica are through, 1-0 on aggregate.\n\n1 tie: 1 on goals\n',
    );
  });

  test('a cup of your own, by a file of regulations: a replay', async () => {
    const path = folder.write(
      'cup.csv',
      `${HEAD}
1,fa-cup,2017,knockout,thirdRound,,,2018-01-06,norwich-city,chelsea,0-0,,,played,mine
2,fa-cup,2017,knockout,thirdRound,,replay,2018-01-17,chelsea,norwich-city,1-1,1-1,5-3,played,mine
`,
    );
    const cup = join(OWN_DATA, 'regulations', 'fa-cup.json');
    expect(await run('ties', path, '--regulations', cup)).toMatchObject({
      exit: 0,
      out: `FA Cup 2017/18, by fa-cup-2017-18

Third round
  Norwich City  Chelsea  0-0  1-1  Chelsea are through, 5-3 on penalties after 1-1 in the replay.

1 tie: 1 on penalties
`,
      err: 'touchline: in no table of clubs, and shown by their ids: norwich-city; a table of your own can be given with --clubs\n',
    });
    const wrong = folder.write('wrong.json', '{"competition":"my-cup"}');
    const { exit, err } = await run('ties', path, '--regulations', wrong);
    expect(exit).toBe(1);
    expect(err).toMatch(/^touchline: .*wrong\.json: .*expected .*, found /);
  });
});

describe('what is wrong with the season or the files is said in one line', () => {
  const text = `= UEFA Champions League 2024/25

» Finals, Final
  Sat May/31 2025
    18.00  Paris Saint-Germain FC (FRA) v Inter (ITA)  5-0 (2-0)
`;
  const file = folder.write('cl.txt', text);
  const worldCup = folder.write('cup.txt', text.replace('UEFA Champions League 2024/25', 'World Cup 2018'));
  const women = folder.write('women.txt', text.replace('UEFA', "UEFA Women's"));
  const stranger = folder.write('stranger.txt', text.replace('Inter (ITA)', 'Intr (ITA)'));
  const empty = folder.write('empty.txt', '');
  const broken = folder.write('broken.csv', 'id,season\n1,2025\n');

  test.each([
    [2, ['--season', '25'], 'ties: --season 25: write a season like 2025, 2025-26 or 2025/26'],
    [2, ['--season', '2025/27'], 'ties: --season 2025/27: write a season like'],
    [
      2,
      ['--season', '2031'],
      'ties: --season 2031/32: no regulations of ucl are held for it; held are 1955/56 to',
    ],
    [2, [], 'ties: which season? say --season 2025/26; the record holds '],
    [2, ['--competition', 'ulc'], 'ties: --competition ulc: not held; there are ucl, uel, uecl'],
    [
      2,
      ['--season', '2025', '--regulations', 'ucl-25'],
      'ties: --regulations ucl-25: neither a file nor an edition; held are ucl-1955-56 to',
    ],
    [
      2,
      ['--season', '2025', '--as-of', '2026-02-30'],
      'ties: --as-of 2026-02-30: write a day like 2026-02-27 or',
    ],
    [2, ['--season', '2025', '--as-of', '2026-02-20T25:00'], 'ties: --as-of 2026-02-20T25:00: write a day'],
    [2, ['--seson', '2025'], 'unknown option --seson; did you mean --season?'],
    [1, ['--season', '1975'], 'no match of the European Cup 1975/76 is in the record, which has '],
    [
      1,
      ['--season', '2024', '--competition', 'uel'],
      'no match of the Europa League 2024/25 is in the record',
    ],
    [1, [file, '--season', '2025'], 'no match of the Champions League 2025/26 in it; it has ucl 2024/25'],
    [1, [worldCup], 'cup.txt: which competition is "World Cup 2018"? say --competition ucl'],
    [1, [women], `which competition is "UEFA Women's Champions League 2024/25"?`],
    [1, [stranger], 'stranger.txt:5:1: expected a known club, such as inter'],
    [1, [empty], 'empty.txt: there is no match in it'],
    [1, [broken], 'broken.csv:1: '],
    [1, ['none.txt'], 'none.txt: no such file'],
    [1, [SECOND], ': is a log of one match, not Football.TXT or a table of results'],
    [1, [folder.path], 'is a folder, not a file'],
    [1, ['--season', '2025', '--data', folder.path], 'clubs.csv: the table is missing'],
    [
      1,
      ['--season', '2025', '--as-of', '2025-01-01', '--competition', 'ucl', file],
      'no match of the Champions League 2025/26',
    ],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('ties', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
    expect(err.split('\n').every((line) => line === '' || line.startsWith('touchline: '))).toBe(true);
  });
});
