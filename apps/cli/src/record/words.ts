import type { Fact, Refusal, Reservation } from '@touchline/record-book';
import type { ClubId } from '@touchline/registry';
import { dateInWords } from '@touchline/report';
import { EXIT, type ExitCode, misused, printable, type Terminal } from '../terminal.ts';

interface Row {
  readonly club: ClubId;
  readonly opponent: ClubId;
  readonly date: string;
  readonly inShort: string;
  /** Of a player's match. */
  readonly player?: string;
}

/** `Atalanta against Dortmund, 25 February 2026: 0-2, 4-1`. */
export const rowWords = (row: Row, nameOf: (club: ClubId) => string): string =>
  `${nameOf(row.club)} against ${nameOf(row.opponent)}, ${dateInWords(row.date)}: ${row.inShort}`;

/** Why a fact may not go out unseen, a line each: `(a month or a day of the week: an odd scope)`. */
export const reservationLines = ({ reservations }: Pick<Fact, 'reservations'>): readonly string[] =>
  reservations === undefined ? ['(not weighed)'] : reservations.map((one) => `(${RESERVATIONS[one]})`);

const RESERVATIONS: { readonly [R in Reservation]: string } = {
  trueOnlyAsChosen: 'true in this scope and in none near it',
  narrow: 'three conditions or more: a narrow scope',
  oneOfMany: 'among so many claims weighed, one as rare is to be expected',
  oddDay: 'a month or a day of the week: an odd scope',
  recordIncomplete: 'the record has a hole in this scope',
};

/** What was not understood, with a mark under it. */
export function tellRefusal(command: string, text: string, refusal: Refusal, terminal: Terminal): ExitCode {
  misused(terminal, `${command}: ${refusal.message}`);
  const before = Array.from(text.slice(0, refusal.at)).length;
  const mark = '^'.repeat(Math.max(1, Array.from(refusal.word).length));
  terminal.err(`  ${printable(text)}\n  ${' '.repeat(before)}${mark}\n`);
  if (refusal.expected.length > 0) {
    terminal.err(`${['There could stand:', ...refusal.expected].join('\n    ')}\n`);
  }
  return EXIT.usage;
}
