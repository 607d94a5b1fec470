/**
 * What the console's page loads, as file URLs, for the desk to read and serve. Right from the sources as from the built
 * code: both folders lie side by side. The script exists once it has been bundled; the styles are served as one
 * file, after the colours and letters of the readers' pages.
 */
export const CONSOLE_FILES = {
  script: new URL('../bundle/console.js', import.meta.url),
  styles: ['console', 'night', 'set-up', 'touch'].map(
    (name) => new URL(`../assets/${name}.css`, import.meta.url),
  ),
} as const;
