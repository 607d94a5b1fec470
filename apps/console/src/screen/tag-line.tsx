import { pressedInTag } from '../model/keys.ts';
import type { Seat, Tagging } from '../model/seat.ts';
import { caretOf } from './caret.ts';
import { Completions } from './completions.tsx';
import { Saying } from './saying.tsx';
import { useChanges } from './use-changes.ts';
import { useField } from './use-field.ts';

/** A second line, for details of what has just been logged; the entry line stays free for what happens next. */
export function TagLine({ seat, tagging }: { readonly seat: Seat; readonly tagging: Tagging }) {
  const { row, line } = tagging;
  const { offers, picked } = line;
  useChanges(line);
  const input = useField(line);
  return (
    <form
      class="tag-line"
      onSubmit={(event) => {
        event.preventDefault();
        seat.enterTagged();
      }}
    >
      <label for="tag">
        More of {row.label} {row.word}: assist, body part, zone, deflection, on whom; a quote between
        quotation marks
      </label>
      <input
        id="tag"
        ref={input}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls="tag-completions"
        aria-autocomplete="list"
        aria-describedby="tag-saying"
        {...(picked >= 0 && { 'aria-activedescendant': `tag-completions-${picked}` })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="a 17 head"
        onInput={({ currentTarget }) => line.typed(currentTarget.value, caretOf(currentTarget))}
        onKeyDown={(event) => {
          line.caretAt(caretOf(event.currentTarget));
          if (pressedInTag(seat, event)) event.preventDefault();
        }}
      />
      <Saying id="tag-saying" typing={line.typing} line={line.line} />
      <Completions
        id="tag-completions"
        offers={offers}
        picked={picked}
        onPick={(index) => line.take(index)}
      />
    </form>
  );
}
