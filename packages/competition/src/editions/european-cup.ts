import { EVERY_SECOND_CAUTION } from '../suspensions/caution-rules.ts';
import { QUARTER_FINALS_ON } from './bracket-layout.ts';
import { OPEN_DRAW } from './draws.ts';
import type { EditionChange } from './edition-chain.ts';
import {
  AWAY_GOALS,
  AWAY_GOALS_THEN_LOTS,
  FINAL_REPLAY_THEN_KICKS,
  FINAL_REPLAY_THEN_LOTS,
  PLAYOFF_AFTER_TWO_LEGS,
  SINGLE_MATCH,
} from './tie-rules.ts';
import { uefaMatchOptions } from './uefa-match-options.ts';

const PRELIMINARY = 'preliminary round';

/**
 * The European Cup of champions and knockout rounds only, 1955/56 to 1990/91. Sources: sections D1 and D3 of the rules; the rounds by the results in engsoccerdata.
 */
export const EUROPEAN_CUP: readonly EditionChange[] = [
  {
    season: 1955,
    bracket: QUARTER_FINALS_ON,
    matchOptions: uefaMatchOptions(1955),
    rounds: {
      firstRound: { name: 'first round', tie: PLAYOFF_AFTER_TWO_LEGS, secondLegAtHome: 'draw' },
      quarterFinal: {
        name: 'quarter-final',
        tie: PLAYOFF_AFTER_TWO_LEGS,
        secondLegAtHome: 'draw',
        draw: OPEN_DRAW,
      },
      semiFinal: {
        name: 'semi-final',
        tie: PLAYOFF_AFTER_TWO_LEGS,
        secondLegAtHome: 'draw',
        draw: OPEN_DRAW,
      },
      final: { name: 'final', tie: FINAL_REPLAY_THEN_LOTS, venue: 'neutral' },
    },
    believed: {
      'rounds.quarterFinal.draw':
        'Drawn order is told (section D3); that nobody was seeded or kept apart is not.',
      'rounds.final.tie': 'Replay after extra time; no final needed one before 1974 (HIST-FINAL-1955).',
      matchOptions: 'No substitutes; an injured goalkeeper at most (HIST-SUBS).',
    },
  },
  {
    season: 1956,
    to: 1965,
    rounds: { secondRound: { name: 'second round', tie: PLAYOFF_AFTER_TWO_LEGS, secondLegAtHome: 'draw' } },
  },
  {
    season: 1966,
    rounds: {
      preliminaryRound: { name: PRELIMINARY, tie: PLAYOFF_AFTER_TWO_LEGS, secondLegAtHome: 'draw' },
    },
  },
  // Away goals, in the first round only. @see HIST-1967-AWAY
  {
    season: 1967,
    drops: ['preliminaryRound'],
    rounds: { firstRound: { tie: AWAY_GOALS_THEN_LOTS } },
    believed: {
      'rounds.tie.awayGoalsInExtraTime':
        'Not counted again in extra time before the shoot-out came; no such tie.',
    },
  },
  // And in the second. @see HIST-1968-AWAY
  {
    season: 1968,
    matchOptions: uefaMatchOptions(1968),
    rounds: { secondRound: { tie: AWAY_GOALS_THEN_LOTS } },
    believed: { matchOptions: 'Two substitutes of five; the season in which they began (HIST-SUBS).' },
  },
  {
    season: 1969,
    rounds: { preliminaryRound: { name: PRELIMINARY, tie: AWAY_GOALS_THEN_LOTS, secondLegAtHome: 'draw' } },
    believed: {
      'rounds.quarterFinal.tie':
        'Play-off from the quarter-finals on as in 1968/69; no tie was level (HIST-1968-AWAY).',
      'rounds.semiFinal.tie':
        'Play-off from the quarter-finals on as in 1968/69; no tie was level (HIST-1968-AWAY).',
      'qualifyingRounds.preliminaryRound.tie': 'As the first round; the one tie was not level.',
    },
  },
  // The shoot-out takes the place of lots and play-off. @see HIST-1970-PENS, HIST-FINAL-1970
  {
    season: 1970,
    to: 1971,
    cautions: EVERY_SECOND_CAUTION,
    rounds: {
      preliminaryRound: { tie: AWAY_GOALS },
      firstRound: { tie: AWAY_GOALS },
      secondRound: { tie: AWAY_GOALS },
      quarterFinal: { tie: AWAY_GOALS },
      semiFinal: { tie: AWAY_GOALS },
      final: { tie: FINAL_REPLAY_THEN_KICKS },
    },
    confirmed: [
      'rounds.tie.awayGoalsInExtraTime',
      'rounds.quarterFinal.tie',
      'rounds.semiFinal.tie',
      'qualifyingRounds.preliminaryRound.tie',
    ],
    believed: {
      'rounds.final.tie': 'Kicks if the replay is level too; the one replay, of 1974, was not.',
      cautions: 'Every second caution cost a match before 2006/07; since when was not read (HIST-SUBS).',
    },
  },
  { season: 1972, to: 1974, drops: ['preliminaryRound'] },
  // Decided by UEFA on 17 July 1975. @see HIST-FINAL-1975
  { season: 1975, to: 1976, rounds: { final: { tie: SINGLE_MATCH } }, confirmed: ['rounds.final.tie'] },
  { season: 1977, matchOptions: uefaMatchOptions(1977) },
  {
    season: 1978,
    to: 1982,
    rounds: { preliminaryRound: { name: PRELIMINARY, tie: AWAY_GOALS, secondLegAtHome: 'draw' } },
    believed: {
      'qualifyingRounds.preliminaryRound':
        'One tie before the first round from 1978/79 to 1982/83, as is told.',
    },
  },
  { season: 1983, to: 1990, drops: ['preliminaryRound'] },
];
