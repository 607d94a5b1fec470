/** What ids of the slots of our own layouts are in words, by their form; `$1`, `$2` are parts of the id. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:r16|qf|sf)\.(\d)$/, 'tie $1'],
  [/^(silver|blue)\.(?:playoff|r16)\.([A-D])$/, '$1 $2'],
  [/^(silver|blue)\.qf\.(\d)$/, '$1 $2'],
  [/^(silver|blue)\.sf$/, '$1'],
];

/**
 * A slot as one says it beside its round: `silver D`, `tie 3`; its id where it is of another form.
 *
 * @example slotName('silver.r16.D') // 'silver D'
 */
export function slotName(slot: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(slot));
  return form ? slot.replace(form[0], form[1]) : slot;
}
