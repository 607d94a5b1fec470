import { afterAll, describe, expect, test } from 'vitest';
import { FIRST, LogFolder, run, SECOND } from '../testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

const TEXT = `= World Cup 2026

▪ Final
Sun Jul 19 2026
  A v B  1-0 (0-0)
   (Forward 60')

A: Keeper - Back (46' Other), Forward [R 50'], Four, Five, Six, Seven, Eight, Nine, Ten, Eleven
B: Guard - One, Two, Three, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth, Tenth

`;

describe('touchline audit', () => {
  test('the first tie has no breach that refuses', async () => {
    const { exit, out } = await run('audit', FIRST, SECOND);
    expect(exit).toBe(0);
    expect(out).not.toContain('refused');
  });

  test('a breach is a line with entry, minute and rule, and a sentence; exit code 1', async () => {
    const path = folder.secondWith('stranger.jsonl', (line, seq) =>
      seq === 14 ? line.replace('"scorer":"mario-pasalic"', '"scorer":"diego-maradona"') : line,
    );
    const { exit, out, err } = await run('audit', path);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out).toMatch(
      /\n {4}14 {2}57 +refused {2}LAW-3-STATUS-01\n {8}diego-maradona is not on the team sheet/,
    );
  });

  test('--json has the facts', async () => {
    const path = folder.secondWith('stranger.jsonl', (line, seq) =>
      seq === 14 ? line.replace('"scorer":"mario-pasalic"', '"scorer":"diego-maradona"') : line,
    );
    const [audited] = JSON.parse((await run('audit', path, '--json')).out);
    expect(audited.breaches.find(({ rule }: { rule: string }) => rule === 'LAW-3-STATUS-01')).toMatchObject({
      class: 'refuses',
      type: 'goal',
      facts: { person: 'diego-maradona' },
    });
  });

  test('Football.TXT in its full form: a player sent off does not score', async () => {
    const { exit, out } = await run('audit', folder.write('cup.txt', TEXT));
    expect(exit).toBe(1);
    expect(out).toMatch(/60 +refused {2}LAW-3-SENT-03\n +forward was sent off/);
  });

  test('an edition that is not held, and a text without a match', async () => {
    expect(await run('audit', SECOND, '--edition', '1066')).toMatchObject({ exit: 2 });
    const { err } = await run('audit', folder.write('none.txt', '# nothing\n'));
    expect(err).toContain('there is no match in it');
  });
});
