import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../testing/run.ts';

const FIRST_TIE =
  'Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more';
const empty = mkdtempSync(join(tmpdir(), 'touchline-check-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('touchline check', () => {
  test('true: exit code 0, the reading, what it rests on and the readings in which it is otherwise', async () => {
    const { exit, out, err } = await run('check', FIRST_TIE, '--as-of', '2026-02-25T22:59');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^True in Champions League knockout ties, play-offs included, qualifying not\.\n/);
    expect(out).toContain(
      'Rests on:\n  Atalanta against Dortmund, 25 February 2026: 0-2, 4-1\n  Liverpool against Barcelona, 7 May 2019: 0-3, 4-0\n',
    );
    expect(out).toMatch(/Otherwise:\n(?: .*\n)* {2}Not known in .*qualifying included\./);
  });

  test('false: exit code 1, and what overtook it', async () => {
    const { exit, out } = await run('check', FIRST_TIE, '--as-of', '2026-03-18');
    expect(exit).toBe(1);
    expect(out).toMatch(/^Not true in /);
    expect(out).toContain('until Sporting CP against Bodø/Glimt on 17 March 2026');
  });

  test('not decided by the record: exit code 3', async () => {
    const { exit, out } = await run('check', 'No team has ever come back from five goals down');
    expect(exit).toBe(3);
    expect(out).toMatch(/^Not known in /);
    expect(out).toContain('reaches back to 1955/56 and the record only to 2011/12');
  });

  test('a coach and scorers, by the logs that lie beside the tables', async () => {
    const won = await run('ask', 'wins under Palladino');
    expect(won.out).toMatch(/^1 in Champions League matches under Raffaele Palladino/);
    expect(won.out).toContain('The record does not tell the coach of ');
    const scored = await run('ask', 'goals of Scamacca');
    expect(scored.out).toContain('Atalanta against Dortmund, 25 February 2026: ');
    expect(scored.out).not.toContain('gianluca-scamacca');
    const listed = await run('ask', 'goals of Scamacca', '--csv');
    expect(listed.out).toContain('\nGianluca Scamacca,2026-02-25,');
    expect(listed.out).not.toMatch(/gianluca-scamacca,/);
    const claimed = await run('check', 'Gianluca Scamacca has scored one goal in our record');
    expect(claimed.out).toContain('Scamacca 1, 4-1\n');
    expect(claimed.out).not.toContain('gianluca-scamacca');
    expect((await run('check', 'No team has ever won by ten under Palladino')).exit).toBe(3);
  });

  test('without --as-of, by the last match of the record', async () => {
    const { out } = await run('check', FIRST_TIE, '--json');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'false', asOf: '2026-05-30' });
  });

  test('--json is the check as it is', async () => {
    const { exit, out } = await run('check', FIRST_TIE, '--as-of', '2026-02-25', '--json');
    expect(exit).toBe(0);
    const checked: unknown = JSON.parse(out);
    expect(checked).toMatchObject({
      ok: true,
      claim: FIRST_TIE,
      verdict: 'true',
      reason: 'holds',
      evidence: [{ club: 'atalanta' }, { club: 'liverpool' }],
    });
  });

  test('not understood: exit code 2, a mark under the word, and what could be meant', async () => {
    const { exit, out, err } = await run(
      'check',
      'Not since Liverpool in 2019 had a team comfortably gone through',
    );
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.split('\n').slice(0, 3)).toEqual([
      'touchline: check: I don\'t know "comfortably"; did you mean a margin: "by three or more"?',
      '  Not since Liverpool in 2019 had a team comfortably gone through',
      `  ${' '.repeat(39)}${'^'.repeat(11)}`,
    ]);
  });

  test('a name of the past is the same competition', async () => {
    const { exit } = await run('check', `${FIRST_TIE} in the European Cup`, '--as-of', '2026-02-25');
    expect(exit).toBe(0);
  });

  test.each([
    [['check'], 2, 'touchline: check: a claim, in quotes, is missing; see touchline check --help\n'],
    [['check', FIRST_TIE, '--as-of', 'yesterday'], 2, /--as-of yesterday: write a day like 2026-02-25/],
    [['check', FIRST_TIE, '--data', empty], 1, /clubs\.csv: the table is missing/],
  ] as const)('%j', async (typed, code, said) => {
    const { exit, out, err } = await run(...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toMatch(said);
  });
});

describe('touchline ask', () => {
  test('a list in words, the newest first', async () => {
    const { exit, out } = await run(
      'ask',
      'ties turned round after losing the first leg by 2+, knockout, since 2011',
      '--as-of',
      '2026-03-18',
    );
    expect(exit).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '14 in Champions League knockout ties since 2011/12, play-offs included, qualifying not.',
      '  Sporting CP against Bodø/Glimt, 17 March 2026: 0-3, 5-0 after extra time',
      '  Atalanta against Dortmund, 25 February 2026: 0-2, 4-1',
    ]);
  });

  test('--limit says how many more there are', async () => {
    const { out } = await run('ask', 'longest winning runs at home of English clubs', '--limit', '1');
    expect(out).toMatch(
      / {3}12 {2}Manchester City, 2022-04-05 to 2024-03-06\n {2}and \d+ more: --limit \d+\n/,
    );
  });

  test('--csv is a table with a head', async () => {
    const { exit, out } = await run('ask', 'Atalanta v Borussia Dortmund', '--csv');
    expect(exit).toBe(0);
    expect(out).toBe(
      [
        'date,season,round,club,opponent,score,value,rows',
        '2026-02-25,2025,knockoutPlayoffs,Atalanta,Dortmund,4-1,,2025-26/2026-02-25/atalanta-borussia-dortmund',
        '2026-02-17,2025,knockoutPlayoffs,Atalanta,Dortmund,0-2,,2025-26/2026-02-17/borussia-dortmund-atalanta',
        '',
      ].join('\n'),
    );
  });

  test('--json has the balance of two clubs', async () => {
    const { out } = await run('ask', 'Atalanta v Borussia Dortmund', '--json');
    expect(JSON.parse(out)).toMatchObject({
      type: 'headToHead',
      total: 2,
      balance: { won: 1, drawn: 0, lost: 1, goalsFor: 4, goalsAgainst: 3 },
    });
  });

  test.each([
    [['ask', 'finals', '--sort', 'best'], 2, /--sort best: it can be newest, oldest, most/],
    [['ask', 'finals', '--limit', '0'], 2, /--limit 0: write a whole number from 1/],
    [['ask', 'finals', '--csv', '--json'], 2, /choose one/],
    [['ask', 'ties turned round comfortably'], 2, /I don't know "comfortably"/],
  ] as const)('%j', async (typed, code, said) => {
    const { exit, out, err } = await run(...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toMatch(said);
  });
});
