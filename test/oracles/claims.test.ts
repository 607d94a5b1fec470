import { askRecord, checkClaim, longestRuns } from '@touchline/record-book';
import { describe, expect, test } from 'vitest';
import { askedAsOf, BOOK } from './record-book.ts';

function check(claim: string, asOf: string) {
  const checked = checkClaim(claim, BOOK, askedAsOf(asOf));
  if (!checked.ok) throw new Error(`${claim}: ${checked.refusal.message}`);
  return checked;
}
const verdictOf = (claim: string, asOf: string) => check(claim, asOf).verdict;
const otherwise = (checked: ReturnType<typeof check>, departs: string) =>
  checked.otherReadings.find(({ reading }) => reading.departs === departs)?.verdict;

const FIRST_TIE =
  'Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more';
const ON_THE_EVENING = '2026-02-25T22:59';

describe('the sentence of the first tie', () => {
  test('true on the evening, in the competition proper', () => {
    const checked = check(FIRST_TIE, ON_THE_EVENING);
    expect(checked).toMatchObject({
      verdict: 'true',
      reason: 'holds',
      reading: { words: 'Champions League knockout ties, play-offs included, qualifying not' },
    });
    expect(checked.evidence.map(({ club, date, inShort }) => [club, date, inShort])).toEqual([
      ['atalanta', '2026-02-25', '0-2, 4-1'],
      ['liverpool', '2019-05-07', '0-3, 4-0'],
    ]);
  });

  test('not known when qualifying counts, which the record lacks, and in all of Europe', () => {
    const checked = check(FIRST_TIE, ON_THE_EVENING);
    expect(otherwise(checked, 'qualifying')).toBe('unknown');
    expect(otherwise(checked, 'competition')).toBe('unknown');
  });

  test('not true of 2019 as the season 2019/20', () => {
    expect(otherwise(check(FIRST_TIE, ON_THE_EVENING), 'year')).toBe('false');
  });

  test('stale from 17 March 2026 on, by Sporting CP', () => {
    const checked = check(FIRST_TIE, '2026-03-18');
    expect(checked).toMatchObject({ verdict: 'false', reason: 'overtaken' });
    expect(checked.counterExamples[0]).toMatchObject({
      club: 'sporting-cp',
      date: '2026-03-17',
      inShort: '0-3, 5-0 after extra time',
    });
    expect(checked.because).toContain('until Sporting CP against Bodø/Glimt on 17 March 2026');
  });

  test('what a reader will object with is beside it: PSG, having lost the first leg by one', () => {
    expect(check(FIRST_TIE, ON_THE_EVENING).counterExamples[0]).toMatchObject({
      club: 'paris-saint-germain',
      date: '2025-03-11',
    });
  });
});

describe('the seven ways of being false', () => {
  test('scope silently widened: true of the Champions League, said of Europe; true by two, said of any defeat', () => {
    const europe = check(
      'Not since Liverpool in 2019 had a team in European football gone through after losing the first leg by two or more',
      ON_THE_EVENING,
    );
    expect([europe.verdict, otherwise(europe, 'competition')]).toEqual(['unknown', 'true']);
    const anyDefeat = check(
      'Not since Liverpool in 2019 had a team gone through after losing the first leg',
      ON_THE_EVENING,
    );
    expect(anyDefeat.verdict).toBe('false');
    const narrower = anyDefeat.otherReadings.find(({ reading }) => reading.departs === 'narrower');
    expect(narrower).toMatchObject({ verdict: 'true' });
    expect(narrower?.reading.words).toContain('by two or more');
  });

  test('stale: superseded since, and by whom', () => {
    expect(verdictOf(FIRST_TIE, '2026-03-16')).toBe('true');
    expect(verdictOf(FIRST_TIE, '2026-03-17')).toBe('false');
  });

  test('off by one: an ordinal', () => {
    const claim = (ordinal: string) =>
      `For only the ${ordinal} time since 2011/12, a team went through after losing the first leg by three or more`;
    const asked = (ordinal: string) => verdictOf(claim(ordinal), '2019-05-08');
    expect([asked('second'), asked('third'), asked('fourth')]).toEqual(['false', 'true', 'false']);
  });

  test('play-offs counted or not: Atalanta were the first of 2025/26 only if they count', () => {
    const checked = check(FIRST_TIE, '2026-03-18');
    expect([checked.verdict, otherwise(checked, 'playoffs')]).toEqual(['false', 'true']);
    expect(verdictOf(`${FIRST_TIE}, play-offs excluded`, '2026-03-18')).toBe('true');
  });

  test('the runner-up called the extreme', () => {
    const said = (whose: string) =>
      check(`${whose} is the biggest win in a Champions League match since 2011/12`, '2026-02-25');
    expect(said("Bayern's 8-2 against Barcelona in 2020")).toMatchObject({
      verdict: 'false',
      reason: 'surpassed',
    });
    expect(said("Real Madrid's 8-0 against Malmö in 2015")).toMatchObject({ verdict: 'true' });
  });

  test('equalled: a joint record called a record, and the other way round', () => {
    const asked = (joint: string) =>
      check(
        `Bayern's 7-0 against Basel in 2012 is the ${joint} biggest win in a Champions League knockout match since 2011/12`,
        '2026-02-25',
      );
    expect(asked('')).toMatchObject({ verdict: 'false', reason: 'equalled' });
    expect(asked('joint')).toMatchObject({ verdict: 'true' });
    expect(
      check(
        "Real Madrid's 8-0 against Malmö in 2015 is the joint biggest win in a Champions League match since 2011/12",
        '2026-02-25',
      ),
    ).toMatchObject({ verdict: 'false', reason: 'alone' });
  });

  test('never and ever: it has happened; or the record does not reach back far enough to say', () => {
    expect(
      check(
        'No Italian team has ever gone through after losing the first leg by three or more',
        '2026-02-25',
      ),
    ).toMatchObject({
      verdict: 'false',
      reason: 'hasHappened',
      counterExamples: [{ club: 'roma', date: '2018-04-10', inShort: '1-4, 3-0' }],
    });
    const fiveDown = check(
      'No team has ever gone through after losing the first leg by five or more',
      '2026-02-25',
    );
    expect([fiveDown.verdict, otherwise(fiveDown, 'reach')]).toEqual(['unknown', 'true']);
  });
});

test('the runs of a question are those that the facts are made of', () => {
  const kinds = {
    won: 'winning runs',
    unbeaten: 'unbeaten runs',
    lost: 'losing runs',
    cleanSheet: 'runs of clean sheets',
  } as const;
  for (const [predicate, words] of Object.entries(kinds)) {
    const answer = askRecord(`longest ${words} at home`, BOOK, { ...askedAsOf('2026-05-30'), limit: 20 });
    if (!answer.ok || answer.type !== 'runs') throw new Error('These are no runs.');
    const made = longestRuns(
      BOOK,
      { competition: 'ucl', predicate: predicate as keyof typeof kinds, venue: 'home' },
      20,
    );
    expect(answer.runs.map(({ length }) => length)).toEqual(made.map(({ length }) => length));
    expect(answer.runs[0]).toMatchObject({ club: made[0]?.club, last: { date: made[0]?.last.date } });
  }
});

describe('claims of other kinds', () => {
  test.each([
    [
      '13 of the 88 teams that lost the first leg of a Champions League knockout tie by two or more since 2011/12 went through',
      '2026-02-25',
      'true',
    ],
    [
      '12 of the 88 teams that lost the first leg of a Champions League knockout tie by two or more since 2011/12 went through',
      '2026-02-25',
      'false',
    ],
    ['Only two teams have overturned a three-goal first-leg deficit since 2018/19', '2026-03-18', 'true'],
    ['16 ties have been decided on away goals since 2011/12', '2026-02-25', 'true'],
    ['11 ties have been decided on penalties since 2011/12', '2026-02-25', 'true'],
    ['9 ties have been decided on penalties since 2011/12', '2026-02-25', 'false'],
    ['Real Madrid have won 6 finals since 2011/12', '2026-02-25', 'true'],
    ['Real Madrid have won five finals since 2011/12', '2026-02-25', 'false'],
    ["Bayern's longest winning run since 2011/12 is 15", '2026-02-25', 'true'],
    ['The longest winning run since 2011/12 is 15, by Real Madrid', '2026-02-25', 'false'],
    ['Dortmund have lost their last two away matches', '2026-02-25', 'true'],
    ['Dortmund have won their last two away matches', '2026-02-25', 'false'],
    ['Atalanta have beaten Dortmund once since 2011/12', '2026-02-25', 'true'],
    ['Atalanta have beaten Dortmund once since 2011/12', '2026-02-24', 'false'],
    [
      'Atalanta would be the first team since Liverpool in 2019 to go through after losing the first leg by two or more',
      '2026-02-25T20:00',
      'true',
    ],
    [
      'Atalanta are the first team since Liverpool in 2019 to go through after losing the first leg by two or more',
      '2026-04-01',
      'true',
    ],
    [
      'Sporting CP are the first team since Liverpool in 2019 to go through after losing the first leg by two or more',
      '2026-04-01',
      'false',
    ],
    ['Not since 1995 had a team won 8-0', '2015-12-08', 'unknown'],
  ] as const)('%s (%s): %s', (claim, asOf, verdict) => {
    expect(verdictOf(claim, asOf)).toBe(verdict);
  });
});
