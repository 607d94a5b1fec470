import { centralEuropeanTime, inWords } from '@touchline/registry';
import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import type { Found } from '../found.ts';
import type { Turn, Turned } from '../grid.ts';
import { instantOf, MINUTES_A_DAY, parseInstant } from '../instant.ts';
import type { DecidedSide } from '../record-side.ts';
import type { NameOf } from '../wording/scope-words.ts';
import { type Asked, foundOf } from './asked.ts';
import { matchOf, reachBack, sinceStart } from './match-words.ts';
import { canWiden, seasonsMoved } from './turned-time.ts';

/** Years that are kept: every fifth. The rounder the number, the more it is worth, in bits. */
const EVERY = 5;
const ROUNDER: readonly (readonly [every: number, bits: number])[] = [
  [50, 3],
  [25, 2],
  [10, 1],
];
/** A day proves nothing of a match: what fell on it is a note beside the rest. */
const COINCIDENCE = -4;
const BIG_MARGIN = 4;

/**
 * Matches of the club that were played five, ten, 25 years before to the day and are worth remembering: a final, a
 * win or defeat by four goals or more, a meeting with the same opponent.
 */
export function anniversaryFacts(asked: Asked): readonly Found[] {
  const played = ownRows(asked).length;
  return yearsBefore(asked).flatMap((years) => {
    const row = memorableOn(asked, dateBefore(asked, years));
    return row === undefined ? [] : [anniversaryFact(asked, row, years, played)];
  });
}

/** The club's earlier matches of the competition proper. */
function ownRows({ side, sequences: { columns, rows }, before }: Asked): readonly number[] {
  const own = columns.listOf('club', columns.codeOf('club', side.club));
  const competition = columns.codeOf('competition', side.competition);
  return Array.from({ length: own?.below(before.ownEnd) ?? 0 }, (_, index) => own?.at(index) ?? 0).filter(
    (row) => rows.counts(row) && rows.competition(row) === competition,
  );
}

/** Every fifth year back to the first of the record. */
function yearsBefore({ side, coverageOf }: Asked): readonly number[] {
  const most = side.season - coverageOf().from + 1;
  return Array.from({ length: Math.floor(most / EVERY) }, (_, index) => (index + 1) * EVERY);
}

/** A match that began late is over on the next day: so many minutes into it are looked through. */
const INTO_THE_NIGHT = 300;

/** The club's row of the competition played on a day; `undefined` where it played none, or there was no such day. */
function ownRowOn({ side, sequences: { columns, rows }, before }: Asked, date: string): number | undefined {
  const midnight = parseInstant(date);
  const own = columns.listOf('club', columns.codeOf('club', side.club));
  if (midnight === undefined || own === undefined) return undefined;
  const from = own.below(columns.rowsOverBy(midnight - MINUTES_A_DAY));
  const until = own.below(Math.min(before.ownEnd, columns.rowsOverBy(midnight + INTO_THE_NIGHT)));
  for (let index = from; index < until; index++) {
    const row = own.at(index);
    const { competition, date: played } = columns.sideAt(row);
    if (played === date && competition === side.competition && rows.counts(row)) return row;
  }
  return undefined;
}

/** Memorable matches on the same day of years that are not kept, newest first: the day alone is not what is rare. */
function nearDays(asked: Asked): readonly number[] {
  const years = asked.side.season - asked.coverageOf().from + 1;
  return Array.from({ length: Math.max(0, years) }, (_, index) => index + 1)
    .filter((one) => one % EVERY !== 0)
    .flatMap((one) => memorableOn(asked, dateBefore(asked, one)) ?? [])
    .slice(0, MOST_COUNTER_EXAMPLES);
}

/**
 * A day asked again under neighbouring choices: it fails a day earlier or later unless the club had something to remember
 * then too, and where the scope begins after it.
 */
function dayTurns(asked: Asked, row: number, years: number): readonly Turn<number>[] {
  const beside = (days: number): Turned<number> => {
    const noon = instantOf(`${dateBefore(asked, years)}T12:00`);
    const { date } = centralEuropeanTime(noon + days * MINUTES_A_DAY);
    return memorableOn(asked, date) === undefined ? { by: row } : 'holds';
  };
  const coverage = asked.coverageOf();
  return [
    ['competition', canWiden(asked, 'competition', { coverage, previous: row }) ? 'holds' : 'notInRecord'],
    ...seasonsMoved(asked, { coverage, own: [], previous: row }),
    ['dayEarlier', beside(-1)],
    ['dayLater', beside(1)],
  ];
}

const dateBefore = ({ side }: Asked, years: number): string =>
  `${Number(side.date.slice(0, 4)) - years}${side.date.slice(4)}`;

function memorableOn(asked: Asked, date: string): number | undefined {
  const row = ownRowOn(asked, date);
  return row !== undefined && isMemorable(asked, row) ? row : undefined;
}

function isMemorable({ side, sequences: { columns } }: Asked, row: number): boolean {
  const then = columns.sideAt(row);
  const [match] = then.legs;
  const margin = match === undefined ? 0 : Math.abs(match.goalsFor - match.goalsAgainst);
  return then.round === 'final' || margin >= BIG_MARGIN || then.opponent === side.opponent;
}

function anniversaryFact(asked: Asked, row: number, years: number, played: number): Found {
  const { side, book, options, sequences } = asked;
  const then = sequences.columns.sideAt(row);
  const coverage = asked.coverageOf();
  const competition = book.competition(side.competition).name;
  const what = `${resultOf(then, options.nameOf)} in ${matchOf(competition, then.round, coverage)}`;
  const bits = ROUNDER.find(([every]) => years % every === 0)?.[1] ?? 0;
  return foundOf(asked, {
    family: 'anniversary',
    predicate: { measure: 'yearsToTheDay', atLeast: years, atMost: years },
    conditions: { club: side.club },
    coverage,
    hits: [row],
    n: 1,
    outOf: played,
    since: 0,
    own: [],
    near: () => nearDays(asked),
    turns: () => dayTurns(asked, row, years),
    narrowing: 0,
    weighed: yearsBefore(asked).length,
    oddDay: true,
    bonus: COINCIDENCE + bits,
    wording: () => ({
      sentence: `${inWords(years).replace(/^./, (first) => first.toUpperCase())} years ago to the day, ${options.nameOf(side.club)} ${what}.`,
      short: `${inWords(years)} years to the day: ${options.nameOf(side.club)} ${what}`,
      scope: `in ${competition} matches of ${options.nameOf(side.club)}${sinceStart(coverage.from, coverage)}`,
      reach: reachBack(coverage.from, coverage),
      tally: `One match in ${inWords(played)}.`,
    }),
  });
}

/** `lost 0-5 to Real Madrid`, goals of the club first. */
function resultOf({ outcome, opponent, legs: [match] }: DecidedSide, nameOf: NameOf): string {
  const score = `${match?.goalsFor ?? 0}-${match?.goalsAgainst ?? 0}`;
  if (outcome === 'won') return `beat ${nameOf(opponent)} ${score}`;
  return outcome === 'lost'
    ? `lost ${score} to ${nameOf(opponent)}`
    : `drew ${score} with ${nameOf(opponent)}`;
}
