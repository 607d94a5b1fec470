const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What came of a try. */
export type Outcome =
  | { readonly type: 'taken' }
  /** The receiver wants nothing more of this (410). */
  | { readonly type: 'gone'; readonly problem: string }
  | {
      /** The receiver says no to this event; something in it breaks the receiver; or nobody is there. */
      readonly type: 'refused' | 'broken' | 'away';
      readonly problem: string;
      /** Milliseconds that the receiver asks to be left alone. */
      readonly retryAfter?: number;
    };

export type Failed = Extract<Outcome, { readonly type: 'refused' | 'broken' | 'away' }>;

const FIRST_WAIT = SECOND;
/** A receiver that comes back hears of it within this time. */
const LONGEST_WAIT = 10 * MINUTE;
const LONGEST_ASKED = HOUR;

/**
 * How long one event may hold up those after it. A receiver that is away would get none of them, so it is waited for;
 * one that is there and takes this event from nobody is not.
 */
const PATIENCE: { readonly [T in Failed['type']]: number } = {
  refused: 5 * MINUTE,
  broken: 30 * MINUTE,
  away: 3 * DAY,
};

/** Whether the time for an event is over that has failed since then. */
export const isGivenUp = ({ type }: Failed, failingSince: number, now: number): boolean =>
  now - failingSince >= PATIENCE[type];

/**
 * Milliseconds until the next try: twice as long each time, up to ten minutes, and up to a half shorter by chance, so
 * that desks and receivers do not march in step. What the receiver asks for counts, up to an hour.
 *
 * @param tries that failed, 1 or more
 * @param chance 0 to 1
 */
export function waitAfter({ retryAfter = 0 }: Failed, tries: number, chance: number): number {
  const grown = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20));
  return Math.max(Math.round(grown * (1 - chance / 2)), Math.min(retryAfter, LONGEST_ASKED));
}

/** What an answer's status says. Redirects are not followed: the address is for an admin to change. */
export function outcomeOf(status: number, retryAfter: string | undefined): Outcome {
  if (status >= 200 && status < 300) return { type: 'taken' };
  const problem = status >= 300 && status < 400 ? `${status}: it points elsewhere` : `it answered ${status}`;
  if (status === 410) return { type: 'gone', problem };
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  const asked = seconds !== undefined && { retryAfter: seconds * SECOND };
  if ([408, 425, 429, 502, 503, 504].includes(status)) return { type: 'away', problem, ...asked };
  return { type: status >= 500 ? 'broken' : 'refused', problem };
}
