import { existsSync, readFileSync } from 'node:fs';
import { type Clock, clockLabel, type Entry, isTimed, SIDES } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { isGoal, NO_SOURCES, type Replayed, replayedFile, replayedWorldCups } from './world-cups.ts';

/**
 * The World Cups, every match read from its text, made a log, replayed and audited: score, extra time, shoot-out and
 * dismissals come out as the text has them, and what the audit finds is explained by name in world-cups-findings.txt.
 */

const read = (name: string): string => {
  const path = new URL(name, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

interface Finding {
  /** `1986 | Scotland v Uruguay, 1986-06-13 | 0 | jose-batista | MIN-01`. */
  readonly row: string;
  /** Begins with where its cause lies: `data`, `rule` of that day, `ours` to mend. */
  readonly explanation: string;
}

/** Every finding by name, under the heading that explains it. */
const EXPLAINED: readonly Finding[] = read('world-cups-findings.txt')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [explanation = '', ...rows] = section.trimEnd().split('\n');
    return rows.map((row) => ({ row, explanation }));
  });

const findingsOf = ({ year, name, entries, breaches }: Replayed): readonly string[] =>
  breaches.map(({ rule, label, facts, entry: id }) => {
    const entry = entries.find((each) => each.id === id);
    return [year, name, label, facts.person ?? personOf(entry) ?? '', rule].join(' | ');
  });

/** Who did what the entry tells, for a finding that is not about somebody. */
function personOf(entry: Entry | undefined): string | undefined {
  if (entry?.type === 'penaltyKick' || entry?.type === 'kick') return entry.kicker;
  return entry?.type === 'caution' || entry?.type === 'directRed' ? entry.person : undefined;
}

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

interface MissingCard {
  readonly year: number;
  readonly match: string;
  readonly person: string;
  readonly minute: string;
  readonly card: string;
  readonly source: string;
}

/** Dismissals that the files lack. */
const MISSING: readonly MissingCard[] = read('world-cups-missing-cards.txt')
  .split('\n')
  .filter((line) => /^\d{4} \|/.test(line))
  .map((line) => {
    const [year = '', match = '', person = '', minute = '', card = '', source = ''] = line.split(' | ');
    return { year: Number(year), match, person, minute, card, source };
  });

/** His name as ids have it: `Avery John` is `avery-john`. */
const slugOf = (person: string): string =>
  person
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();

test('every dismissal that the files lack names its source, and none is named twice', () => {
  for (const { card, minute, source } of MISSING) {
    expect(card).toMatch(/^(2Y|R\+Y|R, on the bench)$/);
    expect(minute).toMatch(/^(\d+(\+\d+)?|FT)$/);
    expect(source).toMatch(/^(B-\d{4}|FIFA|Der Standard)$/);
  }
  const rows = MISSING.map(({ match, person, year }) => `${year} ${match} ${person}`);
  expect(new Set(rows).size).toBe(MISSING.length);
  const ids = MISSING.map(({ source }) => source).filter((source) => source.startsWith('B-'));
  expect(new Set(ids).size).toBe(51);
});

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

  test('LAW-3-GK-02: where a goalkeeper left, somebody may have taken over in every match', () => {
    const refused = matches.flatMap(({ breaches }) =>
      breaches.filter(({ rule, class: of }) => rule === 'LAW-3-GK-02' && of === 'refuses'),
    );
    expect(refused).toEqual([]);
  });

  test('every finding of the audit is explained by name, and nothing is explained that is not found', () => {
    const found = matches.flatMap(findingsOf);
    expect([...found].sort()).toEqual(EXPLAINED.map(({ row }) => row).sort());
    for (const { row, explanation } of EXPLAINED) expect(explanation, row).toMatch(/^(data|rule|ours): ./);
  });

  test('LAW-14-01: no file tells of the award of a penalty, so every kick is found', () => {
    const penalties = matches.flatMap(({ entries }) => entries.filter(({ type }) => type === 'penaltyKick'));
    const found = matches.flatMap(({ breaches }) => breaches.filter(({ rule }) => rule === 'LAW-14-01'));
    expect(found.map(({ type }) => type)).toEqual(penalties.map(({ type }) => type));
  });

  test('the seven matches of our own table are those of the files', () => {
    const own = replayedFile(read('world-cups-own.txt'), 'world-cups-own.txt', 2018);
    for (const match of own) {
      const theirs = matches.find(({ name }) => name === match.name);
      const withPeople = match.text.lineUps.home !== undefined;
      const expected = theirs && whatHappened(theirs, withPeople, theirs.year === 2010 ? 1 : 0);
      expect(whatHappened(match, withPeople), match.name).toEqual(expected);
    }
  });

  test('the counts, by tournament', () => {
    expect(tableOf(matches, years)).toBe(read('world-cups.txt'));
  });

  test('with those that the files lack there are as many dismissals as FIFA counts', () => {
    const listed = matches.flatMap(dismissalsOf).length;
    expect([listed, MISSING.length, listed + MISSING.length]).toEqual([120, 53, 173]);
  });

  test.each(MISSING)(
    '$year, $match: $person, sent off at $minute by $source, is not sent off in the file',
    (row) => {
      const found = matches.filter(({ year, name }) => year === row.year && name.startsWith(row.match));
      expect(found).toHaveLength(1);
      const [match] = found;
      const people = SIDES.flatMap((side) => match?.state.teams[side].people ?? []);
      const inFile = people.filter(({ person }) => person === slugOf(row.person));
      const onTheBench = row.card.endsWith('on the bench');
      expect(inFile.map(({ status }) => status)).toEqual(
        onTheBench ? [] : [expect.not.stringMatching('sentOff')],
      );
    },
  );
});

/**
 * What the sources must agree on, without names: which side did what, and when; changes where there are line-ups.
 *
 * @param later minutes to be added, for a file that counts those that have gone by
 */
function whatHappened({ state, entries }: Replayed, withChanges: boolean, later = 0) {
  const { score, scoreAt, shootOut, goals, cards } = state;
  const at = ({ side, clock }: { readonly side: string; readonly clock: Clock }) =>
    `${side} ${'minute' in clock ? minutesLater(clock.period, clock.minute, later) : clockLabel(clock)}`;
  return {
    score,
    scoreAt,
    kicks: shootOut?.kicks.map(({ side, outcome }) => `${side} ${outcome}`),
    goals: goals.map((goal) => `${goal.how} ${at(goal)}`),
    dismissals: cards.filter(({ card }) => card !== 'caution').map(at),
    changes: entries
      .flatMap((entry) => (withChanges && entry.type === 'substitutionOn' ? [at(entry)] : []))
      .sort(),
  };
}

/** `45` is `46` a minute later in the second half, `45+1` is `45+2`, and `120` is `120+1`. */
function minutesLater(period: string, label: string, later: number): string {
  const [minute = 0, added] = label.split('+').map(Number);
  if (later === 0) return label;
  if (added !== undefined) return `${minute}+${added + later}`;
  return period === 'etSecond' && minute === 120 ? `120+${later}` : String(minute + later);
}

function tableOf(matches: readonly Replayed[], years: readonly number[]): string {
  const count = (name: string, of: readonly Replayed[]): string => {
    const findings = new Set(of.flatMap(findingsOf));
    const by = (cause: string): number =>
      EXPLAINED.filter(({ row, explanation }) => findings.has(row) && explanation.startsWith(`${cause}:`))
        .length;
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
      of.flatMap(({ breaches }) => breaches).length,
      by('data'),
      by('rule'),
      by('ours'),
    ]);
  };
  return [
    '# World Cup matches as they come out of text, log and audit. Source: openfootball/worldcup; checked by world-cups.test.ts.',
    '# findings: of the audit; from a gap of the data, a rule of that day, or ours to mend: named in world-cups-findings.txt.',
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
