import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../testing/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-given-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, ...lines: readonly string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

const results = file(
  'results.csv',
  'date,home_team,away_team,home_score,away_score,tournament,city,country,neutral',
  '1986-06-18,Denmark,Spain,1,5,FIFA World Cup,Querétaro,Mexico,TRUE',
  '1990-06-19,"Ireland, Republic of",Egypt,0,0,FIFA World Cup,Palermo,Italy,TRUE',
  '1994-06-28,Russia,Cameroon,6,1,FIFA World Cup,Stanford,United States,TRUE',
  '2030-06-08,Spain,Denmark,NA,NA,FIFA World Cup,Madrid,Spain,FALSE',
);
const goals = file(
  'goals.csv',
  'date,home_team,away_team,team,scorer,minute,own_goal,penalty',
  '1986-06-18,Denmark,Spain,Denmark,Jesper Olsen,33,FALSE,TRUE',
  ...[43, 56, 80, 88].map(
    (minute) => `1986-06-18,Denmark,Spain,Spain,Emilio Butragueño,${minute},FALSE,FALSE`,
  ),
  '1986-06-18,Denmark,Spain,Spain,Andoni Goikoetxea,68,FALSE,TRUE',
  ...[15, 41, 44, 72, 75].map(
    (minute) => `1994-06-28,Russia,Cameroon,Russia,Oleg Salenko,${minute},FALSE,FALSE`,
  ),
  '1994-06-28,Russia,Cameroon,Russia,Dmitri Radchenko,81,FALSE,FALSE',
  '1994-06-28,Russia,Cameroon,Cameroon,Roger Milla,46,FALSE,FALSE',
);
const given = ['--results', results, '--goals', goals, '--competition', 'international'] as const;

describe('tables of somebody else, where they lie', () => {
  test('top scorers', async () => {
    const { exit, out, err } = await run(
      'ask',
      'top scorers in the FIFA World Cup',
      ...given,
      '--limit',
      '2',
    );
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n').slice(0, 4)).toEqual([
      '6 in FIFA World Cup matches.',
      '    5  Oleg Salenko (Russia), in 1 match, 1994-06-28 to 1994-06-28',
      '    4  Emilio Butragueño (Spain), in 1 match, 1986-06-18 to 1986-06-18',
      '  and 4 more: --limit 6',
    ]);
  });

  test('hat-tricks since a year, the earliest goal', async () => {
    const hatTricks = await run('ask', 'hat-tricks since 1990', ...given);
    expect(hatTricks.out).toContain('    5  Russia against Cameroon, 28 June 1994: Oleg Salenko 5, 6-1\n');
    expect(hatTricks.out).toMatch(/^1 in /);
    const earliest = await run('ask', 'earliest goal', ...given, '--limit', '1', '--csv');
    expect(earliest.out).toContain('Oleg Salenko,1994-06-28,1994,');
  });

  test('a claim of a player, and one of teams in the same tables', async () => {
    const claim =
      'Not since Emilio Butragueño in 1986 had a player scored four or more goals in a FIFA World Cup match';
    const player = await run('check', claim, ...given);
    expect(player.exit).toBe(0);
    expect(player.out).toContain('  Spain against Denmark, 18 June 1986: Emilio Butragueño 4, 5-1\n');
    const team = await run('check', 'Russia have won a FIFA World Cup match by five goals', ...given);
    expect(team.exit).toBe(0);
  });

  test('"ever" may be said where they are whole', async () => {
    const claim = 'No player has ever scored six goals in a match';
    expect((await run('check', claim, ...given)).exit).toBe(3);
    expect((await run('check', claim, ...given, '--whole')).exit).toBe(0);
  });

  test('what is not known says why, what there is so far, and how it could be known', async () => {
    const claim = 'Only one team has won by four or more goals in the FIFA World Cup';
    const { exit, out } = await run('check', claim.replace('one team', 'three teams'), ...given);
    expect(exit).toBe(3);
    expect(out).toMatch(/^Not known in FIFA World Cup matches, /);
    expect(out).toContain(
      'The record begins in 1986 and does not know what was played before, so it cannot say.',
    );
    expect(out).toContain('What the record has of it:\n  Russia against Cameroon, 28 June 1994: 6-1\n');
    expect(out).not.toContain('Against it');
    expect(out).toMatch(/say so with --whole\.\n$/);
    expect((await run('check', claim, ...given, '--whole')).out).not.toContain('--whole');
  });

  test('--whole is spoken of only where it would decide', async () => {
    const lacking = file(
      'lacking.csv',
      'date,home_team,away_team,team,scorer,minute',
      '1986-06-18,Denmark,Spain,Denmark,Jesper Olsen,33',
    );
    const ask = async (claim: string, of: string) => {
      const { exit, out } = await run('check', claim, '--results', results, '--goals', of);
      expect(exit, claim).toBe(3);
      return out;
    };
    const never = 'No player has ever scored six goals in a match';
    expect(await ask(never, goals)).toContain('--whole');
    // Whoever scored the five and the six is not told, however much was played before.
    for (const claim of [never.replace('six', 'five'), 'A player scored a hat-trick since 1990']) {
      const out = await ask(claim, lacking);
      expect(out).toContain('does not know all scorers of');
      expect(out).not.toContain('--whole');
    }
    // Of 1950 they hold nothing, all of it or not.
    const out = await ask('Not since Spain in 1950 had a team won by four or more goals', goals);
    expect(out).not.toContain('--whole');
  });

  test.each([
    ['Russia won the FIFA World Cup', 'cannot tell who won the FIFA World Cup'],
    ['Russia won the 1994 World Cup', 'cannot tell who won the World Cup'],
    ['Russia have won two FIFA World Cup finals', 'does not tell of which round a match was'],
    ['Russia have never lost a semi-final', 'does not tell of which round a match was'],
    ['Russia have gone through after losing the first leg', 'does not tell who went through'],
    ['Russia beat Cameroon on penalties', 'does not tell who went through, who won on penalties'],
  ])('%s: what is not known, and what could be asked', async (claim, message) => {
    const { exit, err } = await run('check', claim, ...given);
    expect(exit).toBe(2);
    expect(err).toContain(message);
    expect(err).toMatch(/Of (?:any match|matches) it can: "/);
  });

  test('a tournament by its year, and without the letters of whose it is', async () => {
    for (const claim of [
      'Russia won by five goals at the 1994 FIFA World Cup',
      'Russia have won one match at the 1994 World Cup',
      'Oleg Salenko has scored five goals in the 1994 World Cup',
    ])
      expect((await run('check', claim, ...given)).exit, claim).toBe(0);
    const other = await run('check', 'Russia won by five goals at the 1990 World Cup', ...given, '--whole');
    expect(other.exit).toBe(1);
  });

  test('examples of what could be said name teams of the tables', async () => {
    const { err } = await run('check', 'Nonsense', ...given);
    expect(err).toContain('Not since Spain in 2019 had a team ...');
    expect(err).not.toMatch(/Atalanta|Liverpool/);
  });

  test('a tournament that is younger than the record is whole without a word', async () => {
    const older = file(
      'older.csv',
      'date,home_team,away_team,home_score,away_score,tournament',
      '1960-06-01,Peru,Chile,1,0,Friendly',
      '1990-06-19,Egypt,Russia,0,4,FIFA World Cup',
      '1994-06-28,Russia,Cameroon,6,1,FIFA World Cup',
    );
    const claim = 'Only one team has won by four or more goals at the World Cup';
    expect((await run('check', claim, '--results', older)).exit).toBe(0);
    expect((await run('check', claim.replace('at the World Cup', ''), '--results', older)).exit).toBe(3);
  });

  test.each([1938, 1989])(
    'a table that begins in %i, between two tournaments, has not seen the first',
    async (year) => {
      const next = year === 1938 ? 1950 : 1990;
      const between = file(
        `between-${year}.csv`,
        'date,home_team,away_team,home_score,away_score,tournament',
        `${year}-11-01,Peru,Chile,0,0,Friendly`,
        `${next}-06-19,Egypt,Russia,0,1,FIFA World Cup`,
        '1994-06-28,Russia,Cameroon,4,0,FIFA World Cup',
      );
      const scored = file(
        `between-${year}-goals.csv`,
        'date,home_team,away_team,team,scorer,minute',
        `${next}-06-19,Egypt,Russia,Russia,Igor Dobrovolski,20`,
        ...[15, 41, 44, 72].map((minute) => `1994-06-28,Russia,Cameroon,Russia,Oleg Salenko,${minute}`),
      );
      for (const claim of [
        'Only one team has won by four or more goals at the World Cup',
        'No player has scored five goals in a match at the World Cup',
      ]) {
        const { exit, out } = await run('check', claim, '--results', between, '--goals', scored);
        expect({ exit, out }, claim).toEqual({
          exit: 3,
          out: expect.stringContaining(`The record begins in ${year}`),
        });
      }
    },
  );

  test('the first year of the table is held, and the one before it is not asked for', async () => {
    for (const claim of [
      'Only one team won by four or more goals in 1986',
      'No player has scored five goals in a match in 1986',
    ]) {
      const { exit, out } = await run('check', claim, ...given);
      expect({ exit, out }, claim).toMatchObject({ exit: 0 });
      expect((await run('check', claim.replace('1986', '1985'), ...given)).exit, claim).toBe(3);
    }
  });

  test('a table without tournaments: a match of none has no name for its round', async () => {
    const plain = file(
      'plain.csv',
      'date,home_team,away_team,home_score,away_score',
      ...others.map((date) => `${date},Peru,Chile,1,0`),
      '1994-06-28,Chile,Peru,8,0',
    );
    const { exit, out } = await run('facts', '1994-06-28 Chile v Peru', '--results', plain);
    expect(exit).toBe(0);
    expect(out).not.toMatch(/match match|group/);
    expect(out).toContain('recorded match');
  });

  test('nothing is said of qualifying, play-offs or Europe, which such tables do not tell apart', async () => {
    const list = await run('ask', 'Russia v Cameroon', ...given);
    expect(list.out.split('\n')[0]).toBe('1 in international matches of Russia against Cameroon.');
    const claim = await run('check', 'Russia have won one match since 1994', ...given);
    expect({ exit: claim.exit, out: claim.out }).toEqual({
      exit: 0,
      out: expect.not.stringMatching(/qualifying|play-offs|European/),
    });
  });

  test.each([
    'Spain have won the FIFA World Cup once',
    'No team has ever won a FIFA World Cup',
    'Spain have won the international twice',
  ])('who won a tournament it cannot tell, for it knows no final: %s', async (claim) => {
    const { exit, out, err } = await run('check', claim, ...given, '--whole');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(
      /The record cannot tell who won the (FIFA World Cup|international): it does not know/,
    );
    expect(err).toMatch(/Of matches it can: "won five (FIFA World Cup|international) matches"/);
  });

  test('matches of a tournament are counted', async () => {
    const claim = await run('check', 'Russia have won one FIFA World Cup match since 1994', ...given);
    expect({ exit: claim.exit, out: claim.out }).toEqual({
      exit: 0,
      out: expect.stringContaining('Russia against Cameroon, 28 June 1994: 6-1'),
    });
  });

  test('results alone tell no scorers', async () => {
    const { exit, err } = await run('ask', 'top scorers', '--results', results);
    expect(exit).toBe(2);
    expect(err).toContain('The record holds no goals with their scorers');
  });
});

/** Matches with a goal each, so that five of one player's are rare. */
const others = Array.from({ length: 16 }, (_, index) => `${1970 + index}-06-01`);

describe('touchline facts', () => {
  test('of a match of the tables: of its teams and its players, the best first', async () => {
    const played = file(
      'longer.csv',
      'date,home_team,away_team,home_score,away_score,tournament',
      ...others.map((date) => `${date},Peru,Chile,1,0,FIFA World Cup`),
      '1994-06-28,Russia,Cameroon,6,1,FIFA World Cup',
    );
    const scored = file(
      'longer-goals.csv',
      'date,home_team,away_team,team,scorer,minute',
      ...others.map((date) => `${date},Peru,Chile,Peru,Ana Ruiz,50`),
      ...[15, 41, 44, 72, 75].map((minute) => `1994-06-28,Russia,Cameroon,Russia,Oleg Salenko,${minute}`),
      '1994-06-28,Russia,Cameroon,Russia,Dmitri Radchenko,81',
      '1994-06-28,Russia,Cameroon,Cameroon,Roger Milla,46',
    );
    const tables = ['--results', played, '--goals', scored, '--competition', 'international'] as const;
    const { exit, out, err } = await run('facts', '1994-06-28 Russia v Cameroon', ...tables, '--json');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const facts = JSON.parse(out) as readonly {
      readonly player?: string;
      readonly wording: { sentence: string };
    }[];
    const ofPlayer = facts
      .filter(({ player }) => player === 'Oleg Salenko')
      .map(({ wording }) => wording.sentence);
    expect(ofPlayer).toEqual([
      expect.stringMatching(
        /^For the first time in our record, which starts in 1970, a player scored .* in an? .* match/,
      ),
    ]);
  });

  test('a row that a fact rests on names its teams, and its scope leaves out nothing', async () => {
    const played = file(
      'heavy.csv',
      'date,home_team,away_team,home_score,away_score,tournament',
      '1960-06-01,Peru,Chile,7,0,FIFA World Cup qualification',
      ...others.map((date) => `${date},Peru,Chile,1,0,FIFA World Cup`),
      '1994-06-28,Russia,Chile,8,0,FIFA World Cup',
    );
    const { exit, out } = await run('facts', '1994-06-28 Russia v Chile', '--results', played);
    expect({ exit, out }).toEqual({
      exit: 0,
      out: expect.stringContaining('rests on Chile against Peru, 1 June 1960: 0-7'),
    });
    // Years without a match are no holes, and nobody knows of a stage that is left out.
    expect(out).not.toMatch(/hole|incomplete|qualifying/);
    expect(out).not.toContain('the recorded');
  });

  test('a match that is not there: the one that is near', async () => {
    const { exit, err } = await run('facts', '1994-06-28 Rusia v Cameroon', ...given);
    expect(exit).toBe(2);
    expect(err).toContain('no such match; did you mean 1994-06-28 Russia v Cameroon?');
    expect((await run('facts', 'some.jsonl', ...given)).err).toContain('"2014-07-08 Brazil v Germany"');
  });
});

describe('what is wrong is said with file and line', () => {
  test.each([
    [['--goals', goals], 2, '--goals are goals of matches: give their --results too'],
    [['--results', results, '--data', folder], 2, '--data and --results are two records; choose one'],
    [['--results', join(folder, 'none.csv')], 1, 'none.csv: no such file, or it cannot be read'],
    [['--results', goals], 1, 'goals.csv:1: no column home_score, away_score; the head line has date, '],
    [
      ['--results', file('bad.csv', 'date,home_team,away_team,home_score,away_score', '1.2.2020,A,B,x,1')],
      1,
      'bad.csv:2: a date is written 2014-07-08, found "1.2.2020"',
    ],
    [
      [
        '--results',
        results,
        '--goals',
        file('far.csv', 'date,home_team,away_team,team,scorer', '1986-06-18,Spain,Chile,Spain,Nobody'),
      ],
      1,
      'far.csv:2: no result of 1986-06-18, Spain-Chile',
    ],
  ] as const)('%j', async (options, exit, sentence) => {
    const ran = await run('ask', 'top scorers', ...options);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toContain(sentence);
  });
});
