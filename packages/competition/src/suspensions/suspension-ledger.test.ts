import type { MatchState } from '@touchline/laws';
import { at, type MatchBuilder } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { club, personId, resultRow } from '../testing/results.ts';
import { plainNames, played, type SeasonMatch } from '../testing/season.ts';
import type { LedgerInput, LedgerSuspension, SuspensionLedger } from './ledger-types.ts';
import { suspensionLedger } from './suspension-ledger.ts';
import { cautionSentence, gapSentence, suspensionSentence } from './words.ts';

/** Matches of Rovers, an opponent a match, a week apart from 1 September on. */
function season(
  matches: readonly (Partial<SeasonMatch> & { readonly tell?: (match: MatchBuilder) => void })[],
): readonly MatchState[] {
  return matches.map(({ tell, ...match }, index) =>
    played({ home: 'rovers', away: `opponent-${index + 1}`, date: day(index), ...match }, tell),
  );
}

const day = (index: number): string => new Date(Date.UTC(2025, 8, 1 + 7 * index)).toISOString().slice(0, 10);
const fixture = (index: number, more = {}) =>
  resultRow('rovers', [0, 0], `opponent-${index + 1}`, {
    date: day(index),
    stage: 'leaguePhase',
    round: 'leaguePhase',
    status: 'fixture',
    ...more,
  });

const cautions = (...people: readonly string[]) => ({
  tell: (match: MatchBuilder) =>
    people.forEach((person, index) => match.caution('home', person, at(10 + index))),
});
const quiet = {};

const ledger = (matches: readonly MatchState[], more: Partial<LedgerInput> = {}): SuspensionLedger =>
  suspensionLedger({ matches, ...more });

/** `p: cautions pending 0/1`. */
const inShort = ({ suspensions }: SuspensionLedger): readonly string[] =>
  suspensions.map(
    ({ person, cause, status, served, matches }) =>
      `${person}: ${cause.type} ${status} ${served.length}/${matches}`,
  );
const counted = ({ counts }: SuspensionLedger): readonly string[] =>
  counts.map(
    ({ person, cautions: { length }, toSuspension }) => `${person} ${length}, ${toSuspension} to go`,
  );
const missed = (suspension: LedgerSuspension | undefined): readonly (string | undefined)[] =>
  (suspension?.misses ?? []).map(({ date }) => date);

describe('UCL-DISC-02: cautions that add up', () => {
  test('the third costs the next match, the fifth and the seventh again', () => {
    const one = cautions('p');
    // The match after the third and after the fifth is missed.
    const matches = season([one, one, one, quiet, one, one, quiet, one, one]);
    expect(inShort(ledger(matches.slice(0, 2)))).toEqual([]);
    expect(inShort(ledger(matches.slice(0, 3)))).toEqual(['p: cautions pending 0/1']);
    expect(inShort(ledger(matches))).toEqual([
      'p: cautions served 1/1',
      'p: cautions served 1/1',
      'p: cautions pending 0/1',
    ]);
    expect(ledger(matches).suspensions.map(({ cause }) => cause)).toMatchObject(
      [3, 5, 7].map((total) => ({ total, rule: 'UCL-DISC-02' })),
    );
  });

  test('it rests on every caution that counts', () => {
    const { suspensions } = ledger(season([cautions('p'), cautions('p'), cautions('p')]));
    expect(suspensions[0]?.grounds.map(({ in: { date } }) => date)).toEqual([day(0), day(1), day(2)]);
  });

  test('what the next one would cost', () => {
    const matches = season([cautions('p', 'q'), cautions('p'), cautions('p'), cautions('r')]);
    expect(counted(ledger(matches.slice(0, 2)))).toEqual(['p 2, 1 to go', 'q 1, 2 to go']);
    expect(counted(ledger(matches))).toEqual(['p 3, 2 to go', 'q 1, 2 to go', 'r 1, 2 to go']);
    const [p, q] = ledger(matches.slice(0, 2)).counts.map((count) => cautionSentence(count, plainNames));
    expect(p).toBe('p (rovers): two cautions; the next one costs a match.');
    expect(q).toBe('q (rovers): one caution; two more would cost a match.');
  });

  test('team officials too', () => {
    const coach = {
      tell: (match: MatchBuilder) => {
        match.sheets().caution('home', 'h-coach', at(20));
      },
    };
    expect(inShort(ledger(season([coach, coach, coach])))).toEqual(['h-coach: cautions pending 0/1']);
  });

  test('HIST-SUBS: in 2005/06 the second did', () => {
    const matches = season([
      { ...cautions('p'), season: 2005 },
      { ...cautions('p'), season: 2005 },
    ]);
    expect(inShort(ledger(matches))).toEqual(['p: cautions pending 0/1']);
  });

  test('a caution taken back does not count', () => {
    const back = {
      tell: (match: MatchBuilder) => {
        match.caution('home', 'p', at(9)).log({ type: 'sanctionWithdrawn', sanction: match.last });
      },
    };
    expect(counted(ledger(season([cautions('p'), back])))).toEqual(['p 1, 2 to go']);
  });

  test('UCL-DISC-07: the two of a second caution do not count, one before a direct red does', () => {
    const two = {
      tell: (match: MatchBuilder) => match.caution('home', 'p', at(9)).caution('home', 'p', at(50)),
    };
    const then = {
      tell: (match: MatchBuilder) => match.caution('home', 'q', at(9)).directRed('home', 'q', at(50)),
    };
    const both = ledger(
      season([two, then].map(({ tell }) => ({ tell: (match: MatchBuilder) => void tell(match) }))),
    );
    expect(counted(both)).toEqual(['q 1, 2 to go']);
    expect(inShort(both)).toEqual(['p: secondCaution served 1/1', 'q: directRed pending 0/1']);
  });

  test('LAW-10-14: a caution in the shoot-out is one more', () => {
    const final = played({ home: 'rovers', away: 'city', date: '2025-09-01', notOver: true }, (match) => {
      match.caution('home', 'p', at(9)).secondHalf().whistle(at(90, 2)).during('kicks');
      match.caution('home', 'p');
    });
    expect(counted(ledger([final]))).toEqual(['p 2, 1 to go']);
  });
});

describe('UCL-DISC-04, UCL-DISC-05: what is carried, and what expires', () => {
  const leaguePhase = season([cautions('p'), cautions('p')]);
  const quarterFinal = (leg: 1 | 2, tell?: (match: MatchBuilder) => void) =>
    played({ home: 'rovers', away: 'city', date: `2026-04-0${leg}`, round: 'quarterFinal', leg }, tell);
  const semiFinal = resultRow('united', [0, 0], 'rovers', {
    date: '2026-04-28',
    round: 'semiFinal',
    leg: 1,
    status: 'fixture',
  });

  test('AC-34: cautioned for the third time in the second leg, he misses the semi-final; the count is wiped', () => {
    const cautioned = quarterFinal(2, (match) => match.caution('home', 'p', at(70)));
    const after = ledger([...leaguePhase, quarterFinal(1), cautioned], { rows: [semiFinal] });
    expect(inShort(after)).toEqual(['p: cautions pending 0/1']);
    expect(missed(after.suspensions[0])).toEqual(['2026-04-28']);
    expect(after.counts).toEqual([]);
    expect(after.suspensions.map((each) => suspensionSentence(each, plainNames))).toEqual([
      'p (rovers) misses united on 2026-04-28: a third caution that counts, against city on 2026-04-02 (UCL-DISC-02, one match).',
    ]);
  });

  test('AC-34: not cautioned, he plays, and the count is wiped all the same', () => {
    const before = ledger([...leaguePhase, quarterFinal(1)], { rows: [semiFinal] });
    expect(counted(before)).toEqual(['p 2, 1 to go']);
    const after = ledger([...leaguePhase, quarterFinal(1), quarterFinal(2)], { rows: [semiFinal] });
    expect([after.suspensions, after.counts]).toEqual([[], []]);
  });

  test('a quarter-final of which there is no log, only a row, ends the count too', () => {
    const rows = [1, 2].map((leg) =>
      resultRow('rovers', [1, 0], 'city', {
        date: `2026-04-0${leg}`,
        round: 'quarterFinal',
        leg: leg === 1 ? 1 : 2,
      }),
    );
    expect(counted(ledger(leaguePhase, { rows: rows.slice(0, 1) }))).toEqual(['p 2, 1 to go']);
    expect(ledger(leaguePhase, { rows }).counts).toEqual([]);
  });

  test('HIST-SUBS: in 2013/14 they were kept for the semi-final', () => {
    const old = { season: 2013 };
    const matches = [
      ...season([
        { ...old, ...cautions('p') },
        { ...old, ...cautions('p') },
      ]),
      played({ home: 'rovers', away: 'city', date: '2026-04-01', round: 'quarterFinal', leg: 2, ...old }),
    ];
    expect(counted(ledger(matches))).toEqual(['p 2, 1 to go']);
  });

  test('across the competitions of a season', () => {
    const [first, second] = season([cautions('p'), { ...cautions('p'), regulations: 'uel-2025-26' }]);
    expect(counted(ledger([first, second].flatMap((each) => each ?? [])))).toEqual(['p 2, 1 to go']);
  });
});

describe('UCL-DISC-03: qualifying', () => {
  const round = (id: string, leg: 1 | 2) => ({ round: id, leg });
  const [third, playoff] = ['thirdQualifyingRound', 'playoffRound'];

  test('its count, and what it cost, end with it', () => {
    const matches = season([
      { ...cautions('p', 'q'), ...round(third, 1), season: 2024 },
      { ...cautions('p'), ...round(third, 2), season: 2024 },
      { ...quiet, ...round(playoff, 1), season: 2024 },
      { ...cautions('p'), ...round(playoff, 2), season: 2024 },
      { ...cautions('q'), season: 2024 },
    ]);
    const inQualifying = ledger(matches.slice(0, 3));
    expect(counted(inQualifying)).toEqual(['p 2, 1 to go', 'q 1, 2 to go']);
    expect(inQualifying.counts[0]?.qualifying).toBe(true);
    expect(inShort(ledger(matches.slice(0, 4)))).toEqual(['p: cautions lapsed 0/1']);
    expect(counted(ledger(matches))).toEqual(['q 1, 2 to go']);
  });

  test('a red card of qualifying is served in the league phase', () => {
    const red = { tell: (match: MatchBuilder) => void match.directRed('home', 'p', at(70)) };
    const matches = season([{ ...red, ...round(playoff, 2) }, quiet]);
    expect(inShort(ledger(matches))).toEqual(['p: directRed served 1/1']);
  });

  test('in 2025/26 one goes after every two rounds for which he was registered', () => {
    const matches = season([
      { ...cautions('p', 'q'), ...round('secondQualifyingRound', 1) },
      { ...cautions('p'), ...round('secondQualifyingRound', 2) },
      { ...quiet, ...round(third, 1) },
      { ...quiet, ...round(third, 2) },
    ]);
    expect(counted(ledger(matches))).toEqual(['p 1, 2 to go']);
    const notListed = [
      { person: personId('q'), club: club('rovers'), date: day(1), listed: false, source: 'test' },
    ];
    expect(counted(ledger(matches, { squads: notListed }))).toEqual(['p 1, 2 to go', 'q 1, 2 to go']);
  });
});

describe('UCL-DISC-01, UCL-DISC-06, UCL-DISC-08: sent off, and the matches missed', () => {
  const red = { tell: (match: MatchBuilder) => void match.directRed('home', 'p', at(70)) };
  const decision = { person: personId('p'), club: club('rovers'), date: day(0), source: 'decision 1' };

  test('the next match of a log, a result or a fixture is missed, and a void or abandoned one is not', () => {
    const [first] = season([red]);
    const after = (more: object) =>
      ledger(
        [first].flatMap((each) => each ?? []),
        { rows: [fixture(1, more)] },
      );
    expect(inShort(after({ status: 'played' }))).toEqual(['p: directRed served 1/1']);
    expect(inShort(after({ status: 'awarded', official: [3, 0] }))).toEqual(['p: directRed served 1/1']);
    expect(missed(after({}).suspensions[0])).toEqual([day(1)]);
    for (const status of ['void', 'walkover', 'abandoned']) {
      expect([inShort(after({ status })), missed(after({ status }).suspensions[0])]).toEqual([
        ['p: directRed pending 0/1'],
        [],
      ]);
    }
  });

  test('a row of a match that has a log is that match', () => {
    const matches = season([red, quiet]);
    const rows = [fixture(0, { status: 'played' }), fixture(1, { status: 'played' }), fixture(2)];
    const { suspensions, gaps } = ledger(matches, { rows });
    expect(suspensions[0]?.served.map(({ date }) => date)).toEqual([day(1)]);
    expect(gaps).toEqual([]);
  });

  test('a match being played is missed, and not yet behind him', () => {
    const matches = season([red, { notOver: true }]);
    expect(inShort(ledger(matches))).toEqual(['p: directRed pending 0/1']);
    expect(missed(ledger(matches).suspensions[0])).toEqual([day(1)]);
  });

  test('more than one match only by decision, which takes the place of the automatic one', () => {
    const matches = season([red, quiet, quiet]);
    const match = matches[0]?.match ?? '';
    const three = { ...decision, match, matches: 3, reason: 'serious foul play' };
    const { suspensions } = ledger(matches, { decisions: [three], rows: [fixture(3), fixture(4)] });
    expect(suspensions).toHaveLength(1);
    expect(suspensions[0]).toMatchObject({
      matches: 3,
      status: 'pending',
      decision: { source: 'decision 1' },
    });
    expect(missed(suspensions[0])).toEqual([day(3)]);
    expect(suspensionSentence(suspensions[0] as LedgerSuspension, plainNames)).toBe(
      `p (rovers) misses opponent-4 on ${day(3)}: shown a direct red card against opponent-1 on ${day(0)}, serious foul play (UCL-DISC-01, three matches; decision 1).`,
    );
  });

  test('a decision of no match lifts it; one without a card is a suspension of its own', () => {
    const matches = season([red, quiet]);
    const lifted = { ...decision, match: matches[0]?.match ?? '', matches: 0 };
    expect(inShort(ledger(matches, { decisions: [lifted] }))).toEqual(['p: directRed lifted 0/0']);
    const alone = { ...decision, person: personId('q'), matches: 2 };
    expect(inShort(ledger(season([quiet, quiet]), { decisions: [alone] }))).toEqual([
      'q: decision pending 1/2',
    ]);
  });

  test('a decision about a match that is nowhere counts from its date, and says so', () => {
    const elsewhere = { ...decision, match: 'no-such-match', matches: 2 };
    const { suspensions, gaps } = ledger(season([quiet, quiet]), { decisions: [elsewhere] });
    expect(suspensions[0]).toMatchObject({ cause: { type: 'decision' }, matches: 2, status: 'pending' });
    expect(suspensions[0]?.served.map(({ date }) => date)).toEqual([day(1)]);
    expect(gaps.map((gap) => gapSentence(gap, plainNames))).toEqual([
      'The decision on p (rovers) is about no-such-match, which is in no log and no result; it counts from its date.',
    ]);
  });

  test('of two decisions about one offence the later stands', () => {
    const matches = season([red, quiet, quiet]);
    const match = matches[0]?.match ?? '';
    const decisions = [
      { ...decision, match, date: day(2), matches: 2, source: 'appeal' },
      { ...decision, match, date: day(1), matches: 4 },
    ];
    const { suspensions } = ledger(matches, { decisions });
    expect(suspensions).toHaveLength(1);
    expect(suspensions[0]).toMatchObject({ matches: 2, status: 'served', decision: { source: 'appeal' } });
  });

  test('two suspensions are served one after the other', () => {
    const third = {
      tell: (match: MatchBuilder) => void match.caution('home', 'p', at(9)).directRed('home', 'p', at(70)),
    };
    const matches = season([cautions('p'), cautions('p'), third, quiet]);
    expect(inShort(ledger(matches))).toEqual(['p: cautions served 1/1', 'p: directRed pending 0/1']);
  });

  test('unserved, a red card runs into the next season; what cautions cost does not', () => {
    const both = {
      tell: (match: MatchBuilder) => void match.caution('home', 'q', at(9)).directRed('home', 'p', at(70)),
    };
    const matches = season([cautions('q'), cautions('q'), both]);
    const over = ledger(matches, { clubsOut: new Set([club('rovers')]) });
    expect(inShort(over)).toEqual(['q: cautions lapsed 0/1', 'p: directRed pending 0/1']);
    expect(suspensionSentence(over.suspensions[1] as LedgerSuspension, plainNames)).toContain(
      'p (rovers) misses the next UEFA match, next season at the earliest: shown a direct red card',
    );
    const next = played({ home: 'rovers', away: 'city', date: '2026-09-15', season: 2026 });
    expect(inShort(ledger([...matches, next]))).toEqual([
      'q: cautions lapsed 0/1',
      'p: directRed served 1/1',
    ]);
    expect(ledger([...matches, next]).counts).toEqual([]);
  });

  test('after a move it is served with the new club, once he is on its list', () => {
    const [sentOff] = season([red]);
    const later = [
      played({ home: 'rovers', away: 'a', date: '2026-02-01' }),
      played({ home: 'city', away: 'b', date: '2026-02-08' }),
      played({ home: 'city', away: 'c', date: '2026-02-15' }),
    ];
    const move = { person: personId('p'), club: club('city'), source: 'test' };
    const squads = [
      { ...move, date: '2026-01-20', listed: false },
      { ...move, date: '2026-02-10', listed: true },
    ];
    const matches = [sentOff, ...later].flatMap((each) => each ?? []);
    const [suspension] = ledger(matches, { squads }).suspensions;
    expect(suspension).toMatchObject({ club: 'rovers', servedWith: 'city', status: 'served' });
    expect(suspension?.served.map(({ date }) => date)).toEqual(['2026-02-15']);
  });

  test('a team sheet tells of a move by itself; cautions go with him', () => {
    const [rovers] = season([cautions('p')]);
    const city = played({ home: 'city', away: 'b', date: '2026-02-08' }, (match) => {
      match.caution('home', 'p', at(5));
    });
    expect(ledger([rovers, city].flatMap((each) => each ?? [])).counts).toMatchObject([
      { person: 'p', club: 'city', toSuspension: 1 },
    ]);
  });

  test('UCL-AWARD-02: on the sheet all the same, nothing is served and it is said', () => {
    const onSheet = { tell: (match: MatchBuilder) => void match.goal('home', 'p', at(3)) };
    const { suspensions, gaps } = ledger(season([red, onSheet, quiet]));
    expect(suspensions[0]?.served.map(({ date }) => date)).toEqual([day(2)]);
    expect(gaps).toMatchObject([{ type: 'ineligible', person: 'p', in: { date: day(1) } }]);
  });
});

describe('what the ledger does not know it says', () => {
  test('a caution for somebody unknown, matches without a log, regulations not held', () => {
    const matches = season([cautions('unknown'), { regulations: 'cup-2025-26' }]);
    const { gaps, counts } = ledger(matches, { rows: [fixture(2, { status: 'played' })] });
    expect(counts).toEqual([]);
    expect(gaps.map((gap) => gapSentence(gap, plainNames))).toEqual([
      `A caution to somebody of rovers against opponent-1 on ${day(0)} is counted for nobody: who it was is not known.`,
      `${matches[1]?.match}: by the regulations cup-2025-26, which are not held; its cards are not counted.`,
      'rovers: one match of the season without a log; cautions and red cards there are not counted.',
    ]);
  });

  test('of a match by regulations not held not even a red card counts; by old ones without cautions it does', () => {
    const red = { tell: (match: MatchBuilder) => void match.directRed('home', 'p', at(9)) };
    expect(inShort(ledger(season([{ ...red, regulations: 'cup-2025-26' }])))).toEqual([]);
    const old = ledger(season([{ ...red, regulations: 'ucl-1965-66' }]));
    expect(inShort(old)).toEqual(['p: directRed pending 0/1']);
    expect(old.gaps).toMatchObject([{ type: 'noCautionRules', id: 'ucl-1965-66' }]);
  });

  test('a red card for somebody unknown is a suspension of its own, each time', () => {
    const reds = {
      tell: (match: MatchBuilder) =>
        void match.directRed('home', 'unknown', at(9)).directRed('home', 'unknown', at(50)),
    };
    expect(inShort(ledger(season([reds])))).toEqual([
      'unknown: directRed pending 0/1',
      'unknown: directRed pending 0/1',
    ]);
  });
});
