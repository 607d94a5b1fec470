import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldLog } from '@touchline/laws';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogs } from './read-logs.ts';

const shared = fileURLToPath(
  new URL('../../../../../../shared/data/openfootball-worldcup/', import.meta.url),
);

/** The source's files are read in place and are no part of the project. */
const absent = !existsSync(shared);

const CUP = `= Cup 2025/26

▪ Semi-finals
Tue Apr 28 2026 21:00 UTC+2 @ Big Ground, Town, Att: 50000
  Home v Away  4-2 pen. 2-2 a.e.t. (1-1, 1-0)
     (One 10', Two 105+1'(p); Three 60', Aa 119'(og))

Home: Aa - Bb [c], Cc, Dd, Ee - One, Two, Hh - Ii [Y 30'] [Y/R 80'], Jj, Kk (46' Ll); Coach: Mm
Away: Na - Nb, Nc, Nd, Ne - Nf, Three, Nh - Ni [R 90+2'], Nj, Nk

Penalties: 1-0 Bb, 1-1 Nb, 2-1 Cc, 2-2 Nc, 3-2 Dd, Nd (missed), 4-2 Ee, Ne (save)

Refs: Ref Eree (SUI), Line One (SUI)
`;

describe('a text without comments of ours', () => {
  const { logs, issues } = readLogs(CUP, { file: 'cup.txt' }, { opening: { season: 2025 }, by: 'import' });
  const entries = logs[0]?.entries ?? [];
  const state = foldLog(entries);

  test('gives a log of the match that folds to what the text says', () => {
    expect([issues, logs[0]?.issues]).toEqual([[], []]);
    expect(state).toMatchObject({
      match: '2026-04-28-home-away',
      clubs: { home: 'home', away: 'away' },
      round: 'semiFinal',
      season: 2025,
      venue: { name: 'Big Ground', city: 'Town' },
      scheduledKickOff: '2026-04-28T21:00:00+02:00',
      attendance: 50_000,
      phase: 'finished',
      score: { home: 2, away: 2 },
      scoreAt: {
        halfTime: { home: 1, away: 0 },
        fullTime90: { home: 1, away: 1 },
        afterExtraTime: { home: 2, away: 2 },
      },
      shootOut: { score: { home: 4, away: 2 }, winner: 'home' },
      officials: { referee: 'ref-eree', assistants: ['line-one'] },
      teams: { home: { captain: 'bb', coach: 'mm', onField: 10 }, away: { onField: 10 } },
    });
  });

  test('minutes stay minutes, and nothing is made up', () => {
    const goals = entries.filter(({ type }) => ['goal', 'penaltyKick', 'ownGoal'].includes(type));
    expect(goals.map(({ type, clock }) => [type, clock])).toEqual([
      ['goal', { period: 'firstHalf', minute: '10' }],
      ['goal', { period: 'secondHalf', minute: '60' }],
      ['penaltyKick', { period: 'etFirst', minute: '105+1' }],
      ['ownGoal', { period: 'etSecond', minute: '119' }],
    ]);
    expect(entries.filter((entry) => 'second' in entry.clock).map(({ type }) => type)).toEqual(
      Array.from({ length: 4 }, () => 'periodStart'),
    );
  });

  test('LAW-12-04: a yellow-red card is a second caution, a red one a sending-off', () => {
    expect(state?.cards.map(({ person, card }) => [person, card])).toEqual([
      ['ii', 'caution'],
      ['ii', 'secondCaution'],
      ['ni', 'directRed'],
    ]);
  });

  test('who comes on is tied to who went off, and a scorer who goes off in his minute scores first', () => {
    const on = entries.find(({ type }) => type === 'substitutionOn');
    const off = entries.find(({ type }) => type === 'substitutionOff');
    expect(on).toMatchObject({ player: 'll', replaces: off?.id });
    const late = CUP.replace("One 10'", "Kk 46'");
    const [log] = readLogs(late, { file: 'cup.txt' }).logs;
    const types = log?.entries.filter(({ clock }) => 'minute' in clock && clock.minute === '46');
    expect(types?.map(({ type }) => type)).toEqual(['goal', 'substitutionOff', 'substitutionOn']);
  });

  test('lookups given come before ids made of names', () => {
    const known = {
      person: (name: string) => (name === 'One' ? 'number-one' : undefined),
      club: () => undefined,
    };
    const [log] = readLogs(CUP, { file: 'cup.txt' }, known).logs;
    expect(log?.entries.find(({ type }) => type === 'goal')).toMatchObject({ scorer: 'number-one' });
  });

  test('a minute that is not known may be any of the match', () => {
    const text = '▪ Final\nSat May 30 2026\n  A v B  1-0\n     (Cc ?)\n';
    const goal = readLogs(text, { file: 'cup.txt' }).logs[0]?.entries.find(({ type }) => type === 'goal');
    expect(goal?.clock).toEqual({ period: 'firstHalf', minute: '1', orLater: true });
  });
});

describe('a goal that ends extra time', () => {
  const decided = (score: string, goals: string): string =>
    `= Cup 2002\n▪ Final\nSun Jun 16 2002\n  A v B  ${score}\n     (${goals})\n`;
  const GOALS = "Aa 11'; Bb 37', 104'";
  const played = (text: string, extraTimeGoal?: 'golden' | 'silver') => {
    const opening = extraTimeGoal && { opening: { options: { extraTimeGoal } } };
    const entries = readLogs(text, { file: 'cup.txt' }, opening).logs[0]?.entries ?? [];
    const periods = entries.flatMap((entry) => (entry.type === 'periodStart' ? [entry.period] : []));
    return { extra: periods.slice(2), phase: foldLog(entries)?.phase };
  };

  test('by the competition: no second half of extra time after a golden or a silver goal in the first', () => {
    const text = decided('1-2 a.e.t. (1-1)', GOALS);
    expect(played(text, 'golden')).toEqual({ extra: ['etFirst'], phase: 'finished' });
    expect(played(text, 'silver')).toEqual({ extra: ['etFirst'], phase: 'finished' });
    expect(played(text).extra).toEqual(['etFirst', 'etSecond']);
  });

  test('the match ends in the minute of a golden goal, and a silver one waits for the end of the half', () => {
    const endOf = (text: string, extraTimeGoal: 'golden' | 'silver') => {
      const opening = { opening: { options: { extraTimeGoal } } };
      const entries = readLogs(text, { file: 'cup.txt' }, opening).logs[0]?.entries ?? [];
      return entries.findLast(({ type }) => type === 'periodEnd')?.clock;
    };
    const text = decided('1-2 a.e.t. (1-1)', GOALS);
    expect(endOf(text, 'golden')).toEqual({ period: 'etFirst', minute: '104', orLater: true });
    expect(endOf(text, 'silver')).toEqual({ period: 'etFirst', minute: '105', orLater: true });
    const late = decided('1-2 a.e.t. (1-1)', "Aa 11'; Bb 37', 113'");
    expect(endOf(late, 'golden')).toEqual({ period: 'etSecond', minute: '113', orLater: true });
  });

  test('by the mark of the score', () => {
    const text = decided('1-2 a.e.t./g.g. (1-1)', GOALS);
    expect(played(text)).toEqual({ extra: ['etFirst'], phase: 'finished' });
  });

  test('one in the second half, and none: both halves', () => {
    const late = decided('1-2 a.e.t. (1-1)', "Aa 11'; Bb 37', 113'");
    expect(played(late, 'golden')).toEqual({ extra: ['etFirst', 'etSecond'], phase: 'finished' });
    const none = decided('1-1 a.e.t. (1-1)', "Aa 11'; Bb 37'");
    expect(played(none, 'golden').extra).toEqual(['etFirst', 'etSecond']);
    const level = decided('2-2 a.e.t. (1-1)', "Aa 11', 92'; Bb 37', 104'");
    expect(played(level, 'silver').extra).toEqual(['etFirst', 'etSecond']);
  });
});

test('LAW-12-04: a caution of the line-up that a line of cards repeats is one caution', () => {
  const eleven = "Aa [Y 32'], Ab, Ac, Ad, Ae, Af, Ag, Ah, Ai, Aj, Ak";
  const cautionsWith = (line: string) => {
    const text = `= Cup 2014\n▪ Final\nSun Jun 15 2014\n  A v B  0-0\n\nA: ${eleven}\n${line}\n`;
    const entries = readLogs(text, { file: 'cup.txt' }).logs[0]?.entries ?? [];
    return entries.filter(({ type }) => type === 'caution').length;
  };
  expect(cautionsWith("Yellow cards: Aa 32'")).toBe(1);
  expect(cautionsWith("Yellow cards: Aa 33'")).toBe(2);
});

test('any text gives logs and issues, never a throw', () => {
  const piece = fc.constantFrom(
    ...CUP.split(/(?<=[\n,;(])/),
    '#: 5 + note clock=pre text=x\n',
    '#: 3 sheet home | -side\n',
    '#: 1 opened | clubs=5\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        for (const { entries } of readLogs(text, { file: 'any.txt' }).logs) {
          expect(entries.every(({ seq }) => seq > 0)).toBe(true);
          foldLog(entries);
        }
      },
    ),
  );
});

describe.skipIf(absent)('the World Cups 1930 to 2018 (skipped when ../shared is not there)', () => {
  const files = absent ? [] : readdirSync(shared).filter((file) => file.endsWith('_full.txt'));
  const all = files.flatMap((file) => readLogs(readFileSync(shared + file, 'utf8'), { file }).logs);

  test('every match becomes a log without an issue', () => {
    expect(all.length).toBe(900);
    expect(all.flatMap(({ issues }) => issues)).toEqual([]);
  });

  test('every log folds to the score, the shoot-out and the cards of its text', () => {
    for (const { match, entries } of all) {
      const state = foldLog(entries);
      const end = match.score?.afterExtraTime ?? match.score?.fullTime;
      const where = `${match.file}:${match.line}`;
      expect([where, state?.score]).toEqual([where, { home: end?.[0], away: end?.[1] }]);
      const kicks = match.score?.shootOut && { home: match.score.shootOut[0], away: match.score.shootOut[1] };
      expect([where, state?.shootOut?.score]).toEqual([where, kicks]);
      expect([where, state?.cards.length]).toEqual([where, match.cards.length]);
    }
  });
});
