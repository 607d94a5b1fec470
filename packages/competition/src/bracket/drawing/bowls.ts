import type { BracketState, SlotSide } from '../bracket.ts';
import type { DrawingNames } from './labels.ts';

/**
 * Who is in the next draw, where any of many clubs can come to a place: a sentence a bowl, `To be drawn for the round of 16,
 * group winners: Napoli, Porto.` Empty where no such draw is ahead, or its clubs are not known yet.
 */
export function bowlSentences({ slots }: BracketState, { nameOf }: DrawingNames): readonly string[] {
  const next = slots.find(({ sides }) => sides.some(isOpen));
  if (!next) return [];
  const open = slots.filter(({ round }) => round === next.round).flatMap(({ sides }) => sides.filter(isOpen));
  const bowls = new Map(open.map((side) => [bowlOf(side), side.possible]));
  return [...bowls].map(
    ([bowl, clubs]) => `To be drawn for the ${next.roundName}${bowl}: ${clubs.map(nameOf).join(', ')}.`,
  );
}

/** More clubs can come than a place has room for, and no slot is known that they come out of. */
const isOpen = ({ feed, from, possible }: SlotSide): boolean =>
  (feed.type === 'group' || feed.type === 'drawn') && from === undefined && possible.length > 2;

function bowlOf({ feed }: SlotSide): string {
  if (feed.type !== 'group') return '';
  return feed.rank === 1 ? ', group winners' : ', runners-up';
}

/** Words in lines of so many letters at most, a longer word in a line of its own. */
export function inLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && Array.from(longer).length > letters) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
