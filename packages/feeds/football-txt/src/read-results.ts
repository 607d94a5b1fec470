import { isoDate, readDate, weekdayOf } from './dates.ts';
import type { TextIssue } from './issues.ts';
import type { RawMatch, RawScore } from './raw-match.ts';
import { readScore, SCORE_EXPECTED } from './score.ts';

/** Matches of a file in its order, and every line that could not be read. */
export interface RawResults {
  readonly matches: readonly RawMatch[];
  readonly issues: readonly TextIssue[];
}

/** What the lines above a match say about it. */
interface Above {
  readonly heading?: string;
  readonly round?: string;
  readonly year?: number;
  readonly date?: string;
  readonly kickOff?: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

type Complain = (line: Line, at: number, expected: string, found: string) => void;

/**
 * Reads the results of a Football.TXT file in the old dialect: `=` headings, `»` rounds, dates whose year and times
 * that are carried on, matches `A v B` with or without a score. Goal lines, line-ups and the like are not read yet and
 * come back as issues, as does every line that is not understood: each line is a match, has told something about the
 * matches below it, is blank or a comment, or is named in an issue.
 *
 * A match whose date or round is not known is left out and named; so is one whose score is not understood.
 *
 * @param where.file name for the issues and the matches
 * @example readResults(' » Final\n Sat May/30 2026\n 18.00 A (FRA) v B (ENG)', { file: 'cl.txt' }).matches[0]?.kickOff
 *   // '18:00'
 */
export function readResults(text: string, where: { readonly file: string }): RawResults {
  const matches: RawMatch[] = [];
  const issues: TextIssue[] = [];
  const complain: Complain = (line, at, expected, found) => {
    issues.push({ file: where.file, line: line.number, column: at + 1, expected, found });
  };
  let above: Above = {};
  for (const line of linesOf(text)) {
    const content = line.text.trim();
    if (content === '' || content.startsWith('#')) continue;
    const header = readHeader(content, above);
    if (header !== undefined) {
      above = header;
      continue;
    }
    const dated = readDateLine(line, content, above, complain);
    if (dated !== undefined) {
      above = dated;
      continue;
    }
    const timed = readTime(line, above, complain);
    above = timed.above;
    const match = readMatch(line, timed.from, above, where.file, complain);
    if (match !== undefined) matches.push(match);
  }
  return { matches, issues };
}

function linesOf(text: string): readonly Line[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.map((line, index) => ({ number: index + 1, text: line.replaceAll(/[\t\r]/g, ' ') }));
}

/** A heading starts a new competition: round, date and year are to be said anew. A round starts its dates anew. */
function readHeader(content: string, above: Above): Above | undefined {
  const heading = /^=+ ?([^=].*)$/.exec(content)?.[1];
  if (heading !== undefined) return { heading: heading.trim() };
  const round = /^[»▪](.+)$/.exec(content)?.[1];
  if (round === undefined) return undefined;
  const { date: _date, kickOff: _kickOff, ...kept } = above;
  return { ...kept, round: round.trim() };
}

function readDateLine(line: Line, content: string, above: Above, complain: Complain): Above | undefined {
  const raw = readDate(content);
  if (raw === undefined) return undefined;
  const at = line.text.indexOf(content);
  const { date: _date, kickOff: _kickOff, ...kept } = above;
  const year = raw.year ?? above.year;
  if (year === undefined) {
    complain(line, at, 'a date with its year, the first of the file', content);
    return kept;
  }
  const date = isoDate(year, raw);
  if (date === undefined) {
    complain(line, at, 'a day of the calendar', content);
    return { ...kept, year };
  }
  const weekday = weekdayOf(year, raw);
  if (raw.weekday !== undefined && raw.weekday !== weekday) {
    complain(line, at, `${weekday}, the weekday of ${date}`, raw.weekday);
  }
  return { ...kept, year, date };
}

/** A time at the head of a line holds for the lines below it until the next time or date. */
function readTime(
  line: Line,
  above: Above,
  complain: Complain,
): { readonly above: Above; readonly from: number } {
  const found = /^( *)(\d\d)[.:](\d\d) /.exec(line.text);
  if (found === null) return { above, from: 0 };
  const [whole, blanks = '', hours = '', minutes = ''] = found;
  if (Number(hours) < 24 && Number(minutes) < 60) {
    return { above: { ...above, kickOff: `${hours}:${minutes}` }, from: whole.length };
  }
  complain(line, blanks.length, 'a time of day', `${hours}.${minutes}`);
  const { kickOff: _kickOff, ...kept } = above;
  return { above: kept, from: whole.length };
}

function readMatch(
  line: Line,
  from: number,
  above: Above,
  file: string,
  complain: Complain,
): RawMatch | undefined {
  const versus = line.text.indexOf(' v ', from);
  const home = versus < 0 ? '' : line.text.slice(from, versus).trim();
  const right = versus < 0 ? '' : line.text.slice(versus + 3);
  const awayAndScore = right.trim();
  if (home === '' || awayAndScore === '') {
    const start = line.text.search(/\S/);
    complain(line, start, 'a heading, a round, a date or a match "A v B"', line.text.trim());
    return undefined;
  }
  const gap = awayAndScore.indexOf('  ');
  const away = gap < 0 ? awayAndScore : awayAndScore.slice(0, gap);
  const scoreText = gap < 0 ? '' : awayAndScore.slice(gap).trim();
  const score: RawScore | undefined = scoreText === '' ? {} : readScore(scoreText);
  if (score === undefined) {
    complain(line, line.text.lastIndexOf(scoreText), SCORE_EXPECTED, scoreText);
    return undefined;
  }
  const { round, date, heading, kickOff } = above;
  if (round === undefined || date === undefined) {
    complain(line, 0, round === undefined ? 'a round above the match' : 'a date above the match', 'none');
    return undefined;
  }
  return {
    file,
    line: line.number,
    ...(heading !== undefined && { heading }),
    round,
    date,
    ...(kickOff !== undefined && { kickOff }),
    home,
    away,
    score,
  };
}
