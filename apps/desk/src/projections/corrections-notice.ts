import { tieInWords } from '@touchline/competition';
import { corrections, type Entry, type MatchState } from '@touchline/laws';
import type { BannerView } from '@touchline/web';
import { correctedWords, isCorrection } from './corrections.ts';
import { type ReadMatch, readMatch } from './match-in-tie.ts';
import type { MatchStudy } from './study.ts';
import type { ToldEntry } from './timeline.ts';

/**
 * The newest correction, while no entry of play has come after it: what was corrected, and what that did to the score
 * and the tie. One of the other leg stands here too when it changed that leg's score.
 *
 * @returns `undefined` when play has gone on since
 */
export function correctionNotice(study: MatchStudy): BannerView | undefined {
  const own = newestOf(study.match, study.timeline());
  const details = own ? ownDetails(own, study) : otherDetails(study);
  if (!details) return undefined;
  const { inTie, nameOf } = study;
  const stands = inTie && tieInWords(inTie.tie, nameOf, { final: inTie.round.id === 'final' }).standsSentence;
  return { kind: 'correction', word: 'CORRECTION', details: [...details, ...(stands ? [stands] : [])] };
}

interface Newest {
  readonly words: string;
  readonly at?: string;
  /** The match without it. */
  readonly before?: MatchState;
}

function newestOf({ log }: ReadMatch, timeline: readonly ToldEntry[]): Newest | undefined {
  const last = log.at(-1);
  if (!last || !isCorrection(last)) return undefined;
  const record = corrections(log).findLast(({ entry }) => entry === last.id);
  const before = readMatch(log.filter(({ seq }) => seq < last.seq))?.state;
  if (!record) return undefined;
  return {
    words: correctedWords(record, timeline),
    ...(last.at && { at: last.at }),
    ...(before && { before }),
  };
}

function ownDetails({ words, before }: Newest, { state }: MatchStudy): readonly string[] {
  if (state.phase === 'fixture') return [words];
  return [words, `${sameScore(before, state) ? 'still' : 'now'} ${state.score.home}-${state.score.away}`];
}

/** Without the stamps of a desk nobody knows which log grew last; then it is rather said too long than not at all. */
function otherDetails(study: MatchStudy): readonly string[] | undefined {
  const { other, match, inTie } = study;
  const newest = other && newestOf(other, study.otherTimeline());
  if (!newest || sameScore(newest.before, other.state) || isLater(match.log.at(-1), newest)) return undefined;
  const leg = other.state.leg === 1 ? 'First leg' : 'Second leg';
  const { home, away } = other.state.score;
  const { clubs } = match.state;
  const total = [clubs.home, clubs.away].map((club) => inTie?.tie.aggregate[club] ?? 0).join('-');
  return [`${leg}: ${newest.words}`, `that leg now ${home}-${away}`, `now ${total} on aggregate`];
}

const isLater = (entry: Entry | undefined, { at }: Newest): boolean =>
  entry?.at !== undefined && at !== undefined && entry.at > at;

const sameScore = (a: MatchState | undefined, b: MatchState): boolean =>
  a?.score.home === b.score.home && a.score.away === b.score.away;
