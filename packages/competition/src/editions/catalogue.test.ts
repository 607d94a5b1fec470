import { createHash } from 'node:crypto';
import { canonicalJson } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { allRounds, type Regulations, type TieRules } from '../regulations.ts';
import { REGULATIONS, regulationsById, regulationsOf } from './catalogue.ts';
import { CHAMPIONS_LEAGUE } from './champions-league.ts';
import { type EditionChange, resolveEditions } from './edition-chain.ts';

const roundOf = (id: string, round: string) => regulationsById(id)?.rounds.find((each) => each.id === round);

const seasonsOf = (competition: string) =>
  REGULATIONS.filter((edition) => edition.competition === competition).map(({ season }) => season);

/** The code that the rules give this way of settling a tie. */
function codeOf({ legs, awayGoals, extraTimeGoal, stillLevel }: TieRules): string {
  const sudden = extraTimeGoal?.slice(0, 1) ?? '';
  if (legs === 1)
    return stillLevel
      ? stillLevel.type === 'replay' && stillLevel.stillLevel === 'lots'
        ? 'F1'
        : 'F2'
      : `F3${sudden}`;
  if (stillLevel?.type === 'playoffMatch') return 'T1';
  if (stillLevel?.type === 'lots') return 'T2';
  return awayGoals ? `T3${sudden}` : 'T4';
}

describe('editions', () => {
  test.each(REGULATIONS.map((edition) => [edition.id, edition] as const))(
    '%s bears the hash of its content',
    (_, edition) => {
      const { hash, ...content } = edition;
      const right = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
      expect(hash, `content or hash was edited; run tools/editions/write-hashes.mjs (${right})`).toBe(right);
    },
  );

  test('run from 1955/56 to 2026/27 without a hole, each found by id and by season', () => {
    expect(seasonsOf('ucl')).toEqual(Array.from({ length: 72 }, (_, i) => 1955 + i));
    expect(seasonsOf('uel')).toEqual([2024, 2025, 2026]);
    expect(seasonsOf('uecl')).toEqual([2024, 2025, 2026]);
    for (const edition of REGULATIONS) {
      expect(regulationsById(edition.id)).toBe(edition);
      expect(regulationsOf(edition.competition, edition.season)).toBe(edition);
    }
    expect(regulationsById('ucl-1954-55')).toBeUndefined();
    expect(regulationsOf('uel', 2023)).toBeUndefined();
  });

  // Section D7 of the rules, by runs of seasons: how a tie of the earliest and of the latest round was settled, the final.
  test.each([
    [1955, 1966, 'T1', 'T1', 'F1'],
    [1967, 1969, 'T2', 'T1', 'F1'],
    [1970, 1974, 'T3', 'T3', 'F2'],
    [1975, 1990, 'T3', 'T3', 'F3'],
    [1994, 1994, 'T3', 'T3', 'F3'],
    [1995, 2001, 'T3', 'T3', 'F3g'],
    [2002, 2003, 'T3s', 'T3s', 'F3s'],
    [2004, 2018, 'T3', 'T3', 'F3'],
    [2019, 2019, 'T3', 'F3', 'F3'],
    [2020, 2020, 'T3', 'T3', 'F3'],
    [2021, 2026, 'T4', 'T4', 'F3'],
  ])('HIST-TIE: %i to %i begin by %s, end by %s, and the final by %s', (from, to, first, last, final) => {
    for (let season = from; season <= to; season++) {
      const codes = regulationsOf('ucl', season)?.rounds.map(({ tie }) => codeOf(tie)) ?? [];
      expect([season, codes[0], codes.at(-2), codes.at(-1)]).toEqual([season, first, last, final]);
    }
  });

  test('HIST-1967-AWAY, HIST-1968-AWAY: away goals in the first round, a season later in the second too', () => {
    const ways = (season: number) => regulationsOf('ucl', season)?.rounds.map(({ tie }) => codeOf(tie));
    expect(ways(1967)).toEqual(['T2', 'T1', 'T1', 'T1', 'F1']);
    expect(ways(1968)).toEqual(['T2', 'T2', 'T1', 'T1', 'F1']);
  });

  test('HIST-LEGS-01: two legs but for finals, the semi-finals of 1993/94, Lisbon, and qualifying as listed', () => {
    const single = REGULATIONS.flatMap((edition) =>
      allRounds(edition)
        .filter(({ id, tie }) => tie.legs === 1 && id !== 'final')
        .map(({ id, venue }) => `${edition.season} ${id} ${venue ?? ''}`),
    );
    const preliminary = [2018, 2019, 2020, 2021, 2022, 2023].map(
      (season) => `${season} preliminaryRound neutral`,
    );
    expect(single.filter((round) => !preliminary.includes(round))).toEqual([
      '1993 semiFinal groupWinner',
      '2019 quarterFinal neutral',
      '2019 semiFinal neutral',
      '2020 firstQualifyingRound draw',
      '2020 secondQualifyingRound draw',
      '2020 thirdQualifyingRound draw',
    ]);
    expect(single).toEqual(expect.arrayContaining(preliminary));
  });

  test('section D3: who has the second leg at home', () => {
    const hosts = (season: number, round: string) =>
      regulationsOf('ucl', season)?.rounds.find(({ id }) => id === round)?.secondLegAtHome;
    expect([1955, 1990, 1994, 2002, 2003, 2023].map((season) => hosts(season, 'quarterFinal'))).toEqual([
      'draw',
      'draw',
      'groupWinner',
      'groupWinner',
      'draw',
      'draw',
    ]);
    expect(hosts(2003, 'roundOf16')).toBe('groupWinner');
  });

  test('HIST-SUBS: bench and substitutes by season, and of the rounds that differ', () => {
    const benchAndSubstitutes = (season: number, round?: string) => {
      const edition = regulationsOf('ucl', season);
      const own = edition && allRounds(edition).find(({ id }) => id === round)?.matchOptions;
      const options = { ...edition?.matchOptions, ...own };
      return [options.bench, options.substitutions];
    };
    expect([1955, 1970, 1996, 2018, 2025].map((season) => benchAndSubstitutes(season))).toEqual([
      [undefined, 0],
      [5, 2],
      [7, 3],
      [7, 3],
      [12, 5],
    ]);
    expect(benchAndSubstitutes(2018, 'final')).toEqual([12, 3]);
    expect(benchAndSubstitutes(2019, 'semiFinal')).toEqual([12, 5]);
    expect(benchAndSubstitutes(2020, 'secondQualifyingRound')).toEqual([12, 3]);
    expect(benchAndSubstitutes(2020, 'final')).toEqual([12, 5]);
  });

  test('what is believed is said, and no more once it is confirmed or gone', () => {
    const believed = (season: number) =>
      regulationsOf('ucl', season)?.believed.map(({ about }) => about) ?? [];
    expect(believed(1955)).toContain('rounds.final.tie');
    expect(believed(1969)).toContain('rounds.quarterFinal.tie');
    expect(believed(1970)).not.toContain('rounds.quarterFinal.tie');
    expect(believed(1975)).not.toContain('rounds.final.tie');
    expect(believed(1983)).not.toContain('qualifyingRounds.preliminaryRound');
  });

  test('UCL-KO-01: the seeded bracket begins with 2024/25', () => {
    const seeded = ({ bracket }: Regulations) =>
      bracket?.slots.some((slot) => slot.round === 'knockoutPlayoffs') ?? false;
    expect(REGULATIONS.filter(seeded)).toEqual(REGULATIONS.filter(({ season }) => season >= 2024));
  });

  test('UCL-KO-05: the slot holder has the second leg at home since 2025/26, before that the draw said', () => {
    expect(roundOf('ucl-2024-25', 'quarterFinal')?.secondLegAtHome).toBe('draw');
    expect(roundOf('ucl-2025-26', 'quarterFinal')?.secondLegAtHome).toBe('slotHolder');
    expect(roundOf('ucl-2023-24', 'roundOf16')?.secondLegAtHome).toBe('groupWinner');
    expect(roundOf('ucl-2024-25', 'roundOf16')?.secondLegAtHome).toBe('seeded');
  });

  test('a new round without a name or rules, or without a place in the order, is a bug in the data', () => {
    const chain = (rounds: EditionChange['rounds']) =>
      resolveEditions(
        { ...CHAMPIONS_LEAGUE, editions: [{ season: 2011, ...(rounds && { rounds }) }] },
        () => '',
      );
    expect(() => chain({ final: { name: 'final' } })).toThrow('edition 2011: round final is new');
    expect(() => chain({ thirdRound: { name: 'third round' } })).toThrow('thirdRound has no place');
  });
});
