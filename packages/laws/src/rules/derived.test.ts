import { describe, expect, test } from 'vitest';
import { clockLabel } from '../clock.ts';
import { decide } from '../decide/decide.ts';
import { substitutionsLeft } from '../decide/substitution-rules.ts';
import { competitionOptions } from '../editions/competition-options.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import { matchRules } from '../editions/match-rules.ts';
import { effectiveLog } from '../effective.ts';
import { shootOutWinner } from '../fold/shoot-out.ts';
import type { MatchBuilder, MatchOptions } from '../testing/index.ts';
import { aMatch, asSent, at } from '../testing/index.ts';
import { RULES } from './catalogue.ts';
import { penaltyOutcome } from './kick-offences.ts';
import { directGoal, restartAfter } from './restarts.ts';
import { foulSanction } from './sanctions.ts';

/** Every rule that derives something: where it does, and where nothing follows. Each side of a pair is a value of the state. */

const playing = (options: MatchOptions = {}) => aMatch(options).sheets().kickOff();
const laws = (id: string) => {
  const edition = lawsEdition(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
};
const NOW = laws('2025-26');
const home = (match: MatchBuilder) => match.state().teams.home;
const statusOf = (match: MatchBuilder, person: string) =>
  match.state().teams.home.people.find((each) => each.person === person)?.status;
const ends = (match: MatchBuilder) => match.secondHalf().whistle(at(90, 1));
const kicking = (options: MatchOptions = {}) => ends(playing(options)).during('kicksBreak').kickOff('kicks');
const foul = { type: 'foul', side: 'away', player: 'a4', on: 'h9' } as const;
const checked = (match: MatchBuilder, categories: readonly ('PEN' | 'RED' | 'GOAL')[] = ['PEN']) =>
  match.log({ type: 'varCheckStart', categories }, at(21));
const stages = (match: MatchBuilder) => match.state().reviews.map(({ stage }) => stage);
const chance = { denied: 'obviousChance', inPenaltyArea: true, forTheBall: true } as const;

/** A foul in the area, a counter-attack with a card, a goal at the other end; a review gives the penalty. */
function takenBack(detail: 'spa' | 'reckless', causedBy = true): MatchBuilder {
  const match = playing().log(foul, at(20));
  const incident = match.last;
  match.caution('home', 'h5', at(20), { detail }).goal('away', 'a9', at(21));
  match.log({ type: 'varCheckStart', categories: ['PEN'], incident }, at(21));
  match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
  match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'penalty' });
  const head = causedBy ? { causedBy: match.last } : {};
  return match.log({ type: 'penaltyAwarded', side: 'home', offence: incident }, at(22), head);
}

const noticesOfCheck = (edition: string, fields: object, options: MatchOptions['options'] = {}) => {
  const match = playing({ edition, options });
  const head = { commandId: 'c', match: 'm1', clock: { period: 'firstHalf', minute: '9' }, by: 'x' };
  const verdict = decide(asSent({ ...head, type: 'logVarCheckStart', ...fields }), match.toEntries());
  return verdict.ok ? verdict.notices.map(({ rule }) => rule) : ['refused'];
};

/** A value where the rule says so, and the value where it has nothing to say. */
type Pair = readonly [fires: () => unknown, expected: unknown, quiet: () => unknown, otherwise: unknown];

const DERIVED: { readonly [id: string]: Pair } = {
  'LAW-ED-2016': [
    () => [foulSanction(laws('2016-17'), chance).card, laws('2016-17').reduceToEquate],
    ['caution', 'throughout'],
    () => [foulSanction(laws('before-2016-17'), chance).card, laws('before-2016-17').reduceToEquate],
    ['directRed', 'atStart'],
  ],
  'LAW-ED-2018': [
    () => [laws('2018-19').reviewable.length, laws('2018-19').extraTimeSubstitutions],
    [4, 1],
    () => [laws('2017-18').reviewable.length, laws('2017-18').extraTimeSubstitutions],
    [0, 0],
  ],
  'LAW-ED-2019': [
    () => directGoal(laws('2019-20'), 'goalkeeperThrow'),
    'goalKick',
    () => directGoal(laws('2018-19'), 'goalkeeperThrow'),
    'goal',
  ],
  'LAW-ED-2020': [
    () => laws('2020-21').goalkeeperForcesRetake,
    'warning',
    () => laws('2019-20').goalkeeperForcesRetake,
    'caution',
  ],
  'LAW-ED-2022': [() => laws('2022-23').bench, 15, () => laws('2021-22').bench, 12],
  'LAW-ED-2024': [
    () =>
      foulSanction(laws('2024-25'), {
        denied: 'obviousChance',
        kind: 'handball',
        deliberate: false,
        inPenaltyArea: true,
      }).card,
    'caution',
    () =>
      foulSanction(laws('2023-24'), {
        denied: 'obviousChance',
        kind: 'handball',
        deliberate: false,
        inPenaltyArea: true,
      }).card,
    'directRed',
  ],
  'LAW-ED-2025': [
    () => penaltyOutcome(laws('2025-26'), ['doubleTouch'], 'in').result,
    'retake',
    () => penaltyOutcome(laws('2024-25'), ['doubleTouch'], 'in').result,
    'indirectFreeKick',
  ],
  'LAW-3-SUBS-05': [
    () => home(playing().whistle(at(45, 1)).change('home', 'h9', 'h12')).opportunitiesUsed,
    0,
    () => home(playing().change('home', 'h9', 'h12', at(30))).opportunitiesUsed,
    1,
  ],
  'LAW-3-SUBS-06': [
    () =>
      home(
        playing()
          .log({ type: 'stoppage', reason: 'substitution' }, at(30))
          .change('home', 'h9', 'h12')
          .change('home', 'h8', 'h13', at(32)),
      ).opportunitiesUsed,
    1,
    () =>
      home(playing().change('home', 'h9', 'h12', at(30)).change('home', 'h8', 'h13', at(32)))
        .opportunitiesUsed,
    2,
  ],
  'LAW-3-SUBS-07': [
    () => {
      const match = playing().change('home', 'h2', 'h12', at(10)).change('home', 'h3', 'h13', at(20));
      return substitutionsLeft(match.change('home', 'h4', 'h14', at(30)).state(), 'home');
    },
    { substitutions: 2, opportunities: 0 },
    () => substitutionsLeft(playing().state(), 'home'),
    { substitutions: 5, opportunities: 3 },
  ],
  'LAW-3-SUBS-12': [
    () => {
      const match = playing().log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(30));
      match.log({ type: 'returned', side: 'home', player: 'h9' });
      return [statusOf(match, 'h9'), home(match).waiting.length, home(match).substitutionsUsed];
    },
    ['player', 0, 0],
    () =>
      home(
        playing()
          .log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(30))
          .log({ type: 'returned', side: 'home', player: 'h8' }),
      ).waiting.length,
    1,
  ],
  'LAW-3-SUBS-16': [
    () => {
      const match = aMatch()
        .sheets()
        .log({ type: 'substitutionOff', side: 'home', player: 'h9', medicalProof: true });
      match.log({
        type: 'substitutionOn',
        side: 'home',
        player: 'h12',
        replaces: match.last,
        benchRefilledBy: 'h30',
      });
      return [home(match).substitutionsUsed, statusOf(match, 'h30'), statusOf(match.kickOff(), 'h12')];
    },
    [0, 'substitute', 'player'],
    () => home(aMatch().sheets().change('home', 'h9', 'h12')).substitutionsUsed,
    1,
  ],
  'LAW-3-SENT-02': [
    () => {
      const match = aMatch()
        .sheets()
        .directRed('home', 'h9')
        .log({ type: 'substitutionOn', side: 'home', player: 'h12' });
      return [home(match).onField, home(match).substitutionsUsed];
    },
    [11, 0],
    () => home(aMatch().sheets().directRed('home', 'h12')).onField,
    11,
  ],
  'LAW-8-GOAL': [
    () => playing().goal('home', 'h9', at(5)).state().restartAwaited,
    'kickOff',
    () => playing().state().restartAwaited,
    undefined,
  ],
  'LAW-8-GOAL-01': [
    () => playing().secondHalf().goal('home', 'h9', at(90, 2)).whistle(at(90, 3)).state().lastKickGoal,
    'e7',
    () => playing().secondHalf().goal('home', 'h9', at(80)).whistle(at(90, 3)).state().lastKickGoal,
    undefined,
  ],
  'LAW-8-DROP': [
    () => restartAfter(NOW, 'playStopped'),
    { kind: 'droppedBall', to: 'possession' },
    () => restartAfter(laws('2024-25'), 'playStopped'),
    { kind: 'droppedBall', to: 'lastTouch' },
  ],
  'LAW-9-TOUCH': [
    () => restartAfter(NOW, 'benchTouchesBallGoingOut'),
    { kind: 'freeKick', direct: false, to: 'opponents' },
    () => restartAfter(NOW, 'directFreeKickOffence').direct,
    true,
  ],
  'GOAL-06': [
    () => kicking().kick('home', 'h9', 'scored').state().score,
    { home: 0, away: 0 },
    () => kicking().kick('home', 'h9', 'scored').state().shootOut?.score,
    { home: 1, away: 0 },
  ],
  'LAW-10-06': [
    () => shootOutWinner({ home: 5, away: 4 }, { home: 6, away: 6 }),
    'home',
    () => shootOutWinner({ home: 5, away: 4 }, { home: 6, away: 5 }),
    undefined,
  ],
  'LAW-10-09': [
    () => {
      const match = kicking()
        .kick('home', 'h1', 'scored')
        .kick('away', 'a1', 'scored')
        .change('home', 'h1', 'h12');
      const asked = match.ask({ type: 'kick', side: 'home', kicker: 'h12', outcome: 'scored' });
      return [asked.ok ? 'accepted' : asked.refusal.rule, home(match).goalkeeper];
    },
    ['LAW-10-04', 'h12'],
    () => {
      const match = kicking()
        .kick('home', 'h2', 'scored')
        .kick('away', 'a1', 'scored')
        .change('home', 'h1', 'h12');
      return match.ask({ type: 'kick', side: 'home', kicker: 'h12', outcome: 'scored' }).ok;
    },
    true,
  ],
  'LAW-10-11': [
    () => kicking().kick('home', 'h9', 'forfeited').state().shootOut,
    {
      kicks: [{ entry: 'e9', side: 'home', kicker: 'h9', outcome: 'forfeited' }],
      score: { home: 0, away: 0 },
    },
    () => kicking().kick('home', 'h9', 'scored').state().shootOut?.score.home,
    1,
  ],
  'LAW-10-13': [
    () =>
      statusOf(
        ends(playing().caution('home', 'h1', at(39)))
          .during('kicksBreak')
          .kickOff('kicks')
          .caution('home', 'h1'),
        'h1',
      ),
    'player',
    () => statusOf(kicking().caution('home', 'h1').caution('home', 'h1'), 'h1'),
    'sentOff',
  ],
  'LAW-10-15': [
    () => {
      const match = ends(playing());
      for (const n of [2, 3, 4, 5, 6]) match.directRed('home', `h${n}`).directRed('away', `a${n}`);
      return match.during('kicksBreak').ask({ type: 'periodStart', period: 'kicks' }).ok;
    },
    true,
    () => {
      const match = playing();
      for (const n of [2, 3, 4, 5, 6]) match.directRed('home', `h${n}`, at(9));
      return match.whistle(at(45, 1)).ask({ type: 'periodStart', period: 'secondHalf' }).ok;
    },
    false,
  ],
  'HIST-KFPM-01': [
    () => shootOutWinner({ home: 3, away: 0 }, { home: 3, away: 3 }, false),
    undefined,
    () => shootOutWinner({ home: 3, away: 0 }, { home: 3, away: 3 }),
    'home',
  ],
  'HIST-SUBS': [
    () =>
      [1966, 1970, 1994, 1998, 2018, 2022].map(
        (year) => competitionOptions('fifa-world-cup', year)?.substitutions,
      ),
    [0, 2, 2, 3, 3, 5],
    () => competitionOptions('fifa-world-cup', 2019),
    undefined,
  ],
  'LAW-11-01': [
    () => restartAfter(NOW, 'offside'),
    { kind: 'freeKick', direct: false, to: 'opponents' },
    () => restartAfter(NOW, 'goal').kind,
    'kickOff',
  ],
  'LAW-12-DFK': [
    () => restartAfter(NOW, 'directFreeKickOffenceInOwnArea').kind,
    'penalty',
    () => restartAfter(NOW, 'directFreeKickOffence').kind,
    'freeKick',
  ],
  'LAW-12-IFK': [
    () => restartAfter(NOW, 'indirectFreeKickOffence').direct,
    false,
    () => restartAfter(NOW, 'directFreeKickOffence').direct,
    true,
  ],
  'LAW-12-GK8': [
    () => restartAfter(NOW, 'goalkeeperHolds').kind,
    'corner',
    () => restartAfter(laws('2024-25'), 'goalkeeperHolds').kind,
    'freeKick',
  ],
  'LAW-15-01': [
    () => restartAfter(NOW, 'foulThrow'),
    { kind: 'throwIn', to: 'opponents' },
    () => restartAfter(NOW, 'goalKickTooSlow').kind,
    'corner',
  ],
  'LAW-16-01': [
    () => restartAfter(NOW, 'goalKickTooSlow').kind,
    'corner',
    () => restartAfter(NOW, 'throwInTooSlow').kind,
    'throwIn',
  ],
  'LAW-12-04': [
    () => statusOf(playing().caution('home', 'h4', at(5)).caution('home', 'h4', at(6)), 'h4'),
    'sentOff',
    () => statusOf(playing().caution('home', 'h4', at(5)), 'h4'),
    'player',
  ],
  'LAW-12-BENCH-01': [
    () => home(playing().directRed('home', 'h12', at(5))).onField,
    11,
    () => home(playing().directRed('home', 'h9', at(5))).onField,
    10,
  ],
  'LAW-14-04': [
    () => penaltyOutcome(NOW, ['attackerEncroaches'], 'in').result,
    'goal',
    () => penaltyOutcome(laws('2023-24'), ['attackerEncroaches'], 'in').result,
    'retake',
  ],
  'LAW-14-08': [
    () => {
      const match = playing().log({ type: 'penaltyAwarded', side: 'home' }, at(30)).caution('away', 'a1');
      const state = match.log({ type: 'penaltyKick', side: 'home', kicker: 'h9', outcome: 'retake' }).state();
      return [state.score.home, state.cards.length, state.penaltyPending?.side];
    },
    [0, 1, 'home'],
    () =>
      playing()
        .log({ type: 'penaltyAwarded', side: 'home' }, at(30))
        .log({ type: 'penaltyKick', side: 'home', kicker: 'h9', outcome: 'missed' })
        .state().penaltyPending,
    undefined,
  ],
  'VAR-01': [
    () => matchRules({ lawsEdition: laws('2018-19') }).reviewable,
    ['GOAL', 'PEN', 'RED', 'ID'],
    () => matchRules({ lawsEdition: laws('2018-19'), options: { video: false } }).reviewable,
    [],
  ],
  'VAR-05': [
    () => {
      const match = checked(playing().caution('away', 'a4', at(9)), ['RED']);
      match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
      match.log({ type: 'varDecision', review: match.last, outcome: 'overturned' });
      const asked = match.ask({ type: 'caution', side: 'away', person: 'a4' }, at(22), {
        causedBy: match.last,
      });
      return asked.ok && asked.notices.map(({ rule }) => rule);
    },
    ['LAW-12-04'],
    () => noticesOfCheck('2025-26', { categories: [], secondCaution: 'notShown' }).includes('VAR-03'),
    true,
  ],
  'VAR-06': [
    () => noticesOfCheck('2026-27', { categories: ['RED'], secondCaution: 'shown' }),
    [],
    () => noticesOfCheck('2025-26', { categories: ['RED'], secondCaution: 'shown' }),
    ['VAR-03'],
  ],
  'VAR-07': [
    () => noticesOfCheck('2026-27', { categories: ['ID'], acrossTeams: true }),
    [],
    () => noticesOfCheck('2025-26', { categories: ['ID'], acrossTeams: true }),
    ['VAR-03'],
  ],
  'VAR-08': [
    () => noticesOfCheck('2026-27', { categories: ['CORNER'] }, { cornerReview: true }),
    [],
    () => noticesOfCheck('2026-27', { categories: ['CORNER'] }),
    ['VAR-03'],
  ],
  'VAR-18': [
    () => stages(checked(playing()).whistle(at(45, 1))),
    ['checking'],
    () => {
      const match = checked(playing());
      return stages(match.log({ type: 'varCheckComplete', check: match.last }).whistle(at(45, 1)));
    },
    ['closed'],
  ],
  'VAR-19': [
    () => {
      const match = playing().log(foul, at(20));
      const incident = match.last;
      match.log({ type: 'restart', kind: 'freeKick' }, at(21));
      return match.log({ type: 'varCheckStart', categories: ['RED'], incident }).state().reviews[0]
        ?.afterRestart;
    },
    true,
    () => {
      const match = playing().log(foul, at(20));
      return match.log({ type: 'varCheckStart', categories: ['RED'], incident: match.last }).state()
        .reviews[0]?.afterRestart;
    },
    undefined,
  ],
  'VAR-20': [
    () =>
      takenBack('spa')
        .state()
        .cards.map(({ withdrawn }) => withdrawn),
    [true],
    () =>
      takenBack('reckless')
        .state()
        .cards.map(({ withdrawn }) => withdrawn),
    [false],
  ],
  'VAR-22': [
    () => stages(checked(checked(playing()), ['RED'])),
    ['checking', 'checking'],
    () => stages(playing()),
    [],
  ],
  'VAR-26': [
    () =>
      stages(
        playing().log(
          { type: 'varReviewOpen', mode: 'onField', openedBy: 'own', categories: ['RED'] },
          at(21),
        ),
      ),
    ['reviewOnField'],
    () => stages(checked(playing())),
    ['checking'],
  ],
  'VAR-29': [
    () => {
      const match = checked(playing());
      match.log({ type: 'varCheckComplete', check: match.last });
      return stages(match.log({ type: 'restart', kind: 'goalKick' }, at(22)));
    },
    ['closed'],
    () => stages(checked(playing()).log({ type: 'restart', kind: 'goalKick' }, at(22))),
    ['checking'],
  ],
  'VAR-32': [
    () => {
      const match = checked(playing()).directRed('away', 'a12', at(22)).change('home', 'h9', 'h12', at(22));
      return [stages(match), home(match).substitutionsUsed];
    },
    [['checking'], 1],
    () => stages(playing().directRed('away', 'a12', at(22))),
    [],
  ],
  'VAR-33': [
    () => checked(playing().goal('home', 'h9', at(20)), ['GOAL']).state().provisional,
    true,
    () => playing().goal('home', 'h9', at(20)).state().provisional,
    false,
  ],
  'VAR-34': [
    () => takenBack('reckless').state().score,
    { home: 0, away: 0 },
    () => takenBack('reckless', false).state().score,
    { home: 0, away: 1 },
  ],
};

test('every rule that derives something is here', () => {
  const ids = RULES.filter((rule) => rule.class === 'derives').map(({ id }) => id);
  expect(Object.keys(DERIVED).sort()).toEqual(ids.sort());
});

describe.each(Object.entries(DERIVED))('%s', (_id, [fires, expected, quiet, otherwise]) => {
  test('follows', () => expect(fires()).toEqual(expected));
  test('does not follow otherwise', () => expect(quiet()).toEqual(otherwise));
});

describe('a clock that was started late', () => {
  const late = (labels: 'follow' | 'stay') =>
    playing()
      .goal('home', 'h9', { second: 50 })
      .log({ type: 'clockSet', period: 'firstHalf', lateBySeconds: 30, labels }, { second: 200 });
  const labelOf = (match: MatchBuilder) => match.state().goals.map(({ clock }) => clockLabel(clock));

  test('labels already given follow, or stay, as said', () => {
    expect(labelOf(late('follow'))).toEqual(['2']);
    expect(labelOf(late('stay'))).toEqual(['1']);
  });

  test('the repair is taken back like anything else', () => {
    const match = late('follow');
    expect(labelOf(match.withdraw(match.last))).toEqual(['1']);
  });

  test('MIN-02: what no longer fits is listed', () => {
    const match = playing().goal('home', 'h9', { second: 50 });
    match.log({ type: 'injury', side: 'home', player: 'h8' }, at(1));
    const repair = { type: 'clockSet', period: 'firstHalf', lateBySeconds: 30, labels: 'follow' } as const;
    const verdict = match.ask(repair, { second: 200 });
    expect(verdict.ok && verdict.notices).toMatchObject([{ rule: 'MIN-02', facts: { entry: 'e6' } }]);
  });

  test('what is effective stays so: a repair is not made twice', () => {
    const effective = effectiveLog(late('follow').toEntries());
    expect(effectiveLog(effective)).toEqual(effective);
    expect(effective.map(({ type }) => type)).not.toContain('clockSet');
  });

  test('a label that was given by minute is not touched', () => {
    const match = playing().goal('home', 'h9', at(1));
    match.log(
      { type: 'clockSet', period: 'firstHalf', lateBySeconds: 90, labels: 'follow' },
      { second: 200 },
    );
    expect(labelOf(match)).toEqual(['1']);
  });
});
