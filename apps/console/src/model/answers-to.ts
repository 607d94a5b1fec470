import { type MatchState, openStates } from '@touchline/laws';

/** A line that ends an open state, and what it says. */
export interface Answer {
  readonly line: string;
  readonly meaning: string;
}

/**
 * The commonest ends of what is open, the most urgent state first: each is had by its digit and Enter, so that a goal
 * overturned by a review takes two keys. Anything else is typed.
 */
export function answersTo(state: MatchState): readonly Answer[] {
  const [first] = openStates(state);
  switch (first?.type) {
    case undefined:
      return [];
    case 'check':
    case 'review': {
      const isGoal = first.categories.includes('GOAL');
      return [...(isGoal ? GOAL_ENDS : []), ...(first.type === 'check' ? CHECK_ENDS : REVIEW_ENDS)].slice(
        0,
        9,
      );
    }
    case 'penalty':
      return [];
    case 'substitution':
      return [];
    default:
      return first satisfies never;
  }
}

/** The line that a digit alone stands for while something is open. */
export const answerOf = (text: string, state: MatchState | undefined): string | undefined =>
  state && /^[1-9]$/.test(text) ? answersTo(state)[Number(text) - 1]?.line : undefined;

const GOAL_ENDS: readonly Answer[] = [
  { line: 'ov offside', meaning: 'No goal: offside' },
  { line: 'ov foul', meaning: 'No goal: foul' },
  { line: 'ov handball', meaning: 'No goal: handball' },
];

const CHECK_ENDS: readonly Answer[] = [
  { line: 'ok', meaning: 'Check over, nothing changes' },
  { line: 'review on-field', meaning: 'Review on the field' },
  { line: 'review var-only', meaning: 'Review by the video assistant alone' },
];

const REVIEW_ENDS: readonly Answer[] = [
  { line: 'ok', meaning: 'Decision stands' },
  { line: 'screen', meaning: 'The referee goes to the screen' },
];
