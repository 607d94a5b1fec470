import { type CorrectionRecord, corrections, type Entry, type EntryId, type MatchId } from '@touchline/laws';
import type { CorrectionView, ReplayView } from '@touchline/web';
import type { ReadMatch } from './match-in-tie.ts';
import type { MatchStudy } from './study.ts';
import { labelOf, shortly, type ToldEntry } from './timeline.ts';

/** What was said and taken back in this match, newest last; and in the other leg, since it moves this page too. */
export function correctionViews(study: MatchStudy): readonly CorrectionView[] {
  const own = correctionsOf(study.match, study.timeline(), '');
  const { other } = study;
  if (!other) return own;
  const leg = other.state.leg === 1 ? 'First leg: ' : 'Second leg: ';
  return [...correctionsOf(other, study.otherTimeline(), leg), ...own];
}

function correctionsOf(
  match: ReadMatch,
  timeline: readonly ToldEntry[],
  before: string,
): readonly CorrectionView[] {
  return corrections(match.log).map((correction) => {
    const what = targetWords(correction, timeline);
    const verb = correction.type === 'withdrawn' ? 'Withdrawn' : 'Amended';
    const taken = correction.stands ? '' : ' (taken back)';
    return {
      seq: correction.seq,
      label: labelOf(correction.clock),
      text: `${before}${verb}: ${what}${taken}.`,
      reason: correction.reason,
      entry: correction.targetId,
    };
  });
}

/** `90+8' goal (Samardžić) withdrawn` */
export function correctedWords(correction: CorrectionRecord, timeline: readonly ToldEntry[]): string {
  const { target, type } = correction;
  const what = targetWords(correction, timeline);
  if (target && isCorrection(target)) return `${what} taken back`;
  return `${what} ${type}`;
}

/** What a correction is about: an entry as the timeline tells it, or a correction before it. */
function targetWords({ target, targetId }: CorrectionRecord, timeline: readonly ToldEntry[]): string {
  if (!target || !isCorrection(target)) return entryWords(targetId, timeline);
  const what = target.type === 'entryWithdrawn' ? 'the withdrawal' : 'the amendment';
  return `${what} of ${entryWords(target.target, timeline)}`;
}

function entryWords(entry: EntryId, timeline: readonly ToldEntry[]): string {
  const told = timeline.find((item) => item.entry === entry);
  return told ? shortly(told) : 'an entry';
}

type CorrectionEntry = Extract<Entry, { readonly type: 'entryAmended' | 'entryWithdrawn' }>;

export const isCorrection = (entry: Entry): entry is CorrectionEntry =>
  entry.type === 'entryAmended' || entry.type === 'entryWithdrawn';

/** Kinds of entries whose withdrawal moves the most: what a reader may try. */
const WORTH_TRYING = new Set(['goal', 'ownGoal', 'penaltyKick', 'penaltyAwarded', 'directRed']);

/** Entries of both legs that a reader of a replay may withdraw, and withdrawals that may be taken back. */
export function correctableEntries(study: MatchStudy): ReplayView['correctable'] {
  const { other } = study;
  const legs = study.inTie && study.inTie.tie.legs.length > 1;
  const own = legs ? legName(study.match) : '';
  return [
    ...(other ? correctableOf(other, study.otherTimeline(), legName(other)) : []),
    ...correctableOf(study.match, study.timeline(), own),
  ];
}

const legName = ({ state }: ReadMatch): string => (state.leg === 1 ? 'First leg, ' : 'Second leg, ');

function correctableOf(
  match: ReadMatch,
  timeline: readonly ToldEntry[],
  before: string,
): readonly { readonly match: MatchId; readonly entry: string; readonly text: string }[] {
  const items = timeline
    .filter((item) => WORTH_TRYING.has(item.kind) && item.struck === undefined)
    .map((item) => ({ match: item.match, entry: item.entry, text: `${before}${shortly(item)}` }));
  const undone = corrections(match.log)
    .filter((correction) => correction.stands && correction.type === 'withdrawn')
    .map((correction) => ({
      match: match.state.match,
      entry: correction.entry,
      text: `${before}the withdrawal of ${targetWords(correction, timeline)}`,
    }));
  return [...items, ...undone];
}
