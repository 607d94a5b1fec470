import type { CommandBody, MatchState } from '@touchline/laws';
import type { Said } from '@touchline/notation';

export interface Whistle {
  readonly label: string;
  readonly said: Said;
}

export interface Whistles {
  /** Those that the Laws allow at this moment. */
  readonly now: readonly Whistle[];
  /** The end of the period that is played, while the Laws do not allow it: its time is not up, or a penalty is to be taken. */
  readonly early?: Whistle;
}

/**
 * The whistles that may be blown: the beginning of the next period, at its own beginning, and the end of the one that is
 * played, as its button is pressed.
 *
 * @param isLawful whether it would be taken at this moment
 */
export function whistles({ period, phase }: MatchState, isLawful: (said: Said) => boolean): Whistles {
  const starts = PERIODS.map((next): Whistle => ({ label: `${WORDS[next]} begins`, said: startOf(next) }));
  const now = starts.filter(({ said }) => isLawful(said));
  const played = phase === 'live' ? PERIODS.find((each) => each === period) : undefined;
  if (!played) return { now };
  const end = { label: `${WORDS[played]} ends`, said: { body: endOf(played) } };
  return isLawful(end.said) ? { now: [...now, end] } : { now, early: end };
}

type Played = (typeof PERIODS)[number];

const endOf = (period: Played): CommandBody => ({ type: 'logPeriodEnd', period });

const startOf = (period: Played): Said => ({
  body: { type: 'logPeriodStart', period },
  clock: period === 'kicks' ? { period } : { period, second: 0 },
});

const WORDS = {
  firstHalf: 'First half',
  secondHalf: 'Second half',
  etFirst: 'Extra time',
  etSecond: 'Second half of extra time',
  kicks: 'Shoot-out',
} as const;
const PERIODS = ['firstHalf', 'secondHalf', 'etFirst', 'etSecond', 'kicks'] as const;
