import type { TextIssue } from './issues.ts';
import type { MatchDetails } from './match-details.ts';
import { matchesOf } from './matches/matches.ts';
import { parse } from './parse.ts';
import type { RawMatch, RawScore } from './raw-match.ts';
import type { Document, Score } from './syntax.ts';

/** Matches of a file in its order, and every line that could not be read. */
export interface RawResults {
  readonly matches: readonly RawMatch[];
  readonly issues: readonly TextIssue[];
}

/**
 * The results of a Football.TXT file of either dialect, one row a match. Each line is a match, has told something about
 * one, is blank or a comment, or is named in an issue; line-ups and goals are read and left out here.
 *
 * A match whose date or round is not known is left out and named; so is one with text on its line that is not understood.
 *
 * @param where.file name for the issues and the matches
 * @example readResults('» Final\n Sat May/30 2026\n 18.00 A (FRA) v B (ENG)', { file: 'cl.txt' }).matches[0]?.kickOff
 *   // '18:00'
 */
export function readResults(text: string, where: { readonly file: string }): RawResults {
  const { document, issues } = parse(text, where);
  const results = resultsOf(document, where);
  return { matches: results.matches, issues: inOrder([...issues, ...results.issues]) };
}

/** As `readResults`, from a tree. */
export function resultsOf(document: Document, where: { readonly file: string }): RawResults {
  const { matches, issues: found } = matchesOf(document, where);
  const issues = [...found];
  const unread = new Set(
    document.nodes.flatMap((node) => ('unread' in node && node.unread.length > 0 ? [node.line] : [])),
  );
  const rows = matches.flatMap((match) => {
    if (unread.has(match.line)) return [];
    const { rounds, date, line } = match;
    const round = rounds.join(', ');
    if (round === '' || date === undefined) {
      const expected = round === '' ? 'a round above the match' : 'a date above the match';
      issues.push({ file: where.file, line, column: 1, expected, found: 'none' });
      return [];
    }
    return [rowOf(match, round, date)];
  });
  return { matches: rows, issues: inOrder(issues) };
}

function rowOf(match: MatchDetails, round: string, date: string): RawMatch {
  const { file, line, heading, kickOff, home, away, score, status } = match;
  return {
    file,
    line,
    ...(heading !== undefined && { heading }),
    round,
    date,
    ...(kickOff !== undefined && { kickOff }),
    home,
    away,
    score: score === undefined ? {} : rawScore(score),
    ...(status !== undefined && { status }),
  };
}

function rawScore({ halfTime, fullTime, afterExtraTime, shootOut }: Score): RawScore {
  return {
    ...(halfTime && { halfTime }),
    ...(fullTime && { at90: fullTime }),
    ...(afterExtraTime && { afterExtraTime }),
    ...(shootOut && { shootOut }),
  };
}

function inOrder(issues: readonly TextIssue[]): readonly TextIssue[] {
  return [...issues].sort((one, two) => one.line - two.line || one.column - two.column);
}
