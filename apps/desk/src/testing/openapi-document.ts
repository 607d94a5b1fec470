/** The parts of an OpenAPI document that tests go by. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonValue>>;
    readonly securitySchemes: object;
  };
  readonly tags: readonly { readonly name: string }[];
}

export interface JsonValue {
  readonly [keyword: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: JsonValue;
  readonly example?: string | number;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonValue }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonValue }>> }>
  >;
  readonly security?: readonly object[];
}

/** One method of one path. */
export interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

export async function documentOf(address: string): Promise<OpenApiDocument> {
  const answer = await fetch(`${address}/api/v1/openapi.json`);
  // Whether it is one is what the tests of the document are about.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await answer.json()) as OpenApiDocument;
}

export const operationsOf = ({ paths }: OpenApiDocument): readonly Described[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

/** The path and the question, with what each parameter is given; those without a value are left out. */
function addressWith(
  { path, operation }: Described,
  valueOf: (parameter: Parameter) => string | number | undefined,
): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of operation.parameters ?? []) {
    const value = valueOf(parameter);
    if (value === undefined) continue;
    if (parameter.in === 'path')
      filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(String(value)));
    else query.append(parameter.name, String(value));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

/** With the examples that the document gives, of the parameters that must be there. */
export const exampleAddress = (described: Described): string =>
  addressWith(described, ({ required, example }) => (required ? example : undefined));
