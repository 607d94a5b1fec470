import type { ClubId, Stage } from '@touchline/registry';
import { monthIn, weekdayOf } from './calendar.ts';
import type { RecordSide } from './record-side.ts';
import type { Subject } from './side.ts';
import type { TieSide } from './tie-side.ts';

/** What a value of a dimension is read from, besides the side itself. */
export interface Surroundings {
  /** FIFA code of the association a club played under in a season; `undefined` for a club nobody entered. */
  association(club: ClubId, season: number): string | undefined;
  /** The club has played under more than one, so that its rows are not all rows of one. */
  changedAssociation(club: ClubId): boolean;
  /** `noAwayGoals:2021`: the run of seasons under one rule, by its first season. */
  era(side: TieSide): string;
}

/**
 * What a claim may be narrowed to; each is told of both subjects unless said otherwise. The order is that of the bits
 * of a context.
 *
 * - `round`: `roundOf16`, `groupA`; `stage`: `group`, `leaguePhase`, `knockout` (`qualifying` is never mixed with the rest)
 * - `association`, `opponentAssociation`: FIFA code; `club`, `opponent`: id
 * - `firstLeg`: where a tie's first leg was, `home` or `away`; `leg`: `1` or `2`, of a match
 * - `venue`: `home`, `away` or `neutral`, of a match
 * - `season`: `2025`; `era`: `noAwayGoals:2021`, of a tie
 * - `month`: `02`; `weekday`: `1` Monday to `7` Sunday; of a tie those of its last match
 * - `coach`: id of the coach on the club's team sheet, which only a log tells; of a tie that of its last match
 */
export const CONDITIONS = [
  'round',
  'association',
  'opponentAssociation',
  'club',
  'opponent',
  'firstLeg',
  'season',
  'era',
  'stage',
  'leg',
  'venue',
  'month',
  'weekday',
  'coach',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const DIMENSIONS = [...CONDITIONS, 'phase', 'competition'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Always asked for, free of charge: this competition, and either the competition proper or its qualifying. */
export const DEFAULT_DIMENSIONS: readonly Dimension[] = ['competition', 'phase'];

/** What a subject is never narrowed to, since all its rows of a phase have the same. */
export const SETTLED_CONDITIONS: { readonly [S in Subject]: readonly Condition[] } = {
  tieSide: ['stage'],
  matchSide: [],
};

/** Whether a stage is of the competition proper. */
export const phaseOf = (stage: Stage | undefined): 'proper' | 'qualifying' =>
  stage === 'qualifying' ? 'qualifying' : 'proper';

/** Conditions that hold of both sides of an occasion alike: the only ones that a number of both may be narrowed to. */
export const SHARED_CONDITIONS: readonly Condition[] = [
  'round',
  'season',
  'era',
  'stage',
  'leg',
  'month',
  'weekday',
];

/** Of a part of the year or the week: what falls on it falls there by chance. @see record-book brief 1.5 */
export const ODD_DAYS: readonly Condition[] = ['month', 'weekday'];

/** Where the other side of an occasion has the same value: in the same dimension, or in another. */
export const OF_OTHER_SIDE: { readonly [D in Dimension]?: Dimension } = {
  ...Object.fromEntries([...SHARED_CONDITIONS, ...DEFAULT_DIMENSIONS].map((one) => [one, one])),
  club: 'opponent',
  opponent: 'club',
  association: 'opponentAssociation',
  opponentAssociation: 'association',
};

/** Values of a few dimensions: `{ round: 'roundOf16', association: 'ITA' }`. */
export type Conditions = { readonly [C in Condition]?: string };

type ValueOf = (side: RecordSide, about: Surroundings) => string | undefined;

const VALUES: { readonly [D in Dimension]: ValueOf } = {
  competition: (side) => side.competition,
  phase: (side) => phaseOf(side.stage),
  stage: (side) => side.stage,
  // Matches of a group that no source names are of no one group.
  round: (side) => (side.round === 'group' ? undefined : side.round),
  association: (side, about) => about.association(side.club, side.season),
  opponentAssociation: (side, about) => about.association(side.opponent, side.season),
  club: (side) => side.club,
  opponent: (side) => side.opponent,
  firstLeg: (side) => (side.kind === 'tieSide' && side.twoLegged ? side.legs[0]?.venue : undefined),
  season: (side) => String(side.season),
  era: (side, about) => (side.kind === 'tieSide' ? about.era(side) : undefined),
  leg: (side) => (side.kind === 'matchSide' && side.leg ? String(side.leg) : undefined),
  venue: (side) => {
    if (side.kind === 'tieSide') return undefined;
    return side.neutral ? 'neutral' : side.legs[0].venue;
  },
  month: (side) => monthIn(side.date),
  weekday: (side) => weekdayOf(side.date),
  coach: (side) => side.fromLog?.coach,
};

/** Value of a dimension for one side; `undefined` where it has none, which agrees with nothing. */
export const dimensionValue = (
  dimension: Dimension,
  side: RecordSide,
  about: Surroundings,
): string | undefined => VALUES[dimension](side, about);

/** One condition that holds wherever another does: a club's ties are ties of its association. */
export const IMPLIED: Partial<Record<Condition, Condition>> = {
  club: 'association',
  opponent: 'opponentAssociation',
  season: 'era',
  round: 'stage',
  leg: 'stage',
};
