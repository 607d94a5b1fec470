import type { EntryId } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { LogRow } from '../model/log-rows.ts';
import type { Logbook } from '../model/logbook.ts';
import { meant, type Remark, refusalRemark, type Typing } from '../model/typing.ts';
import { lastOwn, restorationOf, withdrawalOf } from '../model/undo.ts';
import type { LineHandle } from './entry-line.tsx';

/** What has just been logged, or why something was not: it stands under the line until the next entry. */
export interface Outcome {
  readonly ok: boolean;
  readonly words: readonly string[];
  readonly remarks: readonly Remark[];
}

/** What an operator does, whichever key or button it is done by. */
export interface Actions {
  readonly outcome: Outcome | undefined;
  /** The line of the log that is chosen. */
  readonly chosen: LogRow | undefined;
  readonly tagging: LogRow | undefined;
  /** Logs what was typed or pressed. @returns whether it was taken */
  readonly said: (typing: Typing, line: string) => boolean;
  readonly choose: (id: EntryId | undefined) => void;
  /** Moves the choice towards older lines by so many, or newer ones. */
  readonly move: (by: number) => void;
  readonly undo: () => void;
  readonly edit: () => void;
  /** Withdraws the chosen line, or brings it back. */
  readonly withdraw: () => void;
  /** Opens the second line, for details of the chosen entry or of the last goal or foul. */
  readonly tag: (row?: LogRow) => void;
  readonly untag: () => void;
  /** Puts text into the entry line for the operator to look at. */
  readonly fill: (line: string) => void;
}

/** Entries that gain by being told more of, while play goes on. */
const TAGGED = new Set(['goal', 'ownGoal', 'foul', 'shot', 'penaltyKick', 'chance', 'caution']);

export function useActions(
  book: Logbook,
  rows: readonly LogRow[],
  line: RefObject<LineHandle | null>,
): Actions {
  const [outcome, setOutcome] = useState<Outcome>();
  const [chosenId, choose] = useState<EntryId>();
  const [taggedId, setTagged] = useState<EntryId>();
  const rowOf = (id: EntryId | undefined): LogRow | undefined => rows.find((row) => row.id === id);
  const chosen = rowOf(chosenId);

  const fill = (text: string): void => {
    choose(undefined);
    line.current?.fill(text);
  };
  const log = (said: readonly Said[], text: string): boolean => {
    const typing = meant(said, book);
    const { names } = book.view;
    const logged = book.log(said, text);
    const { words, remarks } = typing.type === 'ready' ? typing : { words: [], remarks: [] };
    setOutcome(
      logged.ok
        ? { ok: true, words, remarks }
        : { ok: false, words: [], remarks: [refusalRemark(logged.refusal, names)] },
    );
    if (logged.ok) choose(undefined);
    return logged.ok;
  };
  const remark = (words: string): void => setOutcome({ ok: true, words: [words], remarks: [] });

  return {
    outcome,
    chosen,
    tagging: rowOf(taggedId),
    fill,
    choose: (id) => {
      choose(id);
      line.current?.focus();
    },
    said: (typing, text) => (typing.type === 'ready' || typing.type === 'refused') && log(typing.said, text),
    move: (by) => {
      const at = rows.findIndex((row) => row.id === chosenId);
      choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id);
    },
    undo: () => {
      const last = lastOwn(rows);
      if (!last) return remark('There is nothing of yours to undo. Choose a line of the log to withdraw it.');
      const isGone = last.entries.length === 1 && book.takeBack(last.id);
      if (isGone) remark(`Taken back before it was sent: ${last.word}. ${last.text}`);
      else log(withdrawalOf(last), 'undo');
      return undefined;
    },
    edit: () => chosen && fill(`edit #${chosen.seq} `),
    withdraw: () => {
      if (!chosen) return;
      if (chosen.withdrawal) log(restorationOf(chosen.withdrawal), 'restore');
      else fill(`withdraw #${chosen.seq} `);
    },
    tag: (row = chosen ?? rows.find((each) => TAGGED.has(each.entries[0]?.type ?? '') && !each.struck)) => {
      if (row) setTagged(row.id);
      else remark('There is no goal and no foul yet to tell more of.');
    },
    untag: () => {
      setTagged(undefined);
      line.current?.focus();
    },
  };
}
