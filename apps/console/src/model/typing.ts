import {
  type AmendEntry,
  type Command,
  decide,
  type Notice,
  noticeSentence,
  type Refusal,
  refusalSentence,
  ruleById,
  type WithdrawEntry,
} from '@touchline/laws';
import { type NotationContext, type Problem, readLine, type Said } from '@touchline/notation';
import { answerOf } from './answers-to.ts';
import { inWords } from './in-words.ts';
import { isOwn } from './is-own.ts';
import type { Logbook, LogView } from './logbook.ts';
import { namesOf } from './names-of.ts';

/** What the line under the operator's hands comes to, before Enter. */
export type Typing =
  | { readonly type: 'empty' }
  /** It cannot be read: where, and what was expected. */
  | { readonly type: 'problem'; readonly problem: Problem }
  /** It can be read, and would be no true record. */
  | { readonly type: 'refused'; readonly said: readonly Said[]; readonly remark: Remark }
  | {
      readonly type: 'ready';
      readonly said: readonly Said[];
      /** The entries in full words, each with its minute. */
      readonly words: readonly string[];
      readonly remarks: readonly Remark[];
      /** The line is a correction: what it would change is looked up before it is confirmed. */
      readonly correction?: AmendEntry | WithdrawEntry;
    };

/** A rule that has a word to say: a refusal, or a notice. */
export interface Remark {
  readonly rule: string;
  /** What it says of this very entry. */
  readonly sentence: string;
  /** The rule itself, as the catalogue has it. */
  readonly text?: string;
}

/** What a line is read in. */
export function lineContext(book: Logbook): NotationContext {
  const { log, state, names } = book.view;
  return { log, state, names, clock: book.clock(), ids: book.idOf, isOwn: (entry) => isOwn(entry, book) };
}

/** Reads a line, or the answer that it stands for, and asks the Laws about it; nothing is logged. */
export function typingOf(line: string, book: Logbook): Typing {
  if (line.trim() === '') return { type: 'empty' };
  const read = readLine(answerOf(line, book.view.state) ?? line, lineContext(book));
  if (!read.ok) return { type: 'problem', problem: read.problem };
  return read.said.length === 0 ? { type: 'empty' } : meant(read.said, book);
}

/** The same of entries that were not typed but pressed. */
export function meant(said: readonly Said[], book: Logbook): Typing {
  const { view } = book;
  const verdict = book.wouldLog(said);
  if (!verdict.ok) return { type: 'refused', said, remark: refusalRemark(verdict.refusal, view) };
  const [body] = said.map((each) => each.body);
  const isCorrection = body?.type === 'amendEntry' || body?.type === 'withdrawEntry';
  return {
    type: 'ready',
    said,
    words: inWords(verdict.entries, view),
    remarks: verdict.notices.map((notice) => noticeRemark(notice, view)),
    ...(isCorrection && { correction: body }),
  };
}

/** What a command that waits somewhere comes to as the log is now: in words, or the refusal. */
export function commandInWords(
  command: Command,
  view: LogView,
): { readonly words: readonly string[]; readonly isLawful: boolean } {
  const verdict = decide(command, view.log, view.context, view.state);
  return verdict.ok
    ? { words: inWords(verdict.entries, view), isLawful: true }
    : { words: [], isLawful: false };
}

type Seen = Pick<LogView, 'log' | 'names' | 'state'>;

export const refusalRemark = (refusal: Refusal, view: Seen): Remark =>
  remark(refusal.rule, refusalSentence(refusal, namesOf(view)));

export const noticeRemark = (notice: Notice, view: Seen): Remark =>
  remark(notice.rule, noticeSentence(notice, namesOf(view)));

function remark(rule: string, sentence: string): Remark {
  const known = ruleById(rule);
  return { rule, sentence, ...(known && { text: `${known.title} ${known.detail}` }) };
}
