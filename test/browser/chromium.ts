import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** How long a page may take to come to something, milliseconds: the limit ends what hangs, and times nothing. */
export const PATIENCE = 60_000;

// Debian's Chromium: npm's own builds are fetched from elsewhere, which not every machine can.
const PATH = '/usr/bin/chromium';

/** Why the tests of a page are skipped here; `undefined` where they run. In CI a skip is a failure. */
export const NO_BROWSER = existsSync(PATH) ? undefined : `no ${PATH}: apt-get install chromium`;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    timeout: PATIENCE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
