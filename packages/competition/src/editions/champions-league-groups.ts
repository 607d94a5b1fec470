import type { DrawCeremony } from '../regulations.ts';
import { THIRD_CAUTION, THIRD_TO_QUARTER_FINAL } from '../suspensions/caution-rules.ts';
import { G1, G2, G3, G3_TWO_POINTS, G4, G5, G6, G6_EUROPA_LEAGUE } from '../tables/formats.ts';
import { ORDER_B2, ORDER_B3, ORDER_B4 } from '../tables/ranking-orders.ts';
import {
  DRAWN_BRACKET,
  FINAL_ALONE,
  QUARTER_FINALS_OF_GROUPS,
  QUARTER_FINALS_ON,
  SEMI_FINALS_OF_GROUPS,
} from './bracket-layout.ts';
import { DRAWN_SINCE_2014, OPEN_DRAW, ROUND_OF_16_DRAW, WINNERS_AGAINST_RUNNERS_UP } from './draws.ts';
import type { EditionChange, RoundChange } from './edition-chain.ts';
import {
  AWAY_GOALS,
  AWAY_GOALS_SILVER,
  NO_AWAY_GOALS,
  SINGLE_MATCH,
  SINGLE_MATCH_GOLDEN,
  SINGLE_MATCH_SILVER,
} from './tie-rules.ts';
import { uefaMatchOptions } from './uefa-match-options.ts';

const twoLegs = (name: string, secondLegAtHome: 'draw' | 'groupWinner' = 'draw'): RoundChange => ({
  name,
  tie: AWAY_GOALS,
  secondLegAtHome,
});
const FINAL: RoundChange = { name: 'final', tie: SINGLE_MATCH, venue: 'neutral' };
const SILVER = { tie: AWAY_GOALS_SILVER };
const TIMED_OUT = { tie: AWAY_GOALS };
const WITHOUT_AWAY_GOALS = { tie: NO_AWAY_GOALS };

/** The ceremonies of a season, in their order: the second for quarter- and semi-finals where there are but two. */
function drawnOn(...dates: readonly [string, string, string?]): readonly DrawCeremony[] {
  const [roundOf16, quarterFinal, semiFinal] = dates;
  return [
    { date: roundOf16, rounds: ['roundOf16'] },
    ...(semiFinal === undefined
      ? [{ date: quarterFinal, rounds: ['quarterFinal', 'semiFinal', 'final'] }]
      : [
          { date: quarterFinal, rounds: ['quarterFinal'] },
          { date: semiFinal, rounds: ['semiFinal', 'final'] },
        ]),
  ];
}

/** Of August 2020: twelve on the bench, five substitutes. */
const AUGUST_2020 = {
  ...uefaMatchOptions(2019),
  bench: 12,
  substitutions: 5,
  opportunities: 3,
  extraTimeSubstitutions: 1,
  extraTimeOpportunities: 1,
};
const IN_LISBON = { tie: SINGLE_MATCH, venue: 'neutral', matchOptions: AUGUST_2020 } as const;
/** The qualifying rounds of 2020/21: single matches, three substitutes. @see HIST-2020-QUAL */
const ONE_MATCH_2020 = {
  tie: SINGLE_MATCH,
  venue: 'draw',
  matchOptions: { bench: 12, substitutions: 3, extraTimeSubstitutions: 1 },
} as const;

/**
 * The seasons with groups, 1991/92 to 2023/24, each as its difference from the season before.
 * Sources: sections D1 to D4 of the rules.
 */
export const CHAMPIONS_LEAGUE_WITH_GROUPS: readonly EditionChange[] = [
  // Two groups after two rounds; their winners meet in the final.
  {
    season: 1991,
    bracket: FINAL_ALONE,
    drops: ['quarterFinal', 'semiFinal'],
    groupStages: [G1],
    believed: {
      'groupStages.ranking':
        'The order after points is not known; no place that mattered hung on it (section D2).',
    },
  },
  {
    season: 1992,
    competitionName: 'Champions League',
    rounds: { preliminaryRound: twoLegs('preliminary round') },
  },
  // One match, at the group winner's. @see HIST-LEGS-01
  {
    season: 1993,
    bracket: SEMI_FINALS_OF_GROUPS,
    groupStages: [G2],
    rounds: {
      semiFinal: {
        name: 'semi-final',
        tie: SINGLE_MATCH,
        venue: 'groupWinner',
        draw: WINNERS_AGAINST_RUNNERS_UP,
      },
    },
  },
  {
    season: 1994,
    bracket: QUARTER_FINALS_OF_GROUPS,
    groupStages: [G3_TWO_POINTS],
    matchOptions: uefaMatchOptions(1994),
    drops: ['firstRound', 'secondRound', 'semiFinal'],
    rounds: {
      quarterFinal: { ...twoLegs('quarter-final', 'groupWinner'), draw: WINNERS_AGAINST_RUNNERS_UP },
      semiFinal: { ...twoLegs('semi-final'), draw: OPEN_DRAW },
    },
    believed: {
      'rounds.quarterFinal.draw':
        'The regulations were not read. In 1994/95 to 1996/97 groups A and B met, and C and D: perhaps no draw.',
      'rounds.quarterFinal.secondLegAtHome': 'Read for 1995/96 only (section D3).',
      'groupStages.ranking': 'Matches among the level clubs first: certain from 1996/97 (section D2).',
    },
  },
  {
    season: 1995,
    groupStages: [G3],
    matchOptions: uefaMatchOptions(1995),
    confirmed: ['rounds.quarterFinal.secondLegAtHome'],
    rounds: { final: { tie: SINGLE_MATCH_GOLDEN } },
    believed: {
      'rounds.final.tie':
        'Golden goal in the 1990s to 2001/02, first season not known; it decided no final (HIST-GOLD-01).',
      matchOptions: 'Three substitutes of seven; first season (HIST-SUBS).',
    },
  },
  {
    season: 1996,
    confirmed: ['groupStages.ranking'],
    believed: { 'rounds.quarterFinal.secondLegAtHome': 'Read for 1995/96 only (section D3).' },
  },
  {
    season: 1997,
    bracket: QUARTER_FINALS_ON,
    to: 1998,
    groupStages: [G4],
    drops: ['preliminaryRound'],
    rounds: {
      quarterFinal: { draw: { ...OPEN_DRAW, keptApart: ['sameGroup'] } },
      firstQualifyingRound: twoLegs('first qualifying round'),
      secondQualifyingRound: twoLegs('second qualifying round'),
    },
  },
  {
    season: 1999,
    bracket: QUARTER_FINALS_OF_GROUPS,
    groupStages: G5,
    rounds: {
      quarterFinal: { draw: WINNERS_AGAINST_RUNNERS_UP },
      thirdQualifyingRound: twoLegs('third qualifying round'),
    },
  },
  { season: 2000, to: 2001, matchOptions: uefaMatchOptions(2000) },
  // @see HIST-2002-SILVER
  {
    season: 2002,
    matchOptions: uefaMatchOptions(2002),
    rounds: {
      firstQualifyingRound: SILVER,
      secondQualifyingRound: SILVER,
      thirdQualifyingRound: SILVER,
      quarterFinal: SILVER,
      semiFinal: SILVER,
      final: { tie: SINGLE_MATCH_SILVER },
    },
    confirmed: ['rounds.final.tie'],
    believed: {
      'rounds.tie.extraTimeGoal':
        'Ahead after fifteen minutes means more goals; away goals alone did not end extra time. No such tie.',
    },
  },
  // The second group stage gives way to the round of 16.
  {
    season: 2003,
    groupStages: [G6],
    bracket: DRAWN_BRACKET,
    rounds: {
      roundOf16: {
        name: 'round of 16',
        tie: AWAY_GOALS_SILVER,
        secondLegAtHome: 'groupWinner',
        draw: ROUND_OF_16_DRAW,
      },
      quarterFinal: { secondLegAtHome: 'draw', draw: OPEN_DRAW },
    },
    confirmed: ['rounds.quarterFinal.secondLegAtHome', 'rounds.quarterFinal.draw'],
  },
  {
    season: 2004,
    to: 2005,
    matchOptions: uefaMatchOptions(2004),
    rounds: {
      firstQualifyingRound: TIMED_OUT,
      secondQualifyingRound: TIMED_OUT,
      thirdQualifyingRound: TIMED_OUT,
      roundOf16: TIMED_OUT,
      quarterFinal: TIMED_OUT,
      semiFinal: TIMED_OUT,
      final: { tie: SINGLE_MATCH },
    },
    confirmed: ['rounds.tie.extraTimeGoal'],
  },
  {
    season: 2006,
    to: 2008,
    cautions: THIRD_CAUTION,
    confirmed: ['cautions'],
    believed: {
      'cautions.qualifying': 'That qualifying counts apart was read for 2025/26 only (UCL-DISC-03).',
    },
  },
  {
    season: 2009,
    groupStages: [G6_EUROPA_LEAGUE],
    rounds: { playoffRound: twoLegs('play-off round') },
  },
  {
    season: 2010,
    believed: {
      'groupStages.ranking':
        'Away goals gave way to goals and a second asking somewhere from 2010/11 to 2012/13 (section D2).',
    },
  },
  { season: 2011, draws: drawnOn('2011-12-16', '2012-03-16') },
  {
    season: 2012,
    draws: drawnOn('2012-12-20', '2013-03-15', '2013-04-12'),
    groupStages: [{ ...G6_EUROPA_LEAGUE, ranking: ORDER_B2 }],
  },
  {
    season: 2013,
    draws: drawnOn('2013-12-16', '2014-03-21', '2014-04-11'),
    believed: {
      'groupStages.ranking':
        'Read in a text of 2010/11 to 2012/13; that it stood to 2017/18 is believed (section D2).',
    },
  },
  {
    season: 2014,
    draws: drawnOn('2014-12-15', '2015-03-20', '2015-04-24'),
    cautions: THIRD_TO_QUARTER_FINAL,
    rounds: DRAWN_SINCE_2014,
  },
  { season: 2015, draws: drawnOn('2015-12-14', '2016-03-18', '2016-04-15') },
  { season: 2016, draws: drawnOn('2016-12-12', '2017-03-17', '2017-04-21') },
  { season: 2017, draws: drawnOn('2017-12-11', '2018-03-16', '2018-04-13') },
  // A tournament of single matches before the first qualifying round; twelve on the bench in the final.
  {
    season: 2018,
    draws: drawnOn('2018-12-17', '2019-03-15'),
    groupStages: [{ ...G6_EUROPA_LEAGUE, ranking: ORDER_B3 }],
    believed: { 'groupStages.ranking': 'Believed to be the order of 2018/19 to 2020/21 (section D2).' },
    matchOptions: uefaMatchOptions(2018),
    confirmed: ['matchOptions'],
    rounds: {
      preliminaryRound: { name: 'preliminary round', tie: SINGLE_MATCH, venue: 'neutral' },
      final: { matchOptions: { ...uefaMatchOptions(2018), bench: 12 } },
    },
  },
  // Finished in Lisbon in August. @see HIST-2019-SINGLE
  {
    season: 2019,
    draws: drawnOn('2019-12-16', '2020-07-10'),
    drops: ['quarterFinal', 'semiFinal'],
    rounds: {
      quarterFinal: { name: 'quarter-final', ...IN_LISBON, ...DRAWN_SINCE_2014.quarterFinal },
      semiFinal: { name: 'semi-final', ...IN_LISBON, ...DRAWN_SINCE_2014.semiFinal },
      final: { matchOptions: AUGUST_2020 },
    },
    believed: {
      'rounds.roundOf16.matchOptions':
        'Of March 2020; four second legs were played in August by the options of the rounds after (HIST-2019-SINGLE).',
    },
  },
  // Many home legs were moved abroad; away goals stayed those of the visitor by name. @see HIST-2020-NEUTRAL
  {
    season: 2020,
    draws: drawnOn('2020-12-14', '2021-03-19'),
    matchOptions: uefaMatchOptions(2020),
    confirmed: ['rounds.roundOf16.matchOptions'],
    drops: [
      'quarterFinal',
      'semiFinal',
      'final',
      'firstQualifyingRound',
      'secondQualifyingRound',
      'thirdQualifyingRound',
    ],
    rounds: {
      preliminaryRound: { matchOptions: ONE_MATCH_2020.matchOptions },
      firstQualifyingRound: { name: 'first qualifying round', ...ONE_MATCH_2020 },
      secondQualifyingRound: { name: 'second qualifying round', ...ONE_MATCH_2020 },
      thirdQualifyingRound: { name: 'third qualifying round', ...ONE_MATCH_2020 },
      playoffRound: { matchOptions: ONE_MATCH_2020.matchOptions },
      quarterFinal: { ...twoLegs('quarter-final'), ...DRAWN_SINCE_2014.quarterFinal },
      semiFinal: { ...twoLegs('semi-final'), ...DRAWN_SINCE_2014.semiFinal },
      final: FINAL,
    },
  },
  // @see HIST-2021-NOAWAY
  {
    season: 2021,
    draws: drawnOn('2021-12-13', '2022-03-18'),
    groupStages: [{ ...G6_EUROPA_LEAGUE, ranking: ORDER_B4 }],
    confirmed: ['groupStages.ranking'],
    drops: [
      'preliminaryRound',
      'firstQualifyingRound',
      'secondQualifyingRound',
      'thirdQualifyingRound',
      'playoffRound',
    ],
    rounds: {
      preliminaryRound: { name: 'preliminary round', tie: SINGLE_MATCH, venue: 'neutral' },
      firstQualifyingRound: { ...twoLegs('first qualifying round'), ...WITHOUT_AWAY_GOALS },
      secondQualifyingRound: { ...twoLegs('second qualifying round'), ...WITHOUT_AWAY_GOALS },
      thirdQualifyingRound: { ...twoLegs('third qualifying round'), ...WITHOUT_AWAY_GOALS },
      playoffRound: { ...twoLegs('play-off round'), ...WITHOUT_AWAY_GOALS },
      roundOf16: WITHOUT_AWAY_GOALS,
      quarterFinal: WITHOUT_AWAY_GOALS,
      semiFinal: WITHOUT_AWAY_GOALS,
    },
  },
  { season: 2022, draws: drawnOn('2022-11-07', '2023-03-17') },
  { season: 2023, draws: drawnOn('2023-12-18', '2024-03-15') },
];
