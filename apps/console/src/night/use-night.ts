import { useEffect, useState } from 'preact/hooks';
import { keptTexts } from '../browser/keeping.ts';
import { outboxesIn } from '../model/outbox-text.ts';
import type { Held } from './attention.ts';
import { heardNight, type Night } from './night-match.ts';

/** The desk's stream gives up after some errors; then it is asked for again, milliseconds. */
const AGAIN_AFTER = 2000;

/** The night as the desk tells it, over one connection. `undefined` until the desk has answered. */
export function useNight(): { readonly night: Night | undefined; readonly isLive: boolean } {
  const [night, setNight] = useState<Night>();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const hear = (data: unknown, isReset: boolean): void => {
      setLive(true);
      setNight((known = new Map()) => heardNight(known, String(data), isReset));
    };
    const open = (): void => {
      source = new EventSource('/api/v1/live');
      source.addEventListener('message', ({ data }) => hear(data, false));
      source.addEventListener('reset', ({ data }) => hear(data, true));
      source.addEventListener('open', () => setLive(true));
      source.addEventListener('error', () => {
        setLive(false);
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_AFTER);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, []);
  return { night, isLive };
}

const NOTHING: Held = { unsent: 0, returned: 0 };

/** What this browser holds of each match, of any of its tabs; as of the moment it is drawn. */
export function heldByMatch(): (match: string) => Held {
  const held = new Map<string, Held>(outboxesIn(keptTexts()).map((each) => [each.match, each]));
  return (match) => held.get(match) ?? NOTHING;
}
