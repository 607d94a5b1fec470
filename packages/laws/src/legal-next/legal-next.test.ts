import { describe, expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { Verdict } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { Entry, EntryType } from '../entries.ts';
import { foldLog } from '../fold/fold.ts';
import { commandTypeOf } from '../parse/command.ts';
import { ENTRY_TYPES } from '../parse/payloads.ts';
import type { MatchState } from '../state.ts';
import { aMatch, asSent, at, Dice, randomMatch } from '../testing/index.ts';
import type { Side } from '../vocabulary.ts';
import { isTimed, SIDES } from '../vocabulary.ts';
import { legalNext } from './legal-next.ts';
import type { LegalNext, Offer } from './offers.ts';
import type { Question } from './questions.ts';
import { QUESTIONS } from './questions.ts';

const playing = () => aMatch().sheets().kickOff();
const typesOf = ({ offers }: LegalNext) => new Set(offers.map(({ type }) => type));
const valuesOf = ({ offers }: LegalNext, type: EntryType, side?: Side) =>
  offers
    .filter((offer) => offer.type === type && offer.side === side)
    .flatMap(({ choices = [] }) => choices.map(({ value }) => value));

describe('who and what', () => {
  test('before a match is open there is its opening, and before kick-off there is no play', () => {
    expect([...typesOf(legalNext(undefined))]).toEqual(['matchOpened']);
    expect([...typesOf(legalNext([]))]).toEqual(['matchOpened']);
    const types = typesOf(legalNext(aMatch().sheets().state()));
    expect(types).toContain('periodStart');
    for (const type of ['goal', 'shot', 'restart', 'kick', 'penaltyKick'] as const)
      expect(types).not.toContain(type);
  });

  test('LAW-3-STATUS-01: those on the field may score, those on the bench may not', () => {
    const scorers = valuesOf(legalNext(playing().state()), 'goal', 'home');
    expect(scorers).toEqual([...Array.from({ length: 11 }, (_, i) => `h${i + 1}`), 'unknown']);
    const own = valuesOf(legalNext(playing().state()), 'ownGoal', 'home');
    expect(own).toContain('a1');
    expect(own).not.toContain('h1');
  });

  test('LAW-3-STATUS-01: he who is off for the moment may come back, and nobody who never went off', () => {
    expect(typesOf(legalNext(playing().state()))).not.toContain('returned');
    const treated = playing().log({ type: 'temporarilyOff', side: 'home', player: 'h9' }, at(10));
    expect(valuesOf(legalNext(treated.state()), 'returned', 'home')).toEqual(['h9', 'unknown']);
    expect(valuesOf(legalNext(treated.state()), 'returned', 'away')).toEqual([]);
  });

  test('LAW-3-SUBS-01: a change offers who goes off and who comes on', () => {
    const { changes } = legalNext(playing().change('home', 'h9', 'h12', at(20)).state());
    expect(changes.home?.off.map(({ value }) => value)).toContain('h12');
    expect(changes.home?.off.map(({ value }) => value)).not.toContain('h9');
    expect(changes.home?.on.map(({ value }) => value)).toEqual(
      Array.from({ length: 11 }, (_, i) => `h${i + 13}`),
    );
    expect(changes.home?.off.find(({ value }) => value === 'h10')?.notices).toContain('LAW-3-CAPT-01');
  });

  test('LAW-3-SUBS-04: three opportunities used, nobody may be changed before the interval', () => {
    const match = playing();
    for (const n of [1, 2, 3]) match.change('home', `h${n + 5}`, `h${n + 11}`, at(n * 10));
    expect(
      legalNext(match.state(), { clock: { period: 'firstHalf', minute: '40' } }).changes.home,
    ).toBeUndefined();
    expect(
      legalNext(match.state(), { clock: { period: 'firstHalf', minute: '40' } }).changes.away,
    ).toBeDefined();
    match.whistle(at(45, 1));
    expect(legalNext(match.state()).changes.home).toBeDefined();
  });

  test('LAW-12-04: a card is offered with the notice that it is the second', () => {
    const match = playing().caution('home', 'h4', at(13));
    const offer = legalNext(match.state()).offers.find(
      ({ type, side }) => type === 'caution' && side === 'home',
    );
    const noticesFor = (person: string) => offer?.choices?.find(({ value }) => value === person)?.notices;
    expect(noticesFor('h4')).toEqual(['LAW-12-04']);
    expect(noticesFor('h5')).toEqual([]);
    expect(noticesFor('h-coach')).toEqual([]);
    match.caution('home', 'h4', at(20));
    expect(valuesOf(legalNext(match.state()), 'caution', 'home')).not.toContain('h4');
  });

  test('VAR-22 to VAR-28: a check leads to a review, a review to the screen and one decision', () => {
    const match = playing()
      .goal('home', 'h9', at(5))
      .log({ type: 'varCheckStart', categories: ['GOAL'] });
    const check = match.last;
    const now = () => legalNext(match.toEntries());
    expect(valuesOf(now(), 'varReviewOpen')).toContain(check);
    expect(valuesOf(now(), 'varDecision')).toEqual([]);
    match.log({ type: 'varReviewOpen', check, mode: 'varOnly' });
    const review = match.last;
    expect(valuesOf(now(), 'wentToScreen')).toEqual([review]);
    expect(valuesOf(now(), 'varDecision')).toEqual([review]);
    match.log({ type: 'varDecision', review, outcome: 'upheld' });
    expect(valuesOf(now(), 'varDecision')).toEqual([]);
  });

  test('VAR-03: a category that cannot be reviewed is offered with a notice', () => {
    const offer = legalNext(playing().state()).offers.find(({ type }) => type === 'varCheckStart');
    expect(offer?.choices?.find(({ value }) => value === 'CORNER')?.notices).toEqual(['VAR-03']);
    expect(offer?.choices?.find(({ value }) => value === 'GOAL')?.notices).toEqual([]);
  });

  test('LAW-10-04: the kick is offered to the side whose turn it is, and to those who have not kicked', () => {
    const match = aMatch().sheets().kickOff().secondHalf().whistle(at(90, 1)).during('kicksBreak');
    match.log({ type: 'shootOutToss', first: 'home' }).kickOff('kicks').kick('home', 'h2', 'scored');
    expect(valuesOf(legalNext(match.state()), 'kick', 'home')).toEqual([]);
    match.kick('away', 'a2', 'saved');
    const kickers = valuesOf(legalNext(match.state()), 'kick', 'home');
    expect(kickers).toContain('h3');
    expect(kickers).not.toContain('h2');
    expect(kickers).not.toContain('h12');
  });

  test('LAW-7-DUR-01: the end of a half is offered when its time is up', () => {
    const ends = (minute: string) =>
      valuesOf(legalNext(playing().state(), { clock: { period: 'firstHalf', minute } }), 'periodEnd');
    expect(ends('30')).toEqual([]);
    expect(ends('45')).toEqual(['firstHalf']);
  });
});

/** Types that are never offered: corrections are always possible, and a match is opened once. */
const NOT_OFFERED = ['matchOpened', 'entryAmended', 'entryWithdrawn'];
test('every entry type is asked about, or left out by name', () => {
  const asked = new Set<string>([...QUESTIONS.map(({ type }) => type), ...NOT_OFFERED]);
  expect(ENTRY_TYPES.filter((type) => !asked.has(type))).toEqual([]);
});

describe('agreement with decide', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  const context = { extraTimeAllowed: true };

  test('everything that is offered is accepted, with the notices that were named', () => {
    let offered = 0;
    for (const seed of seeds) {
      for (const { log, clock } of moments(seed, 3)) {
        const next = legalNext(log, { ...context, clock });
        for (const offer of next.offers) {
          for (const { value, notices } of offer.choices ?? [{ value: undefined, notices: offer.notices }]) {
            const verdict = sent(log, questionOf(offer), { ...offer, value });
            expect(
              verdict,
              `seed ${seed}, ${JSON.stringify({ ...offer, choices: [] })} ${value}`,
            ).toMatchObject({
              ok: true,
              notices: notices.map((rule) => ({ rule })),
            });
            offered += 1;
          }
        }
        for (const side of SIDES) offered += changesAccepted(log, clock, side, next, seed);
      }
    }
    expect(offered).toBeGreaterThan(5000);
  });

  test('what decide accepts is offered (sampled)', () => {
    const tried = { accepted: 0, refused: 0 };
    for (const seed of seeds) {
      const dice = new Dice(seed);
      for (const { log, state, clock } of moments(seed, 5)) {
        const next = legalNext(log, { ...context, clock });
        for (let tries = 0; tries < 60; tries++) {
          const question = dice.pick(QUESTIONS);
          if (!question) continue;
          const side = question.sides ? dice.pick(SIDES) : undefined;
          const value = question.field && dice.pick(anyValues(question, state, log));
          const wished = { clock: question.clock?.() ?? clock, ...(side && { side }), value };
          const verdict = sent(log, question, wished);
          tried[verdict.ok ? 'accepted' : 'refused'] += 1;
          expect(
            isOffered(next, question, side, value),
            `seed ${seed}, ${question.type} ${side} ${value}`,
          ).toBe(verdict.ok);
        }
      }
    }
    expect(tried.accepted).toBeGreaterThan(500);
    expect(tried.refused).toBeGreaterThan(500);
  });

  interface Moment {
    readonly log: readonly Entry[];
    readonly state: MatchState;
    readonly clock: Clock;
  }

  function moments(seed: number, count: number): readonly Moment[] {
    const whole = randomMatch(seed, { corrections: seed % 3 === 0 });
    const dice = new Dice(seed);
    return Array.from({ length: count }, () => {
      const log = whole.slice(0, dice.between(1, whole.length));
      const state = foldLog(log);
      if (!state) throw new Error('the first entry opens the match');
      return { log, state, clock: state.period === state.clock.period ? state.clock : clockIn(state) };
    });
  }

  const clockIn = ({ period }: MatchState): Clock => (isTimed(period) ? { period, second: 0 } : { period });

  interface Wish {
    readonly clock: Clock;
    readonly side?: Side;
    readonly value: string | undefined;
  }

  function sent(
    log: readonly Entry[],
    { type, field, rest, as }: Question,
    { clock, side, value }: Wish,
  ): Verdict {
    const head = { commandId: 'next', match: log[0]?.match, clock, by: 'test', type: commandTypeOf(type) };
    const chosen = field !== undefined && value !== undefined ? { [field]: as?.(value) ?? value } : {};
    return decide(
      asSent({ ...head, ...(side && { side }), ...Object.fromEntries(rest), ...chosen }),
      log,
      context,
    );
  }

  const questionOf = ({ type, field, choices }: Offer): Question => {
    const found = QUESTIONS.find(
      (each) =>
        each.type === type &&
        each.field === field &&
        (type !== 'periodStart' || choices?.some(({ value }) => each.values(nobody).includes(value))),
    );
    if (!found) throw new Error(`no question about ${type}`);
    return found;
  };
  const nobody = aMatch().state();

  const isOffered = (
    { offers }: LegalNext,
    question: Question,
    side: Side | undefined,
    value: string | undefined,
  ) =>
    offers.some(
      (offer) =>
        offer.type === question.type &&
        offer.field === question.field &&
        offer.side === side &&
        (value === undefined || (offer.choices?.some((choice) => choice.value === value) ?? false)),
    );

  /** Likely and unlikely ones: people of both sides, ids of every entry. */
  function anyValues(question: Question, state: MatchState, log: readonly Entry[]): readonly string[] {
    if (question.people)
      return [...SIDES.flatMap((side) => state.teams[side].people.map(({ person }) => person)), 'unknown'];
    const likely = question.values(state);
    if (!REFERENCES.has(question.field ?? '')) return likely;
    // A review may be named by its own entry or by its check's; only one of the two is offered.
    const aliases = new Set(state.reviews.flatMap(({ entry, reviewEntry }) => [entry, reviewEntry]));
    return [...likely, ...log.map(({ id }) => id).filter((id) => !aliases.has(id))];
  }
  const REFERENCES = new Set(['goal', 'penalty', 'sanction', 'check', 'review']);

  function changesAccepted(
    log: readonly Entry[],
    clock: Clock,
    side: Side,
    next: LegalNext,
    seed: number,
  ): number {
    const change = next.changes[side];
    if (!change) return 0;
    const dice = new Dice(seed);
    const [off, on] = [dice.pick(change.off)?.value, dice.pick(change.on)?.value];
    const head = { commandId: 'next', match: log[0]?.match, clock, by: 'test', type: 'logSubstitution' };
    if (off === on) return 0;
    expect(decide(asSent({ ...head, side, off, on }), log, context).ok, `seed ${seed}: ${off} ${on}`).toBe(
      true,
    );
    return 1;
  }
});
