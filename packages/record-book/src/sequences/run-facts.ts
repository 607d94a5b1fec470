import type { Conditions } from '../dimensions.ts';
import { dimensionValue } from '../dimensions.ts';
import type { Found } from '../found.ts';
import { FLOOR } from '../pruning.ts';
import type { Writable } from '../side.ts';
import { type Asked, foundOf, inRecord, inRecordSince, yearsSince } from './asked.ts';
import type { MatchCoverage } from './match-coverage.ts';
import { nearRuns } from './near-runs.ts';
import { type RunClaim, type RunMatch, type RunPeers, runClaims } from './run-claims.ts';
import { isPlayedAt, RUN_PREDICATES, RUN_REACHES, RUN_VENUES, type RunPredicate } from './run-kinds.ts';
import { runTurns } from './run-turns.ts';
import { runWording, type ToldRun } from './run-words.ts';

/** Conditions beyond the competition, at most, where the options name none. */
const MOST_CONDITIONS = 2;

/** Ids under which a run's length is claimed; `...Ended` of a run that the match ended. */
const RUN_MEASURES: { readonly [P in RunPredicate]: string } = {
  won: 'wonInARow',
  unbeaten: 'unbeatenInARow',
  lost: 'lostInARow',
  withoutWin: 'withoutWinInARow',
  scored: 'scoredInARow',
  cleanSheet: 'cleanSheetsInARow',
};

const ENDED = 'Ended';

/** Each match is tried for so many kinds of runs among so many peers that one of sixteen is rare by chance. In bits. */
const OF_MANY = -4;
/** A run that had already gone further than all others says little new with every match more. */
const ALREADY_TOLD = -2;

/** The predicate of a run's measure. @throws RangeError for the id of another measure */
export function runPredicateOf(measure: string): RunPredicate {
  const plain = measure.endsWith(ENDED) ? measure.slice(0, -ENDED.length) : measure;
  const found = RUN_PREDICATES.find((predicate) => RUN_MEASURES[predicate] === plain);
  if (found === undefined) throw new RangeError(`No run is measured by ${measure}.`);
  return found;
}

/**
 * The facts of runs that a match makes for one of its clubs: how long a run has become, or how long one was that it
 * ended, beside the club's own, those of its association's clubs, and everybody's.
 */
export function runFacts(asked: Asked): readonly Found[] {
  const { sequences, options, everyOne } = asked;
  const [match, peers] = [runMatchOf(asked), peersOf(asked)];
  const claims = runClaims(sequences.runs, match, peers, everyOne);
  const told = claims.map((claim) => ({
    claim,
    conditions: conditionsOf(asked, claim),
    coverage: coverageOf(asked, claim),
  }));
  const most = options.conditions ?? MOST_CONDITIONS;
  return told
    .filter((one) => everyOne || (Object.keys(one.conditions).length <= most && isWorthTelling(asked, one)))
    .map((one) => runFact(asked, one, { match, peers }));
}

function runMatchOf(asked: Asked): RunMatch {
  const {
    book,
    side,
    options,
    sequences: { columns },
    before,
  } = asked;
  const [match] = side.legs;
  const { rate, outOf, years } = options.floor ?? FLOOR;
  const venue = dimensionValue('venue', side, book.about);
  return {
    club: columns.codeOf('club', side.club),
    competition: columns.codeOf('competition', side.competition),
    stage: columns.codeOf('stage', side.stage),
    round: columns.codeOf('round', side.round),
    venue: venue === 'home' || venue === 'away' ? venue : 'neutral',
    // The group a club is drawn into says nothing of its matches.
    reaches: RUN_REACHES.filter((reach) => reach !== 'round' || !side.round.startsWith('group')),
    goalsFor: match.goalsFor,
    goalsAgainst: match.goalsAgainst,
    ownEnd: before.ownEnd,
    end: before.end,
    own: before.own,
    isRecent: (row) => yearsSince(asked, row, asked.coverageOf()) < years,
    isCommon: (reached, begun) => begun < outOf || reached / begun > rate,
  };
}

function peersOf({ side, book, sequences: { columns } }: Asked): readonly RunPeers[] {
  const club = columns.codeOf('club', side.club);
  const association = book.about.association(side.club, side.season);
  const compatriots = columns.setOf('association', columns.codeOf('association', association));
  const everybody: RunPeers = { among: 'anybody', counts: () => true };
  const ownClub: RunPeers = { among: 'club', counts: (row) => columns.codeAt(row, 'club') === club };
  if (association === undefined) return [everybody, ownClub];
  const ofAssociation: RunPeers = {
    among: 'association',
    counts: (row) => compatriots?.has(row) ?? false,
    ...(compatriots && { rows: compatriots }),
  };
  return [everybody, ofAssociation, ownClub];
}

/** Where no run got so far, in matches that have been played for long enough. */
function isWorthTelling(asked: Asked, { claim, coverage }: ToldClaim): boolean {
  const { years } = asked.options.floor ?? FLOOR;
  return claim.reached.length > 0 || yearsSince(asked, undefined, coverage) >= years;
}

const coverageOf = (asked: Asked, { kind }: RunClaim): MatchCoverage => asked.coverageOf(kind.reach);

function conditionsOf({ book, side }: Asked, { kind, among }: RunClaim): Conditions {
  const conditions: Writable<Conditions> = {};
  if (kind.reach === 'stage') conditions.stage = side.stage;
  if (kind.reach === 'round') conditions.round = side.round;
  if (kind.venue !== 'anywhere') conditions.venue = kind.venue;
  if (among === 'club') conditions.club = side.club;
  const association = among === 'association' && book.about.association(side.club, side.season);
  if (association) conditions.association = association;
  return conditions;
}

/** Runs are tried anywhere and, where it was no neutral ground, at home or away. */
const groundsOf = ({ venue }: RunMatch): number => RUN_VENUES.filter((one) => isPlayedAt(one, venue)).length;

interface ToldClaim {
  readonly claim: RunClaim;
  readonly conditions: Conditions;
  readonly coverage: MatchCoverage;
}

function runFact(
  asked: Asked,
  { claim, conditions, coverage }: ToldClaim,
  { match, peers }: { readonly match: RunMatch; readonly peers: readonly RunPeers[] },
): Found {
  const { book, side, outcome, options, mood } = asked;
  const measure = RUN_MEASURES[claim.kind.predicate] + (claim.event === 'ended' ? ENDED : '');
  return foundOf(asked, {
    family: 'streak',
    predicate: { measure, atLeast: claim.length },
    conditions,
    coverage,
    hits: claim.reached,
    n: claim.reached.length,
    outOf: claim.begun,
    since: claim.begunSince,
    near: () => nearRuns(asked.sequences.runs, match, claim, peers),
    turns: () => runTurns(asked, match, claim, { peers, coverage }),
    narrowing: Object.keys(conditions).length,
    weighed: RUN_PREDICATES.length * groundsOf(match) * match.reaches.length * peers.length,
    own: claim.rows,
    bonus: OF_MANY + (claim.wasLongest ? ALREADY_TOLD : 0),
    wording: (scope, previous) => {
      const told: Writable<ToldRun> = {
        club: side.club,
        opponent: side.opponent,
        predicate: claim.kind.predicate,
        event: claim.event,
        mood,
        outcome,
        among: claim.among,
        length: claim.length,
        scope,
        competitionName: book.competition(side.competition).name,
        today: side.date,
        n: claim.reached.length,
        begun: claim.begun,
        isLongest: !claim.surpassed,
        inRecord: inRecord(coverage),
        inRecordSince: previous === undefined ? '' : inRecordSince(coverage, previous.season),
      };
      if (previous) told.previous = previous;
      return runWording(told, options.nameOf);
    },
  });
}
