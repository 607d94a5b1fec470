import type { MatchDetails, PlayedMinute } from '../../match-details.ts';
import type { Span } from '../../syntax.ts';
import type { Remark } from '../finding.ts';
import { minuteLabel, PERIOD_ENDS } from '../minutes.ts';
import { matchRule } from '../rule.ts';

export const minuteOfMatch = matchRule(
  {
    name: 'minute-of-match',
    severity: 'error',
    summary: 'a minute is one of the match, and time is added only at the end of a period (MIN-01)',
  },
  ({ goals, cards, changes }: MatchDetails) => [...goals, ...cards, ...changes].flatMap(checkMinute),
);

/** More than this was never added; such a figure is a slip. */
const MOST_ADDED = 40;

function checkMinute(at: Span & { readonly minute?: PlayedMinute }): readonly Remark[] {
  const { minute } = at;
  if (minute === undefined) return [];
  const label = minuteLabel(minute);
  if (minute.at < 1 || minute.at > 120) return [{ at, message: `no match has a minute ${label}` }];
  if (minute.added === undefined) return [];
  if (!PERIOD_ENDS.includes(minute.at)) {
    return [{ at, message: `${label}: time is added to minute ${PERIOD_ENDS.join(', ')} only` }];
  }
  if (minute.added < 1 || minute.added > MOST_ADDED) return [{ at, message: `${label}: no period has that` }];
  return [];
}
