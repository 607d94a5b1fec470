// A desk as people run it, `touchline serve` in a process of its own, that may be killed and comes back at its port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));
/** Seconds that some readers see everything late. */
export const DELAY = 2;

/**
 * Megabytes of heap that a desk has. It lives in less than half of that, so a leak ends it in time; with the gigabytes that Node
 * takes by itself, what is not yet collected looks like one, and hides one.
 */
const HEAP = 128;

export class DeskProcess {
  #options;
  #child;

  /** @param options of `touchline serve`, the port among them */
  constructor(name, port, options) {
    this.name = name;
    this.address = `http://127.0.0.1:${port}`;
    this.#options = ['serve', '--json', '--port', String(port), '--delay', String(DELAY), ...options];
  }

  async start() {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, TOUCHLINE, ...this.#options], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TOUCHLINE_NO_BUILD: '1' },
    });
    const lines = createInterface({ input: child.stdout });
    const said = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`the ${this.name} did not start: it ended with ${said[0]}`);
    this.#child = child;
  }

  /** With SIGKILL, wherever it is. */
  async kill() {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  async stop() {
    if (!this.isRunning) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }

  /** It ended by itself, which it never should. */
  get isRunning() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get megabytes() {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }
}
