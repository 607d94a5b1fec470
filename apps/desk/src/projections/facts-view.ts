import type { Evidence, Fact, RecordBook, RecordSide, Standing, TieSide } from '@touchline/record-book';
import { couldStillJoin, standingOf } from '@touchline/record-book';
import type { Names } from '@touchline/report';
import type { FactView } from '@touchline/web';
import type { MatchStudy } from './study.ts';
import { enumerated, longDate, sentence } from './words.ts';

export interface FactsShown {
  /** Asked for by a fact that is, to tell what has become of it; one that would be needs none. */
  readonly book: () => RecordBook | undefined;
  readonly names: Names;
  /** Where the match is: `90+5`, `final whistle`. */
  readonly moment: string;
  /** Day or instant as of which it is asked what has become of a fact, ISO. */
  readonly today: string;
  /** Sides of the ties that were under way at that time. */
  readonly underWay: readonly TieSide[];
  /** Whether what came about later is linked to the page as of that day. */
  readonly linksSince: boolean;
  /** Whether readers may be told a fact that would be; they may be told all when absent. */
  readonly mayTell?: (fact: Fact) => boolean;
}

/**
 * The facts that a match being played would make, for the page: at its present score, and with the next goal of either
 * club. The best of each, since they lapse with that goal, and none that the tie's own facts tell.
 */
export function wouldBeViews(study: MatchStudy, at: string, shown: FactsShown): readonly FactView[] {
  const told = new Set(study.facts(at).map(({ club, id }) => `${club} ${id}`));
  const { mayTell = () => true } = shown;
  const { atThisScore, afterNextGoal } = study.factsInPlay(at);
  const now = atThisScore.filter(mayTell).slice(0, MOST_AT_THIS_SCORE);
  const next = afterNextGoal.flatMap(({ scorer, score, facts }) => {
    const lead = `If ${shown.names.club(scorer).shortName} score next, ${score.join('-')}: `;
    const others = facts.filter((fact) => !told.has(`${fact.club} ${fact.id}`) && mayTell(fact));
    return others.slice(0, MOST_OF_A_GOAL).map((fact) => ({
      ...factView(fact, shown),
      id: ['next', scorer, fact.club, fact.id].join('|'),
      sentence: `${lead}${fact.wording.sentence}`,
    }));
  });
  return [
    ...now.map((fact) => ({ ...factView(fact, shown), id: ['now', fact.club, fact.id].join('|') })),
    ...next,
  ];
}

const MOST_AT_THIS_SCORE = 2;
const MOST_OF_A_GOAL = 1;

/** A fact for the page, with what it rests on and what has become of it. */
export function factView(fact: Fact, shown: FactsShown): FactView {
  const club = shown.names.club(fact.club).shortName;
  const wouldBe = fact.mood === 'wouldBe';
  const ofTie = wouldBe && fact.subject.kind === 'tieSide';
  const book = wouldBe ? undefined : shown.book();
  const become = book && standingOf(fact, book, shown.today);
  const standing = become && standingWords(become, shown);
  const since = become?.status === 'superseded' && shown.linksSince ? become.by.date : undefined;
  return {
    id: fact.id,
    sentence: ofTie ? sentence(`If ${club} go through: ${fact.wording.short}`) : fact.wording.sentence,
    scope: fact.wording.scope,
    asOf: `as of ${longDate(fact.asOf)}, ${shown.moment}`,
    evidence: fact.evidence.map((each) => evidenceWords(each, shown.names)),
    counterExamples: fact.counterExamples.map((each) => evidenceWords(each, shown.names)),
    coverage: coverageWords(fact),
    ...(standing && { standing }),
    ...(book && become?.status === 'stands' && couldJoin(fact, book, shown)),
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

/** Who may yet overtake a fact. */
function couldJoin(
  fact: Fact,
  book: RecordBook,
  { names, underWay }: FactsShown,
): Pick<FactView, 'couldJoin'> {
  const sides = couldStillJoin(fact, book, underWay);
  if (sides.length === 0) return {};
  const told = sides.length > MOST_JOINING ? sides.slice(0, MOST_JOINING - 1) : sides;
  const clubs = told.map((side) => joiningWords(side, names));
  const others = sides.length - told.length;
  if (others > 0) clubs.push(`${others} others`);
  return { couldJoin: `Could still be joined by ${enumerated(clubs)}.` };
}

/** Clubs named one by one; of more than these, the others are counted. */
const MOST_JOINING = 3;

/** `Juventus (2-5 v Galatasaray after the first leg)`, `Juventus (5-5 on aggregate v Galatasaray)` */
function joiningWords({ club, opponent, legs: [first, second] }: RecordSide, names: Names): string {
  const [own, other] = [names.club(club).shortName, names.club(opponent).shortName];
  if (first && second) {
    const goals = [first.goalsFor + second.goalsFor, first.goalsAgainst + second.goalsAgainst];
    return `${own} (${goals.join('-')} on aggregate v ${other})`;
  }
  const score = first?.finished ? `${first.goalsFor}-${first.goalsAgainst} ` : '';
  return `${own} (${score}v ${other} after the first leg)`;
}

function coverageWords({ coverage, scope, wording }: Fact): string {
  const held = coverage.complete ? 'nothing is missing' : (coverage.note ?? 'not all of it is held');
  return `Held from ${seasonWords(coverage.from, scope)} on, ${held}. ${wording.tally}`;
}

const seasonWords = (season: number, { calendarYears }: Partial<Fact['scope']> = {}): string =>
  calendarYears ? String(season) : `${season}/${String((season + 1) % 100).padStart(2, '0')}`;
