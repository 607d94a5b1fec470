import { expect, test } from 'vitest';
import type { CompetitionEra } from './competition-options.ts';
import { COMPETITION_ERAS, competitionEra, competitionOptions } from './competition-options.ts';
import { lawsEdition } from './laws-editions.ts';
import { matchRules } from './match-rules.ts';

const COMPETITIONS: readonly CompetitionEra['competition'][] = ['uefa-club', 'fifa-world-cup'];

test.each(COMPETITIONS)(
  'HIST-SUBS: the eras of %s are in order, none in two, each with its source',
  (competition) => {
    const eras = COMPETITION_ERAS.filter((era) => era.competition === competition);
    eras.slice(1).forEach((era, index) => {
      expect(era.from ?? 0).toBeGreaterThan(eras[index]?.to ?? Number.POSITIVE_INFINITY);
    });
    for (const { source, options, believed } of eras) {
      expect(source.length).toBeGreaterThan(20);
      expect(believed.filter((option) => !(option in options))).toEqual([]);
    }
  },
);

test('HIST-SUBS: no season of the European cups since 1955 is left out', () => {
  const seasons = Array.from({ length: 72 }, (_, index) => 1955 + index);
  expect(seasons.filter((season) => competitionOptions('uefa-club', season) === undefined)).toEqual([]);
});

test('HIST-SUBS: what came in when', () => {
  const substitutions = (season: number) => competitionOptions('uefa-club', season)?.substitutions;
  expect([1967, 1968, 1995, 2019, 2021].map(substitutions)).toEqual([0, 2, 3, 3, 5]);
  expect(competitionEra('fifa-world-cup', 1994)).toMatchObject({
    options: { substitutions: 2, goalkeeperSubstitutions: 1 },
    believed: ['reduceToEquate'],
  });
});

test('an option takes the place of the edition, and one that it does not leave open is passed over', () => {
  const edition = lawsEdition('2025-26');
  if (!edition) throw new Error('no edition');
  const rules = matchRules({ lawsEdition: edition, options: { substitutions: 3, cornerReview: true } });
  expect(rules).toMatchObject({ substitutions: 3, opportunities: 3, bench: 15 });
  expect(rules.reviewable).not.toContain('CORNER');
  expect(matchRules({ lawsEdition: edition })).toMatchObject({ substitutions: 5, options: {} });
});
