import { PLAYOFF_DRAW, SEEDED_ROUND_OF_16_DRAW } from './draws.ts';
import type { RoundChange } from './edition-chain.ts';
import { NO_AWAY_GOALS, SINGLE_MATCH } from './tie-rules.ts';

/** Two legs; who has the second at home is the draw's to say. */
export const drawnTwoLegs = (name: string): RoundChange => ({
  name,
  tie: NO_AWAY_GOALS,
  secondLegAtHome: 'draw',
});

/** The knockout phase that follows a league phase of 36, as it was in 2024/25. @see UCL-KO-04, UCL-KO-05 */
export const LEAGUE_PHASE_ROUNDS = {
  knockoutPlayoffs: {
    name: 'knockout play-offs',
    tie: NO_AWAY_GOALS,
    secondLegAtHome: 'seeded',
    draw: PLAYOFF_DRAW,
  },
  roundOf16: {
    name: 'round of 16',
    tie: NO_AWAY_GOALS,
    secondLegAtHome: 'seeded',
    draw: SEEDED_ROUND_OF_16_DRAW,
  },
  // Who meets whom is fixed by the bracket; only the order of the legs is drawn.
  quarterFinal: { ...drawnTwoLegs('quarter-final'), draw: { type: 'order' } },
  semiFinal: { ...drawnTwoLegs('semi-final'), draw: { type: 'order' } },
  final: { name: 'final', tie: SINGLE_MATCH, venue: 'neutral' },
} as const satisfies { readonly [round: string]: RoundChange };

/** Since 2025/26. @see UCL-KO-05, UCL-KO-06 */
export const SLOT_HOLDER_HOSTS = {
  quarterFinal: { secondLegAtHome: 'slotHolder', draw: { type: 'none' } },
  semiFinal: { secondLegAtHome: 'slotHolder', draw: { type: 'none' } },
} as const satisfies { readonly [round: string]: RoundChange };
