import { describe, expect, test } from 'vitest';
import { clockLabel } from './clock.ts';
import type { Verdict } from './commands.ts';
import { substitutionsLeft } from './decide/substitution-rules.ts';
import { lawsEdition } from './editions/laws-editions.ts';
import { shootOutWinner } from './fold/shoot-out.ts';
import { creditFor } from './rules/credit.ts';
import { penaltyOutcome } from './rules/kick-offences.ts';
import { foulSanction } from './rules/sanctions.ts';
import { refusalSentence } from './sentences.ts';
import type { MatchBuilder, MatchOptions } from './testing/index.ts';
import { aMatch, at, second } from './testing/index.ts';

/** The acceptance cases of a single match, by id. */

const playing = (options: MatchOptions = {}) => aMatch(options).sheets().kickOff();
const said = (verdict: Verdict) =>
  verdict.ok ? verdict.notices.map(({ rule }) => rule) : verdict.refusal.rule;
const laws = (id = '2025-26') => {
  const edition = lawsEdition(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
};
const swap = (off: string, on: string) => ({ type: 'logSubstitution', side: 'home', off, on }) as const;
const ends = (match: MatchBuilder) => match.whistle(at(90, 1));
const penaltyTo = (match: MatchBuilder) => match.log({ type: 'penaltyAwarded', side: 'home' }, at(30));
const kickBy = (match: MatchBuilder, outcome: 'saved' | 'post' | 'missed' | 'scored', inExtension = false) =>
  match.log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome, inExtension }, at(31));
const rebound = (scorer: string) => ({ type: 'goal', side: 'home', scorer, rebound: true }) as const;
const foulInTheArea = { type: 'foul', side: 'away', player: 'a4', on: 'h9', inPenaltyArea: true } as const;
const kicking = (match = playing()) => ends(match.secondHalf()).during('kicksBreak').kickOff('kicks');

describe('easy', () => {
  test('AC-01, MIN-01: a foul at 92:14 has the label 90+3', () => {
    const match = playing().secondHalf().log({ type: 'addedTime', minutes: 3 }, at(90));
    match.log({ type: 'foul', side: 'home', player: 'h4' }, second(47 * 60 + 14));
    expect(clockLabel(match.state().clock)).toBe('90+3');
  });

  test('AC-02, MIN-01: 44:59 is 45, 45:00 is 45+1, and of the second half 46', () => {
    const label = (period: 'firstHalf' | 'secondHalf', of: number) => clockLabel({ period, second: of });
    expect([label('firstHalf', 2699), label('firstHalf', 2700), label('secondHalf', 0)]).toEqual([
      '45',
      '45+1',
      '46',
    ]);
  });

  test('AC-03, LAW-3-SUBS-11: a substituted player does not come on again', () => {
    const match = playing().secondHalf().change('home', 'h9', 'h12', at(60));
    expect(said(match.ask(swap('h8', 'h9'), at(75)))).toBe('LAW-3-SUBS-11');
  });

  test('AC-04, LAW-3-SUBS-06: two changes in one stoppage and one in another', () => {
    const match = playing()
      .secondHalf()
      .change('home', 'h2', 'h12', at(60))
      .change('home', 'h3', 'h13', at(60));
    const state = match.change('home', 'h4', 'h14', at(75)).state();
    expect(state.teams.home).toMatchObject({ substitutionsUsed: 3, opportunitiesUsed: 2 });
    expect(substitutionsLeft(state, 'home')).toEqual({ substitutions: 2, opportunities: 1 });
  });

  test('AC-05, LAW-3-SUBS-06: both teams change in one stoppage, each has used one', () => {
    const { teams } = playing()
      .change('home', 'h2', 'h12', at(30))
      .change('away', 'a2', 'a12', at(30))
      .state();
    expect([teams.home.opportunitiesUsed, teams.away.opportunitiesUsed]).toEqual([1, 1]);
  });

  test('AC-06, LAW-3-SUBS-05: the half-time is free', () => {
    const match = playing().change('home', 'h2', 'h12', at(10)).change('home', 'h3', 'h13', at(20));
    match.change('home', 'h4', 'h14', at(30)).whistle(at(45, 1));
    expect(said(match.ask(swap('h5', 'h15')))).toEqual([]);
    match.change('home', 'h5', 'h15').change('home', 'h6', 'h16');
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 5, opportunitiesUsed: 3 });
  });

  test('AC-07, LAW-12-BENCH-01, LAW-3-SENT-04: a substitute sent off on the bench', () => {
    const match = playing().directRed('home', 'h12', at(20));
    const { teams } = match.state();
    expect([teams.home.onField, teams.away.onField]).toEqual([11, 11]);
    expect(said(match.ask(swap('h9', 'h12')))).toBe('LAW-3-SENT-04');
  });

  test('AC-08, LAW-12-04: cautioned twice, one second caution, sent off, ten', () => {
    const state = playing().caution('home', 'h4', at(30)).secondHalf().caution('home', 'h4', at(70)).state();
    expect(state.cards.map(({ card }) => card)).toEqual(['caution', 'secondCaution']);
    expect(state.teams.home.onField).toBe(10);
    expect(state.teams.home.people.find(({ person }) => person === 'h4')?.status).toBe('sentOff');
  });

  test('AC-10, GOAL-03, ASSIST-01: off target it is an own goal, on target a goal of the attacker', () => {
    expect(creditFor({ onTarget: false, deflectedBy: 'a4' as never })).toBe('ownGoal');
    expect(creditFor({ onTarget: true, deflectedBy: 'a4' as never })).toBe('scorer');
    const state = playing()
      .log({ type: 'ownGoal', side: 'home', player: 'a4', onTarget: false }, at(5))
      .state();
    expect(state.goals[0]).toMatchObject({ how: 'ownGoal', scorer: 'a4', side: 'home' });
    expect(state.goals[0]).not.toHaveProperty('assist');
  });
});

const fiveUsed = () => {
  const match = playing();
  for (const [n, minute] of [10, 10, 20, 20, 20].entries())
    match.change('home', `h${n + 2}`, `h${n + 12}`, at(minute));
  return ends(match.secondHalf()).during('etBreak');
};

describe('middling', () => {
  test('AC-11, LAW-3-SUBS-08: three in three at 90 minutes leave three and one for extra time', () => {
    const match = playing();
    for (const [n, minute] of [10, 20, 30].entries())
      match.change('home', `h${n + 2}`, `h${n + 12}`, at(minute));
    const extraTime = ends(match.secondHalf()).during('etBreak');
    const left = () => substitutionsLeft(extraTime.state(), 'home');
    expect(substitutionsLeft(extraTime.state(), 'home', 'etBreak')).toEqual({
      substitutions: 3,
      opportunities: 1,
    });
    extraTime.change('home', 'h5', 'h15').kickOff('etFirst');
    expect(left()).toEqual({ substitutions: 2, opportunities: 1 });
    extraTime.whistle(at(105, 1)).change('home', 'h6', 'h16').kickOff('etSecond');
    expect(left()).toEqual({ substitutions: 1, opportunities: 1 });
    extraTime.change('home', 'h7', 'h17', at(110));
    expect(left()).toEqual({ substitutions: 0, opportunities: 0 });
  });

  test('AC-12, LAW-3-SUBS-08: the sixth in the break before extra time, the seventh never', () => {
    const match = fiveUsed();
    expect(said(match.ask(swap('h8', 'h20')))).toEqual([]);
    match.change('home', 'h8', 'h20');
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 6, opportunitiesUsed: 2 });
    expect(said(match.ask(swap('h9', 'h21')))).toBe('LAW-3-SUBS-08');
  });

  test('AC-13, LAW-14-06, GOAL-05: the kicker scores from the rebound of a save', () => {
    const match = kickBy(penaltyTo(playing()), 'saved');
    expect(said(match.ask(rebound('h10')))).toEqual([]);
    expect(match.state()).toMatchObject({ kickedPenalty: { outcome: 'saved', kicker: 'h10' }, goals: [] });
    const { goals, score } = match.log(rebound('h10')).state();
    expect(goals.map(({ how, scorer }) => [how, scorer])).toEqual([['rebound', 'h10']]);
    expect(score).toEqual({ home: 1, away: 0 });
  });

  test('AC-14, LAW-14-06: after the post the kicker may not, a team-mate may', () => {
    const match = kickBy(penaltyTo(playing()), 'post');
    expect(said(match.ask(rebound('h10')))).toBe('LAW-14-06');
    expect(said(match.ask(rebound('h9')))).toEqual([]);
    const verdict = match.ask(rebound('h10'));
    expect(!verdict.ok && refusalSentence(verdict.refusal)).toContain('no goal, indirect free kick');
    const missed = kickBy(penaltyTo(playing()), 'missed');
    expect(said(missed.ask(rebound('h10')))).toBe('LAW-14-06');
    expect(said(missed.ask(rebound('h9')))).toEqual([]);
  });

  test('AC-15, LAW-14-09: no rebound in a half that is prolonged for the penalty', () => {
    const match = kickBy(penaltyTo(playing()), 'saved', true);
    expect(said(match.ask(rebound('h9')))).toBe('LAW-14-09');
    expect(said(match.ask({ type: 'periodEnd', period: 'firstHalf' }, at(45, 3)))).toEqual([]);
  });

  test('AC-16, LAW-14-03, LAW-14-05: a goalkeeper off his line is warned, then cautioned', () => {
    const match = penaltyTo(playing());
    const retake = {
      type: 'penaltyKick',
      side: 'home',
      kicker: 'h10',
      outcome: 'retake',
      offences: ['goalkeeper'],
      ball: 'saved',
    } as const;
    const sanction = () => {
      const verdict = match.ask(retake);
      return verdict.ok && verdict.notices.map(({ rule, facts }) => [rule, facts.sanction]);
    };
    expect(sanction()).toEqual([['LAW-14-05', 'warning']]);
    match.log(retake);
    expect(sanction()).toEqual([['LAW-14-05', 'caution']]);
    expect(penaltyOutcome(laws(), ['goalkeeper'], 'missed').result).toBe('stands');
    expect(penaltyOutcome(laws(), ['goalkeeperPutsOff'], 'missed').result).toBe('retake');
  });

  test('AC-17, LAW-14-04: an early attacker who disturbs nobody', () => {
    expect(penaltyOutcome(laws('2024-25'), ['attackerEncroaches'], 'in').result).toBe('goal');
    expect(penaltyOutcome(laws('2024-25'), ['attackerEncroachesWithImpact'], 'in').result).toBe('retake');
  });

  test('AC-18, LAW-14-03, LAW-10-12: the accidental double touch by edition, in play and in the shoot-out', () => {
    expect(penaltyOutcome(laws('2025-26'), ['doubleTouch'], 'in').result).toBe('retake');
    expect(penaltyOutcome(laws('2024-25'), ['doubleTouch'], 'in').result).toBe('indirectFreeKick');
    const kick = { type: 'kick', side: 'home', kicker: 'h9', offences: ['doubleTouch'] } as const;
    expect(said(kicking().ask({ ...kick, outcome: 'retake', ball: 'in' }))).toEqual([]);
    expect(said(kicking().ask({ ...kick, outcome: 'scored' }))).toEqual(['LAW-10-12']);
    expect(said(kicking().ask({ ...kick, outcome: 'missed' }))).toEqual([]);
  });

  test('AC-19, LAW-12-DOGSO-01: what a chance denied costs, by place and manner', () => {
    const denied = { denied: 'obviousChance' } as const;
    expect(foulSanction(laws(), { ...denied, inPenaltyArea: true, forTheBall: true })).toEqual({
      restart: 'penalty',
      card: 'caution',
    });
    expect(foulSanction(laws(), { ...denied, forTheBall: true })).toEqual({
      restart: 'freeKick',
      card: 'directRed',
    });
    expect(foulSanction(laws(), { ...denied, inPenaltyArea: true, kind: 'hold' })).toEqual({
      restart: 'penalty',
      card: 'directRed',
    });
  });

  test('AC-20, LAW-12-04: the same foul by one already cautioned', () => {
    const match = playing().caution('away', 'a4', at(10)).secondHalf();
    match.log(
      {
        type: 'foul',
        side: 'away',
        player: 'a4',
        on: 'h9',
        denied: 'obviousChance',
        inPenaltyArea: true,
        forTheBall: true,
      },
      at(50),
    );
    const causedBy = match.last;
    expect(said(match.ask({ type: 'caution', side: 'away', person: 'a4' }, at(50), { causedBy }))).toEqual([
      'LAW-12-04',
    ]);
    match.caution('away', 'a4').log({ type: 'penaltyAwarded', side: 'home', offence: causedBy });
    expect(match.state()).toMatchObject({
      penaltyPending: { side: 'home' },
      teams: { away: { onField: 10 } },
    });
  });

  test('AC-21, LAW-3-PLAYERS-02, LAW-5-ABANDON-03: six are too few, and there is no result until it is decided', () => {
    const match = playing();
    for (const n of [2, 3, 4, 5]) match.directRed('home', `h${n}`, at(10));
    const restart = { type: 'restart', kind: 'freeKick' } as const;
    expect(said(match.ask(restart, at(11)))).toEqual([]);
    match.directRed('home', 'h6', at(12));
    expect(said(match.ask(restart))).toBe('LAW-3-PLAYERS-02');
    match.log({ type: 'matchAbandoned', reason: 'tooFewPlayers' });
    expect(match.state()).toMatchObject({ phase: 'abandoned', official: { status: 'pending' } });
    expect(said(match.ask({ type: 'resultConfirmed' }))).toBe('LAW-5-ABANDON-03');
    match.log({ type: 'resultAwarded', score: { home: 0, away: 3 }, reason: 'forfeit' });
    const { score, official } = match.state();
    expect([score, official]).toMatchObject([
      { home: 0, away: 0 },
      { status: 'awarded', score: { home: 0, away: 3 } },
    ]);
  });

  test('AC-22, LAW-3-SENT-02: a starter sent off in the tunnel is replaced from the bench at no cost', () => {
    const match = aMatch().sheets().directRed('home', 'h9');
    const on = { type: 'substitutionOn', side: 'home', player: 'h12' } as const;
    expect(said(match.ask(on))).toEqual([]);
    const state = match.log(on).kickOff().state();
    expect(state.teams.home.onField).toBe(11);
    expect(state.teams.home.people.filter(({ status }) => status === 'substitute')).toHaveLength(11);
    expect(substitutionsLeft(state, 'home').substitutions).toBe(5);
  });

  test('AC-23, LAW-10-05: three of three and none of three is over, one of three is not', () => {
    expect(shootOutWinner({ home: 3, away: 0 }, { home: 3, away: 3 })).toBe('home');
    expect(shootOutWinner({ home: 3, away: 1 }, { home: 3, away: 3 })).toBeUndefined();
    const afterThree = (away: 'scored' | 'missed') => {
      const match = kicking();
      for (const n of [2, 3, 4])
        match.kick('home', `h${n}`, 'scored').kick('away', `a${n}`, n === 2 ? away : 'missed');
      return match;
    };
    const fourth = { type: 'kick', side: 'home', kicker: 'h5', outcome: 'scored' } as const;
    expect(afterThree('missed').state().shootOut).toMatchObject({
      winner: 'home',
      score: { home: 3, away: 0 },
    });
    expect(said(afterThree('missed').ask(fourth))).toBe('LAW-10-05');
    expect(said(afterThree('scored').ask(fourth))).toEqual([]);
  });

  test('AC-24, LAW-10-06: round six', () => {
    expect(shootOutWinner({ home: 5, away: 4 }, { home: 6, away: 6 })).toBe('home');
    expect(shootOutWinner({ home: 4, away: 4 }, { home: 6, away: 5 })).toBeUndefined();
  });

  test('AC-25, LAW-10-08: eleven against ten: one is excluded by name before the kicks, and may not kick', () => {
    const match = kicking(playing().directRed('away', 'a9', at(20)));
    const kick = (kicker: string) => match.ask({ type: 'kick', side: 'home', kicker, outcome: 'scored' });
    expect(said(kick('h9'))).toBe('LAW-10-08');
    expect(said(match.ask({ type: 'exclusion', side: 'away', player: 'a8' }))).toBe('LAW-10-08');
    match.log({ type: 'exclusion', side: 'home', player: 'h8' });
    expect(said(kick('h9'))).toEqual([]);
    expect(said(kick('h8'))).toBe('LAW-10-03');
    match
      .kick('home', 'h9', 'scored')
      .log({ type: 'exclusion', side: 'home', player: 'h7', reason: 'unable' });
    const next = { type: 'kick', side: 'away', kicker: 'a2', outcome: 'scored' } as const;
    expect(said(match.ask(next))).toBe('LAW-10-08');
    match.log({ type: 'exclusion', side: 'away', player: 'unknown' });
    expect(said(match.ask(next))).toEqual([]);
  });

  test('AC-26, LAW-10-13, LAW-10-10: cautions of the match do not count, two in the shoot-out do', () => {
    const match = kicking(playing().caution('home', 'h1', at(39)));
    const caution = { type: 'caution', side: 'home', person: 'h1' } as const;
    expect(said(match.ask(caution))).toEqual([]);
    match.caution('home', 'h1');
    expect(said(match.ask(caution))).toEqual(['LAW-12-04', 'LAW-3-GK-02']);
    match.caution('home', 'h1').log({ type: 'exclusion', side: 'away', player: 'a11' });
    expect(said(match.ask(swap('h1', 'h12')))).toBe('LAW-3-SUBS-15');
    expect(said(match.ask({ type: 'goalkeeperChange', side: 'home', player: 'h5' }))).toEqual([]);
    match.log({ type: 'goalkeeperChange', side: 'home', player: 'h5' });
    expect(match.state().teams.home).toMatchObject({ onField: 10, goalkeeper: 'h5' });
  });

  test('AC-27, GOAL-04, VAR-33, LAW-11-01: a goal cancelled for offside stays in the log', () => {
    const match = playing().goal('home', 'h9', at(20));
    const goal = match.last;
    match.log({ type: 'varCheckStart', categories: ['GOAL'], incident: goal }, at(21));
    expect(match.state()).toMatchObject({ provisional: true, score: { home: 1, away: 0 } });
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'varOnly' });
    match.log(
      { type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'freeKick' },
      at(23),
    );
    match.log({ type: 'goalCancelled', goal, reason: 'offside' }, at(23), { causedBy: match.last });
    expect(match.state()).toMatchObject({
      score: { home: 0, away: 0 },
      provisional: false,
      goals: [{ entry: goal, status: 'cancelled', cancelledFor: 'offside' }],
      restartAwaited: 'freeKick',
      clock: { minute: '23' },
    });
  });
});

/** A check of RED, opened on the field, decided so; the next entries are caused by it. */
function decidedOnField(
  match: MatchBuilder,
  incident: string,
  outcome: 'upheld' | 'overturned',
): MatchBuilder {
  match.log({ type: 'varCheckStart', categories: ['RED'], incident });
  match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
  return match.log({ type: 'varDecision', review: match.last, outcome });
}

const checkOf = (edition: string, secondCaution: 'shown' | 'notShown') => {
  const match = playing({ edition })
    .caution('away', 'a4', at(9))
    .caution('away', 'a4', at(20), { detail: 'simulation' });
  return said(match.ask({ type: 'varCheckStart', categories: ['RED'], incident: match.last, secondCaution }));
};

describe('hard', () => {
  test('AC-28, VAR-03: "was it a caution?" is flagged, a check of RED that ends with it upheld is not', () => {
    const match = playing().caution('home', 'h5', at(20));
    const incident = match.last;
    expect(said(match.ask({ type: 'varCheckStart', categories: [], incident }))).toEqual(['VAR-03']);
    expect(said(match.ask({ type: 'varCheckStart', categories: ['RED'], incident }))).toEqual([]);
    match.log({ type: 'varCheckStart', categories: ['RED'], incident });
    const open = { type: 'varReviewOpen', check: match.last, mode: 'onField' } as const;
    expect(said(match.ask(open))).toEqual([]);
    match.log(open);
    const upheld = { type: 'varDecision', review: match.last, outcome: 'upheld' } as const;
    expect(said(match.ask(upheld))).toEqual([]);
    expect(
      match
        .log(upheld)
        .state()
        .cards.map(({ card, withdrawn }) => [card, withdrawn]),
    ).toEqual([['caution', false]]);
  });

  test('AC-30, VAR-28: a second caution is replaced by a direct red, ten throughout', () => {
    const match = playing().caution('away', 'a4', at(10)).caution('away', 'a4', at(40));
    const replaces = match.last;
    decidedOnField(match, replaces, 'overturned');
    const causedBy = match.last;
    const red = { type: 'directRed', side: 'away', person: 'a4', reason: 'R-SFP', replaces } as const;
    expect(said(match.ask(red, undefined, { causedBy }))).toEqual([]);
    expect(said(match.ask({ ...red, replaces: 'e99' }))).toBe('LOG-REF-01');
    const { teams, cards } = match.log(red, undefined, { causedBy }).state();
    expect(teams.away).toMatchObject({ onField: 10 });
    expect(cards.map(({ card, withdrawn }) => [card, withdrawn])).toEqual([
      ['caution', false],
      ['secondCaution', true],
      ['directRed', false],
    ]);
  });

  test('AC-31, VAR-06, VAR-03: a wrong second caution by edition, one not shown in none', () => {
    expect(checkOf('2025-26', 'shown')).toEqual(['VAR-03']);
    expect(checkOf('2026-27', 'shown')).toEqual([]);
    expect(checkOf('2025-26', 'notShown')).toEqual(['VAR-03']);
    expect(checkOf('2026-27', 'notShown')).toEqual(['VAR-03']);
  });

  test.each([
    ['reckless', false],
    ['spa', true],
  ] as const)('AC-32, VAR-34, VAR-20: play taken back; a caution that is %s', (detail, falls) => {
    const match = playing().log(
      { type: 'foul', side: 'away', player: 'a4', on: 'h9', inPenaltyArea: true },
      at(20),
    );
    const incident = match.last;
    match.caution('home', 'h5', at(20), { detail }).goal('away', 'a9', at(21));
    const goal = match.last;
    match.log({ type: 'varCheckStart', categories: ['PEN', 'GOAL'], incident }, at(22));
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
    match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' }, at(23));
    const causedBy = match.last;
    match.log({ type: 'penaltyAwarded', side: 'home', offence: incident }, at(23), { causedBy });
    const state = match.state();
    expect(state).toMatchObject({
      score: { home: 0, away: 0 },
      penaltyPending: { side: 'home' },
      restartAwaited: 'penalty',
      goals: [{ status: 'cancelled', cancelledFor: 'earlierOffence', cancelledBy: causedBy }],
      cards: [{ withdrawn: falls }],
    });
    // Said once more by the operator, it is no second cancellation.
    expect(
      said(match.ask({ type: 'goalCancelled', goal, reason: 'earlierOffence' }, at(23), { causedBy })),
    ).toEqual([]);
  });

  test('AC-33, VAR-17, VAR-16: after the restart an elbow may still cost a red, a handball no penalty any more', () => {
    const match = playing().log(
      { type: 'foul', side: 'away', player: 'a4', on: 'h9', kind: 'elbow' },
      at(20),
    );
    const elbow = match.last;
    match.log({ type: 'foul', side: 'away', player: 'a5', kind: 'handball', inPenaltyArea: true }, at(20));
    const hand = match.last;
    match.log({ type: 'restart', kind: 'freeKick' }, at(21));
    expect(said(match.ask({ type: 'varCheckStart', categories: ['PEN'], incident: hand }))).toEqual([
      'VAR-16',
    ]);
    decidedOnField(match, elbow, 'overturned');
    expect(
      said(
        match.ask({ type: 'directRed', side: 'away', person: 'a4', reason: 'R-VC' }, undefined, {
          causedBy: match.last,
        }),
      ),
    ).toEqual([]);
    const penalty = { type: 'penaltyAwarded', side: 'home', offence: elbow } as const;
    expect(said(match.ask(penalty, undefined, { causedBy: match.last }))).toEqual(['VAR-17']);
  });
});

test('LAW-3-SUBS-16, LAW-3-SENT-02: a place on the bench is filled again before kick-off, and not after a sending-off', () => {
  const on = { type: 'substitutionOn', side: 'home', player: 'h12', benchRefilledBy: 'h30' } as const;
  const off = { type: 'substitutionOff', side: 'home', player: 'h9', medicalProof: true } as const;
  expect(said(aMatch().sheets().log(off).ask(on))).toEqual([]);
  expect(said(aMatch().sheets().directRed('home', 'h9').ask(on))).toBe('LAW-3-SUBS-01');
  const inPlay = playing().log(off, at(5));
  expect(said(inPlay.ask(on))).toBe('LAW-3-SUBS-01');
  const verdict = inPlay.ask(on);
  expect(!verdict.ok && refusalSentence(verdict.refusal)).toContain('h30 cannot join the bench');
});

test('LAW-3-SUBS-08: where kicks follow full time at once, nothing is added to the five', () => {
  const match = playing();
  for (const [n, minute] of [10, 10, 20, 20, 30].entries())
    match.change('home', `h${n + 2}`, `h${n + 12}`, at(minute));
  const five = kicking(match);
  expect(substitutionsLeft(five.state(), 'home').substitutions).toBe(0);
  expect(said(five.ask(swap('h1', 'h20')))).toBe('LAW-3-SUBS-03');
  expect(said(kicking(playing()).ask(swap('h1', 'h20')))).toEqual([]);
  const extraTime = fiveUsed().kickOff('etFirst').whistle(at(105, 1)).kickOff('etSecond').whistle(at(120, 1));
  const six = extraTime.during('kicksBreak').kickOff('kicks');
  expect(said(six.ask(swap('h1', 'h20')))).toEqual([]);
});

test.each([
  ['restart', () => playing().log(foulInTheArea, at(5)), { type: 'restart', kind: 'throwIn' }],
  ['half', () => playing().log(foulInTheArea, at(45)), undefined],
] as const)(
  'VAR-16, VAR-17: a check that is open at the %s opens no review for a penalty after it',
  (_what, match, restart) => {
    const late = match();
    const incident = late.last;
    late.log({ type: 'varCheckStart', categories: ['PEN'], incident });
    const check = late.last;
    const open = { type: 'varReviewOpen', check, mode: 'onField' } as const;
    expect(said(late.ask(open))).toEqual([]);
    if (restart) late.log(restart, at(6));
    else {
      late.whistle(at(45, 2));
      expect(said(late.ask(open))).toEqual([]);
      late.kickOff('secondHalf');
    }
    expect(said(late.ask(open))).toEqual(['VAR-16']);
    late.log(open);
    expect(
      said(late.ask({ type: 'varDecision', review: late.last, outcome: 'overturned', restart: 'penalty' })),
    ).toEqual(['VAR-17']);
  },
);

describe('stopped and resumed', () => {
  test('UCL-AWARD-04: resumed on another day with score, cards and changes as they were', () => {
    const match = playing()
      .goal('home', 'h9', at(20))
      .caution('home', 'h4', at(25))
      .change('home', 'h2', 'h12', at(30));
    const before = match.state();
    match.log({ type: 'matchSuspended', reason: 'weather' }, at(32));
    expect(match.state().interruption).toMatchObject({ kind: 'suspended', reason: 'weather' });
    expect(said(match.ask({ type: 'shot', side: 'home', player: 'h9', outcome: 'wide' }))).toBe(
      'LAW-5-ABANDON-01',
    );
    match.log({ type: 'matchResumed', anotherDay: true }, at(32));
    const after = match.state();
    expect(after).toMatchObject({ score: before.score, teams: before.teams, cards: before.cards });
    expect(after).toHaveProperty('interruption', undefined);
  });

  test('LAW-5-ABANDON-01: postponed before it begins only; a forfeit may be awarded of a match never played', () => {
    const postponed = { type: 'matchPostponed', reason: 'weather' } as const;
    expect(said(aMatch().ask(postponed))).toEqual([]);
    expect(said(playing().ask(postponed))).toBe('LAW-5-ABANDON-01');
    const award = { type: 'resultAwarded', score: { home: 3, away: 0 }, reason: 'refusal' } as const;
    expect(said(aMatch().ask(award))).toEqual([]);
    expect(said(playing().ask(award, at(5)))).toBe('LAW-5-ABANDON-01');
    expect(aMatch().log({ type: 'resultAwarded', reason: 'void' }).state().official).toMatchObject({
      status: 'void',
    });
  });

  test('a confirmed result is what counts, and an awarded one stays beside the one on the pitch', () => {
    const match = ends(playing().goal('home', 'h9', at(5)).secondHalf()).log({ type: 'resultConfirmed' });
    expect(match.state().official).toMatchObject({ status: 'confirmed', score: { home: 1, away: 0 } });
    match.log({ type: 'resultAwarded', score: { home: 0, away: 3 }, reason: 'ineligible' });
    expect(match.state()).toMatchObject({
      score: { home: 1, away: 0 },
      official: { score: { home: 0, away: 3 } },
    });
  });
});

describe('by competition', () => {
  test('HIST-SUBS: none, two and a goalkeeper, three and a fourth in extra time', () => {
    expect(said(playing({ options: { substitutions: 0 } }).ask(swap('h9', 'h12'), at(9)))).toBe(
      'LAW-3-SUBS-03',
    );
    const in1994 = playing({
      edition: 'before-2016-17',
      options: { substitutions: 2, goalkeeperSubstitutions: 1 },
    });
    in1994.change('home', 'h9', 'h12', at(9)).change('home', 'h8', 'h13', at(10));
    expect(said(in1994.ask(swap('h7', 'h14'), at(11)))).toBe('LAW-3-SUBS-03');
    expect(said(in1994.ask(swap('h1', 'h14'), at(11)))).toEqual(['LAW-3-GK-02']);
  });

  test('LAW-3-CONC-01: a concussion costs nothing, and gives the opponents one change more', () => {
    const match = playing({ options: { concussionSubstitutes: true } });
    const off = { type: 'substitutionOff', side: 'home', player: 'h9', concussion: true } as const;
    match.log(off, at(9)).log({ type: 'substitutionOn', side: 'home', player: 'h12', replaces: match.last });
    const state = match.state();
    expect(state.teams.home).toMatchObject({
      substitutionsUsed: 0,
      opportunitiesUsed: 0,
      concussionSubstitutions: 1,
    });
    expect(substitutionsLeft(state, 'away')).toEqual({ substitutions: 6, opportunities: 4 });
    expect(said(match.ask({ ...off, player: 'h8' }, at(20)))).toBe('LAW-3-CONC-01');
    expect(said(match.ask(swap('h8', 'h9'), at(20)))).toBe('LAW-3-SUBS-11');
  });

  test('a golden goal ends the match, also in the first half of extra time', () => {
    const match = ends(playing({ options: { extraTimeGoal: 'golden' } }).secondHalf())
      .during('etBreak')
      .kickOff('etFirst');
    match.goal('home', 'h9', at(94));
    expect(said(match.ask({ type: 'periodEnd', period: 'etFirst' }, at(94)))).toEqual([]);
    expect(match.whistle(at(94)).state()).toMatchObject({
      phase: 'finished',
      period: 'fullTime',
      scoreAt: { afterExtraTime: { home: 1, away: 0 } },
    });
  });

  test('LAW-12-BENCH-03: a team official whom nobody could name: the senior coach takes it', () => {
    const match = playing().log(
      { type: 'caution', side: 'home', person: 'unknown', unknownOfficial: true },
      at(9),
    );
    expect(match.state().cards[0]).toMatchObject({ person: 'h-coach', statusThen: 'teamOfficial' });
    const again = { type: 'caution', side: 'home', person: 'unknown', unknownOfficial: true } as const;
    expect(said(match.ask(again))).toEqual(['LAW-12-04', 'LAW-12-BENCH-01']);
  });
});

describe('kickers and keepers', () => {
  test('LAW-10-04: a new cycle begins when all have kicked, and its order is free', () => {
    const match = kicking();
    for (let n = 1; n <= 11; n++) match.kick('home', `h${n}`, 'scored').kick('away', `a${n}`, 'scored');
    const kick = (kicker: string) => match.ask({ type: 'kick', side: 'home', kicker, outcome: 'scored' });
    expect(said(kick('h7'))).toEqual([]);
    match.kick('home', 'h7', 'scored').kick('away', 'a7', 'scored');
    expect(said(kick('h7'))).toBe('LAW-10-04');
  });

  test('LAW-10-09: an excluded player keeps goal and uses no substitution, the one who went may not kick', () => {
    const match = kicking(playing().directRed('away', 'a9', at(20))).log({
      type: 'exclusion',
      side: 'home',
      player: 'h8',
    });
    expect(said(match.ask(swap('h1', 'h8')))).toEqual([]);
    match.change('home', 'h1', 'h8');
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 0, goalkeeper: 'h8' });
    expect(said(match.ask({ type: 'kick', side: 'home', kicker: 'h1', outcome: 'scored' }))).toBe(
      'LAW-10-03',
    );
    expect(said(match.ask({ type: 'kick', side: 'home', kicker: 'h8', outcome: 'scored' }))).toEqual([]);
  });

  test('LAW-10-12: a kick to be taken again is none', () => {
    const match = kicking().kick('home', 'h9', 'retake');
    expect(match.state().shootOut?.kicks ?? []).toEqual([]);
    expect(said(match.ask({ type: 'kick', side: 'home', kicker: 'h9', outcome: 'scored' }))).toEqual([]);
  });
});
