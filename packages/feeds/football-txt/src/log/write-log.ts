import { canonicalJson, type Entry, effectiveLog, foldLog } from '@touchline/laws';
import type { MatchDetails } from '../match-details.ts';
import { matchesOf } from '../matches/matches.ts';
import { parse } from '../parse.ts';
import type { Comment, Document, Node } from '../syntax.ts';
import { format } from '../writing/format.ts';
import type { Fields } from './fields.ts';
import { keyOf, keysInOrder } from './keys.ts';
import { logOfMatch } from './log-of-match.ts';
import { apart, matchTree, roundNode } from './match-tree.ts';
import { NOWHERE } from './nodes.ts';
import { inLogOrder } from './place-entries.ts';
import { type PlainEntry, plainEntries } from './plain-entries.ts';
import { formatRemark, type LogRemark } from './remark.ts';
import { textNames } from './text-names.ts';
import { type NamesOfIds, writtenNames } from './written-names.ts';

export interface WriteLogOptions {
  /** Names for ids; without one the id's own words are written (`Marten De Roon`). */
  readonly names?: NamesOfIds;
  /** `UEFA Champions League 2025/26`; without it no heading is written. */
  readonly heading?: string;
}

/** A log as Football.TXT. */
export interface WrittenLog {
  readonly text: string;
  /** What `readLogs` would not give back from the text: entry and field. Empty for a log that `parseLog` accepts. */
  readonly lost: readonly LostFact[];
}

export interface LostFact {
  /** 1 and up: the entry's place in the log. */
  readonly seq: number;
  readonly type: string;
  /** The fields that differ; absent when the whole entry is lost. */
  readonly fields?: readonly string[];
}

/**
 * Writes a match's log in the new dialect: what the format can say as text, as it counts now (a cancelled goal is not
 * in it, a corrected minute is the right one), and what it cannot in `#:` comments below, so that reading the text
 * gives the same log.
 *
 * @see docs/football-txt-comments.md (the form of the comments)
 */
export function writeLog(log: readonly Entry[], { names = {}, heading }: WriteLogOptions = {}): WrittenLog {
  const written = writtenNames(names);
  const state = foldLog(log);
  // A log that does not open its match is about nothing that could be written.
  if (state === undefined) return { text: '', lost: log.map(({ seq, type }) => ({ seq, type })) };
  const effective = effectiveLog(log);
  const nodes: readonly Node[] = [
    ...(heading === undefined ? [] : [{ ...NOWHERE, type: 'heading', level: 1, text: heading } as const]),
    ...(heading === undefined ? [roundNode(state)] : apart([roundNode(state)])),
    ...matchTree(effective, state, written),
  ];
  const told = written.remarks();
  const plain = plainOf(format(documentOf(nodes)), told);
  const remarks = [...told, ...remarksOf(log, plain)];
  const text = format(documentOf([...nodes, ...apart(remarks.map(commentOf))]));
  return { text, lost: lostIn(log, text) };
}

const documentOf = (nodes: readonly Node[]): Document => ({ type: 'document', dialect: 'v2', nodes });

const commentOf = (remark: LogRemark): Comment => ({
  ...NOWHERE,
  type: 'comment',
  text: formatRemark(remark),
});

/** What reading the text alone gives, so that the comments need to say no more than the rest. */
function plainOf(text: string, told: readonly LogRemark[]): readonly PlainEntry[] {
  const [match] = readMatches(text).matches;
  return match === undefined ? [] : plainEntries(match, textNames(told));
}

function readMatches(text: string): {
  readonly document: Document;
  readonly matches: readonly MatchDetails[];
} {
  const { document } = parse(text, { file: 'log.txt' });
  return { document, matches: matchesOf(document, { file: 'log.txt' }).matches };
}

/** An entry of the log beside the one that the text gives. */
interface Pairing {
  readonly entry: Entry;
  readonly plain?: PlainEntry;
}

function remarksOf(log: readonly Entry[], plain: readonly PlainEntry[]): readonly LogRemark[] {
  const head = headOf(log);
  const pairs = pairUp(log, plain);
  const used = new Set(pairs.map((pair) => pair.plain?.key));
  const absent = plain
    .filter(({ key }) => !used.has(key))
    .map(({ key }) => ({ type: 'absent', key }) as const);
  const kept = plain.filter(({ key }) => used.has(key));
  const about = pairs.map((pair, index) => remarkOn(pair, index + 1, head, pairs));
  const needed = placesNeeded(pairs, kept, about);
  const spoken = about.filter((remark, index) => needed.has(index) || remark.type === 'added');
  const { match, by, ids } = head;
  return [{ type: 'log', match, by, ...(ids !== 'e' && { ids }) }, ...absent, ...spoken];
}

/** Each entry of the log and the entry of the text that has its key; of one key the first is the first. */
function pairUp(log: readonly Entry[], plain: readonly PlainEntry[]): readonly Pairing[] {
  const byKey = new Map(plain.map((entry) => [entry.key, entry]));
  const effective = new Map(effectiveLog(log).map((entry) => [entry.id, entry]));
  const keys = keysInOrder(
    log.map((entry) => {
      const now = effective.get(entry.id);
      const key = now && keyOf(now);
      return key !== undefined && (byKey.has(key) || byKey.has(`${key} 2`)) ? key : undefined;
    }),
  );
  return log.map((entry, index) => {
    const own = byKey.get(keys[index] ?? '');
    return own === undefined ? { entry } : { entry, plain: own };
  });
}

interface LogHead {
  readonly match: string;
  readonly by: string;
  readonly ids: string;
}

/** What most entries have in common: the match, who wrote it, and what ids begin with. */
function headOf(log: readonly Entry[]): LogHead {
  const match = mostCommon(log.map((entry) => entry.match)) ?? 'match';
  const by = mostCommon(log.map((entry) => entry.by)) ?? 'football-txt';
  const prefixes = log.flatMap(({ id, seq }) =>
    id.endsWith(String(seq)) ? [id.slice(0, id.length - String(seq).length)] : [],
  );
  const ids = mostCommon(prefixes.filter((prefix) => /^[A-Za-z][A-Za-z-]*$/.test(prefix))) ?? 'e';
  return { match, by, ids };
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** What a comment would have to say of an entry. */
function remarkOn(
  { entry, plain }: Pairing,
  seq: number,
  { match, by, ids }: LogHead,
  pairs: readonly Pairing[],
): Extract<LogRemark, { readonly type: 'held' | 'added' }> {
  const common: Fields = { id: `${ids}${seq}`, match, by };
  const { seq: _seq, type, clock, ...own } = entry;
  if (plain === undefined) {
    return { type: 'added', seq, entry: type, clock, ...changes(common, own) };
  }
  const replaced = pairs.find((pair) => pair.plain !== undefined && pair.plain.key === plain.replaces)?.entry
    .id;
  const given: Fields = {
    ...common,
    ...plain.fields,
    ...(replaced !== undefined && { replaces: replaced }),
  };
  const moved = canonicalJson(clock) !== canonicalJson(plain.clock);
  return { type: 'held', seq, key: plain.key, ...(moved && { clock }), ...changes(given, own) };
}

function changes(given: Fields, own: Fields): { readonly set: Fields; readonly gone: readonly string[] } {
  const differs = (field: string): boolean => canonicalJson(given[field]) !== canonicalJson(own[field]);
  const set = Object.entries(own).filter(([field, value]) => value !== undefined && differs(field));
  const gone = Object.keys(given).filter((field) => own[field] === undefined && given[field] !== undefined);
  return { set: Object.fromEntries(set), gone };
}

/**
 * Which entries of the text need a comment: those of which it has more to say, those that another entry names (so that
 * a goal added by hand does not change their ids), and those that would stand at another place without one.
 */
function placesNeeded(
  pairs: readonly Pairing[],
  kept: readonly PlainEntry[],
  about: readonly Extract<LogRemark, { readonly type: 'held' | 'added' }>[],
): ReadonlySet<number> {
  const named = namedIds(about);
  const needed = new Set<number>();
  for (const [index, remark] of about.entries()) {
    const says = remark.clock !== undefined || Object.keys(remark.set).length + remark.gone.length > 0;
    if (says || remark.type === 'added' || named.has(pairs[index]?.entry.id)) needed.add(index);
  }
  const indexOfKey = new Map(pairs.map(({ plain }, index) => [plain?.key, index]));
  for (;;) {
    const misplaced = misplacedIn(pairs, kept, about, needed, indexOfKey);
    if (misplaced.length === 0) return needed;
    for (const index of misplaced) needed.add(index);
  }
}

function misplacedIn(
  pairs: readonly Pairing[],
  kept: readonly PlainEntry[],
  about: readonly Extract<LogRemark, { readonly type: 'held' | 'added' }>[],
  needed: ReadonlySet<number>,
  indexOfKey: ReadonlyMap<string | undefined, number>,
): readonly number[] {
  const placed = [...needed].map((index) => {
    const { type, clock } = pairs[index]?.entry ?? { type: 'note', clock: { period: 'pre' } as const };
    return { type, clock, seq: about[index]?.seq ?? 0, index };
  });
  const loose = kept
    .map(({ key, type, clock }) => ({ type, clock, index: indexOfKey.get(key) ?? 0 }))
    .filter(({ index }) => !needed.has(index));
  return inLogOrder([...placed, ...loose]).flatMap(({ index }, place) =>
    index === place || needed.has(index) ? [] : [index],
  );
}

/** Ids that stand in a field of a comment. */
function namedIds(about: readonly { readonly set: Fields }[]): ReadonlySet<unknown> {
  return new Set(about.flatMap(({ set }) => Object.values(set).filter((value) => typeof value === 'string')));
}

/** Reads the text back and tells what is missing or different. */
function lostIn(log: readonly Entry[], text: string): readonly LostFact[] {
  const { document, matches } = readMatches(text);
  const comments = document.nodes.filter((node): node is Comment => node.type === 'comment');
  const [match] = matches;
  const back = match === undefined ? [] : logOfMatch(match, comments).entries;
  return log.flatMap((entry, index) => {
    const { seq, type } = entry;
    const other = back[index];
    if (other === undefined) return [{ seq, type }];
    const { set, gone } = changes({ ...other }, { ...entry });
    const fields = [...Object.keys(set), ...gone];
    return fields.length === 0 ? [] : [{ seq, type, fields }];
  });
}
