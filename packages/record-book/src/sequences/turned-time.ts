import { holdsQualifying } from '../coverage.ts';
import { spoiltBy, type Turn } from '../grid.ts';
import { MINUTES_A_DAY } from '../instant.ts';
import { isSameOccasion } from '../side.ts';
import type { Asked } from './asked.ts';
import type { MatchCoverage } from './match-coverage.ts';

/** Rows that a claim of a sequence needs and those that could spoil it, as far as time alone decides. */
export interface InTime {
  readonly coverage: MatchCoverage;
  /** Rows of the club's own that it is made of, newest first, and the newest that did it before. */
  readonly own: readonly number[];
  readonly previous: number | undefined;
  /** Rows from one on and before another that do it too. */
  readonly doing: (from: number, until: number) => readonly number[];
}

/** The claim begun a season earlier or later, and asked a day earlier or later. */
export function turnedInTime(asked: Asked, told: InTime): readonly Turn<number>[] {
  return [...seasonsMoved(asked, told), ...daysMoved(asked, told)];
}

/** Earlier there is nothing: either the record begins there, or what the claim speaks of. */
export function seasonsMoved(
  { side, book, sequences: { columns } }: Asked,
  { coverage, own, previous }: Pick<InTime, 'coverage' | 'own' | 'previous'>,
): readonly Turn<number>[] {
  const { from } = coverage;
  const start = book.firstSeason(side.competition, 'matchSide') ?? from;
  const isCut = (row: number | undefined): row is number =>
    row !== undefined && Number(columns.valueAt(row, 'season')) <= from;
  const cut = [previous, own.at(-1)].find(isCut);
  return [
    ['seasonEarlier', from <= start ? 'notInRecord' : 'doesNotApply'],
    ['seasonLater', side.season <= from ? 'doesNotApply' : spoiltBy(cut)],
  ];
}

/** A day earlier the previous must have been there already; a day later nobody may have joined. */
export function daysMoved(
  { side, sequences: { columns }, before: { end }, now, day }: Asked,
  { previous, doing }: Pick<InTime, 'previous' | 'doing'>,
): readonly Turn<number>[] {
  const moment = Math.min(now, day);
  const earlier = columns.rowsOverBy(moment - MINUTES_A_DAY);
  const later = columns.rowsOverBy(moment + MINUTES_A_DAY);
  const joining = doing(end, later).find((row) => !isSameOccasion(columns.sideAt(row), side));
  return [
    ['dayEarlier', previous !== undefined && previous >= earlier ? { by: previous } : 'holds'],
    ['dayLater', spoiltBy(joining)],
  ];
}

/** Whether the record can be asked of a claim with other competitions or with qualifying, as far back as it goes. */
export function canWiden(
  { side, book, sequences: { columns } }: Asked,
  how: 'competition' | 'qualifying',
  { coverage, previous }: Pick<InTime, 'coverage' | 'previous'>,
): boolean {
  if (how === 'competition') return columns.valuesOf('competition').length > 1;
  const since = previous === undefined ? coverage.from : Number(columns.valueAt(previous, 'season'));
  return holdsQualifying(book, side, since);
}
