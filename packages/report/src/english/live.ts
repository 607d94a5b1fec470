import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onRules } from '../grounds.ts';
import { lastOf, restsOn, sideOf, winnerOf } from '../messages/reading.ts';
import { openReview } from '../messages/reviews.ts';
import type { Telling } from '../plan/telling.ts';
import { CHECKS } from './checks.ts';
import { leaderFirst } from './goal.ts';
import { when } from './minute.ts';
import { nextClause } from './next.ts';
import { type Said, said, say, sentence } from './said.ts';
import { listOf } from './words.ts';

/** The lead while the match is played: the score, the tie as it stands, what is open. */
export function liveSentences(telling: Telling): readonly (Sentence | undefined)[] {
  return [scoreNow(telling), tieNow(telling), checkNow(telling), penaltyNow(telling), ...nextNow(telling)];
}

function scoreNow(telling: Telling): Sentence | undefined {
  const { reading, speaker, outcome } = telling;
  const leader = winnerOf(outcome.score);
  const score = said(leaderFirst(outcome.score), outcome.grounds);
  const time = now(telling);
  const leg =
    reading.state.leg === 2 ? ' of the second leg' : reading.state.leg === 1 ? ' of the first leg' : '';
  const moment = time.text === '' ? (leg ? ` in${leg.replace(' of', '')}` : '') : say` ${time}${leg}`;
  return leader
    ? sentence('lead', say`${speaker.club(leader)} lead ${speaker.club(otherSide(leader))} ${score}${moment}`)
    : sentence(
        'lead',
        say`${speaker.club('home')} and ${speaker.club('away')} are level at ${score}${moment}`,
      );
}

/** The moment of the last entry, resting on the entry that tells it. */
function now({ reading }: Telling): Said {
  const { clock } = reading.state;
  const latest = reading.entries.findLast((entry) => JSON.stringify(entry.clock) === JSON.stringify(clock));
  if (!latest) return said('');
  const time = when(clock, reading);
  return time.text.includes(',')
    ? said('in added time', restsOn(reading, latest.id))
    : say`${time}${said('', restsOn(reading, latest.id))}`;
}

function tieNow(telling: Telling): Sentence | undefined {
  const { outcome, input, reading, speaker } = telling;
  const { tie } = outcome;
  if (!tie || !input.tie) return undefined;
  const leader = winnerOf(tie.aggregate);
  const score = said(leaderFirst(tie.aggregate), tie.grounds);
  const stands = leader
    ? say`${speaker.short(leader)} are ${score} ahead on aggregate`
    : say`the tie is level at ${score} on aggregate`;
  const ends = input.tie.ifEndedNow;
  const through = ends.type === 'through' ? sideOf(reading, ends.club) : undefined;
  const consequence = {
    extraTime: 'and goes to extra time if it stays like this',
    shootOut: 'and goes to a shoot-out if it stays like this',
    playoffMatch: 'and goes to a play-off match if it stays like this',
    replay: 'and is played again if it stays like this',
    lots: 'and goes to lots if it stays like this',
    secondLegToCome: '',
    through: through
      ? `and ${through === leader ? '' : `${speaker.short(through)} `}go through${onAwayGoals(ends)} if it stays like this`
      : '',
  }[ends.type];
  return sentence('tie:stands', say`${stands} ${consequence}`, onRules('UCL-TIE-06'));
}

const onAwayGoals = (ends: { readonly type: string; readonly by?: string }): string =>
  ends.by === 'awayGoals' || ends.by === 'awayGoalsInExtraTime' ? ' on away goals' : '';

function checkNow({ reading }: Telling): Sentence | undefined {
  const review = openReview(reading);
  if (!review) return undefined;
  const onScreen = review.stage === 'reviewOnField' || review.stage === 'reviewVarOnly';
  const kinds = review.categories.map((category) => CHECKS[category]);
  const about = kinds.length > 0 ? ` of ${listOf(kinds)}` : '';
  return sentence(
    'review:open',
    said(`a video ${onScreen ? 'review' : 'check'}${about} is under way`, restsOn(reading, review.entry)),
  );
}

function penaltyNow({ reading, speaker }: Telling): Sentence | undefined {
  const pending = reading.state.penaltyPending;
  return (
    pending &&
    sentence(
      `penalty:${pending.entry}`,
      said(`${speaker.short(pending.side)} have a penalty to take`, restsOn(reading, pending.entry)),
    )
  );
}

function nextNow({ input, reading, discourse, outcome }: Telling): readonly (Sentence | undefined)[] {
  const { opponents } = input;
  const side = opponents && sideOf(reading, opponents.club);
  if (!opponents || !side || !outcome.tie || lastOf(reading, 'matchOpened') === undefined) return [];
  const next = nextClause(opponents, discourse, {
    modal: 'would',
    sayRound: true,
    today: reading.state.scheduledKickOff,
  });
  return [
    next.text === ''
      ? undefined
      : sentence(
          'next',
          say`if they go through, ${discourse.shortClub(opponents.club)} ${next}`,
          outcome.grounds,
        ),
  ];
}
