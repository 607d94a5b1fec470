import type { FurtherMatchRules, StillLevel, TieRules } from '../regulations.ts';
import { fieldOf, ifThere, type Place, recordOf, wholeOf, wordOf, wrong, yesNoOf } from './checks.ts';

const TIE_FIELDS = ['legs', 'awayGoals', 'awayGoalsInExtraTime', 'extraTime', 'extraTimeGoal', 'stillLevel'];
const FURTHER_FIELDS = ['type', 'extraTime', 'stillLevel', 'venue'];

/** The rules of a tie; away goals do not count where nothing is said of them. */
export function tieRulesOf(place: Place): TieRules | undefined {
  const fields = recordOf(place, TIE_FIELDS, 'the rules of a tie');
  if (!fields) return undefined;
  const at = (name: string) => fieldOf(fields, name, place);
  const legs = wholeOf(at('legs'), 1, '1 or 2 legs');
  if (legs !== 1 && legs !== 2) return legs === undefined ? undefined : wrong(at('legs'), '1 or 2 legs');
  const extraTime = yesNoOf(at('extraTime'));
  const awayGoals = yesNoOf(at('awayGoals'), false) ?? false;
  const awayGoalsInExtraTime = yesNoOf(at('awayGoalsInExtraTime'), false) ?? false;
  const extraTimeGoal = ifThere(at('extraTimeGoal'), (goal) => wordOf(goal, ['golden', 'silver']));
  const stillLevel = ifThere(at('stillLevel'), (what) => stillLevelOf(what, legs));
  if (extraTime === undefined) return undefined;
  if (awayGoals && legs === 1) wrong(at('awayGoals'), 'false: a single match has no away goals');
  if (awayGoalsInExtraTime && (legs === 1 || !extraTime))
    wrong(at('awayGoalsInExtraTime'), 'false for a single match, and where there is no extra time');
  if (extraTimeGoal && !extraTime) wrong(at('extraTimeGoal'), 'nothing where there is no extra time');
  return {
    legs,
    awayGoals,
    awayGoalsInExtraTime,
    extraTime,
    ...(extraTimeGoal && { extraTimeGoal }),
    ...(stillLevel && { stillLevel }),
  };
}

function stillLevelOf(place: Place, legs: 1 | 2): StillLevel | undefined {
  const { value } = place;
  if (value === 'shootOut' || value === 'lots') return { type: value };
  if (typeof value !== 'object') return wrong(place, '"shootOut", "lots", or the rules of a further match');
  return furtherMatchOf(place, legs);
}

/** A third match after two legs is a play-off match, the same match again a replay. */
function furtherMatchOf(place: Place, legs: 1 | 2): FurtherMatchRules | undefined {
  const fields = recordOf(place, FURTHER_FIELDS, 'the rules of a further match');
  if (!fields) return undefined;
  const at = (name: string) => fieldOf(fields, name, place);
  const type =
    legs === 1
      ? wordOf(at('type'), ['replay'], ' (after a single match)')
      : wordOf(at('type'), ['playoffMatch'], ' (after two legs)');
  const extraTime = yesNoOf(at('extraTime'));
  const stillLevel = wordOf(at('stillLevel'), ['shootOut', 'lots', 'again']);
  const venue = ifThere(at('venue'), (where) => wordOf(where, ['neutral', 'otherGround']));
  if (!type || extraTime === undefined || !stillLevel) return undefined;
  return { type, extraTime, stillLevel, ...(venue && { venue }) };
}
