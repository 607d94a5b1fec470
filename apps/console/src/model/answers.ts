import { type Entry, parseEntry } from '@touchline/laws';
import type { Because } from './outbox.ts';
import { factsIn, isRecord } from './outbox-text.ts';
import type { Answer } from './ports.ts';

/** What the desk's answer to a command comes to. */
export type Outcome =
  | { readonly type: 'stored'; readonly entries: readonly Entry[] }
  | { readonly type: 'cameBack'; readonly because: Because }
  /** Nothing was stored, and it may be sent once more after a while. */
  | { readonly type: 'later'; readonly why: string }
  /** Nobody is signed in here any more, or not for this match: nothing is sent until somebody is. */
  | { readonly type: 'shut'; readonly why: string };

/** Reads the answer of `POST /api/v1/matches/:match/commands`. */
export function outcomeOf({ status, body }: Answer): Outcome {
  const detail = isRecord(body) && typeof body.detail === 'string' ? body.detail : undefined;
  switch (status) {
    case 200:
    case 201:
      return { type: 'stored', entries: entriesIn(isRecord(body) ? body.entries : undefined) };
    case 401:
    case 403:
      return { type: 'shut', why: detail ?? 'This desk does not know you: sign in.' };
    case 0:
    case 429:
    case 502:
    case 503:
    case 504:
      return { type: 'later', why: detail ?? 'The desk cannot be reached.' };
    case 409:
      return ofConflict(body, detail);
    default:
      return { type: 'cameBack', because: ofProblem(status, body, detail) };
  }
}

function ofConflict(body: unknown, detail = 'The desk has another log than was seen here.'): Outcome {
  const { type, between, currentVersion } = isRecord(body) ? body : {};
  if (type === 'urn:touchline:problem:overtaken') return { type: 'later', why: detail };
  if (type !== 'urn:touchline:problem:touched' || typeof currentVersion !== 'number')
    return { type: 'cameBack', because: { type: 'notTaken', sentence: detail } };
  const entries = entriesIn(between);
  return { type: 'cameBack', because: { type: 'touched', between: entries, current: currentVersion } };
}

function ofProblem(status: number, body: unknown, detail = `The desk answered ${status}.`): Because {
  const { rule, facts } = isRecord(body) ? body : {};
  if (typeof rule !== 'string') return { type: 'notTaken', sentence: detail };
  return { type: 'refused', refusal: { rule, facts: factsIn(facts) }, sentence: detail };
}

/** Entries as the desk shows them: those of others come without their operator, whom it does not name here. */
function entriesIn(value: unknown): readonly Entry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const parsed = parseEntry(isRecord(item) ? { by: 'another', ...item } : item);
    return parsed.ok ? [parsed.entry] : [];
  });
}
