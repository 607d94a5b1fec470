export type { BracketQuery, BracketState, SlotSide, SlotState } from './bracket.ts';
export { bracketAsOf } from './bracket.ts';
export type { LayoutFlaw } from './bracket-lint.ts';
export { lintBracket } from './bracket-lint.ts';
export { REGULATIONS, regulationsById, regulationsOf } from './editions/catalogue.ts';
export type { TableOptions, TableRow } from './league-phase-table.ts';
export { isComplete, leaguePhaseTable } from './league-phase-table.ts';
export type { MatchForLeg } from './legs.ts';
export { legOfMatch, legOfResult, legToCome } from './legs.ts';
export type { NextOpponents } from './opponents.ts';
export { possibleOpponents } from './opponents.ts';
export type { RecordedTie, RegulationsOf } from './recorded-ties.ts';
export { firstLegDeficit, tiesOf } from './recorded-ties.ts';
export type {
  BracketLayout,
  BracketSlot,
  DrawCeremony,
  Feed,
  LeaguePhaseRules,
  Regulations,
  RoundRules,
  TieRules,
} from './regulations.ts';
export type { Suspension } from './suspensions.ts';
export { suspensionsFrom } from './suspensions.ts';
export type { ByClub, DecidedBy, IfEndedNow, Leg, Needs, TieState } from './tie.ts';
export { extraTimeAllowed, tieAsItStands } from './tie-as-it-stands.ts';
export type { TieWords, WordsOptions } from './words.ts';
export { tieInWords } from './words.ts';
