import type { Rule } from './rule.ts';

/** Goals, assists, and what follows a goal. */
export const GOALS_RULES: readonly Rule[] = [
  {
    id: 'LAW-8-GOAL',
    class: 'derives',
    title: 'After a goal the side that conceded kicks off.',
    detail: 'The state awaits a kick-off until play has gone on.',
    where: 'fold/goals.ts',
  },
  {
    id: 'LAW-8-GOAL-01',
    class: 'derives',
    title: 'A goal with the last kick needs no kick-off.',
    detail: 'The state names the goal that the final whistle followed at once, in time that had run out.',
    where: 'fold/periods.ts',
  },
  {
    id: 'GOAL-01',
    class: 'informs',
    title: 'A goal is a ball wholly over the line without an offence of the scorers.',
    detail: 'What the referee gave is logged.',
  },
  {
    id: 'GOAL-02',
    class: 'refuses',
    title: 'A goal may come directly from some restarts and not from others, never against the own side.',
    detail:
      'A goal that says which restart it came from directly is refused where that gives a goal kick or a corner; so is an own goal straight from the own restart.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'GOAL-03',
    class: 'flags',
    title: "An attempt on target that is deflected is the attacker's goal, one off target an own goal.",
    detail: 'Noted when the credit differs from this default; the official list outranks it.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'GOAL-04',
    class: 'refuses',
    title: 'A goal is cancelled once, and stays in the log.',
    detail: 'The score follows the goals that stand, so a cancelled one can be told.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'GOAL-05',
    class: 'default',
    title: 'A goal from the rebound of a penalty is no penalty goal.',
    detail: 'A scored penalty is one entry, and the goal.',
    where: 'fold/goals.ts',
  },
  {
    id: 'GOAL-06',
    class: 'derives',
    title: 'Kicks of a shoot-out are no goals of the match.',
    detail: 'A match decided by them is a draw in the record.',
    where: 'fold/shoot-out.ts',
  },
  {
    id: 'GOAL-07',
    class: 'default',
    title: 'A score is given home first.',
    detail: 'Whoever scored.',
    where: 'fold/goals.ts',
  },
  {
    id: 'ASSIST-01',
    class: 'flags',
    title: 'No assist for own goals, penalties, and what is scored directly from a restart.',
    detail:
      'Noted when an assist is given to such a goal, to the scorer himself, or to the kicker of the penalty that the goal was the rebound of.',
    where: 'decide/goal-rules.ts',
  },
];
