import { type Entry, formatIssue, type MatchId, parseEntry } from '@touchline/laws';
import { parseMatchId } from '@touchline/registry';
import { messageOf } from '../thrown.ts';
import type { LogStore, StoredAppend } from './log-store.ts';

/** First line of a back-up: says what the file is. */
const HEAD = { touchline: 'backup', version: 1 } as const;

/** Appends read from the store at a time. */
const PAGE = 500;

/**
 * The whole store as lines of JSON, one an append, while desks go on writing to it. Every log is there without a gap
 * up to some version. The same form for every kind of store, so it is also the way from one kind to another. The
 * times of storing are not in it: what is restored was stored when it was restored.
 */
export async function* backUp(store: LogStore, page = PAGE): AsyncGenerator<string> {
  yield JSON.stringify(HEAD);
  let last: StoredAppend | undefined;
  for (;;) {
    const appends = await store.readAll({ limit: page, ...(last && { after: last.position }) });
    for (const { match, commandId, entries } of appends) yield JSON.stringify({ match, commandId, entries });
    last = appends.at(-1);
    if (!last) return;
  }
}

export type Restored =
  | { readonly ok: true; readonly appends: number; readonly entries: number }
  /** Where the back-up could not be followed; what came before is stored. */
  | { readonly ok: false; readonly line: number; readonly sentence: string };

/**
 * Puts a back-up's appends into a store. Those that are there already are passed over, so a restore that was broken
 * off is simply started again. A store whose logs have gone another way is a problem.
 */
export async function restore(
  store: LogStore,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Restored> {
  const done = { line: 0, appends: 0, entries: 0 };
  for await (const line of lines) {
    done.line += 1;
    const problem = done.line === 1 ? notHead(line) : await restoreLine(store, line, done);
    if (problem !== undefined) return { ok: false, line: done.line, sentence: problem };
  }
  if (done.line === 0) return { ok: false, line: 1, sentence: 'the back-up is empty' };
  return { ok: true, appends: done.appends, entries: done.entries };
}

async function restoreLine(
  store: LogStore,
  line: string,
  done: { appends: number; entries: number },
): Promise<string | undefined> {
  if (line.trim() === '') return undefined;
  const append = parseAppend(line);
  if (typeof append === 'string') return append;
  const { match, commandId, entries } = append;
  const [first] = entries;
  if (!first) return undefined;
  const appended = await store.append({ match, commandId, entries, expectedVersion: first.seq - 1 });
  if (appended.outcome === 'unwritable') return `it could not be written: ${appended.reason}`;
  if (appended.outcome === 'wrongVersion')
    return `the log of ${match} has ${appended.current} entries here, so entry ${first.seq} does not follow on`;
  if (appended.outcome === 'stored') {
    done.appends += 1;
    done.entries += entries.length;
  }
  return undefined;
}

function notHead(line: string): string | undefined {
  const head = jsonOf(line);
  if (isRecord(head) && head['touchline'] === HEAD.touchline && head['version'] === HEAD.version)
    return undefined;
  return `this is no back-up of a desk: its first line should be ${JSON.stringify(HEAD)}`;
}

interface ReadAppend {
  readonly match: MatchId;
  readonly commandId: string;
  readonly entries: readonly Entry[];
}

/** @returns the append, or what is wrong with the line */
function parseAppend(line: string): ReadAppend | string {
  const value = jsonOf(line);
  if (!isRecord(value)) return 'the line is no JSON object: was the file cut off?';
  const { match: name, commandId, entries: items } = value;
  const match = typeof name === 'string' ? parseMatchId(name) : undefined;
  if (!match || typeof commandId !== 'string' || !Array.isArray(items))
    return 'the line lacks match, commandId or entries';
  const entries: Entry[] = [];
  for (const item of items) {
    const parsed = parseEntry(item);
    if (!parsed.ok) return parsed.issues.map(formatIssue).join('; ');
    entries.push(parsed.entry);
  }
  return { match, commandId, entries };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return messageOf(error);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
