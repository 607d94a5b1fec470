// A record made up by a seed: seasons of one cup competition as ours is (groups of four, then two-legged ties and a
// final), with goals drawn from the clubs' strengths, so that rare things are about as rare as in the real one. A larger
// record has more clubs in a season, not more competitions: every row is in the scope of every question.

const ASSOCIATIONS = 50;
const LEAST_ENTRANTS = 32;
/** Rows of the smallest field over its seasons; a field doubles when the record does. */
const LEAST_SIDES = 10_000;
/** Clubs that there are for each that takes part in a season. */
const CLUBS_AN_ENTRANT = 8;
const FIRST_SEASON = 1955;
const COMPETITION = 'cup';
const GROUP_ORDER = [
  [0, 1, 2, 3],
  [3, 0, 1, 2],
  [2, 0, 3, 1],
  [0, 2, 1, 3],
  [1, 0, 3, 2],
  [3, 1, 2, 0],
];
const GROUP_DAYS = ['09-14', '09-28', '10-19', '11-02', '11-23', '12-07'];
/** Days of the legs by how many clubs are left; before the last sixteen the rounds follow in January. */
const LAST_ROUNDS = {
  16: { round: 'roundOf16', days: ['02-15', '03-08'] },
  8: { round: 'quarterFinal', days: ['04-05', '04-12'] },
  4: { round: 'semiFinal', days: ['04-26', '05-03'] },
  2: { round: 'final', days: ['05-28'] },
};
const HOME_GOALS = 1.6;
const AWAY_GOALS = 1.15;
const AWAY_GOALS_UNTIL = 2020;

/** Numbers from 0 to 1 by mulberry32: the same seed gives the same record on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `{ rows, ties, clubs, coverage, competitions }` with at least so many match-sides and tie-sides together. */
export function generatedRecord(sides, seed = 1) {
  const random = seeded(seed);
  const entrants = LEAST_ENTRANTS * 2 ** Math.max(0, Math.floor(Math.log2(sides / LEAST_SIDES)));
  const strengths = Array.from({ length: entrants * CLUBS_AN_ENTRANT }, () =>
    Math.exp((random() + random() + random() - 1.5) * 0.7),
  );
  const competitions = [{ id: COMPETITION, name: 'Cup', firstSeason: FIRST_SEASON }];
  const record = { rows: [], ties: [], clubs: clubTable(), coverage: [], competitions };
  for (let season = FIRST_SEASON; 2 * (record.rows.length + record.ties.length) < sides; season += 1) {
    playSeason(record, { competition: COMPETITION, season, entrants, strengths, random });
  }
  return record;
}

const associationOf = (number) => `A${String(number % ASSOCIATIONS).padStart(2, '0')}`;
const clubTable = () => ({
  get: (id) => ({ id, shortName: id, association: associationOf(Number(id.slice('club-'.length))) }),
});

function playSeason(record, about) {
  const { competition, season, entrants } = about;
  for (const stage of ['group', 'knockout']) record.coverage.push({ competition, stage, season, complete: true });
  let left = [];
  const field = shuffled(about.strengths.length, about.random).slice(0, entrants);
  for (let group = 0; group < entrants / 4; group += 1) {
    left.push(...playGroup(record, about, field.slice(group * 4, group * 4 + 4), group));
  }
  while (left.length > 1) {
    const through = [];
    for (let tie = 0; tie < left.length / 2; tie += 1) {
      through.push(playTie(record, about, roundOf(left.length), left[tie], left[left.length - 1 - tie]));
    }
    left = through;
  }
}

function roundOf(clubs) {
  const day = 28 - 2 * Math.log2(clubs / 16);
  return LAST_ROUNDS[clubs] ?? { round: `roundOf${clubs}`, days: [`01-${day}`, `01-${day + 1}`] };
}

/** @returns the winner and the runner-up */
function playGroup(record, about, clubs, group) {
  const points = clubs.map(() => about.random());
  GROUP_ORDER.forEach((order, matchday) => {
    for (const [home, away] of [order.slice(0, 2), order.slice(2)]) {
      const letter = String.fromCharCode(65 + (group % 8));
      const row = play(about, `${about.season}-${GROUP_DAYS[matchday]}`, clubs[home], clubs[away], {
        stage: 'group',
        round: `group${letter}`,
        matchday: matchday + 1,
      });
      record.rows.push(row);
      const [scored, conceded] = row.at90;
      points[home] += scored > conceded ? 3 : scored === conceded ? 1 : 0;
      points[away] += scored < conceded ? 3 : scored === conceded ? 1 : 0;
    }
  });
  return clubs.map((club, index) => ({ club, points: points[index] }))
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ club }) => club);
}

/** @returns the club that goes through */
function playTie(record, about, { round, days }, one, other) {
  const awayGoals = days.length === 2 && about.season <= AWAY_GOALS_UNTIL;
  const rows = days.map((day, index) => {
    const [home, away] = index === 0 ? [one, other] : [other, one];
    const leg = days.length === 2 ? { leg: index + 1 } : {};
    return play(about, `${about.season + 1}-${day}`, home, away, { stage: 'knockout', round, ...leg });
  });
  const decided = decide(about, rows, one, other, awayGoals);
  record.rows.push(...rows);
  const { competition, season } = about;
  const rules = { legs: days.length, awayGoals };
  record.ties.push({ competition, season, round, rules, rows, decided: { ...decided, club: `club-${decided.club}` } });
  return decided.club;
}

/** Aggregate, away goals, extra time, kicks from the mark; extra time and kicks are written into the last row. */
function decide(about, rows, one, other, awayGoals) {
  const last = rows.at(-1);
  const lead = () => rows.reduce((sum, row) => sum + leadOf(row, one), 0);
  // `one` hosts the first leg and is the visitor of the second.
  const awayLead = () => goalsOf(last)[1] - goalsOf(rows[0])[1];
  if (lead() !== 0) return { club: lead() > 0 ? one : other, by: 'aggregate' };
  if (awayGoals && awayLead() !== 0) return { club: awayLead() > 0 ? one : other, by: 'awayGoals' };
  const [home, visitors] = last.at90;
  last.afterExtraTime = [home + goals(about, HOME_GOALS / 3), visitors + goals(about, AWAY_GOALS / 3)];
  if (lead() !== 0) return { club: lead() > 0 ? one : other, by: 'extraTime' };
  last.shootOut = about.random() < 0.5 ? [4, 2] : [3, 4];
  const homeWins = last.shootOut[0] > last.shootOut[1];
  return { club: homeWins === (last.home === `club-${one}`) ? one : other, by: 'shootOut' };
}

const goalsOf = (row) => row.afterExtraTime ?? row.at90;
function leadOf(row, club) {
  const [home, away] = goalsOf(row);
  return row.home === `club-${club}` ? home - away : away - home;
}

function play(about, date, home, away, place) {
  const { competition, season, strengths } = about;
  const ratio = strengths[home] / strengths[away];
  const at90 = [goals(about, HOME_GOALS * ratio), goals(about, AWAY_GOALS / ratio)];
  return {
    id: `${competition}/${date}/${home}-${away}`,
    competition,
    season,
    ...place,
    date,
    kickOff: about.random() < 0.3 ? '18:45' : '21:00',
    home: `club-${home}`,
    away: `club-${away}`,
    halfTime: at90.map((scored) => firstHalf(about, scored)),
    at90,
    status: 'played',
    source: 'generated',
  };
}

/** Poisson, by multiplying; never more than fifteen. */
function goals({ random }, mean) {
  const limit = Math.exp(-Math.min(mean, 6));
  let product = random();
  let count = 0;
  while (product > limit && count < 15) {
    product *= random();
    count += 1;
  }
  return count;
}

const firstHalf = ({ random }, scored) => Array.from({ length: scored }, random).filter((part) => part < 0.45).length;

function shuffled(length, random) {
  const all = Array.from({ length }, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [all[index], all[other]] = [all[other], all[index]];
  }
  return all;
}
