import { makeOf } from '../competition-about.ts';
import { evidenceOfSide } from '../evidence.ts';
import type { Evidence } from '../fact.ts';
import { instantOf } from '../instant.ts';
import { type RecordBook, sidesBefore } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import type { Subject } from '../side.ts';
import type { Answer, Verdict } from './answer.ts';
import type { Claim, Refusal, Term } from './claim.ts';
import { fieldOf, shows } from './field.ts';
import { namesIn } from './grammar/names.ts';
import { parseClaim } from './grammar/parse-claim.ts';
import { judge } from './judge.ts';
import { narrowerReadings } from './narrower.ts';
import { isToldOf, occasionsOf, type ToldOf } from './occasions.ts';
import type { QuestionOptions } from './question-options.ts';
import { type Departure, type Reading, readingsOf } from './readings.ts';
import { checkScorerClaim } from './scorers/check-scorers.ts';
import { seasonOn } from './season-on.ts';
import { becauseWords } from './words/because.ts';
import { readingWords } from './words/reading.ts';

export interface CheckOptions extends QuestionOptions {
  /** The match or tie that the claim is told of, where the caller knows; else it is taken from the record. */
  readonly toldOf?: ToldOf;
}

/** What the record says of a claim. It is plain data: the shape that goes over a wire, told in docs/reference/claims.md. */
export type ClaimCheck =
  | {
      readonly ok: true;
      readonly claim: string;
      readonly asOf: string;
      /** Of the most natural reading. */
      readonly verdict: Verdict;
      readonly reading: ToldReading;
      /** Why, in a sentence; and by a word for programs. */
      readonly because: string;
      readonly reason: string;
      /** Rows that it rests on, newest first. */
      readonly evidence: readonly Evidence[];
      /** Rows that speak against it; of a true claim the nearest just outside its scope. Newest first. */
      readonly counterExamples: readonly Evidence[];
      /** Readings in which it is otherwise. */
      readonly otherReadings: readonly OtherReading[];
    }
  | { readonly ok: false; readonly claim: string; readonly refusal: Refusal };

/** A reading in words, and in what it departs from the most natural one. */
export interface ToldReading {
  readonly words: string;
  readonly departs?: Departure;
}

export interface OtherReading {
  readonly reading: ToldReading;
  readonly verdict: Verdict;
  readonly because: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly counterExamples: readonly Evidence[];
}

const MOST_ROWS = 12;
const MOST_NEAR = 3;
const MOST_NARROWER = 3;

/**
 * Checks a sentence against the record, in every reading that it leaves open.
 *
 * @returns the verdict of the most natural reading, or a refusal that says which word is not understood; never throws
 * for what was typed
 * @throws RangeError when `asOf` is no ISO date or date-time, or no competition is given
 */
export function checkClaim(text: string, book: RecordBook, options: CheckOptions): ClaimCheck {
  const today = options.asOf.slice(0, 10);
  const [home] = options.competitions;
  if (home === undefined) throw new RangeError('A claim is checked against at least one competition.');
  const names = namesIn(book, options);
  const thisSeason = seasonOn(today);
  const ofPlayers = checkScorerClaim(text, book, names, { ...options, home: home.id, thisSeason });
  if (ofPlayers.ok) return ofPlayers;
  const parsed = parseClaim(text, names, thisSeason);
  if (!parsed.ok) {
    // Of two readings that go wrong the one that came further is what was meant.
    const { refusal } = ofPlayers.reached > parsed.reached ? ofPlayers : parsed;
    return { ok: false, claim: text, refusal };
  }
  const { claim } = parsed;
  const record = rowsOf(book, options);
  const judged = (reading: Reading): Judged => ({
    reading,
    answer: answerTo(claim, reading, book, record, options),
  });
  const { natural, others } = readingsOf(claim, home);
  const { reading, answer } = judged(natural);
  const narrowed = narrowerReadings(natural, claim.family, ownCase(answer, options.toldOf), book)
    .map(judged)
    .filter((one) => one.answer.verdict === 'true')
    .slice(0, MOST_NARROWER);
  const told = (of: Reading, its: Answer) => tell(claim, of, its, book, options);
  const near =
    answer.verdict === 'true' && isOfRows(reading) && !isOfLeast(claim.family)
      ? nearMisses(reading, answer, record)
      : [];
  return {
    ok: true,
    claim: text,
    asOf: options.asOf,
    ...told(reading, answer),
    ...(near.length > 0 ? { counterExamples: near.map(evidenceOfSide) } : {}),
    otherReadings: [...others.map(judged), ...narrowed]
      .filter((other) => other.answer.verdict !== answer.verdict)
      .map((other) => told(other.reading, other.answer)),
  };
}

interface Judged {
  readonly reading: Reading;
  readonly answer: Answer;
}

/** The case a claim is told of, as far as the record shows it. */
function ownCase({ verdict, because, against }: Answer, toldOf: ToldOf | undefined): DecidedSide | undefined {
  if (verdict !== 'false') return undefined;
  if (because.type === 'surpassed' || because.type === 'equalled') return undefined;
  return against.find((row) => toldOf === undefined || isToldOf(toldOf, row));
}

function tell(
  claim: Claim,
  reading: Reading,
  answer: Answer,
  book: RecordBook,
  options: CheckOptions,
): OtherReading {
  const about = book.competition(reading.competition);
  const names = { ...options, competitionName: about.name, ...makeOf(about) };
  return {
    verdict: answer.verdict,
    reading: {
      words: readingWords(claim, reading, about.name, names),
      ...(reading.departs ? { departs: reading.departs } : {}),
    },
    because: becauseWords(claim, reading, answer, names),
    reason: answer.because.type,
    evidence: answer.evidence.slice(0, MOST_ROWS).map(evidenceOfSide),
    counterExamples: answer.against.slice(0, MOST_ROWS).map(evidenceOfSide),
  };
}

interface KnownRows {
  of(subject: Subject): readonly DecidedSide[];
  /** Rows of the day that were not surely over at the instant. */
  underWay(subject: Subject): readonly DecidedSide[];
}

/** Rows as they were known at the instant, made once for all the readings. */
function rowsOf(book: RecordBook, { asOf, toldOf }: CheckOptions): KnownRows {
  const instant = instantOf(asOf);
  const until = toldOf === undefined ? instant : Math.min(instant, instantOf(toldOf.date));
  const known = new Map<Subject, readonly DecidedSide[]>();
  const day = instantOf(asOf.slice(0, 10));
  return {
    of: (subject) => {
      const rows = known.get(subject) ?? sidesBefore(book, subject, until);
      known.set(subject, rows);
      return rows;
    },
    underWay: (subject) => sidesBefore(book, subject, day).slice(sidesBefore(book, subject, instant).length),
  };
}

function answerTo(
  claim: Claim,
  reading: Reading,
  book: RecordBook,
  record: KnownRows,
  { asOf, toldOf }: CheckOptions,
): Answer {
  const today = asOf.slice(0, 10);
  const { subject } = claim;
  return judge(claim.family, {
    field: fieldOf(book, reading, record.of(reading.subject), today),
    today,
    once: claim.deed.once === true,
    underWay: () => record.underWay(reading.subject),
    ...(toldOf ? { toldOf } : {}),
    ...(subject ? { subject } : {}),
  });
}

/**
 * What a reader will object with: rows since what the claim reaches back to that did the same outside its scope, else
 * those that missed its bound by one.
 */
function nearMisses(reading: Reading, answer: Answer, record: KnownRows): readonly DecidedSide[] {
  const oldest = answer.evidence.at(-1)?.date ?? '';
  const inside = new Set(answer.evidence.map((row) => row.rows.join()));
  const { club, opponent } = reading.scope;
  // What others did is no objection to what is said of one club.
  const isOfThem = (row: DecidedSide) =>
    (club === undefined || row.club === club) && (opponent === undefined || row.opponent === opponent);
  const did = (terms: readonly Term[]) =>
    occasionsOf(
      record
        .of(reading.subject)
        .filter(
          (row) =>
            row.date > oldest && isOfThem(row) && !inside.has(row.rows.join()) && shows(terms, row) === 'yes',
        ),
    );
  const outside = did(reading.terms);
  return (outside.length > 0 ? outside : did(reading.terms.map(byOneLess))).slice(-MOST_NEAR).toReversed();
}

/** That it has happened so often at least is not less true for what happened elsewhere. */
const isOfLeast = (family: Claim['family']): boolean => family.type === 'count' && family.op === 'atLeast';

/** A run is told of its scope's rows together, so that none lies just outside. */
const isOfRows = ({ terms }: Reading): boolean =>
  // Who has only won, or played, has done what is done every day outside any scope.
  terms.some((term) => term.type === 'measure' && !PLAYED.has(term.measure)) &&
  terms.every(({ type }) => type !== 'run');

const PLAYED: ReadonlySet<string> = new Set(['matchPlayed', 'tiePlayed']);

const byOneLess = (term: Term): Term =>
  term.type === 'measure' && term.op === 'atLeast' && term.bound > 1
    ? { ...term, bound: term.bound - 1 }
    : term;
