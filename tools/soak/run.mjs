// Keeps the desk up under operators, readers, broken lines and kills, and says what became of it.
//   npm run soak [-- --minutes 10] [--system one|two|both]
// Exit code 0: nothing lost, nothing twice, order kept, pages alike at the end, nothing early, memory steady.
import { parseArgs } from 'node:util';
import { problemsOf, wordsOf } from './report.mjs';
import { soak } from './soak.mjs';
import { SYSTEMS } from './systems.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, system: { type: 'string', default: 'both' } },
});
const minutes = Number(values.minutes);
const asked = values.system === 'both' ? Object.keys(SYSTEMS) : [values.system];
if (!(minutes > 0) || !asked.every((name) => name in SYSTEMS)) {
  console.error('npm run soak -- [--minutes 10] [--system one|two|both]');
  process.exit(2);
}
const chosen = asked.filter((name) => {
  const lacking = SYSTEMS[name].missing();
  if (lacking) console.log(`${name} is left out: ${lacking}`);
  return !lacking;
});
if (chosen.length === 0) process.exitCode = 2;

for (const name of chosen) {
  const system = await SYSTEMS[name].open();
  try {
    const result = await soak(system, (minutes * 60_000) / chosen.length);
    console.log(wordsOf(result, minutes / chosen.length));
    if (problemsOf(result).length > 0) process.exitCode = 1;
  } finally {
    await system.close();
  }
}
