import { isTimed, otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import type { GoalMessage } from '../messages/message.ts';
import type { Speaker } from './discourse.ts';
import { leaderFirst } from './goal.ts';
import { when } from './minute.ts';
import { cardinal } from './numbers.ts';
import { NOTHING, type Said, said, say, sentence } from './said.ts';
import { grouped, listOf } from './words.ts';

interface RunTelling {
  readonly awayGoals: boolean;
  /** An earlier goal of the sentence had made it level. */
  readonly again: boolean;
}

/** Goals of one side on end, up to one that changed who leads or made it level. */
type Run = readonly GoalMessage[];

/**
 * The goals up to the turning point in one breath: who levelled, who led, who pulled it back.
 * Tells the tie where its first leg is known, else the match.
 */
export function summarySentences(
  goals: readonly GoalMessage[],
  speaker: Speaker,
  awayGoals: boolean,
): readonly Sentence[] {
  const runs = runsOf(goals);
  return inThrees(runs).flatMap((part, index) => {
    const content = part.reduce<Said>((told, run, place) => {
      const again = part
        .slice(0, place)
        .some((earlier) => earlier.some((goal) => effectOf(goal) === 'level'));
      const clause = runClause(run, speaker, { awayGoals, again });
      return place === 0 ? clause : say`${told}${joiner(part, place)}${clause}`;
    }, NOTHING);
    const first = part[0]?.[0];
    return (
      sentence(`summary:${first?.entry ?? index}`, content, ...part.flat().map((goal) => goal.grounds)) ?? []
    );
  });
}

const effectOf = (goal: GoalMessage) => goal.tie?.effect ?? goal.effect;

function runsOf(goals: readonly GoalMessage[]): readonly Run[] {
  const runs: GoalMessage[][] = [];
  for (const goal of goals) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const turned =
      last && (effectOf(last) === 'level' || effectOf(last) === 'ahead' || effectOf(last) === 'opens');
    if (run && last?.goal.side === goal.goal.side && !turned) run.push(goal);
    else runs.push([goal]);
  }
  return runs;
}

/** At most three clauses to a sentence. */
const inThrees = (runs: readonly Run[]): readonly (readonly Run[])[] =>
  Array.from({ length: Math.ceil(runs.length / 3) }, (_, index) => runs.slice(index * 3, index * 3 + 3));

/** "but" when the other side answers, "and" when the same goes on. */
function joiner(part: readonly Run[], place: number): string {
  const turns = part[place]?.[0]?.goal.side !== part[place - 1]?.[0]?.goal.side;
  if (turns) return ', but ';
  return place === part.length - 1 || part[place + 1]?.[0]?.goal.side !== part[place]?.[0]?.goal.side
    ? ' and '
    : ', ';
}

function runClause(run: Run, speaker: Speaker, telling: RunTelling): Said {
  const last = run.at(-1);
  if (!last) return NOTHING;
  return say`${scorersOf(run, speaker)} ${didWhat(last, speaker, telling)} ${timeOf(run, speaker)}`;
}

function scorersOf(run: Run, speaker: Speaker): string {
  const groups = grouped(run, ({ goal }) => (goal.how === 'ownGoal' ? `own ${goal.scorer}` : goal.scorer));
  return listOf(
    groups.map(([, [first, ...more]]) => {
      if (!first) return '';
      const { goal } = first;
      if (goal.how === 'ownGoal')
        return `an own goal by ${speaker.person(goal.scorer, otherSide(goal.side))}`;
      return `${speaker.person(goal.scorer, goal.side)}${more.length > 0 ? ` (${cardinal(more.length + 1)})` : ''}`;
    }),
  );
}

function didWhat(goal: GoalMessage, speaker: Speaker, { awayGoals, again }: RunTelling): Said {
  const { tie } = goal;
  const club = speaker.short(goal.goal.side);
  if (tie) {
    const score = leaderFirst(tie.aggregate);
    switch (tie.effect) {
      case 'level':
        if (awayGoals) return said(`made it ${score} on aggregate`, tie.grounds);
        return said(again ? `made it level again at ${score}` : `levelled the tie at ${score}`, tie.grounds);
      case 'opens':
      case 'ahead':
        return said(`put ${club} ahead in the tie`, tie.grounds);
      case 'extends':
      case 'reduces':
        return said(`made it ${score} on aggregate`, tie.grounds);
    }
  }
  const score = leaderFirst(goal.score);
  return said(
    goal.effect === 'ahead' || goal.effect === 'opens' ? `put ${club} ${score} ahead` : `made it ${score}`,
    goal.scoreGrounds,
  );
}

/** One goal has its minute; several have their half. */
function timeOf(run: Run, speaker: Speaker): Said {
  const [first] = run;
  if (!first) return NOTHING;
  if (run.length === 1) return when(first.goal.clock, speaker.reading);
  const periods = new Set(run.map((goal) => goal.goal.clock.period));
  if (periods.size > 1) return NOTHING;
  const grounds = run.map((goal) => goal.grounds);
  const [period] = periods;
  if (period === 'firstHalf') return said('before half-time', ...grounds);
  if (period === 'secondHalf') return said('in the second half', ...grounds);
  return period && isTimed(period) ? said('in extra time', ...grounds) : NOTHING;
}
