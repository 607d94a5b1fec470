import type { ClubId, PersonRef } from '@touchline/laws';
import { inWords, ordinalInWords } from '@touchline/registry';
import { listInWords } from '../list-words.ts';
import type { CautionCount, LedgerGap, LedgerSuspension, MatchRef, SuspensionCause } from './ledger-types.ts';

/** How the sentences name people, clubs and days. */
export interface LedgerNames {
  /** In full, and for `unknown` too: `Ramy Bensebaini`, `a person unknown`. */
  person(person: PersonRef): string;
  club(club: ClubId): string;
  /** `25 February 2026`. */
  date(iso: string): string;
}

/**
 * One suspension in a sentence: who misses what, why, and by which rule.
 *
 * @example
 * suspensionSentence(suspension, names);
 * // 'Ramy Bensebaini (Dortmund) misses the next UEFA match: sent off for a second caution against Atalanta on
 * // 25 February 2026 (UCL-DISC-01, one match).'
 */
export function suspensionSentence(suspension: LedgerSuspension, names: LedgerNames): string {
  const { person, club, cause, decision } = suspension;
  const who = `${names.person(person)} (${names.club(club)})`;
  const by = [`${cause.rule}, ${matchesInWords(suspension.matches)}`, ...(decision ? [decision.source] : [])];
  return `${who} ${fateWords(suspension, names)}: ${causeWords(suspension, names)} (${by.join('; ')}).`;
}

/** `Isak Hien (Atalanta): two cautions; the next one costs the next match.` */
export function cautionSentence(count: CautionCount, names: LedgerNames): string {
  const { person, club, cautions, toSuspension, qualifying } = count;
  const many = cautions.length === 1 ? 'one caution' : `${inWords(cautions.length)} cautions`;
  const where = qualifying ? ' in qualifying' : '';
  const cost =
    toSuspension === 1 ? 'the next one costs a match' : `${inWords(toSuspension)} more would cost a match`;
  return `${names.person(person)} (${names.club(club)}): ${many}${where}; ${cost}.`;
}

/** What the ledger could not count, in a sentence. */
export function gapSentence(gap: LedgerGap, names: LedgerNames): string {
  switch (gap.type) {
    case 'unknownPerson':
      return `A caution to somebody of ${names.club(gap.club)} ${matchWords(gap.ground.in, gap.club, names)} is counted for nobody: who it was is not known.`;
    case 'noLog':
      return `${names.club(gap.club)}: ${matchesInWords(gap.matches)} of the season without a log; cautions and red cards there are not counted.`;
    case 'matchNotFound':
      return `The decision on ${names.person(gap.person)} (${names.club(gap.club)}) is about ${gap.match}, which is in no log and no result; it counts from its date.`;
    case 'regulationsNotHeld':
      return `${gap.match}: by the regulations ${gap.id}, which are not held; its cards are not counted.`;
    case 'noCautionRules':
      return `${gap.match}: by the regulations ${gap.id}, of which it is not known when cautions cost a match; they are not counted.`;
    case 'ineligible':
      return `${names.person(gap.person)} is on the team sheet of ${names.club(gap.club)} ${matchWords(gap.in, gap.club, names)} although suspended; nothing was served by it (UCL-AWARD-02).`;
    default:
      return gap satisfies never;
  }
}

function fateWords(suspension: LedgerSuspension, names: LedgerNames): string {
  const { status, served, servedWith } = suspension;
  switch (status) {
    case 'pending':
      return pendingWords(suspension, names);
    case 'served':
      return `has missed ${listInWords(served.map((match) => opponentWords(match, servedWith, names)))}`;
    case 'lapsed':
      return 'no longer misses a match, as what cautions cost has lapsed';
    case 'lifted':
      return 'misses no match, by decision';
    default:
      return status satisfies never;
  }
}

function pendingWords(suspension: LedgerSuspension, names: LedgerNames): string {
  const { club, servedWith, misses, matches, served, nextSeason } = suspension;
  const left = matches - served.length;
  const known = misses.map((match) => opponentWords(match, servedWith, names));
  const open = left - misses.length;
  const moved = servedWith === club ? '' : ` of ${names.club(servedWith)}`;
  const season = nextSeason ? ', next season at the earliest' : '';
  const next = `the next ${open === 1 ? '' : `${inWords(open)} `}UEFA ${open === 1 ? 'match' : 'matches'}${moved}${season}`;
  const after = `${inWords(open)} more UEFA ${open === 1 ? 'match' : 'matches'} after that`;
  if (known.length === 0) return `misses ${next}`;
  return `misses ${listInWords(open > 0 ? [...known, after] : known)}`;
}

/** The last entry that it rests on says where it happened. */
function causeWords({ cause, club, grounds, decision }: LedgerSuspension, names: LedgerNames): string {
  const last = grounds.at(-1);
  const where = last ? ` ${matchWords(last.in, club, names)}` : '';
  const reason = decision?.reason === undefined ? '' : `, ${decision.reason}`;
  return `${cardWords(cause)}${where}${reason}`;
}

function cardWords(cause: SuspensionCause): string {
  switch (cause.type) {
    case 'secondCaution':
      return 'sent off for a second caution';
    case 'directRed':
      return 'shown a direct red card';
    case 'cautions':
      return `a ${ordinalInWords(cause.total)} caution that counts,`;
    case 'decision':
      return 'by decision of the disciplinary body';
    default:
      return cause satisfies never;
  }
}

/** `against Atalanta on 25 February 2026`, seen from the club. */
function matchWords(match: MatchRef, club: ClubId, names: LedgerNames): string {
  return `against ${opponentWords(match, club, names)}`;
}

function opponentWords({ home, away, date }: MatchRef, club: ClubId, names: LedgerNames): string {
  const opponent = names.club(home === club ? away : home);
  return date === undefined ? opponent : `${opponent} on ${names.date(date)}`;
}

const matchesInWords = (number: number): string => `${inWords(number)} ${number === 1 ? 'match' : 'matches'}`;
