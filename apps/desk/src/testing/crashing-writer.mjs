// Appends to a store as fast as it can and says each append once it was acknowledged, until it is killed.
// Arguments: the kind of store, its place, a name for its commands.
import { writeSync } from 'node:fs';
import { openPostgresStore } from '../../dist/store/postgres.js';
import { openSqliteStore } from '../../dist/store/sqlite.js';

const [, , kind, place, name] = process.argv;
const opened = await (kind === 'sqlite' ? openSqliteStore(place) : openPostgresStore(place));
if (!opened.ok) {
  writeSync(2, opened.problem.sentence);
  process.exit(2);
}
const { store } = opened;
const match = '2026-02-25-home-away';
let version = (await store.appends(match)).flatMap(({ entries }) => entries).length;
writeSync(1, 'ready\n');
for (let number = 1; ; number += 1) {
  const entries = [1, 2, 3].map((step) => ({
    seq: version + step,
    id: `${name}-${number}-${step}`,
    match,
    clock: { period: 'pre' },
    by: 'desk',
    type: 'note',
    text: `entry ${step} of three`,
  }));
  const appended = await store.append({ match, expectedVersion: version, commandId: `${name}-${number}`, entries });
  if (appended.outcome !== 'stored') {
    writeSync(2, JSON.stringify(appended));
    process.exit(3);
  }
  version = appended.version;
  writeSync(1, `${name}-${number}\n`);
}
