import { existsSync, readFileSync } from 'node:fs';
import { CONSOLE_FILES, type ConsoleAddresses } from '@touchline/console';
import { ASSET_FILES } from '@touchline/web';
import { type Asset, hashed, joined } from './assets.ts';

/** The console's files; `undefined` while its script has not been bundled. */
export function readConsoleAssets():
  | { readonly addresses: ConsoleAddresses; readonly assets: readonly Asset[] }
  | undefined {
  if (!existsSync(CONSOLE_FILES.script)) return undefined;
  const css = hashed(
    joined([ASSET_FILES.paper, ...CONSOLE_FILES.styles]),
    'console',
    'css',
    'text/css; charset=utf-8',
  );
  const script = hashed(
    readFileSync(CONSOLE_FILES.script, 'utf8'),
    'console',
    'js',
    'text/javascript; charset=utf-8',
  );
  return { addresses: { css: css.address, script: script.address }, assets: [css, script] };
}
