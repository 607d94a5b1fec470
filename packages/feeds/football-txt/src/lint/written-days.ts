import type { MatchDetails } from '../match-details.ts';
import type { Day, Document, Node } from '../syntax.ts';

/** A date as it stands in the file, and the one that the matches under it got from it. */
export interface WrittenDay {
  readonly day: Day;
  /** ISO date; absent when its year is not known or the calendar does not hold it. */
  readonly date?: string;
}

/** Every date of the file that matches hang on, in the order of the text. */
export function writtenDays(document: Document, matches: readonly MatchDetails[]): readonly WrittenDay[] {
  const days = document.nodes.flatMap(dayOf);
  let index = 0;
  return days.map((day, place) => {
    const next = days[place + 1]?.line ?? Infinity;
    while (index < matches.length && (matches[index]?.line ?? 0) < day.line) index += 1;
    const under = matches[index];
    const date = under !== undefined && under.line < next ? under.date : undefined;
    return { day, ...(date !== undefined && isOf(day, date) && { date }) };
  });
}

function dayOf(node: Node): readonly Day[] {
  const dated = node.type === 'date' || node.type === 'match' || node.type === 'teamMatch';
  return dated && node.date !== undefined ? [node.date] : [];
}

/** The date of a match under it may be another one, when the day is none of the calendar. */
function isOf({ month, day, year }: Day, date: string): boolean {
  const [y, m, d] = date.split('-').map(Number);
  return m === month && d === day && (year === undefined || year === y);
}
