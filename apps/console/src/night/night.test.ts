import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attentionOf } from './attention.ts';
import { moveOf, neighbourOf } from './moves.ts';
import { heardNight, inOrder, type Night, type NightMatch } from './night-match.ts';

const KICK_OFF = '2026-02-25T17:45:00Z';
const at = (minutes: number) => Date.parse(KICK_OFF) + minutes * 60_000;
const NOTHING = { unsent: 0, returned: 0 };

function aNightMatch(fields: Partial<NightMatch> = {}): NightMatch {
  const match: Omit<NightMatch, 'match'> & { match: string } = {
    match: 'a-b',
    names: { home: 'Atalanta', away: 'Dortmund' },
    clubs: {
      home: 'atalanta' as NightMatch['clubs']['home'],
      away: 'borussia-dortmund' as NightMatch['clubs']['away'],
    },
    round: 'knockoutPlayoffs',
    kickOff: KICK_OFF,
    phase: 'live',
    period: 'firstHalf',
    clock: { period: 'firstHalf', minute: '10' },
    score: { home: 0, away: 0 },
    open: [],
    sheets: { home: true, away: true },
    lastEntryAt: KICK_OFF,
    operators: 1,
    version: 5,
  };
  return { ...(match as NightMatch), ...fields };
}
const wants = (fields: Partial<NightMatch>, minutes = 1, held = NOTHING) =>
  attentionOf(aNightMatch(fields), held, at(minutes)).map(({ type }) => type);

describe('what a match of the night wants', () => {
  test('nothing, when it runs its course', () => expect(wants({})).toEqual([]));

  test('what waits comes in the order of urgency: came back, review, penalty, unsent, two operators', () => {
    const since = { period: 'firstHalf', minute: '9' } as const;
    const entry = 'e9' as NightMatch['open'][number]['entry'];
    const open = [
      { type: 'review', entry, since, categories: ['PEN'] },
      { type: 'penalty', entry, side: 'home' },
    ] as const;
    expect(wants({ open, operators: 2 }, 1, { unsent: 2, returned: 1 })).toEqual([
      'returned',
      'review',
      'penalty',
      'unsent',
      'operators',
    ]);
    expect(
      attentionOf(aNightMatch({ open }), NOTHING, at(1)).map(({ word, detail }) => `${word} ${detail}`),
    ).toEqual(['REVIEW since 9', 'PENALTY TO BE TAKEN Atalanta']);
  });

  test.each([
    [4, 'firstHalf', []],
    [5, 'firstHalf', ['quiet']],
    [20, 'halfTime', []],
    [20, 'fullTime', []],
  ] as const)('%i minutes without an entry in %s', (minutes, period, expected) =>
    expect(wants({ period, phase: period === 'fullTime' ? 'finished' : 'live' }, minutes)).toEqual(expected),
  );

  test('before kick-off: sheets are missed three quarters of an hour before, the start three minutes after', () => {
    const fixture = { phase: 'fixture', period: 'pre', sheets: { home: true, away: false } } as const;
    expect(wants(fixture, -50)).toEqual([]);
    expect(wants(fixture, -45)).toEqual(['noSheet']);
    expect(wants(fixture, 3)).toEqual(['late', 'noSheet']);
    expect(wants(fixture, 24 * 60)).toEqual(['noSheet']);
    expect(wants({ ...fixture, sheets: { home: true, away: true } }, 2)).toEqual([]);
  });
});

describe('the night as it is heard', () => {
  const frame = (parts: object) => JSON.stringify({ frame: 1, parts });
  const [first, second] = [aNightMatch(), aNightMatch({ match: 'c-d' as NightMatch['match'] })];

  test('a reset is all of it; a frame changes its parts and takes those away that are gone', () => {
    const begun = heardNight(new Map([['x', first]]), frame({ 'a-b': first, 'c-d': second }), true);
    expect([...begun.keys()]).toEqual(['a-b', 'c-d']);
    const goal = { ...first, score: { home: 1, away: 0 } };
    const then = heardNight(begun, frame({ 'a-b': goal, 'c-d': null }), false);
    expect([...then]).toEqual([['a-b', goal]]);
  });

  test('what is no frame changes nothing', () => {
    const night: Night = new Map([['a-b', first]]);
    for (const text of ['', '{', '1', '{"frame":1}', 'null'])
      expect(heardNight(night, text, false)).toBe(night);
    fc.assert(fc.property(fc.json(), (text) => heardNight(night, text, false).size <= 1));
  });

  test('a match keeps its place whatever happens in it', () => {
    const later = aNightMatch({ match: 'e-f' as NightMatch['match'], kickOff: '2026-02-25T20:00:00Z' });
    const order = (...all: NightMatch[]) =>
      inOrder(new Map(all.map((each) => [each.match, each]))).map(({ match }) => match);
    expect(order(later, second, first)).toEqual(['a-b', 'c-d', 'e-f']);
    expect(order({ ...first, phase: 'finished', score: { home: 9, away: 0 } }, later, second)).toEqual([
      'a-b',
      'c-d',
      'e-f',
    ]);
  });
});

describe('keys of the night', () => {
  const quiet = [false, false, false];
  test.each([
    ['j', 0, { type: 'choose', index: 1 }],
    ['j', 2, { type: 'choose', index: 2 }],
    ['k', 0, { type: 'choose', index: 0 }],
    ['ArrowUp', 2, { type: 'choose', index: 1 }],
    ['End', 0, { type: 'choose', index: 2 }],
    ['3', 0, { type: 'open', index: 2 }],
    ['4', 0, undefined],
    ['0', 0, undefined],
    ['!', 0, undefined],
    ['x', 0, undefined],
  ])('%s on line %i', (key, index, move) => expect(moveOf(key, index, quiet)).toEqual(move));

  test('! goes to the next that wants attention, round the end', () => {
    expect(moveOf('!', 1, [true, false, false])).toEqual({ type: 'choose', index: 0 });
    expect(moveOf('!', 0, [true, false, true])).toEqual({ type: 'choose', index: 2 });
    expect(moveOf('j', 0, [])).toBeUndefined();
  });

  test('] and [ go round the night, and undo each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), fc.nat(), (list, pick) => {
        const match = list[pick % list.length]!;
        const next = neighbourOf(match, list, 1)!;
        expect(next).not.toBe(match);
        expect(neighbourOf(next, list, -1)).toBe(match);
      }),
    );
    expect(neighbourOf('a', ['a'], 1)).toBeUndefined();
    expect(neighbourOf('new', ['a', 'b'], -1)).toBe('b');
  });
});
