import type { Entry } from '@touchline/laws';
import { parseMatchId } from '@touchline/registry';
import { Logbook } from '../model/logbook.ts';
import { emptyOutbox } from '../model/outbox.ts';
import { FakeDesk, HandWait } from './fake-desk.ts';

/** A logbook over a log, its line to the desk down: what is typed is shown, and stays. */
export function aBook(log: readonly Entry[], context: object = {}): Logbook {
  const match = parseMatchId('m1');
  if (match === undefined) throw new Error('m1 names no match');
  const desk = new FakeDesk(log);
  desk.line = 'down';
  const book = new Logbook({
    match,
    by: 'me',
    outbox: emptyOutbox('k1'),
    line: desk,
    wait: new HandWait(),
    keep: () => true,
    now: () => 0,
  });
  const entries = Object.fromEntries(log.map((entry) => [`entry ${entry.seq}`, entry]));
  book.heard({ parts: { ...entries, context } }, true);
  return book;
}
