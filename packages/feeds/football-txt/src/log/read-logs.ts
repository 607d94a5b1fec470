import type { TextIssue } from '../issues.ts';
import type { MatchDetails } from '../match-details.ts';
import { matchesOf } from '../matches/matches.ts';
import { parse } from '../parse.ts';
import type { Comment, Node } from '../syntax.ts';
import { type LogOptions, logOfMatch, type MatchLog } from './log-of-match.ts';

/** The logs of a file's matches, in its order. */
export interface LogsOfFile {
  readonly logs: readonly (MatchLog & { readonly match: MatchDetails })[];
  /** What the reader did not understand; what a log lacks is with the log. */
  readonly issues: readonly TextIssue[];
}

/**
 * Reads a Football.TXT file to a log of each match. Comments that `writeLog` wrote are taken in; without them a log has
 * what the format can say.
 *
 * @example readLogs('▪ Final\nMay 30 2026\n A v B  1-0 (1-0)\n (Cc 5\')', { file: 'a.txt' }).logs[0]?.entries.length // 6
 */
export function readLogs(
  text: string,
  where: { readonly file: string },
  options: LogOptions = {},
): LogsOfFile {
  const { document, issues } = parse(text, where);
  const read = matchesOf(document, where);
  const comments = document.nodes.filter(isComment);
  const logs = read.matches.map((match, index) => {
    const next = read.matches[index + 1]?.line ?? Infinity;
    const own = comments.filter(({ line }) => line > match.line && line < next);
    return { match, ...logOfMatch(match, own, options) };
  });
  return { logs, issues: [...issues, ...read.issues] };
}

const isComment = (node: Node): node is Comment => node.type === 'comment';
