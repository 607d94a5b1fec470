import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonValue, OpenApiDocument } from './openapi-document.ts';

/** Judges values by the schemas of a document, wherever in it they stand. */
export class DocumentChecks {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #document: OpenApiDocument;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#ajv.addSchema(document, 'document');
  }

  /** What is wrong with a value by a schema of the document, each with its place; empty when nothing is. */
  wrong(schema: JsonValue, value: unknown): readonly string[] {
    const check = this.#check(schema);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  isValid(schema: JsonValue, value: unknown): boolean {
    return this.#check(schema)(value);
  }

  /** Fields of a value that no schema speaks of. */
  undescribed(schema: JsonValue, value: unknown, path = ''): readonly string[] {
    const fitting = [...this.#alternatives(schema)].filter(
      ({ isChoice, of }) => !isChoice || this.isValid(of, value),
    );
    const schemas = fitting.map(({ of }) => of);
    if (Array.isArray(value))
      return value.flatMap((each: unknown, index) => {
        const items = schemas.flatMap(({ items: all, prefixItems }) => {
          const own = Array.isArray(prefixItems) ? (prefixItems as unknown[])[index] : all;
          return isSchema(own) ? [own] : [];
        });
        return this.#undescribedBy(items, each, `${path}[${index}]`);
      });
    if (!isSchema(value) || schemas.every((each) => each['type'] === undefined && !each['properties']))
      return [];
    return Object.entries(value).flatMap(([name, each]) => {
      const here = `${path}.${name}`;
      const fields = schemas.flatMap(({ properties, additionalProperties }) => {
        const own =
          isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
        return own === true ? [{}] : isSchema(own) ? [own] : [];
      });
      const isOpen = schemas.some(
        (of) => of['type'] === 'object' && !of['properties'] && !of['additionalProperties'],
      );
      if (fields.length === 0) return isOpen ? [] : [here];
      return this.#undescribedBy(fields, each, here);
    });
  }

  #undescribedBy(schemas: readonly JsonValue[], value: unknown, path: string): readonly string[] {
    return this.undescribed({ allOf: schemas }, value, path);
  }

  /** Every schema that a schema is put together from, itself among them. */
  *#alternatives(schema: JsonValue, isChoice = false): Iterable<{ isChoice: boolean; of: JsonValue }> {
    yield { isChoice, of: schema };
    const { $ref, allOf, anyOf, oneOf } = schema;
    if (typeof $ref === 'string') yield* this.#alternatives(this.#named($ref));
    for (const each of listed(allOf)) yield* this.#alternatives(each);
    for (const each of [...listed(anyOf), ...listed(oneOf)]) {
      const of = typeof each['$ref'] === 'string' ? this.#named(each['$ref']) : each;
      yield* this.#alternatives(of, true);
    }
  }

  #named(address: string): JsonValue {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const found = this.#document.components.schemas[name];
    if (!found) throw new Error(`${address} leads nowhere`);
    return found;
  }

  #check(schema: JsonValue): ValidateFunction {
    const key = JSON.stringify(schema);
    const known = this.#compiled.get(key);
    if (known) return known;
    const rooted: unknown = JSON.parse(key.replaceAll('"$ref":"#/', '"$ref":"document#/'));
    const compiled = this.#ajv.compile(isSchema(rooted) ? rooted : {});
    this.#compiled.set(key, compiled);
    return compiled;
  }
}

const isSchema = (value: unknown): value is JsonValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly JsonValue[] => (Array.isArray(value) ? value.filter(isSchema) : []);
