import { complete } from '@touchline/notation';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LogRow } from '../model/log-rows.ts';
import type { Logbook } from '../model/logbook.ts';
import { taggedLine } from '../model/tagged-line.ts';
import { lineContext, typingOf } from '../model/typing.ts';
import { Completions, MOST_COMPLETIONS } from './completions.tsx';
import { Saying } from './saying.tsx';
import type { Actions } from './use-actions.ts';

/** A second line, for details of what has just been logged; the entry line stays free for what happens next. */
export function TagLine({ book, actions }: { readonly book: Logbook; readonly actions: Actions }) {
  const { tagging } = actions;
  if (!tagging) return null;
  return <Tagging key={tagging.id} book={book} actions={actions} row={tagging} />;
}

function Tagging(props: { readonly book: Logbook; readonly actions: Actions; readonly row: LogRow }) {
  const { book, actions, row } = props;
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { line: whole, before } = taggedLine(words, row.seq);
  const line = words.trim() === '' ? '' : whole;
  const typing = typingOf(line, book);
  const caret = before + (input.current?.selectionStart ?? words.length);
  const offers = complete(whole, caret, lineContext(book)).slice(0, MOST_COMPLETIONS);
  const accept = (index: number): void => {
    const offer = offers[index];
    if (offer) setWords(words.slice(0, offer.from - before) + offer.insert + words.slice(offer.to - before));
  };
  return (
    <form
      class="tag-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (actions.said(typing, line)) actions.untag();
      }}
    >
      <label for="tag">
        More of {row.label} {row.word}: assist, body part, zone, deflection, on whom; a quote between
        quotation marks
      </label>
      <input
        id="tag"
        ref={input}
        aria-describedby="tag-saying"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={words}
        placeholder="a 17 head"
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') actions.untag();
          else if (event.key === 'Tab' && !event.shiftKey && words !== '' && offers.length > 0) accept(0);
          else return;
          event.preventDefault();
        }}
      />
      <Saying id="tag-saying" typing={typing} line={line} />
      <Completions id="tag-completions" offers={offers} picked={-1} onPick={accept} />
    </form>
  );
}
