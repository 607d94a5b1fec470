import { findDivision } from '../reading/line-end.ts';
import type { Bye, DateLine, Dialect, Document, Match, Node, Note, TeamMatch, Text } from '../syntax.ts';
import {
  CARD_LABELS,
  writeBookings,
  writeCount,
  writeDays,
  writeGoals,
  writeKicks,
  writeLegs,
  writeLineUp,
  writeNote,
  writeReferees,
  writeScore,
  writeStatus,
  writeTime,
  writeVenue,
} from './parts.ts';
import { wrap, wrapFew, wrapGoals, wrapKicks } from './wrap.ts';

export interface FormatOptions {
  /** That of the document, when absent. */
  readonly dialect?: Dialect;
}

/**
 * Writes a tree as Football.TXT: columns aligned as openfootball's own files have them, long lines wrapped. Reading the
 * text gives the same tree but for places; writing that tree gives the same text.
 */
export function format(document: Document, { dialect = document.dialect }: FormatOptions = {}): string {
  return [...formatNodes(document.nodes, { dialect })].join('');
}

/** As `format`, a piece of text at a time, for documents that are read as they are written. */
export function* formatNodes(
  nodes: Iterable<Node>,
  { dialect = 'v2' }: FormatOptions = {},
): Generator<string> {
  const layout: Layout = { dialect, headed: false, dated: false };
  let section: Node[] = [];
  for (const node of nodes) {
    section.push(node);
    if (!endsSection(node)) continue;
    yield formatSection(section, layout);
    section = [];
  }
  if (section.length > 0) yield formatSection(section, layout);
}

/** Longest section that is held to be aligned together. */
function endsSection({ type }: Node): boolean {
  return type === 'blank' || type === 'heading' || type === 'round';
}

interface Layout {
  readonly dialect: Dialect;
  /** The last date line has a time or a venue and stands out at the left, its match below it. */
  headed: boolean;
  /** There is a date line above in this round. */
  dated: boolean;
}

/** Widths of openfootball's own files. */
const TEAM_WIDTH = 23;
const LONGEST_PREFIX = 40;

interface Columns {
  readonly prefix: number;
  readonly team: number;
}

function formatSection(section: readonly Node[], layout: Layout): string {
  const prefixes = section.map((node) => (isMatch(node) ? prefixOf(node, layout.dialect).length : 0));
  const prefix = Math.min(
    LONGEST_PREFIX,
    prefixes.reduce((most, one) => Math.max(most, one), 0),
  );
  const matches = section.filter(isMatch).length;
  let out = '';
  for (const [index, node] of section.entries()) {
    if (node.type === 'date') {
      layout.headed = node.time !== undefined || node.venue !== undefined;
      layout.dated = true;
    } else if (node.type === 'heading' || node.type === 'round') {
      layout.headed = false;
      layout.dated = false;
    }
    const alone = matches === 1 && (layout.headed || !layout.dated);
    out += formatNode(node, section, index, layout, { prefix, team: alone ? 0 : TEAM_WIDTH });
  }
  return out;
}

function isMatch(node: Node): node is Match | TeamMatch {
  return node.type === 'match' || node.type === 'teamMatch';
}

/** The blanks before a line. */
function indentOf(node: Node, { headed, dated }: Layout): number {
  switch (node.type) {
    case 'date':
      return headed ? 0 : 2;
    case 'match':
    case 'teamMatch':
    case 'bye':
      return headed || !dated ? 2 : 4;
    case 'goals':
    case 'note':
      return headed ? 5 : 13;
    case 'lineUp':
    case 'coach':
    case 'cards':
    case 'shootOut':
    case 'referees':
    case 'attendance':
      return headed ? 0 : 6;
    case 'heading':
    case 'round':
    case 'notaBene':
    case 'definition':
    case 'unread':
    case 'comment':
    case 'blockComment':
    case 'blank':
      return 0;
    default:
      return node satisfies never;
  }
}

function formatNode(
  node: Node,
  section: readonly Node[],
  index: number,
  layout: Layout,
  columns: Columns,
): string {
  if (node.type === 'blank') return '\n'.repeat(node.count);
  if (node.type === 'comment') return `${' '.repeat(indentOfComment(section, index, layout))}#${node.text}\n`;
  if (node.type === 'blockComment') return `<!--${node.text}-->\n`;
  const line = formatLine(node, ' '.repeat(indentOf(node, layout)), layout.dialect, columns);
  return node.comment === undefined ? `${line}\n` : `${line}  #${node.comment}\n`;
}

/** A comment stands as far in as what it stands above. */
function indentOfComment(section: readonly Node[], index: number, layout: Layout): number {
  const next = section.slice(index + 1, index + 20).find((node) => node.type !== 'comment');
  return next === undefined ? 0 : indentOf(next, layout);
}

type Written = Exclude<Node, { readonly type: 'blank' | 'comment' | 'blockComment' }>;

function formatLine(node: Written, indent: string, dialect: Dialect, columns: Columns): string {
  const below = indent.length + 6;
  switch (node.type) {
    case 'heading':
      return `${'='.repeat(node.level)} ${node.text}`;
    case 'round': {
      const mark = (dialect === 'old' ? '»' : '▪').repeat(node.level);
      return `${mark} ${node.title}${node.when === undefined ? '' : ` | ${node.when}`}`;
    }
    case 'date':
      return indent + formatDateLine(node, dialect);
    case 'match':
      return indent + formatMatch(node, dialect, columns);
    case 'teamMatch':
      return indent + formatTeamMatch(node, dialect, columns);
    case 'bye':
      return indent + formatBye(node);
    case 'goals':
      return wrapGoals(`${indent}(`, writeGoals(node), indent.length + 1);
    case 'lineUp':
      return wrap(`${indent}${node.team.text}: `, writeLineUp(node), '', below);
    case 'cards':
      return wrap(`${indent}${CARD_LABELS[node.card]}: `, writeBookings(node), '', below);
    case 'shootOut':
      return wrapKicks(`${indent}Penalties: `, writeKicks(node), indent.length + 11);
    case 'referees':
      return wrapFew(`${indent}Refs: `, writeReferees(node.referees), below);
    case 'coach':
      return `${indent}Coach: ${names(node.coaches)}`;
    case 'attendance':
      return `${indent}Attendance: ${writeCount(node.attendance)}`;
    case 'note':
      return indent + writeNote(node.note);
    case 'notaBene':
      return `NB: ${node.text}`;
    case 'definition':
      return `${node.name} | ${node.items.map(({ text }) => text).join('  ')}`;
    case 'unread':
      return node.text;
    default:
      return node satisfies never;
  }
}

function names(texts: readonly Text[]): string {
  return texts.map(({ text }) => text).join(', ');
}

function formatDateLine(
  { date, secondDate, time, venue, attendance, round }: DateLine,
  dialect: Dialect,
): string {
  return joined(' ', [
    date === undefined ? '' : writeDays(date, secondDate, dialect),
    time === undefined ? '' : writeTime(time, dialect),
    writeVenue(venue, attendance),
    round === undefined ? '' : `▪ ${round}`,
  ]);
}

/** What stands before the teams: `(49) Thu Jun 12 17:00`. */
function prefixOf(node: Match | TeamMatch, dialect: Dialect): string {
  const { date, secondDate, time } = node;
  return joined(' ', [
    node.type === 'match' && node.number !== undefined ? `(${node.number})` : '',
    date === undefined ? '' : writeDays(date, secondDate, dialect),
    time === undefined ? '' : writeTime(time, dialect),
  ]);
}

function inColumn(prefix: string, { prefix: width }: Columns): string {
  return width === 0 ? '' : `${prefix.padEnd(width)}  `;
}

function formatMatch(node: Match, dialect: Dialect, columns: Columns): string {
  const { home, away, status, score, legs } = node;
  const prefix = inColumn(prefixOf(node, dialect), columns);
  const result = resultOf(node, dialect);
  const rest = restOf(node);
  const bare = score === undefined && legs === undefined;
  if (status !== undefined && bare && isBetween(status) && !divides(home.text) && !divides(away.text)) {
    return joined('  ', [`${prefix}${home.text}  ${writeStatus(status)}  ${away.text}`, rest]);
  }
  if (result === '' && rest === '') return `${prefix}${home.text.padEnd(columns.team)} v ${away.text}`;
  const teams = `${prefix}${home.text.padEnd(columns.team)} v ${away.text.padEnd(columns.team)}`;
  return joined('  ', [teams, result, rest]);
}

/** A name with a ` v ` or the like in it needs the `v` to be told from it. */
function divides(name: string): boolean {
  return findDivision(name, 0, name.length) !== undefined;
}

/** Words too long to stand between two teams stand behind them. */
function isBetween(status: NonNullable<Match['status']>): boolean {
  return status !== 'annulled' && status !== 'replay';
}

function resultOf({ score, legs, status }: Match | TeamMatch, dialect: Dialect): string {
  return joined(' ', [
    score === undefined ? '' : writeScore(score, dialect),
    legs === undefined ? '' : writeLegs(legs, dialect),
    status === undefined ? '' : writeStatus(status),
  ]);
}

function restOf({ round, venue, attendance, notes, unread }: Match | TeamMatch): string {
  return joined('  ', [
    round === undefined ? '' : `▪ ${round}`,
    writeVenue(venue, attendance),
    notesOf(notes),
    ...unread.map(({ text }) => text),
  ]);
}

function notesOf(notes: readonly Note[]): string {
  return notes.map(writeNote).join(' ');
}

const GROUNDS = { home: '(h)', away: '(a)', neutral: '(n)' } as const;

function formatTeamMatch(node: TeamMatch, dialect: Dialect, columns: Columns): string {
  const prefix = inColumn(prefixOf(node, dialect), columns);
  const line = `${prefix}${GROUNDS[node.ground]}  ${node.opponent.text}`;
  const result = resultOf(node, dialect);
  const rest = restOf(node);
  if (result === '' && rest === '') return line;
  return joined('  ', [line.padEnd(prefix.length + 5 + columns.team), result, rest]);
}

function formatBye({ team, notes }: Bye): string {
  return joined('  ', [team.text, 'bye', notesOf(notes)]);
}

function joined(separator: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
