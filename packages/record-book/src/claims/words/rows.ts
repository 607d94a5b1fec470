import { evidenceOfSide } from '../../evidence.ts';
import type { DecidedSide } from '../../record-side.ts';
import type { NameOf } from '../../wording/scope-words.ts';
import { monthOf } from '../../wording/time.ts';

/** `Sporting CP against Bodø/Glimt on 17 March 2026 (0-3, 5-0 after extra time)`. */
export function rowWords(row: DecidedSide, nameOf: NameOf): string {
  const { inShort } = evidenceOfSide(row);
  return `${nameOf(row.club)} against ${nameOf(row.opponent)} on ${dayWords(row.date)} (${inShort})`;
}

/** `17 March 2026`. */
const dayWords = (date: string): string =>
  `${Number(date.slice(8, 10))} ${monthOf(date)} ${date.slice(0, 4)}`;

/** `one goal`, `three times` with a noun's plural in s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
