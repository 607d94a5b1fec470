// What an operator and a reader wait for: see README.md.
//   npm run build && node bench/desk/run.mjs [commands cold matches correction nodes] [--entries 100000] [--folder DIR]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingNats } from '../../apps/desk/dist/testing/private-nats.js';
import { missingPostgres, privatePostgres } from '../../apps/desk/dist/testing/private-postgres.js';
import { coldStart } from './cold-start.mjs';
import { commands } from './commands.mjs';
import { corrections, eighteenMatches } from './night.mjs';
import { twoNodes } from './hop.mjs';

const PARTS = { commands, cold: coldStart, matches: eighteenMatches, correction: corrections, nodes: twoNodes };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { entries: { type: 'string', default: '100000' }, folder: { type: 'string', default: tmpdir() } },
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
mkdirSync(values.folder, { recursive: true });
const folder = mkdtempSync(join(values.folder, 'touchline-bench-'));
const postgres = missingPostgres() === undefined ? await privatePostgres() : undefined;
if (!postgres) console.log(`PostgreSQL is left out: ${missingPostgres()}`);
postgres?.start();
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const lacking = name === 'nodes' ? (missingPostgres() ?? missingNats()) : undefined;
    if (lacking) console.log(`${name} is left out: ${lacking}`);
    else {
      console.log(`\n${name}`);
      console.table(await PARTS[name]({ folder, database: postgres?.address, entries: Number(values.entries) }));
    }
  }
} finally {
  postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}
