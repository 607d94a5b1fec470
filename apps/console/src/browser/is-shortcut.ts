/**
 * Whether a key is pressed for the browser or the system, and is no letter. AltGr makes letters (`@`, `[` and `]` on a German
 * keyboard), and Windows tells it as Ctrl and Alt.
 */
export const isShortcut = (event: KeyboardEvent): boolean =>
  event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'));
