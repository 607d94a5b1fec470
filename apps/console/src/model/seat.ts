import { type EntryId, isTimed } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import { inWords } from './in-words.ts';
import { Listeners } from './listeners.ts';
import { type LogRow, logRows } from './log-rows.ts';
import type { Logbook } from './logbook.ts';
import { sameRows } from './same-rows.ts';
import { taggedLine } from './tagged-line.ts';
import { TypedLine } from './typed-line.ts';
import { noticeRemark, type Remark, refusalRemark, type Typing } from './typing.ts';
import { lastOwn, restorationOf, withdrawalOf } from './undo.ts';

/** What has just been logged, or why something was not: it stands under the line until the next entry. */
export interface Outcome {
  readonly ok: boolean;
  readonly words: readonly string[];
  readonly remarks: readonly Remark[];
}

/** The second line, for details of an entry. */
export interface Tagging {
  readonly row: LogRow;
  readonly line: TypedLine;
}

/** Entries that gain by being told more of, while play goes on. */
const TAGGED = new Set(['goal', 'ownGoal', 'foul', 'shot', 'penaltyKick', 'chance', 'caution']);

/**
 * What an operator has before them beside the log: the line, what came of the last one, the chosen row. Whatever is done,
 * by key or by button, is done here and at once; the screen draws it afterwards.
 */
export class Seat {
  readonly book: Logbook;
  readonly line: TypedLine;
  readonly #changes = new Listeners();
  readonly subscribe = this.#changes.subscribe;
  #outcome: Outcome | undefined;
  #chosen: EntryId | undefined;
  #tagged: { readonly id: EntryId; readonly line: TypedLine } | undefined;
  #isHelp = false;
  #rows: { readonly of: readonly unknown[]; readonly rows: readonly LogRow[] } = { of: [], rows: [] };

  constructor(book: Logbook) {
    this.book = book;
    this.line = new TypedLine(book);
  }

  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  get isHelp(): boolean {
    return this.#isHelp;
  }

  /** The log in words, the newest first; a row that says what it said stays the same object. */
  get rows(): readonly LogRow[] {
    const { view } = this.book;
    const of = [view.log, view.stored, view.effective, view.names];
    if (of.some((each, at) => each !== this.#rows.of[at]))
      this.#rows = { of, rows: sameRows(this.#rows.rows, logRows(view, this.book)) };
    return this.#rows.rows;
  }

  /** The row of the log that is chosen. */
  get chosen(): LogRow | undefined {
    return this.#rowOf(this.#chosen);
  }

  get tagging(): Tagging | undefined {
    const row = this.#rowOf(this.#tagged?.id);
    return row && this.#tagged && { row, line: this.#tagged.line };
  }

  /** The hands have changed the text of the line: a row is no longer meant. */
  readonly typed = (text: string, caret: number): void => {
    const wasChosen = this.#chosen !== undefined;
    this.#chosen = undefined;
    this.line.typed(text, caret);
    if (wasChosen) this.#changes.tell();
  };

  /** Logs what was typed or pressed. @returns whether it was taken */
  readonly said = (typing: Typing, text: string): boolean =>
    (typing.type === 'ready' || typing.type === 'refused') && this.#log(typing.said, text);

  /** Logs the line, or takes the completion that is picked. */
  readonly enter = (): void => {
    const { line } = this;
    if (line.picked >= 0 && line.take(line.picked)) return;
    if (this.said(line.typing, line.text)) line.put('');
  };

  /** Logs the second line and leads back to the first, or takes the completion that is picked. */
  readonly enterTagged = (): void => {
    const { tagging } = this;
    if (!tagging) return;
    const { line } = tagging;
    if (line.picked >= 0 && line.take(line.picked)) return;
    if (this.said(line.typing, line.line)) this.untag();
  };

  /** Chooses a row, or leaves the choice; the hands stay at the line. */
  readonly choose = (id: EntryId | undefined): void => {
    this.#chosen = id;
    this.line.focus();
    this.#changes.tell();
  };

  /** Moves the choice towards older rows by so many, or newer ones. */
  move(by: number): void {
    const { rows } = this;
    const at = rows.findIndex((row) => row.id === this.#chosen);
    this.choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id);
  }

  undo(): void {
    const last = lastOwn(this.rows);
    if (!last)
      return this.#remark('There is nothing of yours to undo. Choose a line of the log to withdraw it.');
    const isGone = last.entries.length === 1 && this.book.takeBack(last.id);
    if (isGone) this.#remark(`Taken back before it was sent: ${last.word}. ${last.text}`);
    else this.#log(withdrawalOf(last), 'undo');
    return undefined;
  }

  readonly edit = (): void => {
    if (this.chosen) this.fill(`edit ${inLine(this.chosen)} `);
  };

  /** Withdraws the chosen row, or brings it back. */
  readonly withdraw = (): void => {
    const { chosen } = this;
    if (chosen?.withdrawal) this.#log(restorationOf(chosen.withdrawal), 'restore');
    else if (chosen) this.fill(`withdraw ${inLine(chosen)} `);
  };

  /** Opens the second line, for details of the chosen entry or of the last goal or foul. */
  readonly tag = (): void => {
    const row =
      this.chosen ?? this.rows.find((each) => TAGGED.has(each.entries[0]?.type ?? '') && !each.struck);
    if (!row) return this.#remark('There is no goal and no foul yet to tell more of.');
    if (this.#tagged?.id !== row.id)
      this.#tagged = { id: row.id, line: new TypedLine(this.book, (text) => taggedLine(text, inLine(row))) };
    this.#tagged.line.focus();
    this.#changes.tell();
    return undefined;
  };

  readonly untag = (): void => {
    this.#tagged = undefined;
    this.line.focus();
    this.#changes.tell();
  };

  /** Whether a key may open the second line: before and between the periods it is a letter of a line. */
  get mayTag(): boolean {
    const { state } = this.book.view;
    return this.chosen !== undefined || (state !== undefined && isTimed(state.period));
  }

  /** Puts text into the entry line for the operator to look at. */
  readonly fill = (text: string): void => {
    this.#chosen = undefined;
    this.line.put(text);
    this.#changes.tell();
  };

  readonly help = (isHelp = !this.#isHelp): void => {
    this.#isHelp = isHelp;
    if (!isHelp) this.line.focus();
    this.#changes.tell();
  };

  #log(said: readonly Said[], text: string): boolean {
    const { view } = this.book;
    const logged = this.book.log(said, text);
    if (logged.ok) this.#chosen = undefined;
    this.#outcome = logged.ok
      ? {
          ok: true,
          words: inWords(logged.entries, view),
          remarks: logged.notices.map((notice) => noticeRemark(notice, view)),
        }
      : { ok: false, words: [], remarks: [refusalRemark(logged.refusal, view)] };
    this.#changes.tell();
    return logged.ok;
  }

  #remark(words: string): void {
    this.#outcome = { ok: true, words: [words], remarks: [] };
    this.#changes.tell();
  }

  #rowOf(id: EntryId | undefined): LogRow | undefined {
    return id === undefined ? undefined : this.rows.find((row) => row.id === id);
  }
}

/** How a line names a row: by its number once the desk has it, which nothing moves any more, and till then by its id. */
const inLine = ({ seq, id, isUnsent }: LogRow): string => (isUnsent ? `#"${id}"` : `#${seq}`);
