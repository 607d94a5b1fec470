import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestPostgres } from './postgres.ts';

/** Where something is kept: opened, by several at once where its adapter lets them, closed, and opened again. */
export interface Place<Kept, How extends readonly unknown[] = []> {
  open(...how: How): Promise<Kept>;
  remove(): Promise<void>;
}

/** What was opened. Throws the sentence of what stood in the way. */
export async function must<Opened>(
  opening: Promise<
    (Opened & { readonly ok: true }) | { readonly ok: false; readonly problem: { readonly sentence: string } }
  >,
): Promise<Opened> {
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened;
}

/** A folder of its own. @param what is kept there, a word for its name */
export function inFolder<Kept, How extends readonly unknown[]>(
  what: string,
  open: (folder: string, ...how: How) => Promise<Kept>,
): Place<Kept, How> {
  const folder = mkdtempSync(join(tmpdir(), `touchline-${what}-`));
  return {
    open: (...how) => open(folder, ...how),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

let schemas = 0;

/** A schema of its own, of which no other process has the name either. */
export function inSchema<Kept, How extends readonly unknown[]>(
  postgres: TestPostgres,
  what: string,
  open: (schema: string, ...how: How) => Promise<Kept>,
): Place<Kept, How> {
  schemas += 1;
  const schema = `touchline_test_${process.pid}_${what}_${schemas}`;
  return { open: (...how) => open(schema, ...how), remove: () => postgres.dropSchema(schema) };
}
