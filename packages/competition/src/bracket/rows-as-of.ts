import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { resultsSoFar } from '../tables/so-far.ts';
import { isKnownBy, parseMoment } from './as-of.ts';
import { type BracketQuery, bracketAsOf } from './bracket.ts';

/**
 * The matches of the season as they were known at the moment: later results are fixtures again, and a knockout match is
 * left out until its clubs were known to meet, by a match of theirs or by the bracket.
 */
export function rowsAsOf(query: BracketQuery): readonly ResultRow[] {
  const { competition, season } = query.regulations;
  const moment = parseMoment(query.asOf);
  const ofSeason = query.rows.filter((row) => row.competition === competition && row.season === season);
  const known = resultsSoFar(ofSeason, (row) => isKnownBy(row, moment));
  const begun = known.filter(({ status, stage }) => status !== 'fixture' && stage === 'knockout');
  const drawn = (bracketAsOf(query)?.slots ?? []).flatMap(({ round, sides: [a, b] }) =>
    a.club !== undefined && b.club !== undefined ? [pairing(round, a.club, b.club)] : [],
  );
  const pairings = new Set([...begun.map(({ round, home, away }) => pairing(round, home, away)), ...drawn]);
  return known.filter(
    ({ stage, status, round, home, away }) =>
      stage !== 'knockout' || status !== 'fixture' || pairings.has(pairing(round, home, away)),
  );
}

const pairing = (round: string, a: ClubId, b: ClubId): string => [round, ...[a, b].sort()].join('/');
