import { existsSync, readFileSync } from 'node:fs';
import { isTimed, SIDES } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { isGoal, NO_SOURCES, type Replayed, replayedFile, replayedWorldCups } from './world-cups.ts';

/**
 * The World Cups, every match read from its text, made a log, replayed and audited: score, extra time, shoot-out and
 * dismissals come out as the text has them, and what the audit finds is explained here by name.
 */

const read = (name: string): string => {
  const path = new URL(name, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** What a whole kind of finding comes from. */
const OF_A_KIND: { readonly [rule: string]: string } = {
  'LAW-14-01': 'data: the files tell of a penalty only by its goal, never of its award',
  'LAW-3-CAPT-01': 'data: the files name the captain of the start, not who took the armband after him',
  'LAW-3-GK-02': 'data: the files do not say who keeps goal after a goalkeeper has left',
};

/** What single findings come from: a defect of the data, a rule of that day, or ours to mend. */
const BY_NAME: { readonly [match: string]: { readonly [rule: string]: string } } = {
  'Scotland v Uruguay, 1986-06-13': {
    'MIN-01': "data: Batista went after 56 seconds, minute 1; the file has 0'",
    'MIN-02': "data: the same minute 0'",
  },
  'West Germany v Colombia, 1990-06-19': {
    'LAW-3-STATUS-01': 'data: Littbarski came on for Bein at half-time; the file lacks the change',
  },
  'Italy v Norway, 1994-06-23': {
    'LAW-3-SUBS-03':
      'rule of that day: two changes and a goalkeeper; the file does not say that Marchegiani was one',
  },
  'Senegal v Uruguay, 2002-06-11': {
    'LAW-3-STATUS-01': "data: Morales came on at half-time and scored at 46'; the file has 45'",
  },
  'England v Portugal, 2006-07-01': {
    'LAW-10-08': 'data: Rooney was sent off; whom Portugal excluded from the kicks is not in the file',
  },
  'Italy v France, 2006-07-09': {
    'LAW-10-08': 'data: Zidane was sent off; whom Italy excluded from the kicks is not in the file',
  },
  'Uruguay v Ghana, 2010-07-02': {
    'LAW-10-08': 'data: Suárez was sent off; whom Ghana excluded from the kicks is not in the file',
  },
};

const reasonFor = ({ name }: Replayed, rule: string): string | undefined =>
  OF_A_KIND[rule] ?? BY_NAME[name]?.[rule];

function comesOutAsWritten(match: Replayed): void {
  const { text, state, entries, name, issues } = match;
  expect(issues, name).toEqual([]);
  const { score } = text;
  const final = score?.afterExtraTime ?? score?.fullTime;
  expect([state.score.home, state.score.away], name).toEqual(final);
  expect(entries.filter(isGoal), name).toHaveLength((final?.[0] ?? 0) + (final?.[1] ?? 0));
  expect(state.scoreAt.afterExtraTime !== undefined, `${name}: extra time`).toBe(
    score?.afterExtraTime !== undefined,
  );
  if (score?.fullTime && state.scoreAt.fullTime90) {
    expect([state.scoreAt.fullTime90.home, state.scoreAt.fullTime90.away], name).toEqual(score.fullTime);
  }
  const kicks = state.shootOut && [state.shootOut.score.home, state.shootOut.score.away];
  expect(kicks, `${name}: shoot-out`).toEqual(score?.shootOut);
  if (score?.shootOut) {
    expect(state.shootOut?.winner, name).toBe(score.shootOut[0] > score.shootOut[1] ? 'home' : 'away');
  }
  expect(state.phase, name).toBe('finished');
  for (const side of SIDES) {
    const listed = text.cards.filter((card) => card.side === side && card.card !== 'yellow');
    expect(
      dismissalsOf(match).filter((card) => card.side === side),
      `${name}: dismissals`,
    ).toHaveLength(listed.length);
    // The file names ten of South Korea's eleven against Turkey in 1954.
    const began = text.lineUps[side]?.starters.length ?? 11;
    expect(state.teams[side].onField, name).toBe(began - listed.length);
  }
}

const dismissalsOf = ({ state }: Replayed) => state.cards.filter(({ card }) => card !== 'caution');

describe('seven matches of our own table', () => {
  const matches = replayedFile(read('world-cups-own.txt'), 'world-cups-own.txt', 2018);

  test('score, extra time, shoot-out and dismissals come out as written', () => {
    expect(matches).toHaveLength(7);
    for (const match of matches) comesOutAsWritten(match);
    expect(matches.filter(({ state }) => state.shootOut)).toHaveLength(3);
    expect(matches.flatMap(dismissalsOf).map(({ card }) => card)).toEqual([
      'directRed',
      'directRed',
      'directRed',
      'directRed',
      'secondCaution',
    ]);
  });

  test('LAW-14-01 and LAW-10-08 are all that the audit finds', () => {
    const rules = new Set(matches.flatMap(({ breaches }) => breaches.map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual(['LAW-10-08', 'LAW-14-01']);
  });
});

describe.skipIf(NO_SOURCES !== undefined)(`oracle: the World Cups 1930 to 2018 ${NO_SOURCES ?? ''}`, () => {
  const matches = NO_SOURCES === undefined ? replayedWorldCups() : [];
  const years = [...new Set(matches.map(({ year }) => year))];

  test('there are 900 matches of 21 tournaments', () => {
    expect([matches.length, years.length]).toEqual([900, 21]);
  });

  test.each(years)('%i: score, extra time, shoot-out and listed dismissals come out as written', (year) => {
    for (const match of matches) if (match.year === year) comesOutAsWritten(match);
  });

  test('every finding of the audit is explained, and every explanation is needed', () => {
    const unexplained = matches.flatMap((match) =>
      match.breaches
        .filter(({ rule }) => reasonFor(match, rule) === undefined)
        .map(({ rule, label }) => `${match.name}, ${label}: ${rule}`),
    );
    expect(unexplained).toEqual([]);
    const found = new Set(
      matches.flatMap((match) => match.breaches.map(({ rule }) => `${match.name} ${rule}`)),
    );
    const needed = Object.entries(BY_NAME).flatMap(([name, rules]) =>
      Object.keys(rules).map((rule) => `${name} ${rule}`),
    );
    expect(needed.filter((each) => !found.has(each))).toEqual([]);
  });

  test('the counts, by tournament', () => {
    expect(tableOf(matches, years)).toBe(read('world-cups.txt'));
  });

  test('with those that the files lack there are as many dismissals as FIFA counts', () => {
    const missing = read('world-cups-missing-cards.txt')
      .split('\n')
      .filter((line) => /^\d{4} \|/.test(line));
    const listed = matches.flatMap(dismissalsOf).length;
    expect([listed, missing.length, listed + missing.length]).toEqual([120, 53, 173]);
    expect(missing.filter((line) => !years.includes(Number(line.slice(0, 4))))).toEqual([]);
  });
});

function tableOf(matches: readonly Replayed[], years: readonly number[]): string {
  const count = (name: string, of: readonly Replayed[]): string => {
    const findings = of.flatMap((match) => match.breaches.map(({ rule }) => reasonFor(match, rule) ?? ''));
    const by = (kind: string): number => findings.filter((reason) => reason.startsWith(kind)).length;
    return row(name, [
      of.length,
      of.flatMap(({ entries }) => entries.filter(isGoal)).length,
      of.filter(({ state }) => state.scoreAt.afterExtraTime).length,
      of.filter(({ state }) => state.shootOut).length,
      of.flatMap(({ state }) => state.cards).filter(({ card }) => card === 'caution').length,
      of.flatMap(dismissalsOf).length,
      of
        .flatMap(({ entries }) => entries)
        .filter(({ type, clock }) => type === 'substitutionOn' && isTimed(clock.period)).length,
      findings.length,
      by('data'),
      by('rule'),
      by('ours'),
    ]);
  };
  return [
    '# World Cup matches as they come out of text, log and audit. Source: openfootball/worldcup; checked by world-cups.test.ts.',
    '# findings: of the audit; from a gap of the data, a rule of that day, or ours to mend: named in the test.',
    row('', [
      'matches',
      'goals',
      'et',
      'shoot-out',
      'cautions',
      'sent off',
      'changes',
      'findings',
      'data',
      'rule',
      'ours',
    ]),
    ...years.map((year) =>
      count(
        String(year),
        matches.filter((match) => match.year === year),
      ),
    ),
    count('all', matches),
    '',
  ].join('\n');
}

const row = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(5)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
