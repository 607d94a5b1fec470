import {
  type BracketState,
  bracketAsOf,
  possibleOpponents,
  type RecordedTie,
  type Regulations,
  regulationsOf,
  tiesOf,
} from '@touchline/competition';
import type { ClubId, DrawRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { DRAWS, RESULTS } from './record.ts';

/** Both seasons of the seeded bracket, every slot and every host, and what each draw left open the day before. */

const TIES = tiesOf(RESULTS, regulationsOf);
const SEASON_END = '2099-06-30';

describe.each([2024, 2025])('oracle: the bracket of %i', (season) => {
  const regulations = editionOf(season);
  const ties = TIES.filter((tie) => tie.season === season);
  const held = DRAWS.filter((draw) => draw.season === season);
  const draws = held.length > 0 ? held : drawsFromTies(regulations, ties);
  const as = (asOf: string) => ({ regulations, rows: RESULTS, draws, asOf });
  const bracket = whole(bracketAsOf(as(SEASON_END)));
  const tieIn = (round: string, club: ClubId) =>
    ties.find((tie) => tie.round === round && tie.tie.clubs.includes(club));

  test('UCL-KO-01: ranks, draws and results give all 23 ties and no other', () => {
    const given = bracket.slots.map(
      (slot) => `${slot.round} ${slot.tie?.clubs.join(' v ')} -> ${slot.winner}`,
    );
    const played = ties.map((tie) => `${tie.round} ${tie.tie.clubs.join(' v ')} -> ${tie.decided?.club}`);
    expect(given.toSorted()).toEqual(played.toSorted());
    expect(given).toHaveLength(23);
  });

  test('UCL-KO-05: the host that the regulations name had the second leg at home', () => {
    const named = bracket.slots.filter((slot) => slot.secondLegHost !== undefined);
    expect(named.map((slot) => slot.tie?.legs.at(-1)?.homeClub)).toEqual(
      named.map((slot) => slot.secondLegHost),
    );
    // The quarter- and semi-finals were drawn until 2024/25.
    expect(named).toHaveLength(regulations.season === 2024 ? 16 : 22);
  });

  test.each(regulations.draws ?? [])(
    'UCL-KO-01: on the eve of the draw of $date the real opponent is one of two',
    ({ date, rounds }) => {
      const [round = ''] = rounds;
      for (const { id, tie } of ties.filter((each) => each.round === round)) {
        for (const club of tie.clubs) {
          const eve = possibleOpponents({ ...as(dayBefore(date)), club });
          const opponent = tie.clubs.find((each) => each !== club);
          expect(eve, id).toMatchObject({ round, decidedBy: 'seeds', drawDate: date });
          expect(eve?.opponents, id).toHaveLength(2);
          expect(eve?.opponents, id).toContain(opponent);
          expect(possibleOpponents({ ...as(date), club }), id).toMatchObject({
            opponents: [opponent],
            decidedBy: 'draw',
          });
        }
      }
    },
  );

  test('UCL-KO-01: on every day of the season the opponent that came is among those possible', () => {
    const days = [...new Set(ties.flatMap((tie) => tie.rows.map((row) => row.date)))];
    for (const asOf of days) {
      for (const club of bracket.ranked) {
        const next = possibleOpponents({ ...as(asOf), club });
        const came = next && tieIn(next.round, club)?.tie.clubs.find((each) => each !== club);
        if (came) expect(next.opponents, `${club} on ${asOf}`).toContain(came);
      }
    }
  });
});

function editionOf(season: number): Regulations {
  const regulations = regulationsOf('ucl', season);
  if (!regulations) throw new Error(`no regulations of ${season}`);
  return regulations;
}

function whole(bracket: BracketState | undefined): BracketState {
  if (!bracket) throw new Error('no bracket');
  return bracket;
}

/**
 * The draws of a season of which only the ties are held: a half is all that leads to one finalist, and the ranks give the
 * letter. Which of the halves was called silver is not known and does not matter.
 */
function drawsFromTies(regulations: Regulations, ties: readonly RecordedTie[]): readonly DrawRow[] {
  const ranked = whole(bracketAsOf({ regulations, rows: RESULTS, draws: [], asOf: SEASON_END })).ranked;
  const final = ties.find((tie) => tie.round === 'final');
  const halves = (['silver', 'blue'] as const).map((half, index) => ({
    half,
    clubs: leadingTo(final?.tie.clubs[index], ties),
  }));
  return halves.flatMap(({ half, clubs }) =>
    (regulations.bracket?.slots ?? [])
      .filter((slot) => slot.half === half && slot.drawnAs)
      .flatMap((slot) =>
        slot.feeds
          .flatMap((feed) => (feed.type === 'rank' ? feed.ranks : []))
          .flatMap((rank) => ranked[rank - 1] ?? [])
          .filter((club) => clubs.has(club))
          .map((club) => ({
            competition: 'ucl',
            season: regulations.season,
            date: regulations.draws?.find((draw) => draw.rounds.includes(slot.round))?.date ?? '',
            round: slot.round,
            club,
            slot: slot.drawnAs ?? '',
            source: 'ties',
          })),
      ),
  );
}

/** The finalist, all whom it beat, all whom they beat, and so on. */
function leadingTo(finalist: ClubId | undefined, ties: readonly RecordedTie[]): ReadonlySet<ClubId> {
  const clubs = new Set(finalist ? [finalist] : []);
  for (const round of ['semiFinal', 'quarterFinal', 'roundOf16', 'knockoutPlayoffs']) {
    for (const { tie } of ties.filter(
      (each) => each.round === round && each.decided && clubs.has(each.decided.club),
    )) {
      for (const club of tie.clubs) clubs.add(club);
    }
  }
  return clubs;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
