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
export type { DisciplinaryDecision, SquadChange } from './discipline.ts';
export { fold } from './fold.ts';
export { type ClubId, type MatchId, type PersonId, parseClubId, parseMatchId, parsePersonId } from './ids.ts';
export {
  centralEuropeanTime,
  type Instant,
  instantOf,
  MINUTES_A_DAY,
  overByOf,
  parseInstant,
} from './instants.ts';
export {
  checkClubs,
  checkDraws,
  checkPeople,
  checkResults,
  type Finding,
  type ImpossibleScore,
} from './integrity.ts';
export { lettersApart } from './letters-apart.ts';
export { type Difference, type Doubt, type Merged, mergeResults, type Refused } from './merge-results.ts';
export { inWords, ORDINAL_WORDS, ordinalFromWords, ordinalInWords } from './number-words.ts';
export type { ClubSpell, Person, PersonLookup, PersonTable, Position, Role } from './people.ts';
export { lastNameIn, personIdFor } from './person-names.ts';
export { personTable } from './person-table.ts';
export { type ClubProposal, type ClubProposals, type NearClub, proposeClubs } from './propose-clubs.ts';
export { resultId } from './result-id.ts';
export type {
  Beginning,
  Correction,
  Coverage,
  DrawRow,
  FurtherMatch,
  Passage,
  ResultRow,
  Score,
  Stage,
  Status,
} from './results.ts';
export { formatSeason, parseSeason } from './seasons.ts';
export { readSheet, type SheetReading } from './sheets/read-sheet.ts';
export { type Identified, type WhoAsked, whoIsWho } from './sheets/who-is-who.ts';
export type { NotUnderstood, WrittenPerson, WrittenPlayer, WrittenSheet } from './sheets/written-sheet.ts';
export { spelledOut } from './spelled-out.ts';
export { formatBeginnings, parseBeginnings } from './tables/beginnings.ts';
export { formatClubs, parseClubs } from './tables/clubs.ts';
export { formatCorrections, parseCorrections } from './tables/corrections.ts';
export { formatCoverage, parseCoverage } from './tables/coverage.ts';
export { type CsvRecord, splitCsv } from './tables/csv.ts';
export { formatDecisions, formatSquads, parseDecisions, parseSquads } from './tables/discipline.ts';
export { formatDraws, parseDraws } from './tables/draws.ts';
export { formatPassages, parsePassages } from './tables/passages.ts';
export { formatPeople, parsePeople } from './tables/people.ts';
export { formatResults, parseResults } from './tables/results.ts';
export type { Table, TableIssue } from './tables/table.ts';
