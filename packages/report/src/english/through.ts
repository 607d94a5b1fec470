import type { Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onRules } from '../grounds.ts';
import { sideOf } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { deciderNoun } from './decider.ts';
import { leaderFirst } from './goal.ts';
import { isChosen, LEXICON } from './lexicon.ts';
import { nextClause } from './next.ts';
import { pair } from './numbers.ts';
import { whereAndWhen } from './place.ts';
import { extraTime, ownScore, tieNoun, winVerb } from './result.ts';
import { type Said, said, say, sentence } from './said.ts';

/** The lead of the leg that decided a tie: who went through and how, the two legs, whom they meet. */
export function throughLead(side: Side, telling: Telling): readonly (Sentence | undefined)[] {
  const { outcome, story } = telling;
  const late = story.lateDecider && outcome.decisive !== undefined;
  return [
    sentence(
      'lead',
      late
        ? lateThrough(side, telling)
        : outcome.shootOut
          ? shootOutThrough(side, telling)
          : plainThrough(side, telling),
    ),
    late ? sentence('lead:legs', bothLegs(side, telling)) : undefined,
    whoIsNext(side, telling),
  ];
}

/** `Lazar Samardžić's penalty with the last kick of the match put Atalanta into the round of 16, 4-3 on aggregate, ...` */
function lateThrough(side: Side, telling: Telling): Said {
  const { outcome, speaker, story } = telling;
  if (!outcome.decisive) return plainThrough(side, telling);
  const noun = deciderNoun(outcome.decisive, telling).withMoment;
  const round = nextRound(side, telling);
  const club = speaker.club(side);
  const dramatic = isChosen(LEXICON.dramatic, story.numbers) ? `${LEXICON.dramatic.word} ` : '';
  const what = `at the end of a ${dramatic}${tieNoun(telling)} with ${speaker.club(otherSide(side))}`;
  return say`${noun} put ${club} ${round ? `into ${round}` : 'through'}, ${aggregate(side, telling)} on aggregate${extraTime(telling)}, ${what}`;
}

function shootOutThrough(side: Side, telling: Telling): Said {
  const { outcome, speaker } = telling;
  const { shootOut, tie } = outcome;
  if (!shootOut || !tie) return plainThrough(side, telling);
  const kicks = said(pair(shootOut.score[side], shootOut.score[otherSide(side)]), shootOut.grounds);
  const level = said(leaderFirst(tie.aggregate), tie.grounds);
  const round = nextRound(side, telling);
  return say`${speaker.club(side)} beat ${speaker.club(otherSide(side))} ${kicks} in a shoot-out ${whereAndWhen(telling.reading)} to ${round ? `reach ${round}` : 'go through'} after their ${tieNoun(telling)} had finished ${level} on aggregate`;
}

function plainThrough(side: Side, telling: Telling): Said {
  const { outcome, speaker, reading } = telling;
  const club = speaker.club(side);
  const other = speaker.club(otherSide(side));
  const place = whereAndWhen(reading);
  const round = nextRound(side, telling);
  const score = ownScore(side, telling);
  const extra = extraTime(telling);
  const reach = round ? `reach ${round}` : 'go through';
  const reached = round ? `reached ${round}` : 'went through';
  if (outcome.winner === side) {
    const verb = winVerb(side, telling);
    // "came from two goals down to beat ... and reach": one "to" is enough.
    const joiner = verb.includes(' to ') ? 'and' : 'to';
    return say`${club} ${verb} ${other} ${score} ${place}${extra} ${joiner} ${reach}${how(side, telling)}`;
  }
  if (!outcome.winner)
    return say`${club} drew ${score} with ${other} ${place}${extra} to ${reach}${how(side, telling)}`;
  const lost = said(leaderFirst(outcome.score), outcome.grounds);
  return say`${club} lost ${lost} to ${other} ${place}${extra} but ${reached}${how(side, telling)}`;
}

/** `, 4-3 on aggregate`; ` on away goals, the aggregate being 3-3`. */
function how(side: Side, telling: Telling): Said {
  const by = telling.outcome.tie?.through?.by;
  const total = aggregate(side, telling);
  if (by === 'awayGoals' || by === 'awayGoalsInExtraTime') {
    return say` on away goals, with the tie at ${total} on aggregate${said('', onRules('HIST-AG-01'))}`;
  }
  return say`, ${total} on aggregate`;
}

/** `The Italian side, beaten 2-0 in the first leg, won the second 4-1 in Bergamo to complete the fightback.` */
function bothLegs(side: Side, telling: Telling): Said {
  const { outcome, reading, story, discourse } = telling;
  const { clubs } = reading.state;
  const club = discourse.sideOf(clubs[side], clubs[otherSide(side)]) ?? discourse.shortClub(clubs[side]);
  const goals = outcome.tie?.start.goals;
  if (!goals || !outcome.tie) return said('');
  const firstScore = said(pair(goals[side], goals[otherSide(side)]), outcome.tie.start.grounds);
  const first = say`${aboutFirst(goals[side] - goals[otherSide(side)])} ${aboutScore(goals[side], goals[otherSide(side)], firstScore)} in the first leg`;
  const fightback =
    outcome.winner === side && LEXICON.fightback.holds(story.numbers)
      ? ` to complete the ${LEXICON.fightback.word}`
      : '';
  return say`${club}, ${first}, ${secondLeg(side, telling)} ${whereAndWhen(reading)}${fightback}`;
}

const aboutFirst = (margin: number): string =>
  margin < 0 ? 'beaten' : margin > 0 ? 'who had won' : 'held to';

/** A defeat and a win are said with the winner's goals first: beaten 2-0. */
function aboutScore(own: number, theirs: number, inOrder: Said): Said {
  if (own === theirs) return said(`a ${pair(own, theirs)} draw`, inOrder.grounds);
  return said(pair(Math.max(own, theirs), Math.min(own, theirs)), inOrder.grounds);
}

function secondLeg(side: Side, telling: Telling): Said {
  const { outcome } = telling;
  const verb = outcome.winner === side ? 'won' : outcome.winner ? 'lost' : 'drew';
  return say`${verb} the second ${said(leaderFirst(outcome.score), outcome.grounds)}`;
}

/** The aggregate with the club's own goals first. */
function aggregate(side: Side, { outcome }: Telling): Said {
  const { tie } = outcome;
  return tie ? said(pair(tie.aggregate[side], tie.aggregate[otherSide(side)]), tie.grounds) : said('');
}

/** `the round of 16`, when it is known which round is next. */
function nextRound(side: Side, { input, reading }: Telling): string | undefined {
  return input.opponents && sideOf(reading, input.opponents.club) === side
    ? `the ${input.opponents.roundName}`
    : undefined;
}

function whoIsNext(side: Side, telling: Telling): Sentence | undefined {
  const { input, discourse, outcome } = telling;
  if (!input.opponents || !nextRound(side, telling)) return undefined;
  const next = nextClause(input.opponents, discourse, {
    modal: 'will',
    sayRound: false,
    today: telling.reading.state.scheduledKickOff,
  });
  return next.text === ''
    ? undefined
    : sentence('next', say`they ${next}`, outcome.tie?.grounds ?? outcome.grounds);
}
