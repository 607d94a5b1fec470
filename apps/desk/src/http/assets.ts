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
  const css = assetOf(ASSET_FILES.css, 'page', 'css', 'text/css; charset=utf-8');
  const island = assetOf(ASSET_FILES.island, 'live', 'js', 'text/javascript; charset=utf-8');
  return { addresses: { css: css.address, island: island.address }, assets: [css, island] };
}

const assetOf = (file: URL, name: string, ending: string, type: string): Asset =>
  hashed(readFileSync(file, 'utf8'), name, ending, type);

/** A file at an address with the hash of its content. */
export function hashed(body: string, name: string, ending: string, type: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { address: `/assets/${name}.${hash}.${ending}`, type, body };
}
