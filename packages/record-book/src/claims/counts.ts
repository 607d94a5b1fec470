import type { DecidedSide } from '../record-side.ts';
import { type Answer, falseUnless, isFalse, isTrue, newestFirst, trueUnless } from './answer.ts';
import type { Count, Nth, Rate } from './claim.ts';
import { shows } from './field.ts';
import { clubsOf, isToldOf, occasionsOf, sameOccasion } from './occasions.ts';
import { type Asked, precedentIn } from './since.ts';

/** "Only the third team to ..." and "only for the third time": how many there were up to and with the one it is told of. */
export function judgeNth({ ordinal, after = [] }: Nth, asked: Asked): Answer {
  for (const precedent of after) {
    const found = precedentIn(precedent, asked);
    if ('verdict' in found) return found;
  }
  const counted = countedRows(asked);
  const own = ownRow(asked, counted);
  if (own === undefined && asked.subject !== undefined) return isFalse({ type: 'notAmong' });
  const others = counted.filter((row) => !isToldOf(asked.toldOf, row));
  const isTold = asked.subject === undefined && asked.toldOf !== undefined;
  const found = isTold ? others.length + 1 : own === undefined ? counted.length : counted.indexOf(own) + 1;
  const upTo = newestFirst(isTold ? others : counted.slice(0, found));
  if (found > ordinal) return isFalse({ type: 'place', found }, upTo);
  const holes = asked.field.holes();
  if (found < ordinal) return falseUnless(holes, isFalse({ type: 'place', found }, upTo));
  return trueUnless(holes, isTrue({ type: 'holds', ...(own ? { toldOf: own } : {}) }, upTo));
}

/** "Only three teams have ...", "one of only three teams to ..." */
export function judgeCount({ count, op }: Count, asked: Asked): Answer {
  const counted = countedRows(asked);
  const found = counted.length;
  const rows = newestFirst(counted);
  const own = ownRow(asked, counted);
  if (asked.subject !== undefined && own === undefined) return isFalse({ type: 'notAmong' }, rows);
  const holes = asked.field.holes();
  const over = counted[count];
  const wrong = isFalse({ type: 'count', found, ...(over ? { overtakenBy: over } : {}) }, rows);
  const right = isTrue({ type: 'holds', ...(own ? { toldOf: own } : {}) }, rows);
  if (op === 'atLeast') return found >= count ? right : falseUnless(holes, wrong);
  if (found > count) return wrong;
  if (op === 'exactly' && found < count) return falseUnless(holes, wrong);
  return trueUnless(holes, right);
}

/** "12 of the 86 teams that ... went through" */
export function judgeRate({ n, outOf, chance, before: saidBefore }: Rate, asked: Asked): Answer {
  const { field, toldOf, today } = asked;
  const before = saidBefore ?? field.reading.before;
  const ofToday = toldOf === undefined ? field.hits.findLast((row) => row.date === today) : undefined;
  const counts = (row: DecidedSide) =>
    !before || !(isToldOf(toldOf, row) || (ofToday && sameOccasion(row, ofToday)));
  const could = field.rows.filter((row) => counts(row) && shows(chance, row) === 'yes');
  const did = field.hits.filter(counts);
  const rows = newestFirst(did);
  const holes = field.holes();
  if (did.length > n || could.length > outOf) {
    return isFalse({ type: 'rate', n: did.length, outOf: could.length }, rows);
  }
  if (did.length < n || could.length < outOf) {
    return falseUnless(holes, isFalse({ type: 'rate', n: did.length, outOf: could.length }, rows));
  }
  return trueUnless(holes, isTrue({ type: 'holds' }, rows));
}

/** What is counted, oldest first: each club by its first time, or every time. */
function countedRows({ field, once }: Asked): readonly DecidedSide[] {
  if (field.reading.unit === 'clubs') return clubsOf(field.hits);
  return once ? occasionsOf(field.hits) : field.hits;
}

function ownRow({ subject, field }: Asked, counted: readonly DecidedSide[]): DecidedSide | undefined {
  if (subject === undefined) return undefined;
  if (field.reading.unit === 'clubs') return counted.find((row) => row.club === subject);
  // Of several times, the one that is spoken of is the last.
  const own = field.hits.findLast((row) => row.club === subject);
  return own && (counted.find((row) => row === own) ?? counted.find((row) => sameOccasion(row, own)));
}
