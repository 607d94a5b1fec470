import { Type } from 'typebox';
import { matchName } from '../api/shapes.ts';

/** Shapes of what editors send and are answered. */

export const OfMatch = Type.Object({ id: matchName });
const CommandId = Type.String({ minLength: 1, maxLength: 100, pattern: '^\\S+$', examples: ['publish-1'] });
export const Wish = Type.Object(
  {
    commandId: CommandId,
    what: Type.Union([Type.Literal('report'), Type.Literal('fact')]),
    fact: Type.Optional(
      Type.String({ maxLength: 500, description: 'Id of the fact, as this address lists it' }),
    ),
    upTo: Type.Integer({ minimum: 1, description: 'Version of the log that the editor has read' }),
  },
  { additionalProperties: false },
);
export const TakeBack = Type.Object(
  {
    commandId: CommandId,
    entry: Type.String({ maxLength: 200, description: 'The `published` entry' }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export const Draft = Type.Object({
  version: Type.Integer(),
  report: Type.Object({
    text: Type.String(),
    findings: Type.Array(
      Type.Object({
        sentence: Type.String(),
        kind: Type.String(),
        claim: Type.String(),
        text: Type.String(),
      }),
      { description: 'Claims that their grounds do not bear out; with any, the report cannot be published' },
    ),
    published: Type.Optional(
      Type.Object({
        entry: Type.String(),
        upTo: Type.Integer(),
        at: Type.Optional(Type.String()),
        isBehind: Type.Boolean({ description: 'Whether the log has moved on since' }),
      }),
    ),
  }),
  facts: Type.Array(
    Type.Object({
      id: Type.String(),
      sentence: Type.String(),
      reservations: Type.Array(Type.String(), {
        description: 'Why it waits for an editor; none: it does not',
      }),
      published: Type.Optional(Type.String({ description: 'The entry that says so' })),
    }),
  ),
});
export const Entries = Type.Object({
  entries: Type.Array(
    Type.Object({}, { additionalProperties: true, description: 'The entry that was made' }),
  ),
});
