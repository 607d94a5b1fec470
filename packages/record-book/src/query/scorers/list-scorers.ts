import type { ClubId } from '@touchline/registry';
import type { Reading } from '../../claims/readings.ts';
import { matchesOf, scorersLacking } from '../../claims/scorers/judge-scorers.ts';
import { type ScorerField, scorerFieldOf, totalsOf } from '../../claims/scorers/scorer-field.ts';
import type { RecordBook } from '../../record-book.ts';
import { did } from '../../scorers/feats.ts';
import type { PlayerMatch, ScorerBook } from '../../scorers/scorer-book.ts';
import { evidenceNaming, type ScorerEvidence } from '../../scorers/scorer-evidence.ts';
import type { PersonNameOf } from '../../wording/scope-words.ts';
import type { ScorerQuery } from './scorer-frames.ts';

/** A player with all his goals of what is asked. */
export interface ListedScorer {
  readonly player: string;
  /** Clubs he scored them for, in order of the first. */
  readonly clubs: readonly ClubId[];
  readonly goals: number;
  /** Matches in which he scored. */
  readonly matches: number;
  readonly first: ScorerEvidence;
  readonly last: ScorerEvidence;
}

/** One player's match; `value` is his goals in it, or the minute that is asked for. */
export interface ListedFeat extends ScorerEvidence {
  readonly value: number;
}

export type ScorerList =
  | {
      readonly type: 'scorers';
      readonly total: number;
      readonly lacks?: string;
      readonly scorers: readonly ListedScorer[];
    }
  | {
      readonly type: 'feats';
      readonly total: number;
      readonly lacks?: string;
      readonly feats: readonly ListedFeat[];
    };

interface Asked {
  readonly asOf: string;
  readonly sort?: 'newest' | 'oldest' | 'most';
  readonly limit?: number;
  readonly personNameOf?: PersonNameOf;
}

type EvidenceOf = (row: PlayerMatch) => ScorerEvidence;

/** What the goals of a record answer to a question of players. */
export function listScorers(
  query: ScorerQuery,
  book: RecordBook,
  scorers: ScorerBook,
  reading: Reading,
  asked: Asked,
): ScorerList {
  const field = scorerFieldOf(book, scorers, reading, asked.asOf);
  const lacks = lacksOf(query, field);
  const evidenceOf = evidenceNaming(asked.personNameOf ?? String);
  if (query.type === 'topScorers') {
    const totals = totalsOf(field);
    return {
      type: 'scorers',
      total: totals.length,
      ...lacks,
      scorers: totals.slice(0, asked.limit).flatMap((total) => listed(total, evidenceOf)),
    };
  }
  // "First hat-trick": one is asked for.
  const only = 'only' in query && query.only !== undefined ? 1 : undefined;
  const found = featsOf(query, field, asked.sort).slice(0, only);
  return {
    type: 'feats',
    total: found.length,
    ...lacks,
    feats: found.slice(0, asked.limit).map(({ row, value }) => ({ ...evidenceOf(row), value })),
  };
}

/** What the list may be short of: of one player, where his own clubs' scorers are not known. */
function lacksOf(query: ScorerQuery, field: ScorerField): { readonly lacks?: string } {
  const ofMinutes =
    query.type === 'minutes' || (query.type === 'feats' && query.feat.kind !== 'goalsInMatch');
  const unknown = ofMinutes ? field.minutesUnknown : field.scorersUnknown;
  const clubs =
    query.type === 'goalsOf'
      ? new Set(field.rows.flatMap((row) => (row.scorer === query.player ? row.club : [])))
      : undefined;
  const least = query.type === 'feats' && query.feat.kind === 'goalsInMatch' ? query.feat.atLeast : 1;
  const lacking = unknown.filter(
    ({ club, match }) =>
      (clubs?.has(club) ?? true) && (match.score[match.row.home === club ? 0 : 1] ?? 0) >= least,
  );
  return lacking.length === 0 ? {} : { lacks: `The record ${scorersLacking(matchesOf(lacking))}.` };
}

function listed(
  { player, clubs, goals, matches }: ReturnType<typeof totalsOf>[number],
  evidenceOf: EvidenceOf,
): readonly ListedScorer[] {
  const [first, last] = [matches[0], matches.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { player, clubs, goals, matches: matches.length, first: evidenceOf(first), last: evidenceOf(last) },
  ];
}

function featsOf(
  query: Exclude<ScorerQuery, { readonly type: 'topScorers' }>,
  { rows }: ScorerField,
  sort: Asked['sort'],
): readonly { readonly row: PlayerMatch; readonly value: number }[] {
  const newest = rows.toReversed();
  switch (query.type) {
    case 'feats': {
      const hits = newest.filter((row) => did(query.feat, row));
      const order = query.only ?? sort ?? 'newest';
      const listedHits = hits.map((row) => withValue(row, valueOf(query, row)));
      if (order === 'oldest') return listedHits.toReversed();
      return order === 'newest' ? listedHits : listedHits.toSorted((a, b) => b.value - a.value);
    }
    case 'minutes': {
      const isEarliest = query.which === 'earliest';
      return newest
        .flatMap((row) => {
          const minute = isEarliest ? row.minutes[0] : row.minutes.at(-1);
          return minute === undefined ? [] : [withValue(row, minute)];
        })
        .sort((a, b) => (isEarliest ? a.value - b.value : b.value - a.value));
    }
    case 'goalsOf': {
      const own = newest
        .filter(({ scorer }) => scorer === query.player)
        .map((row) => withValue(row, row.goals));
      return sort === 'oldest'
        ? own.toReversed()
        : sort === 'most'
          ? own.toSorted((a, b) => b.value - a.value)
          : own;
    }
    default:
      return query satisfies never;
  }
}

const valueOf = ({ feat }: Extract<ScorerQuery, { readonly type: 'feats' }>, row: PlayerMatch): number =>
  feat.kind === 'goalsInMatch'
    ? row.goals
    : ((feat.kind === 'earliest' ? row.minutes[0] : row.minutes.at(-1)) ?? 0);

const withValue = (row: PlayerMatch, value: number) => ({ row, value });
