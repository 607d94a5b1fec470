import type { ClubId } from '@touchline/registry';
import { inWords, ordinalInWords } from '@touchline/registry';
import type { Conditions } from '../dimensions.ts';
import { withArticle } from '../wording/countries.ts';
import { orMore } from '../wording/numbers.ts';
import { roundName } from '../wording/rounds.ts';
import type { NameOf } from '../wording/scope-words.ts';
import { whenSeenFrom } from '../wording/time.ts';
import type { Feat } from './feats.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';

/** `Oleg Salenko`, of the name or id that the record has. */
export type PlayerNameOf = (scorer: string) => string;

export interface Names {
  readonly nameOf: NameOf;
  readonly playerNameOf: PlayerNameOf;
}

/** `a FIFA World Cup match for Brazil`, `an international match against Brazil`. */
export function matchWords(book: ScorerBook, { club, opponent, round }: Conditions, names: Names): string {
  const kind = round === undefined ? book.competitionName : roundName(round);
  const own = club === undefined ? '' : ` for ${named(club, names)}`;
  return `${withArticle(`${kind} match`)}${own}${opponent === undefined ? '' : ` against ${named(opponent, names)}`}`;
}

// A condition's value is a string; that of `club` and `opponent` was made from a club's id.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const named = (club: string, { nameOf }: Names): string => nameOf(club as ClubId);

/** What is done, as a participle: `scored five or more goals in a FIFA World Cup match`. */
export function featWords(feat: Feat, match: string): string {
  switch (feat.kind) {
    case 'goalsInMatch':
      return `scored ${feat.atLeast === HAT_TRICK ? 'a hat-trick' : `${orMore(feat.atLeast)} goals`} in ${match}`;
    case 'earliest':
      return `scored in the ${feat.atMost === 1 ? 'first minute' : `first ${inWords(feat.atMost)} minutes`} of ${match}`;
    case 'latest':
      return `scored after ${feat.atLeast - 1} minutes of ${match}`;
    default:
      return '';
  }
}
const HAT_TRICK = 3;

/** `scored in six of Brazil's international matches in a row`; of a club the scope names, or of any. */
export function runWords(book: ScorerBook, length: number, { club }: Conditions, names: Names): string {
  const whose = club === undefined ? "a team's" : possessive(named(club, names));
  return `scored in ${inWords(length)} of ${whose} ${book.competitionName} matches in a row`;
}

/** `A run ended: Pelé had scored in six of Brazil's international matches in a row, the longest such run ...`. */
export function endedSentence(
  scorer: string,
  done: string,
  { conditions, hits: [last] }: { readonly conditions: Conditions; readonly hits: readonly PlayerMatch[] },
  { today, inRecord, names }: { readonly today: string; readonly inRecord: string; readonly names: Names },
): string {
  const among =
    conditions.club === undefined ? 'of any player' : `of any player for ${named(conditions.club, names)}`;
  const since =
    last === undefined
      ? ''
      : ` since ${names.playerNameOf(last.scorer)} ${whenSeenFrom(last.match.row.date, today)}`;
  return `A run ended: ${names.playerNameOf(scorer)} had ${done}, the longest such run ${among}${since}${inRecord}.`;
}

export const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** `Not since Oleg Salenko in 1994 had a player ...`, `Only for the third time ...`, `For the first time ...`. */
export function featSentence(
  done: string,
  hits: readonly PlayerMatch[],
  { today, inRecord, names }: { readonly today: string; readonly inRecord: string; readonly names: Names },
): string {
  if (hits.length === 0) return `For the first time${inRecord}, a player ${done}.`;
  const told = [
    ...new Set(
      hits.map((one) => `${names.playerNameOf(one.scorer)} ${whenSeenFrom(one.match.row.date, today)}`),
    ),
  ];
  const [last = '', before] = told;
  if (!isFew(hits.length))
    return capital(`${inRecord.trimStart()}${inRecord && ', '}not since ${last} had a player ${done}.`);
  const nth = ordinalInWords(hits.length + 1);
  const after = before === undefined ? last : `${last} and ${before}`;
  const more = told.length > 2 ? ' among others' : '';
  return `Only for the ${nth} time${inRecord}${inRecord && ','} had a player ${done}, after ${after}${more}.`;
}

/** `Scamacca would be the first player since Oleg Salenko in 1994 to have ...`, of a goal that is yet to come. */
export function supposedSentence(
  scorer: string,
  done: string,
  hits: readonly PlayerMatch[],
  { today, inRecord, names }: { readonly today: string; readonly inRecord: string; readonly names: Names },
): string {
  const name = names.playerNameOf(scorer);
  const [last] = hits;
  const limits = `${inRecord}${inRecord && ','}`;
  if (last === undefined) return `${name} would be the first player${limits} to have ${done}.`;
  const latest = `${names.playerNameOf(last.scorer)} ${whenSeenFrom(last.match.row.date, today)}`;
  return isFew(hits.length)
    ? `${name} would make it only the ${ordinalInWords(hits.length + 1)} time${limits} that a player has ${done}, after ${latest}.`
    : `${name} would be the first player since ${latest}${limits} to have ${done}.`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const FEW = 4;
/** So few that their number is the news. */
export const isFew = (hits: number): boolean => hits > 0 && hits <= FEW;
