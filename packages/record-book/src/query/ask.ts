import type { ClubId } from '@touchline/registry';
import type { Refusal } from '../claims/claim.ts';
import { type Field, fieldOf } from '../claims/field.ts';
import { namesIn } from '../claims/grammar/names.ts';
import { occasionsOf } from '../claims/occasions.ts';
import { numberOf } from '../claims/own-measures.ts';
import type { QuestionOptions } from '../claims/question-options.ts';
import { type Reading, readingOfScope } from '../claims/readings.ts';
import { stretchesOf } from '../claims/runs.ts';
import { seasonOn } from '../claims/season-on.ts';
import { holesWords } from '../claims/words/because.ts';
import { scopeWords } from '../claims/words/reading.ts';
import { makeOf } from '../competition-about.ts';
import { evidenceOfSide } from '../evidence.ts';
import type { Evidence } from '../fact.ts';
import { instantOf } from '../instant.ts';
import { type RecordBook, sidesBefore } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { type ListedFeat, type ListedScorer, listScorers } from './scorers/list-scorers.ts';
import type { ScorerQuery } from './scorers/scorer-frames.ts';

export const SORTS = ['newest', 'oldest', 'most'] as const;
export type Sort = (typeof SORTS)[number];

export interface AskOptions extends QuestionOptions {
  /** Where not given: the most first where the question compares ("biggest wins"), else the newest. */
  readonly sort?: Sort;
  /** Rows at most; all when not given. */
  readonly limit?: number;
}

/** One row of a list. */
export interface ListedRow extends Evidence {
  /** What the list is ordered by, where it compares. */
  readonly value?: number;
}

export interface ListedRun {
  readonly club: ClubId;
  readonly length: number;
  readonly first: Evidence;
  readonly last: Evidence;
  /** It goes on to the club's last match of the scope. */
  readonly current: boolean;
}

interface Told {
  readonly ok: true;
  readonly question: string;
  readonly asOf: string;
  /** What is listed, in words. */
  readonly reading: string;
  /** What the record lacks of it; absent where it is whole from the record's first season on. */
  readonly lacks?: string;
  /** How many there are, whatever the limit. */
  readonly total: number;
}

/** What the record answers. It is plain data. */
export type Asked =
  | (Told & { readonly type: 'rows'; readonly rows: readonly ListedRow[] })
  | (Told & { readonly type: 'runs'; readonly runs: readonly ListedRun[] })
  | (Told & {
      readonly type: 'headToHead';
      readonly balance: MatchBalance;
      readonly rows: readonly ListedRow[];
    })
  | (Told & { readonly type: 'scorers'; readonly scorers: readonly ListedScorer[] })
  | (Told & { readonly type: 'feats'; readonly feats: readonly ListedFeat[] })
  | { readonly ok: false; readonly question: string; readonly refusal: Refusal };

/** Of the first club: extra time counts, a shoot-out makes no win of a draw. */
export interface MatchBalance {
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
}

/**
 * Lists what the record holds of a question in the words of the claims: "ties turned round after losing the first leg
 * by 2+, knockout, since 2011", "longest winning runs at home of English clubs", "Atalanta v Borussia Dortmund".
 *
 * @throws RangeError when `asOf` is no ISO date or date-time, or no competition is given
 */
export function askRecord(text: string, book: RecordBook, options: AskOptions): Asked {
  const today = options.asOf.slice(0, 10);
  const [home] = options.competitions;
  if (home === undefined) throw new RangeError('A question is asked of at least one competition.');
  const parsed = parseQuery(text, namesIn(book, options), seasonOn(today));
  if (!parsed.ok) return { ok: false, question: text, refusal: parsed.refusal };
  const { query } = parsed;
  const reading = readingOf(query, home.id);
  if (isOfScorers(query)) return askScorers(text, query, reading, book, options);
  const field = fieldOf(book, reading, sidesBefore(book, reading.subject, instantOf(options.asOf)), today);
  const holes = field.holes();
  const about = book.competition(reading.competition);
  const names = { ...options, competitionName: about.name, ...makeOf(about) };
  const told = {
    ok: true as const,
    question: text,
    asOf: options.asOf,
    reading: scopeWords(reading, about.name, names),
    ...(holes ? { lacks: `${holesWords(holes, names)}.` } : {}),
  };
  switch (query.type) {
    case 'rows':
      return { ...told, type: 'rows', ...listRows(query, field, options) };
    case 'runs':
      return { ...told, type: 'runs', ...listRuns(query, field, options) };
    case 'headToHead':
      return {
        ...told,
        type: 'headToHead',
        balance: balanceOf(field.rows),
        ...listRows({ once: false }, field, options),
      };
    default:
      return query satisfies never;
  }
}

const isOfScorers = (query: Query): query is ScorerQuery =>
  query.type !== 'rows' && query.type !== 'runs' && query.type !== 'headToHead';

const NO_SCORERS = 'The record holds no goals with their scorers';

function askScorers(
  text: string,
  query: ScorerQuery,
  reading: Reading,
  book: RecordBook,
  options: AskOptions,
): Asked {
  const { scorers } = book;
  if (scorers === undefined) {
    return { ok: false, question: text, refusal: { at: 0, word: '', message: NO_SCORERS, expected: [] } };
  }
  const about = book.competition(reading.competition);
  return {
    ok: true,
    question: text,
    asOf: options.asOf,
    reading: scopeWords(reading, about.name, { ...options, ...makeOf(about) }),
    ...listScorers(query, book, scorers, reading, options),
  };
}

function readingOf(query: Query, home: string): Reading {
  const isOfRows = query.type === 'rows';
  const reading = readingOfScope(isOfRows ? query.subject : 'matchSide', query.scope, home);
  return { ...reading, terms: isOfRows ? query.terms : [], reach: 'record' };
}

interface Listed<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

function listRows(
  { once, by }: { readonly once: boolean; readonly by?: string },
  { hits, reading }: Field,
  { sort, limit }: AskOptions,
): Listed<ListedRow> {
  const measure = by ?? firstMeasure(reading);
  const valueOf = (row: DecidedSide) => (measure === undefined ? undefined : numberOf(measure, row));
  const listed = (once ? occasionsOf(hits) : hits).filter(
    (row) => by === undefined || valueOf(row) !== undefined,
  );
  const sorted = inOrder(listed, sort ?? (by === undefined ? 'newest' : 'most'), (row) => valueOf(row) ?? 0);
  return {
    total: sorted.length,
    rows: sorted.slice(0, limit).map((row) => {
      const value = valueOf(row);
      return { ...evidenceOfSide(row), ...(value === undefined ? {} : { value }) };
    }),
  };
}

/** The number that the question sets a bound on. */
function firstMeasure({ terms }: Reading): string | undefined {
  for (const term of terms) {
    if (term.type === 'measure' && term.op === 'atLeast' && !YES_OR_NO.has(term.measure)) return term.measure;
  }
  return undefined;
}

/** Measures that are 1 where it was so: nothing to order by. */
const YES_OR_NO: ReadonlySet<string> = new Set([
  'tiePlayed',
  'matchPlayed',
  'extraTime',
  'awayGoals',
  'shootOut',
]);

/** Rows come oldest first; of equal ones the newest goes before. */
function inOrder(
  rows: readonly DecidedSide[],
  sort: Sort,
  value: (row: DecidedSide) => number,
): readonly DecidedSide[] {
  if (sort === 'oldest') return rows;
  const newest = rows.toReversed();
  return sort === 'newest' ? newest : newest.toSorted((a, b) => value(b) - value(a));
}

function listRuns(
  { run }: Extract<Query, { readonly type: 'runs' }>,
  { rows }: Field,
  { sort, limit }: AskOptions,
): { readonly total: number; readonly runs: readonly ListedRun[] } {
  const runs = stretchesOf(rows, run).flatMap((stretch): readonly ListedRun[] => {
    const [first, last] = [stretch.rows[0], stretch.rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        club: first.club,
        length: stretch.rows.length,
        first: evidenceOfSide(first),
        last: evidenceOfSide(last),
        current: stretch.current,
      },
    ];
  });
  const byDate = (a: ListedRun, b: ListedRun) =>
    a.last.date < b.last.date ? 1 : a.last.date > b.last.date ? -1 : 0;
  const newest = runs.toSorted(byDate);
  const longest = newest.toSorted((a, b) => b.length - a.length);
  const sorted = sort === 'newest' ? newest : sort === 'oldest' ? newest.toReversed() : longest;
  return { total: sorted.length, runs: sorted.slice(0, limit) };
}

function balanceOf(rows: readonly DecidedSide[]): MatchBalance {
  const count = (outcome: DecidedSide['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const goals = (own: 'goalsFor' | 'goalsAgainst') =>
    rows.reduce((sum, { legs }) => sum + (legs[0]?.[own] ?? 0), 0);
  return {
    won: count('won'),
    drawn: count('drawn'),
    lost: count('lost'),
    goalsFor: goals('goalsFor'),
    goalsAgainst: goals('goalsAgainst'),
  };
}
