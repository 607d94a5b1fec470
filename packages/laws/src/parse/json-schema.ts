/** A JSON Schema of draft 2020-12, as plain JSON. Patterns are to be read with the `u` flag. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What stands for a schema that has a name: itself, or a reference to where it was put. */
export type Named = (name: string, schema: JsonSchema) => JsonSchema;
