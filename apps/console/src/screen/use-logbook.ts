import type { LegalNext } from '@touchline/laws';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Logbook, LogView } from '../model/logbook.ts';

/** The match as it is now; draws anew whenever that changes. */
export function useLogbook(book: Logbook): LogView {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { view } = book;
  useEffect(() => {
    const unsubscribe = book.subscribe(() => redraw(undefined));
    // What came between the drawing and this subscription told nobody.
    if (book.view !== view) redraw(undefined);
    return unsubscribe;
  }, [book]);
  return view;
}

/**
 * What may be logged now. It is worked out once what was typed has been drawn: asking every rule takes longer than the
 * operator should wait, and whatever is logged is asked about anyway.
 */
export function useLegalNext(book: Logbook, view: LogView): LegalNext {
  const [next, setNext] = useState<LegalNext>(NOTHING);
  useEffect(() => {
    const timer = setTimeout(() => setNext(book.next()));
    return () => clearTimeout(timer);
  }, [book, view.log, view.context]);
  return next;
}

const NOTHING: LegalNext = { offers: [], changes: {} };

/** Draws anew every second, for what runs by the wall. */
export function useSeconds(): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
