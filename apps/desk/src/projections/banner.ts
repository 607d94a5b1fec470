import { type MatchState, otherSide, type ReviewCategory, type ReviewState } from '@touchline/laws';
import { type Names, RESTART_WORDS } from '@touchline/report';
import type { BannerView } from '@touchline/web';
import type { ReadMatch } from './match-in-tie.ts';
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
export function bannerView(match: ReadMatch, names: Names): BannerView | undefined {
  const { state } = match;
  if (state.phase !== 'live') return undefined;
  const open = state.reviews.findLast(isUnderWay);
  if (open) return reviewBanner(open, state);
  if (state.penaltyPending) return penaltyBanner(state, state.penaltyPending.side, names);
  const decided = state.reviews.findLast((review) => review.stage === 'decided');
  return decided && decisionBanner(decided, match, names);
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

function decisionBanner(review: ReviewState, match: ReadMatch, names: Names): BannerView | undefined {
  const { decision } = review;
  if (!decision) return undefined;
  const outcome = decision.outcome === 'overturned' ? 'decision overturned' : 'decision upheld';
  const goal = match.state.goals.find(({ entry }) => entry === review.goal);
  const restart = decision.restart && `${RESTART_WORDS[decision.restart]}${toWhom(review, match, names)}`;
  return {
    kind: 'decision',
    word: 'DECISION',
    details: [
      outcome,
      ...(goal ? [goal.status === 'cancelled' ? 'no goal' : 'the goal stands'] : []),
      ...(restart === undefined ? [] : [restart]),
    ],
  };
}

/** ` to Atalanta`: whoever was fouled takes the penalty or the free kick; of another restart the log does not say. */
function toWhom({ incident, decision }: ReviewState, { state, effective }: ReadMatch, names: Names): string {
  if (decision?.restart !== 'penalty' && decision?.restart !== 'freeKick') return '';
  const foul = effective.find(({ id, type }) => id === incident && type === 'foul');
  if (foul?.type !== 'foul') return '';
  return ` to ${names.club(state.clubs[otherSide(foul.side)]).shortName}`;
}
