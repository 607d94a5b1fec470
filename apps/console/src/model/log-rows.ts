import { clockLabel, type EffectiveEntry, type Entry, type EntryId, type Side } from '@touchline/laws';
import { isOwn } from './is-own.ts';
import { LogTeller } from './log-teller.ts';
import type { LogView } from './logbook.ts';
import { standingWithdrawals } from './withdrawals.ts';

/** One line of the log as the operator sees it; a whole change is one line of two entries. */
export interface LogRow {
  /** The entry that a correction of this line is about. */
  readonly id: EntryId;
  readonly entries: readonly Entry[];
  readonly seq: number;
  /** `90+3`, `HT` */
  readonly label: string;
  readonly side?: Side;
  /** `Goal`, `Second caution` */
  readonly word: string;
  /** Who, what and how, in a sentence. */
  readonly text: string;
  /** As desk notation says it. */
  readonly line: string;
  /** `3-1` after a goal. */
  readonly score?: string;
  /** Why it does not count any more: withdrawn, or cancelled by the referee. */
  readonly struck?: string;
  readonly amended?: string;
  /** The withdrawal that stands against it, which may be withdrawn to restore it. */
  readonly withdrawal?: EntryId;
  /** A correction is listed, and is itself about another entry. */
  readonly isCorrection: boolean;
  /** Not yet stored at the desk. */
  readonly isUnsent: boolean;
  /** Logged by another: how entries name them. */
  readonly by?: string;
}

/** The log in words, the newest first; what was withdrawn stays, struck through. */
export function logRows(
  view: LogView,
  own: { readonly by: string; readonly prefix: string; readonly teller?: LogTeller },
): readonly LogRow[] {
  const { teller = new LogTeller() } = own;
  const { log, stored, effective } = view;
  const told = standingTexts(view, teller);
  const standing = new Map<EntryId, EffectiveEntry>(effective.map((entry) => [entry.id, entry]));
  const withdrawals = standingWithdrawals(log);
  const sent = new Set(stored.map(({ id }) => id));
  const lines = teller.lines(view);
  const rows: LogRow[] = [];
  for (const entry of log) {
    const before = rows.at(-1);
    const text = told.get(entry.id) ?? teller.asLogged(entry, view);
    if (before && isOtherHalf(entry, before)) {
      rows[rows.length - 1] = {
        ...before,
        entries: [...before.entries, entry],
        word: 'Substitution',
        text: text.text,
      };
      continue;
    }
    const withdrawal = withdrawals.get(entry.id);
    const amended = standing.get(entry.id)?.amendments?.at(-1);
    rows.push({
      ...text,
      id: entry.id,
      line: lines.get(entry) ?? '',
      entries: [entry],
      seq: entry.seq,
      label: clockLabel(standing.get(entry.id)?.clock ?? entry.clock),
      ...('side' in entry && entry.side && { side: entry.side }),
      ...(withdrawal && { struck: `Withdrawn: ${withdrawal.reason}`, withdrawal: withdrawal.id }),
      ...(amended && { amended: `Amended: ${amended.reason}` }),
      isCorrection: isCorrection(entry),
      isUnsent: !sent.has(entry.id),
      ...(!isOwn(entry, own) && { by: entry.by }),
    });
  }
  return rows.toReversed();
}

type Text = Pick<LogRow, 'word' | 'text' | 'score' | 'struck'>;

/** What counts now, with what has become of its goals. */
function standingTexts(view: LogView, teller: LogTeller): ReadonlyMap<EntryId, Text> {
  const goals = new Map(view.state?.goals.map((goal) => [goal.entry, goal]));
  return new Map(
    teller.standing(view).map(({ entry, word, text }): readonly [EntryId, Text] => {
      const goal = goals.get(entry.id);
      const score = goal && `${goal.scoreAfter.home}-${goal.scoreAfter.away}`;
      const struck = goal?.status === 'cancelled' && { struck: 'Cancelled by the referee' };
      return [entry.id, { word, text, ...(score !== undefined && { score }), ...struck }];
    }),
  );
}

/** Somebody comes on for whom the line above has just sent off; what two operators logged is two lines, each its own's. */
const isOtherHalf = (entry: Entry, { id, entries }: LogRow): boolean =>
  entry.type === 'substitutionOn' &&
  entry.replaces === id &&
  entries.length === 1 &&
  entry.by === entries[0]?.by;

const isCorrection = ({ type }: Entry): boolean => type === 'entryAmended' || type === 'entryWithdrawn';
