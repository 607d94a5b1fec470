import { type Completion, complete } from '@touchline/notation';
import { Listeners } from './listeners.ts';
import type { Logbook } from './logbook.ts';
import type { TaggedLine } from './tagged-line.ts';
import { lineContext, type Typing, typingOf } from './typing.ts';

/** The field on the screen: it holds what the line says, and the caret. */
export interface Field {
  readonly show: (text: string, caret: number) => void;
  readonly focus: () => void;
}

/** So many completions are offered. */
const MOST_OFFERS = 8;

/**
 * A line under the operator's hands: what has been typed, where the caret is, which completion is picked. Every key asks
 * here, where nothing lags behind, and not what was last drawn: two keys may come before a frame does.
 */
export class TypedLine {
  readonly #changes = new Listeners();
  readonly subscribe = this.#changes.subscribe;
  readonly #book: Logbook;
  readonly #whole: (text: string) => TaggedLine;
  #field: Field | undefined;
  #text = '';
  #caret = 0;
  #picked = -1;
  #typing: { readonly of: readonly unknown[]; readonly typing: Typing } | undefined;

  /** @param whole the line of notation that a text stands for, where it is not the text itself */
  constructor(book: Logbook, whole: (text: string) => TaggedLine = (line) => ({ line, before: 0 })) {
    this.#book = book;
    this.#whole = whole;
  }

  get text(): string {
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** The line of notation; empty while nothing was typed. */
  get line(): string {
    return this.#text.trim() === '' ? '' : this.#whole(this.#text).line;
  }

  /** Index of the completion that the arrows have chosen; -1 for none. */
  get picked(): number {
    return this.#picked;
  }

  /** What the line comes to now. */
  get typing(): Typing {
    const { log, context, names } = this.#book.view;
    const clock = this.#book.clock();
    const of = [this.line, log, context, names, clock.period, 'second' in clock ? clock.second : clock];
    if (!this.#typing || of.some((each, at) => each !== this.#typing?.of[at]))
      this.#typing = { of, typing: typingOf(this.line, this.#book) };
    return this.#typing.typing;
  }

  /** What may stand at the caret. */
  get offers(): readonly Completion[] {
    if (this.isEmpty) return [];
    const { line, before } = this.#whole(this.#text);
    return complete(line, before + this.#caret, lineContext(this.#book)).slice(0, MOST_OFFERS);
  }

  /** The field that follows the line from now on. @returns lets go of it */
  readonly attach = (field: Field): (() => void) => {
    this.#field = field;
    field.show(this.#text, this.#caret);
    return () => {
      if (this.#field === field) this.#field = undefined;
    };
  };

  readonly focus = (): void => this.#field?.focus();

  /** The hands have changed the text. */
  typed(text: string, caret: number): void {
    [this.#text, this.#caret, this.#picked] = [text, caret, -1];
    this.#changes.tell();
  }

  /** The hands have moved the caret, and typed nothing. */
  caretAt(caret: number): void {
    this.#caret = caret;
  }

  /** Puts a text into the line, and the hands at its end or at the caret. */
  put(text: string, caret = text.length): void {
    [this.#text, this.#caret, this.#picked] = [text, caret, -1];
    this.#field?.show(text, caret);
    this.#field?.focus();
    this.#changes.tell();
  }

  /** Moves the choice among the completions. @returns false where there are none */
  pick(by: 1 | -1): boolean {
    const { length } = this.offers;
    if (length === 0) return false;
    this.#picked = Math.min(Math.max(this.#picked + by, -1), length - 1);
    this.#changes.tell();
    return true;
  }

  /** Takes a completion. @returns false where there is none */
  take(index: number): boolean {
    const offer = this.offers[index];
    if (!offer) return false;
    const { before } = this.#whole(this.#text);
    const [from, to] = [offer.from - before, offer.to - before];
    this.put(this.#text.slice(0, from) + offer.insert + this.#text.slice(to), from + offer.insert.length);
    return true;
  }
}
