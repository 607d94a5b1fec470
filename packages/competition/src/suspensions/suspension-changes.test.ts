import type { MatchState } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { club, personId } from '../testing/results.ts';
import { plainNames, played } from '../testing/season.ts';
import type { SuspensionLedger } from './ledger-types.ts';
import { suspensionChangeSentence, suspensionChanges } from './suspension-changes.ts';
import { suspensionLedger } from './suspension-ledger.ts';

const sentences = (before: SuspensionLedger, after: SuspensionLedger): readonly string[] =>
  suspensionChanges(before, after).map((change) => suspensionChangeSentence(change, plainNames));

const ledgerOf = (...matches: readonly MatchState[]) => suspensionLedger({ matches });

describe('AC-30: Kelly, a second caution looked at again and made a direct red', () => {
  /** Away at Galatasaray: cautioned, cautioned again, then after the review the red in place of the second. */
  const kelly = (after: 'secondCaution' | 'review') =>
    played(
      { home: 'juventus', away: 'galatasaray', date: '2026-02-25', round: 'knockoutPlayoffs', leg: 2 },
      (match) => {
        match.caution('home', 'lloyd-kelly', at(20));
        match.secondHalf().caution('home', 'lloyd-kelly', at(48));
        const replaces = match.last;
        if (after === 'review') {
          match.log({ type: 'directRed', side: 'home', person: 'lloyd-kelly', replaces }, at(51));
        }
      },
    );
  const [before, after] = [ledgerOf(kelly('secondCaution')), ledgerOf(kelly('review'))];

  test('the class of his suspension changes, and the first caution counts from now on', () => {
    expect(before.counts).toEqual([]);
    expect(after.suspensions).toMatchObject([
      { cause: { type: 'directRed' }, matches: 1, status: 'pending', grounds: [{ entry: 'e7' }] },
    ]);
    expect(sentences(before, after)).toEqual([
      'Changed: lloyd-kelly (juventus) misses the next UEFA match: shown a direct red card against galatasaray on 2026-02-25 (UCL-DISC-01, one match).',
      'Cautions: lloyd-kelly (juventus): one caution; two more would cost a match.',
    ]);
  });

  test('two matches, once the disciplinary body has said so', () => {
    const decisions = [
      {
        person: personId('lloyd-kelly'),
        club: club('juventus'),
        match: '2026-02-25-juventus-galatasaray',
        date: '2026-03-12',
        matches: 2,
        reason: 'serious foul play',
        source: 'UEFA',
      },
    ];
    const decided = suspensionLedger({ matches: [kelly('review')], decisions });
    expect(sentences(after, decided)).toEqual([
      'Changed: lloyd-kelly (juventus) misses the next two UEFA matches: shown a direct red card against galatasaray on 2026-02-25, serious foul play (UCL-DISC-01, two matches; UEFA).',
    ]);
  });
});

describe('UCL-DISC-02: a corrected log corrects the ledger', () => {
  const first = played({ home: 'a', away: 'b', date: '2025-09-01' }, (match) =>
    match.caution('home', 'p', at(9)),
  );
  const second = played({ home: 'a', away: 'c', date: '2025-09-08' }, (match) =>
    match.caution('home', 'p', at(9)),
  );
  const third = (correct: boolean) =>
    played({ home: 'a', away: 'd', date: '2025-09-15' }, (match) => {
      match.caution('home', 'p', at(9));
      if (correct) match.withdraw(match.last);
    });

  test('the third caution withdrawn: free again, and on two', () => {
    const [wrong, right] = [ledgerOf(first, second, third(false)), ledgerOf(first, second, third(true))];
    expect(suspensionChanges(wrong, right).map(({ type }) => type)).toEqual(['freed', 'cautions']);
    expect(sentences(wrong, right)[1]).toBe('Cautions: p (a): two cautions; the next one costs a match.');
    expect(sentences(right, wrong)[0]).toMatch(
      /^Now suspended: p \(a\) misses the next UEFA match: a third caution/,
    );
  });

  test('shown to somebody else: one goes free, the other has one', () => {
    const other = played({ home: 'a', away: 'd', date: '2025-09-15' }, (match) =>
      match.caution('home', 'p', at(9)).amend(match.last, { person: 'q' }),
    );
    expect(sentences(ledgerOf(first, second, third(false)), ledgerOf(first, second, other))).toEqual([
      expect.stringMatching(/^No longer so: p/),
      'Cautions: p (a): two cautions; the next one costs a match.',
      'Cautions: q (a): one caution; two more would cost a match.',
    ]);
  });

  test('nothing changed, nothing said; the last caution gone, none that counts', () => {
    expect(suspensionChanges(ledgerOf(first), ledgerOf(first))).toEqual([]);
    const none = played({ home: 'a', away: 'b', date: '2025-09-01' });
    expect(sentences(ledgerOf(first), ledgerOf(none))).toEqual(['Cautions: p (a): none that counts.']);
  });
});

test('a match that is not begun costs nobody anything', () => {
  expect(suspensionLedger({ matches: [aMatch().sheets().state()] }).suspensions).toEqual([]);
});
