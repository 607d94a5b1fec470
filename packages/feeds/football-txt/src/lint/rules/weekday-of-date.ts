import { weekdayOf } from '../../dates.ts';
import type { Day } from '../../syntax.ts';
import type { LintFix } from '../finding.ts';
import type { LintRule } from '../rule.ts';
import { writtenDays } from '../written-days.ts';

export const weekdayOfDate: LintRule = {
  name: 'weekday-of-date',
  severity: 'error',
  summary: 'the weekday is that of the date',
  check: ({ text, document, matches }) => {
    const lines = text.split('\n');
    return writtenDays(document, matches).flatMap(({ day, date }) => {
      if (day.weekday === undefined || date === undefined) return [];
      const right = weekdayOf(Number(date.slice(0, 4)), day);
      if (right === day.weekday) return [];
      const fix = weekdayFix(lines[day.line - 1] ?? '', day, right);
      return [
        {
          at: day,
          message: `${date} is a ${right}, not a ${day.weekday}`,
          ...(fix !== undefined && { fix }),
        },
      ];
    });
  },
};

/** Only where the weekday stands first in the date, in letters. */
function weekdayFix(line: string, day: Day, right: string): LintFix | undefined {
  const word = /^[A-Za-z]{2,9}/.exec(line.slice(day.column - 1))?.[0];
  if (word === undefined || !word.toLowerCase().startsWith(day.weekday?.slice(0, 2).toLowerCase() ?? '?')) {
    return undefined;
  }
  const replace = {
    line: day.line,
    column: day.column,
    endLine: day.line,
    endColumn: day.column + word.length,
  };
  return { replace, text: right };
}
