import type { LintRule } from './rule.ts';
import { cardAfterDismissal } from './rules/card-after-dismissal.ts';
import { cardOnTheField } from './rules/card-on-the-field.ts';
import { countsOfHead } from './rules/counts-of-head.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { dayOfCalendar } from './rules/day-of-calendar.ts';
import { elevenStarters } from './rules/eleven-starters.ts';
import { extraTimeMarked } from './rules/extra-time-marked.ts';
import { extraTimeNeeded } from './rules/extra-time-needed.ts';
import { goalOnce } from './rules/goal-once.ts';
import { goalsOfHalfTime } from './rules/goals-of-half-time.ts';
import { goalsOfScore } from './rules/goals-of-score.ts';
import { kicksInTurn } from './rules/kicks-in-turn.ts';
import { knownClub } from './rules/known-club.ts';
import { minuteOfMatch } from './rules/minute-of-match.ts';
import { offAfterOn } from './rules/off-after-on.ts';
import { offOnce } from './rules/off-once.ts';
import { onOnce } from './rules/on-once.ts';
import { onTheField } from './rules/on-the-field.ts';
import { oneCaptain } from './rules/one-captain.ts';
import { oneMatchADay } from './rules/one-match-a-day.ts';
import { oneMatchOnce } from './rules/one-match-once.ts';
import { oneSpelling } from './rules/one-spelling.ts';
import { ownOpponent } from './rules/own-opponent.ts';
import { playerOnce } from './rules/player-once.ts';
import { runningScore } from './rules/running-score.ts';
import { scorerOfLineUp } from './rules/scorer-of-line-up.ts';
import { scoresGrow } from './rules/scores-grow.ts';
import { secondYellow } from './rules/second-yellow.ts';
import { shootOutOfScore } from './rules/shoot-out-of-score.ts';
import { weekdayOfDate } from './rules/weekday-of-date.ts';

/** Every rule of the linter, by name. */
export const LINT_RULES: readonly LintRule[] = [
  cardAfterDismissal,
  cardOnTheField,
  countsOfHead,
  datesInOrder,
  dayOfCalendar,
  elevenStarters,
  extraTimeMarked,
  extraTimeNeeded,
  goalOnce,
  goalsOfHalfTime,
  goalsOfScore,
  kicksInTurn,
  knownClub,
  minuteOfMatch,
  offAfterOn,
  offOnce,
  onOnce,
  onTheField,
  oneCaptain,
  oneMatchADay,
  oneMatchOnce,
  oneSpelling,
  ownOpponent,
  playerOnce,
  runningScore,
  scorerOfLineUp,
  scoresGrow,
  secondYellow,
  shootOutOfScore,
  weekdayOfDate,
];
