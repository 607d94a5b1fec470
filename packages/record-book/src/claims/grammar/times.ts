import type { Span, When } from '../claim.ts';
import type { Cursor } from './cursor.ts';
import { takeNumber } from './numbers.ts';
import { MONTHS } from './vocabulary.ts';

const isYear = (word: string) => /^(?:18|19|20)\d\d$/.test(word);

/** `2019`. */
function takeYear(cursor: Cursor): number | undefined {
  const token = cursor.peek();
  cursor.expect('a year: 2019');
  if (token?.kind !== 'number' || !isYear(token.word)) return undefined;
  cursor.advance();
  return Number(token.word);
}

/** `2018/19`, by its first year. */
export function takeSeason(cursor: Cursor): number | undefined {
  const token = cursor.peek();
  cursor.expect('a season: 2018/19');
  if (token?.kind !== 'season') return undefined;
  cursor.advance();
  return Number(token.word.slice(0, 4));
}

/** `in 2019`, `in March 2025`, `on 17 March`, `2018/19`, `2019`. */
export function takeWhen(cursor: Cursor): When | undefined {
  return cursor.attempt(() => {
    cursor.take('in the', 'in', 'on', 'of');
    return takeDay(cursor) ?? takeMonth(cursor) ?? takeSeasonOrYear(cursor);
  });
}

function takeSeasonOrYear(cursor: Cursor): When | undefined {
  const season = takeSeason(cursor);
  if (season !== undefined) return { type: 'season', season };
  const year = takeYear(cursor);
  return year === undefined ? undefined : { type: 'year', year };
}

function takeDay(cursor: Cursor): When | undefined {
  const token = cursor.peek();
  if (token?.kind === 'date') {
    cursor.advance();
    const [year, month, day] = token.word.split('-').map(Number);
    return { type: 'day', month: month ?? 0, day: day ?? 0, ...(year === undefined ? {} : { year }) };
  }
  return cursor.attempt(() => {
    const day = takeNumber(cursor);
    const month = takeMonthName(cursor);
    if (day === undefined || month === undefined) return undefined;
    const year = takeYear(cursor);
    return { type: 'day', month, day, ...(year === undefined ? {} : { year }) };
  });
}

function takeMonth(cursor: Cursor): When | undefined {
  return cursor.attempt(() => {
    const month = takeMonthName(cursor);
    const year = month === undefined ? undefined : takeYear(cursor);
    return month === undefined || year === undefined ? undefined : { type: 'month', month, year };
  });
}

function takeMonthName(cursor: Cursor): number | undefined {
  const month = MONTHS.indexOf(cursor.take(...MONTHS) ?? '');
  return month < 0 ? undefined : month + 1;
}

/** `since 2011`, `from 2015/16 to 2019/20`, `between ... and ...`, `before 2019`, `in 2025/26`, `this season`. */
export function takeSpan(cursor: Cursor, thisSeason: number): Span | undefined {
  return (
    cursor.attempt(() => since(cursor)) ??
    cursor.attempt(() => fromTo(cursor)) ??
    cursor.attempt(() => before(cursor)) ??
    cursor.attempt(() => within(cursor, thisSeason))
  );
}

function since(cursor: Cursor): Span | undefined {
  if (!cursor.take('since', 'since the start of')) return undefined;
  return opened(seasonOrYear(cursor));
}

function fromTo(cursor: Cursor): Span | undefined {
  const said = cursor.take('from', 'between');
  if (said === undefined) return undefined;
  const from = seasonOrYear(cursor);
  if (from === undefined || !cursor.take('to', 'and', 'until')) return undefined;
  const to = seasonOrYear(cursor);
  if (to === undefined) return undefined;
  return { from: from.first, to: to.first, ...(from.asYear ? { asYear: true } : {}) };
}

function before(cursor: Cursor): Span | undefined {
  const said = cursor.take('before', 'until', 'up to');
  if (said === undefined) return undefined;
  const end = seasonOrYear(cursor);
  if (end === undefined) return undefined;
  return { to: said === 'before' ? end.first - 1 : end.first, ...(end.asYear ? { asYear: true } : {}) };
}

function within(cursor: Cursor, thisSeason: number): Span | undefined {
  if (cursor.take('this season')) return { from: thisSeason, to: thisSeason };
  if (cursor.take('last season')) return { from: thisSeason - 1, to: thisSeason - 1 };
  if (!cursor.take('in', 'in the', 'during', 'during the', 'of', 'of the')) return undefined;
  const only = seasonOrYear(cursor);
  if (only === undefined) return undefined;
  cursor.take('season');
  return { from: only.first, to: only.first, ...(only.asYear ? { asYear: true } : {}) };
}

/** `the 2014 FIFA World Cup`, `the 2018/19 Champions League`: the year or season before a name. */
export function takeEdition(cursor: Cursor): Span | undefined {
  const only = seasonOrYear(cursor);
  return only && { from: only.first, to: only.first, ...(only.asYear ? { asYear: true } : {}) };
}

interface Start {
  readonly first: number;
  readonly asYear?: true;
}

const opened = (start: Start | undefined): Span | undefined =>
  start && { from: start.first, ...(start.asYear ? { asYear: true } : {}) };

function seasonOrYear(cursor: Cursor): Start | undefined {
  const season = takeSeason(cursor);
  if (season !== undefined) return { first: season };
  const year = takeYear(cursor);
  return year === undefined ? undefined : { first: year, asYear: true };
}
