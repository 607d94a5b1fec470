/** What OpenAPI 3.1 asks of the parts of a document that ours has, as a JSON Schema (2020-12) of our own. */

const text = { type: 'string', minLength: 1 };
const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  unevaluatedProperties: false,
  ...more,
});
const mapOf = (value: object, names = '^[^\\s]+$') => ({
  type: 'object',
  propertyNames: { pattern: names },
  additionalProperties: value,
});
const listOf = (items: object) => ({ type: 'array', items, uniqueItems: true });
/** A schema of the dialect of 3.1, judged by its own meta-schema; here it only has to be one. */
const schema = { type: ['object', 'boolean'] };

const mediaType = object({ schema, example: {}, examples: { type: 'object' } });
const content = mapOf(mediaType, '^[a-z]+/[a-z0-9.+-]+$');
const header = object({ description: text, schema, required: { type: 'boolean' } }, ['schema']);
const response = object({ description: text, headers: mapOf(header), content }, ['description']);
const parameter = object(
  {
    name: text,
    in: { enum: ['path', 'query', 'header', 'cookie'] },
    description: text,
    required: { type: 'boolean' },
    schema,
    example: {},
  },
  ['name', 'in', 'schema'],
  // What stands in the path is never left out.
  {
    if: { properties: { in: { const: 'path' } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema, which nobody awaits
    then: { properties: { required: { const: true } }, required: ['required'] },
  },
);
const operation = object(
  {
    operationId: { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9]*$' },
    summary: text,
    description: text,
    tags: listOf(text),
    parameters: listOf(parameter),
    requestBody: object({ description: text, required: { type: 'boolean' }, content }, ['content']),
    responses: { ...mapOf(response, '^([1-5]([0-9]{2}|XX)|default)$'), minProperties: 1 },
    security: listOf(mapOf(listOf(text))),
    deprecated: { type: 'boolean' },
  },
  ['responses', 'operationId', 'summary'],
);
const methods = Object.fromEntries(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, operation]),
);
const securityScheme = {
  oneOf: [
    object({ type: { const: 'http' }, scheme: text, bearerFormat: text, description: text }, [
      'type',
      'scheme',
    ]),
    object(
      {
        type: { const: 'apiKey' },
        in: { enum: ['query', 'header', 'cookie'] },
        name: text,
        description: text,
      },
      ['type', 'in', 'name'],
    ),
  ],
};

export const OPENAPI_DOCUMENT = object(
  {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: object(
      {
        title: text,
        version: text,
        summary: text,
        description: text,
        license: object({ name: text, identifier: text }, ['name']),
      },
      ['title', 'version'],
    ),
    paths: mapOf(object(methods), '^/'),
    components: object({
      schemas: mapOf(schema, '^[a-zA-Z0-9._-]+$'),
      responses: mapOf(response, '^[a-zA-Z0-9._-]+$'),
      securitySchemes: mapOf(securityScheme, '^[a-zA-Z0-9._-]+$'),
    }),
    tags: listOf(object({ name: text, description: text }, ['name'])),
  },
  ['openapi', 'info', 'paths'],
);
