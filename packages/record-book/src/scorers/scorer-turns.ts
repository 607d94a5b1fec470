import type { Conditions } from '../dimensions.ts';
import { MOST_COUNTER_EXAMPLES } from '../evidence.ts';
import { spoiltBy, type Turn, type Turned } from '../grid.ts';
import { type Instant, MINUTES_A_DAY } from '../instant.ts';
import { did, type Feat } from './feats.ts';
import type { Pool } from './pool.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import type { ScorerClaim } from './scorer-claims.ts';
import { isFew } from './scorer-words.ts';
import { isSameRun, type RunAt, type ScoringRunClaim, SHORTEST } from './scoring-run-claims.ts';

/** What speaks against a claim of players: the cells of its grid, and the nearest who did it just outside its scope. */
export interface Against {
  readonly turns: readonly Turn<PlayerMatch>[];
  /** Newest first, at most three. */
  readonly near: readonly PlayerMatch[];
}

/** A feat asked again: one goal (or minute) more and less, without each condition, begun and asked earlier and later. */
export function againstFeat(book: ScorerBook, claim: ScorerClaim, by: Instant): Against {
  const { subject, feat, conditions, hits } = claim;
  const before = timeBefore(subject, hits, by);
  const ask = (of: Feat | undefined, within: Conditions) =>
    of === undefined ? [] : before(book.playerMatches, within).filter((one) => did(of, one));
  const less = easier(feat);
  const beside = {
    oneLess: ask(less, conditions),
    ...withoutEach(conditions, (within) => ask(feat, within)),
  };
  const doing = (after: Instant, until: Instant) =>
    book.playerMatches.between(conditions, after, until).filter((one) => did(feat, one));
  return {
    turns: [
      ['oneMore', did(harder(feat), subject) ? 'holds' : 'doesNotApply'],
      ...turnsBeside(hits, beside, less === undefined),
      ...turnsInTime(book, { subject, hits, by, doing, own: undefined }),
    ],
    near: nearest(hits, Object.values(beside).flat()),
  };
}

/** A run of scoring asked again: a match shorter, of any club's players, begun and asked earlier and later. */
export function againstRun(book: ScorerBook, run: RunAt, claim: ScoringRunClaim, by: Instant): Against {
  const { subject, conditions, hits, length } = claim;
  const before = timeBefore(subject, hits, by);
  const ask = (wanted: number, within: Conditions) =>
    before(book.runSteps, within).filter((one) => one.length === wanted && !isSameRun(one, run.step));
  const isShort = length - 1 < SHORTEST;
  const beside = {
    oneLess: isShort ? [] : ask(length - 1, conditions),
    ...withoutEach(conditions, (within) => ask(length, within)),
  };
  const own = book.inMatch(run.step.first.row.id).find(({ scorer }) => scorer === run.step.scorer);
  const doing = (after: Instant, until: Instant) =>
    book.runSteps.between(conditions, after, until).filter((step) => step.length === length);
  return {
    turns: [...turnsBeside(hits, beside, isShort), ...turnsInTime(book, { subject, hits, by, doing, own })],
    near: nearest(hits, Object.values(beside).flat()),
  };
}

/** What is asked again looks back as far as it must: a count over all, "not since" to the last that did it. Newest first. */
function timeBefore({ match }: PlayerMatch, hits: readonly PlayerMatch[], by: Instant) {
  const after = isFew(hits.length) ? Number.NEGATIVE_INFINITY : sinceOf(hits);
  const until = Math.min(by, match.over);
  return <Row extends PlayerMatch>(pool: Pool<Row>, within: Conditions): readonly Row[] =>
    pool
      .between(within, after, until)
      .filter((one) => one.match !== match)
      .toReversed();
}

const sinceOf = ([last]: readonly PlayerMatch[]): Instant => last?.over ?? Number.NEGATIVE_INFINITY;

function easier(feat: Feat): Feat | undefined {
  if (feat.kind === 'earliest') return { ...feat, atMost: feat.atMost + 1 };
  return feat.atLeast === 1 ? undefined : { ...feat, atLeast: feat.atLeast - 1 };
}

const harder = (feat: Feat): Feat =>
  feat.kind === 'earliest' ? { ...feat, atMost: feat.atMost - 1 } : { ...feat, atLeast: feat.atLeast + 1 };

type Beside = { readonly [change: string]: readonly PlayerMatch[] };

function withoutEach(conditions: Conditions, ask: (within: Conditions) => readonly PlayerMatch[]): Beside {
  return Object.fromEntries(
    Object.keys(conditions).map((dropped) => {
      const within = Object.entries(conditions).filter(([condition]) => condition !== dropped);
      return [`without:${dropped}`, ask(Object.fromEntries(within))];
    }),
  );
}

/** "Not since" is spoilt by a newer one, a count by any more. */
function spoiler(hits: readonly PlayerMatch[], now: readonly PlayerMatch[]): Turned<PlayerMatch> {
  if (!isFew(hits.length)) return spoiltBy(now.find(({ over }) => over > sinceOf(hits)));
  return now.length > hits.length ? spoiltBy(now.find((one) => !isAmong(hits, one))) : 'holds';
}

const isAmong = (some: readonly PlayerMatch[], one: PlayerMatch): boolean =>
  some.some((other) => other.match === one.match && other.scorer === one.scorer && other.club === one.club);

const turnsBeside = (
  hits: readonly PlayerMatch[],
  beside: Beside,
  isLeast: boolean,
): readonly Turn<PlayerMatch>[] =>
  Object.entries(beside).map(([change, now]): Turn<PlayerMatch> => {
    if (change === 'oneLess') return [change, isLeast ? 'doesNotApply' : spoiler(hits, now)];
    return [`without:${change.replace(/^without:/, '')}`, spoiler(hits, now)];
  });

/** The nearest that did it beside the claim since the last that it counts. */
function nearest(hits: readonly PlayerMatch[], beside: readonly PlayerMatch[]): readonly PlayerMatch[] {
  const since = sinceOf(hits);
  const found: PlayerMatch[] = [];
  for (const one of beside.toSorted((a, b) => b.over - a.over)) {
    if (one.over > since && !isAmong(found, one) && !isAmong(hits, one)) found.push(one);
    if (found.length === MOST_COUNTER_EXAMPLES) break;
  }
  return found;
}

/** The claim begun a season earlier or later, and asked a day earlier or later. */
export function turnsInTime(
  book: ScorerBook,
  told: {
    readonly subject: PlayerMatch;
    readonly hits: readonly PlayerMatch[];
    readonly by: Instant;
    /** Those over after one instant and by another who do what is told. */
    readonly doing: (after: Instant, until: Instant) => readonly PlayerMatch[];
    /** The first match that the claim itself is made of, where it is of several. */
    readonly own: PlayerMatch | undefined;
  },
): readonly Turn<PlayerMatch>[] {
  const { subject, hits, by, doing, own } = told;
  const { match } = subject;
  const until = Math.min(by, match.over);
  const [last] = hits;
  const cut = [own, isFew(hits.length) ? hits.at(-1) : last].find(
    (one) => one !== undefined && one.match.row.season <= book.from,
  );
  const joining = doing(until, until + MINUTES_A_DAY).find((one) => one.match !== match);
  return [
    ['seasonEarlier', book.fromTheBeginning ? 'doesNotApply' : 'notInRecord'],
    ['seasonLater', match.row.season <= book.from ? 'doesNotApply' : spoiltBy(cut)],
    ['dayEarlier', last !== undefined && last.over > until - MINUTES_A_DAY ? { by: last } : 'holds'],
    ['dayLater', spoiltBy(joining)],
  ];
}
