import type { BySide, Clock, ClubId, MatchId, MatchPhase, OpenState, Period } from '@touchline/laws';
import { isRecord } from '../model/outbox-text.ts';

/** A match as the desk's stream of the night tells it. */
export interface NightMatch {
  readonly match: MatchId;
  readonly names: BySide<string>;
  readonly clubs: BySide<ClubId>;
  readonly round: string;
  readonly leg?: 1 | 2;
  /** ISO instant: when it began, or is to begin. */
  readonly kickOff?: string;
  readonly phase: MatchPhase;
  readonly period: Period;
  readonly clock: Clock;
  readonly score: BySide<number>;
  readonly shootOut?: BySide<number>;
  readonly aggregate?: Readonly<Record<string, number>>;
  readonly open: readonly OpenState[];
  readonly sheets: BySide<boolean>;
  /** ISO instant. */
  readonly lastEntryAt?: string;
  readonly operators: number;
  readonly version: number;
}

/** The matches of the night by name. */
export type Night = ReadonlyMap<string, NightMatch>;

/**
 * The night after a frame of its stream: parts that changed or are gone; all of them in a reset. A frame that is none
 * changes nothing.
 */
export function heardNight(night: Night, data: string, isReset: boolean): Night {
  const frame = jsonIn(data);
  if (!isRecord(frame) || !isRecord(frame['parts'])) return night;
  const after = new Map(isReset ? [] : night);
  for (const [match, part] of Object.entries(frame['parts'])) {
    if (isNightMatch(part)) after.set(match, part);
    else after.delete(match);
  }
  return after;
}

/** The desk is the same program as this page, so what has the form of its part is one. */
const isNightMatch = (part: unknown): part is NightMatch =>
  isRecord(part) &&
  typeof part['match'] === 'string' &&
  isRecord(part['names']) &&
  isRecord(part['score']) &&
  isRecord(part['clock']) &&
  Array.isArray(part['open']);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In the order in which they kick off, which is the same all night: a match never moves under a finger. */
export const inOrder = (night: Night): readonly NightMatch[] =>
  [...night.values()].sort(
    (a, b) =>
      (a.kickOff ?? '').localeCompare(b.kickOff ?? '') ||
      a.names.home.localeCompare(b.names.home) ||
      a.match.localeCompare(b.match),
  );
