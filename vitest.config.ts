import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tests read the packages' sources, so a failing test points at the line that was written.
// The built code is what the arrows' check, the command and the browser tests run.
const sources = {
  '@touchline/laws/testing': at('packages/laws/src/testing/index.ts'),
  '@touchline/laws': at('packages/laws/src/index.ts'),
  '@touchline/registry': at('packages/registry/src/index.ts'),
  '@touchline/competition': at('packages/competition/src/index.ts'),
  '@touchline/record-book': at('packages/record-book/src/index.ts'),
  '@touchline/forecast': at('packages/forecast/src/index.ts'),
  '@touchline/report': at('packages/report/src/index.ts'),
  '@touchline/football-txt': at('packages/feeds/football-txt/src/index.ts'),
  '@touchline/notation': at('packages/notation/src/index.ts'),
  '@touchline/console': at('apps/console/src/index.ts'),
  '@touchline/web': at('apps/web/src/index.ts'),
  '@touchline/desk': at('apps/desk/src/index.ts'),
};

export default defineConfig({
  resolve: { alias: sources },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['packages/**/src/**/*.test.ts', 'apps/**/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['test/setup/seed.ts'],
    // Machines are shared and noisy: a limit is there to end what hangs, not to time what works.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // Left to itself it takes a core less than there is, which on two leaves one with the browser and the servers alone.
    maxWorkers: 2,
    expect: { poll: { timeout: 30_000 } },
    // What passes at the second try is named at the end of the run: tools/checks/second-tries.mjs.
    retry: process.env['CI'] === 'true' ? 1 : 0,
  },
});
