import type { Clock } from '@touchline/laws';
import { formatClock, parseClock } from './clock-text.ts';

/** Fields of an entry by name; what they may hold is the entry's to say. */
export type Fields = { readonly [field: string]: unknown };

/** Fields that a comment sets, and those that it takes away. */
export interface FieldChanges {
  /** Apart from the others, because it has a form of its own. */
  readonly clock?: Clock;
  readonly set: Fields;
  readonly gone: readonly string[];
}

/** A word that needs no quotes: it cannot be taken for a number or a truth value. */
const PLAIN = /^(?!(?:true|false|null|\d+(?:\.\d+)?(?:e[+-]?\d+)?)$)\w[\w.+:/-]*$/i;

/** `assist=lorenzo-bernasconi minutes=3 categories=["PEN","RED"] -side`: values in words where they can be, else in JSON. */
export function formatFields({ clock, set, gone }: FieldChanges): string {
  const when = clock === undefined ? [] : [`clock=${formatClock(clock)}`];
  const written = Object.entries(set).map(([field, value]) => `${field}=${formatValue(value)}`);
  return [...when, ...written, ...gone.map((field) => `-${field}`)].join(' ');
}

/** Reads what `formatFields` writes; `undefined` when a part of it is no field. */
export function parseFields(text: string): FieldChanges | undefined {
  const set: Record<string, unknown> = {};
  const gone: string[] = [];
  let clock: Clock | undefined;
  let rest = text.trim();
  while (rest !== '') {
    const away = /^-([a-zA-Z]+)(?= |$)/.exec(rest);
    if (away?.[1] !== undefined) {
      gone.push(away[1]);
      rest = rest.slice(away[0].length).trimStart();
      continue;
    }
    const field = /^([a-zA-Z]+)=/.exec(rest)?.[1];
    if (field === undefined || field === '__proto__') return undefined;
    const after = rest.slice(field.length + 1);
    const end = valueEnd(after);
    const written = after.slice(0, end);
    rest = after.slice(end).trimStart();
    if (field === 'clock') {
      clock = parseClock(written);
      if (clock === undefined) return undefined;
      continue;
    }
    const read = readValue(written);
    if (read === undefined) return undefined;
    set[field] = read.value;
  }
  return { ...(clock && { clock }), set, gone };
}

function formatValue(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  // JSON as one line of ASCII blanks: no line separator of Unicode may end the comment.
  return JSON.stringify(value).replaceAll(/[\u0085\u2028\u2029]/g, (mark) => `\\u${hex(mark)}`);
}

const hex = (mark: string): string => mark.charCodeAt(0).toString(16).padStart(4, '0');

function readValue(written: string): { readonly value: unknown } | undefined {
  if (PLAIN.test(written)) return { value: written };
  try {
    return { value: JSON.parse(written) };
  } catch {
    return undefined;
  }
}

/** The first blank outside quotes. */
function valueEnd(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (letter === ' ' && !quoted) return at;
  }
  return text.length;
}
