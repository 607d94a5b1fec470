import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';
import { inWords } from '@touchline/registry';
import { currentMatch } from './as-it-stands.ts';
import { opponentOf, valueOf } from './by-club.ts';
import { goalsOf } from './deciding.ts';
import type { ByClub, DecidedBy, IfEndedNow, TieMatch, TieState } from './tie.ts';

/** The tie in plain English, for a page or a terminal. */
export interface TieWords {
  /** What the score means: `Extra time if it stays like this.` */
  readonly standsSentence: string;
  /** What each club needs that is not on its way through; empty before it can be said, and once the tie is over. */
  readonly needsSentences: readonly string[];
}

export interface WordsOptions {
  /** In a final a club wins; in any other tie it goes through. */
  readonly final?: boolean;
}

/**
 * Sentences about the tie as it stands, British, clubs in the plural; a club's own goals come first.
 *
 * @example
 * tieInWords(tie, nameOf).standsSentence; // 'Dortmund lead 2-0 with the second leg to come.'
 * tieInWords(tie, nameOf).needsSentences; // ['Atalanta need two goals to level, three to go through.']
 */
export function tieInWords(
  tie: TieState,
  nameOf: (club: ClubId) => string,
  options: WordsOptions = {},
): TieWords {
  const say: Speaker = { tie, nameOf, final: options.final ?? false };
  return {
    standsSentence: tie.decided ? decidedSentence(say, tie.decided) : standsSentence(say, tie.ifEndedNow),
    needsSentences: clubsInNeed(tie).map((club) => needSentence(say, club)),
  };
}

interface Speaker {
  readonly tie: TieState;
  readonly nameOf: (club: ClubId) => string;
  readonly final: boolean;
}

// what the score means

function decidedSentence(
  say: Speaker,
  { club, by }: { readonly club: ClubId; readonly by: DecidedBy },
): string {
  const subject = `${say.nameOf(club)} ${say.final ? 'have won' : 'are through'}`;
  const score = overall(say.tie, club);
  switch (by) {
    case 'aggregate':
      return `${subject}, ${score}.`;
    case 'awayGoals':
      return `${subject} on away goals, ${score}.`;
    case 'extraTime':
      return `${subject} after extra time, ${score}.`;
    case 'awayGoalsInExtraTime':
      return `${subject} on away goals after extra time, ${score}.`;
    case 'goldenGoal':
      return `${subject} by a golden goal, ${score}.`;
    case 'silverGoal':
      return `${subject} by a silver goal, ${score}.`;
    case 'shootOut':
      return `${subject}, ${kicksOf(say.tie, club)} on penalties after ${score}.`;
    case 'playoffMatch':
    case 'replay':
      return `${subject}, ${score} after ${ofLegs(say.tie, club)}.`;
    case 'lots':
      return `${subject} by lot after ${score}.`;
    case 'withdrawal':
      return `${subject}: ${say.nameOf(opponentOf(say.tie.clubs, club))} withdrew.`;
    case 'exclusion':
      return `${subject}: ${say.nameOf(opponentOf(say.tie.clubs, club))} were excluded.`;
    default:
      return by satisfies never;
  }
}

function standsSentence(say: Speaker, ifEndedNow: IfEndedNow): string {
  const last = currentMatch(say.tie);
  if (last?.status === 'toCome' && say.tie.legs.length === 1) return 'The match is still to come.';
  switch (ifEndedNow.type) {
    case 'secondLegToCome':
      return firstLegSentence(say);
    case 'through':
      return `${say.nameOf(ifEndedNow.club)} ${goThrough(say)}${onAwayGoals(ifEndedNow.by)} if it stays like this.`;
    case 'extraTime':
      return last?.status === 'finished'
        ? `${levelPhrase(say.tie)}: extra time follows.`
        : 'Extra time if it stays like this.';
    case 'shootOut':
      return last?.stage === 'shootOut'
        ? kicksSentence(say)
        : whatIsAhead(say.tie, last, 'Penalties', 'penalties follow');
    case 'playoffMatch':
      return whatIsAhead(say.tie, last, 'A play-off match', 'a play-off match follows');
    case 'replay':
      return whatIsAhead(say.tie, last, 'A replay', 'a replay follows');
    case 'lots':
      return whatIsAhead(say.tie, last, 'Lots', 'lots decide');
    default:
      return ifEndedNow satisfies never;
  }
}

function firstLegSentence({ tie, nameOf }: Speaker): string {
  const [first] = tie.legs;
  if (first?.status === 'toCome') return 'Both legs are still to come.';
  if (tie.leader) return `${nameOf(tie.leader)} lead ${goals(tie, tie.leader)} with the second leg to come.`;
  return `Level at ${goals(tie, tie.clubs[0])} with the second leg to come.`;
}

function whatIsAhead(tie: TieState, last: TieMatch | undefined, what: string, follows: string): string {
  return last?.status === 'finished' ? `${levelPhrase(tie)}: ${follows}.` : `${what} if it stays like this.`;
}

function kicksSentence({ tie, nameOf }: Speaker): string {
  const [a, b] = tie.clubs;
  const [ofA, ofB] = kicks(tie, a);
  if (ofA === ofB) return ofA === 0 ? 'Penalties decide.' : `Level at ${ofA}-${ofB} on penalties.`;
  const ahead = ofA > ofB ? a : b;
  return `${nameOf(ahead)} lead ${kicksOf(tie, ahead)} on penalties.`;
}

const goThrough = ({ final }: Speaker): string => (final ? 'win' : 'go through');
const onAwayGoals = (by: DecidedBy): string =>
  by === 'awayGoals' || by === 'awayGoalsInExtraTime' ? ' on away goals' : '';
const levelPhrase = (tie: TieState): string => (countsAggregate(tie) ? 'Level on aggregate' : 'Level');

/** In a tie of two legs, until a play-off match has begun. */
const countsAggregate = (tie: TieState): boolean => tie.legs.length > 1 && !furtherMatchOf(tie);

function furtherMatchOf(tie: TieState): TieMatch | undefined {
  const current = currentMatch(tie);
  return current && tie.furtherMatches?.includes(current) ? current : undefined;
}

// what each club needs

/** In the last leg those not on their way through; between the legs the club that is behind. */
function clubsInNeed(tie: TieState): readonly ClubId[] {
  const { ifEndedNow, decided, leader, clubs, legs } = tie;
  const last = currentMatch(tie);
  if (decided || !last || last.stage === 'shootOut' || last.status === 'finished') return [];
  if (last.status === 'toCome')
    return leader && legs[0]?.status === 'finished' ? [opponentOf(clubs, leader)] : [];
  if (ifEndedNow.type === 'secondLegToCome') return [];
  // The home side of the match being played is named first.
  return [last.homeClub, last.awayClub].filter((club) => valueOf(tie.needs, club).toGoThrough > 0);
}

function needSentence(say: Speaker, club: ClubId): string {
  const { toLevel, toGoThrough } = valueOf(say.tie.needs, club);
  const subject = `${say.nameOf(club)} need`;
  const [level, win] = [goalsInWords(toLevel), goalsInWords(toGoThrough)];
  if (toLevel === 0 || toLevel === toGoThrough || !levellingHelps(say.tie, club, toLevel)) {
    return `${subject} ${win} to ${goThrough(say)}.`;
  }
  return `${subject} ${level} to level, ${inWords(toGoThrough)} to ${goThrough(say)}.`;
}

/** Under away goals a club can be level and still on its way out. */
function levellingHelps(tie: TieState, club: ClubId, toLevel: number): boolean {
  const { awayGoals, clubs, legs } = tie;
  if (!awayGoals || furtherMatchOf(tie)) return true;
  const visits = legs.at(-1)?.awayClub === club;
  return valueOf(awayGoals, club) + (visits ? toLevel : 0) >= valueOf(awayGoals, opponentOf(clubs, club));
}

// numbers

/** `4-3 on aggregate`, of a single match `2-1`, of a further one `7-0 in the play-off match`; the club's goals first. */
function overall(tie: TieState, club: ClubId): string {
  const further = furtherMatchOf(tie);
  if (!further) return ofLegs(tie, club);
  const [ofClub, ofOther] = inMatch(tie, club, further, ({ score }) => score);
  return `${ofClub}-${ofOther} in the ${tie.legs.length > 1 ? 'play-off match' : 'replay'}`;
}

const ofLegs = (tie: TieState, club: ClubId): string =>
  tie.legs.length === 1 ? goals(tie, club) : `${goals(tie, club)} on aggregate`;

const goals = (tie: TieState, club: ClubId): string => ownFirst(tie.aggregate, tie, club);
const kicksOf = (tie: TieState, club: ClubId): string => kicks(tie, club).join('-');

function ownFirst(values: ByClub<number>, tie: TieState, club: ClubId): string {
  return `${valueOf(values, club)}-${valueOf(values, opponentOf(tie.clubs, club))}`;
}

function kicks(tie: TieState, club: ClubId): readonly [number, number] {
  const last = currentMatch(tie);
  return last ? inMatch(tie, club, last, ({ shootOut }) => shootOut ?? [0, 0]) : [0, 0];
}

/** A score of one match, the club's number first. */
function inMatch(
  tie: TieState,
  club: ClubId,
  match: TieMatch,
  scoreOf: (match: TieMatch) => Score,
): readonly [number, number] {
  const [a, b] = goalsOf(tie.clubs, [match], scoreOf).aggregate;
  return club === tie.clubs[0] ? [a, b] : [b, a];
}

const goalsInWords = (number: number): string => (number === 1 ? 'a goal' : `${inWords(number)} goals`);
