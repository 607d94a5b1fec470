import { fold } from '@touchline/registry';
import { matchRule } from '../rule.ts';

export const ownOpponent = matchRule(
  { name: 'own-opponent', severity: 'error', summary: 'no team meets itself' },
  (match) =>
    fold(match.home) === fold(match.away) ? [{ at: match, message: `${match.home} meets itself` }] : [],
);
