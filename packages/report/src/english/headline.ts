import type { BySide, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { opening, scoreGrounds, winnerOf } from '../messages/reading.ts';
import { firstName } from '../names.ts';
import type { Telling } from '../plan/telling.ts';
import { deciderNoun } from './decider.ts';
import { LEXICON } from './lexicon.ts';
import { minuteModifier } from './minute.ts';
import { cardinal, counted, pair } from './numbers.ts';
import { goesOn } from './result.ts';
import { headline, type Said, said, say } from './said.ts';
import { possessive } from './words.ts';

/** `Atalanta 4-1 Borussia Dortmund (4-3 on aggregate): Samardžić's last-kick penalty completes comeback`. */
export function headlineOf(telling: Telling): Sentence {
  const { story, reading } = telling;
  const id = story.type === 'live' ? 'headline:live' : 'headline';
  const names = namesOf(telling);
  if (story.type === 'fixture') return headline(id, said(`${names.home} v ${names.away}`), opening(reading));
  const score = pair(reading.state.score.home, reading.state.score.away);
  const result = say`${said(`${names.home} ${score} ${names.away}`, scoreGrounds(reading))}${bracketed(telling)}`;
  return headline(id, say`${result}: ${tellingWhat(telling)}`, opening(reading), telling.outcome.grounds);
}

function namesOf({ reading, input }: Telling): BySide<string> {
  const { home, away } = reading.state.clubs;
  return { home: firstName(input.names.club(home)), away: firstName(input.names.club(away)) };
}

/** ` (4-3 on aggregate)`, ` (4-3 in the shoot-out)`; home club first, as in the score beside it. */
function bracketed({ outcome }: Telling): Said {
  const { tie, shootOut } = outcome;
  const parts = [
    tie && said(`${pair(tie.aggregate.home, tie.aggregate.away)} on aggregate`, tie.grounds),
    shootOut && said(`${pair(shootOut.score.home, shootOut.score.away)} in the shoot-out`, shootOut.grounds),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return said('');
  return parts.length === 1 ? say` (${parts[0] ?? ''})` : say` (${parts[0] ?? ''}, ${parts[1] ?? ''})`;
}

function tellingWhat(telling: Telling): Said {
  const { story, outcome, reading } = telling;
  switch (story.type) {
    case 'through':
      return outcome.tie?.through ? throughWords(outcome.tie.through.side, telling) : said('');
    case 'undecidedTie':
      return goesOn(telling) ? toCome(telling) : tieStands(telling);
    case 'live':
      return outcome.tie ? tieStands(telling) : standing(reading.state.score, telling);
    case 'firstLeg':
      return firstLegWords(telling);
    case 'abandoned':
      return said('match abandoned');
    case 'won':
      return wonWords(telling);
    case 'drawn':
      return drawnWords(telling);
    case 'fixture':
      return said('');
    default:
      return story.type satisfies never;
  }
}

function throughWords(side: Side, telling: Telling): Said {
  const { story, outcome, speaker } = telling;
  const club = speaker.short(side);
  const { decisive } = outcome;
  const comeback = LEXICON.comeback.holds(story.numbers);
  if (decisive && story.lateDecider) {
    const { short } = deciderNoun(decisive, asHeadline(telling));
    return comeback ? say`${short} completes ${LEXICON.comeback.word}` : say`${short} sends ${club} through`;
  }
  if (outcome.shootOut) return said(`${club} through in a shoot-out`);
  const by = outcome.tie?.through?.by;
  if (by === 'awayGoals' || by === 'awayGoalsInExtraTime') return said(`${club} through on away goals`);
  if (comeback) return said(`${club} come from ${counted(outcome.deficit, 'goal')} down to go through`);
  if (outcome.winner === side && LEXICON.rout.holds(story.numbers))
    return said(`${club} go through with a ${LEXICON.rout.word}`);
  if (by === 'extraTime') return said(`${club} through after extra time`);
  if (outcome.winner === otherSide(side)) return said(`${club} through despite defeat`);
  return said(`${club} through`);
}

function tieStands({ outcome, speaker }: Telling): Said {
  const { tie } = outcome;
  if (!tie) return said('');
  const leader = winnerOf(tie.aggregate);
  return leader
    ? said(`${speaker.short(leader)} ahead on aggregate`, tie.grounds)
    : said('tie level on aggregate', tie.grounds);
}

const toCome = ({ input, outcome }: Telling): Said =>
  said(
    `tie goes to ${input.tie?.ifEndedNow.type === 'shootOut' ? 'a shoot-out' : 'extra time'}`,
    outcome.tie?.grounds ?? outcome.grounds,
  );

function standing(score: BySide<number>, { speaker }: Telling): Said {
  const leader = winnerOf(score);
  return said(leader ? `${speaker.short(leader)} lead` : 'level');
}

function firstLegWords(telling: Telling): Said {
  const { outcome, speaker, story } = telling;
  const { winner, score } = outcome;
  if (!winner) return said('all square after the first leg');
  const lead = Math.abs(score.home - score.away);
  if (LEXICON.rout.holds(story.numbers))
    return said(
      `${speaker.short(winner)} ${LEXICON.rout.word} ${speaker.short(otherSide(winner))} in the first leg`,
    );
  return said(`${speaker.short(winner)} take ${cardinal(lead)}-goal lead into second leg`);
}

function wonWords(telling: Telling): Said {
  const { outcome, story, speaker } = telling;
  if (outcome.shootOut) return said(`${speaker.short(outcome.shootOut.winner)} win the shoot-out`);
  const { winner, decisive } = outcome;
  if (!winner) return said('');
  const loser = speaker.short(otherSide(winner));
  if (decisive && story.lateDecider)
    return say`${deciderNoun(decisive, asHeadline(telling)).short} beats ${loser}`;
  if (LEXICON.rout.holds(story.numbers))
    return said(`${speaker.short(winner)} ${LEXICON.rout.word} ${loser}`);
  if (LEXICON.comeback.holds(story.numbers))
    return said(`${speaker.short(winner)} come from ${counted(outcome.deficit, 'goal')} down to win`);
  return said(`${speaker.short(winner)} beat ${loser}`);
}

function drawnWords({ goals, speaker, reading, discourse }: Telling): Said {
  const last = goals.at(-1);
  const both = `${speaker.short('home')} and ${speaker.short('away')}`;
  if (!last) return said(`${both} finish goalless`);
  const { scorer, how, side, clock } = last.goal;
  const minute = minuteModifier(clock);
  const named = scorer !== 'unknown' && how !== 'ownGoal' && minute !== '';
  if (!named) return said(`${both} draw`);
  const whose = possessive(discourse.lastName(scorer, reading.state.clubs[side]));
  return said(`${whose} ${minute} equaliser earns ${speaker.short(side)} a draw`, last.grounds);
}

/** A headline names nobody for the first time: its speaker uses no full name up. */
function asHeadline(telling: Telling): Telling {
  const { speaker } = telling;
  return {
    ...telling,
    speaker: {
      ...speaker,
      person: (ref, side) => speaker.discourse.lastName(ref, telling.reading.state.clubs[side]),
    },
  };
}
