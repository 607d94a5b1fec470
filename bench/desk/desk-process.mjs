// A whole desk in a process of its own: desk-process.mjs memory|PLACE [BUS]. It says its address and what opening took.
import { openNatsBus } from '../../apps/desk/dist/bus/nats.js';
import { startDesk } from '../../apps/desk/dist/start.js';
import { memoryStore } from '../../apps/desk/dist/store/memory.js';
import { openStore } from '../../apps/desk/dist/store/open-store.js';
import { OWN_DATA, readTables } from '../../apps/desk/dist/tables.js';

const [place, busAddress] = process.argv.slice(2);
const tables = must(readTables(OWN_DATA)).tables;
const bus = busAddress === undefined ? undefined : must(await openNatsBus(busAddress)).bus;
const store = place === 'memory' ? memoryStore() : must(await openStore(place, bus)).store;
const { running } = must(await startDesk({ store, tables, port: 0, version: 'bench' }));
console.log(JSON.stringify({ address: running.address }));
process.stdin.resume().on('end', () => process.exit(0));

function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}
