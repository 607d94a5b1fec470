import type { Doubt, ImpossibleScore, Merged, Refused, ResultRow, Score } from '@touchline/registry';

/** Rows of one kind that are listed; the rest is counted. */
const MOST_LINES = 20;

/** What came of an import, for a person: the added, the doubted, the refused, each with its reason. */
export function importWords(merged: Merged, unread: readonly string[]): string {
  const { added, doubted, refused, known } = merged;
  const lines = [
    ...listed('added', added.map(rowWords)),
    ...listed('doubted', doubted.map(doubtWords)),
    ...listed('refused', refused.map(refusedWords)),
    ...listed('not read', unread),
    `${added.length} added, ${doubted.length} doubted, ${refused.length} refused, ${unread.length} not read, ${known} known already`,
  ];
  return `${lines.join('\n')}\n`;
}

function listed(what: string, sentences: readonly string[]): readonly string[] {
  const shown = sentences.slice(0, MOST_LINES).map((sentence) => `${what}: ${sentence}`);
  const more = sentences.length - shown.length;
  return more > 0 ? [...shown, `${what}: and ${more} more`] : shown;
}

function rowWords({ date, home, away, round, at90, afterExtraTime, shootOut }: ResultRow): string {
  const extra = afterExtraTime === undefined ? '' : ` (${pair(at90)} after ninety minutes)`;
  const kicks = shootOut === undefined ? '' : `, ${pair(shootOut)} on penalties`;
  return `${date} ${home} ${pair(afterExtraTime ?? at90)} ${away}${extra}${kicks}, ${round}`;
}

const pair = (score: Score | undefined): string => (score === undefined ? 'v' : score.join('-'));

function doubtWords({ row, own, because, differences }: Doubt): string {
  const values = differences
    .map(
      (one) =>
        `${one.column} ${one.own === '' ? 'nothing' : one.own} here, ${one.incoming === '' ? 'nothing' : one.incoming} there`,
    )
    .join('; ');
  if (because === 'sameMatch') return `${rowWords(row)}: may be ${own.id} (${values})`;
  return `${row.id}: ${values}${because === 'saysMore' ? ' (it only says more)' : ''}`;
}

function refusedWords({ row, because }: Refused): string {
  return `${rowWords(row)}: ${reasonWords(because)}`;
}

/** What is wrong with a row of results, without the row: `a club against itself`. */
export function reasonWords(because: Refused['because']): string {
  if (because.type === 'contradicted') return 'another row of the import says otherwise';
  if (because.type === 'unknownClub') return `${because.club} is no known club${nearWords(because.near)}`;
  if (because.type === 'impossibleScore') return `a score that cannot be: ${IMPOSSIBLE[because.because]}`;
  if (because.type === 'duplicateId') return `the id ${because.entry} stands twice`;
  if (because.type === 'sameMatch') return `the same match as ${because.other}`;
  if (because.type === 'sharedName') return `the name ${because.name} is that of ${because.other} too`;
  if (because.type === 'yearsOutOfOrder') return 'the years of its former names or associations overlap';
  if (because.type === 'ownOpponent') return 'a club against itself';
  if (because.type === 'notOfTheMatch') return `${because.club} did not play in it`;
  return because satisfies never;
}

const IMPOSSIBLE: { readonly [Because in ImpossibleScore]: string } = {
  halfTimeAboveFullTime: 'more goals at half-time than after ninety minutes',
  fullTimeAboveExtraTime: 'more goals after ninety minutes than after extra time',
  extraTimeWithoutFullTime: 'one after extra time, and none after ninety minutes',
  shootOutLevel: 'a shoot-out that nobody won',
  playedWithoutScore: 'played, and no score',
  scoreNotPlayed: 'a score of a match that was not played',
  awardedWithoutResult: 'awarded, and no official result',
  resultNotAwarded: 'an official result of a match that was not awarded',
};

const nearWords = (near: readonly string[]): string =>
  near.length === 0 ? '' : `; near: ${near.join(', ')}`;
