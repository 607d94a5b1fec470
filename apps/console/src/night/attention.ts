import { clockLabel, isTimed, type OpenState } from '@touchline/laws';
import { OPEN_WORDS } from '../model/open-words.ts';
import type { NightMatch } from './night-match.ts';

/** Something in a match that wants somebody to look. */
export interface Attention {
  readonly type: 'returned' | OpenState['type'] | 'unsent' | 'quiet' | 'late' | 'noSheet' | 'operators';
  /** Large, and the same words as on the match's own console: `REVIEW`. */
  readonly word: string;
  readonly detail: string;
  /** Whether it cannot wait; the rest is good to know. */
  readonly urgent: boolean;
}

/** What this browser holds of a match that the desk has not taken. */
export interface Held {
  readonly unsent: number;
  readonly returned: number;
}

/** Minutes without an entry, while the ball should be rolling, after which somebody should look. */
const QUIET_MINUTES = 5;
/** Minutes before kick-off from which the sheets should be in. */
const SHEETS_MINUTES = 45;
/** Minutes after the appointed kick-off from which a match that has not begun is late. */
const LATE_MINUTES = 3;
/** After which it is no longer late: somebody logs what was played long ago. */
const LONG_AGO_MINUTES = 12 * 60;

const MINUTE = 60_000;

/**
 * What a match wants, the most urgent first; empty when all is well.
 *
 * @param now milliseconds since 1970, by the desk's clock
 */
export function attentionOf(
  match: NightMatch,
  { unsent, returned }: Held,
  now: number,
): readonly Attention[] {
  const all: readonly (Attention | undefined | false)[] = [
    returned > 0 && urgent('returned', `${returned} CAME BACK`, 'entries that the desk did not take'),
    ...match.open.map((open) => openWords(open, match)),
    unsent > 0 && urgent('unsent', `${unsent} UNSENT`, 'kept in this browser'),
    lateness(match, now),
    quietness(match, now),
    sheetsMissing(match, now),
    match.operators > 1 && {
      type: 'operators',
      word: `${match.operators} operators`,
      detail: '',
      urgent: false,
    },
  ];
  return all.filter((each): each is Attention => each !== undefined && each !== false);
}

const urgent = (type: Attention['type'], word: string, detail: string): Attention => ({
  type,
  word,
  detail,
  urgent: true,
});

function openWords(open: OpenState, { names }: NightMatch): Attention {
  switch (open.type) {
    case 'check':
      return urgent('check', OPEN_WORDS.check, sinceWords(open));
    case 'review':
      return urgent('review', OPEN_WORDS.review, sinceWords(open));
    case 'penalty':
      return urgent('penalty', OPEN_WORDS.penalty, names[open.side]);
    case 'substitution':
      return urgent('substitution', OPEN_WORDS.substitution, names[open.side]);
    default:
      return open satisfies never;
  }
}

const sinceWords = ({ since }: Extract<OpenState, { readonly since: unknown }>): string =>
  `since ${clockLabel(since)}`;

function quietness({ phase, period, lastEntryAt }: NightMatch, now: number): Attention | undefined {
  if (phase !== 'live' || !isTimed(period) || lastEntryAt === undefined) return undefined;
  const minutes = Math.floor((now - Date.parse(lastEntryAt)) / MINUTE);
  return minutes < QUIET_MINUTES ? undefined : urgent('quiet', 'NO ENTRY', `for ${minutes} minutes`);
}

function lateness({ phase, kickOff }: NightMatch, now: number): Attention | undefined {
  const minutes = minutesSince(kickOff, now);
  if (phase !== 'fixture' || minutes === undefined) return undefined;
  if (minutes < LATE_MINUTES || minutes > LONG_AGO_MINUTES) return undefined;
  return urgent('late', 'NOT BEGUN', `${minutes} minutes after the appointed kick-off`);
}

function sheetsMissing({ phase, kickOff, sheets, names }: NightMatch, now: number): Attention | undefined {
  const minutes = minutesSince(kickOff, now);
  const lacking = (['home', 'away'] as const).filter((side) => !sheets[side]).map((side) => names[side]);
  if (phase === 'finished' || phase === 'abandoned' || lacking.length === 0) return undefined;
  if (minutes === undefined || minutes < -SHEETS_MINUTES) return undefined;
  return {
    type: 'noSheet',
    word: 'No team sheet',
    detail: lacking.join(', '),
    urgent: phase === 'fixture' && minutes <= 0,
  };
}

/** Whole minutes; negative before it. */
const minutesSince = (instant: string | undefined, now: number): number | undefined =>
  instant === undefined ? undefined : Math.floor((now - Date.parse(instant)) / MINUTE);
