import { existsSync, readFileSync } from 'node:fs';

/** The sources, beside this checkout: men's internationals since 1872 (CC0). */
const FOLDER = new URL('../../../shared/data/international-results/', import.meta.url);

/** Why they cannot be read here; `undefined` where they can. */
export const NO_INTERNATIONALS = existsSync(FOLDER) ? undefined : 'no ../shared/data/international-results';

/** The four tables as text. */
export interface InternationalTexts {
  readonly results: string;
  readonly goals: string;
  readonly shootOuts: string;
  readonly formerNames: string;
}

export interface InternationalMatch {
  /** Date and teams, and a number where the same two met twice on a day. */
  readonly id: string;
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** Extra time included, the shoot-out never. */
  readonly score: readonly [number, number];
  readonly tournament: string;
  readonly neutral: boolean;
  /** Winner of the shoot-out. */
  readonly shootOut?: string;
}

export interface InternationalGoal {
  /** Id of its match. */
  readonly match: string;
  /** The team that the goal counts for, of an own goal too. */
  readonly team: string;
  readonly scorer: string;
  readonly minute?: number;
  readonly ownGoal: boolean;
  readonly penalty: boolean;
}

/** Matches in order of date; a team that has changed its name is one team, under the name it has now. */
export interface Internationals {
  readonly matches: readonly InternationalMatch[];
  readonly goals: readonly InternationalGoal[];
}

export const readTexts = (): InternationalTexts => ({
  results: textOf('results.csv'),
  goals: textOf('goalscorers.csv'),
  shootOuts: textOf('shootouts.csv'),
  formerNames: textOf('former_names.csv'),
});

const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

export function internationalsOf(texts: InternationalTexts): Internationals {
  const nameNow = currentNames(texts.formerNames);
  const winners = new Map(
    recordsOf(texts.shootOuts).map(({ date = '', home_team, away_team, winner }) => [
      keyOf(date, nameNow(home_team, date), nameNow(away_team, date)),
      nameNow(winner, date),
    ]),
  );
  const seen = new Map<string, number>();
  const matches = recordsOf(texts.results).flatMap((record): readonly InternationalMatch[] => {
    const { date = '', tournament = '' } = record;
    if (record['home_score'] === 'NA') return [];
    const [home, away] = [nameNow(record['home_team'], date), nameNow(record['away_team'], date)];
    const key = keyOf(date, home, away);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const winner = winners.get(key);
    return [
      {
        id: before === 0 ? key : `${key}/${before + 1}`,
        date,
        home,
        away,
        score: [Number(record['home_score']), Number(record['away_score'])],
        tournament,
        neutral: record['neutral'] === 'TRUE',
        ...(winner === undefined ? {} : { shootOut: winner }),
      },
    ];
  });
  const goals = recordsOf(texts.goals).map((record): InternationalGoal => {
    const { date = '', scorer = '', minute = 'NA' } = record;
    return {
      match: keyOf(date, nameNow(record['home_team'], date), nameNow(record['away_team'], date)),
      team: nameNow(record['team'], date),
      scorer,
      ...(minute === 'NA' || minute === '' ? {} : { minute: Number(minute) }),
      ownGoal: record['own_goal'] === 'TRUE',
      penalty: record['penalty'] === 'TRUE',
    };
  });
  return { matches: matches.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), goals };
}

const keyOf = (date: string, home: string, away: string) => `${date}/${home}-${away}`;

/** Former name to the name of today, for matches of the years in which the former one was borne. */
function currentNames(text: string): (name: string | undefined, date: string) => string {
  const spells = recordsOf(text);
  return (name = '', date) =>
    spells.find(
      ({ former, start_date: from = '', end_date: to = '' }) => former === name && from <= date && date <= to,
    )?.['current'] ?? name;
}

type Record = { readonly [column: string]: string | undefined };

function recordsOf(text: string): readonly Record[] {
  const [head = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map(cellsOf);
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index]])));
}

/** Cells of one line: a cell in quotes may hold commas, and quotes written twice. */
const cellsOf = (line: string): readonly string[] =>
  line.includes('"')
    ? [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      )
    : line.split(',');
