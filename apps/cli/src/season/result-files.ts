import { type ClubId, type ClubTable, checkResults, type Finding, type ResultRow } from '@touchline/registry';
import { type ImportGiven, type Incoming, readIncoming } from '../importing/incoming.ts';
import { reasonWords } from '../importing/words.ts';
import { type Wrong, wrongFile } from './season-options.ts';

export type ReadRows =
  | {
      readonly ok: true;
      readonly rows: readonly ResultRow[];
      /** Clubs that no table has under any name, as the clubs of a cup of one's own may be. */
      readonly strangers: readonly ClubId[];
    }
  | Wrong;

/**
 * Files of results are read whole or not at all: a table that lacks a match is a wrong table, and so is one that holds a match
 * twice, a score that cannot be or a club by a name that is not its id.
 */
export function readResultFiles(
  paths: readonly string[],
  clubs: ClubTable,
  ifUnsaid: NonNullable<ImportGiven['ifUnsaid']>,
): ReadRows {
  const log = paths.find((path) => path.endsWith('.jsonl'));
  if (log !== undefined)
    return wrongFile(`${log}: is a log of one match, not Football.TXT or a table of results`);
  const read = paths.map((path) => ({ path, ...readIncoming(path, { clubs, source: 'given', ifUnsaid }) }));
  const unread = read.flatMap((each) => each.unread);
  if (unread.length > 0) return wrongFile(...unread);
  const empty = read.filter(({ rows }) => rows.length === 0);
  if (empty.length > 0) return wrongFile(...empty.map(({ path }) => `${path}: there is no match in it`));
  return checked(read, clubs);
}

function checked(read: readonly (Incoming & { readonly path: string })[], clubs: ClubTable): ReadRows {
  const rows = read.flatMap((each) => each.rows);
  const findings = checkResults(rows, clubs);
  const wrong = findings.flatMap((finding) => {
    const reason = whyWrong(finding, clubs);
    if (reason === undefined) return [];
    const file = read.find((each) => each.rows.some(({ id }) => id === finding.entry));
    return [`${file?.path ?? ''}: ${finding.entry}: ${reason}`];
  });
  if (wrong.length > 0) return wrongFile(...wrong);
  const strangers = findings.flatMap((finding) => (finding.type === 'unknownClub' ? finding.club : []));
  return { ok: true, rows, strangers: [...new Set(strangers)] };
}

/** A club that no table knows is a stranger; one that a table knows by this name would be a second club of that name. */
function whyWrong(finding: Finding, clubs: ClubTable): string | undefined {
  if (finding.type !== 'unknownClub') return reasonWords(finding);
  const known = clubs.find(finding.club);
  return known.found ? `${finding.club} is no id of a club; write ${known.club.id}` : undefined;
}
