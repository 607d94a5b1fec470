import { afterAll, describe, expect, test } from 'vitest';
import { FIRST, LogFolder, run, SECOND } from '../../testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

async function suspensions(...typed: readonly string[]): Promise<string> {
  const { exit, out, err } = await run('suspensions', ...typed);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

const bans = (name: string, rows: string): string =>
  folder.write(name, `person,club,date,match,matches,reason,source\n${rows}\n`);

describe('touchline suspensions', () => {
  test('UCL-DISC-01: the first tie, as it was known before the draw of 27 February', async () => {
    expect(await suspensions(FIRST, SECOND, '--as-of', '2026-02-26')).toBe(`Suspended
  Nico Schlotterbeck (Dortmund) misses the next UEFA match, next season at the earliest: shown a direct red card against Atalanta on 25 February 2026 (UCL-DISC-01, one match).
  Ramy Bensebaini (Dortmund) misses the next UEFA match, next season at the earliest: sent off for a second caution against Atalanta on 25 February 2026 (UCL-DISC-01, one match).
  Giorgio Scalvini (Atalanta) misses the next UEFA match: shown a direct red card against Dortmund on 25 February 2026 (UCL-DISC-01, one match).

Cautions in these logs that count
  Berat Djimsiti (Atalanta): one caution; two more would cost a match.
  Gianluca Scamacca (Atalanta): one caution; two more would cost a match.
  Isak Hien (Atalanta): one caution; two more would cost a match.
  Odilon Kossounou (Atalanta): one caution; two more would cost a match.

Not known
  Dortmund: eight matches of the season without a log; cautions and red cards there are not counted.
  Atalanta: eight matches of the season without a log; cautions and red cards there are not counted.
`);
  });

  test('after the draw the match that Scalvini misses has a name; at the end he has missed it', async () => {
    const drawn = await suspensions(SECOND, '--as-of', '2026-02-27');
    expect(drawn).toContain('Giorgio Scalvini (Atalanta) misses Bayern München on 10 March 2026: ');
    const end = await suspensions(FIRST, SECOND);
    expect(end).toContain(
      'No longer suspended\n  Giorgio Scalvini (Atalanta) has missed Bayern München on 10 March 2026',
    );
    expect(end).not.toContain('Cautions in these logs');
  });

  test('as of the days between the legs the second is not told', async () => {
    const between = await suspensions(FIRST, SECOND, '--as-of', '2026-02-20');
    expect(between).toMatch(/^Suspended\n {2}Nobody\.\n/);
    expect(between).toContain('Waldemar Anton (Dortmund): one caution');
  });

  test('UCL-DISC-06: more than one match by decision, which names its source', async () => {
    const path = bans(
      'bans.csv',
      'giorgio-scalvini,atalanta,2026-03-05,2026-02-25-atalanta-borussia-dortmund,3,insulting language,UEFA',
    );
    expect(
      await suspensions(SECOND, '--bans', path, '--as-of', '2026-03-11', '--club', 'atalanta'),
    ).toContain(
      'Giorgio Scalvini (Atalanta) misses Bayern München on 18 March 2026 and one more UEFA match after that: shown a direct red card against Dortmund on 25 February 2026, insulting language (UCL-DISC-01, three matches; UEFA).',
    );
  });

  test('UCL-DISC-08: after a move it is served with the new club', async () => {
    const path = folder.write(
      'squads.csv',
      'person,club,date,listed,source\nnico-schlotterbeck,bayern-muenchen,2026-03-01,yes,invented\n',
    );
    expect(await suspensions(SECOND, '--squads', path)).toContain(
      'Nico Schlotterbeck (Dortmund) has missed Atalanta on 10 March 2026',
    );
  });

  test('results of your own say what was missed', async () => {
    const path = folder.write(
      'mine.csv',
      `id,competition,season,stage,round,date,home,away,status,source
1,ucl,2026,leaguePhase,leaguePhase,2026-09-15,borussia-dortmund,inter,fixture,mine
`,
    );
    expect(await suspensions(SECOND, '--results', path)).toContain(
      'Ramy Bensebaini (Dortmund) misses Inter on 15 September 2026: sent off for a second caution',
    );
  });

  test('--json: the ledger, a sentence with each of its items', async () => {
    const ledger = JSON.parse(await suspensions(FIRST, SECOND, '--json', '--as-of', '2026-02-26'));
    expect(ledger.suspensions[1]).toMatchObject({
      person: 'ramy-bensebaini',
      cause: { type: 'secondCaution', rule: 'UCL-DISC-01' },
      grounds: [{ entry: 'e7' }, { entry: 'e45' }],
      status: 'pending',
      nextSeason: true,
      sentence: expect.stringMatching(/^Ramy Bensebaini/),
    });
    expect(ledger.counts[0]).toMatchObject({ person: 'berat-djimsiti', toSuspension: 2 });
    expect(ledger.gaps).toHaveLength(2);
  });

  test.each([
    [1, [SECOND, SECOND], 'are logs of the same match, 2026-02-25-atalanta-borussia-dortmund'],
    [1, [SECOND, '--as-of', '2026-01-01'], '--as-of 2026-01-01: every match begins later'],
    [1, [SECOND, '--club', 'Arsenal'], 'Arsenal FC is in none of these logs'],
    [2, [SECOND, '--club', 'Dortmnd'], 'unknown club Dortmnd; did you mean Borussia Dortmund?'],
    [1, [SECOND, '--bans', 'none.csv'], 'none.csv: no such file'],
    [
      1,
      [SECOND, '--bans', bans('wrong.csv', 'a,b,2026-01-01,,many,,me')],
      'wrong.csv:2: matches: expected a number of matches',
    ],
    [
      1,
      [SECOND, '--bans', bans('typo.csv', 'giorgio-scalvni,atalanta,2026-03-05,,2,,me')],
      'typo.csv: giorgio-scalvni is on no team sheet here and in no table of people',
    ],
    [
      1,
      [SECOND, '--bans', bans('club.csv', 'giorgio-scalvini,atalanta-bergamo,2026-03-05,,2,,me')],
      'club.csv: atalanta-bergamo is no known club; did you mean atalanta',
    ],
    [1, [SECOND, '--squads', bans('other.csv', '')], 'other.csv:1: '],
    [1, [SECOND, '--results', 'none.txt'], 'none.txt: no such file'],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('suspensions', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });
});
