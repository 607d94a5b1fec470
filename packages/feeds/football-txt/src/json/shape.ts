/** A place in a JSON value that is not as it should be. */
export interface JsonIssue {
  /** `nodes.3.home.text`; empty for the whole value. */
  readonly path: string;
  readonly expected: string;
}

/** Says what is wrong with a value; nothing when it is right. */
export type Shape = (value: unknown, path: string) => readonly JsonIssue[];

/** A value that meets a test. */
export function that(test: (value: unknown) => boolean, expected: string): Shape {
  return (value, path) => (test(value) ? [] : [{ path, expected }]);
}

export function oneOf(values: readonly unknown[]): Shape {
  return that((value) => values.includes(value), values.map((value) => JSON.stringify(value)).join(' or '));
}

/** A whole number of a range, both ends included. */
export function wholeNumber(from: number, to: number): Shape {
  const test = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
  return that(test, `a whole number from ${from} to ${to}`);
}

export function listOf(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown, index) => shape(item, under(path, String(index))))
      : [{ path, expected: 'a list' }];
}

/** Exactly as many items as shapes. */
export function tuple(...shapes: readonly Shape[]): Shape {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== shapes.length) {
      return [{ path, expected: `a list of ${shapes.length}` }];
    }
    return shapes.flatMap((shape, index) => shape(value[index], under(path, String(index))));
  };
}

type Fields = { readonly [Name in string]: Shape };

/** An object with fields that must be there, and others that may. Any further field is an issue. */
export function record(required: Fields, optional: Fields = {}): Shape {
  const fields = new Map(Object.entries({ ...optional, ...required }));
  return (value, path) => {
    if (!isRecord(value)) return [{ path, expected: 'an object' }];
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    const known = Object.keys(value).flatMap((name) => {
      const shape = fields.get(name);
      const at = under(path, name);
      return shape === undefined ? [{ path: at, expected: 'no such field' }] : shape(value[name], at);
    });
    return [...missing.map((name) => ({ path: under(path, name), expected: 'a value' })), ...known];
  };
}

/** One of several records, told by a field. */
export function choice(by: string, shapes: { readonly [Value in string]: Shape }): Shape {
  const known = new Map(Object.entries(shapes));
  return (value, path) => {
    const chosen = isRecord(value) ? value[by] : undefined;
    const shape = typeof chosen === 'string' ? known.get(chosen) : undefined;
    return shape === undefined
      ? [{ path: under(path, by), expected: [...known.keys()].join(' or ') }]
      : shape(value, path);
  };
}

export function isRecord(value: unknown): value is { readonly [Name in string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
