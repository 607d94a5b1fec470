/** Colours, letters and what browsers set otherwise: what readers' pages and the operators' console have in common. */
const paper = new URL('../assets/paper.css', import.meta.url);

/**
 * What a page loads, as file URLs, for the desk to read and serve: its style sheets, in this order and as one file, and
 * its script. Right from the sources as from the built code: both folders lie side by side. The island exists once the
 * package is built.
 */
export const ASSET_FILES = {
  paper,
  styles: [paper, new URL('../assets/page.css', import.meta.url)],
  island: new URL('../dist/island/live.js', import.meta.url),
} as const;
