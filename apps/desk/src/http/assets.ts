import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ASSET_FILES, type AssetAddresses } from '@touchline/web';

export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: string;
}

/** The pages' files, each at an address with the hash of its content, so that a cache may keep it for ever. */
export function readAssets(): { readonly addresses: AssetAddresses; readonly assets: readonly Asset[] } {
  const css = hashed(joined(ASSET_FILES.styles), 'page', 'css', 'text/css; charset=utf-8');
  const script = readFileSync(ASSET_FILES.island, 'utf8');
  const island = hashed(script, 'live', 'js', 'text/javascript; charset=utf-8');
  return { addresses: { css: css.address, island: island.address }, assets: [css, island] };
}

/** Style sheets as the one file that a page loads. */
export const joined = (files: readonly URL[]): string =>
  files.map((file) => readFileSync(file, 'utf8')).join('\n');

/** A file at an address with the hash of its content. */
export function hashed(body: string, name: string, ending: string, type: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { address: `/assets/${name}.${hash}.${ending}`, type, body };
}
