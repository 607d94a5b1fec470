import { WEEKDAYS } from '../../wording/time.ts';
import type { Draft } from './draft.ts';
import { MONTHS } from './vocabulary.ts';

const IN_MONTHS = MONTHS.flatMap((month) => [`in ${month}`, `in the month of ${month}`]);
const DAYS = WEEKDAYS.map((day) => day.toLowerCase());
const ON_DAYS = DAYS.flatMap((day) => [`on a ${day}`, `on ${day}s`, `on any ${day}`]);

/** `in February`, `on a Wednesday`: of any year, so that a month with its year is no such phrase. */
export function dayOfYear(draft: Draft): boolean {
  const month = draft.attempt(() => {
    const said = draft.cursor.take(...IN_MONTHS);
    return draft.cursor.peek()?.kind === 'number' ? undefined : said;
  });
  if (month !== undefined) {
    draft.narrow({ month: MONTHS.findIndex((one) => month.endsWith(one)) + 1 });
    return true;
  }
  const day = draft.cursor.take(...ON_DAYS);
  if (day === undefined) return false;
  draft.narrow({ weekday: DAYS.findIndex((one) => day.includes(one)) + 1 });
  return true;
}

/** `under Palladino`: the coach on the team sheet. */
export function coach(draft: Draft): boolean {
  if (!draft.cursor.take('under', 'coached by', 'managed by')) return false;
  if (draft.cursor.peek()?.word === 'the') return false;
  const person = draft.person();
  if (person === undefined) {
    draft.noteHere(`No log of the record names a coach "${draft.cursor.peek()?.text ?? ''}"`);
    return false;
  }
  draft.narrow({ coach: person });
  return true;
}
