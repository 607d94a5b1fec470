import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type MatchId, parseLog } from '@touchline/laws';
import { parseMatchId } from '@touchline/registry';
import { OWN_DATA } from '../tables.ts';

/** The log of one of the matches that come with the project; empty when it is none of them. */
export function exampleLog(match: MatchId): readonly Entry[] {
  // A name of a match has nothing in it that leads out of the folder.
  const name = parseMatchId(match);
  if (name === undefined) return [];
  const path = join(OWN_DATA, 'matches', `${name}.jsonl`);
  if (!existsSync(path)) return [];
  const { entries, issues } = parseLog(readFileSync(path, 'utf8'));
  return issues.length === 0 ? entries : [];
}

/** The logs of all matches that come with the project; one that cannot be read is passed over. */
export function exampleLogs(): readonly (readonly Entry[])[] {
  const folder = join(OWN_DATA, 'matches');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => parseLog(readFileSync(join(folder, name), 'utf8')))
    .flatMap(({ entries, issues }) => (issues.length === 0 ? [entries] : []));
}
