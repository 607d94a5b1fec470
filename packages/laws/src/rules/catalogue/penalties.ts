import type { Rule } from './rule.ts';

/** Law 14: the penalty kick. */
export const PENALTIES_RULES: readonly Rule[] = [
  {
    id: 'LAW-14-01',
    class: 'refuses',
    title: 'A penalty is given before it is taken.',
    detail:
      'A kick of a side that was given none is refused, and so is another restart while one waits to be taken.',
    where: 'decide/penalty-rules.ts',
  },
  {
    id: 'LAW-14-02',
    class: 'informs',
    title: 'The kicker is named, and may be any player.',
    detail: 'Every kick names one, unknown where nobody could say who it was.',
  },
  {
    id: 'LAW-14-03',
    class: 'flags',
    title: 'What offences make of a penalty: goal, retake or indirect free kick.',
    detail: 'The offences and the ball decide; a kick logged otherwise is flagged.',
    where: 'decide/penalty-rules.ts',
  },
  {
    id: 'LAW-14-04',
    class: 'derives',
    title: 'Encroachment counts only when it mattered.',
    detail: 'Before 2024/25 the mere offence was enough.',
    where: 'rules/kick-offences.ts',
    editions: '2024-25',
  },
  {
    id: 'LAW-14-05',
    class: 'flags',
    title: 'A goalkeeper who makes a retake necessary is warned, then cautioned.',
    detail:
      'What is due is noted with the kick that has to be retaken; in the shoot-out the count begins anew.',
    where: 'decide/penalty-rules.ts',
    editions: '2016-17',
  },
  {
    id: 'LAW-14-06',
    class: 'refuses',
    title: 'After post or bar the kicker does not play the ball next; others may.',
    detail:
      'A rebound that he scores himself is refused, after a miss too: one that play went on from came off the frame. After a save he may.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'LAW-14-07',
    class: 'default',
    title: 'Saved is what the goalkeeper touched, missed all else.',
    detail: "Off the post and in off the goalkeeper's back it is the kicker's goal.",
    where: 'entries.ts',
  },
  {
    id: 'LAW-14-08',
    class: 'derives',
    title: 'A retake cancels the kick, not the cards.',
    detail: 'The penalty is again one that was given and not taken.',
    where: 'fold/fold.ts',
  },
  {
    id: 'LAW-14-09',
    class: 'refuses',
    title: 'No rebound counts when the half is over but for the penalty.',
    detail: 'A rebound after such a kick is refused.',
    where: 'decide/goal-rules.ts',
  },
];
