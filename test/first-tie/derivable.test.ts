import { standingOf } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { ATALANTA, DORTMUND, goalBy, labelOf, SECOND_LEG, stateOf, study, until } from './the-tie.ts';

// The nine points that must come out of the log of the first tie, in the order of its facts.

const LABELS = ['5', '45', '57', '75', '90+3', '90+6', '90+8'] as const;

describe('what must be derivable from the log of the first tie', () => {
  test('1: score and aggregate at every instant, and what each side needed', () => {
    const seen = LABELS.map((label) => {
      const { state, inTie } = study({ second: until(label) });
      const { aggregate, level, needs } = inTie!.tie;
      return {
        label,
        score: [state.score.home, state.score.away],
        aggregate: [aggregate[ATALANTA], aggregate[DORTMUND]],
        level,
        atalantaNeed: needs[ATALANTA]?.toGoThrough,
        dortmundNeed: needs[DORTMUND]?.toGoThrough,
      };
    });
    expect(seen).toEqual([
      { label: '5', score: [1, 0], aggregate: [1, 2], level: false, atalantaNeed: 2, dortmundNeed: 0 },
      { label: '45', score: [2, 0], aggregate: [2, 2], level: true, atalantaNeed: 1, dortmundNeed: 1 },
      { label: '57', score: [3, 0], aggregate: [3, 2], level: false, atalantaNeed: 0, dortmundNeed: 2 },
      { label: '75', score: [3, 1], aggregate: [3, 3], level: true, atalantaNeed: 1, dortmundNeed: 1 },
      { label: '90+3', score: [3, 1], aggregate: [3, 3], level: true, atalantaNeed: 1, dortmundNeed: 1 },
      { label: '90+6', score: [3, 1], aggregate: [3, 3], level: true, atalantaNeed: 1, dortmundNeed: 1 },
      { label: '90+8', score: [4, 1], aggregate: [4, 3], level: false, atalantaNeed: 0, dortmundNeed: 2 },
    ]);
  });

  test('2: extra time if it stays like this, from 45 to 57 and from 75 to 90+8, and never reached', () => {
    const spells: string[] = [];
    for (let seq = 1; seq <= SECOND_LEG.length; seq++) {
      const upTo = SECOND_LEG.slice(0, seq);
      const { inTie, state } = study({ second: upTo });
      const extraTime = inTie?.tie.ifEndedNow.type === 'extraTime' && state.phase === 'live';
      const label = labelOf(upTo, upTo.at(-1)!.id);
      const open = spells.length % 2 === 1;
      if (extraTime !== open) spells.push(label);
    }
    expect(spells).toEqual(['45', '57', '75', '90+8']);
    expect(SECOND_LEG.filter((entry) => entry.type === 'periodStart').map(({ period }) => period)).toEqual([
      'firstHalf',
      'secondHalf',
    ]);
    expect(study().inTie?.tie.decided).toEqual({ club: ATALANTA, by: 'aggregate' });
  });

  test('2: no away goals under the regulations of 2025/26; under those of 2020/21 the 3-1 puts Dortmund through (AC-38)', () => {
    const second = until('75');
    expect(study({ second }).inTie?.tie.awayGoals).toBeUndefined();
    const then = study({ second, regulations: 'ucl-2020-21' }).inTie?.tie;
    expect(then?.awayGoals).toEqual({ [ATALANTA]: 0, [DORTMUND]: 1 });
    expect(then?.ifEndedNow).toEqual({ type: 'through', club: DORTMUND, by: 'awayGoals' });
  });

  test('3: the minute labels, 90+3 being the third of three announced', () => {
    const { goals, addedTime, reviews } = stateOf(SECOND_LEG);
    expect(goals.map(({ entry }) => labelOf(SECOND_LEG, entry))).toEqual(['5', '45', '57', '75', '90+8']);
    expect(addedTime.secondHalf).toBe(3);
    expect(labelOf(SECOND_LEG, reviews[0]!.incident!)).toBe('90+3');
  });

  test('4: the second caution follows from the review, though a second caution is no reason for one (VAR-05)', () => {
    const { cards, reviews } = stateOf(SECOND_LEG);
    const [review] = reviews;
    const secondCaution = cards.find(({ card }) => card === 'secondCaution');
    expect(secondCaution?.person).toBe('ramy-bensebaini');
    expect(secondCaution?.causedBy).toBe(review?.decision?.entry);
    expect(review?.categories).toEqual(['PEN', 'RED']);
    expect(review?.decision?.outcome).toBe('overturned');
    expect(SECOND_LEG.some((entry) => entry.type === 'caution' && entry.id === secondCaution?.entry)).toBe(
      true,
    );
  });

  test('5: eleven against ten: the red cards on the benches leave the numbers unchanged (LAW-12-BENCH-01)', () => {
    const { teams, cards } = stateOf(SECOND_LEG);
    expect([teams.home.onField, teams.away.onField]).toEqual([11, 10]);
    const reds = cards.filter(({ card }) => card === 'directRed');
    expect(reds.map(({ person, statusThen }) => [person, statusThen])).toEqual([
      ['nico-schlotterbeck', 'substitute'],
      ['giorgio-scalvini', 'substitutedPlayer'],
    ]);
    const before = stateOf(until('85'));
    expect([before.teams.home.onField, before.teams.away.onField]).toEqual([11, 11]);
  });

  test('6: scorers by half, assists, and a decisive penalty with the last kick', () => {
    const { goals, lastKickGoal } = stateOf(SECOND_LEG);
    const firstHalf = goals.filter(({ clock }) => clock.period === 'firstHalf');
    expect(firstHalf.map(({ scorer }) => scorer)).toEqual(['gianluca-scamacca', 'davide-zappacosta']);
    expect(goals.flatMap(({ assist }) => assist ?? [])).toEqual(['lorenzo-bernasconi', 'marten-de-roon']);
    const last = goals.at(-1)!;
    expect([last.scorer, last.how]).toEqual(['lazar-samardzic', 'penalty']);
    expect(lastKickGoal).toBe(last.entry);
  });

  test('7: Atalanta through 4-3 after trailing by two; Arsenal or Bayern before the draw, Bayern after it (AC-37)', () => {
    const made = study();
    const at = made.instant()!;
    expect(study({ second: SECOND_LEG.slice(0, 1) }).inTie?.tie.aggregate).toEqual({
      [ATALANTA]: 0,
      [DORTMUND]: 2,
    });
    expect(made.inTie?.tie.aggregate).toEqual({ [ATALANTA]: 4, [DORTMUND]: 3 });
    expect(made.opponents(ATALANTA, { at })).toMatchObject({
      opponents: ['arsenal', 'bayern-muenchen'],
      decidedBy: 'seeds',
    });
    expect(made.opponents(ATALANTA, { at, asOf: '2026-02-26' })?.opponents).toEqual([
      'arsenal',
      'bayern-muenchen',
    ]);
    expect(made.opponents(ATALANTA, { at, asOf: '2026-02-27' })).toMatchObject({
      opponents: ['bayern-muenchen'],
      decidedBy: 'draw',
    });
    expect(made.opponents(DORTMUND, { at })).toBeUndefined();
  });

  test('8: the record fact with its scope, instant and evidence, and what overtook it', () => {
    const made = study();
    const facts = made.facts(made.instant());
    const fact = facts
      .slice(0, 3)
      .find(({ predicate }) => predicate.measure === 'firstLegDeficit' && predicate.atLeast === 2);
    expect(fact).toMatchObject({
      family: 'notSince',
      club: ATALANTA,
      mood: 'is',
      scope: { competition: 'ucl', stage: 'knockout', conditions: {} },
      previous: {
        club: 'liverpool',
        opponent: 'barcelona',
        season: 2018,
        round: 'semiFinal',
        date: '2019-05-07',
      },
    });
    expect(fact?.asOf.startsWith('2026-02-25')).toBe(true);
    expect(fact?.counterExamples.length).toBeGreaterThan(0);
    expect(standingOf(fact!, made.book()!, '2026-03-16')).toEqual({ status: 'stands' });
    expect(standingOf(fact!, made.book()!, '2026-03-17')).toMatchObject({
      status: 'superseded',
      by: { club: 'sporting-cp', opponent: 'bodo-glimt', date: '2026-03-17' },
    });
  });

  test('9: Bensebaini, Schlotterbeck and Scalvini each miss their club’s next UEFA match (UCL-DISC-01)', () => {
    const suspended = study()
      .suspensions()
      .map(({ person, club, because }) => [person, club, because]);
    expect(suspended).toHaveLength(3);
    expect(suspended).toEqual(
      expect.arrayContaining([
        ['ramy-bensebaini', DORTMUND, 'secondCaution'],
        ['nico-schlotterbeck', DORTMUND, 'directRed'],
        ['giorgio-scalvini', ATALANTA, 'directRed'],
      ]),
    );
  });

  test('the chance of going through moves with the tie', () => {
    const chance = (label: string) =>
      study({ second: until(label) }).chances()?.goThrough[ATALANTA] ?? Number.NaN;
    expect(chance('5')).toBeLessThan(chance('45'));
    expect(chance('45')).toBeLessThan(chance('57'));
    expect(chance('75')).toBeLessThan(chance('57'));
    expect(chance('90+6')).toBeGreaterThan(chance('75') + 0.2);
    expect(chance('90+8')).toBe(1);
  });

  test('the goals of the log are found by who scored them', () => {
    expect(labelOf(SECOND_LEG, goalBy(SECOND_LEG, 'karim-adeyemi'))).toBe('75');
  });
});
