import type { MatchState } from '@touchline/laws';
import type { Fact } from '@touchline/record-book';

/** The fact of the first tie, told of whichever tie is given: the home club is the one that goes through. */
export function aFact({ home, away }: MatchState['clubs']): Fact {
  return {
    id: 'notSince/firstLegDeficit>=2',
    family: 'notSince',
    club: home,
    subject: {
      kind: 'tieSide',
      competition: 'ucl',
      season: 2025,
      round: 'knockoutPlayoffs',
      club: home,
      opponent: away,
      date: '2026-02-25',
    },
    predicate: { measure: 'firstLegDeficit', atLeast: 2, outcome: 'progressed' },
    scope: { competition: 'ucl', stage: 'knockout', sinceSeason: 2011, conditions: {} },
    asOf: '2026-02-25T21:45:00Z',
    n: 7,
    outOf: 120,
    evidence: [],
    counterExamples: [],
    coverage: { complete: true, from: 2011 },
    score: 10,
    wording: {
      sentence:
        'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals.',
      short: 'the first since Liverpool, semi-final 2019, after losing a first leg by two or more',
      scope: 'in Champions League knockout ties since 2011/12, play-offs included, qualifying not',
      reach:
        'Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.',
      tally: '86 teams were in that position before; 12 went through.',
    },
    mood: 'is',
  };
}
