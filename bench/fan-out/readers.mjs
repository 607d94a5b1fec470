// Readers by the thousand, in a small program in C: written in JavaScript they would be what is measured.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end, onCore, READERS_CORE } from './core.mjs';

const folder = mkdtempSync(join(tmpdir(), 'touchline-readers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const program = join(folder, 'readers');
const source = fileURLToPath(new URL('readers.c', import.meta.url));
const compiled = spawnSync('cc', ['-O2', '-o', program, source], { stdio: ['ignore', 'inherit', 'inherit'] });
if (compiled.status !== 0) {
  console.error('the readers are a program in C: a compiler is needed (apt-get install gcc libc6-dev)');
  process.exit(1);
}

/**
 * Opens that many readers of a server on this machine, and waits until each was answered.
 *
 * @param greeting what each sends first, and after the first answer
 */
export async function openReaders(port, count, [first, second]) {
  const files = [first, second].flatMap((bytes, index) => {
    if (bytes === undefined) return [];
    const path = join(folder, `greeting-${index}`);
    writeFileSync(path, bytes);
    return [path];
  });
  const child = onCore(READERS_CORE, program, [String(port), String(count), ...files]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (word) => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`the readers ended, ${word} was due`);
    const [said, ...numbers] = value.split(' ');
    if (said !== word) throw new Error(`the readers said ${value}, ${word} was due`);
    return numbers.map(Number);
  };
  const ask = (line, word) => {
    child.stdin.write(`${line}\n`);
    return answer(word);
  };
  await answer('joined');
  return {
    /** Counts from here. */
    mark: () => ask('mark', 'marked'),
    /** @returns what gives the moment in nanoseconds when every reader had that many bytes since the mark */
    expect: (bytes) => ask(`expect ${bytes}`, 'done').then(([at]) => at),
    /** What comes next was sent at that moment; waits until all have it. @returns readers who got something, least and most bytes */
    frame: (sentAt) => ask(`frame ${sentAt}`, 'frame'),
    /** Latencies in microseconds since the mark. */
    report: async () => {
      const [deliveries, p50, p90, p99, most] = await ask('report', 'report');
      return { deliveries, p50, p90, p99, most };
    },
    alive: () => ask('alive', 'alive').then(([readers]) => readers),
    close: () => end(child),
  };
}
