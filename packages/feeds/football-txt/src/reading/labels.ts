import type { Card } from '../syntax.ts';
import { COLON, isAfterGap, isDigit, isSpace, skipBlanks, trimEnd } from './characters.ts';
import { findDivision } from './line-end.ts';
import { squeeze } from './stretch.ts';

/** What a labelled line is about. */
export interface Label {
  readonly of: 'referees' | 'attendance' | 'coach' | 'cards' | 'shootOut' | 'notaBene' | 'group' | 'lineUp';
  readonly card?: Card | 'sentOff';
  /** Place of the label's first letter, and behind its last. */
  readonly at: number;
  readonly nameEnd: number;
  /** Behind the colon. */
  readonly end: number;
}

type Meaning = Pick<Label, 'of' | 'card'>;

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...rows({ of: 'referees' }, 'ref,refs,referee,referees'),
  ...rows({ of: 'attendance' }, 'attendance,att'),
  ...rows({ of: 'coach' }, 'coach,coaches'),
  ...rows({ of: 'cards', card: 'yellow' }, 'yellow,yellow card,yellow cards'),
  ...rows({ of: 'cards', card: 'red' }, 'red,red card,red cards'),
  ...rows(
    { of: 'cards', card: 'yellowRed' },
    'yellow-red,yellow/red,yellow-red card,yellow-red cards,yellow/red cards',
  ),
  ...rows({ of: 'cards', card: 'sentOff' }, 'sent off,sent-off'),
  ...rows({ of: 'shootOut' }, 'penalties,penalty kicks,penalty shootout,penalty shoot-out'),
  ...rows({ of: 'notaBene' }, 'nb,note'),
]);

function rows(meaning: Meaning, labels: string): readonly (readonly [string, Meaning])[] {
  return labels.split(',').map((label) => [label, meaning] as const);
}

const LONGEST_LABEL = 80;

/**
 * The label at the head of a line: `Referee:`, `Penalties:`, `Group A:`, or a team's (`lineUp`).
 *
 * @returns `undefined` when the first colon belongs to something else: a time, an attendance behind a venue
 */
export function labelAt(text: string, start: number): Label | undefined {
  const colon = text.indexOf(':', start);
  if (colon <= start || colon - start > LONGEST_LABEL) return undefined;
  const nameEnd = trimEnd(text, start, colon);
  const name = squeeze(text.slice(start, nameEnd)).toLowerCase();
  const place = { at: start, nameEnd, end: colon + 1 };
  const meaning = MEANINGS.get(name);
  if (meaning !== undefined) return { ...meaning, ...place };
  // `Jul 10 att: 5`: of a date
  if (name.endsWith(' att')) return undefined;
  if (isDigit(text.charCodeAt(colon + 1)) || !isTeam(text, start, nameEnd)) return undefined;
  if (colon + 1 < text.length && !isSpace(text.charCodeAt(colon + 1))) return undefined;
  if (name.startsWith('group ') || name.startsWith('gruppe ')) return { of: 'group', ...place };
  return { of: 'lineUp', ...place };
}

/** One run of text without the marks of other lines. */
function isTeam(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++) {
    const code = text.charCodeAt(place);
    if (code === 64 || code === 44 || code === 59 || code === 91 || code === 124 || code === COLON)
      return false;
    if (place > start && !isSpace(code) && isAfterGap(text, place)) return false;
  }
  const division = findDivision(text, start, end);
  return (division === undefined || division.by === 'status') && skipBlanks(text, start, end) < end;
}
