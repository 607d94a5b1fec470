/** A sheet of JSON as lines of text, and the fields that have no place on a sheet. */
export interface JsonSheet {
  readonly text: string;
  readonly unused: readonly string[];
}

/**
 * A sheet as JSON, of a file or of another program, written out as a text that is then read like any other. Words for
 * fields differ from program to program, so those that are common are taken.
 *
 * @returns `undefined` for a text that is no JSON of a list or an object
 */
export function jsonSheet(text: string): JsonSheet | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? { text: value.map((each) => rowOf(each)).join('\n'), unused: [] }
      : ofFields(value);
  } catch {
    return undefined;
  }
}

const PARTS: readonly (readonly [heading: string, ...fields: readonly string[]])[] = [
  ['Starters', 'starters', 'startXI', 'startingXI', 'starting', 'lineup', 'lineUp', 'players', 'eleven'],
  ['Substitutes', 'substitutes', 'bench', 'subs'],
  ['Coach', 'coach', 'manager', 'headCoach', 'trainer'],
];
const NAME = ['name', 'player', 'playerName', 'fullName', 'person'];
const NUMBER = ['number', 'shirtNumber', 'shirt', 'jersey', 'no'];
const POSITION = ['position', 'pos', 'role'];

type Fields = Readonly<Record<string, unknown>>;

function ofFields(value: unknown): JsonSheet | undefined {
  if (!isFields(value)) return undefined;
  const used = new Set(['formation', 'captain']);
  const lines = PARTS.flatMap(([heading, ...fields]) => {
    const field = fields.find((each) => value[each] !== undefined && value[each] !== null);
    if (field === undefined) return [];
    used.add(field);
    return [`${heading}:`, ...[value[field]].flat().map((each) => rowOf(each, value['captain']))];
  });
  const unused = Object.entries(value).filter(([field]) => !used.has(field));
  return {
    text: [textOf(value['formation']), ...lines].join('\n'),
    unused: unused.map(([field, each]) => `${field}: ${JSON.stringify(each)}`),
  };
}

/** A player as a row with tabs. */
function rowOf(value: unknown, captain?: unknown): string {
  if (!isFields(value)) return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const first = (fields: readonly string[]): unknown =>
    fields.map((field) => value[field]).find((each) => each !== undefined && each !== null);
  const found = first(NAME);
  // `{ player: { name } }`, as some programs nest it.
  if (isFields(found)) return rowOf({ ...value, ...found, player: undefined });
  const name = typeof found === 'string' ? found.replaceAll('\t', ' ') : '?';
  const isCaptain = value['captain'] === true || (captain !== undefined && captain === found);
  return [textOf(first(NUMBER)), name, textOf(first(POSITION)), isCaptain ? '(captain)' : ''].join('\t');
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
