import { askRecord, checkClaim, parseInstant, type Refusal } from '@touchline/record-book';
import { Type } from 'typebox';
import type { LogView } from '../logs.ts';
import type { OpenRecord } from '../record.ts';
import type { Tables } from '../tables.ts';
import { shape } from './components.ts';
import { LoggedRecord } from './logged-record.ts';
import { type Found, found, misasked, notFound, type Resource, resource } from './resource.ts';

const TAG = 'Record';
/** The longest sentence that is read. */
const LONGEST = 400;
/** The most rows of a list. */
const MOST_ROWS = 500;

const SCORERS_KNOWN = 'Scorers and coaches are known of matches of the results that have a log.';

const asOf = Type.Optional(
  Type.String({ maxLength: 30, description: 'Day or instant of the question', examples: ['2026-02-25'] }),
);

/** Claims checked and questions answered by the record, for newsrooms' tools. */
export function recordResources(tables: Tables, logs: Pick<LogView, 'get' | 'matches'>): readonly Resource[] {
  const logged = new LoggedRecord(tables, logs);
  const ofRecord = (day: string | undefined, read: (record: OpenRecord) => Found): Found => {
    if (day !== undefined && parseInstant(day) === undefined)
      return misasked(`asOf ${day}: write a day like 2026-02-25 or an instant like 2026-02-25T22:59.`);
    const record = logged.open();
    if (!record) return notFound('No record', 'The tables of this desk hold no match that was played.');
    return read(day === undefined ? record : { ...record, options: { ...record.options, asOf: day } });
  };

  return [
    resource({
      address: '/check',
      tag: TAG,
      summary: 'Whether a sentence about the record is true, and in which reading',
      description: `The sentences that are understood are told in docs/reference/claims.md. ${SCORERS_KNOWN}`,
      path: Type.Object({}),
      query: Type.Object({
        claim: Type.String({
          minLength: 1,
          maxLength: LONGEST,
          examples: [
            'Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more',
          ],
        }),
        asOf,
      }),
      answer: shape('ClaimCheck'),
      isCostly: () => true,
      read: ({ query }) =>
        ofRecord(query.asOf, ({ book, options }) => {
          const checked = checkClaim(query.claim, book, options);
          return checked.ok ? found(checked) : notUnderstood(checked.refusal);
        }),
    }),
    resource({
      address: '/ask',
      tag: TAG,
      summary: 'A list of the record: ties, matches, runs, meetings of two clubs, scorers',
      description: `The questions that are understood are told in docs/reference/claims.md. ${SCORERS_KNOWN}`,
      path: Type.Object({}),
      query: Type.Object({
        question: Type.String({
          minLength: 1,
          maxLength: LONGEST,
          examples: ['matches with nine or more goals'],
        }),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_ROWS })),
        asOf,
      }),
      answer: shape('Asked'),
      isCostly: () => true,
      read: ({ query: { question, limit = MOST_ROWS, asOf: day } }) =>
        ofRecord(day, ({ book, options }) => {
          const asked = askRecord(question, book, { ...options, limit });
          return asked.ok ? found(asked) : notUnderstood(asked.refusal);
        }),
    }),
  ];
}

const notUnderstood = ({ at, word, message, expected }: Refusal): Found => ({
  ok: false,
  problem: {
    status: 422,
    type: 'not-understood',
    title: 'The sentence is not understood',
    detail: message,
    facts: { at, word },
    issues: expected.map((each) => ({ path: `character ${at}`, expected: each })),
  },
});
