import { DISCIPLINE_RULES } from './catalogue/discipline.ts';
import { EDITIONS_RULES } from './catalogue/editions.ts';
import { GOALS_RULES } from './catalogue/goals.ts';
import { LOG_RULES } from './catalogue/log.ts';
import { OF_THEIR_DAY_RULES } from './catalogue/of-their-day.ts';
import { PENALTIES_RULES } from './catalogue/penalties.ts';
import { PEOPLE_RULES } from './catalogue/people.ts';
import { REFEREE_RULES } from './catalogue/referee.ts';
import { RESTARTS_RULES } from './catalogue/restarts.ts';
import type { Rule } from './catalogue/rule.ts';
import { SHOOT_OUT_RULES } from './catalogue/shoot-out.ts';
import { TIME_RULES } from './catalogue/time.ts';
import { VIDEO_RULES } from './catalogue/video.ts';

export type { Rule, RuleClass } from './catalogue/rule.ts';

/**
 * Every rule that this package knows, in the order of the Laws: what it says in our words, what it does here, since which
 * edition where that matters, and the file that holds it. The rule reference is written from it, and tests hold both.
 */
export const RULES: readonly Rule[] = [
  ...LOG_RULES,
  ...EDITIONS_RULES,
  ...PEOPLE_RULES,
  ...REFEREE_RULES,
  ...TIME_RULES,
  ...GOALS_RULES,
  ...SHOOT_OUT_RULES,
  ...RESTARTS_RULES,
  ...DISCIPLINE_RULES,
  ...PENALTIES_RULES,
  ...VIDEO_RULES,
  ...OF_THEIR_DAY_RULES,
];

/** The rule of this id; `undefined` for one that this package does not know. */
export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
