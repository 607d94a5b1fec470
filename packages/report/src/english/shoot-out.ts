import type { ShootOutState, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { restsOn } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import { pair } from './numbers.ts';
import { type Said, said, say, sentence } from './said.ts';
import { listOf } from './words.ts';

/** Who scored and who did not, the winners first. Kicks are no goals of the match. @see GOAL-06 */
export function shootOutSentences(telling: Telling): readonly Sentence[] {
  const { shootOut } = telling.reading.state;
  if (!shootOut || shootOut.kicks.length === 0) return [];
  const first = shootOut.winner ?? shootOut.first ?? 'home';
  return [
    ...(shootOut.winner ? [] : [sentence('shootOut', standing(shootOut, telling))]),
    sentence(`shootOut:${first}`, kicksOf(first, shootOut, telling)),
    sentence(`shootOut:${otherSide(first)}`, kicksOf(otherSide(first), shootOut, telling)),
  ].filter((one) => one !== undefined);
}

function standing({ kicks, score }: ShootOutState, { speaker, reading }: Telling): Said {
  const grounds = restsOn(reading, ...kicks.map((kick) => kick.entry));
  return said(
    `the shoot-out stands at ${pair(score.home, score.away)} between ${speaker.short('home')} and ${speaker.short('away')}`,
    grounds,
  );
}

function kicksOf(side: Side, { kicks }: ShootOutState, { speaker, reading }: Telling): Said {
  const own = kicks.filter((kick) => kick.side === side);
  const grounds = restsOn(reading, ...own.map((kick) => kick.entry));
  const name = (kick: (typeof own)[number]) => speaker.person(kick.kicker, side);
  const scored = own.filter((kick) => kick.outcome === 'scored').map(name);
  const saved = own.filter((kick) => kick.outcome === 'saved').map(name);
  const missed = own.filter((kick) => kick.outcome !== 'scored' && kick.outcome !== 'saved').map(name);
  const parts = [
    scored.length > 0 ? `${listOf(scored)} scored` : '',
    saved.length > 0 ? `${listOf(saved)} had ${saved.length === 1 ? 'a kick' : 'kicks'} saved` : '',
    missed.length > 0 ? `${listOf(missed)} missed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? say`` : said(`for ${speaker.short(side)}, ${listOf(parts)}`, grounds);
}
