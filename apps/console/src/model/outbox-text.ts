import { type MatchId, parseCommand, parseEntry } from '@touchline/laws';
import type { Because, Outbox, Returned, Unsent, Waiting } from './outbox.ts';

const PREFIX = 'touchline/outbox/';

/**
 * Where an outbox is kept in the browser. A keyboard is a tab: the lowest place that no open tab has taken, so that a tab
 * that is opened after a crash finds what was unsent.
 *
 * @param place 1 and up
 */
export const outboxKey = (match: MatchId, place: number): string =>
  `${PREFIX}${encodeURIComponent(match)}/${place}`;

export const formatOutbox = (outbox: Outbox): string => JSON.stringify(outbox);

/** @returns `undefined` for a text that `formatOutbox` did not write */
export function parseOutbox(text: string): Outbox | undefined {
  const value = jsonIn(text);
  if (!isRecord(value)) return undefined;
  const { keyboard, next, unsent, returned } = value;
  const [waiting, back] = [listOf(unsent, unsentIn), listOf(returned, returnedIn)];
  if (typeof keyboard !== 'string' || !isCount(next) || !waiting || !back) return undefined;
  return { keyboard, next, unsent: waiting, returned: back };
}

/** What waits of each match, by what this browser keeps; matches of which nothing waits are left out. */
export function outboxesIn(kept: Iterable<readonly [key: string, text: string]>): readonly Waiting[] {
  const found = new Map<MatchId, Waiting>();
  for (const [key, text] of kept) {
    const match = matchIn(key);
    const outbox = match === undefined ? undefined : parseOutbox(text);
    if (match === undefined || !outbox) continue;
    const { unsent = 0, returned = 0 } = found.get(match) ?? {};
    const sum = { unsent: unsent + outbox.unsent.length, returned: returned + outbox.returned.length };
    if (sum.unsent + sum.returned > 0) found.set(match, { match, ...sum });
  }
  return [...found.values()];
}

function matchIn(key: string): MatchId | undefined {
  const [match, place, ...more] = key.startsWith(PREFIX) ? key.slice(PREFIX.length).split('/') : [];
  if (match === undefined || place === undefined || more.length > 0) return undefined;
  // Any text names a match; one that nobody opened has an empty log.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return decodeURIComponent(match) as MatchId;
}

function unsentIn(value: unknown): Unsent | undefined {
  if (!isRecord(value)) return undefined;
  const { number, line, seen, tried } = value;
  const parsed = parseCommand(value.command);
  if (!isCount(number) || typeof line !== 'string' || !isRecord(seen) || !isCount(seen.version) || !parsed.ok)
    return undefined;
  const last = typeof seen.last === 'string' && { last: idOf(seen.last) };
  return {
    number,
    line,
    command: parsed.command,
    seen: { version: seen.version, ...last },
    tried: tried === true,
  };
}

function returnedIn(value: unknown): Returned | undefined {
  const unsent = unsentIn(value);
  const because = isRecord(value) ? becauseIn(value.because) : undefined;
  return unsent && because && { ...unsent, because };
}

function becauseIn(value: unknown): Because | undefined {
  if (!isRecord(value)) return undefined;
  const { type, refusal, sentence, between, current } = value;
  switch (type) {
    case 'refused':
      return isRecord(refusal) && typeof refusal.rule === 'string' && typeof sentence === 'string'
        ? { type, refusal: { rule: refusal.rule, facts: factsIn(refusal.facts) }, sentence }
        : undefined;
    case 'touched': {
      const entries = listOf(between, entryIn);
      return entries && isCount(current) ? { type, between: entries, current } : undefined;
    }
    case 'anotherLog':
      return { type };
    case 'notTaken':
      return typeof sentence === 'string' ? { type, sentence } : undefined;
    default:
      return undefined;
  }
}

/** The facts of a refusal that a sentence can tell. */
export function factsIn(value: unknown): Readonly<Record<string, string | number | boolean>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(isFact));
}

const isFact = (fact: [string, unknown]): fact is [string, string | number | boolean] =>
  ['string', 'number', 'boolean'].includes(typeof fact[1]);

function entryIn(value: unknown) {
  const parsed = parseEntry(value);
  return parsed.ok ? parsed.entry : undefined;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read);
  return items.every((item): item is NonNullable<typeof item> => item !== undefined) ? items : undefined;
}

/** @returns `undefined` for a text that is no JSON */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id of a log; another log is told by it
const idOf = (text: string) => text as NonNullable<Unsent['seen']['last']>;

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
