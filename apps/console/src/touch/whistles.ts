import type { LegalNext, MatchState } from '@touchline/laws';
import type { Said } from '@touchline/notation';

interface Whistle {
  readonly label: string;
  readonly said: Said;
}

/**
 * The whistles that may be blown: the end of the period that is played, whatever the clock shows, and the beginning of
 * the next. A period begins at its own beginning; it ends when the button is pressed.
 */
export function whistles({ period, phase }: MatchState, { offers }: LegalNext): readonly Whistle[] {
  const starts = offers.flatMap(({ type, clock, choices = [] }) =>
    type === 'periodStart'
      ? choices.flatMap(({ value }) => {
          const next = PERIODS.find((each) => each === value);
          return next ? [{ label: `${WORDS[next]} begins`, said: startOf(next, clock) }] : [];
        })
      : [],
  );
  const played = phase === 'live' ? PERIODS.find((each) => each === period) : undefined;
  if (!played) return starts;
  const body = { type: 'logPeriodEnd', period: played } as const;
  return [...starts, { label: `${WORDS[played]} ends`, said: { body } }];
}

const startOf = (period: (typeof PERIODS)[number], clock: NonNullable<Said['clock']>): Said => ({
  body: { type: 'logPeriodStart', period },
  clock,
});

const WORDS = {
  firstHalf: 'First half',
  secondHalf: 'Second half',
  etFirst: 'Extra time',
  etSecond: 'Second half of extra time',
  kicks: 'Shoot-out',
} as const;
const PERIODS = ['firstHalf', 'secondHalf', 'etFirst', 'etSecond', 'kicks'] as const;
