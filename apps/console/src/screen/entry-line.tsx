import { isTimed } from '@touchline/laws';
import { complete } from '@touchline/notation';
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answersTo } from '../model/answers-to.ts';
import type { Logbook, LogView } from '../model/logbook.ts';
import { lineContext, typingOf } from '../model/typing.ts';
import { Completions, MOST_COMPLETIONS } from './completions.tsx';
import { Effects } from './effects.tsx';
import { Remarks } from './remarks.tsx';
import { Saying } from './saying.tsx';
import type { Actions } from './use-actions.ts';

/** What others do with the entry line. */
export interface LineHandle {
  readonly focus: () => void;
  readonly fill: (line: string) => void;
}

export interface EntryLineProps {
  readonly ref: Ref<LineHandle>;
  readonly book: Logbook;
  readonly view: LogView;
  readonly actions: Actions;
  readonly onHelp: () => void;
}

/** One line an entry: completed as it is typed, said back in full words, logged by Enter. */
export function EntryLine({ ref, book, view, actions, onHelp }: EntryLineProps) {
  const [line, setLine] = useState('');
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  // The caret can only be set once the text is there, and before the next key.
  const caretWanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caretWanted.current !== undefined)
      input.current?.setSelectionRange(caretWanted.current, caretWanted.current);
    caretWanted.current = undefined;
  });
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus(), fill: (text) => type(text) }), []);
  useEffect(() => input.current?.focus(), []);

  const type = (text: string, at = text.length): void => {
    setLine(text);
    setCaret(at);
    setPicked(-1);
    input.current?.focus();
    caretWanted.current = at;
  };
  const typing = typingOf(line, book);
  const offers = line === '' ? [] : complete(line, caret, lineContext(book)).slice(0, MOST_COMPLETIONS);
  const accept = (index: number): void => {
    const offer = offers[index];
    if (offer)
      type(line.slice(0, offer.from) + offer.insert + line.slice(offer.to), offer.from + offer.insert.length);
  };
  const submit = (): void => {
    if (picked >= 0) return accept(picked);
    if (actions.said(typing, line)) type('');
    return undefined;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const done = line === '' ? emptyLineKey(event) : typedLineKey(event);
    if (done) event.preventDefault();
  };
  const typedLineKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'Tab' && !shiftKey && offers.length > 0) accept(Math.max(picked, 0));
    else if (key === 'ArrowDown' && offers.length > 0) setPicked(Math.min(picked + 1, offers.length - 1));
    else if (key === 'ArrowUp' && offers.length > 0) setPicked(Math.max(picked - 1, -1));
    else if (key === 'Escape') type('');
    else return false;
    return true;
  };
  const emptyLineKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    if (actions.chosen && chosenKey(key)) return true;
    const answer = view.state && /^[1-9]$/.test(key) ? answersTo(view.state)[Number(key) - 1] : undefined;
    if (answer) type(answer.line);
    else if (key === 'u') actions.undo();
    else if (key === '?') onHelp();
    else if (key === 't' && view.state && isTimed(view.state.period)) actions.tag();
    else if (key === 'ArrowDown') actions.move(1);
    else if (key === 'ArrowUp') actions.move(-1);
    else return false;
    return true;
  };
  const chosenKey = (key: string): boolean => {
    // No letter that begins an entry's word but those the log names: k is a kick of the shoot-out.
    if (key === 'e' || key === 'Enter') actions.edit();
    else if (key === 'x') actions.withdraw();
    else if (key === 't') actions.tag();
    else if (key === 'Escape') actions.choose(undefined);
    else return false;
    return true;
  };

  return (
    <form
      class="entry-line"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="entry">Entry</label>
      <input
        id="entry"
        ref={input}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls="completions"
        aria-autocomplete="list"
        aria-describedby="saying"
        {...(picked >= 0 && { 'aria-activedescendant': `completions-${picked}` })}
        aria-invalid={typing.type === 'problem' || typing.type === 'refused'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={line}
        placeholder="g 10 a 17 head"
        onInput={({ currentTarget }) => {
          setLine(currentTarget.value);
          setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
          setPicked(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <Saying id="saying" typing={typing} line={line} />
      {typing.type === 'ready' && typing.correction && (
        <Effects book={book} view={view} correction={typing.correction} />
      )}
      <Completions id="completions" offers={offers} picked={picked} onPick={accept} />
      {line === '' && actions.outcome && (
        <div
          class={actions.outcome.ok ? 'outcome' : 'outcome refused'}
          role={actions.outcome.ok ? 'status' : 'alert'}
        >
          {actions.outcome.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <Remarks remarks={actions.outcome.remarks} />
        </div>
      )}
    </form>
  );
}
