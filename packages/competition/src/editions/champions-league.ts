import { THIRD_WITH_RELIEF } from '../suspensions/caution-rules.ts';
import { G7 } from '../tables/formats.ts';
import { SEEDED_BRACKET, SEEDED_BRACKET_ORDER_DRAWN } from './bracket-layout.ts';
import { CHAMPIONS_LEAGUE_WITH_GROUPS } from './champions-league-groups.ts';
import { FOUR_POTS } from './draws.ts';
import type { EditionChain, EditionChange } from './edition-chain.ts';
import { EUROPEAN_CUP } from './european-cup.ts';
import { LEAGUE_PHASE_ROUNDS, SLOT_HOLDER_HOSTS } from './league-phase-rounds.ts';

/** League phase, play-offs and the seeded bracket, since 2024/25. @see UCL-LP-01, UCL-KO-01 */
const WITH_LEAGUE_PHASE: readonly EditionChange[] = [
  {
    season: 2024,
    drops: ['preliminaryRound', 'groupStages'],
    leaguePhase: G7,
    leaguePhaseDraw: FOUR_POTS,
    bracket: SEEDED_BRACKET_ORDER_DRAWN,
    rounds: {
      knockoutPlayoffs: LEAGUE_PHASE_ROUNDS.knockoutPlayoffs,
      roundOf16: LEAGUE_PHASE_ROUNDS.roundOf16,
      quarterFinal: LEAGUE_PHASE_ROUNDS.quarterFinal,
      semiFinal: LEAGUE_PHASE_ROUNDS.semiFinal,
    },
    draws: [
      { date: '2025-01-31', rounds: ['knockoutPlayoffs'] },
      { date: '2025-02-21', rounds: ['roundOf16', 'quarterFinal', 'semiFinal', 'final'] },
    ],
    believed: {
      'matchOptions.video':
        'Video review from the third qualifying round on; since when is not known (UEL-05).',
      'qualifyingRounds.preliminaryRound': 'None since 2024/25, as is told.',
    },
  },
  // The second leg goes with the slot. @see UCL-KO-05
  {
    season: 2025,
    cautions: THIRD_WITH_RELIEF,
    confirmed: ['cautions.qualifying'],
    bracket: SEEDED_BRACKET,
    rounds: SLOT_HOLDER_HOSTS,
    draws: [
      { date: '2026-01-30', rounds: ['knockoutPlayoffs'] },
      { date: '2026-02-27', rounds: ['roundOf16', 'quarterFinal', 'semiFinal', 'final'] },
    ],
  },
  {
    season: 2026,
    believed: {
      matchOptions: 'What UEFA chose of the options of the Laws of 2026/27 is not known (section G).',
      rounds: 'As in 2025/26; the regulations of the season were not read.',
    },
  },
];

/**
 * The European Cup and Champions League of every season, each as its difference from the season before.
 * Sources: sections C and D1 to D4 of the rules.
 */
export const CHAMPIONS_LEAGUE: EditionChain = {
  competition: 'ucl',
  competitionName: 'European Cup',
  qualifyingOrder: [
    'preliminaryRound',
    'firstQualifyingRound',
    'secondQualifyingRound',
    'thirdQualifyingRound',
    'playoffRound',
  ],
  roundOrder: [
    'firstRound',
    'secondRound',
    'knockoutPlayoffs',
    'roundOf16',
    'quarterFinal',
    'semiFinal',
    'final',
  ],
  editions: [...EUROPEAN_CUP, ...CHAMPIONS_LEAGUE_WITH_GROUPS, ...WITH_LEAGUE_PHASE],
};
