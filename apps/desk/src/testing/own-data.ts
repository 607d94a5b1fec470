import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, parseLog } from '@touchline/laws';
import { OWN_DATA, readTables, type Tables } from '../tables.ts';

/** The project's own tables and a log of `data/matches/`, for tests that need the real thing. */

export function ownTables(): Tables {
  const read = readTables();
  if (!read.ok) throw new Error(read.issues.join('\n'));
  return read.tables;
}

export function ownLog(name: string): readonly Entry[] {
  const { entries, issues } = parseLog(readFileSync(join(OWN_DATA, 'matches', `${name}.jsonl`), 'utf8'));
  if (issues.length > 0) throw new Error(`${name} has ${issues.length} issues`);
  return entries;
}

export const FIRST_LEG = '2026-02-17-borussia-dortmund-atalanta';
export const SECOND_LEG = '2026-02-25-atalanta-borussia-dortmund';
