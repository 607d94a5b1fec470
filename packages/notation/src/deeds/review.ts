import type { ReviewState } from '@touchline/laws';
import type { Field } from '../forms/field.ts';
import { formOf } from '../forms/forms.ts';
import { openReview } from '../forms/what-is-meant.ts';
import type { Said } from '../notation.ts';
import type { Cursor } from '../read/cursor.ts';
import type { Draft } from '../read/earn-said.ts';
import { earnSaid } from '../read/earn-said.ts';
import type { HeadSaid } from '../read/head.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Deed } from './deed.ts';

/**
 * A goal under check does not stand: the review, its decision and the goal taken back, in one line. Of anything else the
 * decision, and how play goes on.
 */
export const OVERTURNED: Deed = {
  verbs: ['ov', 'overturned'],
  meaning:
    'What is under check is overturned: opens the review if it is only a check, and takes back the goal in question; of anything else how play goes on may follow: ov penalty',
  example: ['ov offside', 'overturned after review: the goal is disallowed for offside'],
  shown: `${wordsOf('goalCancelled', 'reason')}, or ${wordsOf('varDecision', 'restart')}`,
  read: (cursor, scene, head) => {
    const review = openReview(scene);
    if (!review) return nothingOpen(cursor);
    const outcome = outcomeSaid(cursor, scene, review);
    if (outcome instanceof Trouble) return outcome;
    return earnAll(overturning(review, outcome, scene, head), cursor);
  },
};

/** What is under check stands. */
export const STANDS: Deed = {
  verbs: ['ok', 'stands'],
  meaning: 'What is under check stands: the check is complete, or the review upholds the decision',
  example: ['ok', 'check complete, or the decision is upheld'],
  shown: '',
  read: (cursor, scene, head) => {
    const review = openReview(scene);
    if (!review) return nothingOpen(cursor);
    const { entry, reviewEntry } = review;
    const body =
      reviewEntry === undefined
        ? { type: 'logVarCheckComplete', check: entry }
        : { type: 'logVarDecision', review: reviewEntry, outcome: 'upheld' };
    return earnAll([{ body, head }], cursor);
  },
};

function fieldOf(type: string, name: string): Field<string> | undefined {
  return formOf(type)?.fields[name];
}

function wordsOf(type: string, name: string): string {
  return fieldOf(type, name)?.kind.shown ?? name;
}

const nothingOpen = (cursor: Cursor): Trouble =>
  cursor.trouble('Nothing is under check.', 'Begin one with var goal, or take the goal back with no-goal.');

/** Why the goal does not stand, or how play goes on where it is about no goal. */
type Overturned = { readonly reason: string } | { readonly restart?: string };

/** Without a reason the goal is taken back for another one, which an edit can say better later. */
function outcomeSaid(cursor: Cursor, scene: Scene, { goal }: ReviewState): Overturned | Trouble {
  const isGoal = goal !== undefined;
  const field = isGoal ? fieldOf('goalCancelled', 'reason') : fieldOf('varDecision', 'restart');
  if (!field || !cursor.token) return isGoal ? { reason: 'other' } : {};
  const word = field.kind.read(cursor, scene);
  if (word instanceof Trouble) return word;
  return isGoal ? { reason: word } : { restart: word };
}

function overturning(review: ReviewState, said: Overturned, scene: Scene, head: HeadSaid): readonly Draft[] {
  const { entry, reviewEntry, goal } = review;
  const idAt = scene.context.ids ?? ((index: number) => `e${scene.seq + index}`);
  const opening = { type: 'logVarReviewOpen', check: entry, mode: 'varOnly' };
  const opened: readonly Draft[] = reviewEntry === undefined ? [{ body: opening, head }] : [];
  const decided = { type: 'logVarDecision', review: reviewEntry ?? idAt(0), outcome: 'overturned' };
  const decision = 'reason' in said ? decided : { ...decided, ...said };
  const causedBy = idAt(opened.length);
  return [
    ...opened,
    { body: decision, head },
    ...('reason' in said
      ? [{ body: { type: 'logGoalCancelled', goal, ...said }, head: { ...head, causedBy } }]
      : []),
  ];
}

function earnAll(drafts: readonly Draft[], cursor: Cursor): readonly Said[] | Trouble {
  const place = cursor.place;
  if (cursor.token) return cursor.trouble('Nothing more can follow.');
  const said: Said[] = [];
  for (const draft of drafts) {
    const one = earnSaid(draft, () => place);
    if (one instanceof Trouble) return one;
    said.push(one);
  }
  return said;
}
