import type { ClubId } from '@touchline/registry';
import type { TieSide } from './tie-side.ts';

/** What a value of a dimension is read from, besides the side itself. */
export interface Surroundings {
  /** FIFA code of the association a club plays under; `undefined` for a club nobody entered. */
  association(club: ClubId): string | undefined;
  /** `noAwayGoals:2021`: the run of seasons under one rule, by its first season. */
  era(side: TieSide): string;
}

/** Always asked for, free of charge: this competition, knockout proper. */
export const DEFAULT_DIMENSIONS = ['competition', 'stage'] as const;

/** What a claim may be narrowed to. The order is that of the bits of a context. */
export const CONDITIONS = [
  'round',
  'association',
  'opponentAssociation',
  'club',
  'opponent',
  'firstLeg',
  'season',
  'era',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const DIMENSIONS = [...CONDITIONS, ...DEFAULT_DIMENSIONS] as const;
export type Dimension = (typeof DIMENSIONS)[number];

type ValueOf = (side: TieSide, about: Surroundings) => string | undefined;

const VALUES: { readonly [D in Dimension]: ValueOf } = {
  competition: (side) => side.competition,
  // The book holds the competition proper's knockout ties alone; qualifying would be another stage.
  stage: () => 'knockout',
  round: (side) => side.round,
  association: (side, about) => about.association(side.club),
  opponentAssociation: (side, about) => about.association(side.opponent),
  club: (side) => side.club,
  opponent: (side) => side.opponent,
  firstLeg: (side) => (side.twoLegged ? side.legs[0]?.venue : undefined),
  season: (side) => String(side.season),
  era: (side, about) => about.era(side),
};

/** Value of a dimension for one side; `undefined` where it has none, which agrees with nothing. */
export const dimensionValue = (
  dimension: Dimension,
  side: TieSide,
  about: Surroundings,
): string | undefined => VALUES[dimension](side, about);

/** One condition that holds wherever another does: a club's ties are ties of its association. */
export const IMPLIED: Partial<Record<Condition, Condition>> = {
  club: 'association',
  opponent: 'opponentAssociation',
  season: 'era',
};
