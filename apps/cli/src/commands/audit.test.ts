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

  test.each([
    ['World Cup 1966', true],
    ['World Cup 1970', false],
    ['Champions League 1960/61', true],
    ['UEFA Champions League 2025/26', false],
    ['Club World Cup 1966', false],
  ])('HIST-SUBS: a substitution in a match of the %s: too many is %s', async (heading, tooMany) => {
    const text = TEXT.replace('World Cup 2026', heading).replace(" [R 50']", '');
    const { out } = await run('audit', folder.write('changed.txt', text));
    expect(out.includes('LAW-3-SUBS')).toBe(tooMany);
  });

  test.each([
    ['World Cup 2002', "Nine 94'", false],
    ['World Cup 2002', "Nine 94', 113'", true],
    ['World Cup 2006', "Nine 94', 113'", false],
  ])('LAW-7-PERIODS-01: %s, %s: played on after a golden goal is %s', async (heading, goals, playedOn) => {
    const score = goals.includes(',') ? '2-0' : '1-0';
    const text = `= ${heading}\n▪ Final\nSun Jun 16 2002\n  A v B  ${score} a.e.t. (0-0)\n   (${goals})\n`;
    const { out } = await run('audit', folder.write('golden.txt', text));
    expect(out.includes('LAW-7-PERIODS-01')).toBe(playedOn);
  });

  test('an edition that is not held, and a text without a match', async () => {
    expect(await run('audit', SECOND, '--edition', '1066')).toMatchObject({ exit: 2 });
    const { err } = await run('audit', folder.write('none.txt', '# nothing\n'));
    expect(err).toContain('there is no match in it');
  });
});
