import { Type } from 'typebox';

/** Shapes of what is sent and answered about webhooks. */

export const Wished = Type.Object(
  {
    name: Type.String({ maxLength: 40, description: 'Small letters, digits, dashes', examples: ['wire'] }),
    url: Type.String({ maxLength: 2000, examples: ['https://cms.example.org/touchline'] }),
    events: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), {
        maxItems: 20,
        description: 'Kinds such as `goal.scored`, or `goal` for a family; all when absent',
      }),
    ),
    matches: Type.Optional(
      Type.Array(Type.String({ maxLength: 200 }), {
        maxItems: 200,
        description: 'Only of these; of all when absent',
      }),
    ),
    delaySeconds: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 3600, description: 'Sent so much later than it was stored' }),
    ),
    fromTheBeginning: Type.Optional(
      Type.Boolean({ description: 'Also what the log held before there was this webhook' }),
    ),
  },
  { additionalProperties: false },
);

export const Which = Type.Object(
  { id: Type.Optional(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
);
export const Named = Type.Object({ name: Type.String({ maxLength: 40 }) });

export const Shown = Type.Object(
  {
    name: Type.String(),
    url: Type.String(),
    events: Type.Array(Type.String()),
    matches: Type.Array(Type.String()),
    delaySeconds: Type.Number(),
    createdAt: Type.String(),
    state: Type.String({ description: '`running`, `failing` or `paused`' }),
    sent: Type.Number(),
    givenUp: Type.Number(),
    sentAt: Type.Optional(Type.String()),
    failing: Type.Optional(
      Type.Object({
        since: Type.String(),
        tries: Type.Integer(),
        problem: Type.String(),
        nextTryAt: Type.String(),
      }),
    ),
    paused: Type.Optional(Type.Object({ since: Type.String(), reason: Type.String() })),
    formerSecretUntil: Type.Optional(Type.String()),
  },
  { description: 'A webhook, without its secret' },
);
export const Secret = Type.Object({ secret: Type.String({ description: '`whsec_...`, told this once' }) });
export const DeadLetters = Type.Object({
  deadLetters: Type.Array(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      match: Type.String(),
      problem: Type.String(),
      givenUpAt: Type.String(),
      sendingAgain: Type.Boolean(),
      event: Type.Object({}, { additionalProperties: true, description: 'As it was sent' }),
    }),
  ),
});
