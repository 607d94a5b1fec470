/** `75'` for a minute, `90+6' or later` for its earliest; `HT` and `FT` stay as they are. */
export function minuteLabel(label: string): string {
  return label.replace(/^\d+(?:\+\d+)?/, "$&'");
}
