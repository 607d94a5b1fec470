/** What is wrong with one place of a regulations file. */
export interface RegulationsIssue {
  /** `editions[3].rounds.final.tie`; empty for the file as a whole. */
  readonly path: string;
  /** What has to stand there: `one of onTheDay, replay (the names in tieRules)`. */
  readonly expected: string;
  readonly found: string;
}

export type Report = (issue: RegulationsIssue) => void;

/** A value at its place, with the means to say what is wrong with it. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly report: Report;
}

export type Fields = { readonly [field: string]: unknown };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reports the place, and is `undefined` so that a reader can return it. */
export function wrong({ value, path, report }: Place, expected: string): undefined {
  report({ path, expected, found: inShort(value) });
}

/** A field of an object, at its own place. */
export const fieldOf = (fields: Fields, name: string, { path, report }: Place): Place => ({
  value: fields[name],
  path: path === '' ? name : `${path}.${name}`,
  report,
});

/** An object that has no fields but these; the others are reported and passed over. */
export function recordOf(place: Place, known: readonly string[], what: string): Fields | undefined {
  const { value } = place;
  if (!isRecord(value)) return wrong(place, `${what}: an object`);
  for (const name of Object.keys(value).filter((each) => !known.includes(each)))
    wrong(fieldOf(value, name, place), `no such field; known are ${known.join(', ')}`);
  return value;
}

/** An object of any names. */
export function entriesOf(place: Place, what: string): readonly (readonly [string, Place])[] {
  const { value } = place;
  if (!isRecord(value)) {
    wrong(place, `${what}: an object`);
    return [];
  }
  return Object.keys(value).map((name) => [name, fieldOf(value, name, place)] as const);
}

export function listOf(place: Place, what: string): readonly Place[] {
  const { value, path, report } = place;
  if (!Array.isArray(value)) {
    wrong(place, `${what}: a list`);
    return [];
  }
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]`, report }));
}

export function textOf(place: Place, expected: string, pattern = /\S/): string | undefined {
  const { value } = place;
  return typeof value === 'string' && pattern.test(value) ? value : wrong(place, expected);
}

export function textsOf(place: Place, what: string, pattern?: RegExp): readonly string[] {
  return listOf(place, what).flatMap((item) => textOf(item, what, pattern) ?? []);
}

export function wholeOf(
  place: Place,
  least: number,
  expected: string,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const { value } = place;
  const holds = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return holds ? value : wrong(place, expected);
}

export function yesNoOf(place: Place, otherwise?: boolean): boolean | undefined {
  const { value } = place;
  if (value === undefined && otherwise !== undefined) return otherwise;
  return typeof value === 'boolean' ? value : wrong(place, 'true or false');
}

/** Texts of which none stands twice. */
export function differentTextsOf(place: Place, what: string, pattern: RegExp): readonly string[] {
  const texts = textsOf(place, what, pattern);
  if (new Set(texts).size < texts.length) wrong(place, `${what}, each once`);
  return texts;
}

/** One of the words. */
export function wordOf<const Words extends readonly string[]>(
  place: Place,
  words: Words,
  more = '',
): Words[number] | undefined {
  return words.find((word) => word === place.value) ?? wrong(place, `one of ${words.join(', ')}${more}`);
}

/** What `read` makes of the field, unless it is absent. */
export function ifThere<Value>(place: Place, read: (place: Place) => Value | undefined): Value | undefined {
  return place.value === undefined ? undefined : read(place);
}

function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isRecord(value)) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
