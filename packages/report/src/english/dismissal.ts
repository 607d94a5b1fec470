import { otherSide } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onRules } from '../grounds.ts';
import type { DismissalMessage } from '../messages/message.ts';
import type { Speaker } from './discourse.ts';
import { doubtClause } from './doubt.ts';
import { when } from './minute.ts';
import { cardinal } from './numbers.ts';
import { reasonOf } from './reasons.ts';
import { NOTHING, type Said, said, say, sentence } from './said.ts';
import { listOf, withArticle } from './words.ts';

/** Somebody sent off, in one sentence of its own. */
export function dismissalSentence(message: DismissalMessage, speaker: Speaker): Sentence | undefined {
  const numbers = message.place === 'field' ? leavingWith(message, speaker) : numbersUnchanged(message);
  const content = say`${sentOff(message, speaker, { time: true })}${numbers}${inDoubt(message)}`;
  return sentence(`dismissal:${message.entry}`, content, message.grounds);
}

/** `; whether that was during the review or after it is not known`. */
export const inDoubt = ({ doubt }: DismissalMessage): string =>
  doubt === undefined ? '' : `; ${doubtClause(doubt)}`;

/** `Schlotterbeck, a Dortmund substitute, was sent off for protests`, without what it did to the numbers. */
export function sentOff(
  message: DismissalMessage,
  speaker: Speaker,
  telling: { readonly time: boolean; readonly also?: boolean },
): Said {
  const { card } = message;
  const who = say`${speaker.person(card.person, card.side)}${whatHeIs(message, speaker)}`;
  const on = card.on && card.on !== 'unknown' ? speaker.person(card.on, otherSide(card.side)) : undefined;
  const reason = reasonOf(card, on);
  const time = telling.time ? when(card.clock, speaker.reading) : NOTHING;
  const also = telling.also ? 'also ' : '';
  if (card.card === 'secondCaution') {
    const comma = time.text.includes(',') ? ',' : '';
    return say`${who} was ${also}sent off ${time}${comma} for a second caution${reason ? `, ${reason}` : ''}`;
  }
  return say`${who} was ${also}sent off ${reason} ${time}`;
}

/** `, a Dortmund substitute,`; `, who had gone off in the 77th minute,`; `, cautioned in the 13th minute,`. */
function whatHeIs(message: DismissalMessage, speaker: Speaker): Said {
  const { card, wentOff, firstCaution } = message;
  const club = withArticle(speaker.short(card.side));
  if (firstCaution) {
    const time = when(firstCaution.clock, speaker.reading);
    return time.text ? say`, cautioned ${time},` : NOTHING;
  }
  switch (message.place) {
    case 'substitute':
      return said(`, ${club} substitute,`);
    case 'substituted': {
      const time = wentOff ? when(wentOff.clock, speaker.reading) : NOTHING;
      return time.text ? say`, who had gone off ${time},` : NOTHING;
    }
    case 'official':
      return said(`, of the ${speaker.short(card.side)} staff,`);
    case 'field':
    case 'notKnown':
      return NOTHING;
    default:
      return message.place satisfies never;
  }
}

/** `, leaving Dortmund with ten`. */
export function leavingWith({ left, card }: DismissalMessage, speaker: Speaker): Said {
  return left === undefined ? NOTHING : said(`, leaving ${speaker.short(card.side)} with ${cardinal(left)}`);
}

const numbersUnchanged = ({ place }: DismissalMessage): Said =>
  place === 'notKnown'
    ? NOTHING
    : said(', which left the numbers on the field unchanged', onRules('LAW-12-BENCH-01'));

/** True of a card that leaves the numbers as they were. @see LAW-12-BENCH-01 */
export const isOffTheField = ({ place }: DismissalMessage): boolean =>
  place === 'substitute' || place === 'substituted' || place === 'official';

/** `The red cards for Schlotterbeck and Scalvini, neither of whom was on the field, left the numbers unchanged.` */
export function benchNumbers(cards: readonly DismissalMessage[], speaker: Speaker): Sentence | undefined {
  const off = cards.filter(isOffTheField);
  const [first] = off;
  if (!first) return undefined;
  const names = listOf(off.map(({ card }) => speaker.person(card.person, card.side)));
  const what = off.length === 1 ? `the red card for ${names}` : `the red cards for ${names}`;
  const who = off.length === 1 ? 'who' : off.length === 2 ? 'neither of whom' : 'none of whom';
  const was = off.length === 1 ? 'was not' : 'was';
  const content = said(
    `${what}, ${who} ${was} on the field, left the numbers unchanged`,
    onRules('LAW-12-BENCH-01'),
  );
  return sentence(`numbers:${first.entry}`, content, ...off.map((one) => one.grounds));
}
