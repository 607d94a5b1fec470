import type { CompetitionAbout } from '../competition-about.ts';
import type { Subject } from '../side.ts';
import type { Claim, MeasureTerm, ScopeTerms, Term, Unit } from './claim.ts';

/** A claim with everything said that it leaves open. */
export interface Reading {
  readonly subject: Subject;
  /** Id; `europe` for all of UEFA's. */
  readonly competition: string;
  readonly terms: readonly Term[];
  readonly scope: Omit<ScopeTerms, 'competition' | 'reach' | 'playoffs' | 'qualifying'>;
  readonly playoffs: 'included' | 'excluded';
  readonly qualifying: 'included' | 'excluded';
  readonly reach: 'ever' | 'record';
  readonly unit: Unit;
  /** What "in 2019" means: the calendar year, or the season that begins in it. */
  readonly year: 'calendar' | 'season';
  /** The case of the day is not yet counted. */
  readonly before?: true;
  /** In what it departs from the most natural reading; absent in that one. */
  readonly departs?: Departure;
}

/** What a sentence may leave open, in the order in which other readings are tried. */
export type Departure =
  | 'year'
  | 'bound'
  | 'unit'
  | 'before'
  | 'tie'
  | 'knockout'
  | 'playoffs'
  | 'reach'
  | 'qualifying'
  | 'competition'
  | 'narrower';

/**
 * The readings of a claim, the most natural first; every other departs from it in one thing. Natural is: the named
 * competition or the book's own, its competition proper (knockout play-offs counted, qualifying not), a year as a
 * calendar year where a single one is meant and as a season after "since", a bare number as "or more", "teams" as
 * different clubs, a match where "beat" leaves it open, and all of the competition's history unless the record is named.
 */
export function readingsOf(
  claim: Claim,
  home: Pick<CompetitionAbout, 'id' | 'oneStage'>,
): { readonly natural: Reading; readonly others: readonly Reading[] } {
  const natural = naturalReading(claim, home.id);
  const others = departures(claim, natural, home.id);
  return { natural, others: home.oneStage ? others.filter(isOfAnyStage) : others };
}

/** Departures that ask of other stages or competitions than were named: of a competition without stages there are none. */
const OF_STAGES: ReadonlySet<Departure | undefined> = new Set([
  'tie',
  'knockout',
  'playoffs',
  'qualifying',
  'competition',
] as const);
const isOfAnyStage = ({ departs }: Reading): boolean => !OF_STAGES.has(departs);

function naturalReading({ family, deed, scope }: Claim, home: string): Reading {
  const { competition, reach, playoffs, qualifying, ...conditions } = scope;
  return {
    subject: deed.subject,
    competition: competition ?? home,
    terms: deed.terms,
    scope: withYears(conditions, false),
    playoffs: playoffs ?? 'included',
    qualifying: qualifying ?? 'excluded',
    reach: reach ?? 'ever',
    unit: family.type === 'nth' || family.type === 'count' ? family.unit : 'times',
    year: 'calendar',
  };
}

function departures(claim: Claim, natural: Reading, home: string): readonly Reading[] {
  const { family, deed, scope } = claim;
  const list: Reading[] = [];
  const add = (departs: Departure, by: Partial<Reading>) => list.push({ ...natural, ...by, departs });
  if (namesYear(claim)) add('year', { year: 'season', scope: withYears(natural.scope, true) });
  if (deed.terms.some(isBare)) add('bound', { terms: deed.terms.map(asExact) });
  if (family.type === 'rate' && !family.before) add('before', { before: true, reach: 'record' });
  if (natural.unit === 'clubs') add('unit', { unit: 'times' });
  const mayBeTie = scope.venue === undefined && (scope.phase ?? 'knockout') === 'knockout';
  if (deed.eitherWay && mayBeTie) add('tie', { subject: 'tieSide', terms: deed.eitherWay });
  const { leg } = natural.scope;
  const anyPhase = scope.phase === undefined && scope.round === undefined;
  if (deed.subject === 'matchSide' && anyPhase && leg === undefined)
    add('knockout', { scope: { ...natural.scope, phase: 'knockout' } });
  const mayHavePlayOffs =
    scope.round === undefined && (deed.subject === 'tieSide' || scope.phase !== 'group');
  if (mayHavePlayOffs && scope.playoffs === undefined) add('playoffs', { playoffs: 'excluded' });
  if (natural.reach === 'ever' && needsReach(family.type, scope)) add('reach', { reach: 'record' });
  if (scope.qualifying === undefined && anyPhase) add('qualifying', { qualifying: 'included' });
  if (scope.competition === undefined) add('competition', { competition: 'europe' });
  if (scope.competition === 'europe') add('competition', { competition: home });
  return list;
}

/** "Not since Liverpool in 2019" looks no further back than that; nor does a span or a run that is still going on. */
function needsReach(family: Claim['family']['type'], { seasons }: ScopeTerms): boolean {
  return family !== 'notSince' && seasons?.from === undefined;
}

function namesYear({ family, scope }: Claim): boolean {
  const precedents = [
    'precedent' in family ? family.precedent : undefined,
    'holder' in family && family.holder !== 'it' ? family.holder : undefined,
    'since' in family ? family.since : undefined,
  ];
  return scope.seasons?.asYear === true || precedents.some((one) => one?.when?.type === 'year');
}

/** "In 2019" is the year first and the season second, "since 2011" the other way round. */
function withYears(scope: Reading['scope'], other: boolean): Reading['scope'] {
  const span = scope.seasons ?? scope.years;
  if (span?.asYear !== true) return scope;
  const { seasons: _, years: __, ...rest } = scope;
  const single = span.from !== undefined && span.from === span.to;
  return single === other ? { ...rest, seasons: span } : { ...rest, years: span };
}

/** The one reading of a question, or of a claim that leaves nothing open: the natural one within the record. */
export function readingOfScope(subject: Subject, scope: ScopeTerms, home: string): Reading {
  const { competition, reach, playoffs, qualifying, ...conditions } = scope;
  return {
    subject,
    competition: competition ?? home,
    terms: [],
    scope: withYears(conditions, false),
    playoffs: playoffs ?? 'included',
    qualifying: qualifying ?? 'excluded',
    reach: reach ?? 'ever',
    unit: 'times',
    year: 'calendar',
  };
}

const isBare = (term: Term): boolean => term.type === 'measure' && term.bare === true;

function asExact(term: Term): Term {
  if (term.type !== 'measure' || term.bare !== true) return term;
  const { measure, bound }: MeasureTerm = term;
  return { type: 'measure', measure, op: 'exactly', bound };
}
