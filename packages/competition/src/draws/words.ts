import type { ClubId } from '@touchline/laws';
import { slotName } from '../bracket/slot-names.ts';
import type { DrawRefusal } from './ceremony.ts';
import type { Ball, Closed, Draw, DrawPlace, DrawProgress, DrawStep, Offer } from './draw.ts';
import type { NoDrawReason } from './draw-in-bracket.ts';
import { entrantsOf } from './entrants.ts';

type NameOf = (club: ClubId) => string;

/**
 * The ceremony step by step, a sentence a ball: what could have come, what could not and why, and what was drawn.
 *
 * @example
 * drawInWords(draw, progress, nameOf)[1];
 * // 'tie 1, second leg at home: Liverpool can meet Porto or Bayern, not Tottenham (both ENG); Porto are drawn.'
 */
export function drawInWords(draw: Draw, { steps, next }: DrawProgress, nameOf: NameOf): readonly string[] {
  const name = ballNames(draw, nameOf);
  const single = draw.type === 'matching' && draw.singleMatch === true;
  const told = steps.map((step) => stepSentence(step, name, single));
  return next ? [...told, `Next: ${offerClause(next, name)}.`] : told;
}

/** What a ball says: its club, or both clubs of the tie whose winner it stands for. */
export function ballNames(draw: Draw, nameOf: NameOf): (ball: Ball) => string {
  const names = new Map(
    entrantsOf(draw).map(({ ball, clubs }) => [
      ball,
      clubs.length === 1 ? clubs.map(nameOf).join('') : `the winners of ${clubs.map(nameOf).join(' v ')}`,
    ]),
  );
  return (ball) => names.get(ball) ?? ball;
}

/** Why balls do not make a draw, in a sentence. */
export function drawRefusalSentence(refusal: DrawRefusal, name: (ball: Ball) => string): string {
  switch (refusal.type) {
    case 'nothingPossible':
      return 'The regulations leave no way to pair all these clubs.';
    case 'drawIsOver':
      return `Ball ${refusal.step}, ${name(refusal.ball)}: the draw is over before it.`;
    case 'ballNotPossible':
      return `Ball ${refusal.step}, ${name(refusal.ball)}: not possible. ${capital(offerClause(refusal.offer, name))}.`;
    default:
      return refusal satisfies never;
  }
}

/** Why there is no draw to be made, in a sentence. */
export function noDrawSentence(why: NoDrawReason): string {
  switch (why.type) {
    case 'unknownRound':
      return `There is no such round; the season has ${enumerated(why.rounds, 'and')}.`;
    case 'noBracket':
      return 'No bracket of this season is held.';
    case 'nothingDrawn':
      return 'Nothing is drawn for this round: the bracket says who meets whom, and who hosts.';
    case 'clubsNotKnown':
      return 'The clubs of this draw are not known yet.';
    case 'earlierDrawFirst':
      return `The draw of the round before comes first: ${why.round}.`;
    default:
      return why satisfies never;
  }
}

function stepSentence(step: DrawStep, name: (ball: Ball) => string, single: boolean): string {
  const drawn = name(step.drawn);
  const place = where(step.place, single);
  if (step.possible.length === 1 && step.closed.length === 0)
    return `${place}: ${drawn}${step.against === undefined ? '' : ` against ${name(step.against)}`}, the last ball of the bowl.`;
  if (step.against === undefined && step.closed.length === 0)
    return `${place}: ${drawn} are drawn, out of ${step.possible.length}.`;
  return `${place}: ${offerClause(step, name)}; ${drawn} are drawn.`;
}

function where({ slot, leg }: DrawPlace, single: boolean): string {
  const ordinal = leg === 'firstLegAtHome' ? 'first' : 'second';
  return `${slotName(slot)}, ${single ? `${ordinal} club` : `${ordinal} leg at home`}`;
}

function offerClause({ against, possible, closed, bowl }: Offer, name: (ball: Ball) => string): string {
  const names = enumerated(possible.map(name), 'or');
  const can = against === undefined ? `${bowlName(bowl)}: ${names}` : `${name(against)} can meet ${names}`;
  const not = closed.map(({ ball, why }) => `${name(ball)} (${closedClause(why, name)})`);
  return not.length === 0 ? can : `${can}, not ${enumerated(not, 'or')}`;
}

function bowlName(bowl: string): string {
  if (bowl === 'runnersUp') return 'a runner-up';
  if (bowl === 'winners') return 'a group winner';
  return bowl === 'all' ? 'any club' : bowl;
}

function closedClause(why: Closed, name: (ball: Ball) => string): string {
  switch (why.type) {
    case 'sameGroup':
      return 'same group';
    case 'sameAssociation':
      return `both ${why.association}`;
    case 'prohibited':
      return `${why.associations.join(' and ')} are kept apart`;
    case 'deadEnd':
      return deadEndClause(why, name);
    default:
      return why satisfies never;
  }
}

function deadEndClause(
  { stuck, left }: Extract<Closed, { readonly type: 'deadEnd' }>,
  name: (ball: Ball) => string,
): string {
  if (stuck.length === 0) return 'the rest could not be paired';
  const whom = left.length === 0 ? 'nobody' : `only ${enumerated(left.map(name), 'and')}`;
  return `it would leave ${enumerated(stuck.map(name), 'and')} ${whom} to meet`;
}

function enumerated(names: readonly string[], link: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${link} ${last}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
