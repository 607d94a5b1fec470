import {
  labelFitsPeriod,
  PERIOD_MINUTES,
  parseMinute,
  TIMED_PERIODS,
  type TimedPeriod,
} from '@touchline/laws';

/** A moment of a match as a person writes it, before it is known whether the match has it. */
export type MomentText =
  | { readonly type: 'interval'; readonly period: 'halfTime' | 'fullTime' }
  /** A scoreboard's clock, seconds since the first kick-off without added time. From 45:00 on it is the second half's. */
  | { readonly type: 'board'; readonly seconds: number }
  /** A minute's label, without its mark; minute 0 is the moment before kick-off. */
  | { readonly type: 'label'; readonly minute: number; readonly added: number };

/** `74:00`, `75`, `90+3`, `90+3'`, `HT`, `FT`; `undefined` when the text is none of them. */
export function parseMoment(text: string): MomentText | undefined {
  if (/^ht$/i.test(text)) return { type: 'interval', period: 'halfTime' };
  if (/^ft$/i.test(text)) return { type: 'interval', period: 'fullTime' };
  const board = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (board) return { type: 'board', seconds: Number(board[1]) * 60 + Number(board[2]) };
  const label = parseMinute(text.replace(/['’′]$/, ''));
  return label && { type: 'label', ...label };
}

/** The periods that a board's clock may be in, the latest first: it goes on past the end of each. */
export function periodsOfBoard(seconds: number): readonly TimedPeriod[] {
  return TIMED_PERIODS.filter((period) => seconds >= PERIOD_MINUTES[period].base * 60).toReversed();
}

/** The period that a label is of: 45+2 of the first half, 46 of the second; `undefined` when it is of none. */
export const periodOfLabel = (minute: number, added: number): TimedPeriod | undefined =>
  TIMED_PERIODS.find((period) =>
    labelFitsPeriod(period, added === 0 ? String(minute) : `${minute}+${added}`),
  );
