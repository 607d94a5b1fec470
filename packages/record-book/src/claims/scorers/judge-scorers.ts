import { inWords } from '@touchline/registry';
import { did, type Feat } from '../../scorers/feats.ts';
import type { PlayerMatch, SideOfMatch } from '../../scorers/scorer-book.ts';
import { whenSeenFrom } from '../../wording/time.ts';
import type { Verdict } from '../answer.ts';
import type { When } from '../claim.ts';
import type { Count, ScorerClaim } from './scorer-claim.ts';
import { type ScorerField, totalsOf } from './scorer-field.ts';

/** What the record says of a claim of players. */
export interface ScorerAnswer {
  readonly verdict: Verdict;
  readonly reason:
    | 'holds'
    | 'noneSince'
    | 'overtaken'
    | 'precedentDidNot'
    | 'hasHappened'
    | 'hasNotHappened'
    | 'count'
    | 'holes';
  readonly because: string;
  /** Newest first. */
  readonly evidence: readonly PlayerMatch[];
  readonly against: readonly PlayerMatch[];
}

/** What a claim is judged by besides the field. */
export interface ScorerAsked {
  /** ISO date that "in 2019" is seen from. */
  readonly today: string;
  readonly playerNameOf: (player: string) => string;
}

/** Judges a claim of players and their goals: what the record does not know of the scorers may decide it otherwise. */
export function judgeScorers(claim: ScorerClaim, field: ScorerField, asked: ScorerAsked): ScorerAnswer {
  switch (claim.type) {
    case 'notSince':
      return judgeNotSince(claim, field, asked);
    case 'never':
    case 'firstTime':
      return judgeNever(claim.feat, claim.type === 'firstTime' ? 1 : 0, field, asked);
    case 'happened':
      return judgeHappened(claim.feat, field);
    case 'nthTime':
      return judgeNth(claim.feat, claim.ordinal, field);
    case 'feats':
      return judgeCount(
        claim.count,
        hitsOf(field, claim.feat).filter(({ scorer }) => scorer === claim.player),
        {
          field,
          player: claim.player,
          untold: untoldSince(field, claim.feat),
          told: (n) => `${asked.playerNameOf(claim.player)} ${didTimes(claim.feat, n)}.`,
          number: (rows) => rows.length,
        },
      );
    case 'goals':
      return judgeCount(
        claim.count,
        newest(field).filter(({ scorer }) => scorer === claim.player),
        {
          field,
          player: claim.player,
          untold: field.scorersUnknown,
          told: (n) => `${asked.playerNameOf(claim.player)} has ${goalsInWords(n)}.`,
          number: (rows) => rows.reduce((sum, { goals }) => sum + goals, 0),
        },
      );
    case 'top':
      return judgeTop(claim.player, field, asked);
    default:
      return claim satisfies never;
  }
}

const newest = ({ rows }: ScorerField): readonly PlayerMatch[] => rows.toReversed();
const hitsOf = (field: ScorerField, feat: Feat): readonly PlayerMatch[] =>
  newest(field).filter((row) => did(feat, row));

/** Sides of matches in which somebody may have done it whom the record does not know, after a day. */
function untoldSince(field: ScorerField, feat: Feat | undefined, date = ''): readonly SideOfMatch[] {
  const { scorersUnknown, minutesUnknown } = field;
  const ofMinutes = feat !== undefined && feat.kind !== 'goalsInMatch';
  const least = feat?.kind === 'goalsInMatch' ? feat.atLeast : 1;
  return (ofMinutes ? minutesUnknown : scorersUnknown).filter(
    ({ match, club }) =>
      match.row.date > date && (match.score[match.row.home === club ? 0 : 1] ?? 0) >= least,
  );
}

function judgeNotSince(
  claim: Extract<ScorerClaim, { readonly type: 'notSince' }>,
  field: ScorerField,
  { today, playerNameOf }: ScorerAsked,
): ScorerAnswer {
  const hits = hitsOf(field, claim.feat);
  const name = playerNameOf(claim.player);
  const at = hits.findIndex((row) => row.scorer === claim.player && isWhen(claim.when, row, today));
  const precedent = hits[at];
  if (precedent === undefined) {
    const own = field.rows.filter(({ scorer }) => scorer === claim.player);
    return no('precedentDidNot', `${name} did not, in these matches.`, own.slice(-3).toReversed());
  }
  const since = hits.slice(0, at).filter(({ match }) => match !== precedent.match);
  if (new Set(since.map(({ match }) => match)).size > 1) {
    const next = since.at(-1) ?? precedent;
    return no(
      'overtaken',
      `${playerNameOf(next.scorer)} did ${whenSeenFrom(next.match.row.date, today)}, and others since.`,
      since,
    );
  }
  const untold = untoldSince(field, claim.feat, precedent.match.row.date);
  if (untold.length > 0 && field.reading.reach !== 'record') return unknown(field, untold, [precedent]);
  const told =
    since[0] === undefined
      ? ''
      : ` Since then ${playerNameOf(since[0].scorer)} ${whenSeenFrom(since[0].match.row.date, today)} alone.`;
  return yes(
    'noneSince',
    `${name} ${whenSeenFrom(precedent.match.row.date, today)} was the last before.${told}`,
    [...since, precedent],
  );
}

function judgeNever(feat: Feat, mostTimes: 0 | 1, field: ScorerField, asked: ScorerAsked): ScorerAnswer {
  const hits = hitsOf(field, feat);
  const [latest] = hits;
  if (latest !== undefined && new Set(hits.map(({ match }) => match)).size > mostTimes) {
    const first = hits.at(-1) ?? latest;
    const when = `${asked.playerNameOf(first.scorer)} ${whenSeenFrom(first.match.row.date, asked.today)}`;
    return no('hasHappened', `It has happened ${times(hits.length)}, first by ${when}.`, hits);
  }
  const untold = untoldSince(field, feat);
  const isWhole = untold.length === 0 && isFromTheStart(field);
  if (!isWhole && field.reading.reach !== 'record') return unknown(field, untold, hits);
  if (mostTimes === 1 && latest === undefined) return no('hasNotHappened', 'It has not happened.', []);
  return yes(
    'holds',
    latest === undefined ? 'Nobody has.' : `${asked.playerNameOf(latest.scorer)} alone has.`,
    hits,
  );
}

function judgeHappened(feat: Feat, field: ScorerField): ScorerAnswer {
  const hits = hitsOf(field, feat);
  if (hits.length > 0) return yes('holds', `It has happened ${times(hits.length)}.`, hits);
  const untold = untoldSince(field, feat);
  const isWhole = untold.length === 0 && isFromTheStart(field);
  if (!isWhole && field.reading.reach !== 'record') return unknown(field, untold, []);
  return no('hasNotHappened', 'It has not happened.', []);
}

function judgeNth(feat: Feat, ordinal: number, field: ScorerField): ScorerAnswer {
  const hits = hitsOf(field, feat);
  const untold = untoldSince(field, feat);
  const found = `It has happened ${times(hits.length)}.`;
  if (hits.length > ordinal) return no('count', found, hits);
  const isWhole = untold.length === 0 && isFromTheStart(field);
  if (!isWhole && field.reading.reach !== 'record') return unknown(field, untold, hits);
  return hits.length === ordinal ? yes('holds', found, hits) : no('count', found, hits);
}

function judgeCount(
  { op, number: wanted }: Count,
  rows: readonly PlayerMatch[],
  of: {
    readonly field: ScorerField;
    readonly player: string;
    /** Sides of matches of whose goals some may be of the kind. */
    readonly untold: readonly SideOfMatch[];
    readonly told: (number: number) => string;
    readonly number: (rows: readonly PlayerMatch[]) => number;
  },
): ScorerAnswer {
  const found = of.number(rows);
  const because = of.told(found);
  const holds = op === 'atLeast' ? found >= wanted : op === 'atMost' ? found <= wanted : found === wanted;
  // More may be found in what is not known, and never less.
  const isDecided = op === 'atLeast' ? holds : found > wanted;
  const career = careerOf(of.player, of.field);
  const untold = of.untold.filter((side) => isWithin(career, side));
  const fromTheStart = isFromTheStart(of.field) || career.from > of.field.book.from;
  const isWhole = untold.length === 0 && fromTheStart;
  if (!isDecided && !isWhole && of.field.reading.reach !== 'record')
    return unknown(of.field, untold, rows, { known: because, fromTheStart });
  return holds ? yes('holds', because, rows) : no('count', because, rows);
}

interface Career {
  readonly clubs: ReadonlySet<string>;
  /** Seasons between which he may have played. */
  readonly from: number;
  readonly to: number;
}

/** Longer than anybody has played, in years. */
const LONGEST_CAREER = 30;

/** For whom, and how long before and after the goals that are known of him, a player may have scored another. */
function careerOf(player: string, { book }: ScorerField): Career {
  const own = book.playerMatches
    .within({}, Number.POSITIVE_INFINITY)
    .filter(({ scorer }) => scorer === player);
  const seasons = own.map(({ match }) => match.row.season);
  return {
    clubs: new Set(own.map(({ club }) => club)),
    from: (seasons.at(-1) ?? book.from) - LONGEST_CAREER,
    to: (seasons[0] ?? Number.POSITIVE_INFINITY) + LONGEST_CAREER,
  };
}

const isWithin = ({ clubs, from, to }: Career, { club, match: { row } }: SideOfMatch): boolean =>
  clubs.has(club) && row.season >= from && row.season <= to;

function judgeTop(player: string, field: ScorerField, { playerNameOf }: ScorerAsked): ScorerAnswer {
  const totals = totalsOf(field);
  const own = totals.find((total) => total.player === player);
  const best = totals[0];
  if (own === undefined || best === undefined)
    return no('hasNotHappened', 'The record has no goal of his in these matches.', []);
  if (best.goals > own.goals) {
    const because = `${playerNameOf(best.player)} has ${goalsInWords(best.goals)}, ${playerNameOf(player)} ${inWords(own.goals)}.`;
    return no('count', because, best.matches.toReversed());
  }
  const because = `${playerNameOf(player)} has ${goalsInWords(own.goals)}; nobody has more.`;
  const isWhole = field.scorersUnknown.length === 0 && isFromTheStart(field);
  if (!isWhole && field.reading.reach !== 'record')
    return unknown(field, field.scorersUnknown, own.matches.toReversed(), { known: because });
  return yes('holds', because, own.matches.toReversed());
}

function isWhen(when: When | undefined, { match }: PlayerMatch, today: string): boolean {
  const [year, month, day] = match.row.date.split('-').map(Number);
  switch (when?.type) {
    case undefined:
      return true;
    case 'year':
      return year === when.year;
    case 'season':
      return match.row.season === when.season;
    case 'month':
      return year === when.year && month === when.month;
    case 'day':
      return month === when.month && day === when.day && year === (when.year ?? Number(today.slice(0, 4)));
    default:
      return when satisfies never;
  }
}

const goalsInWords = (goals: number): string => (goals === 1 ? 'one goal' : `${inWords(goals)} goals`);

const didTimes = (feat: Feat, number: number): string => {
  if (number === 0) return 'did not';
  const what = feat.kind === 'goalsInMatch' && feat.atLeast === HAT_TRICK ? 'has hat-tricks in' : 'did in';
  return `${what} ${number === 1 ? 'one match' : `${inWords(number)} matches`}`;
};
const HAT_TRICK = 3;

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`;

const yes = (
  reason: ScorerAnswer['reason'],
  because: string,
  evidence: readonly PlayerMatch[],
): ScorerAnswer => ({
  verdict: 'true',
  reason,
  because,
  evidence,
  against: [],
});

const no = (
  reason: ScorerAnswer['reason'],
  because: string,
  against: readonly PlayerMatch[],
): ScorerAnswer => ({
  verdict: 'false',
  reason,
  because,
  evidence: [],
  against,
});

function unknown(
  field: ScorerField,
  untold: readonly SideOfMatch[],
  evidence: readonly PlayerMatch[],
  {
    known = '',
    fromTheStart = isFromTheStart(field),
  }: { readonly known?: string; readonly fromTheStart?: boolean } = {},
): ScorerAnswer {
  return {
    verdict: 'unknown',
    reason: 'holes',
    because: `${lacksWords(field, matchesOf(untold), fromTheStart)}, so it cannot say.${known && ` As far as it knows, ${known}`}`,
    evidence,
    against: [],
  };
}

/** Of how many matches they are sides. */
export const matchesOf = (sides: readonly SideOfMatch[]): number =>
  new Set(sides.map(({ match }) => match)).size;

/** `does not know all scorers of 12 of these matches`. */
export const scorersLacking = (matches: number): string =>
  `does not know all scorers of ${inWords(matches)} of these matches`;

/** The record holds all that the claim looks back to: the first match of all, or of the season from which it is said. */
const isFromTheStart = ({ book, from }: ScorerField): boolean =>
  book.fromTheBeginning || (from !== undefined && from >= book.from);

/** `The record begins in 1872 and does not know all scorers of 12 of these matches`. */
function lacksWords({ book }: ScorerField, matches: number, fromTheStart: boolean): string {
  const limits = [
    ...(fromTheStart ? [] : [`begins in ${book.from}`]),
    ...(matches === 0 ? [] : [scorersLacking(matches)]),
  ];
  return `The record ${limits.join(' and ')}`;
}
