import type { MatchId } from '@touchline/laws';
import type { Logbook } from '../model/logbook.ts';
import { isRecord } from '../model/outbox-text.ts';

/** A stream that the browser gave up is asked for again after so many milliseconds. */
const AGAIN_AFTER = 2000;

/** Keeps a logbook up with its match's channel. @returns ends it */
export function follow(book: Logbook): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(channelOf(book.match, book.by));
    source.addEventListener('message', ({ data }) => hear(data, false));
    source.addEventListener('reset', ({ data }) => hear(data, true));
    source.addEventListener('open', () => book.connected('live'));
    source.addEventListener('error', lost);
  };
  const hear = (data: unknown, isReset: boolean): void => {
    const frame: unknown = JSON.parse(String(data));
    if (isRecord(frame) && isRecord(frame.parts)) book.heard({ parts: frame.parts }, isReset);
  };
  const lost = (): void => {
    book.connected('lost');
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(again);
    again = setTimeout(open, AGAIN_AFTER);
  };
  const online = (): void => book.retry();
  addEventListener('online', online);
  open();
  return () => {
    clearTimeout(again);
    removeEventListener('online', online);
    source?.close();
  };
}

const channelOf = (match: MatchId, by: string): string =>
  `/console/matches/${encodeURIComponent(match)}/live?${new URLSearchParams({ as: by })}`;
