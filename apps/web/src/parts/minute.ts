/** `75'` for a minute; `HT` and `FT` stay as they are. */
export function minuteLabel(label: string): string {
  return /^\d/.test(label) ? `${label}'` : label;
}
