import type { DecidedSide } from '../record-side.ts';
import { type Answer, isFalse } from './answer.ts';
import type { Family } from './claim.ts';
import { judgeCount, judgeNth, judgeRate } from './counts.ts';
import { judgeMost } from './extremes.ts';
import { isToldOf } from './occasions.ts';
import { judgeStreak } from './runs.ts';
import { type Asked, judgeFirst, judgeNever, judgeNotSince } from './since.ts';

/** The answer of the record to one reading of a claim. */
export function judge(family: Family, asked: Asked): Answer {
  if (TOLD_OF_ONE.has(family.type) && isToldOfAnother(asked)) return isFalse({ type: 'hasNotHappened' });
  switch (family.type) {
    case 'notSince':
      return judgeNotSince(family, asked);
    case 'first':
      return judgeFirst(family, asked);
    case 'never':
      return judgeNever(family, asked);
    case 'nth':
      return judgeNth(family, asked);
    case 'count':
      return judgeCount(family, asked);
    case 'rate':
      return judgeRate(family, asked);
    case 'most':
      return judgeMost(family, asked);
    case 'streak':
      return judgeStreak(family, asked);
    default:
      return family satisfies never;
  }
}

/** Families that are told of a case which did it. */
const TOLD_OF_ONE: ReadonlySet<Family['type']> = new Set(['notSince', 'first', 'nth']);

/** What it is told of is in the record, and did not do it. */
function isToldOfAnother({ toldOf, field }: Asked): boolean {
  if (toldOf === undefined || field.reading.terms.length === 0) return false;
  const isOwn = (row: DecidedSide) => isToldOf(toldOf, row);
  return field.rows.some(isOwn) && !field.hits.some(isOwn) && !field.untold.some(isOwn);
}
