import type { Clock, TimedPeriod } from '@touchline/laws';
import { cardsToldOnce } from '../cards-told-once.ts';
import { samePlayer } from '../lint/people.ts';
import type {
  CardDetail,
  ChangeDetail,
  GoalDetail,
  MatchDetails,
  PlayedMinute,
  Side,
} from '../match-details.ts';
import type { Fields } from './fields.ts';
import type { TextNames } from './text-names.ts';

/** Something that happened in a minute of play. */
export interface Act {
  readonly key: string;
  readonly type: string;
  readonly clock: Clock;
  readonly fields: Fields;
  /** The change that it is a half of. */
  readonly change?: ChangeDetail;
  readonly minute?: PlayedMinute;
  /** Among those of one minute: changes first, unless somebody acts before he goes off. */
  readonly rank: number;
}

/** Changes, goals and cards, in no order yet. */
export function actsOf(match: MatchDetails, names: TextNames): readonly Act[] {
  return [
    ...match.changes.flatMap((change) => changeActs(change, names)),
    ...match.goals.map((goal) => goalAct(goal, match, names)),
    ...cardsToldOnce(match).map((card) => cardAct(card, match, names)),
  ];
}

/** By minute, then by rank. */
export function inOrder(one: Act, other: Act): number {
  const [a, b] = [one.minute, other.minute];
  return (a?.at ?? 0) - (b?.at ?? 0) || (a?.added ?? 0) - (b?.added ?? 0) || one.rank - other.rank;
}

function changeActs(change: ChangeDetail, names: TextNames): readonly Act[] {
  const { side, minute } = change;
  const act = { clock: clockOf(minute), ...(minute && { minute }), rank: 0, change };
  const [off, on] = [names.person(change.off), names.person(change.on)];
  return [
    { ...act, key: actKey('off', side, minute, off), type: 'substitutionOff', fields: { side, player: off } },
    { ...act, key: actKey('on', side, minute, on), type: 'substitutionOn', fields: { side, player: on } },
  ];
}

function goalAct(goal: GoalDetail, match: MatchDetails, names: TextNames): Act {
  const { minute, mark } = goal;
  const side = goal.side ?? 'home';
  const player = goal.player === undefined ? 'unknown' : names.person(goal.player);
  const act = {
    clock: clockOf(minute),
    ...(minute && { minute }),
    rank: goesOffThen(goal.player, goal.minute, match) ? -1 : 1,
  };
  if (mark === 'ownGoal') {
    const key = actKey('ownGoal', side, minute, player);
    return { ...act, key, type: 'ownGoal', fields: { side, player } };
  }
  if (mark === 'penalty') {
    const key = actKey('penalty', side, minute, player);
    return { ...act, key, type: 'penaltyKick', fields: { side, kicker: player, outcome: 'scored' } };
  }
  const header = mark === 'header' && { bodyPart: 'head' };
  return {
    ...act,
    key: actKey('goal', side, minute, player),
    type: 'goal',
    fields: { side, scorer: player, ...header },
  };
}

/** A yellow-red card is a caution: that it is the second is derived. @see LAW-12-04 */
function cardAct(card: CardDetail, match: MatchDetails, names: TextNames): Act {
  const { minute } = card;
  const side = card.side ?? 'home';
  const person = names.person(card.player);
  const isCaution = card.card === 'yellow' || card.card === 'yellowRed';
  return {
    clock: clockOf(minute),
    ...(minute && { minute }),
    rank: goesOffThen(card.player, minute, match) ? -1 : 2,
    key: actKey(isCaution ? 'caution' : 'red', side, minute, person),
    type: isCaution ? 'caution' : 'directRed',
    fields: { side, person },
  };
}

function goesOffThen(
  player: string | undefined,
  minute: PlayedMinute | undefined,
  match: MatchDetails,
): boolean {
  return match.changes.some(
    (change) =>
      player !== undefined &&
      samePlayer(change.off, player) &&
      change.minute?.at === minute?.at &&
      change.minute?.added === minute?.added,
  );
}

const actKey = (act: string, side: Side, minute: PlayedMinute | undefined, person: string): string =>
  `${act} ${side} ${minute === undefined ? '?' : labelOf(minute)} ${person}`;

/** The label and its period. A minute that is not known may be any of the match. @see MIN-01, MIN-02 */
export function clockOf(minute: PlayedMinute | undefined): Clock & { readonly period: TimedPeriod } {
  if (minute === undefined) return { period: 'firstHalf', minute: '1', orLater: true };
  const { at } = minute;
  const period = at <= 45 ? 'firstHalf' : at <= 90 ? 'secondHalf' : at <= 105 ? 'etFirst' : 'etSecond';
  return { period, minute: labelOf(minute) };
}

/** A minute past the last is one added to it: some write 121 for 120+1. */
function labelOf({ at, added }: PlayedMinute): string {
  if (at > 120) return `120+${at - 120 + (added ?? 0)}`;
  return added === undefined || ![45, 90, 105, 120].includes(at) ? String(at) : `${at}+${added}`;
}
