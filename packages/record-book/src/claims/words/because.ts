import { inWords } from '@touchline/registry';
import { seasonName } from '../../wording/numbers.ts';
import type { NameOf } from '../../wording/scope-words.ts';
import type { Answer, Because } from '../answer.ts';
import type { Claim } from '../claim.ts';
import type { Holes } from '../holes.ts';
import type { Reading } from '../readings.ts';
import { counted, rowWords } from './rows.ts';

interface Names {
  readonly nameOf: NameOf;
  readonly competitionName: string;
  /** Its seasons are calendar years. */
  readonly calendarYears?: true;
  /** It has no stages. */
  readonly oneStage?: true;
}

/** Why, in one sentence or two: what bears the claim out, or what speaks against it, or what is missing. */
export function becauseWords(claim: Claim, reading: Reading, { because }: Answer, names: Names): string {
  const row = (of: Parameters<typeof rowWords>[0]) => rowWords(of, names.nameOf);
  switch (because.type) {
    case 'holds':
      return because.toldOf === undefined ? holdsWords(claim) : `True of ${row(because.toldOf)}.`;
    case 'noneSince':
      return `Nobody has done it since ${row(because.precedent)}.`;
    case 'overtaken':
      return overtakenWords(because, row);
    case 'precedentDidNot':
      return `That did not happen then: ${because.rows.slice(0, 2).map(row).join('; ')}.`;
    case 'noPrecedent':
      return 'The record has nothing of the kind at the time it points back to.';
    case 'anotherFirst':
      return `Another was first: ${row(because.by)}.`;
    case 'hasHappened':
      return happenedWords(because, row);
    case 'hasNotHappened':
      return 'The record has nobody of whom it could be told.';
    case 'notYetKnown':
      return 'The match it may be told of is not in the record as over at that instant.';
    case 'place':
      return because.found === 0 ? 'It has not happened.' : `It is number ${because.found}.`;
    case 'count':
      return countWords(because, reading, row);
    case 'notAmong':
      return 'The club it is told of is not among them.';
    case 'rate':
      return `It is ${because.n} of ${because.outOf}.`;
    case 'surpassed':
      return `${row(because.by)} had more: ${because.value} against ${because.theirs}.`;
    case 'equalled':
      return `It is shared: ${row(because.by)} had as much, ${because.value}.`;
    case 'alone':
      return `It is not shared: nobody else has ${because.value}.`;
    case 'otherValue':
      return `The number is ${because.found}.`;
    case 'runLength':
      return runWords(because, claim);
    case 'holes':
      return `${holesWords(because.holes, names)}, so it cannot say.`;
    case 'beforeRecord':
      return `The record begins in ${seasonName(because.from ?? 0, names)}.`;
    default:
      return because satisfies never;
  }
}

function holdsWords({ family }: Claim): string {
  return family.type === 'never' || family.type === 'first'
    ? 'It has not happened.'
    : 'The record has exactly that.';
}

function overtakenWords(
  { trueOf, by, nearest }: Extract<Because, { readonly type: 'overtaken' }>,
  row: Row,
): string {
  const told = `It was true of ${row(trueOf)}, until ${row(by)}.`;
  return nearest === trueOf || nearest === by ? told : `${told} The last but one is ${row(nearest)}.`;
}

type Row = (of: Parameters<typeof rowWords>[0]) => string;

function happenedWords(
  { first, latest, times }: Extract<Because, { readonly type: 'hasHappened' }>,
  row: Row,
): string {
  if (times === 1) return `It has happened: ${row(first)}.`;
  return `It has happened ${times} times, first ${row(first)}, last ${row(latest)}.`;
}

function countWords(
  { found, overtakenBy }: Extract<Because, { readonly type: 'count' }>,
  { unit }: Reading,
  row: Row,
): string {
  const what = unit === 'clubs' ? counted(found, 'team') : counted(found, 'time');
  return overtakenBy === undefined ? `It is ${what}.` : `It is ${what}: one more was ${row(overtakenBy)}.`;
}

function runWords(
  { found, longest }: Extract<Because, { readonly type: 'runLength' }>,
  { family }: Claim,
): string {
  const matches = counted(found, 'match').replace(/matchs$/, 'matches');
  if (family.type === 'streak' && family.extent !== 'current') return `The longest is ${matches}.`;
  return `The run is ${matches} now${longest === undefined ? '' : `; the longest was ${longest}`}.`;
}

const STAGES: { readonly [stage: string]: string } = {
  qualifying: 'qualifying rounds',
  knockout: 'knockout rounds',
  group: 'group stage',
  leaguePhase: 'league phase',
};

/** What the record lacks, in a sentence. */
export function holesWords(
  { type, seasons, stage, rows, recordFrom }: Holes,
  of: Omit<Names, 'nameOf'>,
): string {
  const { competitionName: competition, oneStage } = of;
  switch (type) {
    case 'otherCompetitions':
      return `The record does not hold the other European competitions`;
    case 'beginning':
      return recordFrom === undefined
        ? `The record does not know when the ${competition} began`
        : `The record begins in ${seasonName(recordFrom, of)} and does not know what was played before`;
    case 'numbers':
      return `The record lacks the number for ${inWords(rows)} of the rows in question`;
    case 'coaches':
      return `The record does not tell the coach of ${inWords(rows)} of the rows in question`;
    case 'seasons':
      if (recordFrom !== undefined && stage !== 'qualifying')
        return `The claim reaches back to ${seasonName(seasons[0] ?? recordFrom, of)} and the record only to ${seasonName(recordFrom, of)}`;
      if (oneStage) return `The record lacks matches ${seasonsWords(seasons, of)}`;
      return `The record lacks the ${STAGES[stage ?? ''] ?? 'matches'} of the ${competition} ${seasonsWords(seasons, of)}`;
    default:
      return type satisfies never;
  }
}

/** `in 2016/17`, `from 1955/56 to 2010/11`, `in 5 seasons from 2011/12 to 2023/24`. */
function seasonsWords(seasons: readonly number[], of: Pick<Names, 'calendarYears'>): string {
  const [first = 0] = seasons;
  const last = seasons.at(-1) ?? first;
  if (first === last) return `in ${seasonName(first, of)}`;
  const whole = last - first + 1 === seasons.length;
  const span = `from ${seasonName(first, of)} to ${seasonName(last, of)}`;
  return whole ? span : `in ${counted(seasons.length, 'season')} ${span}`;
}
