import { readdirSync, readFileSync } from 'node:fs';
import { clubTable, parseClubs } from '@touchline/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf } from './names.ts';
import { parseClaim } from './parse-claim.ts';

const CLUBS = `id,name,short name,association,city,colour,aliases,former names,former associations,successors,note
atalanta,Atalanta BC,Atalanta,ITA,Bergamo,,,,,,
bodo-glimt,FK Bodø/Glimt,Bodø/Glimt,NOR,Bodø,,,,,,
liverpool,Liverpool FC,Liverpool,ENG,Liverpool,,,,,,
roma,AS Roma,Roma,ITA,Rome,,,,,,
schalke,FC Schalke 04,Schalke,GER,Gelsenkirchen,,Schalke 04,,,,
paris-saint-germain,Paris Saint-Germain FC,Paris Saint-Germain,FRA,Paris,,,,,,
racing-a,Racing A,Racing,BEL,,,,,,,
racing-b,Racing B,Racing,FRA,,,,,,,
`;
const names = namesOf(
  {
    clubs: clubTable(parseClubs(CLUBS).rows),
    competitions: [{ id: 'ucl', name: 'Champions League' }],
    personNamesOf: () => ['Raffaele Palladino', 'Palladino'],
  },
  ['raffaele-palladino'],
);

const read = (text: string) => {
  const parsed = parseClaim(text, names, 2025);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.refusal.message}`);
  return parsed.claim;
};
const refused = (text: string) => {
  const parsed = parseClaim(text, names, 2025);
  if (parsed.ok) throw new Error(`${text} was understood.`);
  return parsed.refusal;
};

describe('what was done', () => {
  test.each([
    ['gone through', 'tieSide', ['progressed']],
    [
      'gone through after losing the first leg by two or more',
      'tieSide',
      ['progressed', 'firstLegDeficit atLeast 2'],
    ],
    ['come back from three goals down', 'tieSide', ['firstLegDeficit atLeast 3', 'progressed']],
    ['overturned a two-goal first-leg deficit', 'tieSide', ['firstLegDeficit atLeast 2', 'progressed']],
    [
      'gone through after a 3-0 first-leg defeat',
      'tieSide',
      ['progressed', 'firstLegGoals exactly 0', 'firstLegConceded exactly 3'],
    ],
    [
      'been knocked out after winning the first leg 4-1',
      'tieSide',
      ['out', 'firstLegGoals exactly 4', 'firstLegConceded exactly 1'],
    ],
    [
      'won the second leg by more than two goals and gone through',
      'tieSide',
      ['secondLegMargin atLeast 3', 'progressed'],
    ],
    ['won a tie on penalties', 'tieSide', ['progressed', 'shootOut atLeast 1']],
    ['won a tie by five or more goals on aggregate', 'tieSide', ['progressed', 'aggregateMargin atLeast 5']],
    ['lost on away goals', 'tieSide', ['out', 'awayGoals atLeast 1']],
    [
      'gone through after being two goals behind on aggregate at half-time',
      'tieSide',
      ['progressed', 'halfTimeDeficit atLeast 2'],
    ],
    ['won', 'matchSide', ['won']],
    ['won 4-1', 'matchSide', ['won', 'goalsFor exactly 4', 'goalsAgainst exactly 1']],
    ['lost 0-3', 'matchSide', ['lost', 'goalsFor exactly 0', 'goalsAgainst exactly 3']],
    ['scored at least five goals', 'matchSide', ['goalsFor atLeast 5']],
    ['conceded 4+ goals and won', 'matchSide', ['goalsAgainst atLeast 4', 'won']],
    ['won by exactly one goal', 'matchSide', ['won', 'margin exactly 1']],
    ['won without conceding', 'matchSide', ['won', 'goalsAgainst exactly 0']],
    ['kept a clean sheet', 'matchSide', ['goalsAgainst exactly 0']],
    ['won ten matches in a row', 'matchSide', ['won 10']],
    ['gone five home matches in a row unbeaten', 'matchSide', ['unbeaten 5']],
    [
      'won a match after being two or more goals behind at half-time',
      'matchSide',
      ['won', 'behindAtHalfTime atLeast 2'],
    ],
  ] as const)('a team has %s', (deed, subject, terms) => {
    const claim = read(`No team has ${deed}`);
    const told = claim.deed.terms.map((term) =>
      term.type === 'outcome'
        ? term.outcome
        : term.type === 'run'
          ? `${term.run} ${term.length}`
          : `${term.measure} ${term.op} ${term.bound}`,
    );
    expect([claim.deed.subject, told]).toEqual([subject, terms]);
  });

  test('a bare number is marked, because it may be meant exactly', () => {
    expect(read('No team has lost the first leg by two').deed.terms).toEqual([
      { type: 'outcome', outcome: 'lost' },
      { type: 'measure', measure: 'defeat', op: 'atLeast', bound: 2, bare: true },
    ]);
  });

  test('"beaten" may be of a match or of a tie', () => {
    const { deed, scope } = read('Atalanta have never beaten Liverpool');
    expect(deed).toEqual({
      subject: 'matchSide',
      terms: [{ type: 'outcome', outcome: 'won' }],
      eitherWay: [{ type: 'outcome', outcome: 'progressed' }],
    });
    expect(scope).toEqual({ club: 'atalanta', opponent: 'liverpool' });
  });
});

describe('of which rows', () => {
  test.each([
    ['in the Champions League', { competition: 'ucl' }],
    ['in a UEFA Champions League semi-final', { competition: 'ucl', round: 'semiFinal' }],
    ['in the knockout phase', { phase: 'knockout' }],
    ['in the group stage', { phase: 'group' }],
    ['in the last 16', { round: 'roundOf16' }],
    ['in the play-offs', { round: 'knockoutPlayoffs' }],
    ['away from home', { venue: 'away' }],
    ['in a home match', { venue: 'home' }],
    ['against an English team', { opponentAssociation: 'ENG' }],
    ['against Bodo/Glimt', { opponent: 'bodo-glimt' }],
    ['against Schalke 04', { opponent: 'schalke' }],
    ['since 2015/16', { seasons: { from: 2015 } }],
    ['since 2011', { seasons: { from: 2011, asYear: true } }],
    ['between 2015/16 and 2018/19', { seasons: { from: 2015, to: 2018 } }],
    ['this season', { seasons: { from: 2025, to: 2025 } }],
    ['before 2015/16', { seasons: { to: 2014 } }],
    ['in 1999/2000', { seasons: { from: 1999, to: 1999 } }],
    ['in European football', { competition: 'europe' }],
    ['play-offs excluded', { playoffs: 'excluded' }],
    ['including qualifying', { qualifying: 'included' }],
    ['in our record, which starts in 2011/12 and is incomplete for 2015/16 and 2016/17', { reach: 'record' }],
    [
      'in the knockout phase, against German teams, since 2015/16',
      { phase: 'knockout', opponentAssociation: 'GER', seasons: { from: 2015 } },
    ],
  ])('no team has won %s', (words, scope) => {
    expect(read(`No team has won ${words}`).scope).toEqual(scope);
  });

  test.each([
    ['under the away-goals rule', { awayGoals: true }],
    ['since away goals were dropped in 2021/22', { awayGoals: false }],
    ['having played the first leg away', { firstLeg: 'away' }],
    ['with the first leg at home', { firstLeg: 'home' }],
  ])('no team has gone through %s', (words, scope) => {
    expect(read(`No team has gone through ${words}`).scope).toEqual(scope);
  });

  test('where a leg was says where the first one was', () => {
    expect(read('No team has won the second leg at home').scope).toEqual({ leg: 2, venue: 'home' });
    expect(read('No team has lost an away first leg').scope).toEqual({ leg: 1, venue: 'away' });
    expect(read('No team has gone through after losing an away first leg').scope).toEqual({
      firstLeg: 'away',
    });
    expect(read('No team has won the second leg at home and gone through').scope).toEqual({
      firstLeg: 'away',
    });
  });
});

describe('what is claimed of it', () => {
  test.each([
    [
      'Not since Liverpool in 2019 had a team won',
      {
        type: 'notSince',
        tense: 'had',
        precedent: { club: 'liverpool', when: { type: 'year', year: 2019 } },
      },
    ],
    [
      'Not since the semi-final against Roma in 2018 have Liverpool won',
      {
        type: 'notSince',
        tense: 'has',
        precedent: { round: 'semiFinal', opponent: 'roma', when: { type: 'year', year: 2018 } },
      },
    ],
    [
      'Not since Roma on 17 March had a team won',
      {
        type: 'notSince',
        tense: 'had',
        precedent: { club: 'roma', when: { type: 'day', month: 3, day: 17 } },
      },
    ],
    [
      'Not since Roma v Liverpool in March 2025 had a Champions League match seen nine or more goals',
      {
        type: 'notSince',
        tense: 'had',
        precedent: { club: 'roma', opponent: 'liverpool', when: { type: 'month', month: 3, year: 2025 } },
      },
    ],
    [
      'Atalanta are the first Italian team since Roma in 2018 to win',
      { type: 'first', precedent: { club: 'roma', when: { type: 'year', year: 2018 } } },
    ],
    ['Atalanta would be the first team to win', { type: 'first', would: true }],
    [
      'For the first time since 2018/19, an Italian team won',
      { type: 'first', precedent: { when: { type: 'season', season: 2018 } } },
    ],
    ['Atalanta have won for the first time', { type: 'first' }],
    ['Never before had a team won', { type: 'first' }],
    ['Never has an Italian team won', { type: 'never' }],
    ['No Italian team has ever won', { type: 'never' }],
    ['Atalanta never lost', { type: 'never' }],
    ['Atalanta had never lost before in our record', { type: 'first' }],
    ['Atalanta have never lost before in our record', { type: 'never' }],
    ['Atalanta has not won before', { type: 'never' }],
    ['Atalanta have never beaten Roma before: six meetings', { type: 'never', meetings: 6 }],
    ['Atalanta are only the third team to win', { type: 'nth', ordinal: 3, unit: 'clubs' }],
    ['For only the 2nd time, a team won', { type: 'nth', ordinal: 2, unit: 'times' }],
    [
      'Only for the third time had a team won, after Roma in 2018 and Liverpool in 2019',
      {
        type: 'nth',
        ordinal: 3,
        unit: 'times',
        after: [
          { club: 'roma', when: { type: 'year', year: 2018 } },
          { club: 'liverpool', when: { type: 'year', year: 2019 } },
        ],
      },
    ],
    ['Only three teams have won', { type: 'count', op: 'exactly', count: 3, unit: 'clubs' }],
    [
      'Atalanta are one of only two teams to have won',
      { type: 'count', op: 'exactly', count: 2, unit: 'clubs' },
    ],
    ['Atalanta have beaten Liverpool only twice', { type: 'count', op: 'exactly', count: 2, unit: 'times' }],
    ['Liverpool have won 3 finals', { type: 'count', op: 'exactly', count: 3, unit: 'times' }],
    [
      'Only two ties have been decided on penalties',
      { type: 'count', op: 'exactly', count: 2, unit: 'times' },
    ],
    [
      'The biggest win in a knockout match is 7-0 by Roma',
      { type: 'most', measure: 'margin', joint: false, value: 7, holder: { club: 'roma' } },
    ],
    [
      'It was the joint biggest win by an Italian team, level with Roma in 2014 and two more',
      {
        type: 'most',
        measure: 'margin',
        joint: true,
        holder: 'it',
        level: [{ club: 'roma', when: { type: 'year', year: 2014 } }],
      },
    ],
    [
      "Roma's 7-1 against Liverpool in 2018 is the biggest win",
      {
        type: 'most',
        measure: 'margin',
        joint: false,
        value: 6,
        holder: { club: 'roma', opponent: 'liverpool', when: { type: 'year', year: 2018 } },
      },
    ],
    [
      'Roma have won their last five home matches',
      { type: 'streak', extent: 'current', run: 'won', length: 5, op: 'atLeast', joint: false },
    ],
    [
      'Roma are unbeaten in eight matches',
      { type: 'streak', extent: 'current', run: 'unbeaten', length: 8, op: 'exactly', joint: false },
    ],
    [
      "Roma's longest winning run is 6",
      { type: 'streak', extent: 'longest', run: 'won', length: 6, op: 'exactly', joint: false },
    ],
  ])('%s', (text, family) => {
    expect(read(text).family).toEqual(family);
  });

  test.each([
    ['Liverpool in 2019 were the last team to win', 'notSince'],
    ['The last team to win were Liverpool in 2019', 'notSince'],
    ['The first Italian club since Roma to win was Atalanta', 'first'],
    ['Only the fifth Italian club to win', 'nth'],
    ['Atalanta are the only team to have won', 'count'],
    ['Atalanta beat Liverpool 4-1', 'count'],
    ['Roma have scored five or more goals in 12 Champions League matches', 'count'],
    ['Roma have won 10 of their 15 matches against Liverpool', 'rate'],
    ['Of 86 teams that lost the first leg, none went through', 'rate'],
    ['Roma have gone five matches without a win', 'streak'],
    ['Roma have scored the most goals in a final', 'most'],
  ])('%s: %s', (text, family) => {
    expect(read(text).family.type).toBe(family);
  });

  test('who has won the competition has won its final', () => {
    const { deed, scope } = read('Liverpool have won the Champions League six times');
    expect([deed.subject, scope]).toEqual([
      'tieSide',
      { club: 'liverpool', competition: 'ucl', round: 'final' },
    ]);
    expect(read('Liverpool have won the Champions League final twice').scope).toEqual(scope);
    expect(read('No team has won a Champions League match').scope).toEqual({ competition: 'ucl' });
  });

  test('from 3-0 down is behind, and no score of a match that was won', () => {
    const behind = { type: 'measure', measure: 'behindInMatch', op: 'atLeast', bound: 3 };
    expect(read('A team has won from 3-0 down').deed.terms).toEqual([
      { type: 'outcome', outcome: 'won' },
      behind,
    ]);
    expect(read('A team has won after being 3-0 behind').deed.terms).toContainEqual(behind);
    expect(read('A team has won after being 3-0 behind at half-time').deed.terms).toContainEqual({
      ...behind,
      measure: 'behindAtHalfTime',
    });
    expect(read('A team has turned round the tie from 3-0 down').deed.terms).toContainEqual({
      type: 'measure',
      measure: 'firstLegConceded',
      op: 'exactly',
      bound: 3,
    });
  });

  test('their biggest win is the biggest of their own', () => {
    expect(read("Atalanta's 4-1 against Roma is their biggest win").scope).toEqual({ club: 'atalanta' });
    expect(read("Atalanta's 4-1 against Roma is the biggest win").scope).toEqual({});
    expect(read('Atalanta have scored their most goals in a final').scope).toEqual({
      club: 'atalanta',
      round: 'final',
    });
  });

  test('nobody since a club is told by its family, and not by a span', () => {
    const { family, scope } = read('No Italian team has won the Champions League since Liverpool in 2019');
    expect(family).toEqual({
      type: 'notSince',
      tense: 'isLast',
      precedent: { club: 'liverpool', when: { type: 'year', year: 2019 } },
    });
    expect(scope).not.toHaveProperty('seasons');
    expect(read('No Italian team has won the Champions League since 2019').family).toEqual({ type: 'never' });
  });

  test('n of N has its own chance', () => {
    const { family, deed } = read('12 of the 86 teams that lost the first leg by two or more went through');
    const chance = [{ type: 'measure', measure: 'firstLegDeficit', op: 'atLeast', bound: 2 }];
    expect(family).toEqual({ type: 'rate', n: 12, outOf: 86, chance });
    expect(deed.terms).toEqual([...chance, { type: 'outcome', outcome: 'progressed' }]);
  });

  test('"only 12 of 86 had gone through after ... before" has the same chance, without the case it is told of', () => {
    const text = 'Only 12 of 86 teams had gone through after losing the first leg by two or more before';
    const chance = [{ type: 'measure', measure: 'firstLegDeficit', op: 'atLeast', bound: 2 }];
    expect(read(text).family).toEqual({ type: 'rate', n: 12, outOf: 86, chance, before: true });
  });
});

describe('what is not understood is said, with its place', () => {
  test('a word that measures nothing: a margin is proposed', () => {
    expect(refused('No team has comfortably won')).toEqual({
      at: 12,
      word: 'comfortably',
      message: `I don't know "comfortably"; did you mean a margin: "by three or more"?`,
      expected: [],
    });
  });

  test('a word that nobody knows: the nearest is proposed', () => {
    expect(refused('Not since Livrpool in 2019 had a team won')).toMatchObject({
      at: 10,
      message: `I don't know "Livrpool"; did you mean "liverpool"?`,
    });
  });

  test('part of a club’s name: the clubs of that name are proposed', () => {
    expect(refused('Paris have never won').message).toBe(
      'No club is called "Paris" alone; did you mean Paris Saint-Germain FC?',
    );
  });

  test('the score of a shoot-out: it is no score of the tie', () => {
    expect(refused('Roma have won 4-1 on penalties').message).toBe(
      'The score of a shoot-out is no score; leave it out: "won on penalties"',
    );
  });

  test('a name that two clubs have: both are named', () => {
    expect(refused('Racing have never won').message).toBe(
      'More than one club has that name: write racing-a or racing-b',
    );
  });

  test('two conditions of one kind', () => {
    expect(refused('No team has won in the group stage in the knockout phase').message).toBe(
      'This says two things of the same: group and knockout',
    );
  });

  test('a tie has no ground of its own', () => {
    expect(refused('No team has gone through at home').message).toBe(
      'A tie is played at home and away: say in which leg',
    );
  });

  test.each([
    [
      'No team has ever had 30 shots',
      'shots',
      /^The record does not tell shots: of a match it has the score/,
    ],
    ['No team has ever won with two players booked', 'booked', /^The record does not tell cautions: /],
    ['No team has ever scored in the 90th minute', 'minute', /^Minutes are told of players: /],
  ])('what the record does not hold: %s', (text, word, message) => {
    expect(refused(text)).toMatchObject({ word, message: expect.stringMatching(message) });
  });

  test('a coach whom no log names', () => {
    expect(refused('No team has won under Gasperini')).toMatchObject({
      at: 22,
      message: 'No log of the record names a coach "Gasperini"',
    });
  });

  test('a run belongs to a club', () => {
    expect(refused('A team have won their last five').message).toBe('Whose run? Name a club');
  });

  test.each([
    ['', 0, 'There is nothing here to read'],
    ['Not since Liverpool in 2019', 27, 'Something is missing at the end'],
    ['Gone', 0, 'Nothing here begins with "Gone"'],
  ])('%j', (text, at, message) => {
    expect(refused(text)).toMatchObject({ at, message });
  });

  test('every word of a phrase of the grammar counts as known', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const sources = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const taken = sources.flatMap((source) =>
      [...source.matchAll(/take\(([^()]*)\)/g)].map(([, list]) => list ?? ''),
    );
    const phrases = taken.flatMap((list) =>
      [...list.matchAll(/'([a-z ]+)'/g)].map(([, phrase]) => phrase ?? ''),
    );
    const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
    expect(words.size).toBeGreaterThan(100);
    const unknown = [...words].filter((word) => refused(`${word} qqqq`).word !== 'qqqq');
    expect(unknown).toEqual([]);
  });

  test('a page is no sentence', () => {
    expect(refused('won '.repeat(200)).at).toBe(500);
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'not since had a team gone through after losing the first leg by two or more in Champions League Liverpool 2019 never no only third to won , - 4-1 2018/19 Racing of and s for time have their last five'.split(
      ' ',
    ),
  );

  test('is read or refused at a place within it, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 80, unit: 'grapheme' }),
      fc.string({ maxLength: 80, unit: 'binary' }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseClaim(text, names, 2025);
        if (parsed.ok) return;
        expect(parsed.refusal.at).toBeGreaterThanOrEqual(0);
        expect(parsed.refusal.at).toBeLessThanOrEqual(text.length);
        expect(parsed.refusal.message).not.toBe('');
        expect(text.slice(parsed.refusal.at)).toContain(parsed.refusal.word);
      }),
      { numRuns: 1000 },
    );
  });
});
