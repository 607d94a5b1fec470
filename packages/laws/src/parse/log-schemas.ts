import { COMMAND_SCHEMAS } from './command.ts';
import { ENTRY_SCHEMAS } from './entry.ts';
import type { JsonSchema, Named } from './json-schema.ts';
import type { AnySchema } from './schema.ts';

/** JSON Schemas by a name: of a shape, of a type of entry, of a type of command. */
export interface NamedSchemas {
  readonly [name: string]: JsonSchema;
}

/** All that `parseEntry` and `parseCommand` take, as JSON Schemas for other programs. */
export interface LogSchemas {
  /** What entries and commands share: `Clock`, `PersonRef`, `SheetPlayer`. */
  readonly shapes: NamedSchemas;
  /** By entry type: `goal`. */
  readonly entries: NamedSchemas;
  /** By type of command: `logGoal`. */
  readonly commands: NamedSchemas;
}

/**
 * JSON Schemas (2020-12) of every entry and command, made of the tables that check them: a value that parses is valid,
 * and no other is.
 *
 * @param addressOf where the reader of the schemas will find a shape: `#/components/schemas/Clock` for `Clock`
 */
export function logSchemas(addressOf: (name: string) => string): LogSchemas {
  const shapes: Record<string, JsonSchema> = {};
  const naming: Named = (name, schema) => {
    shapes[name] = schema;
    return { $ref: addressOf(name) };
  };
  return { shapes, entries: asJson(ENTRY_SCHEMAS, naming), commands: asJson(COMMAND_SCHEMAS, naming) };
}

const asJson = (schemas: ReadonlyMap<unknown, AnySchema>, naming: Named): NamedSchemas =>
  Object.fromEntries([...schemas].map(([type, schema]) => [String(type), schema.json(naming)]));
