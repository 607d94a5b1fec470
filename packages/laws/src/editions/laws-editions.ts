import type { EditionRef } from '../entries.ts';
import type { LawsEdition } from './laws-edition.ts';

/** An edition with its name, version and hash, as `matchOpened` refers to it. */
export type NamedLawsEdition = EditionRef & LawsEdition;

/** Before 2016/17: what a competition did otherwise in its day is for its options to say. */
const BEFORE_2016: LawsEdition = {
  substitutions: 3,
  extraTimeSubstitutions: 0,
  extraTimeOpportunities: 0,
  bench: 12,
  concussionOption: 'none',
  reviewable: [],
  wrongSecondCautionReviewable: false,
  identityAcrossTeams: false,
  cornerReviewOption: false,
  mouthAndProtestOption: false,
  teamOfficialsCarded: false,
  cautionsCarriedIntoShootOut: true,
  reduceToEquate: 'atStart',
  armbandCompulsory: false,
  goalkeeperHolding: { seconds: 6, restart: 'freeKick' },
  goalFromGoalkeepersThrow: true,
  droppedBall: 'contested',
  accidentalDoubleTouch: 'freeKick',
  encroachmentNeedsImpact: false,
  missStandsDespiteGoalkeeper: false,
  goalkeeperForcesRetake: 'nothing',
  chanceDeniedForTheBall: 'directRed',
  chanceDeniedByAccidentalHand: 'directRed',
  goalAfterAdvantageSparesCaution: false,
  secondsOffAfterTreatment: 0,
  secondsOffWhenSlow: 0,
};
const IN_2016: LawsEdition = {
  ...BEFORE_2016,
  reduceToEquate: 'throughout',
  chanceDeniedForTheBall: 'caution',
  goalkeeperForcesRetake: 'caution',
};
/** Video review, and a fourth change in extra time where the competition allows it. */
const IN_2018: LawsEdition = {
  ...IN_2016,
  extraTimeSubstitutions: 1,
  extraTimeOpportunities: 1,
  reviewable: ['GOAL', 'PEN', 'RED', 'ID'],
};
const IN_2019: LawsEdition = {
  ...IN_2018,
  teamOfficialsCarded: true,
  goalFromGoalkeepersThrow: false,
  droppedBall: 'lastTouch',
};
/** Five substitutions in three stoppages: a temporary amendment of May 2020, Law from 2022/23. */
const IN_2020: LawsEdition = {
  ...IN_2019,
  substitutions: 5,
  opportunities: 3,
  concussionOption: 'trial',
  cautionsCarriedIntoShootOut: false,
  missStandsDespiteGoalkeeper: true,
  goalkeeperForcesRetake: 'warning',
};
const IN_2022: LawsEdition = { ...IN_2020, bench: 15 };
const IN_2024: LawsEdition = {
  ...IN_2022,
  concussionOption: 'option',
  armbandCompulsory: true,
  encroachmentNeedsImpact: true,
  chanceDeniedByAccidentalHand: 'caution',
};
const IN_2025: LawsEdition = {
  ...IN_2024,
  goalkeeperHolding: { seconds: 8, restart: 'corner' },
  droppedBall: 'possession',
  accidentalDoubleTouch: 'retake',
};
const IN_2026: LawsEdition = {
  ...IN_2025,
  wrongSecondCautionReviewable: true,
  identityAcrossTeams: true,
  cornerReviewOption: true,
  mouthAndProtestOption: true,
  goalAfterAdvantageSparesCaution: true,
  secondsOffAfterTreatment: 60,
  secondsOffWhenSlow: 60,
};

/**
 * The editions of the Laws that we hold, and one for all that came before them. A change to one is a new version beside
 * the old one, which stays: matches name the version they were played under.
 */
export const LAWS_EDITIONS: readonly NamedLawsEdition[] = [
  { id: 'before-2016-17', version: 1, hash: '44de021421b57083', ...BEFORE_2016 },
  { id: '2016-17', version: 1, hash: 'e1a15dd3c8f4d874', ...IN_2016 },
  { id: '2017-18', version: 1, hash: 'cd2d60989f09c341', ...IN_2016 },
  { id: '2018-19', version: 1, hash: 'a4df5920d594a780', ...IN_2018 },
  { id: '2019-20', version: 1, hash: '797f85f26fd2a64e', ...IN_2019 },
  { id: '2020-21', version: 1, hash: '97dda69b83fe50dd', ...IN_2020 },
  { id: '2021-22', version: 1, hash: 'ab08ee50c0c67f3d', ...IN_2020 },
  { id: '2022-23', version: 1, hash: '2cce035f10b1e32a', ...IN_2022 },
  { id: '2023-24', version: 1, hash: 'ca164105ab22de58', ...IN_2022 },
  { id: '2024-25', version: 1, hash: '82c395f0b7293373', ...IN_2024 },
  { id: '2025-26', version: 1, hash: 'd5295a03c6fb3bf3', ...IN_2025 },
  { id: '2026-27', version: 1, hash: 'a70ccc03e8a30409', ...IN_2026 },
];

/**
 * The edition of this name, the newest version of it; or the one that a match refers to, its hash not compared.
 *
 * @returns `undefined` for one that we do not hold
 */
export function lawsEdition(edition: string | EditionRef): NamedLawsEdition | undefined {
  if (typeof edition === 'string') return LAWS_EDITIONS.findLast(({ id }) => id === edition);
  return LAWS_EDITIONS.find(({ id, version }) => id === edition.id && version === edition.version);
}

/**
 * The newest edition that is not of a later season, which a match of the season is played by; for a season before all
 * of them the oldest. Editions begin on 1 July; a competition that began before plays on under its own. @see LAW-ED
 *
 * @param season its first year, 2025 for 2025/26
 */
export function lawsEditionOfSeason(season: number): NamedLawsEdition {
  const dated = LAWS_EDITIONS.filter(({ id }) => /^\d{4}/.test(id));
  const edition = dated.findLast(({ id }) => Number(id.slice(0, 4)) <= season) ?? LAWS_EDITIONS[0];
  if (!edition) throw new Error('no edition of the Laws is held');
  return edition;
}
