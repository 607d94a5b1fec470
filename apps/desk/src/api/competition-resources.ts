import {
  type BracketQuery,
  bracketAsOf,
  groupsOf,
  isKnownBy,
  type LiveScore,
  leaguePhaseRows,
  parseMoment,
  pathToFinal,
  REGULATIONS,
  type Regulations,
  regulationsOf,
  resultsSoFar,
  rowsAsOf,
  type TableRules,
  tableAsItStands,
  tiesOf,
} from '@touchline/competition';
import type { ClubId } from '@touchline/laws';
import { associationIn, parseClubId, type ResultRow } from '@touchline/registry';
import { Type } from 'typebox';
import type { MatchStudy } from '../projections/study.ts';
import { isDay } from '../projections/words.ts';
import type { ReaderSide } from '../reader-side.ts';
import type { Tables } from '../tables.ts';
import { shape } from './components.ts';
import { type Found, found, misasked, notFound, type Resource, resource } from './resource.ts';
import { asOf, listOf, Maybe, seasonYear } from './shapes.ts';

const TAG = 'Competitions';
const path = Type.Object({
  competition: Type.String({ maxLength: 40, examples: ['ucl'] }),
  season: seasonYear,
});

const AS_OF = Type.String({ description: 'The day of the answer', examples: ['2026-02-26'] });
const TIE = Type.Object({
  id: Type.String(),
  round: Type.String(),
  tie: shape('TieState'),
  decided: Maybe(
    Type.Object(
      {
        club: shape('ClubId'),
        by: shape('DecidedBy'),
        date: Type.String({ description: 'On which it was decided' }),
      },
      { description: 'Who went through and how; absent while it is open' },
    ),
  ),
});

/** A season that was asked for, and everything known of it by the day. */
interface Season {
  readonly regulations: Regulations;
  readonly asOf: string;
  readonly rows: readonly ResultRow[];
  readonly studies: readonly MatchStudy[];
  readonly nameOf: (club: ClubId) => string;
}

interface Asked {
  readonly path: { readonly competition: string; readonly season: number };
  readonly query: { readonly asOf?: string };
}

/**
 * Tables, ties and brackets of the seasons that are held, by the results table and by the logs of matches that are
 * open on this side of the desk: those stand in place of what the table says of them.
 */
export function competitionResources(
  side: ReaderSide,
  tables: Tables,
  today: () => string,
): readonly Resource[] {
  const nameOf = (club: ClubId): string => tables.clubs.get(club)?.shortName ?? club;

  const ofSeason = (
    { path: { competition, season }, query }: Asked,
    read: (season: Season) => Found,
  ): Found => {
    const day = query.asOf ?? today();
    if (!isDay(day)) return misasked(`asOf ${day}: write a date that the calendar holds, 2026-03-18.`);
    const regulations = regulationsOf(competition, season);
    const rows = tables.results.filter((row) => row.competition === competition && row.season === season);
    if (!regulations || rows.length === 0)
      return notFound('No such season', `No results of ${competition} ${season} are held here.`);
    const studies = side.logs
      .matches()
      .flatMap((match) => side.projections.study(match) ?? [])
      .filter((study) => study.state.regulations.id === regulations.id);
    return read({ regulations, asOf: day, rows, studies, nameOf });
  };

  return [
    resource({
      address: '/competitions',
      tag: TAG,
      summary: 'Competitions and the seasons of which results are held',
      path: Type.Object({}),
      query: Type.Object({}),
      answer: Type.Object({
        competitions: listOf(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            seasons: Type.Array(Type.Integer(), { description: 'Their first years' }),
          }),
        ),
      }),
      read: () => found({ competitions: heldSeasons(tables) }),
    }),
    resource({
      address: '/competitions/:competition/:season/table',
      tag: TAG,
      summary: 'The league phase or every group, as it stands on that day and with the matches being played',
      path,
      query: asOf,
      answer: Type.Object({
        asOf: AS_OF,
        tables: listOf(
          Type.Intersect([
            Type.Object({
              stage: Type.String({ examples: ['leaguePhase'] }),
              group: Type.Optional(Type.String({ examples: ['groupA'] })),
            }),
            shape('TableState'),
          ]),
        ),
      }),
      read: (asked) => ofSeason(asked, (season) => found({ asOf: season.asOf, tables: tablesOf(season) })),
    }),
    resource({
      address: '/competitions/:competition/:season/ties',
      tag: TAG,
      summary: 'Every knockout tie that was known by that day: legs, aggregate, who went through and how',
      path,
      query: asOf,
      answer: Type.Object({ asOf: AS_OF, ties: listOf(TIE) }),
      read: (asked) =>
        ofSeason(asked, (season) => {
          const known = rowsAsOf(queryOf(season, tables));
          const ties = tiesOf(known, regulationsOf).map(({ id, round, tie, decided }) => ({
            id,
            round,
            tie,
            decided,
          }));
          return found({ asOf: season.asOf, ties });
        }),
    }),
    resource({
      address: '/competitions/:competition/:season/bracket',
      tag: TAG,
      summary: 'The bracket as of a day: who stands in each slot, or may come to',
      path,
      query: asOf,
      answer: shape('BracketState'),
      read: (asked) =>
        ofSeason(asked, (season) => {
          const bracket = bracketAsOf(queryOf(season, tables));
          return bracket
            ? found(bracket)
            : notFound('No bracket', `${season.regulations.id} has none that is held.`);
        }),
    }),
    resource({
      address: '/competitions/:competition/:season/clubs/:club/path',
      tag: TAG,
      summary: 'Whom a club can meet next, and on its way to the final',
      path: Type.Object({
        ...path.properties,
        club: Type.String({ maxLength: 100, examples: ['atalanta'] }),
      }),
      query: asOf,
      answer: Type.Object({
        asOf: AS_OF,
        club: shape('ClubId'),
        rounds: Maybe(
          Type.Array(shape('RoundAhead'), {
            description:
              'None when it is out or has won; absent when it was not among the ranks, or they are open',
          }),
        ),
      }),
      read: (asked) =>
        ofSeason(asked, (season) => {
          const club = parseClubId(asked.path.club);
          if (!club || !tables.clubs.get(club))
            return notFound('No such club', `There is no club ${asked.path.club} here.`);
          const rounds = pathToFinal({ ...queryOf(season, tables), club });
          return found({ asOf: season.asOf, club, rounds });
        }),
    }),
  ];
}

function heldSeasons({ results }: Tables) {
  const seasons = new Map<string, Set<number>>();
  for (const { competition, season } of results)
    seasons.set(competition, (seasons.get(competition) ?? new Set()).add(season));
  return [...seasons].map(([id, held]) => ({
    id,
    name: REGULATIONS.findLast((edition) => edition.competition === id)?.competitionName ?? id,
    seasons: [...held].sort((a, b) => a - b),
  }));
}

function tablesOf({ regulations, rows, asOf: day, studies, nameOf }: Season) {
  const moment = parseMoment(day);
  const known = resultsSoFar(rows, (row) => isKnownBy(row, moment));
  const live = studies.filter(({ inTie, state }) => !inTie && state.phase === 'live').map(liveScore);
  const table = (stage: string, group: string | undefined, rules: TableRules, of: readonly ResultRow[]) => ({
    stage,
    ...(group !== undefined && { group }),
    ...tableAsItStands({ rules, rows: of, nameOf, live: live.filter((match) => isAmong(match, of)) }),
  });
  const groups = (regulations.groupStages ?? []).flatMap((rules) =>
    groupsOf(known, rules).map(({ group, rows: of }) => table(rules.id, group, rules, of)),
  );
  const phase = leaguePhaseRows(known, regulations.season);
  if (!regulations.leaguePhase || phase.length === 0) return groups;
  return [...groups, table('leaguePhase', undefined, regulations.leaguePhase, phase)];
}

const liveScore = ({ state: { clubs, score } }: MatchStudy): LiveScore => ({
  home: clubs.home,
  away: clubs.away,
  score: [score.home, score.away],
});

const isAmong = ({ home, away }: LiveScore, rows: readonly ResultRow[]): boolean =>
  rows.some((row) => row.home === home && row.away === away);

function queryOf({ regulations, rows, asOf: day, studies }: Season, tables: Tables): BracketQuery {
  const liveTies = studies.flatMap(({ inTie, state }) =>
    inTie && (state.leg !== 1 || inTie.tie.legs.length === 1) ? [inTie.tie] : [],
  );
  const associationOf = (club: ClubId) => {
    const known = tables.clubs.get(club);
    return known && associationIn(known, regulations.season);
  };
  return { regulations, rows, draws: tables.draws, asOf: day, associationOf, liveTies };
}
