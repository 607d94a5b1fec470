import { expect, test } from 'vitest';
import { aMatch, at } from '../testing/index.ts';
import { personOf } from './draft.ts';

const playing = () => aMatch().sheets().kickOff();
const classes = (match: ReturnType<typeof aMatch>) =>
  match.state().cards.map(({ card, withdrawn }) => (withdrawn ? `${card} withdrawn` : card));

test('AC-07, LAW-12-BENCH-01: a red card on the bench leaves eleven, and he cannot come on', () => {
  const match = playing().directRed('home', 'h12', at(30));
  expect(match.state().teams.home.onField).toBe(11);
  expect(match.state().cards[0]?.statusThen).toBe('substitute');
  match.log({ type: 'substitutionOff', side: 'home', player: 'h9' }, at(40));
  const verdict = match.ask({ type: 'substitutionOn', side: 'home', player: 'h12' });
  expect(verdict).toMatchObject({ ok: false, refusal: { rule: 'LAW-3-SENT-04' } });
});

test('LAW-12-BENCH-01: the decision says that the numbers do not change', () => {
  const verdict = playing().ask({ type: 'directRed', side: 'home', person: 'h12' }, at(30));
  expect(verdict).toMatchObject({ ok: true, notices: [{ rule: 'LAW-12-BENCH-01', facts: { onField: 11 } }] });
  const player = playing().ask({ type: 'directRed', side: 'home', person: 'h9' }, at(30));
  expect(player).toMatchObject({ ok: true, notices: [] });
});

test('AC-08, LAW-12-04: cautioned again in play, sent off', () => {
  const match = playing().caution('home', 'h5', at(30)).secondHalf();
  const verdict = match.ask({ type: 'caution', side: 'home', person: 'h5' }, at(70));
  expect(verdict).toMatchObject({ ok: true, notices: [{ rule: 'LAW-12-04', facts: { person: 'h5' } }] });
  expect(verdict.ok && verdict.entries).toHaveLength(1);
  match.caution('home', 'h5', at(70));
  expect(classes(match)).toEqual(['caution', 'secondCaution']);
  expect(match.state().teams.home.onField).toBe(10);
  expect(personOf(match.state(), 'home', 'h5')).toMatchObject({ status: 'sentOff', cautions: ['e5', 'e8'] });
});

test('LAW-12-04: a first caution stays a caution', () => {
  const verdict = playing()
    .caution('home', 'h5', at(30))
    .ask({ type: 'caution', side: 'home', person: 'h6' }, at(31));
  expect(verdict).toMatchObject({ ok: true, notices: [] });
});

test('LAW-12-04: with the first caution taken back the second is the first again', () => {
  const match = playing().caution('home', 'h5', at(30)).caution('home', 'h5', at(40));
  match.log({ type: 'sanctionWithdrawn', sanction: 'e5' }, at(41));
  expect(classes(match)).toEqual(['caution withdrawn', 'caution']);
  expect(match.state().teams.home.onField).toBe(11);
  expect(personOf(match.state(), 'home', 'h5')).toMatchObject({ status: 'player', cautions: ['e6'] });
});

test('AC-30: Kelly, a second caution becomes a direct red: ten throughout, the first caution remains', () => {
  const match = playing().caution('home', 'h5', at(30)).caution('home', 'h5', at(40));
  const second = match.last;
  match.log({ type: 'varCheckStart', categories: ['RED'], incident: second, about: 'h5' }, at(41));
  match.log({ type: 'varReviewOpen', check: match.last, mode: 'onField' });
  match.log({ type: 'varDecision', review: match.last, outcome: 'overturned' });
  const decision = match.last;
  const taken = match.ask({ type: 'sanctionWithdrawn', sanction: second }, at(43), { causedBy: decision });
  expect(taken).toMatchObject({ ok: true, notices: [] });
  match.log({ type: 'sanctionWithdrawn', sanction: second }, at(43), { causedBy: decision });
  match.log({ type: 'directRed', side: 'home', person: 'h5' }, at(43), { causedBy: decision });
  expect(classes(match)).toEqual(['caution', 'secondCaution withdrawn', 'directRed']);
  expect(match.state().teams.home.onField).toBe(10);
  expect(personOf(match.state(), 'home', 'h5')).toMatchObject({ status: 'sentOff', cautions: ['e5'] });
});

test('LAW-12-05: nobody is carded after he was sent off', () => {
  const verdict = playing()
    .directRed('home', 'h5', at(30))
    .ask({ type: 'caution', side: 'home', person: 'h5' }, at(31));
  expect(verdict).toMatchObject({ ok: false, refusal: { rule: 'LAW-12-05' } });
});

test('LAW-12-03: only people of the team sheet can be carded, and a near name is offered', () => {
  const match = aMatch()
    .sheets({ substitutes: [{ player: 'sulemana' }] })
    .kickOff();
  const verdict = match.ask({ type: 'caution', side: 'home', person: 'sulemanna' }, at(30));
  expect(verdict).toMatchObject({
    ok: false,
    refusal: { rule: 'LAW-12-03', facts: { nearest: 'sulemana' } },
  });
  const other = match.ask({ type: 'caution', side: 'home', person: 'a4' }, at(30));
  expect(other).toMatchObject({ ok: false, refusal: { rule: 'LAW-12-03', facts: { onOtherSheet: true } } });
});

test('LAW-12-03: where the bench is not complete, anybody may have been on it', () => {
  const match = aMatch().sheets({ substitutesComplete: false }).kickOff();
  expect(match.ask({ type: 'caution', side: 'home', person: 'somebody' }, at(30)).ok).toBe(true);
});

test('LAW-12-BENCH-03: team officials are shown cards from edition 2019/20 on', () => {
  const card = { type: 'caution', side: 'home', person: 'h-coach' } as const;
  expect(aMatch({ edition: '2018-19' }).sheets().kickOff().ask(card, at(30))).toMatchObject({
    ok: false,
    refusal: { rule: 'LAW-12-BENCH-03' },
  });
  expect(aMatch({ edition: '2019-20' }).sheets().kickOff().ask(card, at(30)).ok).toBe(true);
});

test('LAW-3-CAPT-01, LAW-3-GK-02: a notice when the captain or the goalkeeper has gone', () => {
  const captain = playing().ask({ type: 'directRed', side: 'home', person: 'h10' }, at(30));
  expect(captain).toMatchObject({ notices: [{ rule: 'LAW-3-CAPT-01', facts: { person: 'h10' } }] });
  const goalkeeper = playing().ask({ type: 'directRed', side: 'home', person: 'h1' }, at(30));
  expect(goalkeeper).toMatchObject({ notices: [{ rule: 'LAW-3-GK-02', facts: { person: 'h1' } }] });
});
