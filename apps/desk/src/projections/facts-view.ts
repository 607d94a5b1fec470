import type { Evidence, Fact, RecordBook, Standing } from '@touchline/record-book';
import { standingOf } from '@touchline/record-book';
import type { Names } from '@touchline/report';
import type { FactView } from '@touchline/web';
import { longDate, sentence } from './words.ts';

export interface FactsShown {
  readonly book: RecordBook;
  readonly names: Names;
  /** Where the match is: `90+5`, `final whistle`. */
  readonly moment: string;
  /** Day as of which it is asked what has become of a fact, ISO date. */
  readonly today: string;
  /** Whether what came about later is linked to the page as of that day. */
  readonly linksSince: boolean;
}

/** A fact for the page, with what it rests on and what has become of it. */
export function factView(fact: Fact, shown: FactsShown): FactView {
  const club = shown.names.club(fact.club).shortName;
  const wouldBe = fact.mood === 'wouldBe';
  const become = wouldBe ? undefined : standingOf(fact, shown.book, shown.today);
  const standing = become && standingWords(become, shown);
  const since = become?.status === 'superseded' && shown.linksSince ? become.by.date : undefined;
  return {
    id: fact.id,
    sentence: wouldBe ? sentence(`If ${club} go through: ${fact.wording.short}`) : fact.wording.sentence,
    scope: fact.wording.scope,
    asOf: `as of ${longDate(fact.asOf)}, ${shown.moment}`,
    evidence: fact.evidence.map((each) => evidenceWords(each, shown.names)),
    counterExamples: fact.counterExamples.map((each) => evidenceWords(each, shown.names)),
    coverage: coverageWords(fact),
    ...(standing && { standing }),
    ...(since !== undefined && { sinceHref: `?asOf=${since}` }),
  };
}

/** `Liverpool v Barcelona, 2018/19 (7 May 2019): 0-3, 4-0` */
function evidenceWords({ club, opponent, season, date, inShort }: Evidence, names: Names): string {
  const pair = `${names.club(club).shortName} v ${names.club(opponent).shortName}`;
  return `${pair}, ${seasonWords(season)} (${longDate(date)}): ${inShort}`;
}

function standingWords(standing: Standing, { names }: FactsShown): string {
  switch (standing.status) {
    case 'stands':
      return '';
    case 'withdrawn':
      return `No longer told: ${standing.reason}.`;
    case 'superseded': {
      const { club, opponent, date, inShort } = standing.by;
      const [by, against] = [names.club(club).shortName, names.club(opponent).shortName];
      return `Superseded on ${longDate(date)} by ${by} (${inShort} v ${against}).`;
    }
    default:
      return standing satisfies never;
  }
}

function coverageWords({ coverage, outOf, n }: Fact): string {
  const held = coverage.complete ? 'nothing is missing' : (coverage.note ?? 'not all of it is held');
  const times = n === 1 ? 'once' : `${n} times`;
  return `Held from ${seasonWords(coverage.from)} on, ${held}; before this, ${times} in ${outOf}.`;
}

const seasonWords = (season: number): string => `${season}/${String((season + 1) % 100).padStart(2, '0')}`;
