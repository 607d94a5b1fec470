export { clubNames, clubTable } from './club-table.ts';
export type { Club, ClubLookup, ClubTable } from './clubs.ts';
export { applyCorrections, type Corrected, type StaleCorrection } from './corrections.ts';
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
export type { ClubSpell, Person, PersonLookup, PersonTable, Position, Role } from './people.ts';
export { personTable } from './person-table.ts';
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
