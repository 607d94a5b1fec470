import type { Score } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import {
  AWAY_GOALS,
  AWAY_GOALS_THEN_LOTS,
  FINAL_REPLAY_THEN_KICKS,
  NO_AWAY_GOALS,
  PLAYOFF_AFTER_TWO_LEGS,
  SINGLE_MATCH,
  SINGLE_MATCH_GOLDEN,
  SINGLE_MATCH_SILVER,
} from '../editions/tie-rules.ts';
import type { TieRules } from '../regulations.ts';
import { club } from '../testing/results.ts';
import { tieAsItStands } from './as-it-stands.ts';
import { legToCome } from './legs.ts';
import type { Leg, TieEvents } from './tie.ts';
import { tieInWords } from './words.ts';

const names: { readonly [id: string]: string } = { atalanta: 'Atalanta', 'borussia-dortmund': 'Dortmund' };
const nameOf = (id: string) => names[id] ?? id;

const leg = (number: 1 | 2, home: string, score: Score, away: string, more: Partial<Leg> = {}): Leg => ({
  ...legToCome(club(home), club(away), number),
  status: 'live',
  score,
  ...more,
});
const over = { status: 'finished' } as const;
const firstLeg = leg(1, 'borussia-dortmund', [2, 0], 'atalanta', over);

const said = (legs: readonly Leg[], rules: TieRules = NO_AWAY_GOALS, final = false) => {
  const { standsSentence, needsSentences } = tieInWords(tieAsItStands(legs, rules), nameOf, { final });
  return [standsSentence, ...needsSentences];
};
const secondLegAt = (score: Score, more?: Partial<Leg>) => [
  firstLeg,
  leg(2, 'atalanta', score, 'borussia-dortmund', more),
];

const final = (score: Score, more?: Partial<Leg>) =>
  said([leg(1, 'Paris', score, 'Arsenal', more)], SINGLE_MATCH, true);

describe('the tie in words', () => {
  test.each<[readonly Leg[], readonly string[]]>([
    [[legToCome(club('borussia-dortmund'), club('atalanta'))], ['Both legs are still to come.']],
    [[leg(1, 'borussia-dortmund', [0, 0], 'atalanta')], ['Level at 0-0 with the second leg to come.']],
    [[leg(1, 'borussia-dortmund', [1, 0], 'atalanta')], ['Dortmund lead 1-0 with the second leg to come.']],
    [
      [firstLeg],
      [
        'Dortmund lead 2-0 with the second leg to come.',
        'Atalanta need two goals to level, three to go through.',
      ],
    ],
    [
      secondLegAt([0, 0]),
      [
        'Dortmund go through if it stays like this.',
        'Atalanta need two goals to level, three to go through.',
      ],
    ],
    [
      secondLegAt([1, 0]),
      ['Dortmund go through if it stays like this.', 'Atalanta need a goal to level, two to go through.'],
    ],
    [
      secondLegAt([2, 0]),
      [
        'Extra time if it stays like this.',
        'Atalanta need a goal to go through.',
        'Dortmund need a goal to go through.',
      ],
    ],
    [
      secondLegAt([3, 0]),
      ['Atalanta go through if it stays like this.', 'Dortmund need a goal to level, two to go through.'],
    ],
    [secondLegAt([4, 1], over), ['Atalanta are through, 4-3 on aggregate.']],
    [secondLegAt([3, 1], over), ['Level on aggregate: extra time follows.']],
    [
      secondLegAt([3, 1], { stage: 'extraTime' }),
      [
        'Penalties if it stays like this.',
        'Atalanta need a goal to go through.',
        'Dortmund need a goal to go through.',
      ],
    ],
    [
      secondLegAt([4, 1], { ...over, stage: 'extraTime' }),
      ['Atalanta are through after extra time, 4-3 on aggregate.'],
    ],
    [secondLegAt([3, 1], { ...over, stage: 'extraTime' }), ['Level on aggregate: penalties follow.']],
    [secondLegAt([3, 1], { stage: 'shootOut' }), ['Penalties decide.']],
    [secondLegAt([3, 1], { stage: 'shootOut', shootOut: [2, 3] }), ['Dortmund lead 3-2 on penalties.']],
    [secondLegAt([3, 1], { stage: 'shootOut', shootOut: [2, 2] }), ['Level at 2-2 on penalties.']],
    [
      secondLegAt([3, 1], { ...over, stage: 'shootOut', shootOut: [4, 5] }),
      ['Dortmund are through, 5-4 on penalties after 3-3 on aggregate.'],
    ],
  ])('UCL-TIE-06, the first tie: %#', (legs, sentences) => {
    expect(said(legs)).toEqual(sentences);
  });

  test('AC-38: away goals are said where they decide, and levelling that does not help is not offered', () => {
    expect(said(secondLegAt([3, 1]), AWAY_GOALS)).toEqual([
      'Dortmund go through on away goals if it stays like this.',
      'Atalanta need a goal to go through.',
    ]);
    expect(said(secondLegAt([2, 1]), AWAY_GOALS)[1]).toBe('Atalanta need two goals to go through.');
    expect(said(secondLegAt([3, 1], over), AWAY_GOALS)).toEqual([
      'Dortmund are through on away goals, 3-3 on aggregate.',
    ]);
  });

  test('AC-39: away goals in extra time', () => {
    const legs = [
      leg(1, 'Porto', [2, 1], 'Juventus', over),
      leg(2, 'Juventus', [3, 2], 'Porto', { ...over, stage: 'extraTime', at90: [2, 1] }),
    ];
    expect(said(legs, AWAY_GOALS)).toEqual([
      'Porto are through on away goals after extra time, 4-4 on aggregate.',
    ]);
  });

  test('UCL-TIE-05: a final is won, and has no aggregate', () => {
    expect(final([0, 0], { status: 'toCome' })).toEqual(['The match is still to come.']);
    expect(final([0, 1])).toEqual([
      'Arsenal win if it stays like this.',
      'Paris need a goal to level, two to win.',
    ]);
    expect(final([1, 1], over)).toEqual(['Level: extra time follows.']);
    expect(final([5, 0], over)).toEqual(['Paris have won, 5-0.']);
    expect(final([1, 1], { ...over, stage: 'shootOut', shootOut: [4, 3] })).toEqual([
      'Paris have won, 4-3 on penalties after 1-1.',
    ]);
  });

  describe('what came before the shoot-out, and beside it', () => {
    const told = (legs: readonly Leg[], rules: TieRules, events: TieEvents = {}) => {
      const { standsSentence, needsSentences } = tieInWords(tieAsItStands(legs, rules, events), nameOf);
      return [standsSentence, ...needsSentences];
    };
    const level = [leg(1, 'Nice', [2, 1], 'Rangers', over), leg(2, 'Rangers', [2, 1], 'Nice', over)];
    const third = (score: Score, more: Partial<Leg> = {}) => ({
      furtherMatches: [leg(1, 'Nice', score, 'Rangers', more)],
    });

    test('HIST-1955-PLAYOFF: a play-off match, its score first', () => {
      expect(
        told(
          [leg(1, 'Nice', [2, 1], 'Rangers', over), leg(2, 'Rangers', [2, 1], 'Nice')],
          PLAYOFF_AFTER_TWO_LEGS,
        ),
      ).toEqual([
        'A play-off match if it stays like this.',
        'Rangers need a goal to go through.',
        'Nice need a goal to go through.',
      ]);
      expect(told(level, PLAYOFF_AFTER_TWO_LEGS)).toEqual(['Level on aggregate: a play-off match follows.']);
      expect(told(level, PLAYOFF_AFTER_TWO_LEGS, third([0, 1]))).toEqual([
        'Rangers go through if it stays like this.',
        'Nice need a goal to level, two to go through.',
      ]);
      expect(told(level, PLAYOFF_AFTER_TWO_LEGS, third([3, 1], over))).toEqual([
        'Nice are through, 3-1 in the play-off match after 3-3 on aggregate.',
      ]);
    });

    test('before a single match nothing is said of what a drawn one leads to', () => {
      const toCome = [legToCome(club('Nice'), club('Rangers'))];
      const replay: TieRules = {
        ...SINGLE_MATCH,
        extraTime: false,
        stillLevel: { type: 'replay', extraTime: true, stillLevel: 'shootOut' },
      };
      for (const rules of [replay, SINGLE_MATCH, { ...SINGLE_MATCH, extraTime: false }])
        expect(told(toCome, rules)).toEqual(['The match is still to come.']);
    });

    test('HIST-TIE: lots', () => {
      const drawn = third([2, 2], { ...over, at90: [1, 1], stage: 'extraTime' });
      expect(told(level, PLAYOFF_AFTER_TWO_LEGS, drawn)).toEqual(['Level: lots decide.']);
      const lots = level[0]?.homeClub;
      expect(told(level, PLAYOFF_AFTER_TWO_LEGS, { ...drawn, ...(lots && { lots }) })).toEqual([
        'Nice are through by lot after 2-2 in the play-off match.',
      ]);
      const playing = leg(2, 'Rangers', [2, 1], 'Nice', { stage: 'extraTime', at90: [2, 1] });
      expect(told([leg(1, 'Nice', [2, 1], 'Rangers', over), playing], AWAY_GOALS_THEN_LOTS)[0]).toBe(
        'Lots if it stays like this.',
      );
    });

    test('HIST-FINAL-1970: a replay, and its kicks', () => {
      const drawn = [leg(1, 'Nice', [1, 1], 'Rangers', { ...over, at90: [0, 0], stage: 'extraTime' })];
      expect(told(drawn, FINAL_REPLAY_THEN_KICKS)).toEqual(['Level: a replay follows.']);
      const kicks = third([1, 1], { ...over, stage: 'shootOut', shootOut: [3, 4] });
      expect(told(drawn, FINAL_REPLAY_THEN_KICKS, kicks)).toEqual([
        'Rangers are through, 4-3 on penalties after 1-1 in the replay.',
      ]);
    });

    test('HIST-2002-SILVER, HIST-GOLD-01: sudden goals', () => {
      const after = [
        leg(1, 'Nice', [1, 0], 'Rangers', {
          ...over,
          at90: [0, 0],
          stage: 'extraTime',
          atExtraTimeHalf: [1, 0],
        }),
      ];
      expect(told(after, SINGLE_MATCH_SILVER)).toEqual(['Nice are through by a silver goal, 1-0.']);
      expect(told(after, SINGLE_MATCH_GOLDEN)).toEqual(['Nice are through by a golden goal, 1-0.']);
    });
  });
});
