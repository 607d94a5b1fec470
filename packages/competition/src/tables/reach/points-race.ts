import { add, at } from '../tally.ts';

/** A match still open, between clubs by number. */
export interface OpenMatch {
  readonly home: number;
  readonly away: number;
}

/** 1 the home side wins, 0 drawn, -1 the away side wins. */
export type Outcome = 1 | 0 | -1;

export const OUTCOMES: readonly Outcome[] = [1, 0, -1];

/** Of a match that the home side wins by this margin. */
export const outcomeOf = (margin: number): Outcome => (margin > 0 ? 1 : margin < 0 ? -1 : 0);

export interface Race {
  /** By club number: points before the open matches. */
  readonly points: readonly number[];
  readonly matches: readonly OpenMatch[];
  readonly pointsForWin: number;
  readonly pointsForDrawn: number;
  /** A club is above with more points than this. */
  readonly threshold: number;
  /** Clubs that may be counted as above. */
  readonly counted: readonly number[];
}

export interface RaceResult {
  /** Proved: no outcomes put fewer, or more, clubs above. */
  readonly proved: number;
  /** Clubs above after these outcomes; the same as `proved` when the search came to its end. */
  readonly reached: number;
  /** Match by match. */
  readonly outcomes: readonly Outcome[];
}

export type Aim = 'fewest' | 'most';

/**
 * Positions looked at besides a first way to the end; beyond them, what was found and what is proved may differ. Of little
 * use while most of a phase is to come, when proof and find meet at once or never.
 */
const positions = (matchesLeft: number): number => matchesLeft + (matchesLeft > 90 ? 100 : 3000);

/**
 * How few, or how many, clubs can be above a number of points once the open matches are played. Branch and bound: a club
 * whose fate is settled takes, or gives away, whatever its other matches bring, so that only matches between two clubs
 * with open fates are tried in all their outcomes, and no further than there are matches left to share.
 */
export function race(contest: Race, aim: Aim): RaceResult {
  const start = settled(contest, aim, startOf(contest));
  const best: Best = {
    unwanted: Number.POSITIVE_INFINITY,
    outcomes: new Int8Array(0),
    atLeast: start.unwanted + unwantedAtLeast(contest, aim, start),
    left: positions(start.left.length),
  };
  explore(contest, aim, start, best);
  const proved = best.left > 0 ? best.unwanted : best.atLeast;
  const above = (unwanted: number) => (aim === 'fewest' ? unwanted : contest.counted.length - unwanted);
  const outcomes = Array.from(best.outcomes, (outcome) => outcomeOf(outcome));
  return { proved: above(proved), reached: above(best.unwanted), outcomes };
}

interface Best {
  unwanted: number;
  outcomes: Int8Array;
  /** Fewer unwanted there cannot be. */
  readonly atLeast: number;
  /** Positions that may still be looked at. */
  left: number;
}

/** Whether a club comes to be above as the aim wants it: not known yet, or settled; clubs that are not counted are settled. */
const OPEN = 0;
const WANTED = 1;
const UNWANTED = 2;
const ASIDE = 3;
type Fate = typeof OPEN | typeof WANTED | typeof UNWANTED | typeof ASIDE;

/** Own to one branch of the search. */
interface Position {
  readonly points: Float64Array;
  readonly toPlay: Int8Array;
  readonly fates: Int8Array;
  /** By match; meaningful once it is not among those left. */
  readonly outcomes: Int8Array;
  /** Matches without an outcome. */
  left: number[];
  unwanted: number;
}

function startOf(contest: Race): Position {
  const toPlay = new Int8Array(contest.points.length);
  for (const { home, away } of contest.matches) {
    add(toPlay, home, 1);
    add(toPlay, away, 1);
  }
  const fates = new Int8Array(contest.points.length).fill(ASIDE);
  for (const club of contest.counted) fates[club] = OPEN;
  return {
    points: Float64Array.from(contest.points),
    toPlay,
    fates,
    outcomes: new Int8Array(contest.matches.length),
    left: contest.matches.map((_, match) => match),
    unwanted: 0,
  };
}

function explore(contest: Race, aim: Aim, position: Position, best: Best): void {
  if (best.unwanted <= best.atLeast || best.left <= 0) return;
  if (position.unwanted + unwantedAtLeast(contest, aim, position) >= best.unwanted) return;
  best.left--;
  const match = drawnWillDo(contest, aim, position) ? undefined : hardestMatch(contest, aim, position);
  if (match === undefined) {
    best.unwanted = position.unwanted;
    best.outcomes = position.outcomes;
    return;
  }
  for (const outcome of inOrder(contest, aim, position, match)) {
    const next: Position = {
      points: position.points.slice(),
      toPlay: position.toPlay.slice(),
      fates: position.fates.slice(),
      outcomes: position.outcomes.slice(),
      left: position.left.filter((each) => each !== match),
      unwanted: position.unwanted,
    };
    play(contest, next, match, outcome);
    explore(contest, aim, settled(contest, aim, next), best);
  }
}

/** Settles every fate that is certain, and what its matches then bring the others, until nothing more follows. */
function settled(contest: Race, aim: Aim, position: Position): Position {
  const openSideWins = aim === 'most' ? 1 : -1;
  let before = -1;
  while (before !== position.left.length) {
    before = position.left.length;
    for (let club = 0; club < position.fates.length; club++) {
      if (position.fates[club] !== OPEN) continue;
      const fate = fateOf(contest, aim, position, club);
      position.fates[club] = fate;
      if (fate === UNWANTED) position.unwanted++;
    }
    position.left = position.left.filter((match) => {
      const { home, away } = matchAt(contest, match);
      const [hostOpen, guestOpen] = [position.fates[home] === OPEN, position.fates[away] === OPEN];
      if (hostOpen && guestOpen) return true;
      play(contest, position, match, hostOpen ? openSideWins : guestOpen ? outcomeOf(-openSideWins) : 0);
      return false;
    });
  }
  return position;
}

/**
 * Open fates that must turn out unwanted because there are only so many matches to share: a win is a whole match, a drawn
 * one half a match for either side.
 */
function unwantedAtLeast(contest: Race, aim: Aim, position: Position): number {
  const { toPlay, fates, left } = position;
  const open = [...fates.keys()].filter((club) => fates[club] === OPEN);
  if (aim === 'most') {
    const needs = open.map((club) => sharesNeeded(contest, position, club)).sort((a, b) => a - b);
    let shares = left.length;
    return needs.filter((need) => (shares -= need) < 0).length;
  }
  const takes = open.map((club) => sharesTaken(contest, position, club));
  const more = open.map((club, index) => at(toPlay, club) - (takes[index] ?? 0)).sort((a, b) => b - a);
  let leftOver = left.length - takes.reduce((sum, take) => sum + take, 0);
  return more.filter((shares) => {
    const needed = leftOver > 0;
    leftOver -= shares;
    return needed;
  }).length;
}

/** The smallest share of matches with which a club comes to be above. */
function sharesNeeded(contest: Race, { points, toPlay }: Position, club: number): number {
  const lacking = contest.threshold - at(points, club);
  let fewest = Number.POSITIVE_INFINITY;
  for (let wins = 0; wins <= at(toPlay, club); wins++) {
    const stillLacking = lacking - wins * contest.pointsForWin;
    const drawn = stillLacking < 0 ? 0 : Math.floor(stillLacking / contest.pointsForDrawn) + 1;
    if (wins + drawn <= at(toPlay, club)) fewest = Math.min(fewest, wins + drawn / 2);
  }
  return fewest;
}

/** The largest share of its matches that a club can take without coming to be above. */
function sharesTaken(contest: Race, { points, toPlay }: Position, club: number): number {
  const toSpend = contest.threshold - at(points, club);
  let most = 0;
  for (let wins = 0; wins * contest.pointsForWin <= toSpend && wins <= at(toPlay, club); wins++) {
    const drawn = Math.floor((toSpend - wins * contest.pointsForWin) / contest.pointsForDrawn);
    most = Math.max(most, wins + Math.min(drawn, at(toPlay, club) - wins) / 2);
  }
  return most;
}

function fateOf(contest: Race, aim: Aim, { points, toPlay }: Position, club: number): Fate {
  const now = at(points, club);
  if (now > contest.threshold) return aim === 'most' ? WANTED : UNWANTED;
  if (now + at(toPlay, club) * contest.pointsForWin <= contest.threshold)
    return aim === 'most' ? UNWANTED : WANTED;
  return OPEN;
}

/** All that is left drawn, no open fate turns out unwanted. */
function drawnWillDo(contest: Race, aim: Aim, { points, toPlay, fates }: Position): boolean {
  for (let club = 0; club < fates.length; club++) {
    if (fates[club] !== OPEN) continue;
    const isAbove = at(points, club) + at(toPlay, club) * contest.pointsForDrawn > contest.threshold;
    if (isAbove !== (aim === 'most')) return false;
  }
  return true;
}

function play(contest: Race, position: Position, match: number, outcome: Outcome): void {
  const { home, away } = matchAt(contest, match);
  position.outcomes[match] = outcome;
  add(position.toPlay, home, -1);
  add(position.toPlay, away, -1);
  if (outcome === 0) {
    add(position.points, home, contest.pointsForDrawn);
    add(position.points, away, contest.pointsForDrawn);
  } else add(position.points, outcome === 1 ? home : away, contest.pointsForWin);
}

/** The match left of the club that has least to spare. */
function hardestMatch(contest: Race, aim: Aim, position: Position): number | undefined {
  let hardest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const match of position.left) {
    const { home, away } = matchAt(contest, match);
    const spare = Math.min(toSpare(contest, aim, position, home), toSpare(contest, aim, position, away));
    if (spare >= least) continue;
    hardest = match;
    least = spare;
  }
  return hardest;
}

/** Points that a club may yet take (fewest) or miss (most) without coming to the unwanted side. */
function toSpare(contest: Race, aim: Aim, { points, toPlay }: Position, club: number): number {
  const toThreshold = contest.threshold - at(points, club);
  return aim === 'fewest' ? toThreshold : at(toPlay, club) * contest.pointsForWin - toThreshold;
}

/** Outcomes of a match, the likeliest to serve the aim first. */
function inOrder(contest: Race, aim: Aim, position: Position, match: number): readonly Outcome[] {
  const { home, away } = matchAt(contest, match);
  const hostHasMore = toSpare(contest, aim, position, home) >= toSpare(contest, aim, position, away);
  if (aim === 'fewest') return hostHasMore ? [0, 1, -1] : [0, -1, 1];
  return hostHasMore ? [-1, 1, 0] : [1, -1, 0];
}

function matchAt(contest: Race, match: number): OpenMatch {
  const found = contest.matches[match];
  if (!found) throw new Error(`no open match has the number ${match}`);
  return found;
}
