import {
  bracketAsOf,
  bracketChangeSentence,
  bracketChanges,
  regulationsOf,
  suspensionChangeSentence,
  suspensionChanges,
  suspensionLedger,
} from '@touchline/competition';
import type { Entry } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { FIRST_LEG, goalBy, SECOND_LEG, stateOf, study, TABLES, withdrawn } from './the-tie.ts';

// A corrected log travels: what it changes in the bracket and in the suspensions, in words.

const nameOf = (id: string) => TABLES.clubs.get(id as never)?.shortName ?? id;

function bracketWith(second: readonly Entry[]) {
  const regulations = regulationsOf('ucl', 2025);
  const tie = study({ second }).inTie?.tie;
  const bracket =
    regulations &&
    bracketAsOf({
      regulations,
      rows: TABLES.results,
      draws: TABLES.draws,
      asOf: '2026-03-20',
      ...(tie && { liveTies: [tie] }),
    });
  if (!bracket) throw new Error('no bracket');
  return bracket;
}

const changesOf = (second: readonly Entry[]) =>
  bracketChanges(bracketWith(SECOND_LEG), bracketWith(second)).map((change) =>
    bracketChangeSentence(change, nameOf),
  );

const ledgerOf = (second: readonly Entry[]) =>
  suspensionLedger({ matches: [stateOf(FIRST_LEG), stateOf(second)], rows: TABLES.results });

describe('a correction says what it changed', () => {
  const noScamacca = withdrawn(SECOND_LEG, goalBy(SECOND_LEG, 'gianluca-scamacca'));
  const twoGoalsFewer = withdrawn(noScamacca, goalBy(SECOND_LEG, 'davide-zappacosta'));

  test('slots, ties, hosts: with two goals fewer Dortmund stand in every slot on the way', () => {
    expect(changesOf(twoGoalsFewer)).toEqual([
      'knockout play-offs, silver D: Dortmund 3-2 Atalanta, not Dortmund 3-4 Atalanta.',
      'knockout play-offs, silver D: Dortmund come through, not Atalanta.',
      'round of 16, silver D: Dortmund in place of Atalanta.',
      'round of 16, silver D: Atalanta 2-10 Bayern München falls away.',
      'round of 16, silver D: open again, Bayern München had come through.',
      'quarter-final, silver 2: Dortmund can come.',
      'quarter-final, silver 2: second leg no longer at Bayern München.',
      'semi-final, silver: Dortmund can come.',
      'final: Dortmund can come.',
    ]);
  });

  test('with one goal fewer the tie is open again, and so is who comes', () => {
    expect(changesOf(noScamacca).slice(0, 3)).toEqual([
      'knockout play-offs, silver D: Dortmund 3-3 Atalanta, not Dortmund 3-4 Atalanta.',
      'knockout play-offs, silver D: open again, Atalanta had come through.',
      'round of 16, silver D: Dortmund can come.',
    ]);
  });

  test('suspensions: a red card that was none frees who had it', () => {
    const red = SECOND_LEG.find(({ type }) => type === 'directRed');
    if (!red) throw new Error('no red card');
    const changes = suspensionChanges(ledgerOf(SECOND_LEG), ledgerOf(withdrawn(SECOND_LEG, red.id)));
    const names = {
      club: nameOf,
      person: (id: string) => TABLES.people.get(id as never)?.name ?? id,
      date: (date: string) => date,
    };
    const told = changes.map((change) => suspensionChangeSentence(change, names));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^No longer so: Nico Schlotterbeck \(Dortmund\) misses .* direct red card/);
    expect(changesOf(withdrawn(SECOND_LEG, red.id))).toEqual([]);
  });
});
