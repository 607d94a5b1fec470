import type { DecidedSide } from '../record-side.ts';
import type { Holes } from './holes.ts';

export type Verdict = 'true' | 'false' | 'unknown';

/** Why a verdict is what it is. Rows are those of the record that bear it out. */
export type Because =
  /** True: the case it is told of, where one is known. */
  | { readonly type: 'holds'; readonly toldOf?: DecidedSide }
  /** True so far: nobody has done it since. */
  | { readonly type: 'noneSince'; readonly precedent: DecidedSide }
  /** It was true of one case and has been overtaken by another. */
  | {
      readonly type: 'overtaken';
      readonly trueOf: DecidedSide;
      readonly by: DecidedSide;
      readonly nearest: DecidedSide;
    }
  /** What the claim points back to did not do it, or not in this scope. */
  | { readonly type: 'precedentDidNot'; readonly rows: readonly DecidedSide[] }
  | { readonly type: 'noPrecedent' }
  /** Another did it first. */
  | { readonly type: 'anotherFirst'; readonly by: DecidedSide }
  /** "Never", "first": it has happened. */
  | {
      readonly type: 'hasHappened';
      readonly first: DecidedSide;
      readonly latest: DecidedSide;
      readonly times: number;
    }
  /** The case it is told of has not happened. */
  | { readonly type: 'hasNotHappened' }
  | { readonly type: 'notYetKnown' }
  | { readonly type: 'place'; readonly found: number }
  | { readonly type: 'count'; readonly found: number; readonly overtakenBy?: DecidedSide }
  | { readonly type: 'notAmong' }
  | { readonly type: 'rate'; readonly n: number; readonly outOf: number }
  | { readonly type: 'surpassed'; readonly by: DecidedSide; readonly value: number; readonly theirs: number }
  | { readonly type: 'equalled'; readonly by: DecidedSide; readonly value: number }
  | { readonly type: 'alone'; readonly value: number }
  | { readonly type: 'otherValue'; readonly found: number }
  /** Of a run that is going on; `longest` is the club's own best where it got further. */
  | { readonly type: 'runLength'; readonly found: number; readonly longest?: number }
  /** Unknown: the record lacks what would decide it. */
  | { readonly type: 'holes'; readonly holes: Holes }
  | { readonly type: 'beforeRecord'; readonly from?: number };

export interface Answer {
  readonly verdict: Verdict;
  readonly because: Because;
  /** Rows that it rests on, newest first. */
  readonly evidence: readonly DecidedSide[];
  /** Rows that speak against it, newest first. */
  readonly against: readonly DecidedSide[];
}

export const isTrue = (because: Because, evidence: readonly DecidedSide[] = []): Answer => ({
  verdict: 'true',
  because,
  evidence,
  against: [],
});

export const isFalse = (because: Because, against: readonly DecidedSide[] = []): Answer => ({
  verdict: 'false',
  because,
  evidence: [],
  against,
});

export const isUnknown = (because: Because, evidence: readonly DecidedSide[] = []): Answer => ({
  verdict: 'unknown',
  because,
  evidence,
  against: [],
});

/** True unless the record has a hole where the opposite could hide. */
export const trueUnless = (holes: Holes | undefined, answer: Answer): Answer =>
  holes === undefined ? answer : isUnknown({ type: 'holes', holes }, answer.evidence);

/** False, unless what the record lacks could make it true. */
export const falseUnless = (holes: Holes | undefined, answer: Answer): Answer =>
  holes === undefined ? answer : { ...isUnknown({ type: 'holes', holes }), against: answer.against };

export const newestFirst = (rows: readonly DecidedSide[]): readonly DecidedSide[] => rows.toReversed();
