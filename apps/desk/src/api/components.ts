import { type JsonSchema, logSchemas } from '@touchline/laws';
import { type TSchema, Type } from 'typebox';
import { ANSWER_SHAPES } from './answer-shapes.ts';

const addressOf = (name: string): string => `#/components/schemas/${name}`;

const LOG = logSchemas(addressOf);

/** The shape of that name, wherever an answer or a body holds one. */
export const shape = (name: string): TSchema => Type.Unsafe({ $ref: addressOf(name) });

/** The name of the shape that an address leads to. */
export const shapeIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

const HEAD_OF_COMMAND = {
  match: '2026-02-25-atalanta-borussia-dortmund',
  by: 'desk-1',
  clock: { period: 'secondHalf', minute: '90+8' },
};
const A_GOAL = {
  type: 'logGoal',
  commandId: 'desk-1-207',
  ...HEAD_OF_COMMAND,
  side: 'home',
  scorer: 'lazar-samardzic',
};
const A_CORRECTION = {
  type: 'amendEntry',
  commandId: 'desk-1-208',
  ...HEAD_OF_COMMAND,
  target: 'desk-1-207',
  changes: { bodyPart: 'leftFoot' },
  reason: 'Seen again on the video',
};

/** Every shape that the API's document names: entries and commands as they are checked, answers as their types are. */
export const SHAPES: { readonly [name: string]: JsonSchema } = {
  Entry: {
    description: 'A line of the log. Public answers leave out `by`, the pseudonym of who logged it.',
    ...oneOfTypes(LOG.entries, entryName),
  },
  EffectiveEntry: {
    description: 'An entry as it counts now, with what was amended in it.',
    allOf: [
      { $ref: addressOf('Entry') },
      {
        type: 'object',
        properties: { amendments: { type: 'array', items: { $ref: addressOf('Amendment') } } },
      },
    ],
  },
  EntryType: { enum: Object.keys(LOG.entries) },
  Command: {
    description: 'What is to be logged, amended or withdrawn.',
    examples: [A_GOAL, A_CORRECTION],
    ...oneOfTypes(LOG.commands, commandName),
  },
  Correction: {
    description: 'A command that amends or withdraws an entry.',
    examples: [A_CORRECTION],
    ...oneOfTypes(pick(LOG.commands, ['amendEntry', 'withdrawEntry']), commandName),
  },
  ...LOG.shapes,
  ...renamed(LOG.entries, entryName, asAnswered),
  ...renamed(LOG.commands, commandName, (schema) => schema),
  ...ANSWER_SHAPES,
};

function entryName(type: string): string {
  return `${capitalised(type)}Entry`;
}

function commandName(type: string): string {
  return capitalised(type);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Schemas {
  readonly [type: string]: JsonSchema;
}

/** One of these, told apart by `type`. */
function oneOfTypes(schemas: Schemas, nameOf: (type: string) => string): JsonSchema {
  const addresses = Object.keys(schemas).map((type) => [type, addressOf(nameOf(type))] as const);
  return {
    oneOf: addresses.map(([, $ref]) => ({ $ref })),
    discriminator: { propertyName: 'type', mapping: Object.fromEntries(addresses) },
  };
}

function renamed(
  schemas: Schemas,
  nameOf: (type: string) => string,
  made: (schema: JsonSchema) => JsonSchema,
): Schemas {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [nameOf(type), made(schema)]));
}

/** What is sent back may come to say more, and leaves out who logged it where everybody can read it. */
function asAnswered({ required, ...schema }: JsonSchema): JsonSchema {
  const always = Array.isArray(required) ? required.filter((name) => name !== 'by') : [];
  return { ...schema, required: always, additionalProperties: true };
}

function pick(schemas: Schemas, types: readonly string[]): Schemas {
  return Object.fromEntries(Object.entries(schemas).filter(([type]) => types.includes(type)));
}
