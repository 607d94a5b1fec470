import type { MatchId } from '@touchline/laws';
import { Logbook } from '../model/logbook.ts';
import { clockAhead, deskLine, wait } from './desk-line.ts';
import { follow } from './follow.ts';
import { keepHeard, keptHeard, keptOutbox } from './keeping.ts';

/** A logbook at work: it hears, sends and keeps by itself until it is closed. */
export interface OpenLogbook {
  readonly book: Logbook;
  readonly close: () => void;
}

export async function openLogbook(match: MatchId, by: string): Promise<OpenLogbook> {
  const [{ outbox, keep, release }, ahead] = await Promise.all([keptOutbox(match), clockAhead()]);
  const book = new Logbook({
    match,
    by,
    outbox,
    keep,
    line: deskLine,
    wait,
    now: () => Date.now() + ahead,
  });
  const before = keptHeard(match);
  if (before) book.recall(before);
  const unfollow = follow(book);
  const forget = remember(book);
  const close = (): void => {
    forget();
    unfollow();
    book.stop();
    release();
  };
  return { book, close };
}

/** The log is kept a moment after it has changed, and when the page goes. Milliseconds. */
const KEPT_AFTER = 1000;

/** Keeps what the desk has said, for a page that is loaded while the line is down. @returns ends it */
function remember(book: Logbook): () => void {
  let kept = book.view.stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (book.view.stored === kept) return;
    kept = book.view.stored;
    keepHeard(book.match, book.remembered());
  };
  const unsubscribe = book.subscribe(() => {
    if (book.view.stored !== kept) timer ??= setTimeout(keep, KEPT_AFTER);
  });
  addEventListener('pagehide', keep);
  return () => {
    keep();
    unsubscribe();
    removeEventListener('pagehide', keep);
  };
}
