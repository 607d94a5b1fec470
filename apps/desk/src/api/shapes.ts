import { type TSchema, Type } from 'typebox';
import { shape } from './components.ts';

/** Shapes that the API's descriptions share. */

const AnObject = (description: string) => Type.Object({}, { description, additionalProperties: true });

export const listOf = (item: TSchema) => Type.Array(item);

export const Maybe = Type.Optional;

export const matchName = Type.String({
  description: 'Name of the match, as `/matches` lists it',
  maxLength: 200,
  examples: ['2026-02-25-atalanta-borussia-dortmund'],
});

export const seasonYear = Type.Integer({
  minimum: 1872,
  maximum: 2200,
  description: 'Its first year, 2025 for 2025/26',
  examples: [2025],
});

export const asOf = Type.Object({
  asOf: Type.Optional(
    Type.String({ description: 'With the knowledge of a later day, ISO date', examples: ['2026-03-18'] }),
  ),
});

/** Problem details, RFC 9457, with the rule where a refusal rests on one. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '`urn:touchline:problem:...`' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong here, and what to do' }),
    rule: Type.Optional(Type.String({ description: 'Id of the rule a refusal cites, `LAW-3-SUBS-04`' })),
    facts: Type.Optional(AnObject('What the refusal rests on')),
    issues: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String({ description: 'Place in the body or the question; empty for the whole' }),
          expected: Type.String(),
          found: Type.Optional(Type.String()),
        }),
        { description: 'All that is wrong with the input' },
      ),
    ),
    between: Type.Optional(Type.Array(shape('Entry'), { description: 'What others have logged meanwhile' })),
    currentVersion: Type.Optional(Type.Integer()),
  },
  { title: 'Problem' },
);
