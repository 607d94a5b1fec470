import { readFileSync } from 'node:fs';
import {
  bracketAsOf,
  bracketChangeSentence,
  bracketChanges,
  clubsOut,
  regulationsOf,
  suspensionChangeSentence,
  suspensionChanges,
  suspensionLedger,
  suspensionSentence,
} from '@touchline/competition';
import { foldLog, type MatchState, parseLog } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { dateInWords } from '@touchline/report';
import { describe, expect, test } from 'vitest';
import { DRAWS, RESULTS } from './record.ts';

/** The first tie's cards from its two logs, and who missed what for them. */

const matches = ['2026-02-17-borussia-dortmund-atalanta', '2026-02-25-atalanta-borussia-dortmund'].map(
  stateOf,
);
const names = {
  person: (person: string) => person,
  club: (club: string) => club,
  date: dateInWords,
};
const season = RESULTS.filter(({ competition, season: of }) => competition === 'ucl' && of === 2025);
const ofBoth = season.filter(({ home, away }) =>
  [home, away].some((club) => club === 'atalanta' || club === 'borussia-dortmund'),
);
const until = (day: string) =>
  ofBoth.map((row) => (row.date <= day ? row : { ...row, status: 'fixture' as const }));
const out = new Set(ofBoth.flatMap(({ away }) => (away === 'borussia-dortmund' ? [away] : [])));

describe('the first tie', () => {
  test('UCL-DISC-09: who misses what on the night, Dortmund being out', () => {
    const night = suspensionLedger({ matches, rows: until('2026-02-25'), clubsOut: out });
    expect(night.suspensions.map((each) => suspensionSentence(each, names)).toSorted()).toEqual([
      'giorgio-scalvini (atalanta) misses bayern-muenchen on 10 March 2026: shown a direct red card against borussia-dortmund on 25 February 2026 (UCL-DISC-01, one match).',
      'nico-schlotterbeck (borussia-dortmund) misses the next UEFA match, next season at the earliest: shown a direct red card against atalanta on 25 February 2026 (UCL-DISC-01, one match).',
      'ramy-bensebaini (borussia-dortmund) misses the next UEFA match, next season at the earliest: sent off for a second caution against atalanta on 25 February 2026 (UCL-DISC-01, one match).',
    ]);
  });

  test('UCL-DISC-01: after the round of 16 Scalvini has served, the two of Dortmund have not', () => {
    const later = suspensionLedger({ matches, rows: ofBoth });
    expect(later.suspensions.map(({ person, status, served }) => [person, status, served[0]?.date])).toEqual(
      expect.arrayContaining([
        ['giorgio-scalvini', 'served', '2026-03-10'],
        ['nico-schlotterbeck', 'pending', undefined],
        ['ramy-bensebaini', 'pending', undefined],
      ]),
    );
  });

  test("UCL-DISC-07: Bensebaini's two cautions count no further; the others' do", () => {
    const { counts, gaps } = suspensionLedger({ matches, rows: until('2026-02-25') });
    expect(
      counts.map(({ person, cautions, toSuspension }) => [person, cautions.length, toSuspension]),
    ).toEqual([
      ['berat-djimsiti', 1, 2],
      ['gianluca-scamacca', 1, 2],
      ['isak-hien', 1, 2],
      ['odilon-kossounou', 1, 2],
      ['emre-can', 1, 2],
      ['fabio-silva', 1, 2],
      ['luca-reggiani', 1, 2],
      ['waldemar-anton', 1, 2],
    ]);
    // Eight matches of the league phase each, of which there are no logs: the counts are no lower than these.
    expect(gaps).toEqual([
      { type: 'noLog', club: 'borussia-dortmund', season: 2025, matches: 8 },
      { type: 'noLog', club: 'atalanta', season: 2025, matches: 8 },
    ]);
  });
});

describe('a corrected result: the second leg awarded to Dortmund after the draw', () => {
  const regulations = regulationsOf('ucl', 2025);
  if (!regulations) throw new Error('no regulations of 2025/26');
  const asOf = '2026-02-27';
  const isSecondLeg = (row: ResultRow) => row.date === '2026-02-25' && row.home === 'atalanta';
  const corrected = RESULTS.map(
    (row): ResultRow => (isSecondLeg(row) ? { ...row, status: 'awarded', official: [0, 3] } : row),
  );
  const bracketOf = (rows: readonly ResultRow[]) => {
    const bracket = bracketAsOf({ regulations, rows, draws: DRAWS, asOf });
    if (!bracket) throw new Error('no bracket');
    return bracket;
  };
  /** What is known on the day: the round of 16 as fixtures of the clubs that the bracket has come to. */
  const ledgerOf = (rows: readonly ResultRow[], visitors: string) => {
    const known = rows
      .filter((row) => row.competition === 'ucl' && row.season === 2025 && row.date <= '2026-03-18')
      .map((row): ResultRow => {
        if (row.date <= asOf) return row;
        const put = (club: ResultRow['home']) => (club === 'atalanta' ? clubNamed(visitors) : club);
        const { at90: _, ...fixture } = { ...row, home: put(row.home), away: put(row.away) };
        return { ...fixture, status: 'fixture' };
      });
    return suspensionLedger({ matches, rows: known, clubsOut: clubsOut(known, regulations) });
  };
  const clubNamed = (id: string) => {
    const found = season.flatMap(({ home, away }) => [home, away]).find((club) => club === id);
    if (!found) throw new Error(`no club ${id}`);
    return found;
  };

  test('says the slots and ties that it changed, as far as the bracket goes', () => {
    const changes = bracketChanges(bracketOf(RESULTS), bracketOf(corrected));
    expect(changes.map((change) => bracketChangeSentence(change, (club) => club))).toEqual([
      'knockout play-offs, silver D: borussia-dortmund 5-0 atalanta, not borussia-dortmund 3-4 atalanta.',
      'knockout play-offs, silver D: borussia-dortmund come through, not atalanta.',
      'round of 16, silver D: borussia-dortmund in place of atalanta.',
      'quarter-final, silver 2: borussia-dortmund can come, atalanta can no longer.',
      'semi-final, silver: borussia-dortmund can come, atalanta can no longer.',
      'final: borussia-dortmund can come, atalanta can no longer.',
    ]);
  });

  test('UCL-DISC-09: and the suspensions: who has a next match this season, and who has none', () => {
    const changes = suspensionChanges(
      ledgerOf(RESULTS, 'atalanta'),
      ledgerOf(corrected, 'borussia-dortmund'),
    );
    const told = changes.map((change) => suspensionChangeSentence(change, names));
    expect(told.filter((sentence) => sentence.startsWith('Changed: ')).toSorted()).toEqual([
      'Changed: giorgio-scalvini (atalanta) misses the next UEFA match, next season at the earliest: shown a direct red card against borussia-dortmund on 25 February 2026 (UCL-DISC-01, one match).',
      'Changed: nico-schlotterbeck (borussia-dortmund) misses bayern-muenchen on 10 March 2026: shown a direct red card against atalanta on 25 February 2026 (UCL-DISC-01, one match).',
      'Changed: ramy-bensebaini (borussia-dortmund) misses bayern-muenchen on 10 March 2026: sent off for a second caution against atalanta on 25 February 2026 (UCL-DISC-01, one match).',
    ]);
    // Cautions end with the season of the club: those of Dortmund count again, those of Atalanta no more.
    const counting = told.filter((sentence) => sentence.startsWith('Cautions: '));
    expect(counting.filter((sentence) => sentence.endsWith('none that counts.'))).toHaveLength(4);
    expect(counting.filter((sentence) => sentence.endsWith('two more would cost a match.'))).toHaveLength(4);
  });
});

function stateOf(name: string): MatchState {
  const text = readFileSync(new URL(`../../data/matches/${name}.jsonl`, import.meta.url), 'utf8');
  const state = foldLog(parseLog(text).entries);
  if (!state) throw new Error(`${name}: no match is opened`);
  return state;
}
