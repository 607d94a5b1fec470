import { createHash } from 'node:crypto';
import { canonicalJson } from '@touchline/laws';
import { describe, expect, test } from 'vitest';
import { REGULATIONS, regulationsById, regulationsOf } from './catalogue.ts';
import { CHAMPIONS_LEAGUE } from './champions-league.ts';
import { resolveEditions } from './edition-chain.ts';

const roundOf = (id: string, round: string) => regulationsById(id)?.rounds.find((each) => each.id === round);

const inShort = (id: string) =>
  (regulationsById(id)?.rounds ?? []).map(
    ({ id: round, tie }) => `${round} ${tie.legs}${tie.awayGoals ? ' away goals' : ''}`,
  );

describe('editions', () => {
  test.each(REGULATIONS.map((edition) => [edition.id, edition] as const))(
    '%s bears the hash of its content',
    (_, edition) => {
      const { hash, ...content } = edition;
      const right = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
      expect(hash, `content or hash was edited; the hash of what stands is ${right}`).toBe(right);
    },
  );

  test('run from 2011/12 to 2025/26 without a hole, each found by id and by season', () => {
    expect(REGULATIONS.map((edition) => edition.season)).toEqual(
      Array.from({ length: 15 }, (_, i) => 2011 + i),
    );
    for (const edition of REGULATIONS) {
      expect(regulationsById(edition.id)).toBe(edition);
      expect(regulationsOf('ucl', edition.season)).toBe(edition);
    }
    expect(regulationsById('ucl-2010-11')).toBeUndefined();
    expect(regulationsOf('uel', 2025)).toBeUndefined();
  });

  test('HIST-TIE: away goals to 2020/21, none after; quarter- and semi-finals of 2019/20 are single matches', () => {
    expect(inShort('ucl-2018-19')).toEqual([
      'roundOf16 2 away goals',
      'quarterFinal 2 away goals',
      'semiFinal 2 away goals',
      'final 1',
    ]);
    expect(inShort('ucl-2019-20')).toEqual([
      'roundOf16 2 away goals',
      'quarterFinal 1',
      'semiFinal 1',
      'final 1',
    ]);
    expect(inShort('ucl-2020-21')).toEqual(inShort('ucl-2018-19'));
    expect(inShort('ucl-2021-22')).toEqual(['roundOf16 2', 'quarterFinal 2', 'semiFinal 2', 'final 1']);
    expect(inShort('ucl-2025-26')[0]).toBe('knockoutPlayoffs 2');
  });

  test('UCL-KO-01: the seeded bracket begins with 2024/25', () => {
    expect(REGULATIONS.filter((edition) => edition.bracket).map((edition) => edition.id)).toEqual([
      'ucl-2024-25',
      'ucl-2025-26',
    ]);
  });

  test('UCL-KO-05: the slot holder has the second leg at home since 2025/26, before that the draw said', () => {
    expect(roundOf('ucl-2024-25', 'quarterFinal')?.secondLegAtHome).toBe('draw');
    expect(roundOf('ucl-2025-26', 'quarterFinal')?.secondLegAtHome).toBe('slotHolder');
    expect(roundOf('ucl-2023-24', 'roundOf16')?.secondLegAtHome).toBe('groupWinner');
    expect(roundOf('ucl-2024-25', 'roundOf16')?.secondLegAtHome).toBe('seeded');
  });

  test('a new round without a name or rules is a bug in the data', () => {
    const editions = [{ season: 2011, version: 1, hash: '', rounds: { final: { name: 'final' } } }];
    expect(() => resolveEditions({ ...CHAMPIONS_LEAGUE, editions })).toThrow('edition 2011: round final');
  });
});
