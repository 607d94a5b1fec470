import type { LeaguePhaseDrawRules } from '../draws/draw-rules.ts';
import { THIRD_TO_QUARTER_FINAL, THIRD_WITH_RELIEF } from '../suspensions/caution-rules.ts';
import { G7, G7_SIX_MATCHES } from '../tables/formats.ts';
import type { LeaguePhaseRules } from '../tables/table-rules.ts';
import { SEEDED_BRACKET, SEEDED_BRACKET_ORDER_DRAWN } from './bracket-layout.ts';
import { FOUR_POTS, SIX_POTS } from './draws.ts';
import type { EditionChain, EditionChange } from './edition-chain.ts';
import { drawnTwoLegs, LEAGUE_PHASE_ROUNDS, SLOT_HOLDER_HOSTS } from './league-phase-rounds.ts';
import { uefaMatchOptions } from './uefa-match-options.ts';

/** Both have the Champions League's format, the Conference League with six matches each. @see UEL-01, UEL-02 */

const QUALIFYING = {
  firstQualifyingRound: drawnTwoLegs('first qualifying round'),
  secondQualifyingRound: drawnTwoLegs('second qualifying round'),
  thirdQualifyingRound: drawnTwoLegs('third qualifying round'),
  playoffRound: drawnTwoLegs('play-off round'),
};

const ORDER = {
  qualifyingOrder: Object.keys(QUALIFYING),
  roundOrder: Object.keys(LEAGUE_PHASE_ROUNDS),
};

const since2024 = (
  leaguePhase: LeaguePhaseRules,
  leaguePhaseDraw: LeaguePhaseDrawRules,
  video: string,
): readonly EditionChange[] => [
  {
    season: 2024,
    matchOptions: uefaMatchOptions(2024),
    cautions: THIRD_TO_QUARTER_FINAL,
    leaguePhase,
    leaguePhaseDraw,
    bracket: SEEDED_BRACKET_ORDER_DRAWN,
    rounds: { ...QUALIFYING, ...LEAGUE_PHASE_ROUNDS },
    believed: {
      qualifyingRounds: 'As many as the Champions League has, and two legs each; not read.',
      cautions: 'As in the Champions League (UEL-03).',
      'matchOptions.video': video,
    },
  },
  { season: 2025, cautions: THIRD_WITH_RELIEF, bracket: SEEDED_BRACKET, rounds: SLOT_HOLDER_HOSTS },
  {
    season: 2026,
    believed: {
      matchOptions: 'What UEFA chose of the options of the Laws of 2026/27 is not known (section G).',
      rounds: 'As in 2025/26; the regulations of the season were not read.',
    },
  },
];

export const EUROPA_LEAGUE: EditionChain = {
  competition: 'uel',
  competitionName: 'Europa League',
  ...ORDER,
  editions: since2024(G7, FOUR_POTS, 'Video review from the league phase on (UEL-05).'),
};

export const CONFERENCE_LEAGUE: EditionChain = {
  competition: 'uecl',
  competitionName: 'Conference League',
  ...ORDER,
  editions: since2024(
    G7_SIX_MATCHES,
    SIX_POTS,
    'Video review in the league phase or from the knockout phase on; the season was not looked up (UEL-05).',
  ),
};
