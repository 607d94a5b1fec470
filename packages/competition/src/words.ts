import type { ClubId } from '@touchline/laws';
import { opponentOf, valueOf } from './by-club.ts';
import { goalsOf } from './deciding.ts';
import type { ByClub, DecidedBy, IfEndedNow, Leg, TieState } from './tie.ts';

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
    case 'shootOut':
      return `${subject}, ${kicksOf(say.tie, club)} on penalties after ${score}.`;
    default:
      return by satisfies never;
  }
}

function standsSentence(say: Speaker, ifEndedNow: IfEndedNow): string {
  const last = say.tie.legs.at(-1);
  switch (ifEndedNow.type) {
    case 'secondLegToCome':
      return firstLegSentence(say);
    case 'through':
      return `${say.nameOf(ifEndedNow.club)} ${goThrough(say)}${onAwayGoals(ifEndedNow.by)} if it stays like this.`;
    case 'extraTime':
      if (last?.status === 'toCome') return 'The match is still to come.';
      return last?.status === 'finished'
        ? `${levelPhrase(say.tie)}: extra time follows.`
        : 'Extra time if it stays like this.';
    case 'shootOut':
      return last?.stage === 'shootOut' ? kicksSentence(say) : shootOutAhead(say.tie, last);
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

function shootOutAhead(tie: TieState, last: Leg | undefined): string {
  return last?.status === 'finished'
    ? `${levelPhrase(tie)}: penalties follow.`
    : 'Penalties if it stays like this.';
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
const levelPhrase = (tie: TieState): string => (tie.legs.length === 1 ? 'Level' : 'Level on aggregate');

// what each club needs

/** In the last leg those not on their way through; between the legs the club that is behind. */
function clubsInNeed(tie: TieState): readonly ClubId[] {
  const { ifEndedNow, decided, leader, clubs, legs } = tie;
  const last = legs.at(-1);
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
  const [level, ahead] = [goalsInWords(toLevel), goalsInWords(toGoThrough)];
  if (toLevel === 0 || toLevel === toGoThrough || !levellingHelps(say.tie, club, toLevel)) {
    return `${subject} ${ahead} to ${goThrough(say)}.`;
  }
  return `${subject} ${level} to level, ${numberInWords(toGoThrough)} to ${goThrough(say)}.`;
}

/** Under away goals a club can be level and still on its way out. */
function levellingHelps({ awayGoals, clubs, legs }: TieState, club: ClubId, toLevel: number): boolean {
  if (!awayGoals) return true;
  const visits = legs.at(-1)?.awayClub === club;
  return valueOf(awayGoals, club) + (visits ? toLevel : 0) >= valueOf(awayGoals, opponentOf(clubs, club));
}

// numbers

/** `4-3 on aggregate`, of a single match `2-1`; the club's goals first. */
function overall(tie: TieState, club: ClubId): string {
  return tie.legs.length === 1 ? goals(tie, club) : `${goals(tie, club)} on aggregate`;
}

const goals = (tie: TieState, club: ClubId): string => ownFirst(tie.aggregate, tie, club);
const kicksOf = (tie: TieState, club: ClubId): string => kicks(tie, club).join('-');

function ownFirst(values: ByClub<number>, tie: TieState, club: ClubId): string {
  return `${valueOf(values, club)}-${valueOf(values, opponentOf(tie.clubs, club))}`;
}

function kicks(tie: TieState, club: ClubId): readonly [number, number] {
  const last = tie.legs.at(-1);
  if (!last?.shootOut) return [0, 0];
  const [a, b] = goalsOf(tie.clubs, [last], () => last.shootOut ?? [0, 0]).aggregate;
  return club === tie.clubs[0] ? [a, b] : [b, a];
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const numberInWords = (number: number): string => SMALL_NUMBERS[number] ?? String(number);
const goalsInWords = (number: number): string => (number === 1 ? 'a goal' : `${numberInWords(number)} goals`);
