import { type MatchState, type ReviewCategory, type ReviewState } from '@touchline/laws';
import type { Names } from '@touchline/report';
import type { BannerView } from '@touchline/web';
import { labelOf } from './timeline.ts';

/** What a check may lead to, in words. @see VAR-01 */
const CATEGORY_WORDS: Readonly<Record<ReviewCategory, string>> = {
  GOAL: 'goal or no goal',
  PEN: 'possible penalty',
  RED: 'possible red card',
  ID: 'possible mistaken identity',
  CORNER: 'corner or no corner',
};

const STAGE_WORDS: Readonly<Partial<Record<ReviewState['stage'], string>>> = {
  delayed: 'play is held up',
  reviewVarOnly: 'decided by the video team',
  reviewOnField: 'on-field review',
};

/** What is open and stands over the page until it is decided: a check, a review, a penalty to be taken. */
export function bannerView(state: MatchState, names: Names): BannerView | undefined {
  if (state.phase !== 'live') return undefined;
  const open = state.reviews.findLast(isUnderWay);
  if (open) return reviewBanner(open, state);
  if (state.penaltyPending) return penaltyBanner(state, state.penaltyPending.side, names);
  const decided = state.reviews.findLast((review) => review.stage === 'decided');
  return decided && decisionBanner(decided);
}

const isUnderWay = ({ stage }: ReviewState): boolean =>
  stage === 'checking' || stage === 'delayed' || stage === 'reviewVarOnly' || stage === 'reviewOnField';

function reviewBanner(review: ReviewState, state: MatchState): BannerView {
  const isReview = review.stage === 'reviewVarOnly' || review.stage === 'reviewOnField';
  const stage = STAGE_WORDS[review.stage];
  return {
    kind: isReview ? 'review' : 'check',
    word: isReview ? 'VIDEO REVIEW' : 'VIDEO CHECK',
    details: [
      review.categories.map((category) => CATEGORY_WORDS[category]).join(', '),
      ...(stage === undefined ? [] : [stage]),
      ...(state.provisional ? ['the score is provisional'] : []),
      `since ${labelOf(review.since)}`,
    ].filter((detail) => detail !== ''),
  };
}

function penaltyBanner(state: MatchState, side: 'home' | 'away', names: Names): BannerView {
  const review = state.reviews.findLast(({ decision }) => decision?.outcome === 'overturned');
  return {
    kind: 'penalty',
    word: 'PENALTY',
    details: [
      `to ${names.club(state.clubs[side]).shortName}`,
      ...(review?.decision?.restart === 'penalty' ? ['decision overturned after the review'] : []),
      'to be taken',
    ],
  };
}

function decisionBanner({ decision }: ReviewState): BannerView | undefined {
  if (!decision) return undefined;
  const outcome = decision.outcome === 'overturned' ? 'decision overturned' : 'decision upheld';
  return { kind: 'decision', word: 'DECISION', details: [outcome] };
}
