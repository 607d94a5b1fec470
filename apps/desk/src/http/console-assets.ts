import { existsSync, readFileSync } from 'node:fs';
import { CONSOLE_FILES, type ConsoleAddresses } from '@touchline/console';
import { type Asset, hashed } from './assets.ts';

/** The console's files; `undefined` while its script has not been bundled. */
export function readConsoleAssets():
  | { readonly addresses: ConsoleAddresses; readonly assets: readonly Asset[] }
  | undefined {
  if (!existsSync(CONSOLE_FILES.script)) return undefined;
  const styles = CONSOLE_FILES.styles.map((file) => readFileSync(file, 'utf8')).join('\n');
  const css = hashed(styles, 'console', 'css', 'text/css; charset=utf-8');
  const script = hashed(
    readFileSync(CONSOLE_FILES.script, 'utf8'),
    'console',
    'js',
    'text/javascript; charset=utf-8',
  );
  return { addresses: { css: css.address, script: script.address }, assets: [css, script] };
}
