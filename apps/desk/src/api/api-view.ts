import type { ApiLineView, ApiShapeView } from '@touchline/web';
import { typeWords } from './type-words.ts';

/** The parts of an OpenAPI document that its page shows. */
interface Document {
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
  readonly security?: readonly object[];
}

/** The description as a page lists it, in the order of the document. */
export function apiLines({ paths = {} }: Document): readonly ApiLineView[] {
  // What a delay has is the same again, so the page lists it once.
  const undelayed = Object.entries(paths).filter(([address]) => !address.startsWith('/d/'));
  return undelayed.flatMap(([address, methods]) =>
    Object.entries(fieldsOf(methods)).map(([method, operation]) =>
      lineOf(address, method, fieldsOf(operation)),
    ),
  );
}

function lineOf(address: string, method: string, operation: Operation): ApiLineView {
  const {
    summary = '',
    description,
    tags = [],
    parameters = [],
    requestBody,
    responses = {},
    security,
  } = operation;
  const answer = responses['200'] ?? responses['201'];
  const example = method === 'get' && security === undefined ? exampleOf(address, parameters) : undefined;
  return {
    method: method.toUpperCase(),
    address,
    tag: tags[0] ?? '',
    summary,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    asks: parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, description: text }) => (text === undefined ? name : `${name}: ${text}`)),
    ...(requestBody && { takes: contentWords(requestBody) }),
    ...(answer && { gives: contentWords(answer) }),
    needsAccount: security !== undefined,
  };
}

/** An address to follow, where the document has an example of everything that has to be there. */
function exampleOf(address: string, parameters: readonly Parameter[]): string | undefined {
  const query = new URLSearchParams();
  let filled = address;
  for (const { name, in: place, required, example } of parameters) {
    if (!required) continue;
    if (typeof example !== 'string' && typeof example !== 'number') return undefined;
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(example));
    else query.append(name, String(example));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

const contentWords = ({ content = {} }: Content) =>
  typeWords(Object.values(content)[0]?.schema ?? { type: 'string' });

/** Every shape that answers and bodies are made of, by name. */
export function apiShapes({ components }: Document): readonly ApiShapeView[] {
  const schemas = Object.entries(components?.schemas ?? {});
  return schemas
    .map(([name, schema]) => shapeOf(name, fieldsOf(schema)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function shapeOf(
  name: string,
  schema: {
    readonly description?: string;
    readonly properties?: object;
    readonly required?: readonly string[];
  },
): ApiShapeView {
  const { description, properties, required = [] } = schema;
  const told = description !== undefined && { description };
  if (!properties) return { name, ...told, type: typeWords(schema), fields: [] };
  const fields = Object.entries(properties).map(([field, of]: [string, unknown]) => {
    const { description: meaning }: { readonly description?: string } = fieldsOf(of);
    return {
      name: field,
      isOptional: !required.includes(field),
      type: typeWords(of),
      ...(meaning !== undefined && { description: meaning }),
    };
  });
  return { name, ...told, fields };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
