import { describe, expect, test } from 'vitest';
import { run } from '../../testing/run.ts';

async function opponents(...typed: readonly string[]): Promise<string> {
  const { exit, out, err } = await run('opponents', ...typed);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

describe('touchline opponents', () => {
  test('AC-37: Arsenal or Bayern, and everybody on the way to the final', async () => {
    expect(await opponents('atalanta', '--season', '2025', '--as-of', '2026-02-26')).toBe(
      `Atalanta, Champions League 2025/26, as of 26 February 2026
Round of 16    Arsenal or Bayern München; second leg away; the draw is on 27 February 2026
Quarter-final  Sporting CP, Manchester City or Real Madrid; second leg at home
Semi-final     Liverpool, Tottenham, Barcelona, Chelsea, Paris Saint-Germain or Galatasaray; second leg at home
Final          Arsenal, Bayern München, Liverpool, Tottenham, Barcelona, Chelsea, Sporting CP, Manchester City, Newcastle, Atlético Madrid, Leverkusen or Bodø/Glimt; one match on neutral ground
`,
    );
  });

  test('AC-35: who takes over the place of the fourth hosts the second leg; under 2024/25 a draw says', async () => {
    const typed = ['Atletico', '--season', '2025', '--as-of', '2026-03-19'] as const;
    expect(await opponents(...typed)).toContain('Quarter-final  Barcelona; second leg at home');
    const older = await opponents(...typed, '--regulations', 'ucl-2024-25');
    expect(older).toMatch(
      /^Atlético Madrid, Champions League 2025\/26, by ucl-2024-25, as of 19 March 2026\n/,
    );
    expect(older).toContain('Quarter-final  Barcelona; who hosts the second leg is open');
  });

  test.each([
    ['Bodo/Glimt', 'Bodø/Glimt, '],
    ['BAYERN', 'Bayern München, '],
    ['Qarabag', 'Qarabağ, '],
    ['union saint-gilloise', 'Union Saint-Gilloise, '],
    ['psg', 'Paris Saint-Germain, '],
  ])('finds %s', async (typed, heading) => {
    expect(await opponents(typed, '--season', '2025', '--as-of', '2026-02-01')).toMatch(
      new RegExp(`^${heading}`),
    );
  });

  test('who is out, who has won, and what nobody knows yet', async () => {
    expect(await opponents('Dortmund', '--season', '2025')).toContain('Are out: no match is left.');
    expect(await opponents('psg', '--season', '2025')).toContain('Have won it: no match is left.');
    expect(await opponents('psg', '--season', '2025', '--as-of', '2026-01-20')).toContain(
      'Who comes into the bracket is not known yet',
    );
    const json = await opponents('napoli', '--season', '2013', '--json');
    expect(JSON.parse(json)).toMatchObject({ club: 'napoli', next: null });
    expect(await opponents('napoli', '--season', '2013')).toMatch(
      /Are out|Did not come to the knockout rounds/,
    );
  });

  test('--json: the next opponents and the path', async () => {
    const out = await opponents('atalanta', '--season', '2025', '--as-of', '2026-02-26', '--json');
    expect(JSON.parse(out)).toMatchObject({
      club: 'atalanta',
      next: { round: 'roundOf16', opponents: ['arsenal', 'bayern-muenchen'], decidedBy: 'seeds' },
      path: [{ round: 'roundOf16' }, { round: 'quarterFinal' }, { round: 'semiFinal' }, { round: 'final' }],
    });
  });

  test.each([
    [2, [], 'opponents: a club is missing'],
    [2, ['Dortmnd', '--season', '2025'], 'unknown club Dortmnd; did you mean Borussia Dortmund?'],
    [2, ['Madrid', '--season', '2025'], 'unknown club Madrid; did you mean '],
    [2, ['xyzzy', '--season', '2025'], 'opponents: unknown club xyzzy; see'],
    [2, ['', '--season', '2025'], 'opponents: unknown club'],
    [1, ['Malmö FF', '--season', '2025'], 'did not play in the Champions League 2025/26'],
  ] as const)('exit %i: %j', async (code, typed, sentence) => {
    const { exit, out, err } = await run('opponents', ...typed);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(sentence);
  });
});
