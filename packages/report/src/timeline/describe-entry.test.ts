import { aMatch, at, type MatchBuilder } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { readLog } from '../testing/first-tie.ts';
import { spelledNames as names } from '../testing/names.ts';
import { describeEntry } from './describe-entry.ts';

const begin = () => aMatch().sheets().kickOff();

/** The last entry of the match, described as it is entered. */
function lastOf(match: MatchBuilder): string {
  const { entries, state } = readLog(match.toEntries());
  const entry = entries.at(-1);
  if (!entry) throw new Error('empty log');
  const { word, text, key } = describeEntry(entry, { state, log: entries, names });
  return `${key ? '* ' : ''}${word}: ${text}`;
}

const penalty = (outcome: 'saved' | 'missed' | 'post' | 'retake') =>
  lastOf(begin().log({ type: 'penaltyKick', side: 'home', kicker: 'h9', outcome }, at(5)));

describe('one entry in plain words', () => {
  test('goals', () => {
    expect(
      lastOf(begin().goal('home', 'h9', at(5), { bodyPart: 'head', assist: 'h7', assistKind: 'cross' })),
    ).toBe("* Goal: Hku heads in Hhi's cross.");
    expect(lastOf(begin().goal('home', 'unknown', at(5)))).toBe(
      '* Goal: Hosts score; the scorer is not known.',
    );
    expect(lastOf(begin().log({ type: 'ownGoal', side: 'home', player: 'a4' }, at(5)))).toBe(
      '* Own goal: Aeu puts the ball into the wrong net: a goal for Hosts.',
    );
    expect(
      lastOf(
        begin().log(
          { type: 'penaltyKick', side: 'home', kicker: 'h9', outcome: 'scored', placement: 'roof' },
          at(5),
        ),
      ),
    ).toBe('* Goal: Hku puts the penalty into the roof of the net.');
  });

  test('GOAL-04: a cancelled goal, with the score that stays', () => {
    const match = begin().goal('home', 'h9', at(5));
    expect(lastOf(match.log({ type: 'goalCancelled', goal: match.last, reason: 'handball' }))).toBe(
      '* Goal cancelled: The goal by Hku is cancelled for handball. Hosts 0-0 Guests.',
    );
  });

  test('penalties not scored', () => {
    expect(penalty('saved')).toBe('* Penalty saved: The penalty by Hku is saved.');
    expect(penalty('post')).toBe('* Penalty missed: Hku hits the post with the penalty.');
    expect(penalty('retake')).toBe('Penalty to be retaken: The penalty by Hku is to be retaken.');
  });

  test('LAW-12-04: a second caution says what follows', () => {
    const match = begin().caution('away', 'a4', at(13));
    expect(lastOf(match)).toBe('Caution: Aeu is cautioned.');
    expect(lastOf(match.caution('away', 'a4', at(60), { detail: 'reckless', on: 'h9' }))).toBe(
      '* Second caution: Aeu is cautioned for a reckless foul on Hku: it is a second caution, and Aeu is sent off. Guests are down to ten.',
    );
  });

  test('LAW-12-BENCH-01: a card to the bench leaves the numbers', () => {
    expect(lastOf(begin().directRed('away', 'a14', at(13)))).toBe(
      '* Red card: Abeeu, a Guests substitute, is sent off. The numbers on the field are unchanged.',
    );
    expect(lastOf(begin().change('away', 'a4', 'a14', at(10)).directRed('away', 'a4', at(13)))).toBe(
      '* Red card: Aeu, who has gone off, is sent off. The numbers on the field are unchanged.',
    );
  });

  test('changes: who went off is said only when it is known', () => {
    expect(lastOf(begin().change('home', 'h4', 'h14', at(60)))).toBe('Substitution: Hbeeu comes on for Heu.');
    expect(lastOf(begin().log({ type: 'substitutionOff', side: 'home', player: 'unknown' }, at(60)))).toBe(
      'Substitution: Hosts take a player off; who it was is not known.',
    );
    expect(
      lastOf(
        begin()
          .log({ type: 'substitutionOff', side: 'home', player: 'unknown' }, at(60))
          .log({ type: 'substitutionOn', side: 'home', player: 'h14' }),
      ),
    ).toBe('Substitution: Hbeeu comes on for Hosts; who went off is not known.');
  });

  test('LAW-3-SUBS-10: a change logged in two halves is told as one, the longest waiting first', () => {
    const off = (player: string) => ({ type: 'substitutionOff', side: 'home', player }) as const;
    const on = (player: string) => ({ type: 'substitutionOn', side: 'home', player }) as const;
    const twoOff = () => begin().log(off('h4'), at(60)).log(off('h5'));
    expect(lastOf(twoOff().log(on('h14')))).toBe('Substitution: Hbeeu comes on for Heu.');
    expect(lastOf(twoOff().log(on('h14')).log(on('h15')))).toMatch(/^Substitution: \S+ comes on for H\S+\.$/);
    expect(lastOf(begin().log(on('h14'), at(60)))).toContain('who went off is not known');
  });

  test('VAR: check, screen, decision', () => {
    const match = begin().log(
      {
        type: 'foul',
        side: 'away',
        player: 'a4',
        on: 'h9',
        kind: 'highBoot',
        struck: 'head',
        inPenaltyArea: true,
      },
      at(70),
    );
    expect(lastOf(match)).toBe('Foul: A high boot by Aeu catches Hku on the head in the penalty area.');
    match.log({ type: 'varCheckStart', categories: ['PEN', 'RED'], incident: match.last, about: 'a4' });
    expect(lastOf(match)).toBe(
      '* VAR check: A check of a possible penalty and a possible red card, for the foul by Aeu on Hku.',
    );
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField', openedBy: 'recommendation' });
    const review = match.last;
    expect(lastOf(match)).toBe(
      '* Video review: The referee opens an on-field review on the recommendation of the video assistant.',
    );
    expect(lastOf(match.log({ type: 'wentToScreen', review }))).toBe(
      '* Video review: The referee goes to the screen.',
    );
    expect(
      lastOf(match.log({ type: 'varDecision', review, outcome: 'overturned', restart: 'penalty' })),
    ).toBe('* Decision: The decision is overturned: penalty.');
  });

  test('kicks of a shoot-out', () => {
    const match = begin()
      .secondHalf()
      .whistle(at(90, 1))
      .kickOff('etFirst')
      .whistle(at(105))
      .kickOff('etSecond')
      .whistle(at(120))
      .during('kicksBreak');
    expect(lastOf(match.log({ type: 'shootOutToss', first: 'away' }))).toBe(
      '* Shoot-out: Guests are to kick first.',
    );
    match.kickOff('kicks');
    expect(lastOf(match.kick('away', 'a9', 'scored'))).toBe("* Kick scored: Aku's kick is scored: 0-1.");
    expect(lastOf(match.kick('home', 'h9', 'saved'))).toBe("* Kick not scored: Hku's kick is saved: 0-1.");
  });

  test('notes with their author', () => {
    expect(lastOf(begin().log({ type: 'note', text: 'The ground fell silent.', author: 'M. Rossi' }))).toBe(
      'Note: M. Rossi: “The ground fell silent.”',
    );
  });
});
