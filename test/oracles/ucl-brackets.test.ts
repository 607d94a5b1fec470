import {
  type BracketState,
  bracketAsOf,
  type NextOpponents,
  opponentsOfAll,
  type Regulations,
  regulationsOf,
  tiesOf,
} from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { allowedBefore, clubsLeft } from './allowed-pairings.ts';
import { associationsOf, DRAWS, RESULTS } from './record.ts';

/** Every slot and every host of fifteen seasons, and what each draw left open the day before. */

const TIES = tiesOf(RESULTS, regulationsOf);
const SEASON_END = '9999-12-31';
const SEASONS = Array.from({ length: 15 }, (_, index) => 2011 + index);

describe.each(SEASONS)('oracle: the bracket of %i', (season) => {
  const regulations = editionOf(season);
  const ties = TIES.filter((tie) => tie.season === season);
  const query = { regulations, rows: RESULTS, draws: DRAWS, associationOf: associationsOf(season) };
  const as = (asOf: string) => whole(bracketAsOf({ ...query, asOf }));
  const bracket = as(SEASON_END);
  const tieIn = (round: string, club: ClubId) =>
    ties.find((tie) => tie.round === round && tie.tie.clubs.includes(club));
  const opponentOf = (round: string, club: ClubId) =>
    tieIn(round, club)?.tie.clubs.find((each) => each !== club);

  /** Ties of the round before that were still to be decided on the day. */
  const isAhead = (round: string, date: string) =>
    round === 'quarterFinal' &&
    ties.some((tie) => tie.round === 'roundOf16' && clubsLeft(tie, date).length === 2);

  test('UCL-KO-01, section D3: standings, draws and results give all its ties and no other', () => {
    const given = bracket.slots.map(
      (slot) => `${slot.round} ${slot.tie?.clubs.join(' v ')} -> ${slot.winner}`,
    );
    const played = ties.map((tie) => `${tie.round} ${tie.tie.clubs.join(' v ')} -> ${tie.decided?.club}`);
    expect(given.toSorted()).toEqual(played.toSorted());
    expect(given).toHaveLength(season < 2024 ? 15 : 23);
  });

  test('without a table of its draws the matches name the same ties', () => {
    const said = ({ slots }: BracketState) =>
      slots.map(({ tie, winner }) => `${tie?.clubs.toSorted().join(' v ')} -> ${winner}`).toSorted();
    const without = { ...query, draws: [] };
    expect(said(whole(bracketAsOf({ ...without, asOf: SEASON_END })))).toEqual(said(bracket));
    if (season < 2024) return;
    // Until the semi-finals have begun the ties leave open which half is which, and nothing is claimed.
    const [semiFinal] = ties
      .filter(({ round }) => round === 'semiFinal')
      .map(({ rows }) => rows[0]?.date ?? '');
    const before = whole(bracketAsOf({ ...without, asOf: dayBefore(semiFinal ?? '') }));
    expect(before.slots.every(({ tie }) => tie === undefined)).toBe(true);
  });

  test('every row of its draws names a place of the bracket, on the day of the ceremony', () => {
    const places = new Set(
      (regulations.bracket?.slots ?? []).flatMap(({ round, drawnAs, feeds }) => {
        const legs = feeds.some(({ type }) => type === 'rank') ? [''] : ['A', 'B'];
        return legs.map((leg) => `${round} ${drawnAs}${leg}`);
      }),
    );
    const rows = DRAWS.filter((row) => row.season === season && !row.slot.startsWith('pot.'));
    expect(rows.length).toBe(season < 2024 ? 28 : season === 2024 ? 36 : 24);
    for (const { round, slot, date } of rows) {
      expect(places.has(`${round} ${slot}`), `${round} ${slot}`).toBe(true);
      expect(regulations.draws?.find(({ rounds }) => rounds.includes(round))?.date).toBe(date);
    }
    expect(new Set(rows.map(({ round, club }) => `${round} ${club}`)).size).toBe(rows.length);
  });

  test('UCL-KO-05, section D3: the host that regulations or draw name had the second leg at home', () => {
    const named = bracket.slots.filter((slot) => slot.secondLegHost !== undefined);
    expect(named.map((slot) => slot.tie?.legs.at(-1)?.homeClub)).toEqual(
      named.map((slot) => slot.secondLegHost),
    );
    expect(named).toHaveLength(ties.filter(({ tie }) => tie.legs.length === 2).length);
  });

  test.each(regulations.draws ?? [])(
    'on the eve of the draw of $date the possible opponents are those whom the regulations allow, the real one among them',
    ({ date, rounds }) => {
      const [round = ''] = rounds;
      const eve = byClub(opponentsOfAll(as(dayBefore(date)), query));
      const after = byClub(opponentsOfAll(as(date), query));
      const allowed = allowedBefore(round, date, { season, bracket, ties, results: RESULTS });
      for (const { id, tie } of ties.filter((each) => each.round === round)) {
        for (const club of tie.clubs) {
          const next = eve.get(club);
          expect(next, id).toMatchObject({ round, drawDate: date });
          expect(next?.decidedBy, id).toBe(season < 2024 ? 'regulations' : 'seeds');
          expect(next?.opponents.toSorted(), `${id}: ${club}`).toEqual(allowed(club).toSorted());
          expect(next?.opponents, id).toContain(opponentOf(round, club));
          const opponents = after.get(club)?.opponents ?? [];
          expect(after.get(club)?.decidedBy, id).toBe('draw');
          expect(opponents, id).toContain(opponentOf(round, club));
          // The draw of July 2020 named winners of ties that were played in August.
          if (!isAhead(round, date)) expect(opponents, id).toHaveLength(1);
        }
      }
    },
  );

  test('on every day of the season the opponent that came is among those possible', () => {
    const days = [...new Set(ties.flatMap((tie) => tie.rows.map((row) => row.date)))];
    const drawn = (regulations.draws ?? []).map(({ date }) => date);
    for (const asOf of [...days, ...drawn]) {
      for (const { club, round, opponents } of opponentsOfAll(as(asOf), query)) {
        const came = opponentOf(round, club);
        if (came) expect(opponents, `${club} on ${asOf}`).toContain(came);
      }
    }
  });
});

describe('C4: why Atalanta could meet only Arsenal or Bayern', () => {
  const query = { regulations: editionOf(2025), rows: RESULTS, draws: DRAWS };
  const next = (club: string, asOf: string) => {
    const found = byClub(opponentsOfAll(whole(bracketAsOf({ ...query, asOf })), query)).get(club as ClubId);
    return found && `${found.round} ${found.decidedBy}: ${found.opponents.join(', ')}`;
  };

  test.each([
    ['2026-01-29', 'atalanta', 'knockoutPlayoffs seeds: borussia-dortmund, olympiacos'],
    ['2026-01-30', 'atalanta', 'knockoutPlayoffs draw: borussia-dortmund'],
    ['2026-02-26', 'atalanta', 'roundOf16 seeds: arsenal, bayern-muenchen'],
    ['2026-02-26', 'bayer-leverkusen', 'roundOf16 seeds: arsenal, bayern-muenchen'],
    ['2026-02-27', 'atalanta', 'roundOf16 draw: bayern-muenchen'],
    ['2026-02-27', 'bayer-leverkusen', 'roundOf16 draw: arsenal'],
    ['2026-02-26', 'borussia-dortmund', undefined],
  ])('on %s: %s: %s', (asOf, club, expected) => {
    expect(next(club, asOf)).toBe(expected);
  });
});

const byClub = (next: readonly NextOpponents[]) => new Map(next.map((each) => [each.club, each]));

function editionOf(season: number): Regulations {
  const regulations = regulationsOf('ucl', season);
  if (!regulations) throw new Error(`no regulations of ${season}`);
  return regulations;
}

function whole(bracket: BracketState | undefined): BracketState {
  if (!bracket) throw new Error('no bracket');
  return bracket;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
