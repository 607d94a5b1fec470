import { describe, expect, test } from 'vitest';
import type { Evidence } from '../fact.ts';
import { MEASURES } from '../measures/catalogue.ts';
import { club, clubsOf } from '../testing/ties.ts';
import { type Claimed, wordingOf } from './fact-wording.ts';
import { clubNamesIn } from './house-style.ts';

const NAMES: { readonly [id: string]: string } = {
  liverpool: 'Liverpool',
  barcelona: 'Barcelona',
  atalanta: 'Atalanta',
  dortmund: 'Borussia Dortmund',
};
const nameOf = (id: string) => NAMES[id] ?? id;
const house = { nameOf, competition: 'named' } as const;

const liverpool: Evidence = {
  rows: ['one', 'two'],
  club: club('liverpool'),
  opponent: club('barcelona'),
  season: 2018,
  round: 'semiFinal',
  date: '2019-05-07',
  inShort: '0-3, 4-0',
};

const claimed: Claimed = {
  family: 'notSince',
  club: club('atalanta'),
  predicate: { measure: 'firstLegDeficit', atLeast: 2, outcome: 'progressed' },
  scope: { competition: 'ucl', stage: 'knockout', sinceSeason: 2011, conditions: {} },
  mood: 'is',
  kind: 'handicap',
  shared: false,
  fromTheBeginning: false,
  unknown: 0,
  needs: 'score',
  evidence: [liverpool],
  n: 12,
  outOf: 86,
  previous: liverpool,
  today: '2026-02-25',
  recordFrom: 2011,
  holes: [],
  competitionName: 'Champions League',
};

const words = (changes: Partial<Claimed>) => wordingOf({ ...claimed, ...changes }, house);
const scoped = (conditions: Claimed['scope']['conditions'], changes: Partial<Claimed> = {}) =>
  words({ ...changes, scope: { ...claimed.scope, conditions } });
const measured = (measure: string, atLeast: number, changes: Partial<Claimed> = {}) =>
  words({ ...changes, predicate: { measure, atLeast, outcome: 'progressed' } });
const never = (one: Claimed, family: Claimed['family']): Claimed => {
  const { previous, ...rest } = one;
  return previous ? { ...rest, family } : one;
};

test('the default scope is said in full', () => {
  expect(words({})).toEqual({
    sentence:
      'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals.',
    short: 'the first since Liverpool, semi-final 2019, after losing a first leg by two or more',
    scope: 'in Champions League knockout ties since 2011/12, play-offs included, qualifying not',
    reach:
      'Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.',
    tally: '86 teams were in that position before; 12 went through.',
  });
});

test('the tally says what it counts, and a record that has none of it says none', () => {
  const tally = (changes: Partial<Claimed>, conditions = {}) => scoped(conditions, changes).tally;
  expect(tally({ n: 0, outOf: 19 })).toBe('19 teams were in that position before; none went through.');
  expect(tally({ kind: 'feat', n: 1, outOf: 404 })).toBe('404 teams could have done it before; one did.');
  expect(tally({ kind: 'feat', n: 0, outOf: 10 })).toBe('Ten teams could have done it before; none did.');
  expect(tally({ n: 1, outOf: 4 }, { club: 'atalanta' })).toBe(
    'Atalanta were in that position four times before and went through once.',
  );
  expect(tally({ kind: 'feat', n: 0, outOf: 12 }, { club: 'atalanta' })).toBe(
    'Atalanta could have done it 12 times before and never did.',
  );
});

test('the reach says what the sentence before it has not', () => {
  const reach = (conditions: Claimed['scope']['conditions'], changes: Partial<Claimed> = {}) =>
    scoped(conditions, changes).reach;
  expect(reach({ round: 'semiFinal' })).toBe('Our record of that round goes back to 2011/12.');
  expect(reach({ season: '2018' })).toBe(
    'Our record takes in the knockout play-offs but not the qualifying rounds.',
  );
  const { previous: _, ...first } = { ...claimed, family: 'firstInRecord' as const };
  expect(wordingOf(first, house).reach).toBe(
    'Our record takes in the knockout play-offs but not the qualifying rounds.',
  );
});

describe('each condition is said, and nothing else changes', () => {
  test.each([
    [
      { association: 'ITA' },
      'Not since Liverpool in 2019 had an Italian team gone through after losing the first leg of a Champions League knockout tie by two or more goals.',
    ],
    [
      { opponentAssociation: 'GER' },
      'Not since Liverpool in 2019 had a team gone through against a German team after losing the first leg of a Champions League knockout tie by two or more goals.',
    ],
    [
      { opponent: 'dortmund' },
      'Not since Liverpool in 2019 had a team gone through against Borussia Dortmund after losing the first leg of a Champions League knockout tie by two or more goals.',
    ],
    [
      { club: 'atalanta' },
      'Not since the semi-final against Barcelona in 2019 had Atalanta gone through after losing the first leg of a Champions League knockout tie by two or more goals.',
    ],
    [
      { round: 'knockoutPlayoffs' },
      'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout play-off tie by two or more goals.',
    ],
    [
      { firstLeg: 'away' },
      'Not since Liverpool in 2019 had a team gone through after losing the away first leg of a Champions League knockout tie by two or more goals.',
    ],
    [
      { association: 'UKR', round: 'roundOf16' },
      'Not since Liverpool in 2019 had a Ukrainian team gone through after losing the first leg of a Champions League round-of-16 tie by two or more goals.',
    ],
    [
      { season: '2018' },
      'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals in 2018/19.',
    ],
    [
      { era: 'noAwayGoals:2021' },
      'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals since away goals were dropped in 2021/22.',
    ],
  ])('%j', (conditions, sentence) => {
    expect(scoped(conditions).sentence).toBe(sentence);
  });

  test('in short and as a scope', () => {
    expect(scoped({ association: 'ITA', opponentAssociation: 'GER' })).toMatchObject({
      short:
        'the first Italian team since Liverpool, semi-final 2019, after losing a first leg by two or more against a German team',
      scope:
        'in Champions League knockout ties of Italian teams against German teams since 2011/12, play-offs included, qualifying not',
    });
    expect(scoped({ round: 'quarterFinal', firstLeg: 'home' }).scope).toBe(
      'in Champions League quarter-final ties with the first leg at home since 2011/12',
    );
    expect(scoped({ club: 'atalanta' })).toMatchObject({
      short: 'the first since their own, semi-final 2019, after losing a first leg by two or more',
      scope:
        'in Champions League knockout ties of Atalanta since 2011/12, play-offs included, qualifying not',
    });
    expect(scoped({ round: 'final', season: '2018' }).scope).toBe('in Champions League finals in 2018/19');
  });
});

describe('each measure has words of its own', () => {
  test.each([
    ['firstLegDeficit', 1, 'gone through after losing the first leg of a Champions League knockout tie'],
    [
      'halfTimeDeficit',
      3,
      'gone through after being three or more goals behind on aggregate at half-time in the second leg of a Champions League knockout tie',
    ],
    [
      'secondLegGoals',
      4,
      'scored four or more goals in the second leg of a Champions League knockout tie and gone through',
    ],
    [
      'secondLegMargin',
      5,
      'won the second leg of a Champions League knockout tie by five or more goals and gone through',
    ],
    ['aggregateMargin', 11, 'won a Champions League knockout tie by 11 or more goals on aggregate'],
    ['extraTime', 1, 'won a Champions League knockout tie after extra time'],
    ['awayGoals', 1, 'won a Champions League knockout tie on away goals'],
    ['shootOut', 1, 'won a Champions League knockout tie on penalties'],
  ])('%s >= %i', (measure, atLeast, deed) => {
    expect(measured(measure, atLeast).sentence).toBe(`Not since Liverpool in 2019 had a team ${deed}.`);
  });

  test('a second leg against a club is told of that leg, and then that the team went through', () => {
    const four = { measure: 'secondLegGoals', atLeast: 4, outcome: 'progressed' } as const;
    expect(scoped({ opponent: 'dortmund' }, { predicate: four }).sentence).toBe(
      'Not since Liverpool in 2019 had a team scored four or more goals in the second leg of a Champions League knockout tie against Borussia Dortmund and gone through.',
    );
    expect(scoped({}, { predicate: four, mood: 'wouldBe' }).sentence).toBe(
      'Atalanta would be the first team since Liverpool in 2019 to score four or more goals in the second leg of a Champions League knockout tie and go through.',
    );
  });

  test('none is told by its id', () => {
    for (const { id, outcomes, kind, shared = false } of MEASURES) {
      for (const outcome of outcomes) {
        const predicate = { measure: id, atLeast: 2, ...(outcome && { outcome }) };
        expect(words({ predicate, kind, shared }).sentence).not.toContain(id);
      }
    }
  });

  test('where the first leg was is said at the end of what is not told of it', () => {
    const shootOut = { measure: 'shootOut', atLeast: 1, outcome: 'progressed' } as const;
    expect(scoped({ firstLeg: 'home', opponentAssociation: 'ENG' }, { predicate: shootOut }).sentence).toBe(
      'Not since Liverpool in 2019 had a team won a Champions League knockout tie against an English team on penalties, having played the first leg at home.',
    );
  });
});

describe('how far back is said as near as a reader needs it', () => {
  test.each([
    ['2026-02-24', 'Not since Liverpool on 24 February had'],
    ['2025-03-11', 'Not since Liverpool in March 2025 had'],
    ['2024-12-31', 'Not since Liverpool in 2024 had'],
  ])('%s', (date, beginning) => {
    expect(words({ previous: { ...liverpool, date } }).sentence).toContain(beginning);
  });
});

describe('what nobody did before', () => {
  test('"ever" is said of a first ever alone', () => {
    expect(wordingOf(never(claimed, 'firstEver'), house)).toMatchObject({
      sentence:
        'For the first time, a team went through after losing the first leg of a Champions League knockout tie by two or more goals.',
      short: 'the first after losing a first leg by two or more',
    });
    expect(wordingOf(never(claimed, 'firstInRecord'), house)).toMatchObject({
      sentence:
        'For the first time in our record, which starts in 2011/12, a team went through after losing the first leg of a Champions League knockout tie by two or more goals.',
      short: 'the first in our record, from 2011/12, after losing a first leg by two or more',
    });
  });

  test('a hole is named', () => {
    const holes = [2013, 2016, 2017];
    expect(wordingOf(never({ ...claimed, holes }, 'firstInRecord'), house).sentence).toMatch(
      /^For the first time in our record, which starts in 2011\/12 and is incomplete for 2013\/14, 2016\/17 and 2017\/18, a team went through/,
    );
    expect(words({ holes: [2020] }).sentence).toMatch(
      /^In our record, which is incomplete for 2020\/21, not since Liverpool in 2019 had a team gone through/,
    );
  });
});

describe('before the event', () => {
  test('it is told of the club, in the conditional', () => {
    expect(words({ mood: 'wouldBe' }).sentence).toBe(
      'Atalanta would be the first team since Liverpool in 2019 to go through after losing the first leg of a Champions League knockout tie by two or more goals.',
    );
    expect(scoped({ association: 'ITA' }, { mood: 'wouldBe' }).sentence).toMatch(
      /^Atalanta would be the first Italian team since Liverpool in 2019 to go through/,
    );
    expect(scoped({ club: 'atalanta' }, { mood: 'wouldBe' }).sentence).toBe(
      'Atalanta would go through after losing the first leg of a Champions League knockout tie by two or more goals for the first time since the semi-final against Barcelona in 2019.',
    );
  });

  test('a hole since the previous is named', () => {
    expect(words({ mood: 'wouldBe', holes: [2020] }).sentence).toMatch(
      /^Atalanta would be the first team since Liverpool in 2019 in our record, which is incomplete for 2020\/21, to go/,
    );
  });

  test('a club alone does it for its own first time', () => {
    const alone = {
      ...claimed,
      mood: 'wouldBe',
      scope: { ...claimed.scope, conditions: { club: 'atalanta' } },
    } as const;
    expect(wordingOf(never(alone, 'firstInRecord'), house).sentence).toBe(
      'Atalanta would go through after losing the first leg of a Champions League knockout tie by two or more goals for the first time in our record, which starts in 2011/12.',
    );
  });

  test('what nobody did before makes the club the first to', () => {
    expect(wordingOf(never({ ...claimed, mood: 'wouldBe' }, 'firstInRecord'), house).sentence).toBe(
      'Atalanta would be the first team in our record, which starts in 2011/12, to go through after losing the first leg of a Champions League knockout tie by two or more goals.',
    );
    expect(wordingOf(never({ ...claimed, mood: 'wouldBe' }, 'firstEver'), house).sentence).toBe(
      'Atalanta would be the first team to go through after losing the first leg of a Champions League knockout tie by two or more goals.',
    );
  });
});

describe('what a newsroom decides for itself', () => {
  test('the competition may be dropped from sentences, and stays in the scope', () => {
    const told = wordingOf(claimed, { nameOf, competition: 'dropped' });
    expect(told.sentence).toBe(
      'Not since Liverpool in 2019 had a team gone through after losing the first leg of a knockout tie by two or more goals.',
    );
    expect(told.scope).toContain('in Champions League knockout ties');
  });

  test('clubs go by their short names or in full, and a club nobody entered by its id', () => {
    const clubs = clubsOf({ roma: 'ITA' });
    const get: typeof clubs.get = (id) => {
      const found = clubs.get(id);
      return found && { ...found, name: 'AS Roma', shortName: 'Roma' };
    };
    const named = (style: 'short' | 'official') => clubNamesIn({ get }, style)(club('roma'));
    expect([named('short'), named('official')]).toEqual(['Roma', 'AS Roma']);
    expect(clubNamesIn({ get }, 'official')(club('nobody'))).toBe('nobody');
  });
});

describe('of matches', () => {
  const bayern: Evidence = { ...liverpool, date: '2020-08-14', round: 'quarterFinal', inShort: '8-2' };
  const match = (
    measure: string,
    atLeast: number,
    outcome: 'won' | 'lost' | 'drawn' | undefined,
    conditions: Claimed['scope']['conditions'] = {},
    changes: Partial<Claimed> = {},
  ) =>
    words({
      previous: bayern,
      evidence: [bayern],
      kind: 'feat',
      n: 1,
      predicate: { measure, atLeast, ...(outcome && { outcome }) },
      scope: { competition: 'ucl', sinceSeason: 2011, conditions },
      ...changes,
    });

  test.each([
    ['goalsFor', 8, undefined, 'scored eight or more goals in a Champions League match'],
    ['goalsFor', 4, 'lost', 'scored four or more goals in a Champions League match and lost'],
    ['goalsAgainst', 4, 'won', 'conceded four or more goals in a Champions League match and won'],
    ['margin', 6, 'won', 'won a Champions League match by six or more goals'],
    ['defeat', 6, 'lost', 'lost a Champions League match by six or more goals'],
    [
      'behindAtHalfTime',
      2,
      'won',
      'won a Champions League match after being two or more goals behind at half-time',
    ],
    ['aheadAtHalfTime', 1, 'lost', 'lost a Champions League match after being ahead at half-time'],
    ['reds', 1, 'won', 'won a Champions League match with a player sent off'],
    ['benchReds', 2, undefined, 'had two or more people sent off on the bench in a Champions League match'],
  ] as const)('%s >= %i, %s', (measure, atLeast, outcome, deed) => {
    expect(match(measure, atLeast, outcome).sentence).toBe(`Not since Liverpool in 2020 had a team ${deed}.`);
  });

  test('a number of both sides is told of the match', () => {
    expect(match('goalsInMatch', 10, undefined, {}, { shared: true }).sentence).toBe(
      'Not since Liverpool v Barcelona in 2020 had a Champions League match seen ten or more goals.',
    );
    expect(match('goalsInMatch', 8, 'drawn', { stage: 'group' }, { shared: true })).toMatchObject({
      sentence:
        'Not since Liverpool v Barcelona in 2020 had a Champions League group match been drawn with eight or more goals.',
      tally: '86 matches were played before it; one came to as much.',
    });
  });

  test.each([
    [{ stage: 'knockout', venue: 'away' }, 'a Champions League knockout match away'],
    [{ round: 'roundOf16', leg: '2' }, 'a Champions League round-of-16 second leg'],
    [{ round: 'groupF', association: 'ENG' }, 'a Champions League Group F match'],
    [
      { venue: 'neutral', opponent: 'dortmund' },
      'a Champions League match on neutral ground against Borussia Dortmund',
    ],
  ])('%j', (conditions, occasion) => {
    expect(match('goalsFor', 5, undefined, conditions).sentence).toContain(`goals in ${occasion}.`);
  });

  test('the families each have a sentence', () => {
    const told = (family: Claimed['family'], changes: Partial<Claimed> = {}) =>
      match('margin', 7, 'won', {}, { family, ...changes }).sentence;
    const reach = 'in our record, which starts in 2011/12';
    expect(told('onlyNth')).toBe(
      `Only for the second time ${reach}, had a team won a Champions League match by seven or more goals, after Liverpool in 2020.`,
    );
    expect(told('most', { n: 0 })).toBe(
      `It was the biggest win by a team in a Champions League match ${reach}.`,
    );
    expect(told('jointMost')).toBe(
      `It was the joint biggest win by a team in a Champions League match ${reach}, level with Liverpool in 2020.`,
    );
    expect(told('nOfN', { n: 6, outOf: 900 })).toBe(
      `Only six of 900 teams had won a Champions League match by seven or more goals before ${reach}.`,
    );
    expect(told('onlyNth', { mood: 'wouldBe' })).toBe(
      `Atalanta would be only the second team ${reach}, to win a Champions League match by seven or more goals.`,
    );
  });

  test('half-times that the record lacks are said', () => {
    expect(match('behindAtHalfTime', 2, 'won', {}, { unknown: 3, needs: 'halfTime' }).sentence).toMatch(
      /^In our record, which lacks the half-time score of three matches, not since Liverpool in 2020 had/,
    );
  });
});
