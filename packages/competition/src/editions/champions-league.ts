import { SEEDED_BRACKET } from './bracket-layout.ts';
import type { EditionChain } from './edition-chain.ts';
import { AWAY_GOALS, NO_AWAY_GOALS, SINGLE_MATCH } from './tie-rules.ts';

/**
 * The Champions League's knockout regulations by season, each as its difference from the season before.
 * Sources: sections C and D1 to D3 of the rules.
 */
export const CHAMPIONS_LEAGUE: EditionChain = {
  competition: 'ucl',
  competitionName: 'Champions League',
  roundOrder: ['knockoutPlayoffs', 'roundOf16', 'quarterFinal', 'semiFinal', 'final'],
  editions: [
    {
      season: 2011,
      version: 1,
      hash: 'c750b547f816c7d5',
      rounds: {
        roundOf16: { name: 'round of 16', tie: AWAY_GOALS, secondLegAtHome: 'groupWinner' },
        quarterFinal: { name: 'quarter-final', tie: AWAY_GOALS, secondLegAtHome: 'draw' },
        semiFinal: { name: 'semi-final', tie: AWAY_GOALS, secondLegAtHome: 'draw' },
        final: { name: 'final', tie: SINGLE_MATCH },
      },
    },
    { season: 2012, version: 1, hash: 'f7ad8b252f6fe6f6' },
    { season: 2013, version: 1, hash: '819318974299a781' },
    { season: 2014, version: 1, hash: '62ad1b9b048375ab' },
    { season: 2015, version: 1, hash: 'bcc3dd903881f4bc' },
    { season: 2016, version: 1, hash: '3a8deb9b7a43b697' },
    { season: 2017, version: 1, hash: '933c6583cb96acbb' },
    { season: 2018, version: 1, hash: 'c51092ec6d1d5b84' },
    // Finished in Lisbon in August. @see HIST-2019-SINGLE
    {
      season: 2019,
      version: 1,
      hash: '56ba2cef3adb247d',
      rounds: { quarterFinal: { tie: SINGLE_MATCH }, semiFinal: { tie: SINGLE_MATCH } },
    },
    {
      season: 2020,
      version: 1,
      hash: '0b3ebf7de1b3cd2d',
      rounds: { quarterFinal: { tie: AWAY_GOALS }, semiFinal: { tie: AWAY_GOALS } },
    },
    // @see HIST-2021-NOAWAY
    {
      season: 2021,
      version: 1,
      hash: '0d9506eee89730df',
      rounds: {
        roundOf16: { tie: NO_AWAY_GOALS },
        quarterFinal: { tie: NO_AWAY_GOALS },
        semiFinal: { tie: NO_AWAY_GOALS },
      },
    },
    { season: 2022, version: 1, hash: 'a3c73d61e961914d' },
    { season: 2023, version: 1, hash: '391740d4ddd8a654' },
    // League phase, play-offs and the seeded bracket. @see UCL-LP-01, UCL-KO-01
    {
      season: 2024,
      version: 1,
      hash: '5fac0d15d51cb261',
      leaguePhase: { clubs: 36, matchesEach: 8, pointsForWin: 3, pointsForDrawn: 1 },
      bracket: SEEDED_BRACKET,
      rounds: {
        knockoutPlayoffs: { name: 'knockout play-offs', tie: NO_AWAY_GOALS, secondLegAtHome: 'seeded' },
        roundOf16: { secondLegAtHome: 'seeded' },
      },
      draws: [
        { date: '2025-01-31', rounds: ['knockoutPlayoffs'] },
        { date: '2025-02-21', rounds: ['roundOf16', 'quarterFinal', 'semiFinal', 'final'] },
      ],
    },
    // The second leg goes with the slot. @see UCL-KO-05
    {
      season: 2025,
      version: 1,
      hash: '9d866def2c0680d7',
      rounds: {
        quarterFinal: { secondLegAtHome: 'slotHolder' },
        semiFinal: { secondLegAtHome: 'slotHolder' },
      },
      draws: [
        { date: '2026-01-30', rounds: ['knockoutPlayoffs'] },
        { date: '2026-02-27', rounds: ['roundOf16', 'quarterFinal', 'semiFinal', 'final'] },
      ],
    },
  ],
};
