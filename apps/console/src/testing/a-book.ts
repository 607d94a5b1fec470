import type { Entry } from '@touchline/laws';
import { parseMatchId } from '@touchline/registry';
import { Logbook } from '../model/logbook.ts';
import { emptyOutbox } from '../model/outbox.ts';
import { FakeDesk, HandWait, type LineState } from './fake-desk.ts';

/** A logbook that has heard nothing from its desk yet. */
export function aSilentBook(desk: FakeDesk): Logbook {
  const match = parseMatchId('m1');
  if (match === undefined) throw new Error('m1 names no match');
  return new Logbook({
    match,
    by: 'me',
    outbox: emptyOutbox('k1'),
    line: desk,
    wait: new HandWait(),
    keep: () => true,
    now: () => 0,
  });
}

/** A logbook over a log; while its line to the desk is down, what is typed is shown, and stays. */
export function aBook(log: readonly Entry[], context: object = {}, line: LineState = 'down'): Logbook {
  const desk = new FakeDesk(log);
  desk.line = line;
  const book = aSilentBook(desk);
  const entries = Object.fromEntries(log.map((entry) => [`entry ${entry.seq}`, entry]));
  book.heard({ parts: { ...entries, context } }, true);
  return book;
}
