/**
 * Id of an element made from an id of the log: `entry-goal-1`. Letters, digits, `_` and `-` stay; anything else is written
 * as a dot and its code, so that two ids never become one and any id can stand in an address.
 */
export function anchor(
  kind: 'entry' | 'sentence' | 'grounds' | 'fact' | 'record' | 'withdraw',
  id: string,
): string {
  return `${kind}-${id.replaceAll(/[^\w-]/g, (letter) => `.${letter.charCodeAt(0).toString(16)}.`)}`;
}
