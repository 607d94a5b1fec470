import type { Manner } from './manner.ts';
import {
  by,
  byGoals,
  CONCEDE,
  goals,
  goalsBy,
  HAVE,
  LOSE,
  moreBy,
  people,
  SCORE,
  SEE,
  WIN,
} from './verbs.ts';

const scored: Manner = {
  verb: SCORE,
  inFull: (atLeast, match) => `${goals(atLeast)} in ${match}`,
  inShort: (atLeast) => `with ${goals(atLeast)}`,
  most: { noun: 'most goals', plural: true },
};

const conceded: Manner = {
  verb: CONCEDE,
  inFull: (atLeast, match) => `${goals(atLeast)} in ${match}`,
  inShort: (atLeast) => `conceding ${goals(atLeast)}`,
  most: { noun: 'most goals conceded', plural: true },
};

/** How each measure of `measures/of-matches.ts` is said. */
export const MATCH_MANNERS: { readonly [measure: string]: Manner } = {
  goalsFor: scored,
  'goalsFor,lost': {
    ...scored,
    and: LOSE,
    inShort: (atLeast) => `with ${goals(atLeast)} and a defeat`,
    most: { noun: 'most goals in a defeat', plural: true },
  },
  goalsAgainst: conceded,
  'goalsAgainst,won': {
    ...conceded,
    and: WIN,
    inShort: (atLeast) => `with a win after conceding ${goals(atLeast)}`,
    most: { noun: 'most goals conceded in a win', plural: true },
  },
  goalsInMatch: {
    verb: SEE,
    inFull: (atLeast) => goals(atLeast),
    inShort: (atLeast) => `with ${goals(atLeast)}`,
    most: { noun: 'most goals', plural: true },
  },
  'goalsInMatch,drawn': {
    verb: { infinitive: 'be drawn', past: 'was drawn', participle: 'been drawn' },
    inFull: (atLeast) => `with ${goals(atLeast)}`,
    inShort: (atLeast) => `drawn with ${goals(atLeast)}`,
    most: { noun: 'most goals without a winner', plural: true },
  },
  margin: {
    verb: WIN,
    inFull: (atLeast, match) => `${match}${byGoals(atLeast)}`,
    inShort: (atLeast) => `with a win${by(atLeast)}`,
    most: { noun: 'biggest win' },
  },
  defeat: {
    verb: LOSE,
    inFull: (atLeast, match) => `${match}${byGoals(atLeast)}`,
    inShort: (atLeast) => `with a defeat${by(atLeast)}`,
    most: { noun: 'heaviest defeat', ofClub: 'of' },
  },
  behindAtHalfTime: {
    verb: WIN,
    inFull: (atLeast, match) => `${match} after being ${goalsBy(atLeast, 'behind')} at half-time`,
    inShort: (atLeast) => `with a win from ${moreBy(atLeast, 'behind')} at half-time`,
    most: { noun: 'biggest half-time deficit turned into a win' },
  },
  aheadAtHalfTime: {
    verb: LOSE,
    inFull: (atLeast, match) => `${match} after being ${goalsBy(atLeast, 'ahead')} at half-time`,
    inShort: (atLeast) => `with a defeat from ${moreBy(atLeast, 'ahead')} at half-time`,
  },
  behindInMatch: {
    verb: WIN,
    inFull: (atLeast, match) => `${match} after being ${goalsBy(atLeast, 'behind')}`,
    inShort: (atLeast) => `with a win from ${moreBy(atLeast, 'behind')}`,
  },
  reds: {
    verb: HAVE,
    inFull: (atLeast, match) => `${people(atLeast, 'a player', 'players')} sent off in ${match}`,
    inShort: (atLeast) => `with ${people(atLeast, 'a player', 'players')} sent off`,
  },
  'reds,won': {
    verb: WIN,
    inFull: (atLeast, match) => `${match} with ${people(atLeast, 'a player', 'players')} sent off`,
    inShort: (atLeast) => `with a win and ${people(atLeast, 'a player', 'players')} sent off`,
  },
  benchReds: {
    verb: HAVE,
    inFull: (atLeast, match) => `${people(atLeast, 'somebody', 'people')} sent off on the bench in ${match}`,
    inShort: (atLeast) => `with ${people(atLeast, 'somebody', 'people')} sent off on the bench`,
  },
  addedTimeGoals: {
    verb: WIN,
    inFull: (atLeast, match) => `${match} with ${goals(atLeast)} in added time`,
    inShort: (atLeast) => `with a win and ${goals(atLeast)} in added time`,
  },
};
