import { decide, parseCommand, type Side } from '@touchline/laws';
import { aMatch, at } from '@touchline/laws/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, stepOf, type Tapped } from './steps.ts';

const playing = () => aMatch().sheets().kickOff();
type Person = NonNullable<Tapped['person']>;
const who = (id: string) => id as Person;
const of = (tapped: Tapped, match = playing()) => stepOf(tapped, match.state());
const asked = (tapped: Tapped, match = playing()) => {
  const step = of(tapped, match);
  return step.type === 'ask' ? step.ask : undefined;
};

describe('taps', () => {
  test('goal: whose, who; then it is said', () => {
    expect(asked({})).toEqual({ type: 'kind' });
    expect(asked({ kind: 'goal' })).toMatchObject({ type: 'side', question: 'Whose goal?' });
    expect(asked({ kind: 'goal', side: 'home' })).toMatchObject({ type: 'person', question: 'Who scored?' });
    expect(of({ kind: 'goal', side: 'home', person: who('h9') })).toEqual({
      type: 'said',
      body: { type: 'logGoal', side: 'home', scorer: 'h9' },
    });
  });

  test('a corner needs no more than its side, a shot what became of it, a change who comes on', () => {
    expect(of({ kind: 'corner', side: 'away' })).toEqual({
      type: 'said',
      body: { type: 'logCorner', side: 'away' },
    });
    expect(asked({ kind: 'shot', side: 'home', person: who('h9') })).toMatchObject({ field: 'outcome' });
    expect(asked({ kind: 'substitution', side: 'home', person: who('h9') })).toMatchObject({ field: 'on' });
  });

  test('an own goal is put in by the others', () => {
    const ask = asked({ kind: 'ownGoal', side: 'home' });
    expect(ask?.type === 'person' && ask.people.every(({ person }) => person.startsWith('a'))).toBe(true);
  });

  test('a penalty that was given is its side’s; the people are by their numbers, off the field nobody', () => {
    const match = playing()
      .directRed('home', 'h9', at(10))
      .log({ type: 'penaltyAwarded', side: 'away' }, at(12));
    expect(asked({ kind: 'penaltyKick' }, match)).toMatchObject({
      type: 'person',
      question: 'Who takes it?',
    });
    const ask = asked({ kind: 'shot', side: 'home' }, match);
    if (ask?.type !== 'person') throw new Error('no person asked');
    expect(ask.people.map(({ person }) => person)).not.toContain('h9');
    expect(ask.people.map(({ number }) => number)).toEqual(
      ask.people.map(({ number }) => number).toSorted((a = 0, b = 0) => a - b),
    );
  });

  test('a card may fall on the bench and the coach, a goal may not', () => {
    const card = asked({ kind: 'caution', side: 'home' });
    const goal = asked({ kind: 'goal', side: 'home' });
    expect(card?.type === 'person' && card.people.map(({ status }) => status)).toContain('teamOfficial');
    expect(goal?.type === 'person' && goal.people.length).toBe(11);
  });
});

test('whatever is tapped ends within four taps in a command of the right form, which the Laws take', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.constantFrom<Side>('home', 'away'),
      fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 }),
      (kind, side, picks) => {
        const match = playing();
        if (kind === 'penaltyKick') match.log({ type: 'penaltyAwarded', side }, at(12));
        let tapped: Tapped = { kind };
        let step = stepOf(tapped, match.state());
        for (const pick of picks) {
          if (step.type === 'said') break;
          const { ask } = step;
          if (ask.type === 'side') tapped = { ...tapped, side };
          if (ask.type === 'person')
            tapped = { ...tapped, [ask.field]: ask.people[pick % ask.people.length]!.person };
          if (ask.type === 'choice')
            tapped = { ...tapped, [ask.field]: ask.choices[pick % ask.choices.length]!.value };
          step = stepOf(tapped, match.state());
        }
        if (step.type !== 'said') throw new Error(`${kind} asks on: ${JSON.stringify(step)}`);
        const log = match.toEntries();
        const head = {
          commandId: 'c1',
          match: log[0]!.match,
          by: 'x',
          clock: { period: 'firstHalf', minute: '13' },
        };
        const parsed = parseCommand({ ...head, ...step.body });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
        const verdict = decide(parsed.command, log, {});
        expect([kind, verdict]).toMatchObject([kind, { ok: true }]);
      },
    ),
  );
});
