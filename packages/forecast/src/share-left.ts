import { PERIOD_MINUTES, PERIODS, type TimedPeriod } from '@touchline/laws';
import type { Boards, Moment } from './in-play.ts';

/**
 * Goals per hundred in each quarter of an hour, added time taken out. From 47,400 goals of men's internationals since 1916: 13.0, 14.7,
 * 16.9, 16.7, 17.1, 21.6 with the added time, which that source books on minutes 45 (2.3, against 1.15 in a minute like it) and 90 (4.4,
 * against 1.45).
 */
const BANDS: { readonly [P in 'firstHalf' | 'secondHalf']: readonly [number, number, number] } = {
  firstHalf: [13.0, 14.7, 15.8],
  secondHalf: [16.7, 17.1, 18.7],
};
const BAND_MINUTES = 15;

/** A minute of added time brings more goals than one of the quarter of an hour before it. */
const ADDED_MINUTE = 1.2;

/** The board that is expected until it is shown: a judgement, to be fitted from our own logs when there are enough. */
const EXPECTED_BOARD: { readonly [P in TimedPeriod]: number } = {
  firstHalf: 2,
  secondHalf: 4,
  etFirst: 1,
  etSecond: 1,
};

/**
 * Minutes that are still to come beyond the board, however far beyond it the clock is: the board is a minimum and nobody knows the rest.
 *
 * @see LAW-7-ADDED-02
 */
const BEYOND_BOARD = 0.5;

type Half = keyof typeof BANDS;

/**
 * Share of the goals of normal time that is still to be expected: 1 before kick-off, 0 once it is over. A long board can lift it above 1.
 */
export function normalTimeLeft(moment: Moment, boards: Boards = {}): number {
  return normalWeight(moment, boards) / WHOLE_NORMAL_TIME;
}

/** Share of the goals of extra time that is still to be expected: 1 before it, 0 after. Its goals come evenly. */
export function extraTimeLeft(moment: Moment, boards: Boards = {}): number {
  return extraMinutes(moment, boards) / WHOLE_EXTRA_TIME;
}

function normalWeight(moment: Moment, boards: Boards): number {
  const inHalf = (half: Half) => sumOfHalf(half, moment, boards);
  return inHalf('firstHalf') + inHalf('secondHalf');
}

function extraMinutes(moment: Moment, boards: Boards): number {
  const inPeriod = (period: TimedPeriod) => minutesOfPeriod(period, moment, boards);
  return inPeriod('etFirst') + inPeriod('etSecond');
}

function sumOfHalf(half: Half, moment: Moment, boards: Boards): number {
  const minute = minuteOf(half, moment);
  if (minute === undefined) return 0;
  const bands = BANDS[half];
  const regular = bands.reduce((sum, weight, band) => {
    const left = Math.min(Math.max((band + 1) * BAND_MINUTES - minute, 0), BAND_MINUTES);
    return sum + (weight * left) / BAND_MINUTES;
  }, 0);
  const addedWeight = (ADDED_MINUTE * bands[2]) / BAND_MINUTES;
  return regular + addedMinutesLeft(half, minute, boards) * addedWeight;
}

function minutesOfPeriod(period: TimedPeriod, moment: Moment, boards: Boards): number {
  const minute = minuteOf(period, moment);
  if (minute === undefined) return 0;
  return Math.max(PERIOD_MINUTES[period].length - minute, 0) + addedMinutesLeft(period, minute, boards);
}

function addedMinutesLeft(period: TimedPeriod, minute: number, boards: Boards): number {
  const board = boards[period] ?? EXPECTED_BOARD[period];
  const played = Math.max(minute - PERIOD_MINUTES[period].length, 0);
  return Math.max(board - played, 0) + BEYOND_BOARD;
}

/** Minutes of a period that have been played: 0 before it begins, `undefined` once it is over. */
function minuteOf(period: TimedPeriod, moment: Moment): number | undefined {
  const ahead = PERIODS.indexOf(period) - PERIODS.indexOf(moment.period);
  if (ahead < 0) return undefined;
  return ahead === 0 && 'second' in moment ? Math.max(moment.second, 0) / 60 : 0;
}

const WHOLE_NORMAL_TIME = normalWeight({ period: 'pre' }, {});
const WHOLE_EXTRA_TIME = extraMinutes({ period: 'etBreak' }, {});
