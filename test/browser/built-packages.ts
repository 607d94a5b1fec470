import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

// The built packages as they are, served file by file on loopback: no bundler, no shim; the browser finds them by an
// import map.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: { readonly [extension: string]: string } = { '.js': 'text/javascript', '.html': 'text/html' };

/** The packages that promise to run anywhere, by name. */
const FOLDERS: { readonly [name: string]: string } = {
  laws: 'packages/laws',
  registry: 'packages/registry',
  competition: 'packages/competition',
  'record-book': 'packages/record-book',
  forecast: 'packages/forecast',
  report: 'packages/report',
  'football-txt': 'packages/feeds/football-txt',
};

export const PACKAGES = Object.keys(FOLDERS).map((name) => `@touchline/${name}`);

/** What is not built, `undefined` when all is. */
export const NOT_BUILT = Object.values(FOLDERS).every((folder) =>
  existsSync(join(ROOT, folder, 'dist/index.js')),
)
  ? undefined
  : 'not built: npm run build';

export interface Served {
  /** An empty page that can import every package by its name. */
  readonly address: string;
  close(): void;
}

export async function serveBuiltPackages(): Promise<Served> {
  const imports = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, folder]) => [`@touchline/${name}`, `/${folder}/dist/index.js`]),
  );
  const page = `<!doctype html><title>packages</title><script type="importmap">${JSON.stringify({ imports })}</script>`;
  const server = createServer((request, response) => {
    const path = normalize(request.url ?? '/');
    if (path === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    const file = join(ROOT, path);
    const isBuilt = Object.values(FOLDERS).some((folder) => path.startsWith(`/${folder}/dist/`));
    if (!isBuilt || !existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'text/plain';
    return response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
