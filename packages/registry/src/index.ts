export { clubNames, clubTable } from './club-table.ts';
export { associationIn, nameIn } from './club-years.ts';
export type {
  AssociationSpell,
  Club,
  ClubLookup,
  ClubTable,
  NameSpell,
  Succession,
  Years,
} from './clubs.ts';
export { applyCorrections, type Corrected, type StaleCorrection } from './corrections.ts';
export { type CountingScores, countingScores } from './counting-scores.ts';
export { demonymOf } from './demonyms.ts';
export { fold } from './fold.ts';
export { type ClubId, type MatchId, type PersonId, parseClubId, parseMatchId, parsePersonId } from './ids.ts';
export {
  checkClubs,
  checkDraws,
  checkPeople,
  checkResults,
  type Finding,
  type ImpossibleScore,
} from './integrity.ts';
export { type Difference, type Doubt, type Merged, mergeResults, type Refused } from './merge-results.ts';
export type { ClubSpell, Person, PersonLookup, PersonTable, Position, Role } from './people.ts';
export { personTable } from './person-table.ts';
export { type ClubProposal, type ClubProposals, type NearClub, proposeClubs } from './propose-clubs.ts';
export { resultId } from './result-id.ts';
export type {
  Correction,
  Coverage,
  CoveredStage,
  DrawRow,
  ResultRow,
  Score,
  Stage,
  Status,
} from './results.ts';
export { formatSeason, parseSeason } from './seasons.ts';
export { formatClubs, parseClubs } from './tables/clubs.ts';
export { formatCorrections, parseCorrections } from './tables/corrections.ts';
export { formatCoverage, parseCoverage } from './tables/coverage.ts';
export { formatDraws, parseDraws } from './tables/draws.ts';
export { formatPeople, parsePeople } from './tables/people.ts';
export { formatResults, parseResults } from './tables/results.ts';
export type { Table, TableIssue } from './tables/table.ts';
