/** Where the hands are in a field: letters from its beginning. */
export const caretOf = ({ selectionStart, value }: HTMLInputElement): number =>
  selectionStart ?? value.length;
