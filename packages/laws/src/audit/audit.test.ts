import { expect, test } from 'vitest';
import { parseLog } from '../parse/log.ts';
import { aMatch, at, randomMatch } from '../testing/index.ts';
import { audit } from './audit.ts';
import { breachSentence } from './breach-sentence.ts';

const playing = () => aMatch().sheets().kickOff();
const rulesOf = (match: ReturnType<typeof aMatch>) =>
  audit(match.toEntries()).map(({ rule, label }) => `${rule} ${label}`);

test('a match that keeps the rules has no breach', () => {
  const match = playing()
    .goal('home', 'h9', at(5))
    .caution('home', 'h4', at(13))
    .change('away', 'a9', 'a12', at(40));
  expect(audit(match.toEntries())).toEqual([]);
});

test('LAW-3-SUBS-11: every breach is listed with its rule, entry, class and facts, and the replay goes on', () => {
  const match = playing()
    .change('home', 'h9', 'h12', at(20))
    .goal('home', 'h9', at(30))
    .goal('home', 'h99', at(31))
    .log({ type: 'varCheckStart', categories: ['CORNER'] }, at(32));
  const breaches = audit(match.toEntries());
  expect(breaches.map(({ rule, entry, class: of, label }) => [rule, entry, of, label])).toEqual([
    ['LAW-3-SUBS-11', 'e7', 'refuses', '30'],
    ['LAW-3-STATUS-01', 'e8', 'refuses', '31'],
    ['VAR-03', 'e9', 'flags', '32'],
  ]);
  expect(breaches[0]).toMatchObject({ seq: 7, type: 'goal', facts: { side: 'home', person: 'h9' } });
  expect(match.state().score).toEqual({ home: 2, away: 0 });
});

test('a breach becomes a sentence outside the core, with the names that are known', () => {
  const [breach] = audit(
    playing().change('home', 'h9', 'h12', at(20)).goal('home', 'h9', at(30)).toEntries(),
  );
  expect(breach && breachSentence(breach, () => 'Nine')).toBe(
    'Nine is substituted and may take no further part.',
  );
});

test('LAW-12-04, LAW-12-BENCH-01: what only follows from an entry is no breach', () => {
  const match = playing()
    .caution('home', 'h4', at(13))
    .caution('home', 'h4', at(30))
    .directRed('away', 'a13', at(31));
  expect(rulesOf(match)).toEqual([]);
});

test('LAW-3-CAPT-01: a captain who goes off is one only while nobody takes the armband', () => {
  const gone = () => playing().change('home', 'h10', 'h12', at(20));
  expect(rulesOf(gone())).toEqual(['LAW-3-CAPT-01 20']);
  expect(rulesOf(gone().log({ type: 'captainChange', side: 'home', player: 'h5' }, at(20)))).toEqual([]);
  expect(rulesOf(gone().log({ type: 'captainChange', side: 'away', player: 'a5' }, at(20)))).toEqual([
    'LAW-3-CAPT-01 20',
  ]);
});

test('LAW-3-GK-02: a goalkeeper sent off is one only while nobody takes his place, named or from the bench', () => {
  const gone = () =>
    aMatch()
      .sheets({ substitutes: [{ player: 'h12', position: 'goalkeeper' }, { player: 'h13' }] })
      .kickOff()
      .directRed('home', 'h1', at(20));
  expect(rulesOf(gone())).toEqual(['LAW-3-GK-02 20']);
  expect(rulesOf(gone().change('home', 'h9', 'h12', at(20)))).toEqual([]);
  expect(rulesOf(gone().change('home', 'h9', 'h13', at(20)))).toEqual(['LAW-3-GK-02 20']);
  const named = gone().log({ type: 'goalkeeperChange', side: 'home', player: 'unknown' }, at(20));
  expect(rulesOf(named)).toEqual([]);
  const playedOn = gone().log({ type: 'restart', kind: 'freeKick' }, at(20));
  expect(rulesOf(playedOn)).toEqual(['LAW-3-GK-02 20', 'LAW-3-GK-02 20']);
});

test('what was withdrawn breaks nothing, and what it allowed does', () => {
  const match = playing().change('home', 'h9', 'h12', at(20)).goal('home', 'h12', at(30));
  expect(rulesOf(match)).toEqual([]);
  expect(rulesOf(match.withdraw('e6'))).toContain('LAW-3-STATUS-01 30');
  expect(rulesOf(playing().goal('home', 'h12', at(30)).withdraw('e5'))).toEqual([]);
});

test('LOG-CORR-01, LOG-CORR-02: a correction of nothing is a breach itself', () => {
  const match = playing().withdraw('e99').goal('home', 'h9', at(5));
  expect(rulesOf(match.withdraw('e6').withdraw('e6'))).toEqual(['LOG-CORR-01 1', 'LOG-CORR-02 5']);
});

test('LOG-ID-01, LOG-SHAPE-01: entries that share an id or leave out a number', () => {
  const match = playing().goal('home', 'h9', at(5)).log({ type: 'note', text: 'Rain.' }, at(6), { id: 'e5' });
  expect(rulesOf(match)).toEqual(['LOG-ID-01 6']);
  const [opening, , ...rest] = playing().toEntries();
  expect(opening && audit([opening, ...rest]).map(({ rule }) => rule)).toContain('LOG-SHAPE-01');
});

test('LOG-OPEN-01: a log without its opening is nothing but breaches', () => {
  const [, ...rest] = playing().toEntries();
  expect(new Set(audit(rest).map(({ rule }) => rule))).toEqual(new Set(['LOG-SHAPE-01', 'LOG-OPEN-01']));
  expect(audit([])).toEqual([]);
});

test('what the referee did all the same is listed with the reason', () => {
  const match = playing();
  const verdict = match.ask({ type: 'goal', side: 'home', scorer: 'h12' }, at(9), {
    override: { reason: 'he did' },
  });
  const breaches = audit(verdict.ok ? [...match.toEntries(), ...verdict.entries] : []);
  expect(breaches).toMatchObject([{ rule: 'LAW-3-STATUS-01', overridden: 'he did' }]);
  expect(breaches.map((breach) => breachSentence(breach))).toEqual([
    expect.stringContaining('Logged against LAW-3-STATUS-01, because: he did.'),
  ]);
});

test('LAW-7-ET-01: the context says whether extra time was possible', () => {
  const match = playing()
    .goal('home', 'h9', at(5))
    .secondHalf()
    .whistle(at(90, 1))
    .during('etBreak')
    .kickOff('etFirst');
  expect(rulesOf(match)).toEqual(['LAW-7-ET-01 91']);
  expect(audit(match.toEntries(), { context: { extraTimeAllowed: true } })).toEqual([]);
});

test('a log that decide let pass has no breach that refuses', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const log = randomMatch(seed);
    const context = { extraTimeAllowed: true };
    expect(
      audit(log, { context }).filter((breach) => breach.class === 'refuses'),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

test('it reads what parseLog reads, and changes nothing', () => {
  const log = playing().goal('home', 'h12', at(5)).toEntries();
  const before = JSON.stringify(log);
  const { entries } = parseLog(log.map((entry) => JSON.stringify(entry)).join('\n'));
  expect(audit(entries)).toEqual(audit(log));
  expect(JSON.stringify(log)).toBe(before);
  expect(audit(Object.freeze([...log]))).toHaveLength(1);
});
