/**
 * The two files a page loads, as file URLs, for the desk to read and serve. Right from the sources as from the built
 * code: both folders lie side by side. The island exists once the package is built.
 */
export const ASSET_FILES = {
  css: new URL('../assets/page.css', import.meta.url),
  island: new URL('../dist/island/live.js', import.meta.url),
} as const;
