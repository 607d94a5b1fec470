import { type FieldChanges, formatFields, parseFields } from './fields.ts';

/**
 * What a `#:` comment says to this converter, and to nobody else: what the log of the match has and the format cannot
 * say. The form is stable (docs/football-txt-comments.md).
 */
export type LogRemark =
  /** Of the whole log. `ids` is what stands before the number in ids like `e12`. */
  | { readonly type: 'log'; readonly match: string; readonly by: string; readonly ids?: string }
  /** A name of the text whose id is not the one that it would get. */
  | { readonly type: 'name'; readonly of: 'person' | 'club'; readonly name: string; readonly id: string }
  /** The place of an entry that the text holds, and what its fields are besides. */
  | ({ readonly type: 'held'; readonly seq: number; readonly key: string } & FieldChanges)
  /** An entry that the text does not hold. */
  | ({ readonly type: 'added'; readonly seq: number; readonly entry: string } & FieldChanges)
  /** Something that the text says and the log does not have. */
  | { readonly type: 'absent'; readonly key: string };

/** What a comment's text (after its `#`) begins with when it is one of these. */
const SIGN = ':';

/** The comment's text after the `#`. */
export function formatRemark(remark: LogRemark): string {
  return `${SIGN} ${body(remark)}`;
}

function body(remark: LogRemark): string {
  if (remark.type === 'log') {
    const { type: _type, ...set } = remark;
    return `log ${formatFields({ set, gone: [] })}`;
  }
  if (remark.type === 'name') return `${remark.of} ${remark.name} = ${remark.id}`;
  if (remark.type === 'absent') return `- ${remark.key}`;
  const fields = formatFields(remark);
  if (remark.type === 'added') return `${remark.seq} + ${remark.entry} ${fields}`;
  return `${remark.seq} ${remark.key}${fields === '' ? '' : ` | ${fields}`}`;
}

/** @returns `undefined` for a comment that is none of these; `'wrong'` for one that wants to be and is not */
export function parseRemark(comment: string): LogRemark | 'wrong' | undefined {
  if (!comment.startsWith(`${SIGN} `)) return undefined;
  const text = comment.slice(SIGN.length + 1).trim();
  return parseLogLine(text) ?? parseName(text) ?? parseEntryLine(text) ?? parseAbsent(text) ?? 'wrong';
}

function parseLogLine(text: string): LogRemark | undefined {
  if (!text.startsWith('log ')) return undefined;
  const { match, by, ids } = parseFields(text.slice('log '.length))?.set ?? {};
  if (typeof match !== 'string' || typeof by !== 'string') return undefined;
  return { type: 'log', match, by, ...(typeof ids === 'string' && { ids }) };
}

function parseName(text: string): LogRemark | undefined {
  const [, of, name, id] = /^(person|club) (.+) = (\S+)$/.exec(text) ?? [];
  if (name === undefined || id === undefined) return undefined;
  return { type: 'name', of: of === 'club' ? 'club' : 'person', name, id };
}

function parseEntryLine(text: string): LogRemark | undefined {
  const [, number, rest] = /^([1-9]\d{0,6}) (.*)$/.exec(text) ?? [];
  if (number === undefined || rest === undefined) return undefined;
  const seq = Number(number);
  const added = /^\+ ([a-zA-Z]+)(?: (.*))?$/.exec(rest);
  if (added?.[1] !== undefined) {
    const fields = parseFields(added[2] ?? '');
    return fields && { type: 'added', seq, entry: added[1], ...fields };
  }
  const bar = rest.indexOf(' | ');
  const key = bar < 0 ? rest : rest.slice(0, bar);
  const fields = parseFields(bar < 0 ? '' : rest.slice(bar + 3));
  return fields && KEY.test(key) ? { type: 'held', seq, key, ...fields } : undefined;
}

function parseAbsent(text: string): LogRemark | undefined {
  const key = text.startsWith('- ') ? text.slice(2) : '';
  return KEY.test(key) ? { type: 'absent', key } : undefined;
}

const KEY = /^[a-zA-Z][\w.+?-]*(?: [\w.+?-]+)*$/;
