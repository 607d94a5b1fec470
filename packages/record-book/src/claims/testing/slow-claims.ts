import type { Coverage, ResultRow } from '@touchline/registry';
import type { TieOfRecord } from '../../tie-side.ts';

/**
 * Claims answered the slow way, to check the checker against: no grammar, no readings, no fields, nothing shared with
 * it. A claim is a plain object here; the test makes the sentence of it.
 */
export interface SlowClaim {
  readonly of: 'tie' | 'match';
  readonly deed: SlowDeed;
  readonly atLeast: number;
  readonly scope: {
    readonly association?: string;
    readonly opponentAssociation?: string;
    readonly venue?: 'home' | 'away';
    readonly round?: string;
    readonly since?: number;
  };
  /** Said of the record alone, not of all time. */
  readonly ofRecord: boolean;
  readonly family: SlowFamily;
}

export type SlowDeed = 'comeback' | 'onPenalties' | 'aggregate' | 'won' | 'scored' | 'conceded' | 'lost';

export type SlowFamily =
  | { readonly type: 'notSince'; readonly club: string; readonly year: number }
  | { readonly type: 'first'; readonly club: string }
  | { readonly type: 'never' }
  | { readonly type: 'nthTime'; readonly ordinal: number }
  | { readonly type: 'nthTeam'; readonly ordinal: number; readonly club: string }
  | { readonly type: 'countOfTeams'; readonly count: number }
  | { readonly type: 'rate'; readonly n: number; readonly outOf: number }
  | { readonly type: 'biggest'; readonly joint: boolean; readonly club: string; readonly value: number };

export interface SlowRecord {
  readonly ties: readonly TieOfRecord[];
  readonly matches: readonly ResultRow[];
  readonly coverage: readonly Coverage[];
  /** Season in which the competition began. */
  readonly began: number;
  readonly associationOf: (club: string) => string;
}

export type SlowVerdict = 'true' | 'false' | 'unknown';

/** One club's side, with the one number that the deed is about. */
interface Side {
  readonly occasion: string;
  readonly club: string;
  readonly season: number;
  readonly date: string;
  readonly number: number | undefined;
  readonly did: boolean;
}

/** @param asOf ISO date: everything of that day and before it counts */
export function judgeSlowly(claim: SlowClaim, record: SlowRecord, asOf: string): SlowVerdict {
  const sides = sidesBy(claim, record, asOf);
  const hits = sides.filter((side) => side.did);
  const whole = (from: number) => isWhole(claim, record, asOf, from, sides);
  const start = startOf(claim, record);
  const { family } = claim;
  const surely = (isSo: boolean, from = start): SlowVerdict =>
    !isSo ? 'false' : whole(from) ? 'true' : 'unknown';
  const unless = (isNot: boolean, from = start): SlowVerdict =>
    !isNot ? 'true' : whole(from) ? 'false' : 'unknown';
  switch (family.type) {
    case 'never':
      return surely(hits.length === 0);
    case 'notSince': {
      const isMeant = (side: Side) =>
        side.club === family.club && Number(side.date.slice(0, 4)) === family.year;
      const last = hits.findLastIndex(isMeant);
      const precedent = hits[last];
      if (precedent === undefined) {
        const first = firstSeason(claim, record);
        if (sides.some(isMeant)) return 'false';
        if (first !== undefined && family.year - 1 < first) return 'unknown';
        return whole(family.year - 1) ? 'false' : 'unknown';
      }
      const after = occasions(hits.slice(last + 1)).filter((one) => one !== precedent.occasion);
      return surely(after.length <= 1, precedent.season);
    }
    case 'first': {
      const own = hits.find((side) => side.club === family.club);
      if (own === undefined) return 'false';
      return surely(hits[0]?.occasion === own.occasion);
    }
    case 'nthTime': {
      const times = hits.length;
      if (times > family.ordinal) return 'false';
      return times === family.ordinal ? surely(true) : unless(true);
    }
    case 'nthTeam': {
      const place = clubsIn(hits).indexOf(family.club) + 1;
      if (place === 0 || place > family.ordinal) return 'false';
      return place === family.ordinal ? surely(true) : unless(true);
    }
    case 'countOfTeams': {
      const count = clubsIn(hits).length;
      if (count > family.count) return 'false';
      return count === family.count ? surely(true) : unless(true);
    }
    case 'rate': {
      const could = sides.filter((side) => side.number !== undefined && side.number >= claim.atLeast).length;
      if (hits.length > family.n || could > family.outOf) return 'false';
      return hits.length === family.n && could === family.outOf ? surely(true) : unless(true);
    }
    case 'biggest': {
      const own = hits.filter((side) => side.club === family.club);
      if (own.length === 0) return unless(true);
      const mine = own.filter((side) => side.number === family.value);
      if (mine.length === 0) return unless(true);
      const others = hits.filter((side) => side.occasion !== mine.at(-1)?.occasion);
      if (others.some((side) => (side.number ?? 0) > family.value)) return 'false';
      const shared = others.some((side) => side.number === family.value);
      if (family.joint) return shared ? surely(true) : unless(true);
      return surely(!shared);
    }
    default:
      return family satisfies never;
  }
}

/** The sides of a claim's scope by a day, oldest first, with the number of its deed and whether they did it. */
export const sidesBy = (claim: SlowClaim, record: SlowRecord, asOf: string): readonly Side[] =>
  (claim.of === 'tie' ? tieSides(claim, record) : matchSides(claim, record))
    .filter((side) => side.date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

const occasions = (hits: readonly Side[]): readonly string[] => [
  ...new Set(hits.map(({ occasion }) => occasion)),
];
const clubsIn = (hits: readonly Side[]): readonly string[] => [...new Set(hits.map(({ club }) => club))];

function tieSides(claim: SlowClaim, { ties, associationOf }: SlowRecord): readonly Side[] {
  return inOrderOfIds(ties).flatMap((tie) => {
    const [first] = tie.rows;
    const last = tie.rows.at(-1);
    if (!first || !last || !tie.decided) return [];
    if (claim.scope.round !== undefined && tie.round !== claim.scope.round) return [];
    return [
      [first.home, first.away],
      [first.away, first.home],
    ].flatMap(([club = '', opponent = '']) => {
      if (!isWhoIsMeant(claim, club, opponent, tie.season, associationOf)) return [];
      const leads = tie.rows.map((row) => leadOf(row, club));
      const isTwoLegged = tie.rules.legs === 2;
      const number =
        claim.deed === 'comeback'
          ? isTwoLegged
            ? 0 - (leads[0] ?? 0)
            : undefined
          : claim.deed === 'onPenalties'
            ? Number(last.shootOut !== undefined)
            : isTwoLegged
              ? leads.reduce((sum, lead) => sum + lead, 0)
              : undefined;
      const did = number !== undefined && number >= claim.atLeast && tie.decided?.club === club;
      return [
        {
          occasion: tie.rows.map(({ id }) => id).join(),
          club,
          season: tie.season,
          date: last.date,
          number,
          did,
        },
      ];
    });
  });
}

function matchSides(claim: SlowClaim, { matches, associationOf }: SlowRecord): readonly Side[] {
  return inOrderOfIds(matches.map((row) => ({ rows: [row] }))).flatMap(({ rows: [row] }) => {
    if (row === undefined || row.status === 'void') return [];
    return [
      [row.home, row.away, 'home'],
      [row.away, row.home, 'away'],
    ].flatMap(([club = '', opponent = '', side]) => {
      const venue = row.neutral ? 'neutral' : side;
      if (claim.scope.venue !== undefined && claim.scope.venue !== venue) return [];
      if (!isWhoIsMeant(claim, club, opponent, row.season, associationOf)) return [];
      const [home, away] = scoreOf(row);
      const [goals, against] = side === 'home' ? [home, away] : [away, home];
      const numbers = new Map<SlowDeed, number>([
        ['won', goals - against],
        ['lost', against - goals],
        ['scored', goals],
        ['conceded', against],
      ]);
      const number = numbers.get(claim.deed) ?? 0;
      return [
        { occasion: row.id, club, season: row.season, date: row.date, number, did: number >= claim.atLeast },
      ];
    });
  });
}

/** Of one day, by the end of the match where its kick-off is known and the day's end where not, then by id. */
function inOrderOfIds<T extends { readonly rows: readonly ResultRow[] }>(all: readonly T[]): readonly T[] {
  const key = ({ rows }: T) => {
    const last = rows.at(-1);
    if (!last?.kickOff) return `${last?.date}T24:00 ${rows[0]?.id}`;
    const [hour = 0, minute = 0] = last.kickOff.split(':').map(Number);
    const end = hour * 60 + minute + 120 + (last.afterExtraTime ? 45 : 0) + (last.shootOut ? 15 : 0);
    return `${last.date}T${two(Math.floor(end / 60))}:${two(end % 60)} ${rows[0]?.id}`;
  };
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const two = (value: number) => String(value).padStart(2, '0');

function isWhoIsMeant(
  { scope }: SlowClaim,
  club: string,
  opponent: string,
  season: number,
  associationOf: SlowRecord['associationOf'],
): boolean {
  return (
    (scope.association === undefined || associationOf(club) === scope.association) &&
    (scope.opponentAssociation === undefined || associationOf(opponent) === scope.opponentAssociation) &&
    (scope.since === undefined || season >= scope.since)
  );
}

const scoreOf = (row: ResultRow): readonly [number, number] =>
  row.status === 'awarded' ? (row.official ?? [0, 0]) : (row.afterExtraTime ?? row.at90 ?? [0, 0]);

function leadOf(row: ResultRow, club: string): number {
  const [home, away] = scoreOf(row);
  return row.home === club ? home - away : away - home;
}

/** First season of the record in the claim's competition. */
function firstSeason({ of }: SlowClaim, { ties, matches }: SlowRecord): number | undefined {
  const seasons = of === 'tie' ? ties : matches.filter(({ status }) => status !== 'void');
  return seasons.length === 0 ? undefined : Math.min(...seasons.map(({ season }) => season));
}

function startOf(claim: SlowClaim, record: SlowRecord): number {
  const reach = claim.ofRecord ? (firstSeason(claim, record) ?? record.began) : record.began;
  return Math.max(reach, claim.scope.since ?? reach);
}

/** Every season from the start to the one in play is held whole. */
function isWhole(
  claim: SlowClaim,
  record: SlowRecord,
  asOf: string,
  from: number,
  sides: readonly Side[],
): boolean {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  const begun =
    claim.of === 'tie' || claim.scope.round !== undefined
      ? month >= 3
        ? year - 1
        : year - 2
      : month >= 10
        ? year
        : year - 1;
  const end = Math.max(begun, ...sides.map(({ season }) => season));
  const stages = claim.of === 'tie' ? ['knockout'] : ['knockout', 'leaguePhase'];
  for (let season = from; season <= end; season++) {
    for (const stage of stages) {
      const held = record.coverage.some(
        (row) => row.season === season && row.stage === stage && row.complete,
      );
      if (!held) return false;
    }
  }
  return true;
}
