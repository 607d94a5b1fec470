import type { Rule } from './rule.ts';

/** Law 7 and how minutes are written. */
export const TIME_RULES: readonly Rule[] = [
  {
    id: 'LAW-7-PERIODS-01',
    class: 'refuses',
    title: 'Periods follow each other, and there is play only in them.',
    detail:
      'An entry of play belongs to the period that is being played; what a review decides may still carry the clock of a half that is over. The break before extra time or a shoot-out begins only where that may follow.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-7-ET-01',
    class: 'refuses',
    title: 'Extra time only where the tie, or the single match, is level.',
    detail: 'A first leg never goes to extra time; who knows the tie says whether a second leg may.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-7-DUR-01',
    class: 'refuses',
    title: 'A half has 45 minutes, one of extra time 15.',
    detail: 'A whistle before is refused; a golden goal ends extra time at once.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-7-ADDED-01',
    class: 'informs',
    title: 'Time is added for what was lost.',
    detail: 'The board is logged as the fourth official shows it.',
  },
  {
    id: 'LAW-7-ADDED-02',
    class: 'flags',
    title: 'The board shows the least that is added.',
    detail: 'A whistle before they are up is flagged; one after them is lawful.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-7-ADDED-03',
    class: 'informs',
    title: 'An error of time in one half is not made good in the other.',
    detail: 'Each half has its own clock.',
  },
  {
    id: 'LAW-7-PEN-01',
    class: 'refuses',
    title: 'A half is prolonged for a penalty to be taken.',
    detail:
      'Neither the whistle nor the next half comes while a penalty that was given has not been taken, retakes included; a goal from it counts in that half.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-7-WATER-01',
    class: 'default',
    title: 'Drinks and cooling breaks are stoppages.',
    detail: 'Changes in them use an opportunity like others.',
    where: 'entries.ts',
  },
  {
    id: 'MIN-01',
    class: 'refuses',
    title: 'A label belongs to its period; the first minute is 1, time beyond the half is 45+1.',
    detail: 'Seconds are stored where they are known, and the label is derived.',
    where: 'clock.ts',
  },
  {
    id: 'MIN-02',
    class: 'refuses',
    title: 'Time does not surely run backwards.',
    detail:
      'Refused only where the latest that an entry can be is before the earliest that the last one was.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'MIN-03',
    class: 'default',
    title: 'An entry keeps the minute of its own act.',
    detail: 'A foul, its review, the penalty and the goal have four minutes.',
    where: 'entries.ts',
  },
  {
    id: 'MIN-04',
    class: 'informs',
    title: '"The second minute of four added" is 45+2.',
    detail: 'A way of writing; the label is 45+2 all the same.',
  },
  {
    id: 'MIN-05',
    class: 'default',
    title: 'Intervals and the shoot-out have names, not minutes.',
    detail: 'HT, ET-break, ET-HT, kicks and FT stand where minutes would.',
    where: 'clock.ts',
  },
  {
    id: 'MIN-06',
    class: 'informs',
    title: 'Feeds that count elapsed minutes are converted.',
    detail: 'The reader of a format does it, before an entry is made.',
  },
  {
    id: 'MIN-07',
    class: 'informs',
    title: 'Sources differ in the minute; each value keeps its source.',
    detail: 'The sources of an entry stand in its head.',
  },
];
