import type { Manner } from './manner.ts';
import { by, byGoals, GO_OUT, GO_THROUGH, goals, goalsBy, moreBy, people, SCORE, SEE, WIN } from './verbs.ts';

/** How each measure of `measures/of-ties.ts` is said. */
export const TIE_MANNERS: { readonly [measure: string]: Manner } = {
  firstLegDeficit: {
    verb: GO_THROUGH,
    againstFirst: true,
    ofFirstLeg: true,
    inFull: (atLeast, tie, firstLeg) => `after losing the ${firstLeg} of ${tie}${byGoals(atLeast)}`,
    inShort: (atLeast) => `after losing a first leg${by(atLeast)}`,
    most: { noun: 'biggest first-leg defeat made good' },
  },
  firstLegLead: {
    verb: GO_OUT,
    againstFirst: true,
    ofFirstLeg: true,
    inFull: (atLeast, tie, firstLeg) => `after winning the ${firstLeg} of ${tie}${byGoals(atLeast)}`,
    inShort: (atLeast) => `out after winning a first leg${by(atLeast)}`,
  },
  halfTimeDeficit: {
    verb: GO_THROUGH,
    againstFirst: true,
    inFull: (atLeast, tie) =>
      `after being ${goalsBy(atLeast, 'behind')} on aggregate at half-time in the second leg of ${tie}`,
    inShort: (atLeast) =>
      `after being ${moreBy(atLeast, 'behind')} on aggregate at half-time in a second leg`,
  },
  secondLegGoals: {
    verb: SCORE,
    and: GO_THROUGH,
    inFull: (atLeast, tie) => `${goals(atLeast)} in the second leg of ${tie}`,
    inShort: (atLeast) => `with ${goals(atLeast)} in a second leg`,
    most: { noun: 'most goals in a second leg', plural: true },
  },
  secondLegMargin: {
    verb: WIN,
    and: GO_THROUGH,
    inFull: (atLeast, tie) => `the second leg of ${tie}${byGoals(atLeast)}`,
    inShort: (atLeast) => `by winning a second leg${by(atLeast)}`,
    most: { noun: 'biggest win in a second leg' },
  },
  aggregateMargin: {
    verb: WIN,
    inFull: (atLeast, tie) =>
      `${tie} ${atLeast === 1 ? 'on aggregate' : `by ${goals(atLeast)} on aggregate`}`,
    inShort: (atLeast) => (atLeast === 1 ? 'on aggregate' : `${by(atLeast).slice(1)} on aggregate`),
    most: { noun: 'biggest win on aggregate' },
  },
  goalsInTie: {
    verb: SEE,
    inFull: (atLeast) => `${goals(atLeast)} over two legs`,
    inShort: (atLeast) => `with ${goals(atLeast)} over two legs`,
    most: { noun: 'most goals', plural: true },
  },
  extraTime: {
    verb: WIN,
    inFull: (_, tie) => `${tie} after extra time`,
    inShort: () => 'after extra time',
  },
  awayGoals: {
    verb: WIN,
    inFull: (_, tie) => `${tie} on away goals`,
    inShort: () => 'on away goals',
  },
  shootOut: { verb: WIN, inFull: (_, tie) => `${tie} on penalties`, inShort: () => 'on penalties' },
  lastLegReds: {
    verb: GO_THROUGH,
    againstFirst: true,
    inFull: (atLeast, tie) =>
      `after having ${people(atLeast, 'a player', 'players')} sent off in the last leg of ${tie}`,
    inShort: (atLeast) => `with ${people(atLeast, 'a player', 'players')} sent off in the last leg`,
  },
};
