import type { Said } from '../notation.ts';
import { earnSaid } from './earn-said.ts';
import { Trouble } from './trouble.ts';

/** A line in JSON says what no words can: a correction of an entry that is not there, a field that no entry has. */
export function readJson(line: string): readonly Said[] | Trouble {
  const whole = { from: line.length - line.trimStart().length, to: line.trimEnd().length };
  const value = valueOf(line);
  if (value === undefined) return new Trouble(whole, 'This is no JSON.', 'A line that begins with { is one.');
  const { type, head, ...fields } = value;
  const earned = earnSaid(
    { body: { type: String(type), ...fields }, head: isRecord(head) ? head : {} },
    () => whole,
  );
  return earned instanceof Trouble ? earned : [earned];
}

function valueOf(line: string): { readonly [field: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
