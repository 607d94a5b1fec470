import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import { spoiltBy, type Turn, type Turned } from '../grid.ts';
import type { Asked } from './asked.ts';
import { clubsAt, type FewClaim, type TotalMatch } from './one-of-few.ts';
import type { SequenceIndex } from './sequences.ts';
import { addedBy } from './total-index.ts';
import { canWiden, daysMoved, seasonsMoved } from './turned-time.ts';

/**
 * A total asked again under neighbouring choices: one less, in all competitions, with qualifying, begun or asked earlier
 * or later. It fails where more clubs have as much, or where the club itself had not.
 */
export function totalTurns(asked: Asked, match: TotalMatch, claim: FewClaim): readonly Turn<number>[] {
  const { sequences } = asked;
  const { total, number, others } = claim;
  const coverage = asked.coverageOf();
  const widen = (how: 'competition' | 'qualifying', of = match): Turned<number> =>
    canWiden(asked, how, { coverage, previous: undefined })
      ? moreClubs(sequences.widened(how), of, claim, number)
      : 'notInRecord';
  const first = firstOfOwn(sequences, match, claim);
  return [
    ['oneLess', number === 1 ? 'doesNotApply' : moreClubs(sequences, match, claim, number - 1)],
    ['competition', widen('competition', { ...match, competition: 0 })],
    ['qualifying', widen('qualifying')],
    // Begun a season later others may have fewer: that makes the few no more.
    ...seasonsMoved(asked, { coverage, own: first === undefined ? [] : [first], previous: undefined }),
    ...daysMoved(asked, {
      previous: others[0],
      doing: (from, until) => sequences.totals.reached(match.competition, total, number).between(from, until),
    }),
  ];
}

/** Spoilt by the latest club to have as much that the claim does not count. */
function moreClubs(
  { rows, totals }: SequenceIndex,
  match: TotalMatch,
  { total, others }: FewClaim,
  least: number,
): Turned<number> {
  const clubs = clubsAt(rows, totals.reached(match.competition, total, least), match);
  if (clubs.length <= others.length) return 'holds';
  const counted = new Set(others.map((row) => rows.club(row)));
  return spoiltBy(clubs.find((row) => !counted.has(rows.club(row))));
}

/** The club's first row that added to the total; `undefined` where none did before the match. */
function firstOfOwn({ rows }: SequenceIndex, match: TotalMatch, { total }: FewClaim): number | undefined {
  const own = rows.ofClub(match.club);
  for (let index = 0; index < (own?.below(match.ownEnd) ?? 0); index++) {
    const row = own?.at(index) ?? 0;
    if (!rows.counts(row) || rows.competition(row) !== match.competition) continue;
    if (addedBy(total, rows.goalsFor(row), rows.goalsAgainst(row)) > 0) return row;
  }
  return undefined;
}

/** The clubs that came nearest without having as much, by the rows at which they got there; the latest first. */
export function nearTotals(
  { rows, totals }: SequenceIndex,
  match: TotalMatch,
  { total, number, others }: FewClaim,
): readonly number[] {
  const counted = new Set(others.map((row) => rows.club(row)));
  for (let less = number - 1; less > 0; less--) {
    const clubs = clubsAt(rows, totals.reached(match.competition, total, less), match);
    const near = clubs.filter((row) => !counted.has(rows.club(row)));
    if (near.length > 0) return near.slice(0, MOST_COUNTER_EXAMPLES);
  }
  return [];
}
