import type { DecidedSide } from '../record-side.ts';
import { prolongs, type RunPredicate } from '../sequences/run-kinds.ts';
import { type Answer, falseUnless, isFalse, isTrue, isUnknown, newestFirst, trueUnless } from './answer.ts';
import type { Streak, When } from './claim.ts';
import type { Holes } from './holes.ts';
import { isPrecedent } from './occasions.ts';
import type { Asked } from './since.ts';

/** A stretch of one club's matches in the scope, oldest first. */
export interface Stretch {
  readonly club: string;
  readonly rows: readonly DecidedSide[];
  /** It goes on to the club's last match of the scope. */
  readonly current: boolean;
  /** It begins with the club's first match of the scope, and may be longer than the record knows. */
  readonly fromTheStart: boolean;
}

/**
 * Every run of the rows of a scope, by club: of any scope that a sentence can make, where the index of `sequences/` holds
 * those that facts are made of.
 */
export function stretchesOf(rows: readonly DecidedSide[], kind: RunPredicate): readonly Stretch[] {
  const runs: Stretch[] = [];
  for (const [club, matches] of byClub(rows)) {
    let begun = 0;
    matches.forEach((row, index) => {
      const goesOn = prolongsRun(kind, row);
      const isLast = index === matches.length - 1;
      if (goesOn && !isLast) return;
      const end = goesOn ? index + 1 : index;
      if (end > begun) {
        runs.push({ club, rows: matches.slice(begun, end), current: goesOn, fromTheStart: begun === 0 });
      }
      begun = index + 1;
    });
  }
  return runs;
}

function byClub(rows: readonly DecidedSide[]): ReadonlyMap<string, readonly DecidedSide[]> {
  const clubs = new Map<string, DecidedSide[]>();
  for (const row of rows) {
    const list = clubs.get(row.club);
    if (list === undefined) clubs.set(row.club, [row]);
    else list.push(row);
  }
  return clubs;
}

function prolongsRun(kind: RunPredicate, row: DecidedSide): boolean {
  const [match] = row.legs;
  return match !== undefined && prolongs(kind, match.goalsFor, match.goalsAgainst);
}

/** "Have won their last five", "their longest unbeaten run is 12". */
export function judgeStreak(family: Streak, asked: Asked): Answer {
  const runs = stretchesOf(asked.field.rows, family.run);
  return family.extent === 'current' ? judgeCurrent(family, asked, runs) : judgeLongest(family, asked, runs);
}

function judgeCurrent(family: Streak, asked: Asked, runs: readonly Stretch[]): Answer {
  const { length, op } = family;
  const { field } = asked;
  const run = runs.find((one) => one.current);
  const found = run?.rows.length ?? 0;
  const evidence = newestFirst(run?.rows ?? []);
  const before = field.rows.at(-1);
  const longest = runs.reduce((most, one) => Math.max(most, one.rows.length), 0);
  const told = { type: 'runLength' as const, found, ...(longest > found && { longest }) };
  const wrong = isFalse(told, before ? [before] : []);
  const holes = field.holes(run?.rows[0]?.season ?? before?.season);
  if (found < length) {
    const mayBeLonger = run === undefined || run.fromTheStart ? field.holes() : holes;
    return run === undefined ? falseUnless(holes, wrong) : falseUnless(mayBeLonger, wrong);
  }
  if (op === 'exactly' && found > length) return falseUnless(holes, wrong);
  const mayBeLonger = op === 'exactly' && run?.fromTheStart ? field.holes() : holes;
  const ranked = judgeRank(
    family,
    asked,
    runs.filter((one) => one !== run),
  );
  return ranked ?? trueUnless(mayBeLonger, isTrue({ type: 'runLength', found }, evidence));
}

/** How the run stands beside the club's earlier ones: why it does not stand as is said, or nothing. */
function judgeRank(
  { length, ownLongest, ownLevel }: Streak,
  { field, today }: Asked,
  others: readonly Stretch[],
): Answer | undefined {
  const reached = others.flatMap((run) => run.rows[length - 1] ?? []);
  const isThen = (when: When) => (row: DecidedSide) => isPrecedent({ when }, row, field.reading, today);
  const wrong = isFalse({ type: 'noPrecedent' }, newestFirst(reached));
  if (ownLevel !== undefined) {
    const longer = others.some((run) => run.rows.length > length);
    return longer || !reached.some(isThen(ownLevel)) ? wrong : holesOr(field.holes());
  }
  if (ownLongest === undefined) return undefined;
  const { since } = ownLongest;
  const latest = reached.at(-1);
  if (since === undefined) return latest === undefined ? holesOr(field.holes()) : wrong;
  return latest !== undefined && isThen(since)(latest) ? holesOr(field.holes(latest.season)) : wrong;
}

const holesOr = (holes: Holes | undefined): Answer | undefined =>
  holes && isUnknown({ type: 'holes', holes });

function judgeLongest(
  { length, joint }: Streak,
  { field, subject }: Asked,
  runs: readonly Stretch[],
): Answer {
  const found = runs.reduce((most, run) => Math.max(most, run.rows.length), 0);
  const holes = field.holes();
  const longest = runs.filter((run) => run.rows.length === found);
  const evidence = longest.flatMap((run) => run.rows.slice(-1));
  if (found > length) return isFalse({ type: 'runLength', found }, evidence);
  if (found < length) return falseUnless(holes, isFalse({ type: 'runLength', found }, evidence));
  const holders = subject === undefined ? longest : longest.filter((run) => run.club === subject);
  const another = longest.find((run) => run.club !== subject);
  if (holders.length === 0) return falseUnless(holes, isFalse({ type: 'notAmong' }, evidence));
  const last = another?.rows.at(-1);
  if (subject !== undefined && !joint && last !== undefined) {
    return isFalse({ type: 'equalled', by: last, value: found }, evidence);
  }
  return trueUnless(holes, isTrue({ type: 'runLength', found }, evidence));
}
