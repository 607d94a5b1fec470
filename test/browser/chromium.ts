import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { vi } from 'vitest';

/** How long a page may take to come to something, milliseconds: the limit ends what hangs, and times nothing. */
export const PATIENCE = 60_000;

// Whoever drives a browser has as long as it takes, on a machine that does other things too.
vi.setConfig({ testTimeout: 4 * PATIENCE, hookTimeout: 2 * PATIENCE });

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
