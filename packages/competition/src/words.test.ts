import type { Score } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { AWAY_GOALS, NO_AWAY_GOALS, SINGLE_MATCH } from './editions/tie-rules.ts';
import { legToCome } from './legs.ts';
import type { TieRules } from './regulations.ts';
import { club } from './testing/results.ts';
import type { Leg } from './tie.ts';
import { tieAsItStands } from './tie-as-it-stands.ts';
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
});
