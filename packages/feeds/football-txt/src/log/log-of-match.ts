import { type Entry, parseEntry } from '@touchline/laws';
import type { TextIssue } from '../issues.ts';
import type { MatchDetails } from '../match-details.ts';
import type { Comment, Span } from '../syntax.ts';
import type { FieldChanges, Fields } from './fields.ts';
import { idOfName } from './ids.ts';
import type { ExtraTimeGoal } from './opening.ts';
import { inLogOrder, type Placed } from './place-entries.ts';
import { type PlainEntry, plainEntries } from './plain-entries.ts';
import { type LogRemark, parseRemark } from './remark.ts';
import { type KnownNames, textNames } from './text-names.ts';

/** Who is who, and what the text does not say of a match. Comments written by `writeLog` come before both. */
export interface LogOptions extends KnownNames {
  /** Fields of `matchOpened` that the text lacks: the editions of Laws and regulations, the season; or those of each match. */
  readonly opening?: Fields | ((match: MatchDetails) => Fields);
  /** Pseudonym for `by`; `football-txt` unless given. */
  readonly by?: string;
}

/** The log of a match, and what could not be made an entry. */
export interface MatchLog {
  readonly entries: readonly Entry[];
  readonly issues: readonly TextIssue[];
}

/** An entry on its way: the text's, a comment's, or both. */
interface Draft extends Placed {
  readonly at: Pick<Span, 'line' | 'column'>;
  readonly fields: Fields;
  readonly key?: string;
  readonly replaces?: string;
}

interface Remarked {
  readonly remark: LogRemark;
  readonly at: Comment;
}

/**
 * The log of a match from its text and the comments that stand with it. Minutes stay labels: no second is made up.
 * Without comments it has what the format can say, in the order of play as far as it tells; an entry that would be
 * none is left out and named.
 *
 * @param comments those under the match; others than `writeLog`'s are passed over
 */
export function logOfMatch(
  match: MatchDetails,
  comments: readonly Comment[] = [],
  options: LogOptions = {},
): MatchLog {
  const issues: TextIssue[] = [];
  const complain = (at: Pick<Span, 'line' | 'column'>, expected: string, found: string): void => {
    issues.push({ file: match.file, line: at.line, column: at.column, expected, found });
  };
  const remarks = comments.flatMap((comment) => {
    const remark = parseRemark(comment.text);
    if (remark === 'wrong') complain(comment, 'a comment of a log, as documented', comment.text.slice(0, 60));
    return remark === undefined || remark === 'wrong' ? [] : [{ remark, at: comment }];
  });
  const names = textNames(
    remarks.map(({ remark }) => remark),
    options,
  );
  const opening = typeof options.opening === 'function' ? options.opening(match) : options.opening;
  // Comments are written against what the text alone gives.
  const rule = remarks.length > 0 ? undefined : extraTimeRule(opening);
  const plain = plainEntries(match, names, rule).map((entry) => withOpening(entry, opening));
  const drafts = inLogOrder(draftsOf(plain, remarks, match, complain));
  const head = headOf(match, remarks, options);
  const entries = identified(drafts, head).flatMap(({ draft, value }) => {
    const parsed = parseEntry(value);
    if (parsed.ok) return [parsed.entry];
    for (const { path, expected, found } of parsed.issues) {
      complain(draft.at, `${draft.type}${path === '' ? '' : `.${path}`}: ${expected}`, found);
    }
    return [];
  });
  return { entries, issues };
}

/** What is known besides comes before the text's own fields; of the competition's options each by itself. */
function withOpening(entry: PlainEntry, opening: Fields = {}): PlainEntry {
  if (entry.type !== 'matchOpened') return entry;
  const fields = { ...entry.fields, ...opening };
  const { options } = entry.fields;
  if (!isFields(options) || !isFields(opening.options)) return { ...entry, fields };
  return { ...entry, fields: { ...fields, options: { ...options, ...opening.options } } };
}

function extraTimeRule({ options }: Fields = {}): ExtraTimeGoal | undefined {
  const rule = isFields(options) ? options.extraTimeGoal : undefined;
  return rule === 'golden' || rule === 'silver' ? rule : undefined;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The text's entries as the comments have them, and the comments' own. */
function draftsOf(
  plain: readonly PlainEntry[],
  remarks: readonly Remarked[],
  match: MatchDetails,
  complain: (at: Span, expected: string, found: string) => void,
): readonly Draft[] {
  const byKey = new Map(plain.map((entry) => [entry.key, entry]));
  const drafts: Draft[] = [];
  for (const { remark, at } of remarks) {
    if (remark.type === 'added') {
      const { clock, seq, set } = remark;
      if (clock === undefined) complain(at, 'a clock', 'none');
      else drafts.push({ type: remark.entry, clock, seq, at, fields: set });
      continue;
    }
    if (remark.type !== 'held' && remark.type !== 'absent') continue;
    const entry = byKey.get(remark.key);
    byKey.delete(remark.key);
    if (entry === undefined) complain(at, `something above that is "${remark.key}"`, 'nothing');
    else if (remark.type === 'held') drafts.push({ ...changed(entry, remark), at, seq: remark.seq });
  }
  const loose = [...byKey.values()].map((entry) => ({ ...entry, at: match }));
  return [...drafts, ...loose];
}

function changed(
  { replaces, ...entry }: PlainEntry,
  { clock = entry.clock, set, gone }: FieldChanges,
): Omit<Draft, 'at' | 'seq'> {
  const fields = { ...entry.fields, ...set };
  const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => !gone.includes(field)));
  const tied = replaces !== undefined && !('replaces' in set) && !gone.includes('replaces');
  return { ...entry, clock, fields: kept, ...(tied && { replaces }) };
}

interface Head {
  readonly match: string;
  readonly by: string;
  /** What stands before the number in ids. */
  readonly ids: string;
}

function headOf(
  { date, home, away }: MatchDetails,
  remarks: readonly Remarked[],
  { by, club }: LogOptions,
): Head {
  const said = remarks.map(({ remark }) => remark).find((remark) => remark.type === 'log');
  const clubs = [home, away].map((name) => club?.(name) ?? idOfName(name));
  return {
    match: said?.match ?? [date ?? 'undated', ...clubs].join('-'),
    by: said?.by ?? by ?? 'football-txt',
    ids: said?.ids ?? 'e',
  };
}

/** The drafts as values with their place, id, match and writer; what names another entry names it by id. */
function identified(
  drafts: readonly Draft[],
  { match, by, ids }: Head,
): readonly { readonly draft: Draft; readonly value: object }[] {
  const taken = new Set(drafts.flatMap((draft) => ownId(draft, ids) ?? []));
  const given = drafts.map((draft, index) => ownId(draft, ids) ?? freeId(ids, index + 1, taken));
  const byKey = new Map(drafts.map(({ key }, index) => [key, given[index]]));
  return drafts.map((draft, index) => {
    const replaces = draft.replaces === undefined ? undefined : byKey.get(draft.replaces);
    const { type, clock, fields } = draft;
    const value = {
      seq: index + 1,
      id: given[index],
      match,
      type,
      clock,
      by,
      ...(replaces !== undefined && { replaces }),
      ...fields,
    };
    return { draft, value };
  });
}

/** The id that a comment gives, by saying it or by the place. */
function ownId({ seq, fields }: Draft, ids: string): string | undefined {
  if (typeof fields.id === 'string') return fields.id;
  return seq === undefined ? undefined : `${ids}${seq}`;
}

function freeId(ids: string, place: number, taken: Set<string>): string {
  let number = place;
  while (taken.has(`${ids}${number}`)) number += taken.size + 1;
  const id = `${ids}${number}`;
  taken.add(id);
  return id;
}
