import { describe, expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { breachSentence } from '../audit/breach-sentence.ts';
import type { DecideContext, Verdict } from '../commands.ts';
import { lawsEdition } from '../editions/laws-editions.ts';
import { noticeSentence, refusalSentence } from '../sentences.ts';
import type { LoosePayload } from '../testing/index.ts';
import { aMatch, asSent, at, second } from '../testing/index.ts';
import { decide } from './decide.ts';
import { FLAGGING_RULES, REFUSING_RULES } from './rule-ids.ts';

const playing = () => aMatch().sheets().kickOff();
const ruleOf = (verdict: Verdict) => (verdict.ok ? 'accepted' : verdict.refusal.rule);
const noticesOf = (verdict: Verdict) => (verdict.ok ? verdict.notices.map(({ rule }) => rule) : ['refused']);
const goal = { type: 'goal', side: 'home', scorer: 'h9' } as const;

const withoutIds = (entry: object | undefined) =>
  Object.fromEntries(Object.entries(entry ?? {}).filter(([field]) => field !== 'seq' && field !== 'id'));

describe('opening', () => {
  test('LOG-OPEN-01: before the match is opened there is nothing to log', () => {
    const [opening] = aMatch().toEntries();
    const command = {
      commandId: 'c',
      match: 'm1',
      clock: { period: 'pre' },
      by: 'x',
      type: 'logNote',
      text: 'Hello.',
    };
    expect(opening && ruleOf(decide(asSent(command), []))).toBe('LOG-OPEN-01');
  });

  test('LOG-OPEN-02, LOG-MATCH-01: a match is opened once, and its log is of one match', () => {
    const edition = lawsEdition('2025-26');
    if (!edition) throw new Error('no edition');
    const { id, version, hash } = edition;
    const opening = { clubs: { home: 'x', away: 'y' }, season: 2025, round: 'final' };
    const editions = { lawsEdition: { id, version, hash }, regulations: { id, version, hash } };
    expect(ruleOf(playing().ask({ type: 'matchOpened', ...opening, ...editions }))).toBe('LOG-OPEN-02');
    const command = {
      commandId: 'c',
      match: 'm2',
      clock: { period: 'pre' },
      by: 'x',
      type: 'logNote',
      text: 'Hello.',
    };
    expect(ruleOf(decide(asSent(command), aMatch().toEntries()))).toBe('LOG-MATCH-01');
  });

  test('LAW-ED: an edition that is unknown, or has another content, is refused', () => {
    const [opening] = aMatch({ edition: '1871-72' }).toEntries();
    const open = (lawsRef: object) =>
      decide(
        asSent({ ...withoutIds(opening), commandId: 'c', type: 'logMatchOpened', lawsEdition: lawsRef }),
        [],
      );
    expect(open({ id: '1871-72', version: 1, hash: '0000000000000000' })).toMatchObject({
      refusal: { rule: 'LAW-ED', facts: { edition: '1871-72' } },
    });
    const ours = lawsEdition('2025-26')?.hash;
    expect(open({ id: '2025-26', version: 1, hash: '0000000000000000' })).toMatchObject({
      refusal: { rule: 'LAW-ED', facts: { ours, hash: '0000000000000000' } },
    });
    expect(open({ id: '2025-26', version: 1, hash: ours }).ok).toBe(true);
  });
});

describe('entries and ids', () => {
  test('ids are made from the command, and numbers go on', () => {
    const verdict = playing().ask(
      { type: 'logSubstitution', side: 'home', off: 'h9', on: 'h12' },
      at(60 - 30),
    );
    expect(verdict).toMatchObject({
      ok: true,
      entries: [
        { seq: 5, id: 'asked.1', type: 'substitutionOff', player: 'h9' },
        { seq: 6, id: 'asked.2', type: 'substitutionOn', player: 'h12', replaces: 'asked.1' },
      ],
    });
    expect(playing().ask(goal, at(5))).toMatchObject({ entries: [{ seq: 5, id: 'asked' }] });
  });

  test('LOG-ID-01: an id is used once', () => {
    const match = playing().log(goal, at(5), { id: 'asked' });
    expect(ruleOf(match.ask(goal, at(6)))).toBe('LOG-ID-01');
  });

  test.each<[string, LoosePayload]>([
    ['goal', { type: 'goalCancelled', goal: 'e99', reason: 'foul' }],
    ['sanction', { type: 'sanctionWithdrawn', sanction: 'e99' }],
    ['penalty', { type: 'penaltyCancelled', penalty: 'e99' }],
    ['check', { type: 'restartHeld', check: 'e99' }],
    ['check', { type: 'varReviewOpen', check: 'e99', mode: 'onField' }],
    ['review', { type: 'wentToScreen', review: 'e99' }],
    ['review', { type: 'varDecision', review: 'e99', outcome: 'upheld' }],
    ['incident', { type: 'varCheckStart', categories: ['PEN'], incident: 'e99' }],
    ['replaces', { type: 'substitutionOn', side: 'home', player: 'h12', replaces: 'e99' }],
  ])('LOG-REF-01: a %s must be in the log, whoever insists', (field, payload) => {
    const verdict = playing().ask(payload, at(5), { override: { reason: 'I saw it' } });
    expect(verdict).toMatchObject({
      ok: false,
      refusal: { rule: 'LOG-REF-01', facts: { field, target: 'e99' } },
    });
  });

  test('an override with a reason makes an entry that carries it, and a notice', () => {
    const verdict = playing().ask({ ...goal, scorer: 'h12' }, at(5), {
      override: { reason: 'the referee let it stand' },
    });
    expect(verdict).toMatchObject({
      ok: true,
      entries: [
        { type: 'goal', override: { rules: ['LAW-3-STATUS-01'], reason: 'the referee let it stand' } },
      ],
      notices: [{ rule: 'LAW-3-STATUS-01', facts: { overridden: true } }],
    });
  });
});

const changed = (match: ReturnType<typeof playing>, minutes: readonly number[], first = 2) => {
  minutes.forEach((minute, index) =>
    match.change('home', `h${first + index}`, `h${12 + first - 2 + index}`, at(minute)),
  );
  return match;
};

describe('substitutions', () => {
  test('AC-03, LAW-3-SUBS-11: a substituted player does not come on again', () => {
    const match = playing().secondHalf().change('home', 'h9', 'h12', at(60));
    match.log({ type: 'substitutionOff', side: 'home', player: 'h8' }, at(75));
    expect(ruleOf(match.ask({ type: 'substitutionOn', side: 'home', player: 'h9' }))).toBe('LAW-3-SUBS-11');
    expect(ruleOf(match.ask({ type: 'substitutionOn', side: 'home', player: 'h13' }))).toBe('accepted');
    expect(ruleOf(match.ask({ ...goal, scorer: 'h9' }))).toBe('LAW-3-SUBS-11');
  });

  test('LAW-3-SUBS-01: only named substitutes come on, unless the bench is not complete', () => {
    const change = { type: 'logSubstitution', side: 'home', off: 'h9', on: 'nobody' } as const;
    expect(ruleOf(playing().ask(change, at(30)))).toBe('LAW-3-SUBS-01');
    const open = aMatch().sheets({ substitutesComplete: false }).kickOff();
    expect(ruleOf(open.ask(change, at(30)))).toBe('accepted');
    expect(ruleOf(open.ask({ ...change, on: 'a12' }, at(30)))).toBe('LAW-3-SUBS-01');
  });

  test('LAW-3-PLAYERS-01: nobody comes on when nobody has gone off', () => {
    expect(ruleOf(playing().ask({ type: 'substitutionOn', side: 'home', player: 'h12' }, at(30)))).toBe(
      'LAW-3-PLAYERS-01',
    );
  });

  test('LAW-3-SUBS-15, LAW-3-SENT-03: a player sent off is not replaced', () => {
    const match = playing().directRed('home', 'h9', at(30));
    expect(ruleOf(match.ask({ type: 'substitutionOn', side: 'home', player: 'h12' }))).toBe('LAW-3-SUBS-15');
    expect(ruleOf(match.ask({ type: 'logSubstitution', side: 'home', off: 'h9', on: 'h12' }))).toBe(
      'LAW-3-SUBS-15',
    );
    expect(ruleOf(match.ask(goal))).toBe('LAW-3-SENT-03');
  });

  test('LAW-3-SUBS-04: a fourth stoppage is refused, an interval is not one', () => {
    const match = changed(playing(), [10, 20, 30]);
    const fourth = { type: 'logSubstitution', side: 'home', off: 'h8', on: 'h20' } as const;
    expect(match.ask(fourth, at(40))).toMatchObject({
      refusal: { rule: 'LAW-3-SUBS-04', facts: { used: 3, most: 3 } },
    });
    expect(ruleOf(match.whistle(at(45, 1)).ask(fourth))).toBe('accepted');
  });

  test('LAW-3-SUBS-03: a sixth substitution is refused', () => {
    const match = changed(playing(), [10, 10, 10, 20, 20]);
    const verdict = match.ask({ type: 'logSubstitution', side: 'home', off: 'h8', on: 'h20' }, at(30));
    expect(verdict).toMatchObject({ refusal: { rule: 'LAW-3-SUBS-03', facts: { used: 5, most: 5 } } });
  });

  test('AC-12, LAW-3-SUBS-08: the sixth in the break before extra time, the seventh never', () => {
    const match = changed(playing(), [10, 10, 10, 20, 20]).secondHalf().whistle(at(90, 1)).during('etBreak');
    expect(ruleOf(match.ask({ type: 'logSubstitution', side: 'home', off: 'h8', on: 'h20' }))).toBe(
      'accepted',
    );
    match.change('home', 'h8', 'h20');
    expect(match.state().teams.home).toMatchObject({ substitutionsUsed: 6, opportunitiesUsed: 2 });
    expect(ruleOf(match.ask({ type: 'logSubstitution', side: 'home', off: 'h9', on: 'h21' }))).toBe(
      'LAW-3-SUBS-08',
    );
  });

  test('LAW-3-SUBS-10: one who is already going off does not go twice', () => {
    const match = playing().log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(30));
    expect(ruleOf(match.ask({ type: 'substitutionOff', side: 'home', player: 'h9' }))).toBe('LAW-3-SUBS-10');
  });

  test('what is impossible only in some readings is accepted', () => {
    const match = playing().log({ type: 'substitutionOff', side: 'away', player: 'unknown' }, at(30));
    match.log({ type: 'substitutionOn', side: 'away', player: 'a12' });
    expect(ruleOf(match.ask({ type: 'goal', side: 'away', scorer: 'a9' }, at(31)))).toBe('accepted');
    expect(ruleOf(match.ask({ type: 'logSubstitution', side: 'away', off: 'a9', on: 'a13' }, at(40)))).toBe(
      'accepted',
    );
  });
});

const wonAt90 = (leg?: 1 | 2) =>
  aMatch(leg ? { leg } : {})
    .sheets()
    .kickOff()
    .goal('home', 'h9', at(5))
    .secondHalf()
    .whistle(at(90, 1));

const askExtraTime = (leg: 1 | 2 | undefined, context: DecideContext = {}) =>
  ruleOf(wonAt90(leg).ask({ type: 'periodStart', period: 'etFirst' }, undefined, { context }));

describe('periods and the clock', () => {
  test('LAW-7-PERIODS-01: no play before kick-off, in an interval or after the end', () => {
    expect(ruleOf(aMatch().sheets().ask(goal))).toBe('LAW-7-PERIODS-01');
    expect(ruleOf(playing().whistle(at(45, 1)).ask(goal))).toBe('LAW-7-PERIODS-01');
    const over = playing().secondHalf().whistle(at(90, 4));
    expect(ruleOf(over.during('fullTime').ask(goal))).toBe('LAW-7-PERIODS-01');
    expect(ruleOf(over.ask({ type: 'caution', side: 'home', person: 'h9' }))).toBe('accepted');
  });

  test('LAW-7-PERIODS-01: periods follow each other', () => {
    expect(ruleOf(playing().ask({ type: 'periodStart', period: 'secondHalf' }))).toBe('LAW-7-PERIODS-01');
    expect(ruleOf(playing().ask({ type: 'periodEnd', period: 'secondHalf' }))).toBe('LAW-7-PERIODS-01');
    expect(ruleOf(playing().ask({ type: 'resultConfirmed' }))).toBe('LAW-7-PERIODS-01');
  });

  test('LAW-7-ET-01: extra time only where the tie, or the single match, is level', () => {
    expect(askExtraTime(undefined)).toBe('LAW-7-ET-01');
    expect(askExtraTime(1, { extraTimeAllowed: true })).toBe('LAW-7-ET-01');
    expect(askExtraTime(2, { extraTimeAllowed: true })).toBe('accepted');
    expect(askExtraTime(2, { extraTimeAllowed: false })).toBe('LAW-7-ET-01');
    expect(askExtraTime(2)).toBe('accepted');
  });

  test('LAW-10-01: a shoot-out only where nothing else is left to settle the tie', () => {
    const toss = (leg: 1 | 2, context: DecideContext = {}) =>
      ruleOf(
        wonAt90(leg).during('fullTime').ask({ type: 'shootOutToss', first: 'home' }, undefined, { context }),
      );
    const kicks = (leg: 1 | 2, context: DecideContext) =>
      ruleOf(wonAt90(leg).ask({ type: 'periodStart', period: 'kicks' }, undefined, { context }));
    expect(toss(2, { kicksAllowed: false })).toBe('LAW-7-PERIODS-01');
    expect(kicks(2, { kicksAllowed: false })).toBe('LAW-10-01');
    expect(toss(2, { kicksAllowed: true })).toBe('accepted');
    expect(kicks(2, { kicksAllowed: true })).toBe('accepted');
    expect(kicks(1, { kicksAllowed: true })).toBe('LAW-10-01');
    expect(toss(2)).toBe('accepted');
  });

  test('MIN-01: a label belongs to its period', () => {
    expect(ruleOf(playing().ask(goal, at(46)))).toBe('MIN-01');
    expect(ruleOf(playing().secondHalf().ask(goal, at(46)))).toBe('accepted');
  });

  test('MIN-02: time does not surely run backwards', () => {
    const match = playing().goal('home', 'h9', at(20));
    expect(ruleOf(match.ask(goal, at(19)))).toBe('MIN-02');
    expect(ruleOf(match.ask(goal, second(19 * 60 + 30)))).toBe('accepted');
    expect(ruleOf(match.ask(goal, { minute: '18', orLater: true }))).toBe('accepted');
    expect(ruleOf(match.ask({ type: 'note', text: 'Earlier.' }, at(3)))).toBe('accepted');
  });

  test('LAW-7-ADDED-02: a whistle before the minutes on the board are up is flagged', () => {
    const match = playing().log({ type: 'addedTime', minutes: 3 }, at(45));
    const whistle = { type: 'periodEnd', period: 'firstHalf' } as const;
    expect(noticesOf(match.ask(whistle, at(45, 2)))).toEqual(['LAW-7-ADDED-02']);
    expect(noticesOf(match.ask(whistle, at(45, 3)))).toEqual([]);
    expect(noticesOf(match.ask(whistle, { minute: '45+1', orLater: true }))).toEqual([]);
    expect(ruleOf(match.ask(whistle, at(45)))).not.toBe('LAW-7-DUR-01');
  });

  test('LAW-7-DUR-01: a half does not end before its time', () => {
    expect(ruleOf(playing().ask({ type: 'periodEnd', period: 'firstHalf' }, at(44)))).toBe('LAW-7-DUR-01');
  });

  test('LAW-3-PLAYERS-02: no period starts with fewer than seven', () => {
    const match = playing();
    for (const n of [2, 3, 4, 5]) match.directRed('home', `h${n}`, at(10));
    const next = { type: 'periodStart', period: 'secondHalf' } as const;
    expect(ruleOf(match.directRed('home', 'h12', at(11)).whistle(at(45, 1)).ask(next))).toBe('accepted');
    match.directRed('home', 'h6');
    expect(match.ask(next)).toMatchObject({ refusal: { rule: 'LAW-3-PLAYERS-02', facts: { onField: 6 } } });
  });
});

describe('what is there already', () => {
  test('LOG-REF-02, GOAL-04: what was taken back is not taken back again', () => {
    const match = playing().caution('home', 'h5', at(10)).log({ type: 'sanctionWithdrawn', sanction: 'e5' });
    expect(ruleOf(match.ask({ type: 'sanctionWithdrawn', sanction: 'e5' }))).toBe('LOG-REF-02');
    match.goal('home', 'h9', at(20)).log({ type: 'goalCancelled', goal: 'e7', reason: 'foul' });
    expect(ruleOf(match.ask({ type: 'goalCancelled', goal: 'e7', reason: 'foul' }))).toBe('GOAL-04');
  });

  test('LOG-SHEET-01: a team sheet can be handed in again until kick-off', () => {
    const sheet = { type: 'teamSheet', side: 'home', starters: [{ player: 'h1' }], substitutes: [] } as const;
    expect(ruleOf(aMatch().sheets().ask(sheet))).toBe('accepted');
    expect(ruleOf(playing().ask(sheet))).toBe('LOG-SHEET-01');
    expect(ruleOf(aMatch().kickOff().ask(sheet))).toBe('accepted');
  });

  test('LAW-3-STATUS-01, LAW-3-PLAYERS-01: a sheet names a person once, and one goalkeeper', () => {
    const twice = {
      type: 'teamSheet',
      side: 'home',
      starters: [{ player: 'h1' }],
      substitutes: [{ player: 'h1' }],
    } as const;
    expect(ruleOf(aMatch().ask(twice))).toBe('LAW-3-STATUS-01');
    const goalkeepers = ['h1', 'h2'].map((player) => ({ player, position: 'goalkeeper' as const }));
    const two = { type: 'teamSheet', side: 'home', starters: goalkeepers, substitutes: [] } as const;
    expect(ruleOf(aMatch().ask(two))).toBe('LAW-3-PLAYERS-01');
  });

  test('LAW-3-SUBS-17: no substitutions in a shoot-out', () => {
    const match = playing().secondHalf().whistle(at(90, 1)).during('kicksBreak').kickOff('kicks');
    const off = match.ask({ type: 'substitutionOff', side: 'home', player: 'h9' });
    expect(ruleOf(off)).toBe('LAW-3-SUBS-17');
  });
});

describe('penalties', () => {
  const kick = { type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'scored' } as const;

  test('LAW-14-01: no kick without a penalty given to that side', () => {
    expect(ruleOf(playing().ask(kick, at(30)))).toBe('LAW-14-01');
    const given = playing().log({ type: 'penaltyAwarded', side: 'home' }, at(29));
    expect(ruleOf(given.ask(kick, at(30)))).toBe('accepted');
    expect(ruleOf(given.ask({ ...kick, side: 'away', kicker: 'a9' }, at(30)))).toBe('LAW-14-01');
    const cancelled = given.log({ type: 'penaltyCancelled', penalty: given.last });
    expect(ruleOf(cancelled.ask(kick, at(30)))).toBe('LAW-14-01');
  });

  test('LAW-7-PEN-01, VAR-18: a penalty that a review gives is taken although the half was whistled off', () => {
    const match = playing().log({ type: 'varCheckStart', categories: ['PEN'] }, at(45, 1));
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
    const review = match.last;
    match.whistle(at(45, 2)).log({ type: 'varDecision', review, outcome: 'overturned', restart: 'penalty' });
    match.log({ type: 'penaltyAwarded', side: 'home' }, undefined, { causedBy: match.last });
    expect(match.state().penaltyPending?.side).toBe('home');
    expect(ruleOf(match.ask({ type: 'periodStart', period: 'secondHalf' }))).toBe('LAW-7-PEN-01');
    expect(ruleOf(match.ask(kick))).toBe('accepted');
    match.log(kick);
    expect(ruleOf(match.ask({ type: 'periodStart', period: 'secondHalf' }))).toBe('accepted');
  });
});

const reviewAfterRestart = (category: 'PEN' | 'RED') => {
  const match = playing().log({ type: 'varCheckStart', categories: [category] }, at(21));
  const check = match.last;
  match.log({ type: 'varCheckComplete', check }).log({ type: 'restart', kind: 'freeKick' }, at(22));
  return ruleOf(match.ask({ type: 'varReviewOpen', check, mode: 'onField' }, at(23)));
};

describe('cautions that not everybody can earn', () => {
  const cautioned = (person: string, reason: 'C-RD' | 'C-PO' | 'C-UB') =>
    noticesOf(
      playing()
        .change('home', 'h9', 'h13', at(10))
        .ask({ type: 'caution', side: 'home', person, reason }, at(20)),
    );

  test.each(['h12', 'h9', 'h-coach'])(
    'LAW-12-03: %s, who is not on the field, has a shorter list',
    (person) => {
      expect(cautioned(person, 'C-RD')).toContain('LAW-12-03');
      expect(cautioned(person, 'C-PO')).toContain('LAW-12-03');
      expect(cautioned(person, 'C-UB')).not.toContain('LAW-12-03');
    },
  );

  test('LAW-12-03: a player and one who came on have the whole of it', () => {
    expect(cautioned('h4', 'C-RD')).toEqual([]);
    expect(cautioned('h13', 'C-PO')).toEqual([]);
  });
});

describe('video', () => {
  test('AC-28, VAR-03: a check of what is not reviewable is flagged', () => {
    const match = playing().caution('home', 'h5', at(20));
    const check = (categories: readonly ('RED' | 'CORNER')[]) =>
      match.ask({ type: 'varCheckStart', categories, incident: match.last }, at(21));
    expect(noticesOf(check([]))).toEqual(['VAR-03']);
    expect(noticesOf(check(['CORNER']))).toEqual(['VAR-03']);
    expect(noticesOf(check(['RED']))).toEqual([]);
    match.log({ type: 'varCheckStart', categories: ['RED'], incident: match.last }, at(21));
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
    expect(noticesOf(match.ask({ type: 'varDecision', review: match.last, outcome: 'upheld' }))).toEqual([]);
  });

  test('VAR-28: a review has one decision', () => {
    const match = playing().log({ type: 'varCheckStart', categories: ['RED'] }, at(21));
    const check = match.last;
    const decision = (review: string) => match.ask({ type: 'varDecision', review, outcome: 'upheld' });
    expect(ruleOf(decision(check))).toBe('VAR-28');
    match.log({ type: 'varReviewOpen', check, mode: 'onField' });
    const review = match.last;
    expect(ruleOf(decision(review))).toBe('accepted');
    match.log({ type: 'varDecision', review, outcome: 'upheld' });
    expect(ruleOf(decision(review))).toBe('VAR-28');
  });

  describe('VAR-28: what overturns a decision puts another in its place', () => {
    const decided = (outcome: 'upheld' | 'overturned', restart?: 'corner' | 'goalKick') => {
      const match = playing()
        .log({ type: 'corner', side: 'home' }, at(20))
        .log({ type: 'varCheckStart', categories: ['PEN'] }, at(20));
      match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
      const review = match.last;
      return match.log({ type: 'varDecision', review, outcome, ...(restart && { restart }) }, at(22));
    };
    const noticesOfRestart = (match: ReturnType<typeof decided>) =>
      noticesOf(match.ask({ type: 'restart', kind: 'corner' }, at(23)));

    test('nothing came of it: flagged when play goes on, at the whistle, and in the audit', () => {
      const match = decided('overturned');
      expect(noticesOfRestart(match)).toEqual(['VAR-28']);
      expect(noticesOf(match.ask({ type: 'periodEnd', period: 'firstHalf' }, at(45, 1)))).toEqual(['VAR-28']);
      match.log({ type: 'restart', kind: 'corner' }, at(23));
      expect(audit(match.toEntries()).map((each) => [each.rule, each.class, each.label])).toEqual([
        ['VAR-28', 'flags', '23'],
      ]);
      expect(audit(match.toEntries()).map((each) => breachSentence(each))).toEqual([
        expect.stringContaining('overturned a decision, and play went on with nothing decided in its place'),
      ]);
    });

    test('the same restart as before is no new decision, another one is', () => {
      expect(noticesOfRestart(decided('overturned', 'corner'))).toEqual(['VAR-28']);
      expect(noticesOfRestart(decided('overturned', 'goalKick'))).toEqual([]);
      expect(noticesOfRestart(decided('upheld'))).toEqual([]);
    });

    test('a card that it led to is enough, a note is not, and a card of another cause is not', () => {
      const card = { type: 'caution', side: 'away', person: 'a4' } as const;
      const match = decided('overturned');
      const causedBy = match.last;
      expect(noticesOfRestart(match.log({ type: 'note', text: 'Rain.' }, at(22), { causedBy }))).toEqual([
        'VAR-28',
      ]);
      expect(noticesOfRestart(match.log(card, at(22)))).toEqual(['VAR-28']);
      expect(noticesOfRestart(match.log({ ...card, person: 'a5' }, at(22), { causedBy }))).toEqual([]);
    });

    test('a check given up leaves the first decision as it was', () => {
      const match = decided('overturned');
      const [, , , , , check] = match.toEntries();
      expect(noticesOf(match.ask({ type: 'varCheckAbandoned', check: check?.id ?? '' }, at(22)))).toEqual([]);
    });
  });

  test('VAR-23 to VAR-30: the steps of a check come in their order', () => {
    const match = playing().log({ type: 'varCheckStart', categories: ['PEN'] }, at(21));
    const check = match.last;
    const step = (type: 'restartHeld' | 'varCheckComplete' | 'varCheckAbandoned') =>
      ruleOf(match.ask({ type, check }));
    expect(ruleOf(match.ask({ type: 'wentToScreen', review: check }))).toBe('VAR-27');
    match.log({ type: 'restartHeld', check });
    expect(step('restartHeld')).toBe('VAR-23');
    match.log({ type: 'varCheckComplete', check });
    expect(step('varCheckComplete')).toBe('VAR-24');
    expect(ruleOf(match.ask({ type: 'varReviewOpen', check, mode: 'onField' }))).toBe('VAR-25');
    match.log({ type: 'restart', kind: 'goalKick' });
    expect(match.state().reviews[0]?.stage).toBe('closed');
    expect(step('varCheckAbandoned')).toBe('VAR-30');
  });

  test('AC-33, VAR-17: after the restart only a sending-off or a mistaken identity may be reviewed', () => {
    expect(reviewAfterRestart('RED')).toBe('accepted');
    expect(reviewAfterRestart('PEN')).toBe('VAR-25');
  });

  test('AC-29: a penalty and a second caution after a review of PEN and RED, the benches quarrelling', () => {
    const match = playing().caution('away', 'a4', at(13)).secondHalf().change('home', 'h2', 'h12', at(77));
    match
      .log({ type: 'addedTime', minutes: 3 }, at(90))
      .log({ type: 'foul', side: 'away', player: 'a4', on: 'h9' }, at(90, 3));
    const foul = match.last;
    match.log({ type: 'corner', side: 'home' });
    expect(match.state().restartAwaited).toBe('corner');
    match.log({ type: 'varCheckStart', categories: ['PEN', 'RED'], incident: foul, about: 'a4' });
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
    const review = match.last;
    match.directRed('away', 'a12', at(90, 4));
    const decided = match.ask(
      { type: 'varDecision', review, outcome: 'overturned', restart: 'penalty' },
      at(90, 6),
    );
    expect(noticesOf(decided)).toEqual([]);
    match.log({ type: 'varDecision', review, outcome: 'overturned', restart: 'penalty' }, at(90, 6));
    const causedBy = match.last;
    match.log({ type: 'penaltyAwarded', side: 'home', offence: foul }, at(90, 6), { causedBy });
    const caution = {
      type: 'caution',
      side: 'away',
      person: 'a4',
      reason: 'C-UB',
      detail: 'reckless',
    } as const;
    expect(noticesOf(match.ask(caution, at(90, 6), { causedBy }))).toEqual(['LAW-12-04']);
    match.log(caution, at(90, 6), { causedBy }).directRed('home', 'h2', at(90, 6));
    expect(match.state()).toMatchObject({ restartAwaited: 'penalty', penaltyPending: { side: 'home' } });
    match.log(
      { type: 'penaltyKick', side: 'home', kicker: 'h9', outcome: 'scored', placement: 'roof' },
      at(90, 8),
    );
    const { teams, lastKickGoal, score, goals, cards } = match.whistle(at(90, 8)).state();
    expect([teams.home.onField, teams.away.onField]).toEqual([11, 10]);
    expect(cards.map(({ card, statusThen }) => [card, statusThen])).toEqual([
      ['caution', 'player'],
      ['directRed', 'substitute'],
      ['secondCaution', 'player'],
      ['directRed', 'substitutedPlayer'],
    ]);
    expect(score).toEqual({ home: 1, away: 0 });
    expect(lastKickGoal).toBe(goals[0]?.entry);
  });
});

describe('corrections', () => {
  test('LOG-CORR: only nonsense is refused', () => {
    const match = playing().goal('home', 'h9', at(5));
    const withdraw = (target: string) =>
      ruleOf(match.ask({ type: 'withdrawEntry', target, reason: 'wrong' }));
    const amend = (target: string, changes: object) =>
      match.ask({ type: 'amendEntry', target, changes: { ...changes }, reason: 'wrong' });
    expect(withdraw('e99')).toBe('LOG-CORR-01');
    expect(withdraw('e1')).toBe('LOG-CORR-04');
    expect(withdraw('e5')).toBe('accepted');
    expect(ruleOf(amend('e5', { scorer: 'h8' }))).toBe('accepted');
    expect(amend('e5', { side: 'both' })).toMatchObject({
      refusal: { rule: 'LOG-CORR-03', facts: { path: 'side' } },
    });
    expect(ruleOf(amend('e5', { id: 'e6' }))).toBe('LOG-CORR-03');
    expect(ruleOf(amend('e5', {}))).toBe('LOG-CORR-03');
    expect(ruleOf(amend('e1', { lawsEdition: { id: 'x', version: 1, hash: '0000000000000000' } }))).toBe(
      'LAW-ED',
    );
    match.withdraw('e5');
    expect(withdraw('e5')).toBe('LOG-CORR-02');
    expect(ruleOf(amend('e6', { reason: 'other' }))).toBe('LOG-CORR-05');
    expect(withdraw('e6')).toBe('accepted');
  });

  test('a correction that makes a later entry impossible is accepted and lists it', () => {
    const match = playing().change('home', 'h9', 'h12', at(20)).goal('home', 'h12', at(30));
    const verdict = match.ask({ type: 'withdrawEntry', target: 'e6', reason: 'he stayed on the bench' });
    expect(verdict).toMatchObject({
      ok: true,
      entries: [{ type: 'entryWithdrawn', target: 'e6' }],
      notices: [{ rule: 'LAW-3-STATUS-01', facts: { entry: 'e7', label: '30', nowImpossible: true } }],
    });
    expect(noticesOf(match.ask({ type: 'withdrawEntry', target: 'e7', reason: 'no goal' }))).toEqual([]);
  });

  test('what was overridden before is not listed again', () => {
    const match = playing();
    const verdict = match.ask({ ...goal, scorer: 'h12' }, at(5), { override: { reason: 'stood' } });
    const log = [...match.toEntries(), ...(verdict.ok ? verdict.entries : [])];
    const command = { commandId: 'w', match: 'm1', clock: { period: 'firstHalf', second: 400 }, by: 'x' };
    const withdrawal = { ...command, type: 'withdrawEntry', target: 'e3', reason: 'wrong' };
    expect(noticesOf(decide(asSent(withdrawal), log))).toEqual([]);
  });
});

test('every rule has a sentence for its refusal or notice', () => {
  for (const rule of [...REFUSING_RULES, ...FLAGGING_RULES]) {
    const [refusal, notice] = [refusalSentence({ rule, facts: {} }), noticeSentence({ rule, facts: {} })];
    expect(refusal).toMatch(/^[A-Z].*\.$/);
    expect(notice).toMatch(/^[A-Z].*[.?]$/);
  }
});

test('a sentence says who, where and what to do', () => {
  const match = playing().change('home', 'h9', 'h12', at(20));
  const verdict = match.ask(goal, at(30));
  expect(!verdict.ok && refusalSentence(verdict.refusal, () => 'Scamacca')).toBe(
    'Scamacca is substituted and may take no further part. If it did happen, give a reason to log it all the same.',
  );
});
