import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson } from '@touchline/laws';
import { checkResults, clubTable, parseClubs, parseResults } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGULATIONS } from '../editions/catalogue.ts';
import { contentHash } from '../editions/content-hash.ts';
import type { Regulations } from '../regulations.ts';
import { tiesOf } from '../ties/recorded.ts';
import { parseRegulations } from './parse-regulations.ts';

const root = new URL('../../../../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

function editionsOf(text: string): readonly Regulations[] {
  const parsed = parseRegulations(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.editions;
}
const cup = (file: string) => editionsOf(textOf(`data/regulations/${file}.json`));
const among = (editions: readonly Regulations[]) => (competition: string, season: number) =>
  editions.find((edition) => edition.competition === competition && edition.season === season);

const MORE_CLUBS = `id,name,short name,association,aliases
bristol-city,Bristol City FC,Bristol City,ENG,
norwich-city,Norwich City FC,Norwich,ENG,
sunderland,Sunderland AFC,Sunderland,ENG,
`;

const SMALL = {
  competition: 'my-cup',
  competitionName: 'My Cup',
  roundOrder: ['semiFinal', 'final'],
  tieRules: {
    twoLegs: { legs: 2, extraTime: true },
    single: { legs: 1, extraTime: true },
  },
  editions: [
    {
      season: 2020,
      to: 2021,
      rounds: {
        semiFinal: { name: 'semi-final', tie: 'twoLegs', secondLegAtHome: 'draw' },
        final: { name: 'final', tie: 'single', venue: 'neutral' },
      },
    },
    { season: 2022, drops: ['semiFinal'], rounds: { semiFinal: { name: 'semi-final', tie: 'single' } } },
  ],
};

describe('a cup in a file', () => {
  test('is as many editions as it has seasons, each as the one before but for what it says', () => {
    const editions = editionsOf(JSON.stringify(SMALL));
    expect(editions.map(({ id }) => id)).toEqual(['my-cup-2020-21', 'my-cup-2021-22', 'my-cup-2022-23']);
    expect(editions[1]?.rounds).toEqual(editions[0]?.rounds);
    expect(editions[2]?.rounds[0]).toEqual({
      id: 'semiFinal',
      name: 'semi-final',
      tie: { legs: 1, awayGoals: false, awayGoalsInExtraTime: false, extraTime: true },
    });
  });

  test('the FA Cup: replays by season and round', () => {
    const withReplays = (season: number) =>
      among(cup('fa-cup'))('fa-cup', season)
        ?.rounds.filter(({ tie }) => tie.stillLevel?.type === 'replay')
        .map(({ id }) => id);
    const early = ['firstRound', 'secondRound', 'thirdRound', 'fourthRound', 'fifthRound', 'quarterFinal'];
    expect(withReplays(1991)).toEqual([...early, 'semiFinal', 'final']);
    expect(withReplays(1998)).toEqual([...early, 'semiFinal']);
    expect(withReplays(1999)).toEqual(early);
    expect(withReplays(2016)).toEqual(early.slice(0, 5));
    expect(withReplays(2018)).toEqual(early.slice(0, 4));
    expect(withReplays(2020)).toEqual([]);
    expect(withReplays(2021)).toEqual(early.slice(0, 2));
    expect(withReplays(2023)).toEqual(early.slice(0, 4));
    expect(withReplays(2024)).toEqual([]);
  });

  test('the League Cup: two legs in the semi-finals alone, and extra time there in some seasons only', () => {
    const ways = (season: number) =>
      among(cup('league-cup'))('league-cup', season)?.rounds.map(({ tie }) => [tie.legs, tie.extraTime]);
    const [onTheDay, straightToKicks] = [
      [1, true],
      [1, false],
    ];
    const until = Array.from({ length: 5 }, () => onTheDay);
    const since2018 = Array.from({ length: 5 }, () => straightToKicks);
    expect(ways(2017)).toEqual([...until, [2, true], onTheDay]);
    for (const season of [2018, 2019]) expect(ways(season)).toEqual([...since2018, [2, false], onTheDay]);
    expect(ways(2020)).toEqual([...since2018, [1, true], onTheDay]);
    for (const season of [2021, 2024, 2025])
      expect(ways(season)).toEqual([...since2018, [2, true], onTheDay]);
    const semiFinal = (season: number) => among(cup('league-cup'))('league-cup', season)?.rounds.at(-2)?.tie;
    expect([2017, 2018, 2021].map((season) => semiFinal(season)?.awayGoalsInExtraTime)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('every file of data/regulations names its sources and its licence', () => {
    for (const file of readdirSync(new URL('data/regulations/', root))) {
      const { sources } = JSON.parse(textOf(`data/regulations/${file}`)) as { sources: string[] };
      expect([file, sources[0]?.startsWith('Licence: CC0 1.0')]).toEqual([file, true]);
      expect(sources.length).toBeGreaterThan(1);
    }
  });
});

describe('from the page docs/how-to/add-a-cup.md', () => {
  const page = textOf('docs/how-to/add-a-cup.md');
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n(.*?)\n\`\`\``, 's').exec(page)?.[1] ?? '';
  const { rows, issues } = parseResults(`${block('csv')}\n`);
  const clubs = clubTable([...parseClubs(textOf('data/clubs.csv')).rows, ...parseClubs(MORE_CLUBS).rows]);

  test('its file is read, and its results hold together', () => {
    expect(editionsOf(block('json')).map(({ id }) => id)).toEqual(['my-cup-2023-24', 'my-cup-2024-25']);
    expect(issues).toEqual([]);
    expect(checkResults(rows, clubs)).toEqual([]);
  });

  test('its results are decided as it says: by replay, by kicks of a replay, on the day, after two legs', () => {
    const ties = tiesOf(rows, among([...cup('fa-cup'), ...cup('league-cup')]));
    expect(ties.map(({ id, decided }) => [id, decided?.club, decided?.by])).toEqual([
      ['league-cup/2013/semiFinal/sunderland/manchester-united', 'sunderland', 'shootOut'],
      ['fa-cup/2017/thirdRound/norwich-city/chelsea', 'chelsea', 'shootOut'],
      ['league-cup/2018/semiFinal/tottenham-hotspur/chelsea', 'chelsea', 'shootOut'],
      ['fa-cup/2023/thirdRound/west-ham-united/bristol-city', 'bristol-city', 'replay'],
      ['fa-cup/2024/thirdRound/arsenal/manchester-united', 'manchester-united', 'shootOut'],
    ]);
    const beforeReplay = tiesOf(
      rows.filter(({ date }) => date < '2024-01-16'),
      among(cup('fa-cup')),
    );
    expect(beforeReplay.find(({ season }) => season === 2023)?.tie.ifEndedNow).toEqual({ type: 'replay' });
  });
});

describe('what is wrong is said with its place', () => {
  const change = (path: string, value: unknown): string => {
    const copy = structuredClone(SMALL) as unknown;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = copy as Record<string, unknown>;
    for (const name of names) at = at[name] as Record<string, unknown>;
    at[last] = value;
    return JSON.stringify(copy);
  };

  test.each([
    ['competition', 'My Cup', 'competition', 'an id in lower case'],
    ['colour', 'red', 'colour', 'no such field; known are competition'],
    ['roundOrder', 'final', 'roundOrder', 'ids of rounds like quarterFinal'],
    ['tieRules.single.legs', 3, 'tieRules.single.legs', '1 or 2 legs'],
    ['tieRules.single.extraTime', 'yes', 'tieRules.single.extraTime', 'true or false'],
    ['tieRules.single.awayGoals', true, 'tieRules.single.awayGoals', 'a single match has no away goals'],
    ['tieRules.single.stillLevel', 'coin', 'tieRules.single.stillLevel', '"shootOut", "lots"'],
    [
      'tieRules.single.stillLevel',
      { type: 'playoffMatch', extraTime: true, stillLevel: 'lots' },
      'tieRules.single.stillLevel.type',
      'one of replay (after a single match)',
    ],
    ['editions.0.season', '2020', 'editions[0].season', 'the first year of a season'],
    ['editions.1.season', 2024, 'editions[1].season', '2022, the season after the edition before'],
    ['editions.0.to', 2019, 'editions[0].to', 'its last season'],
    ['editions.0.rounds.final.tie', 'double', 'editions[0].rounds.final.tie', 'one of twoLegs, single'],
    ['editions.0.rounds.final.name', undefined, 'editions[0].rounds.final.name', 'the name of the round'],
    ['editions.0.rounds.cupFinal', {}, 'editions[0].rounds.cupFinal', 'a round that stands in roundOrder'],
    [
      'editions.0.rounds.final.secondLegAtHome',
      'draw',
      'editions[0].rounds.final.secondLegAtHome',
      'nothing for a single match',
    ],
    ['editions.0.to', 1_000_000_000, 'editions[0].to', 'its last season, from 2020 to 2200'],
    ['roundOrder', ['final', 'semiFinal', 'final'], 'roundOrder', 'each once'],
    ['qualifyingOrder', ['final'], 'qualifyingOrder', 'as final is'],
    ['editions.1.confirmed', ['rounds.final'], 'editions[1].confirmed', 'believes, not rounds.final'],
    ['editions.1.drops', ['thirdRound'], 'editions[1].drops', 'rounds of the edition before, not thirdRound'],
    [
      'editions.1',
      { season: 2022, rounds: { semiFinal: { tie: 'single' } } },
      'editions[1].rounds.semiFinal.tie',
      'named in "drops" and given anew',
    ],
    ['editions.0.rounds', undefined, 'editions[0].rounds', 'the rounds of the first edition'],
    ['editions', [], 'editions', 'at least one edition'],
  ])('%s as %j', (path, value, where, expected) => {
    const parsed = parseRegulations(change(path, value));
    expect(parsed.ok).toBe(false);
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.map((issue) => issue.path)).toContain(where);
    expect(issues.find((issue) => issue.path === where)?.expected).toContain(expected);
  });

  test('no JSON, and no object', () => {
    expect(parseRegulations('{"competition": ')).toMatchObject({ ok: false, issues: [{ path: '' }] });
    expect(parseRegulations('')).toMatchObject({ ok: false, issues: [{ path: '' }] });
    expect(parseRegulations('[]')).toMatchObject({ ok: false, issues: [{ path: '', found: 'a list of 0' }] });
  });

  test('any JSON is read or refused, never a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(SMALL)), fc.json(), (path, json) => {
        const parsed = parseRegulations(change(path, JSON.parse(json)));
        if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the hash of an edition is that of the platform, for every edition and any text', () => {
  const platform = (edition: object) =>
    createHash('sha256').update(canonicalJson(edition)).digest('hex').slice(0, 16);
  for (const edition of REGULATIONS) expect(contentHash(edition)).toBe(platform(edition));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (id) => {
      const edition = { id } as unknown as Regulations;
      expect(contentHash(edition)).toBe(platform(edition));
    }),
  );
});

/** Every place of a JSON value, as `editions.0.season`. */
function placesIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path];
  const inside = Object.entries(value).flatMap(([name, child]) =>
    placesIn(child, path === '' ? name : `${path}.${name}`),
  );
  return path === '' ? inside : [path, ...inside];
}
