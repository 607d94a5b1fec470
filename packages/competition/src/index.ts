export { isKnownBy, parseMoment } from './bracket/as-of.ts';
export type { BracketQuery, BracketState, SlotSide, SlotState } from './bracket/bracket.ts';
export { bracketAsOf } from './bracket/bracket.ts';
export type { BracketChange } from './bracket/changes.ts';
export { bracketChangeSentence, bracketChanges } from './bracket/changes.ts';
export { clubsOut } from './bracket/clubs-out.ts';
export { type BracketSvgOptions, bracketSvg } from './bracket/drawing/svg.ts';
export { type BracketTextOptions, bracketText } from './bracket/drawing/text.ts';
export type { LayoutFlaw } from './bracket/lint.ts';
export { lintBracket } from './bracket/lint.ts';
export type { NextOpponents } from './bracket/opponents.ts';
export { opponentsIn, opponentsOfAll, possibleOpponents } from './bracket/opponents.ts';
export { pathToFinal, type RoundAhead } from './bracket/path-to-final.ts';
export { rowsAsOf } from './bracket/rows-as-of.ts';
export { type DrawAnswer, type DrawRefusal, drawAfter, makeDraw } from './draws/ceremony.ts';
export type {
  Ball,
  Closed,
  Draw,
  DrawnTie,
  DrawPlace,
  DrawProgress,
  DrawStep,
  Entrant,
  MatchingDraw,
  Offer,
  PairBowl,
  PairsOfPlaces,
} from './draws/draw.ts';
export type { DrawOfRound, NoDrawReason } from './draws/draw-in-bracket.ts';
export { type DrawQuery, drawOf, drawRowsOf } from './draws/draw-of.ts';
export type { AssociationPair, DrawRules, KeptApart, LeaguePhaseDrawRules } from './draws/draw-rules.ts';
export { entrantsOf } from './draws/entrants.ts';
export { type FixtureFinding, fixtureFindingSentence } from './draws/fixture-findings.ts';
export { checkLeaguePhaseFixtures, type FixtureQuery } from './draws/league-phase-fixtures.ts';
export {
  type PairingProbabilities,
  type PairingProbability,
  type ProbabilityOptions,
  pairingProbabilities,
} from './draws/pairing-probabilities.ts';
export { type Pairing, possiblePairings } from './draws/pairings.ts';
export { ballNames, drawInWords, drawRefusalSentence, noDrawSentence } from './draws/words.ts';
export { REGULATIONS, regulationsById, regulationsOf } from './editions/catalogue.ts';
export { type Fixture, fixturesOf, isOtherLeg, matchIdFor } from './fixtures/fixture.ts';
export type { Opening, OpeningAnswer, OpeningIssue, OpeningOptions } from './fixtures/opening.ts';
export { openingOf } from './fixtures/opening.ts';
export { matchdaysOf } from './matchdays.ts';
export type {
  BracketLayout,
  BracketSlot,
  DrawCeremony,
  Feed,
  Regulations,
  RoundRules,
  TieRules,
} from './regulations.ts';
export { allRounds } from './regulations.ts';
export type { RegulationsIssue } from './regulations-file/checks.ts';
export { type ParsedRegulations, parseRegulations } from './regulations-file/parse-regulations.ts';
export type { CautionRules } from './suspensions/caution-rules.ts';
export type {
  CardGround,
  CautionCount,
  LedgerGap,
  LedgerInput,
  LedgerSuspension,
  MatchForLedger,
  MatchRef,
  SuspensionCause,
  SuspensionLedger,
  SuspensionStatus,
} from './suspensions/ledger-types.ts';
export type { Suspension } from './suspensions/match-suspensions.ts';
export { suspensionsFrom } from './suspensions/match-suspensions.ts';
export type { SuspensionChange } from './suspensions/suspension-changes.ts';
export { suspensionChangeSentence, suspensionChanges } from './suspensions/suspension-changes.ts';
export { suspensionLedger } from './suspensions/suspension-ledger.ts';
export type { LedgerNames } from './suspensions/words.ts';
export { cautionSentence, gapSentence, suspensionSentence } from './suspensions/words.ts';
export { separationOf, tableAsItStands } from './tables/as-it-stands.ts';
export { disciplinaryPointsOf, type MatchForCards } from './tables/disciplinary-points.ts';
export { type FinalTables, finalTables } from './tables/final-tables.ts';
export type { GroupRows, GroupStageQuery, GroupTable } from './tables/group-stage.ts';
export { groupsOf, groupTables } from './tables/group-stage.ts';
export type { TableOptions } from './tables/league-phase-table.ts';
export { isComplete, leaguePhaseRows, leaguePhaseTable } from './tables/league-phase-table.ts';
export type { ClubReach, CutReach, NeededResult, RankBound } from './tables/reach/reach.ts';
export { reachOf } from './tables/reach/reach.ts';
export { reachInWords } from './tables/reach/words.ts';
export { resultsSoFar } from './tables/so-far.ts';
export type {
  Adjustment,
  Criterion,
  LiveScore,
  Separation,
  TableQuery,
  TableRow,
  TableState,
} from './tables/table.ts';
export type {
  GroupStageRules,
  LeaguePhaseRules,
  OverallCriterion,
  PlacesFor,
  RankingOrder,
  TableRules,
  TieBreak,
} from './tables/table-rules.ts';
export { type Destination, whereTheyGo } from './tables/where-they-go.ts';
export { separationInWords } from './tables/words.ts';
export { currentMatch, extraTimeAllowed, kicksAllowed, tieAsItStands } from './ties/as-it-stands.ts';
export { forfeitScore } from './ties/forfeit.ts';
export type { MatchForLeg } from './ties/legs.ts';
export { legOfMatch, legOfResult, legToCome, matchOfResult } from './ties/legs.ts';
export { type Progress, progressOf } from './ties/progress.ts';
export type { RecordedTie, RegulationsOf } from './ties/recorded.ts';
export { firstLegDeficit, tiesOf } from './ties/recorded.ts';
export type {
  ByClub,
  DecidedBy,
  IfEndedNow,
  Leg,
  Needs,
  TieEvents,
  TieMatch,
  TieState,
} from './ties/tie.ts';
export { WAYS } from './ties/tie.ts';
export type { TieWords, WordsOptions } from './ties/words.ts';
export { tieInWords } from './ties/words.ts';
