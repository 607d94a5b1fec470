import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow } from '@touchline/registry';
import type { AssociationPair, LeaguePhaseDrawRules } from './draw-rules.ts';
import type { FixtureFinding } from './fixture-findings.ts';

export interface FixtureQuery {
  /** Matches of one league phase, played or to come; void ones are passed over. */
  readonly rows: readonly Pick<ResultRow, 'home' | 'away' | 'status'>[];
  /** Rows of the draw with slots `pot.1` and so on. */
  readonly pots: readonly Pick<DrawRow, 'club' | 'slot'>[];
  readonly rules: LeaguePhaseDrawRules;
  readonly associationOf: (club: ClubId) => string | undefined;
  readonly prohibited?: readonly AssociationPair[];
}

/**
 * Whether a fixture list is one that the draw of the league phase can have made: opponents and venues, not dates.
 *
 * @returns every finding, by rule; empty for a list that keeps to all of them
 */
export function checkLeaguePhaseFixtures(query: FixtureQuery): readonly FixtureFinding[] {
  const list: List = {
    ...query,
    rows: query.rows.filter(({ status }) => status !== 'void'),
    clubs: [...new Set(query.rows.flatMap(({ home, away }) => [home, away]))],
  };
  return [...numberFindings(list), ...potFindings(list), ...associationFindings(list)];
}

interface List extends FixtureQuery {
  readonly clubs: readonly ClubId[];
}

// UCL-LP-01

function numberFindings({ rows, rules, clubs }: List): readonly FixtureFinding[] {
  const expected = rules.pots * rules.clubsOfEach;
  const each = (rules.pots * rules.opponentsOfEach) / 2;
  const count =
    clubs.length === expected ? [] : [{ ...LP01, type: 'clubs', clubs: clubs.length, expected } as const];
  const unequal = clubs.flatMap((club) =>
    (['home', 'away'] as const).flatMap((venue): readonly FixtureFinding[] => {
      const matches = rows.filter((row) => row[venue] === club).length;
      return matches === each ? [] : [{ ...LP01, type: 'matches', club, venue, matches, expected: each }];
    }),
  );
  return [...count, ...unequal, ...meetAgain(rows)];
}

const LP01 = { rule: 'UCL-LP-01' } as const;

function meetAgain(rows: FixtureQuery['rows']): readonly FixtureFinding[] {
  const times = new Map<string, { readonly clubs: readonly [ClubId, ClubId]; times: number }>();
  for (const { home, away } of rows) {
    const key = [home, away].sort().join(' ');
    const known = times.get(key);
    if (known) known.times++;
    else times.set(key, { clubs: [home, away], times: 1 });
  }
  return [...times.values()]
    .filter((pair) => pair.times > 1)
    .map((pair) => ({ ...LP01, type: 'meetAgain', ...pair }));
}

// UCL-LP-02

function potFindings(list: List): readonly FixtureFinding[] {
  const { pots, rules, clubs } = list;
  const names = Array.from({ length: rules.pots }, (_, index) => `pot.${index + 1}`);
  const clubsOf = new Map(
    names.map((pot) => [pot, pots.filter(({ slot }) => slot === pot).map(({ club }) => club)]),
  );
  const sizes = names.flatMap((pot): readonly FixtureFinding[] => {
    const size = clubsOf.get(pot)?.length ?? 0;
    return size === rules.clubsOfEach
      ? []
      : [{ ...LP02, type: 'potSize', pot, clubs: size, expected: rules.clubsOfEach }];
  });
  const misplaced = clubs.flatMap((club): readonly FixtureFinding[] => {
    const own = names.filter((pot) => clubsOf.get(pot)?.includes(club));
    return own.length === 1 ? [] : [{ ...LP02, type: 'pots', club, pots: own }];
  });
  const opponents = clubs.flatMap((club) =>
    names.flatMap((pot) => opponentsOfPot(list, club, pot, clubsOf.get(pot) ?? [])),
  );
  return [...sizes, ...misplaced, ...opponents];
}

const LP02 = { rule: 'UCL-LP-02' } as const;

/** Of two opponents one at home and one away; of a single one either. */
function opponentsOfPot(
  { rows, rules }: List,
  club: ClubId,
  pot: string,
  ofPot: readonly ClubId[],
): readonly FixtureFinding[] {
  const atHome = rows
    .filter(({ home, away }) => home === club && ofPot.includes(away))
    .map(({ away }) => away);
  const away = rows.filter((row) => row.away === club && ofPot.includes(row.home)).map(({ home }) => home);
  const checked =
    rules.opponentsOfEach % 2 === 0
      ? ([
          ['home', atHome, rules.opponentsOfEach / 2],
          ['away', away, rules.opponentsOfEach / 2],
        ] as const)
      : ([['either', [...atHome, ...away], rules.opponentsOfEach]] as const);
  return checked
    .filter(([, opponents, expected]) => opponents.length !== expected)
    .map(([venue, opponents, expected]) => ({
      ...LP02,
      type: 'opponentsOfPot',
      club,
      pot,
      venue,
      opponents,
      expected,
    }));
}

// UCL-LP-03

function associationFindings(list: List): readonly FixtureFinding[] {
  const { rows, clubs, associationOf, prohibited = [] } = list;
  const unknown = clubs.filter((club) => associationOf(club) === undefined);
  const matches = rows.flatMap(({ home, away }): readonly FixtureFinding[] => {
    const [ofHome, ofAway] = [associationOf(home), associationOf(away)];
    if (ofHome === undefined || ofAway === undefined) return [];
    if (ofHome === ofAway)
      return [{ ...LP03, type: 'ownAssociation', clubs: [home, away], association: ofHome }];
    const pair = prohibited.find((each) => each.includes(ofHome) && each.includes(ofAway));
    return pair ? [{ ...LP03, type: 'prohibited', clubs: [home, away], associations: pair }] : [];
  });
  return [
    ...unknown.map((club) => ({ ...LP03, type: 'associationUnknown', club }) as const),
    ...matches,
    ...clubs.flatMap((club) => tooManyOfOne(list, club)),
  ];
}

const LP03 = { rule: 'UCL-LP-03' } as const;

function tooManyOfOne({ rows, rules, associationOf }: List, club: ClubId): readonly FixtureFinding[] {
  const opponents = rows.flatMap(({ home, away }) => (home === club ? [away] : away === club ? [home] : []));
  const own = associationOf(club);
  const associations = new Set(opponents.flatMap((opponent) => associationOf(opponent) ?? []));
  return [...associations].flatMap((association): readonly FixtureFinding[] => {
    const ofOne = opponents.filter((opponent) => associationOf(opponent) === association);
    if (association === own || ofOne.length <= rules.mostOfOneAssociation) return [];
    return [
      {
        ...LP03,
        type: 'sameAssociation',
        club,
        association,
        opponents: ofOne,
        most: rules.mostOfOneAssociation,
      },
    ];
  });
}
