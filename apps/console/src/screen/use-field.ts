import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TypedLine } from '../model/typed-line.ts';

/**
 * The field of a line: it has the focus as soon as it stands, before the next key can come. What is put into the line
 * stands in the field at once, not with the next drawing; the field's value is nobody else's to write.
 */
export function useField(line: TypedLine): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    return line.attach({
      focus: () => input.current?.focus(),
      show: (text, caret) => {
        if (!input.current) return;
        input.current.value = text;
        input.current.setSelectionRange(caret, caret);
      },
    });
  }, [line]);
  return input;
}
