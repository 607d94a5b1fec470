import { pressed } from '../model/keys.ts';
import type { LogView } from '../model/logbook.ts';
import type { Seat } from '../model/seat.ts';
import { caretOf } from './caret.ts';
import { Completions } from './completions.tsx';
import { Effects } from './effects.tsx';
import { Remarks } from './remarks.tsx';
import { Saying } from './saying.tsx';
import { useChanges } from './use-changes.ts';
import { useField } from './use-field.ts';

/** One line an entry: completed as it is typed, said back in full words, logged by Enter. */
export function EntryLine({ seat, view }: { readonly seat: Seat; readonly view: LogView }) {
  const { line, outcome, book } = seat;
  useChanges(line);
  const input = useField(line);
  const { typing, offers, picked } = line;
  return (
    <form
      class="entry-line"
      onSubmit={(event) => {
        event.preventDefault();
        seat.enter();
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
        placeholder="g 10 a 17 head"
        onInput={({ currentTarget }) => seat.typed(currentTarget.value, caretOf(currentTarget))}
        onKeyDown={(event) => {
          line.caretAt(caretOf(event.currentTarget));
          if (pressed(seat, event)) event.preventDefault();
        }}
      />
      <Saying id="saying" typing={typing} line={line.text} />
      {typing.type === 'ready' && typing.correction && (
        <Effects book={book} view={view} correction={typing.correction} />
      )}
      <Completions id="completions" offers={offers} picked={picked} onPick={(index) => line.take(index)} />
      {line.isEmpty && outcome && (
        <div class={outcome.ok ? 'outcome' : 'outcome refused'} role={outcome.ok ? 'status' : 'alert'}>
          {outcome.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <Remarks remarks={outcome.remarks} />
        </div>
      )}
    </form>
  );
}
