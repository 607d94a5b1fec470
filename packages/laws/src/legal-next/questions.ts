import type { Clock } from '../clock.ts';
import type { EntryType } from '../entries.ts';
import { RESTARTS, REVIEW_CATEGORIES } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';
import { isTimed, otherSide, SIDES, TIMED_PERIODS } from '../vocabulary.ts';
import type { LooksAt } from './alike.ts';

/** How an entry type is asked about: for which sides, which field is to be chosen, and what the rest is meanwhile. */
export interface Question {
  readonly type: EntryType;
  readonly sides: boolean;
  readonly field?: string;
  /** What the field might be, where that is not people. */
  readonly values: (state: MatchState) => readonly string[];
  /** Where the values are people: of which side they are. */
  readonly people?: (side: Side) => Side;
  /** What its rules may look at in such a person. */
  readonly looksAt?: LooksAt;
  /** Questions whose rules say the same of a person, asked once a side; whether there is time for it each is asked itself. */
  readonly family?: string;
  /** Required fields that no rule looks at. */
  readonly rest: readonly (readonly [field: string, value: unknown])[];
  /** The clock, where it is not that of the match. */
  readonly clock?: () => Clock;
  /** The value as the entry has it, where that is not the value itself. */
  readonly as?: (value: string) => unknown;
}

/** Id of the entry that is asked about. */
export const NEXT = 'next';

const NOTHING = (): readonly string[] => [];

const plain = (type: EntryType, rest: object = {}): Question => ({
  type,
  sides: false,
  values: NOTHING,
  rest: Object.entries(rest),
});
const ofSide = (type: EntryType, rest: object = {}): Question => ({ ...plain(type, rest), sides: true });

/** A person of the side in this field; `unknown` where nobody could say who it was. */
function person(type: EntryType, field: string, rest: object = {}): Question {
  return {
    ...ofSide(type, rest),
    field,
    people: (side) => side,
    looksAt: 'cards',
  };
}

/** Somebody who does this on the field: all that counts is where he stands. */
function actor(type: EntryType, field: string, rest: object = {}): Question {
  return { ...person(type, field, rest), looksAt: 'standing' };
}

/** One who does what only somebody on the field can do, and nothing else about him counts. */
function act(type: EntryType, field: string, rest: object = {}): Question {
  return { ...actor(type, field, rest), family: 'act' };
}

/** One of these values in this field. */
function choice(type: EntryType, field: string, values: Question['values'], rest: object = {}): Question {
  return { ...plain(type, rest), field, values };
}

/** About the period that is being played. */
const ofPeriod = (type: EntryType, rest: object = {}): Question =>
  choice(type, 'period', ({ period }) => (isTimed(period) || period === 'kicks' ? [period] : []), rest);

const checks = ({ reviews }: MatchState): readonly string[] => reviews.map(({ entry }) => entry);
const reviewsOf = ({ reviews }: MatchState): readonly string[] =>
  reviews.flatMap(({ reviewEntry }) => (reviewEntry === undefined ? [] : [reviewEntry]));

/** Who may go off; asked for a whole change too. */
export const OFF: Question = { ...person('substitutionOff', 'player'), looksAt: 'part', family: 'off' };

/** Who comes on, somebody having gone off just now. */
export const ON: Question = { ...person('substitutionOn', 'player', { replaces: NEXT }), looksAt: 'part' };

/** Every entry type that is offered, in the order of the entry table. */
export const QUESTIONS: readonly Question[] = [
  ofSide('teamSheet', {
    starters: Array.from({ length: 11 }, () => ({ player: 'unknown' })),
    substitutes: [],
  }),
  plain('officials', { referee: 'unknown' }),
  ...TIMED_PERIODS.map(
    (period): Question => ({
      ...choice('periodStart', 'period', () => [period]),
      clock: () => ({ period, second: 0 }),
    }),
  ),
  { ...choice('periodStart', 'period', () => ['kicks']), clock: () => ({ period: 'kicks' }) },
  ofPeriod('periodEnd'),
  ofPeriod('clockSet', { lateBySeconds: 1, labels: 'stay' }),
  plain('addedTime', { minutes: 1 }),
  plain('stoppage', { reason: 'other' }),
  choice('restart', 'kind', ({ penaltyPending }) => (penaltyPending ? ['penalty'] : RESTARTS)),
  plain('matchSuspended', { reason: 'other' }),
  plain('matchResumed'),
  plain('matchAbandoned', { reason: 'other' }),
  plain('matchPostponed'),
  plain('resultAwarded', { reason: 'other' }),
  plain('resultConfirmed'),
  act('shot', 'player', { outcome: 'wide' }),
  act('goal', 'scorer'),
  { ...act('ownGoal', 'player'), people: otherSide },
  choice('goalCancelled', 'goal', ({ goals }) => goals.map(({ entry }) => entry), { reason: 'other' }),
  act('error', 'player', { kind: 'other' }),
  act('foul', 'player'),
  act('offside', 'player'),
  ofSide('corner'),
  ofSide('freeKick'),
  ofSide('penaltyAwarded'),
  choice('penaltyCancelled', 'penalty', ({ penaltyPending }) =>
    penaltyPending ? [penaltyPending.entry] : [],
  ),
  actor('penaltyKick', 'kicker', { outcome: 'missed' }),
  act('chance', 'player'),
  person('caution', 'person'),
  person('directRed', 'person'),
  actor('warning', 'person'),
  choice('sanctionWithdrawn', 'sanction', ({ cards }) => cards.map(({ entry }) => entry)),
  OFF,
  { ...person('substitutionOn', 'player'), looksAt: 'part' },
  actor('goalkeeperChange', 'player'),
  actor('captainChange', 'player'),
  act('injury', 'player'),
  act('temporarilyOff', 'player'),
  actor('returned', 'player'),
  {
    ...choice('varCheckStart', 'categories', () => REVIEW_CATEGORIES),
    as: (category) => [category],
  },
  choice('restartHeld', 'check', checks),
  choice('varCheckComplete', 'check', checks),
  choice('varReviewOpen', 'check', checks, { mode: 'onField' }),
  {
    ...choice('varReviewOpen', 'categories', () => REVIEW_CATEGORIES, { mode: 'onField', openedBy: 'own' }),
    as: (category) => [category],
  },
  choice('wentToScreen', 'review', reviewsOf),
  choice('varDecision', 'review', reviewsOf, { outcome: 'upheld' }),
  choice('varCheckAbandoned', 'check', checks),
  choice('shootOutToss', 'first', () => SIDES),
  actor('kick', 'kicker', { outcome: 'scored' }),
  { ...person('exclusion', 'player'), looksAt: 'part' },
  plain('note', { text: '-' }),
  plain('published', { what: 'other', upTo: 1 }),
];
