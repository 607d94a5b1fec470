import type { DecidedSide } from '../record-side.ts';
import { type Answer, falseUnless, isFalse, isTrue, isUnknown, newestFirst, trueUnless } from './answer.ts';
import type { First, Never, NotSince, Precedent } from './claim.ts';
import type { Field } from './field.ts';
import {
  isPrecedent,
  isToldOf,
  occasionsOf,
  sameOccasion,
  seasonOfPrecedent,
  type ToldOf,
} from './occasions.ts';

/** What a family is judged by, besides the rows. */
export interface Asked {
  readonly field: Field;
  /** ISO date of the question. */
  readonly today: string;
  readonly toldOf?: ToldOf;
  /** A match in which both sides did it counts once. */
  readonly once: boolean;
  /** The club that the claim is told of. */
  readonly subject?: string;
  /** Rows of the same day that were not surely over: what is not in the record may yet be. */
  underWay(): readonly DecidedSide[];
}

/** "Not since P had anyone ...": after P nobody but the one that it is told of. */
export function judgeNotSince(family: NotSince, asked: Asked): Answer {
  const { field, toldOf, today } = asked;
  const found = precedentIn(family.precedent, asked);
  if ('verdict' in found) return found;
  const after = since(found.row, asked).filter((row) => !isToldOf(toldOf, row));
  const holes = field.holes(found.row.season);
  const [first, second] = after;
  if (first === undefined)
    return trueUnless(holes, isTrue({ type: 'noneSince', precedent: found.row }, [found.row]));
  const isItsOwn = second === undefined && toldOf === undefined;
  const mayBeOfToday = family.tense === 'had' || (family.tense === 'has' && first.date === today);
  if (isItsOwn && mayBeOfToday) {
    return trueUnless(holes, isTrue({ type: 'holds', toldOf: first }, [first, found.row]));
  }
  return overtaken(found.row, after, asked);
}

/** "X are the first since P to ...", "for the first time since P". */
export function judgeFirst(family: First, asked: Asked): Answer {
  return family.precedent === undefined
    ? judgeFirstOfAll(family, asked)
    : judgeFirstSince(family, family.precedent, asked);
}

function judgeFirstSince(family: First, precedent: Precedent, asked: Asked): Answer {
  const { field, toldOf, subject } = asked;
  const found = precedentIn(precedent, asked);
  if ('verdict' in found) return found;
  const after = since(found.row, asked).filter((row) => subject !== undefined || !isToldOf(toldOf, row));
  const holes = field.holes(found.row.season);
  const [first, second] = after;
  if (family.would) {
    if (first === undefined)
      return trueUnless(holes, isTrue({ type: 'noneSince', precedent: found.row }, [found.row]));
    return isFalse({ type: 'anotherFirst', by: first }, newestFirst(after));
  }
  if (first === undefined) {
    if (toldOf !== undefined)
      return trueUnless(holes, isTrue({ type: 'noneSince', precedent: found.row }, [found.row]));
    return notDone(asked, holes === undefined);
  }
  if (subject !== undefined) {
    if (first.club !== subject) return isFalse({ type: 'anotherFirst', by: first }, newestFirst(after));
    return trueUnless(holes, isTrue({ type: 'holds', toldOf: first }, [first, found.row]));
  }
  if (second === undefined && toldOf === undefined)
    return trueUnless(holes, isTrue({ type: 'holds', toldOf: first }, [first, found.row]));
  return overtaken(found.row, after, asked);
}

function judgeFirstOfAll(family: First, asked: Asked): Answer {
  const { field, toldOf, subject } = asked;
  const hits = occasionsOf(field.hits).filter((row) => subject !== undefined || !isToldOf(toldOf, row));
  const holes = field.holes();
  const [first, second] = hits;
  if (first === undefined) {
    if (family.would || toldOf !== undefined) return trueUnless(holes, isTrue({ type: 'holds' }));
    return notDone(asked, true);
  }
  const latest = hits.at(-1) ?? first;
  const happened = isFalse({ type: 'hasHappened', first, latest, times: hits.length }, newestFirst(hits));
  if (family.would) return happened;
  if (subject !== undefined) {
    const own = field.hits.find((row) => row.club === subject);
    if (own === undefined) return notDone(asked, true);
    if (!sameOccasion(own, first)) return isFalse({ type: 'anotherFirst', by: first }, [first]);
    return trueUnless(holes, isTrue({ type: 'holds', toldOf: own }, [own]));
  }
  if (second !== undefined || toldOf !== undefined) return happened;
  return trueUnless(holes, isTrue({ type: 'holds', toldOf: first }, [first]));
}

/** "Nobody has ever ...": not once. */
export function judgeNever({ meetings }: Never, { field }: Asked): Answer {
  const hits = occasionsOf(field.hits);
  const [first] = hits;
  const could = occasionsOf(field.rows).length;
  if (first === undefined && meetings !== undefined && could !== meetings) {
    return falseUnless(
      could > meetings ? undefined : field.holes(),
      isFalse({ type: 'rate', n: 0, outOf: could }),
    );
  }
  if (first === undefined) return trueUnless(field.holes(), isTrue({ type: 'holds' }));
  const latest = hits.at(-1) ?? first;
  return isFalse({ type: 'hasHappened', first, latest, times: hits.length }, newestFirst(hits));
}

/** The latest row that did it and that the claim can mean; else why there is none. */
export function precedentIn(precedent: Precedent, asked: Asked): { readonly row: DecidedSide } | Answer {
  const { field, today, toldOf } = asked;
  const isMeant = (row: DecidedSide) =>
    isPrecedent(precedent, row, field.reading, today) && !isToldOf(toldOf, row);
  const row = field.hits.findLast(isMeant);
  if (row !== undefined) return { row };
  const season = seasonOfPrecedent(precedent);
  const start = field.book.firstSeason(field.reading.competition, field.reading.subject);
  if (season !== undefined && start !== undefined && season < start) {
    const isInRecord = field.rows.some(isMeant);
    if (!isInRecord) return isUnknown({ type: 'beforeRecord', from: start });
  }
  const didNot = precedent.club === undefined ? [] : field.rows.filter(isMeant);
  const holes = didNot.length === 0 && season !== undefined ? field.holes(season) : undefined;
  const because =
    didNot.length > 0
      ? { type: 'precedentDidNot' as const, rows: newestFirst(didNot) }
      : { type: 'noPrecedent' as const };
  return falseUnless(holes, isFalse(because, newestFirst(didNot)));
}

/** Occasions after a row, its own not among them. */
function since(precedent: DecidedSide, { field }: Asked): readonly DecidedSide[] {
  const from = field.hits.indexOf(precedent) + 1;
  return occasionsOf(field.hits.slice(from).filter((row) => !sameOccasion(row, precedent)));
}

function overtaken(precedent: DecidedSide, after: readonly DecidedSide[], { toldOf }: Asked): Answer {
  const [first = precedent, second] = after;
  const told =
    toldOf === undefined && second !== undefined
      ? { trueOf: first, by: second }
      : { trueOf: precedent, by: first };
  const nearest = (toldOf === undefined ? after.at(-2) : after.at(-1)) ?? first;
  return isFalse({ type: 'overtaken', ...told, nearest }, newestFirst(after));
}

/** Nobody, or not the one it is told of, has done it in the record; matches of the day may not have been over. */
function notDone(asked: Asked, whole: boolean): Answer {
  const mayYet = asked.underWay().some((row) => asked.subject === undefined || row.club === asked.subject);
  return mayYet || !whole ? isUnknown({ type: 'notYetKnown' }) : isFalse({ type: 'hasNotHappened' });
}
