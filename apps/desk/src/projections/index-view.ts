import type { MatchId } from '@touchline/laws';
import type { IndexMatchView } from '@touchline/web';
import { pageAddress } from '../http/addresses.ts';
import type { ReplayStatus } from '../replay/replay.ts';
import { runOf } from '../replay/script.ts';
import { aggregateView, clockWords, goesOnLabel } from './header.ts';
import type { MatchStudy } from './study.ts';
import { longDate } from './words.ts';

/** What the front page asks besides the logs. */
export interface IndexAsked {
  /** Today by the wall, ISO date. */
  readonly today: string;
  readonly replayOf: (match: MatchId) => ReplayStatus | undefined;
}

/** One run of a match: its log as it happened, or as a replay plays it again. */
interface Run {
  readonly study: MatchStudy;
  readonly run: number;
  readonly live: boolean;
  /** A replay that stands and can go on: not a log that was left. */
  readonly paused: boolean;
}

/**
 * The front page's lines, one a match however often it was played again: those under way first, then the newest.
 * A line shows the run that is under way, or else the newest; the others are behind it.
 */
export function indexView(studies: readonly MatchStudy[], asked: IndexAsked): readonly IndexMatchView[] {
  return [...runsByMatch(studies, asked).values()]
    .map((runs) => ({ runs, shown: runs.findLast(({ live }) => live) ?? runs.at(-1) }))
    .flatMap(({ runs, shown }) => (shown ? [{ runs, shown }] : []))
    .sort(
      (a, b) => Number(b.shown.live) - Number(a.shown.live) || begun(b.shown).localeCompare(begun(a.shown)),
    )
    .map(({ runs, shown }) => lineOf(shown, runs));
}

function runsByMatch(
  studies: readonly MatchStudy[],
  asked: IndexAsked,
): ReadonlyMap<MatchId, readonly Run[]> {
  const known = new Set(studies.map(({ state }) => state.match));
  const byMatch = new Map<MatchId, Run[]>();
  for (const study of studies) {
    const { of, run } = runOf(study.state.match);
    // A name may end in a number of its own: it is a run only of a match that is here.
    const [match, number] = known.has(of) ? [of, run] : [study.state.match, 1];
    const runs = byMatch.get(match) ?? [];
    byMatch.set(match, runs);
    const replay = asked.replayOf(study.state.match);
    const paused = replay !== undefined && !replay.playing && !replay.finished;
    runs.push({ study, run: number, live: isUnderWay(study, asked), paused });
  }
  for (const runs of byMatch.values()) runs.sort((a, b) => a.run - b.run);
  return byMatch;
}

/**
 * Whether a match goes on: its replay plays, or it is logged on its own day. A log that stops in the middle of a match
 * long ago was left there.
 */
function isUnderWay({ state }: MatchStudy, { today, replayOf }: IndexAsked): boolean {
  if (state.phase !== 'live') return false;
  const replay = replayOf(state.match);
  if (replay) return replay.playing;
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  if (kickOff === undefined) return true;
  return Math.abs(Date.parse(today) - Date.parse(kickOff.slice(0, 10))) <= DAY_MILLISECONDS;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

const begun = ({ study }: Run): string => study.state.scheduledKickOff ?? '';

function lineOf(shown: Run, runs: readonly Run[]): IndexMatchView {
  const { state, inTie, names } = shown.study;
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  const others = runs.filter((run) => run !== shown);
  const which = others.length === 0 ? '' : `, replay ${shown.run}`;
  return {
    href: pageAddress(state.match),
    competition: inTie?.regulations.competitionName ?? state.regulations.id,
    date: kickOff === undefined ? '' : longDate(kickOff),
    home: names.club(state.clubs.home).shortName,
    away: names.club(state.clubs.away).shortName,
    ...(state.phase !== 'fixture' && { score: [state.score.home, state.score.away] as const }),
    // The first leg's line is of the first leg: what the second made of it stands in its own.
    ...(state.leg !== 1 && aggregateView(state, inTie?.tie)),
    state: `${standWords(shown)}${which}`,
    live: shown.live,
    ...(others.length > 0 && {
      replays: others.map((run) => ({
        href: pageAddress(run.study.state.match),
        text: `Replay ${run.run}, ${lowerFirst(standWords(run))}`,
      })),
    }),
  };
}

/** `90+3'` while it goes on, `FT` at its end, `Paused at 90+3'` in a replay, `Stopped at 90+3'` where the log was left. */
function standWords({ study: { state, inTie }, live, paused }: Run): string {
  const clock = goesOnLabel(state, inTie?.tie) ?? clockWords(state);
  if (state.phase === 'fixture') return `Kick-off ${clock}`;
  const label = /^\d/.test(clock) ? `${clock}'` : clock;
  if (live || state.phase !== 'live') return label;
  return `${paused ? 'Paused' : 'Stopped'} at ${label}`;
}

const lowerFirst = (text: string): string => text.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
