import {
  allRounds,
  type RecordedTie,
  rowsAsOf,
  type TieMatch,
  tieInWords,
  tiesOf,
} from '@touchline/competition';
import type { ResultRow } from '@touchline/registry';
import type { CliCommand } from '../../command.ts';
import { AS_OF_OPTION, asOfIn, momentInWords } from '../../season/as-of.ts';
import { bracketQuery, type GivenSeason, givenSeason, say, seasonAsJson } from '../../season/given-season.ts';
import { SEASON_DETAILS, SEASON_OPTIONS } from '../../season/season-options.ts';
import { outJson, styled, type Terminal, wrongInput } from '../../terminal.ts';
import { capitalised } from '../../text/capitalised.ts';
import { columns, wrapped } from '../../text/columns.ts';

export const tiesCommand: CliCommand = {
  name: 'ties',
  usage: 'ties [FILE...] [--season Y] [--as-of T]',
  summary: 'every knockout tie of a season: its legs, who went through and how',
  details: `
  FILE              results: Football.TXT, or a table (.csv) like those in data/results; without one the record
${SEASON_DETAILS}
  --as-of T         the ties known by then, as they stood: 2026-02-20, or 2026-02-20T22:45

Scores are given with the goals of the club named first in front: legs, then replays or a play-off match.
`,
  options: { ...SEASON_OPTIONS, ...AS_OF_OPTION },
  takes: [0, Number.POSITIVE_INFINITY],
  run: async (typed, terminal) => {
    const asOf = asOfIn(typed);
    if (!asOf.ok) return say(asOf, 'ties', terminal);
    const read = givenSeason('ties', typed, typed.positionals, terminal);
    if (!read.ok) return read.exit;
    const { given } = read;
    const ties = tiesKnown(given, asOf.asOf);
    const left = asOf.asOf === undefined ? leftOver(given, ties) : [];
    if (left.length > 0) wrongInput(terminal, leftOverInWords(left, given));
    if (typed.flag('json')) outJson(terminal, tiesAsJson(ties, given, asOf.asOf));
    else if (ties.length === 0) return wrongInput(terminal, `no tie of the ${given.title} is known`);
    else terminal.out(`${lines(ties, given, asOf.asOf, terminal).join('\n')}\n`);
    return 0;
  },
};

/** As of a moment the ties whose clubs were known then: by their matches, or by the bracket. */
function tiesKnown(given: GivenSeason, asOf: string | undefined): readonly RecordedTie[] {
  const rows = asOf === undefined ? given.rows : rowsAsOf(bracketQuery(given, asOf));
  return tiesOf(rows, () => given.regulations);
}

/** Matches of no tie: a second leg without its first, a round that these regulations do not have. */
function leftOver({ rows }: GivenSeason, ties: readonly RecordedTie[]): readonly ResultRow[] {
  const used = new Set(ties.flatMap((each) => each.rows));
  return rows.filter(
    (row) =>
      (row.stage === 'knockout' || row.stage === 'qualifying') &&
      row.status !== 'void' &&
      row.status !== 'walkover' &&
      !used.has(row),
  );
}

function leftOverInWords(left: readonly ResultRow[], { regulations }: GivenSeason): string {
  const shown = left.slice(0, MOST_LEFT).map(({ id }) => id);
  const more = left.length > MOST_LEFT ? ` and ${left.length - MOST_LEFT} more` : '';
  return `of no tie by ${regulations.id}, and left out: ${shown.join(', ')}${more}`;
}

const MOST_LEFT = 5;

function lines(
  ties: readonly RecordedTie[],
  given: GivenSeason,
  asOf: string | undefined,
  terminal: Terminal,
): readonly string[] {
  const rounds = allRounds(given.regulations);
  const inOrder = rounds.flatMap(({ id }) => ties.filter(({ round }) => round === id));
  const table = columns(
    inOrder.map((each) => cellsOf(each, given)),
    ['left', 'left', 'left', 'left', 'left', 'left'],
  );
  const byRound = rounds.flatMap(({ id, name }) => {
    const rows = table.filter((_, index) => inOrder[index]?.round === id);
    if (rows.length === 0) return [];
    const heading = styled(terminal, 'bold', capitalised(name));
    return ['', heading, ...rows.flatMap((row) => wrapped(`  ${row}`, terminal.columns, '      '))];
  });
  const when = asOf === undefined ? '' : ` as of ${momentInWords(asOf)}`;
  return [`${given.title}${when}, by ${given.regulations.id}`, ...byRound, '', summary(ties)];
}

/** The club at home first, its opponent, the legs with its goals in front, further matches, what came of it. */
function cellsOf(each: RecordedTie, given: GivenSeason): readonly string[] {
  const [first, second] = each.tie.clubs;
  const scoreOf = ({ homeClub, score: [home, away], status }: TieMatch) => {
    if (status === 'toCome') return 'v';
    return homeClub === first ? `${home}-${away}` : `${away}-${home}`;
  };
  const [leg = '', secondLeg = ''] = each.tie.legs.map(scoreOf);
  const further = (each.tie.furtherMatches ?? []).map(scoreOf).join(', ');
  return [given.nameOf(first), given.nameOf(second), leg, secondLeg, further, sentenceOf(each, given)];
}

const sentenceOf = ({ tie, round }: RecordedTie, { nameOf }: GivenSeason): string =>
  tieInWords(tie, nameOf, { final: round === 'final' }).standsSentence;

/** `29 ties: 25 aggregate, 2 extra time, 2 shoot-out`. */
function summary(ties: readonly RecordedTie[]): string {
  const ways = new Map<string, number>();
  for (const { decided } of ties) {
    const way = decided ? (WAY_WORDS.get(decided.by) ?? decided.by) : 'open';
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const counted = [...ways].sort(([, a], [, b]) => b - a).map(([way, count]) => `${count} ${way}`);
  return `${ties.length} ${ties.length === 1 ? 'tie' : 'ties'}: ${counted.join(', ')}`;
}

const WAY_WORDS: ReadonlyMap<string, string> = new Map([
  ['aggregate', 'on goals'],
  ['awayGoals', 'on away goals'],
  ['extraTime', 'in extra time'],
  ['awayGoalsInExtraTime', 'on away goals in extra time'],
  ['goldenGoal', 'by a golden goal'],
  ['silverGoal', 'by a silver goal'],
  ['shootOut', 'on penalties'],
  ['playoffMatch', 'in a play-off match'],
  ['replay', 'in a replay'],
  ['lots', 'by lots'],
  ['withdrawal', 'by withdrawal'],
  ['exclusion', 'by exclusion'],
]);

function tiesAsJson(ties: readonly RecordedTie[], given: GivenSeason, asOf: string | undefined): unknown {
  return {
    ...seasonAsJson(given, asOf),
    ties: ties.map((each) => ({
      id: each.id,
      round: each.round,
      ...each.tie,
      ...(each.decided && { decided: each.decided }),
      sentence: sentenceOf(each, given),
      matches: each.rows.map(({ id }) => id),
    })),
  };
}
