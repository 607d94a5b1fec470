import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from './commands/index.ts';
import { FIRST, LogFolder, lineOf, run, SECOND } from './testing/run.ts';

const folder = new LogFolder();
afterAll(() => folder.remove());

describe('the command line', () => {
  test('says what there is, on stderr with exit 2 when nothing was typed', async () => {
    const nothing = await run();
    expect(nothing).toMatchObject({ exit: 2, out: '' });
    const help = await run('--help');
    expect(help).toMatchObject({ exit: 0, err: '', out: nothing.err });
    for (const { name } of COMMANDS) expect(help.out).toContain(`\n  ${name}`);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s --help says how it is used', async (name) => {
    const { exit, out, err } = await run(name, '--help');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(new RegExp(`^touchline ${name}`));
    expect(out).toContain('--json');
    expect(out.split('\n').filter((line) => line.startsWith('--'))).toEqual([]);
  });

  test.each([
    ['an unknown command', ['goals'], 'unknown command goals; see touchline --help'],
    ['one that is nearly right', ['reprot'], 'unknown command reprot; did you mean report?'],
    ['an unknown option', ['state', SECOND, '--sq', '3'], 'unknown option --sq; did you mean --seq?'],
    ['an option without its value', ['state', SECOND, '--at'], "option '--at <value>' argument missing"],
    ['no log', ['report'], 'report: a log is missing'],
    ['too many logs', ['state', FIRST, SECOND], 'too many arguments'],
    ['a speed that is none', ['replay', SECOND, '--speed', '0'], '--speed 0: a whole number from 1 to 1000'],
    ['a position that is none', ['state', SECOND, '--at', 'banana'], 'state: --at banana: write a minute'],
    ['two positions', ['state', SECOND, '--seq', '3', '--at', '5'], 'give --seq or --at, not both'],
    [
      'a number that is none',
      ['state', SECOND, '--seq', 'three'],
      '--seq three: write the number of an entry',
    ],
    ['a number below nothing', ['state', SECOND, '--seq', '-1'], 'state: --seq: no value begins with a dash'],
    [
      'regulations not held',
      ['tie', FIRST, SECOND, '--regulations', 'wibble'],
      '--regulations wibble: not held',
    ],
    [
      'a day that is none',
      ['facts', FIRST, SECOND, '--as-of', '2026-02-30'],
      '--as-of 2026-02-30: write a day',
    ],
    ['a start that is none', ['replay', SECOND, '--from', 'banana'], 'replay: --from banana: write a moment'],
    ['an edition not held', ['audit', SECOND, '--edition', '1066'], 'audit: --edition 1066: not held'],
    ['a folder without a name', ['demo', '--data', ''], 'demo: --data is empty: name a folder'],
    ['a port that is none', ['demo', '--port', '99999'], '--port 99999 is no port'],
  ] as const)('%s is one line on stderr, exit 2', async (_, typed, sentence) => {
    const { exit, out, err } = await run(...typed);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/^touchline: [^\n]+\n$/);
  });
});

describe('wrong input is one line that says what and where, exit 1', () => {
  const readers = COMMANDS.filter(({ usage }) => usage.includes(' LOG')).map(({ name }) => name);

  async function complaint(...typed: readonly string[]): Promise<string> {
    const { exit, out, err } = await run(...typed);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(/^touchline: [^\n]+\n$/);
    expect(err).not.toMatch(/\bat .*\.(ts|js):\d+/);
    return err;
  }

  test.each(readers)('%s: no such file, and a folder', async (name) => {
    expect(await complaint(name, 'none.jsonl')).toBe('touchline: none.jsonl: no such file\n');
    expect(await complaint(name, folder.path)).toBe(`touchline: ${folder.path}: is a folder, not a log\n`);
  });

  test('a broken line', async () => {
    const path = folder.secondWith('broken.jsonl', (line, seq) => (seq === 29 ? line.slice(0, 60) : line));
    expect(await complaint('state', path)).toContain(`${path}:${lineOf(29)}: expected one entry in JSON`);
  });

  test('a file of bytes is complained of in a few lines, and steers no terminal', async () => {
    const path = folder.write('binary.jsonl', '\u001B[2J\u0000\u0007\n'.repeat(40));
    const { exit, err } = await run('state', path);
    expect(exit).toBe(1);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('touchline: and 35 more like these');
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('an unknown entry type, with the one that was meant', async () => {
    const path = folder.secondWith('gaol.jsonl', (line, seq) =>
      seq === 29 ? line.replace('"type":"goal"', '"type":"gaol"') : line,
    );
    const said = await complaint('report', path);
    expect(said).toContain(`${path}:${lineOf(29)}: `);
    expect(said).toMatch(/gaol.*goal/);
  });

  test('a player who is not on the sheet, found by the Laws', async () => {
    const path = folder.secondWith('stranger.jsonl', (line, seq) =>
      seq === 14 ? line.replace('"scorer":"mario-pasalic"', '"scorer":"diego-maradona"') : line,
    );
    const said = await complaint('replay', path, '--speed', '1000');
    expect(said).toContain(`${path}:${lineOf(14)}: `);
    expect(said).toContain('diego-maradona');
    expect(said).toMatch(/\([A-Z]+-[\w-]+\)\n$/);
  });

  test('an empty log, and one that opens no match', async () => {
    expect(await complaint('state', folder.write('empty.jsonl', '# nothing\n'))).toContain(
      'there is no entry in it',
    );
    const path = folder.secondWith('unopened.jsonl', (line, seq) => (seq === 1 ? '' : line));
    expect(await complaint('state', path)).toContain(path);
  });

  test('the same log twice, and logs of two ties', async () => {
    expect(await complaint('tie', SECOND, SECOND)).toContain('are logs of the same match');
    const other = folder.secondWith('other.jsonl', (line) =>
      line
        .replaceAll('2026-02-25-atalanta', '2026-02-26-atalanta')
        .replaceAll('2026-02-17-borussia', '2026-02-18-borussia'),
    );
    expect(await complaint('tie', FIRST, other)).toContain('are not two legs of one tie');
  });

  test.each([
    [['state', SECOND, '--seq', '99'], '--seq 99: the log has entries 1 to 48'],
    [['state', SECOND, '--at', '105'], '--at 105: the log does not come to it'],
    [['state', SECOND, '--at', '90+30'], '--at 90+30: the log does not come to it'],
    [['state', SECOND, '--at', '45+2'], '--at 45+2: the log does not come to it'],
    [
      ['facts', FIRST, SECOND, '--as-of', '2026-02-01'],
      '--as-of 2026-02-01: the logs go to 2026-02-25, 19:37 UTC',
    ],
    [['replay', SECOND, '--from', '999'], '999 is no moment of this match'],
    [['replay', SECOND, '--from', '120'], '120 is no moment of this match'],
  ] as const)('%j', async (typed, sentence) => {
    expect(await complaint(...typed)).toContain(sentence);
  });
});

describe('what the commands say of the first tie', () => {
  test('state at 90+3: 3-1, eleven against eleven, the review open, extra time if it stays like this', async () => {
    const { exit, out } = await run('state', SECOND, '--at', '90+3');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^Atalanta 3-1 Borussia Dortmund {2}90\+3\n11 against 11\nVideo review since 90\+3\n/,
    );
    expect(out).toContain('Aggregate: Dortmund 3, Atalanta 3');
    expect(out).toContain('As it stands: Extra time if it stays like this.');
  });

  test('state in a minute of which nothing is logged is that of the last entry before it', async () => {
    expect((await run('state', SECOND, '--at', '80')).out).toContain('3-1');
    expect((await run('state', SECOND, '--at', '56')).out).toContain('2-0');
  });

  test('state at an interval, at the end, by the board and with the mark of a minute', async () => {
    expect((await run('state', SECOND, '--at', 'HT')).out).toMatch(/^Atalanta 2-0 Borussia Dortmund {2}HT\n/);
    expect((await run('state', SECOND, '--at', 'FT')).out).toBe((await run('state', SECOND)).out);
    expect((await run('state', SECOND, '--at', '74:00')).out).toMatch(/^Atalanta 3-0 .* {2}75\n/);
    const marked = await run('state', SECOND, '--at', "90+3'");
    expect(marked.out).toBe((await run('state', SECOND, '--at', '90+3')).out);
  });

  test('a minute without an entry has the clock and the chances of that minute', async () => {
    const [early, late] = [
      await run('state', SECOND, '--at', '14'),
      await run('state', SECOND, '--at', '44'),
    ];
    expect(late.out).toMatch(/ {2}44\n/);
    expect(late.out).not.toBe(early.out.replace(' 14\n', ' 44\n'));
  });

  test('a second leg alone is as likely as with its first', async () => {
    const alone = folder.secondWith('alone.jsonl', (line) => line);
    const chance = /Going through: .*/;
    const { out } = await run('state', alone, '--at', '75');
    expect(chance.exec(out)?.[0]).toBe(chance.exec((await run('state', SECOND, '--at', '75')).out)?.[0]);
  });

  test('--version', async () => {
    expect(await run('--version')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('state --json is the whole state', async () => {
    const { out } = await run('state', SECOND, '--seq', '29', '--json');
    expect(JSON.parse(out)).toMatchObject({ version: 29, score: { home: 3, away: 1 }, period: 'secondHalf' });
  });

  test('tie: the logs in any order, who is through, whom they meet, who is suspended', async () => {
    const { out } = await run('tie', SECOND, FIRST);
    expect(out).toBe((await run('tie', FIRST, SECOND)).out);
    expect(out).toContain('Atalanta are through, 4-3 on aggregate.');
    expect(out).toContain('Next: Atalanta will meet Arsenal or Bayern München in the round of 16');
    expect(out).toMatch(/Miss their club's next UEFA match: .*Schlotterbeck.*Bensebaini.*Scalvini/);
  });

  test('AC-38: under ucl-2020-21 Dortmund would be through at 3-1', async () => {
    const { out } = await run('tie', FIRST, SECOND, '--regulations', 'ucl-2020-21', '--at', '75');
    expect(out).toContain(
      'Dortmund go through on away goals if it stays like this. Atalanta need a goal to go through.',
    );
    const json = await run('tie', FIRST, SECOND, '--at', '75', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ tie: { level: true, ifEndedNow: { type: 'extraTime' } } });
  });

  test('report: words for people, and for programs each sentence with what it rests on', async () => {
    expect((await run('report', FIRST, SECOND)).out).toMatch(/^# .*4-1/);
    const { headline } = JSON.parse((await run('report', FIRST, SECOND, '--json')).out) as {
      headline: { entries: readonly unknown[] };
    };
    expect(headline.entries.length).toBeGreaterThan(0);
  });

  test('facts: not since Liverpool in 2019; superseded once Sporting have done it', async () => {
    const { out } = await run('facts', FIRST, SECOND);
    expect(out).toMatch(/^Not since Liverpool in 2019/);
    expect(out).not.toContain('Superseded');
    expect((await run('facts', FIRST, SECOND, '--as-of', '2026-03-18')).out).toContain(
      'Superseded on 17 March 2026 by Sporting CP',
    );
  });

  test('facts: Juventus could still join until their match was over', async () => {
    const joining = 'Could still be joined by Juventus (2-5 v Galatasaray after the first leg).';
    expect((await run('facts', FIRST, SECOND)).out).toContain(joining);
    expect((await run('facts', FIRST, SECOND, '--as-of', '2026-02-25T23:44')).out).toContain(joining);
    expect((await run('facts', FIRST, SECOND, '--as-of', '2026-02-25T23:45')).out).not.toContain('joined');
    expect((await run('facts', FIRST, SECOND, '--as-of', '2026-02-25')).out).not.toContain('joined');
  });

  test('facts: while the match is played, what each next goal would make', async () => {
    const part = folder.secondWith('until-75.jsonl', (line, seq) => (seq <= 29 ? line : ''));
    const { out } = await run('facts', FIRST, part);
    expect(out).toMatch(/If Atalanta score next, 4-1:\n {2}Atalanta would be the first team/);
    expect((await run('facts', FIRST, SECOND)).out).not.toContain('score next');
  });

  test('forecast: what each goal moved, both legs', async () => {
    const { out } = await run('forecast', SECOND);
    expect(out).toMatch(/^Chance that Atalanta go through\n/);
    expect(out).toMatch(/\d+% to \d+% +first leg 3' Goal/);
    expect(out).toMatch(/\d+% to \d+% +75' Goal/);
  });

  test('of a first leg nothing is told that came after it, though the second lies beside it', async () => {
    const { out } = await run('forecast', FIRST);
    expect(out).toMatch(/3' Goal/);
    expect(out).not.toMatch(/75'|Adeyemi/);
    expect((await run('state', FIRST)).out).not.toMatch(/through, 4-3|100%/);
  });

  test('replay: entries as they come, the score said when it means something new', async () => {
    const { exit, out } = await run('replay', SECOND, '--from', '90+8', '--speed', '1000');
    expect(exit).toBe(0);
    expect(out.split('\n').filter((line) => line.includes('on aggregate. Atalanta go through'))).toHaveLength(
      1,
    );
    expect(out).toMatch(/Full time\. .*\n.*Atalanta are through, 4-3 on aggregate\.\n$/);
    const json = await run('replay', SECOND, '--from', '90+8', '--speed', '1000', '--json');
    const lines = json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { entry: { type: string } });
    expect(lines.map(({ entry }) => entry.type)).toEqual(['penaltyKick', 'periodEnd']);
  });
});
