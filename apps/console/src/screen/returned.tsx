import { useState } from 'preact/hooks';
import { inWordsAsLogged } from '../model/in-words.ts';
import type { Logbook, LogView } from '../model/logbook.ts';
import type { Returned } from '../model/outbox.ts';
import { commandInWords, refusalRemark } from '../model/typing.ts';
import { Remarks } from './remarks.tsx';

/** What the desk did not take: both sides shown, to be sent again or let go. */
export function ReturnedList({ book, view }: { readonly book: Logbook; readonly view: LogView }) {
  if (view.returned.length === 0) return null;
  return (
    <section class="returned" aria-label="Came back" role="alert">
      <h2>Came back</h2>
      {view.returned.map((returned) => (
        <Item key={returned.number} book={book} view={view} returned={returned} />
      ))}
    </section>
  );
}

function Item(props: { readonly book: Logbook; readonly view: LogView; readonly returned: Returned }) {
  const { book, view, returned } = props;
  const [reason, setReason] = useState('');
  const { number, line, because, command } = returned;
  const { words, isLawful } = commandInWords(command, view);
  return (
    <article class="came-back">
      <dl>
        <dt>Yours</dt>
        <dd>
          {words.length > 0 ? words.join(' ') : line === '' && command.type}{' '}
          {line !== '' && <code>{line}</code>}
        </dd>
        <Why because={because} view={view} />
      </dl>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          book.sendAgain(number, reason.trim() === '' ? undefined : { reason: reason.trim() });
        }}
      >
        {!isLawful && (
          <label>
            Reason to log it all the same{' '}
            <input value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
        )}
        <button disabled={!isLawful && reason.trim() === ''}>Log it all the same</button>
        <button type="button" onClick={() => book.letGo(number)}>
          Let it go
        </button>
      </form>
    </article>
  );
}

function Why({ because, view }: { readonly because: Returned['because']; readonly view: LogView }) {
  switch (because.type) {
    case 'touched':
      return (
        <>
          <dt>Logged meanwhile by another</dt>
          {inWordsAsLogged(because.between, view).map((words) => (
            <dd key={words}>{words}</dd>
          ))}
        </>
      );
    case 'refused':
      return (
        <>
          <dt>Not taken</dt>
          <dd>
            <Remarks remarks={[refusalRemark(because.refusal, view)]} />
          </dd>
        </>
      );
    case 'anotherLog':
      return (
        <>
          <dt>Not sent</dt>
          <dd>It was typed on another log of this match than this desk has. Look before you send it.</dd>
        </>
      );
    case 'notTaken':
      return (
        <>
          <dt>Not taken</dt>
          <dd>{because.sentence}</dd>
        </>
      );
    default:
      return because satisfies never;
  }
}
