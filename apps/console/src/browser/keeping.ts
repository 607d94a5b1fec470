import type { MatchId } from '@touchline/laws';
import { emptyOutbox, type Outbox } from '../model/outbox.ts';
import { formatOutbox, isRecord, jsonIn, outboxKey, parseOutbox } from '../model/outbox-text.ts';
import type { Frame } from '../model/ports.ts';

/** An outbox that outlives the page. */
export interface Kept {
  readonly outbox: Outbox;
  /** @returns false when the browser would not keep it */
  readonly keep: (outbox: Outbox) => boolean;
  /** Gives the place up, for the next who opens the match in this browser. */
  readonly release: () => void;
}

/** More tabs of one match than anybody opens. */
const PLACES = 50;

/**
 * The outbox of this tab: that of the lowest place which no other open tab has taken. A tab that was closed or that
 * crashed gives its place up, and what was unsent there is sent by the next one.
 */
export async function keptOutbox(match: MatchId): Promise<Kept> {
  const { place, release } = await takePlace(match);
  const key = outboxKey(match, place);
  const text = read(key);
  const outbox = text === undefined ? undefined : parseOutbox(text);
  // What cannot be read is not thrown away: somebody may want to see it.
  if (text !== undefined && !outbox) write(`${key}/unreadable`, text);
  const keep = (changed: Outbox): boolean => write(key, formatOutbox(changed));
  return { outbox: outbox ?? emptyOutbox(newKeyboard()), keep, release };
}

const heardKey = (match: MatchId): string => `touchline/heard/${encodeURIComponent(match)}`;

/** What the desk had said of a match when its console was last open here. */
export function keptHeard(match: MatchId): Frame | undefined {
  const value = jsonIn(read(heardKey(match)) ?? '');
  return isRecord(value) && isRecord(value['parts']) ? { parts: value['parts'] } : undefined;
}

/** Keeps it; when there is no room, what is kept of other matches goes first. It can be had from the desk again. */
export function keepHeard(match: MatchId, frame: Frame): void {
  const [key, text] = [heardKey(match), JSON.stringify(frame)];
  if (write(key, text)) return;
  for (const other of Object.keys(localStorage))
    if (other.startsWith('touchline/heard/') && other !== key) localStorage.removeItem(other);
  write(key, text);
}

/** Everything this browser keeps, for `outboxesIn`. */
export function* keptTexts(): Iterable<readonly [key: string, text: string]> {
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    const text = key === null ? undefined : read(key);
    if (key !== null && text !== undefined) yield [key, text];
  }
}

/** Begins the ids of this tab's commands: eight letters and digits, unlike anybody else's. */
const newKeyboard = (): string => `k${crypto.randomUUID().replaceAll('-', '').slice(0, 11)}`;

interface Place {
  /** 1 and up. */
  readonly place: number;
  readonly release: () => void;
}

async function takePlace(match: MatchId): Promise<Place> {
  // Absent where a browser does not take the page for one of this machine or of https: then there is one place.
  if (!('locks' in navigator)) return { place: 1, release: () => undefined };
  for (let place = 1; place < PLACES; place += 1) {
    const release = await hold(outboxKey(match, place));
    if (release) return { place, release };
  }
  return { place: PLACES, release: () => undefined };
}

/** Holds a name until it is released or the page is gone. @returns `undefined` when another tab holds it */
const hold = (name: string): Promise<(() => void) | undefined> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((release) => resolve(() => release()));
    });
  });

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
