import type { LegalNext } from '@touchline/laws';
import { useEffect, useState } from 'preact/hooks';
import type { Logbook, LogView } from '../model/logbook.ts';
import { useChanges } from './use-changes.ts';

/** The match as it is now; draws anew whenever that changes. */
export function useLogbook(book: Logbook): LogView {
  useChanges(book);
  return book.view;
}

/** What is legal is asked when nothing else is to do, and at the latest after so many milliseconds. */
const LEGAL_WITHIN = 500;

/**
 * What may be logged now. It is worked out once what was typed has been drawn and the hands rest: asking every rule takes
 * longer than the operator should wait, and whatever is logged is asked about anyway.
 */
export function useLegalNext(book: Logbook, { log, context }: LogView): LegalNext {
  const [next, setNext] = useState<LegalNext>(NOTHING);
  useEffect(() => whenIdle(() => setNext(book.next())), [book, log, context]);
  return next;
}

const NOTHING: LegalNext = { offers: [], changes: {} };

/** @returns takes it back */
function whenIdle(call: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(call, { timeout: LEGAL_WITHIN });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(call);
  return () => clearTimeout(timer);
}

/** Draws anew every second, for what runs by the wall. */
export function useSeconds(): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
