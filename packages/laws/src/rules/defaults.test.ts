import { describe, expect, test } from 'vitest';
import { clockLabel } from '../clock.ts';
import { aMatch, at } from '../testing/index.ts';
import { RULES } from './catalogue.ts';

const playing = () => aMatch().sheets().kickOff();

/** Conventions of data: what a log that keeps them looks like. */
const DEFAULTS: { readonly [id: string]: () => void } = {
  'LAW-3-SUBS-13': () => {
    const match = playing().whistle(at(45, 1)).change('home', 'h9', 'h12');
    expect(clockLabel(match.state().clock)).toBe('HT');
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 1, opportunitiesUsed: 0 });
  },
  'LAW-7-WATER-01': () => {
    const match = playing().log({ type: 'stoppage', reason: 'drinksBreak' }, at(25));
    match.change('home', 'h9', 'h12', at(26)).change('home', 'h8', 'h13', at(27));
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 2, opportunitiesUsed: 1 });
    expect(match.ask({ type: 'stoppage', reason: 'coolingBreak' }, at(28)).ok).toBe(true);
  },
  'MIN-03': () => {
    const match = playing().log({ type: 'foul', side: 'away', player: 'a4' }, at(20));
    match.log({ type: 'varCheckStart', categories: ['PEN'], incident: match.last }, at(21));
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' }, at(22));
    match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' }, at(23));
    match.log({ type: 'penaltyAwarded', side: 'home' }, at(23), { causedBy: match.last });
    match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'scored' }, at(25));
    const labels = match.toEntries().map(({ clock }) => clockLabel(clock));
    expect(labels.slice(-6)).toEqual(['20', '21', '22', '23', '23', '25']);
    expect(match.state().goals.map(({ clock }) => clockLabel(clock))).toEqual(['25']);
  },
  'MIN-05': () => {
    const match = playing().whistle(at(45, 1)).caution('home', 'h4');
    expect(match.state().cards.map(({ clock }) => clockLabel(clock))).toEqual(['HT']);
    expect(clockLabel({ period: 'kicks' })).toBe('kicks');
  },
  'GOAL-05': () => {
    const match = playing().log({ type: 'penaltyAwarded', side: 'home' }, at(30));
    match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'saved' }, at(31));
    match.goal('home', 'h9', at(31), { rebound: true });
    expect(match.state().goals.map(({ how }) => how)).toEqual(['rebound']);
  },
  'GOAL-07': () => {
    const match = playing().goal('away', 'a9', at(5)).goal('home', 'h9', at(6));
    expect(match.state().goals.map(({ scoreAfter: { home, away } }) => `${home}-${away}`)).toEqual([
      '0-1',
      '1-1',
    ]);
  },
  'LAW-10-16': () => {
    const match = playing().secondHalf().whistle(at(90, 1)).during('kicksBreak').kickOff('kicks');
    match.kick('away', 'a9', 'scored').kick('home', 'h9', 'saved');
    expect(match.state().shootOut).toMatchObject({
      kicks: [
        { side: 'away', kicker: 'a9', outcome: 'scored' },
        { side: 'home', kicker: 'h9', outcome: 'saved' },
      ],
      score: { home: 0, away: 1 },
    });
  },
  'LAW-12-BENCH-02': () => {
    const match = playing().change('home', 'h9', 'h12', at(20));
    const statusOf = (id: string) =>
      match.state().teams.home.people.find(({ person }) => person === id)?.status;
    expect([statusOf('h9'), statusOf('h13')]).toEqual(['substitutedPlayer', 'substitute']);
  },
  'LAW-14-07': () => {
    const outcomeOf = (outcome: 'saved' | 'missed') => {
      const match = playing().log({ type: 'penaltyAwarded', side: 'home' }, at(30));
      match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome }, at(31));
      return [match.state().kickedPenalty?.outcome, match.state().score.home];
    };
    expect(outcomeOf('saved')).toEqual(['saved', 0]);
    expect(outcomeOf('missed')).toEqual(['missed', 0]);
  },
};

test('every convention is here', () => {
  const ids = RULES.filter((rule) => rule.class === 'default').map(({ id }) => id);
  expect(Object.keys(DEFAULTS).sort()).toEqual(ids.sort());
});

describe.each(Object.entries(DEFAULTS))('%s', (_id, holds) => {
  test('is kept', holds);
});
