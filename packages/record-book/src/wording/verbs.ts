import { inWords } from '@touchline/registry';
import type { Verb } from './manner.ts';
import { orMore } from './numbers.ts';

export const GO_THROUGH: Verb = {
  infinitive: 'go through',
  past: 'went through',
  participle: 'gone through',
};
export const GO_OUT: Verb = { infinitive: 'go out', past: 'went out', participle: 'gone out' };
export const WIN: Verb = { infinitive: 'win', past: 'won', participle: 'won' };
export const LOSE: Verb = { infinitive: 'lose', past: 'lost', participle: 'lost' };
export const SCORE: Verb = { infinitive: 'score', past: 'scored', participle: 'scored' };
export const CONCEDE: Verb = { infinitive: 'concede', past: 'conceded', participle: 'conceded' };
export const SEE: Verb = { infinitive: 'see', past: 'saw', participle: 'seen' };
export const HAVE: Verb = { infinitive: 'have', past: 'had', participle: 'had' };

/** `three or more goals`, `a goal`. */
export const goals = (atLeast: number): string => (atLeast === 1 ? 'a goal' : `${orMore(atLeast)} goals`);

/** ` by two or more goals`, with the space before it; nothing for one, which losing says already. */
export const byGoals = (atLeast: number): string => (atLeast === 1 ? '' : ` by ${orMore(atLeast)} goals`);
export const by = (atLeast: number): string => (atLeast === 1 ? '' : ` by ${orMore(atLeast)}`);

/** `behind`, `two or more goals behind`. */
export const goalsBy = (atLeast: number, where: string): string =>
  atLeast === 1 ? where : `${orMore(atLeast)} goals ${where}`;
export const moreBy = (atLeast: number, where: string): string =>
  atLeast === 1 ? where : `${orMore(atLeast)} ${where}`;

/** `a player`, `two or more players`. */
export const people = (atLeast: number, one: string, many: string): string =>
  atLeast === 1 ? one : `${inWords(atLeast)} or more ${many}`;
