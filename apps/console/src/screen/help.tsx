import { NOTATION_HELP } from '@touchline/notation';
import { useLayoutEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Enter', 'logs the line, once it reads as you mean it'],
  ['Tab', 'takes the first completion; ↓ and ↑ choose another'],
  ['u', 'in an empty line: undoes your last entry; again, the one before'],
  ['↓ ↑', 'in an empty line: choose an entry of the log; a letter goes to the line and ends the choice'],
  ['Enter', 'with an entry chosen: edits it; what would change is shown before you log it'],
  ['Del or ⌫', 'with an entry chosen: withdraws it with a reason, or restores it'],
  ['t', 'tells more of the last goal, shot or foul, or of the chosen entry, in a second line'],
  [
    'sub t9>x',
    'a change of somebody whose name begins with u or t: without its verb it would begin with a key',
  ],
  [
    '1 to 9',
    'alone in the line: an answer to what is open (CHECK, REVIEW), in full words below; Enter logs it',
  ],
  ['Esc', 'empties the line, leaves the choice or the second line'],
  ['any letter', 'wherever you have clicked, this page too: goes to the entry line'],
  ['? or F1', 'this page'],
];

/** A page of help for somebody who sits here for the first time. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  return (
    <section
      class="help"
      aria-label="Help"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== '?') return;
        event.preventDefault();
        onClose();
      }}
    >
      <button type="button" ref={close} onClick={onClose}>
        Close <kbd>Esc</kbd>
      </button>
      <h2>How to log</h2>
      <ol class="first">
        <li>
          Type what happened in the entry line: a word for what, then who, by shirt number or name.{' '}
          <code>g 10 a 17 head</code> is a goal by number 10, made by number 17, with the head.
        </li>
        <li>
          Read it back in full words under the line, with any rule that has a word to say. Then press Enter.
        </li>
        <li>
          The minute is that of the clock. Another one is said with <code>@75</code> or <code>@90+3</code>.
        </li>
        <li>
          Something wrong? <kbd>u</kbd> takes back your last entry. Nothing is ever lost: readers see what was
          withdrawn, struck through.
        </li>
        <li>
          A rule refuses what the referee did all the same? Add <code>!</code> and the reason.
        </li>
        <li>
          The line to the desk is down? Go on. What is unsent is kept, counted at the top, and sent when it is
          back.
        </li>
      </ol>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>Words</h3>
      {NOTATION_HELP.map(({ family, verbs }) => (
        <div key={family}>
          <h4>{family}</h4>
          <dl class="forms">
            {verbs.map(({ verbs: words, meaning, example: [line, told] }) => (
              <div key={line}>
                <dt>
                  <kbd>{words.join(', ')}</kbd> {meaning}
                </dt>
                <dd>
                  <code>{line}</code> {told}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
