import { useLayoutEffect } from 'preact/hooks';
import { isShortcut } from '../browser/is-shortcut.ts';
import { escapedHelp, strayed } from '../model/keys.ts';
import type { Seat } from '../model/seat.ts';

/**
 * A letter that is typed where no field has the focus belongs to the entry line: after a button that is gone, a click
 * beside everything, a look at the help. None is lost.
 */
export function useStrayKeys(seat: Seat): void {
  useLayoutEffect(() => {
    const stray = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (escapedHelp(seat, event) || (isStray(event) && strayed(seat, event))) event.preventDefault();
    };
    document.addEventListener('keydown', stray);
    return () => document.removeEventListener('keydown', stray);
  }, [seat]);
}

const isStray = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !isShortcut(event) && !takesLetters(event.target) && !pressesWithSpace(event);

const pressesWithSpace = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof Element && target.matches(PRESSED_BY_SPACE);

const PRESSED_BY_SPACE = 'button, summary, a, input';

const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
