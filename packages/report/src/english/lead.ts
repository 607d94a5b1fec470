import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onRules } from '../grounds.ts';
import { opening, winnerOf } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { deciderNoun } from './decider.ts';
import { leaderFirst } from './goal.ts';
import { liveSentences } from './live.ts';
import { cardinal, pair } from './numbers.ts';
import { whereAndWhen } from './place.ts';
import { extraTime, goesOn, ownScore, resultClause, scoreText, tieNoun } from './result.ts';
import { type Said, said, say, sentence } from './said.ts';
import { throughLead } from './through.ts';

/** The first paragraph: what happened and what it means. */
export function leadSentences(telling: Telling): readonly Sentence[] {
  return leadOf(telling).filter((one) => one !== undefined);
}

function leadOf(telling: Telling): readonly (Sentence | undefined)[] {
  const { story, outcome, speaker, reading } = telling;
  const clubs = () => said(`${speaker.club('home')} and ${speaker.club('away')}`, opening(reading));
  switch (story.type) {
    case 'through':
      return outcome.tie?.through ? throughLead(outcome.tie.through.side, telling) : [];
    case 'undecidedTie':
      return [
        sentence(
          'lead',
          say`${goesOn(telling) ? scoreSoFar(telling) : resultClause(telling)}, ${tieStands(telling)}`,
        ),
        undecided(telling),
      ];
    case 'firstLeg':
      return [
        sentence('lead', say`${resultClause(telling)} in the first leg of their ${tieNoun(telling)}`),
        firstLegMeans(telling),
      ];
    case 'won':
      return [sentence('lead', wonClause(telling))];
    case 'drawn':
      return [sentence('lead', resultClause(telling))];
    case 'live':
      return liveSentences(telling);
    case 'abandoned':
      return [
        sentence(
          'lead',
          say`the match between ${clubs()} was abandoned at ${scoreText(telling)}; it has no result until one is decided`,
          onRules('LAW-5-ABANDON-03'),
        ),
      ];
    case 'fixture':
      return [
        sentence(
          'lead',
          say`${speaker.club('home')} ${reading.state.venue?.neutral ? 'meet' : 'play host to'} ${speaker.club('away')} ${whereAndWhen(reading)}`,
          opening(reading),
        ),
      ];
    default:
      return story.type satisfies never;
  }
}

function wonClause(telling: Telling): Said {
  const { outcome, speaker, story, reading } = telling;
  const { winner, decisive, shootOut } = outcome;
  if (shootOut) {
    const side = shootOut.winner;
    const kicks = said(pair(shootOut.score[side], shootOut.score[otherSide(side)]), shootOut.grounds);
    return say`${speaker.club(side)} beat ${speaker.club(otherSide(side))} ${kicks} in a shoot-out ${whereAndWhen(reading)} after a ${scoreText(telling)} draw`;
  }
  const onlyGoal = outcome.score.home + outcome.score.away === 1;
  if (!winner || !decisive || !(story.lateDecider || onlyGoal)) return resultClause(telling);
  const noun = deciderNoun(decisive, telling).withMoment;
  return say`${noun} gave ${speaker.club(winner)} a ${ownScore(winner, telling)} win over ${speaker.club(otherSide(winner))} ${whereAndWhen(reading)}${extraTime(telling)}`;
}

function firstLegMeans({ outcome, speaker }: Telling): Sentence | undefined {
  const { winner, score, grounds } = outcome;
  if (!winner) return sentence('lead:means', said('the tie is level before the second leg', grounds));
  const lead = Math.abs(score.home - score.away);
  return sentence(
    'lead:means',
    said(`${speaker.short(winner)} take a ${cardinal(lead)}-goal lead into the second leg`, grounds),
  );
}

/** `and the tie is level at 3-3 on aggregate`. */
function tieStands(telling: Telling): Said {
  const { outcome, speaker } = telling;
  if (!outcome.tie) return said('');
  const leader = winnerOf(outcome.tie.aggregate);
  const score = said(leaderFirst(outcome.tie.aggregate), outcome.tie.grounds);
  return leader
    ? say`and ${speaker.short(leader)} are ${score} ahead on aggregate`
    : say`and the tie is level at ${score} on aggregate`;
}

const SENT_TO: { readonly [follows: string]: string } = {
  extraTime: 'extra time',
  shootOut: 'a shoot-out',
  playoffMatch: 'a play-off match',
  replay: 'a replay',
  lots: 'lots',
};

/** Over, and nobody through: what the regulations ask for is said, what did not happen is not. @see UCL-TIE-02 */
function undecided(telling: Telling): Sentence | undefined {
  const { outcome, input } = telling;
  if (!outcome.tie || !input.tie || winnerOf(outcome.tie.aggregate)) return undefined;
  const sentTo = SENT_TO[input.tie.ifEndedNow.type];
  const asks = sentTo === undefined ? '' : `: the regulations send it to ${sentTo}`;
  return sentence(
    'tie:undecided',
    said(`the ${tieNoun(telling)} is undecided${asks}`, outcome.tie.grounds, onRules('UCL-TIE-02')),
  );
}

/** `Atalanta led Borussia Dortmund 3-1 in Bergamo at the end of normal time`: nobody has won a match that goes on. */
function scoreSoFar(telling: Telling): Said {
  const { outcome, speaker, reading } = telling;
  const leader = outcome.winner;
  const end = outcome.afterExtraTime ? 'at the end of extra time' : 'at the end of normal time';
  const place = whereAndWhen(reading);
  return leader
    ? say`${speaker.club(leader)} led ${speaker.club(otherSide(leader))} ${ownScore(leader, telling)} ${place} ${end}`
    : say`${speaker.club('home')} and ${speaker.club('away')} stood at ${scoreText(telling)} ${place} ${end}`;
}
