import type { DecidedSide } from '../record-side.ts';
import { type Answer, falseUnless, isFalse, isTrue, isUnknown, newestFirst, trueUnless } from './answer.ts';
import type { Most } from './claim.ts';
import { isPrecedent, isToldOf, sameOccasion } from './occasions.ts';
import { numberOf } from './own-measures.ts';
import { type Asked, precedentIn } from './since.ts';

/** "The biggest win", "the joint most goals": nobody in the field had more, or, unless joint, as much. */
export function judgeMost(family: Most, asked: Asked): Answer {
  const { field } = asked;
  const from = family.since === undefined ? undefined : precedentIn(family.since, asked);
  if (from !== undefined && 'verdict' in from) return from;
  const start = from === undefined ? 0 : field.hits.indexOf(from.row) + 1;
  const rows = field.hits.slice(start);
  const holes = field.holes(from?.row.season);
  const held = heldBy(family, asked, rows);
  if ('verdict' in held) return held;
  const { value, holders } = held;
  const isHolder = (row: DecidedSide) => holders.some((one) => sameOccasion(one, row));
  const others = rows.filter((row) => !isHolder(row));
  const more = others.filter((row) => valueOf(family, row) > value);
  const best = highest(family, more);
  if (best !== undefined) {
    return isFalse(
      { type: 'surpassed', by: best, value: valueOf(family, best), theirs: value },
      newestFirst(more),
    );
  }
  const equal = others.filter((row) => valueOf(family, row) === value);
  return judgeEqual(family, asked, { value, holders, equal, holes });
}

interface Held {
  readonly value: number;
  readonly holders: readonly DecidedSide[];
}

function judgeEqual(
  { joint, holder, level }: Most,
  asked: Asked,
  {
    value,
    holders,
    equal,
    holes,
  }: Held & { readonly equal: readonly DecidedSide[]; readonly holes: ReturnType<Asked['field']['holes']> },
): Answer {
  const [another] = newestFirst(equal);
  const [own] = newestFirst(holders);
  const evidence = newestFirst([...equal, ...holders]);
  const holds = trueUnless(holes, isTrue({ type: 'holds', ...(own ? { toldOf: own } : {}) }, evidence));
  for (const named of level ?? []) {
    const { reading } = asked.field;
    if (!equal.some((row) => isPrecedent(named, row, reading, asked.today)))
      return falseUnless(holes, isFalse({ type: 'noPrecedent' }, newestFirst(equal)));
  }
  if (joint) return another === undefined ? falseUnless(holes, isFalse({ type: 'alone', value })) : holds;
  if (another !== undefined && holder !== undefined)
    return isFalse({ type: 'equalled', by: another, value }, newestFirst(equal));
  return holds;
}

/** The number that is claimed to be the highest, and the rows that have it by right. */
function heldBy(family: Most, asked: Asked, rows: readonly DecidedSide[]): Held | Answer {
  const { field, today, toldOf } = asked;
  const { holder, value } = family;
  if (holder === undefined) {
    const best = highest(family, rows);
    const found = best === undefined ? undefined : valueOf(family, best);
    if (value === undefined || found === undefined)
      return falseUnless(field.holes(), isFalse({ type: 'hasNotHappened' }));
    if (found < value)
      return falseUnless(field.holes(), isFalse({ type: 'otherValue', found }, best ? [best] : []));
    return { value, holders: rows.filter((row) => valueOf(family, row) === value) };
  }
  const own = rows.filter((row) =>
    holder === 'it' ? isIt(row, asked) : isPrecedent(holder, row, field.reading, today),
  );
  const best = highest(family, own);
  if (best === undefined) {
    return holder === 'it' && toldOf === undefined
      ? isUnknown({ type: 'notYetKnown' })
      : falseUnless(field.holes(), isFalse({ type: 'hasNotHappened' }));
  }
  const found = valueOf(family, best);
  if (value !== undefined && !own.some((row) => valueOf(family, row) === value)) {
    return falseUnless(field.holes(), isFalse({ type: 'otherValue', found }, [best]));
  }
  const claimed = value ?? found;
  // A club's own best counts once: what it did itself twice is not equalled by another.
  return { value: claimed, holders: [own.findLast((row) => valueOf(family, row) === claimed) ?? best] };
}

/** What "it" means: the match or tie it is told of, else one of the last day of which it could be told. */
const isIt = (row: DecidedSide, { toldOf, field }: Asked): boolean =>
  toldOf === undefined ? row.date === field.hits.at(-1)?.date : isToldOf(toldOf, row);

const valueOf = ({ measure }: Most, row: DecidedSide): number =>
  numberOf(measure, row) ?? Number.NEGATIVE_INFINITY;

function highest(family: Most, rows: readonly DecidedSide[]): DecidedSide | undefined {
  let best: DecidedSide | undefined;
  for (const row of rows) {
    const value = valueOf(family, row);
    if (Number.isFinite(value) && (best === undefined || value >= valueOf(family, best))) best = row;
  }
  return best;
}
