// Writes data/draws/ucl-*.csv of the seasons whose draws are known by the ties that came of them, 2011/12 to 2024/25:
//
//   npx tsc -b && node tools/draws/write.mjs
//
// Who met whom, and who had the first leg at home, is what the ceremony drew. The same results give the same bytes.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bracketAsOf, REGULATIONS, regulationsOf, tiesOf } from '@touchline/competition';
import { formatDraws, formatSeason, parseResults } from '@touchline/registry';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const SEASONS = { first: 2011, last: 2024 };
const SEASON_END = '9999-12-31';
/** A club of the silver half of 2024/25. Source: Sports Illustrated, 19 February 2025. */
const SILVER_2024 = 'paris-saint-germain';

const results = readdirSync(`${data}results`)
  .filter((file) => file.startsWith('ucl-'))
  .sort()
  .flatMap((file) => parseResults(readFileSync(`${data}results/${file}`, 'utf8')).rows);
const ties = tiesOf(results, regulationsOf);

for (const regulations of REGULATIONS) {
  const { competition, season, bracket } = regulations;
  if (competition !== 'ucl' || !bracket || season < SEASONS.first || season > SEASONS.last) continue;
  const ofSeason = ties.filter((tie) => tie.season === season);
  const rows = (regulations.leaguePhase ? rowsOfHalves : rowsOfTies)(regulations, ofSeason);
  writeFileSync(`${data}draws/ucl-${formatSeason(season, '-')}.csv`, formatDraws(rows, head(regulations)));
}

function head({ season, leaguePhase }) {
  const named = leaguePhase
    ? 'silver.A to blue.D: as in 2025-26; silver.QF1A, silver.SFB: the first (A) or second (B) leg at home in that tie.'
    : 'tie.3A: the first leg at home in the third tie of the round (in the order they were played), tie.3B: the second.';
  return [
    `Draws of the UEFA Champions League ${formatSeason(season)}, by the ties that came of them.`,
    'Licence: CC0 1.0. Made by tools/draws/write.mjs; do not edit.',
    'source results: who met whom and in what order, from our results table; dates of the ceremonies as UEFA announced them.',
    `  ${named}`,
    'The club of a row stands for the winner of its tie of the round before, where the draw was held before that was played.',
  ];
}

function rowsOfTies(regulations, ofSeason) {
  return ceremonies(regulations).flatMap(({ date, round }) =>
    ofSeason
      .filter((tie) => tie.round === round)
      .flatMap(({ tie }, index) => orderRows(regulations, { date, round, tie, place: `tie.${index + 1}` })),
  );
}

/** The two halves by the ways that led to the two finalists; who of a tie had which leg at home from the quarter-finals on. */
function rowsOfHalves(regulations, ofSeason) {
  const { ranked } = bracketAsOf({ regulations, rows: results, draws: [], asOf: SEASON_END });
  const [finalist, other] = ofSeason.find((tie) => tie.round === 'final').tie.clubs;
  const ways = [finalist, other].map((club) => wayTo(club, ofSeason));
  const silver = ways.find((way) => way.has(SILVER_2024));
  const halfOf = (club) => (silver.has(club) ? 'silver' : 'blue');
  return ceremonies(regulations).flatMap(({ date, round }) => {
    const slots = regulations.bracket.slots.filter((slot) => slot.round === round && slot.drawnAs);
    return slots.flatMap((slot) => {
      const byRank = slot.feeds.filter((feed) => feed.type === 'rank').flatMap((feed) => feed.ranks);
      const clubs = byRank.map((rank) => ranked[rank - 1]).filter((club) => halfOf(club) === slot.half);
      if (byRank.length > 0)
        return clubs.map((club) => row(regulations, { date, round, club, slot: slot.drawnAs }));
      const found = ofSeason.find((each) => each.round === round && inSlot(each.tie, slot, halfOf, ranked));
      return orderRows(regulations, { date, round, tie: found.tie, place: slot.drawnAs });
    });
  });
}

/** Of the two quarter-finals of a half, the first is that of the places 3/4 and 5/6. */
function inSlot({ clubs }, { id, half }, halfOf, ranked) {
  if (halfOf(clubs[0]) !== half) return false;
  if (!id.includes('.qf.')) return true;
  const top = [3, 4, 5, 6, 11, 12, 13, 14, 19, 20, 21, 22].map((rank) => ranked[rank - 1]);
  return top.includes(clubs[0]) === id.endsWith('1');
}

function wayTo(finalist, ofSeason) {
  const clubs = new Set([finalist]);
  for (const tie of ofSeason.toReversed())
    if (tie.round !== 'final' && clubs.has(tie.decided.club)) for (const club of tie.tie.clubs) clubs.add(club);
  return clubs;
}

function ceremonies({ draws = [], bracket }) {
  const isDrawn = (round) => bracket.slots.some((slot) => slot.round === round && slot.drawnAs);
  return draws.flatMap(({ date, rounds }) => rounds.filter(isDrawn).map((round) => ({ date, round })));
}

function orderRows(regulations, { date, round, tie, place }) {
  return tie.clubs.map((club, index) =>
    row(regulations, { date, round, club, slot: `${place}${index === 0 ? 'A' : 'B'}` }),
  );
}

function row({ competition, season }, rest) {
  return { competition, season, ...rest, source: 'results' };
}
