import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { MatchDetails } from '../match-details.ts';
import { parse } from '../parse.ts';
import { matchesOf } from './matches.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function read(text: string) {
  const { document, issues } = parse(text, { file: 'x.txt' });
  const found = matchesOf(document, { file: 'x.txt' });
  return { matches: found.matches, issues: [...issues, ...found.issues] };
}

const minute = (one: { minute?: { at: number; added?: number } }) =>
  one.minute === undefined
    ? '?'
    : `${one.minute.at}${one.minute.added === undefined ? '' : `+${one.minute.added}`}`;

describe('our own full form', () => {
  const { matches, issues } = read(readFileSync(at('../../examples/full-form.txt'), 'utf8'));
  const [group, final] = matches;

  test('reads without an issue, dates by the year of the heading', () => {
    expect(issues).toEqual([]);
    expect(matches.map(({ date, kickOff, zone, rounds }) => [date, kickOff, zone, rounds])).toEqual([
      ['2026-06-11', '18:00', 'UTC+2', ['Group A']],
      ['2026-07-19', '20:00', 'UTC+2', ['Final']],
    ]);
    expect(group).toMatchObject({ venue: ['Pier Park', 'Northgate'], attendance: 24_812 });
    expect(final).toMatchObject({ attendance: 31_000, referees: [] });
  });

  test('goals with side and minute', () => {
    expect(group?.goals.map((goal) => [goal.side, goal.player, minute(goal), goal.mark])).toEqual([
      ['home', 'Ada QUAY', '12', undefined],
      ['home', 'Ada QUAY', '90+4', 'penalty'],
      ['away', 'Bo KAI', '45+1', 'ownGoal'],
    ]);
  });

  test('line-ups, changes of changes and cards', () => {
    expect(group?.lineUps.home?.starters.map(({ rank }) => rank)).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]);
    expect(group?.lineUps.home).toMatchObject({
      coaches: ['Pat JIB'],
      starters: [{ player: 'Una BELL', captain: true }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(group?.lineUps.away?.formation).toBe('4-4-2');
    expect(group?.changes.map((change) => [change.side, minute(change), change.off, change.on])).toEqual([
      ['home', '61', 'Eve BUOY', 'Fay CABLE'],
      ['home', '46', 'Ida DOCK', 'Joy DRAFT'],
      ['home', '88', 'Joy DRAFT', 'Kim ENSIGN'],
    ]);
    expect(group?.cards.map((card) => [card.side, card.player, card.card, minute(card)])).toEqual([
      ['home', 'Eve BUOY', 'yellow', '30'],
      ['home', 'Fay CABLE', 'yellow', '75'],
      ['home', 'Mia GALE', 'yellow', '20'],
      ['home', 'Mia GALE', 'yellowRed', '70'],
      ['away', 'Dag DECK', 'red', '80'],
    ]);
  });

  test('a shoot-out: sides of the kicks not scored follow from the turns', () => {
    const kicks = final?.shootOut?.kicks ?? [];
    expect(final?.shootOut?.ordered).toBe(true);
    expect(kicks.map(({ side, scored }) => `${side} ${scored}`)).toEqual([
      'home true',
      'away true',
      'home false',
      'away true',
      'home true',
      'away false',
      'home true',
      'away true',
      'home false',
      'away true',
    ]);
    expect(kicks[5]).toMatchObject({ player: 'Luz PROA', how: 'save Anker' });
  });
});

describe('what the text leaves out', () => {
  test('goals without a separator belong to the side that alone has any', () => {
    const { matches } = read("A v B  0-1\n(Rahn 84')\nA v B  1-1\n(Rahn 84', Abt 9')");
    expect(matches.map(({ goals }) => goals.map(({ side }) => side))).toEqual([
      ['away'],
      [undefined, undefined],
    ]);
  });

  test('a running score tells the side; so does a line-up, of an own goal the other', () => {
    const { matches } = read(
      "A v B  1-1\n(0-1 Cruz 59'(og), 1-1 Ocwirk 79')\nA v B  1-1\n(Cruz 59'(og), Abt 9')\n\nA: Cruz\nB: Ocwirk",
    );
    expect(matches.map(({ goals }) => goals.map(({ side }) => side))).toEqual([
      ['away', 'home'],
      ['away', undefined],
    ]);
  });

  test('goals counted without minutes are as many goals', () => {
    const { matches } = read('A v B  4-0\n(Messi (4/2p); -)');
    expect(matches[0]?.goals.map(({ mark }) => mark)).toEqual(['penalty', 'penalty', undefined, undefined]);
  });

  test('cards find their side by the line-ups, and below a line-up by that', () => {
    const { matches } = read("A v B  0-0\nA: Ada\n  Yellow: Zoe 3'\nB: Bea\n\nSent off: Bea 5', Yo 6'");
    expect(matches[0]?.cards.map(({ player, side }) => [player, side])).toEqual([
      ['Zoe', 'home'],
      ['Bea', 'away'],
      ['Yo', undefined],
    ]);
  });

  test('line-ups under short names are in the order of the teams, a third is named', () => {
    const { matches, issues } = read('Argentina v France  0-0\n\nARG: A\nFRA: B\nGER: C');
    expect([matches[0]?.lineUps.home?.team, matches[0]?.lineUps.away?.team]).toEqual(['ARG', 'FRA']);
    expect(issues).toMatchObject([{ line: 5, column: 1, expected: 'Argentina or France', found: 'GER' }]);
    expect(read('Argentina v France\n\nFrance: A\nArgentina: B').matches[0]?.lineUps.home?.team).toBe(
      'Argentina',
    );
  });

  test('both legs on one line are two matches, the second the other way round', () => {
    const { matches } = read(
      '= Cup 2011/12\n▪ Semi-finals\nApr 17 & 25\n  Bayern v Real  2-1, 1-2 aet (agg 3-3, win 3-1 on pens)',
    );
    expect(
      matches.map(({ home, away, date, leg, score }) => [
        home,
        away,
        date,
        leg,
        score?.fullTime,
        score?.afterExtraTime,
        score?.shootOut,
      ]),
    ).toEqual([
      ['Bayern', 'Real', '2012-04-17', 1, [2, 1], undefined, undefined],
      ['Real', 'Bayern', '2012-04-25', 2, undefined, [2, 1], [1, 3]],
    ]);
  });

  test('status from the line or from a note', () => {
    const { matches } = read('A v B  3-0 awd\nA v B  [postponed: weather]\nA v B  1-4\n  [annulled]');
    expect(matches.map(({ status }) => status)).toEqual(['awarded', 'postponed', 'annulled']);
  });

  test("a team's own schedule names it in the heading", () => {
    const { matches } = read('== Arsenal ==\n(h)  Chelsea  2-1\n(a)  Everton');
    expect(matches.map(({ home, away }) => [home, away])).toEqual([
      ['Arsenal', 'Chelsea'],
      ['Everton', 'Arsenal'],
    ]);
  });
});

describe('years', () => {
  const dates = (text: string) => read(text).matches.map(({ date }) => date);

  test('of a season of two years, by the month', () => {
    expect(dates('= League 2025/26\n▪ 1\nFri Aug 15\n A v B\n▪ 2\nMay 24\n A v B')).toEqual([
      '2025-08-15',
      '2026-05-24',
    ]);
  });

  test('a date half a year back is one of the next year; a group told again is not', () => {
    expect(dates('= Cup\nDec 20 2024\n A v B\nFeb 2\n A v B')).toEqual(['2024-12-20', '2025-02-02']);
    expect(dates('= Cup\nDec 7 2011\n A v B\nSep 14\n A v B')).toEqual(['2011-12-07', '2011-09-14']);
  });

  test('a weekday decides between two years', () => {
    expect(dates('= League 2025/26\nSat Jul 4\n A v B')).toEqual(['2026-07-04']);
  });

  test('without any year there is no date, and that is named', () => {
    const { matches, issues } = read('Aug 15\n A v B');
    expect(matches[0]?.date).toBeUndefined();
    expect(issues).toMatchObject([{ line: 1, column: 1, found: 'Aug 15' }]);
  });
});

const cups = at('../../../../../../shared/data/openfootball-worldcup/');
const names = existsSync(cups) ? readdirSync(cups).filter((name) => name.endsWith('_full.txt')) : [];
const worldCups = names.map((name) => ({ name, ...read(readFileSync(`${cups}${name}`, 'utf8')) }));
const all = worldCups.flatMap(({ matches }) => matches);
const last = ({ score }: MatchDetails) => score?.afterExtraTime ?? score?.fullTime ?? [0, 0];

describe.skipIf(names.length === 0)(
  'the World Cups 1930 to 2018 in full (skipped when ../shared is not there)',
  () => {
    test('read without an issue but those known to be defects of the files', () => {
      const issues = worldCups.flatMap(({ name, issues: found }) =>
        found.map((issue) => ({ ...issue, name })),
      );
      expect(issues.map(({ name, line, found }) => `${name}:${line} ${found}`)).toEqual([]);
    });

    test('900 matches, each with date, venue, referees and both line-ups of eleven', () => {
      expect(all.length).toBe(900);
      const short = all.filter(
        ({ lineUps }) => lineUps.home?.starters.length !== 11 || lineUps.away?.starters.length !== 11,
      );
      // A defect of the file: South Korea's line-up has ten names.
      expect(short.map(({ date, home, away }) => [date, home, away])).toEqual([
        ['1954-06-20', 'Turkey', 'South Korea'],
      ]);
      expect(
        all.filter(
          ({ date, venue, referees }) => date === undefined || venue?.length !== 2 || referees.length === 0,
        ),
      ).toEqual([]);
    });

    test('every goal of every score is there, with its side and minute', () => {
      for (const match of all) {
        const [home, away] = ['home', 'away'].map(
          (side) => match.goals.filter((goal) => goal.side === side).length,
        );
        expect([match.file, match.line, home, away]).toEqual([match.file, match.line, ...last(match)]);
      }
      expect(all.flatMap(({ goals }) => goals).filter((goal) => goal.minute === undefined)).toEqual([]);
      expect(all.flatMap(({ goals }) => goals).length).toBe(2548);
    });

    test('thirty shoot-outs, each kick with its side, those scored the score of the shoot-out', () => {
      const shootOuts = all.filter(({ shootOut }) => shootOut !== undefined);
      expect(shootOuts.length).toBe(30);
      for (const { shootOut, score, line } of shootOuts) {
        const scored = (side: string) =>
          shootOut?.kicks.filter((kick) => kick.side === side && kick.scored).length;
        expect([line, scored('home'), scored('away')]).toEqual([line, ...(score?.shootOut ?? [])]);
        expect(shootOut?.kicks.every(({ side }) => side !== undefined)).toBe(true);
      }
    });

    test('cards and changes as many as the text has', () => {
      const text = names.map((name) => readFileSync(`${cups}${name}`, 'utf8')).join('\n');
      expect(all.flatMap(({ cards }) => cards).length).toBe(
        [...text.matchAll(/\[(?:Y|R|Y\/R) \d+(?:\+\d+)?'\]/g)].length,
      );
      expect(all.flatMap(({ changes }) => changes).length).toBe(
        [...text.matchAll(/\(\d+(?:\+\d+)?' [^)]/g)].length,
      );
      expect(all.flatMap(({ changes }) => changes).every((change) => change.minute !== undefined)).toBe(true);
    });
  },
);
