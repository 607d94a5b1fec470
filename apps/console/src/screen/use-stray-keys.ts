import { useLayoutEffect } from 'preact/hooks';
import { pressed } from '../model/keys.ts';
import type { Seat } from '../model/seat.ts';

/**
 * A letter that is typed where no field has the focus belongs to the entry line: after a button that is gone, a click
 * beside everything, a look at the help. None is lost.
 */
export function useStrayKeys(seat: Seat): void {
  useLayoutEffect(() => {
    const stray = (event: KeyboardEvent): void => {
      if (!isLetter(event) || takesLetters(event.target)) return;
      if (event.key === ' ' && event.target instanceof Element && event.target.matches(PRESSED_BY_SPACE))
        return;
      if (seat.isHelp) return seat.help(false);
      seat.line.focus();
      if (pressed(seat, event)) event.preventDefault();
      return undefined;
    };
    document.addEventListener('keydown', stray);
    return () => document.removeEventListener('keydown', stray);
  }, [seat]);
}

const isLetter = ({ key, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !defaultPrevented && !ctrlKey && !metaKey && !altKey;

const PRESSED_BY_SPACE = 'button, summary, a, input';

const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
