import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { club, person } from '../testing/ids.ts';
import { formatDecisions, formatSquads, parseDecisions, parseSquads } from './discipline.ts';

const word = fc.stringMatching(/^[a-z]{1,6}( [a-z,"]{1,6})?$/);
const id = fc.stringMatching(/^[a-z]{1,5}(-[a-z]{1,5})?$/);
const day = fc.constantFrom('2026-02-28', '2025-12-01', '1999-05-26');
const whom = { person: id.map(person), club: id.map(club), date: day, source: word };

describe('tables of discipline', () => {
  test('decisions are read back as they were written', () => {
    const decision = fc.record(
      { ...whom, matches: fc.nat(12), match: id, reason: word },
      { requiredKeys: ['person', 'club', 'date', 'source', 'matches'] },
    );
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1 }), (decisions) => {
        expect(parseDecisions(formatDecisions(decisions, ['Decisions']))).toEqual({
          head: ['Decisions'],
          rows: decisions,
          issues: [],
        });
      }),
    );
  });

  test('squads are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ...whom, listed: fc.boolean() }), { minLength: 1 }), (changes) => {
        expect(parseSquads(formatSquads(changes)).rows).toEqual(changes);
      }),
    );
  });

  test('what is wrong is named by line and column', () => {
    const text = 'person,club,date,matches,source\nlloyd-kelly,juventus,2026-03-12,-1,uefa\n';
    expect(parseDecisions(text)).toMatchObject({
      rows: [],
      issues: [{ line: 2, column: 'matches', expected: 'a number of matches, 0 for none', found: '-1' }],
    });
    expect(parseSquads('person,club,date,listed,source\na,b,2026-01-01,perhaps,me\n').issues).toMatchObject([
      { line: 2, column: 'listed', found: 'perhaps' },
    ]);
  });
});
