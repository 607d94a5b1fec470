import { type Leg, legOfMatch, type TieRules, type TieState, tieAsItStands } from '@touchline/competition';
import {
  type Clock,
  clockLabel,
  type EffectiveEntry,
  type Entry,
  type EntryId,
  evolve,
  type MatchId,
  type MatchState,
  type PersonRef,
} from '@touchline/laws';
import { describeEntry, type EntryContext, type EntryDescription, type Names } from '@touchline/report';
import type { TimelineItem } from '@touchline/web';
import { goesOnLabel } from './header.ts';
import { type ReadMatch, readMatch } from './match-in-tie.ts';
import { lastNameOf } from './names.ts';
import { uncapitalised, withMinuteMark } from './words.ts';

/** What a timeline is told with, besides the match. */
export interface TimelineSource {
  readonly names: Names;
  /** The rules of the tie and the leg before this match; absent for a match that is part of none. */
  readonly tie?: { readonly rules: TieRules; readonly before: readonly Leg[] };
}

/** An entry of the timeline, with the match it belongs to. */
export interface ToldEntry extends TimelineItem {
  readonly match: MatchId;
  /** Last name of whoever it is about, if anybody. */
  readonly who?: string;
}

/** Every entry in words, in the order of the log; what was withdrawn or cancelled stays, struck through. */
export function timelineOf(match: ReadMatch, source: TimelineSource): readonly ToldEntry[] {
  const standing = standingItems(match, source);
  const known = new Set(standing.map((item) => item.entry));
  const withdrawn = match.log
    .filter((entry) => !known.has(entry.id) && !isCorrection(entry))
    .flatMap((entry) => withdrawnItem(entry, match, source) ?? []);
  return [...standing, ...withdrawn].sort((a, b) => a.seq - b.seq);
}

const isCorrection = ({ type }: Entry): boolean => type === 'entryAmended' || type === 'entryWithdrawn';

function standingItems({ effective, state: final }: ReadMatch, source: TimelineSource): readonly ToldEntry[] {
  let state: MatchState | undefined;
  return effective.flatMap((entry) => {
    state = evolve(state, entry);
    if (!state) return [];
    const item = itemOf(entry, { state, log: effective }, source);
    const cancelled = cancelledBy(final, entry.id);
    const amended = entry.amendments?.at(-1);
    return {
      ...item,
      ...(cancelled !== undefined && { struck: cancelled }),
      ...(amended && { amended: `Amended: ${amended.reason}` }),
    };
  });
}

/** As it was told when it was logged: with the log up to it, before anybody took it back. */
function withdrawnItem(entry: Entry, { log }: ReadMatch, source: TimelineSource): ToldEntry | undefined {
  const then = readMatch(log.filter((each) => each.seq <= entry.seq));
  const reason = log.findLast((each) => each.type === 'entryWithdrawn' && each.target === entry.id);
  if (!then || reason?.type !== 'entryWithdrawn') return undefined;
  const { score: _score, ...item } = itemOf(entry, { state: then.state, log: then.effective }, source);
  return { ...item, struck: `Withdrawn: ${reason.reason}` };
}

interface Then {
  readonly state: MatchState;
  readonly log: readonly EffectiveEntry[];
}

function itemOf(entry: Entry, { state, log }: Then, source: TimelineSource): ToldEntry {
  const { word, text, key } = described(entry, {
    state,
    log,
    names: source.names,
    tie: tieThen(state, source),
  });
  const goal = state.goals.find((each) => each.entry === entry.id);
  const person = personOf(entry);
  return {
    match: entry.match,
    entry: entry.id,
    seq: entry.seq,
    label: labelInTimeline(entry, state, tieThen(state, source)),
    ...('side' in entry && entry.side && { side: entry.side }),
    kind: entry.type,
    word,
    text,
    ...(goal && { score: `${goal.scoreAfter.home}-${goal.scoreAfter.away}` }),
    key,
    ...(person !== undefined && { who: lastNameOf(source.names, person) }),
  };
}

/** The held restart is a step of the check that stands above it, not a check of its own. */
function described(entry: Entry, context: EntryContext): EntryDescription {
  const told = describeEntry(entry, context);
  return entry.type === 'restartHeld' ? { ...told, word: 'Restart held' } : told;
}

function tieThen(state: MatchState, { tie }: TimelineSource): TieState | undefined {
  return tie && tieAsItStands([...tie.before, legOfMatch(state)], tie.rules);
}

const CANCELLED_FOR: Readonly<Record<string, string>> = {
  offside: 'offside',
  foul: 'a foul',
  handball: 'handball',
  ballOut: 'the ball had been out',
  notOverLine: 'the ball was not over the line',
  encroachment: 'encroachment',
  earlierOffence: 'an earlier offence',
};

function cancelledBy({ goals }: MatchState, entry: EntryId): string | undefined {
  const goal = goals.find((each) => each.entry === entry);
  if (goal?.status !== 'cancelled') return undefined;
  const reason = CANCELLED_FOR[goal.cancelledFor ?? ''];
  return reason === undefined ? 'Cancelled by the referee.' : `Cancelled: ${reason}.`;
}

/** The end of a half or of the match is no minute that anybody gave: `HT`, `FT`. */
function labelInTimeline(entry: Entry, state: MatchState, tie: TieState | undefined): string {
  const { period } = state;
  const isEnd = entry.type === 'periodEnd' && (period === 'halfTime' || period === 'fullTime');
  return isEnd ? (goesOnLabel(state, tie) ?? clockLabel({ period })) : labelOf(entry.clock);
}

/** `75`, `90+3`, `FT`; `90+6 or later` of a moment of which only the earliest minute is sure. */
export function labelOf(clock: Clock): string {
  const isEarliest = 'minute' in clock && clock.orLater === true;
  return isEarliest ? `${clockLabel(clock)} or later` : clockLabel(clock);
}

/** The person an entry is mainly about; of a foul the offender, of a goal the scorer. */
function personOf(entry: Entry): PersonRef | undefined {
  if ('scorer' in entry) return entry.scorer;
  if ('kicker' in entry) return entry.kicker;
  if ('person' in entry) return entry.person;
  return 'player' in entry ? entry.player : undefined;
}

/**
 * `75' goal (Adeyemi)`, `90+3' VAR check`, `team sheet`: an entry in the few words that grounds are given in. What was
 * logged before the match has no minute, and the end of a half is in its word.
 */
export function shortly({ label, word, who, kind }: ToldEntry): string {
  if (kind === 'matchOpened') return "the match's details";
  const about = who === undefined ? '' : ` (${who})`;
  const what = `${uncapitalised(word)}${about}`;
  return /^\d/.test(label) ? `${withMinuteMark(label)} ${what}` : what;
}
