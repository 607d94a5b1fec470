import type { EditionRef } from '../entries.ts';
import type { LawsEdition } from './laws-edition.ts';

/** An edition with its name, version and hash, as `matchOpened` refers to it. */
export type NamedLawsEdition = EditionRef & LawsEdition;

const IN_2018: LawsEdition = {
  substitutions: 3,
  extraTimeSubstitutions: 1,
  extraTimeOpportunities: 1,
  reviewable: ['GOAL', 'PEN', 'RED', 'ID'],
  wrongSecondCautionReviewable: false,
  teamOfficialsCarded: false,
  cautionsCarriedIntoShootOut: true,
  armbandCompulsory: false,
  goalkeeperHolding: { seconds: 6, restart: 'freeKick' },
  accidentalDoubleTouch: 'freeKick',
};
const IN_2019: LawsEdition = { ...IN_2018, teamOfficialsCarded: true };
/** Five substitutions in three stoppages: a temporary amendment of May 2020, Law from 2022/23. */
const IN_2020: LawsEdition = {
  ...IN_2019,
  substitutions: 5,
  opportunities: 3,
  cautionsCarriedIntoShootOut: false,
};
const IN_2024: LawsEdition = { ...IN_2020, armbandCompulsory: true };
const IN_2025: LawsEdition = {
  ...IN_2024,
  goalkeeperHolding: { seconds: 8, restart: 'corner' },
  accidentalDoubleTouch: 'retake',
};
const IN_2026: LawsEdition = { ...IN_2025, wrongSecondCautionReviewable: true };

/**
 * The editions of the Laws that we hold. A change to one is a new version beside the old one, which stays: matches
 * name the version they were played under.
 */
export const LAWS_EDITIONS: readonly NamedLawsEdition[] = [
  { id: '2018-19', version: 1, hash: '81f5f7fde31f2d8a', ...IN_2018 },
  { id: '2019-20', version: 1, hash: '91d3edcedc2e547c', ...IN_2019 },
  { id: '2020-21', version: 1, hash: 'f262a76a21fabb64', ...IN_2020 },
  { id: '2021-22', version: 1, hash: 'cbbf6438cb16286f', ...IN_2020 },
  { id: '2022-23', version: 1, hash: '27cf312957123523', ...IN_2020 },
  { id: '2023-24', version: 1, hash: 'aba749958d8525bb', ...IN_2020 },
  { id: '2024-25', version: 1, hash: '9f843e11645b7c60', ...IN_2024 },
  { id: '2025-26', version: 1, hash: 'ef8d341bb4cb04e2', ...IN_2025 },
  { id: '2026-27', version: 1, hash: '319e8b38f1bce7b0', ...IN_2026 },
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
