// Writes the content hash of every edition where it stands, after an edition's content was changed:
//
//   node tools/editions/write-hashes.mjs
//
// It reads the editions from the sources, rewrites packages/competition/src/editions/hashes.ts, the hashes in
// packages/laws/src/editions/laws-editions.ts and those that the heads of data/matches/*.jsonl name, and prints what
// it changed. Stored logs elsewhere name an edition by its hash too: a change of content is a change of the record.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hashesFile = 'packages/competition/src/editions/hashes.ts';
const lawsFile = 'packages/laws/src/editions/laws-editions.ts';
const matches = 'data/matches/';

// From the sources, as the tests do: what is not built yet counts too.
const server = await createViteServer({
  root,
  configFile: `${root}vitest.config.ts`,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
});
const { canonicalJson, LAWS_EDITIONS } = await server.ssrLoadModule('@touchline/laws');
const { REGULATIONS } = await server.ssrLoadModule('@touchline/competition');

const laws = new Map(LAWS_EDITIONS.map((edition) => [edition.id, hashOf(edition)]));
const regulations = new Map(REGULATIONS.map((edition) => [edition.id, hashOf(edition)]));

rewrite(hashesFile, () => hashTable(regulations));
rewrite(lawsFile, (text) =>
  text.replace(/(id: '([^']+)', version: \d+, hash: ')[0-9a-f]*'/g, (whole, before, id) =>
    laws.has(id) ? `${before}${laws.get(id)}'` : whole,
  ),
);
for (const log of readdirSync(root + matches).filter((name) => name.endsWith('.jsonl'))) {
  rewrite(matches + log, (text) => inHead(inHead(text, 'lawsEdition', laws), 'regulations', regulations));
}

await server.close();

function hashOf(edition) {
  const content = Object.fromEntries(Object.entries(edition).filter(([field]) => field !== 'hash'));
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
}

function hashTable(hashes) {
  const lines = [...hashes].map(([id, hash]) => `  '${id}': '${hash}',`);
  return [
    '/**',
    ' * Content hash of every edition: the first 16 hex digits of the SHA-256 of its canonical JSON without the hash.',
    ' * Written by tools/editions/write-hashes.mjs after a change of content; a test holds them against it.',
    ' */',
    'export const HASHES: { readonly [edition: string]: string } = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function inHead(text, field, hashes) {
  return text.replace(
    new RegExp(`("${field}":\\{"id":"([^"]+)","version":\\d+,"hash":")[0-9a-f]*"`, 'g'),
    (whole, before, id) => (hashes.has(id) ? `${before}${hashes.get(id)}"` : whole),
  );
}

function rewrite(file, change) {
  const text = readFileSync(root + file, 'utf8');
  const changed = change(text);
  if (changed === text) return;
  writeFileSync(root + file, changed);
  console.log(`written: ${file}`);
}
