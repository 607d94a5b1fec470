import { aMatch, at } from '@touchline/laws/testing';
import { ordinalInWords } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { readMatch } from '../messages/reading.ts';
import { firstName } from '../names.ts';
import { readLog } from '../testing/first-tie.ts';
import { attemptPhrase } from './attempt.ts';
import { afterNinety, when } from './minute.ts';
import { cardinal, counted, dateInWords, thousands } from './numbers.ts';
import { roundNoun } from './result.ts';
import { said, saidList, sentence, tidy } from './said.ts';
import { capitalised, listOf, possessive, possessiveOfClub, withArticle } from './words.ts';

describe('numbers', () => {
  test('words up to ten or eleven, figures above', () => {
    expect([0, 1, 10, 11, 12].map(cardinal)).toEqual(['no', 'one', 'ten', 'eleven', '12']);
    expect([1, 5, 10, 11, 12, 13, 21, 22, 53, 101, 111].map(ordinalInWords)).toEqual([
      'first',
      'fifth',
      'tenth',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '53rd',
      '101st',
      '111th',
    ]);
    expect([counted(1, 'goal'), counted(2, 'goal')]).toEqual(['one goal', 'two goals']);
  });

  test('dates and attendances', () => {
    expect(dateInWords('2026-02-27T11:00:00Z')).toBe('27 February 2026');
    expect(dateInWords('2026-02-27', '2026-02-25T18:45:00+01:00')).toBe('27 February');
    expect(dateInWords('2027-02-27', '2026-02-25')).toBe('27 February 2027');
    expect(dateInWords('soon')).toBe('soon');
    expect([900, 76_900, 1_234_567].map(thousands)).toEqual(['900', '76,900', '1,234,567']);
  });
});

describe('words', () => {
  test('one tie of a round', () => {
    const rounds = ['knockout play-offs', 'round of 16', 'quarter-final', 'semi-finals', 'second round'];
    expect(rounds.map(roundNoun)).toEqual([
      'knockout play-off',
      'round-of-16 tie',
      'quarter-final',
      'semi-final',
      'second-round tie',
    ]);
  });

  test('lists, possessives, articles, capitals', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect(['Beier', 'Reus'].map(possessive)).toEqual(["Beier's", "Reus's"]);
    expect(['Dortmund', 'Wolves'].map(possessiveOfClub)).toEqual(["Dortmund's", "Wolves'"]);
    expect(['Atalanta', 'Union', 'Dortmund', 'Udinese'].map(withArticle)).toEqual([
      'an Atalanta',
      'a Union',
      'a Dortmund',
      'an Udinese',
    ]);
    expect(capitalised('de Roon')).toBe('De Roon');
  });

  test('a club loses the letters of its legal form and nothing else', () => {
    const names = [
      ['Atalanta BC', 'Atalanta'],
      ['Borussia Dortmund', 'Dortmund'],
      ['PSV Eindhoven', 'PSV'],
      ['FC Bayern München', 'Bayern München'],
      ['1. FC Union Berlin', 'Union Berlin'],
    ].map(([name = '', shortName = '']) => firstName({ name, shortName }));
    expect(names).toEqual([
      'Atalanta',
      'Borussia Dortmund',
      'PSV Eindhoven',
      'Bayern München',
      'Union Berlin',
    ]);
  });
});

const on = (rule: string) => ({ entries: [], facts: [], rules: [rule] });

describe('sentences', () => {
  test('close the gaps that optional parts leave', () => {
    expect(tidy('Beier  hit , the post ,')).toBe('Beier hit, the post');
  });

  test('are not written when nothing stands behind them', () => {
    const rules = { entries: [], facts: [], rules: ['MIN-04'] };
    expect(sentence('x', said('it rained'))).toBeUndefined();
    expect(sentence('x', said(' ', rules))).toBeUndefined();
    expect(sentence('x', said('it rained', rules))?.text).toBe('It rained.');
  });

  test('rest on all that their parts rest on, each once', () => {
    expect(saidList([said('a', on('A')), said('b', on('B')), said('c', on('A'))])).toEqual(
      said('a, b and c', on('A'), on('B')),
    );
  });
});

describe('minutes', () => {
  const match = aMatch().sheets().kickOff().secondHalf().log({ type: 'addedTime', minutes: 3 }, at(90));
  const reading = readMatch(readLog(match.toEntries()));
  const whenAt = (
    period: 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond',
    minute: string,
    orLater?: true,
  ) => when({ period, minute, ...(orLater && { orLater }) }, reading).text;

  test('MIN-04: the stroke of half-time is the 45th minute and what was added', () => {
    expect(whenAt('firstHalf', '44')).toBe('in the 44th minute');
    expect(whenAt('firstHalf', '45')).toBe('on the stroke of half-time');
    expect(whenAt('firstHalf', '45+2')).toBe('on the stroke of half-time');
    expect(whenAt('secondHalf', '46')).toBe('in the 46th minute');
  });

  test('MIN-04: added time within the board and beyond it', () => {
    expect(whenAt('secondHalf', '90+3')).toBe('in the third of three added minutes');
    expect(whenAt('secondHalf', '90+8')).toBe(
      'in the eighth minute of added time, of which three had been announced',
    );
    expect(whenAt('etFirst', '105+1')).toBe('in the first minute added to the first half of extra time');
    expect(whenAt('etSecond', '120+2')).toBe('in the second minute added to extra time');
  });

  test('a moment that may have been later has no minute', () => {
    expect(whenAt('secondHalf', '90+3', true)).toBe('');
  });

  test('after ninety is added time or extra time, not the first half’s', () => {
    expect(afterNinety({ period: 'secondHalf', minute: '90+1' })).toBe(true);
    expect(afterNinety({ period: 'etFirst', minute: '91' })).toBe(true);
    expect(afterNinety({ period: 'secondHalf', minute: '90' })).toBe(false);
    expect(afterNinety({ period: 'firstHalf', minute: '45+3' })).toBe(false);
  });
});

const name = (ref: string) => ref.toUpperCase();

describe('attempts', () => {
  const past = (attempt: Parameters<typeof attemptPhrase>[0]) => attemptPhrase(attempt, 'past', name);
  const entry = (fields: object) => {
    const match = aMatch().sheets().kickOff().goal('home', 'h9', at(5), fields);
    const goal = match.toEntries().at(-1);
    if (goal?.type !== 'goal') throw new Error('no goal');
    return past(goal).words;
  };

  test('say what is known and no more', () => {
    expect(entry({})).toBe('scored');
    expect(entry({ bodyPart: 'head', assist: 'h7', assistKind: 'cross' })).toBe("headed in H7's cross");
    expect(
      entry({
        finish: 'tapIn',
        range: 'closeRange',
        assist: 'h7',
        assistKind: 'lowCross',
        assistFrom: 'left',
        assistTouchedBy: 'a4',
      }),
    ).toBe("tapped in H7's low cross from the left after a touch by A4");
    expect(entry({ range: 'outsideArea', deflectedBy: 'unknown' })).toBe(
      'scored from outside the area with a deflection',
    );
    expect(entry({ finish: 'volley', assist: 'unknown', assistKind: 'corner' })).toBe('volleyed in a corner');
    expect(entry({ finish: 'curled', bodyPart: 'leftFoot', combinedWith: 'h8' })).toBe(
      'curled in with the left foot after combining with H8',
    );
    expect(entry({ rebound: true })).toBe('scored on the rebound');
  });

  test('an assist of which nothing is known is said apart', () => {
    expect(past({ assist: 'unknown' })).toEqual({ words: 'scored', bare: true });
  });
});
