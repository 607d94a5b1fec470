import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { OWN_DATA } from '@touchline/desk';
import { main } from '../main.ts';

export const FIRST = join(OWN_DATA, 'matches', '2026-02-17-borussia-dortmund-atalanta.jsonl');
export const SECOND = join(OWN_DATA, 'matches', '2026-02-25-atalanta-borussia-dortmund.jsonl');

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, with a terminal that remembers. */
export const run = (...typed: readonly string[]): Promise<Ran> => runWith(Readable.from([]), ...typed);

/** The same, with something on its input. */
export async function runWith(input: Readable, ...typed: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const exit = await main(typed, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    input,
    isTty: false,
    colour: false,
  });
  return { exit, ...said };
}

/** A folder of its own for the logs of a test. */
export class LogFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'touchline-cli-'));

  /** Writes a log under a name and gives its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    writeFileSync(path, text);
    return path;
  }

  /** The second leg with one line changed; comments keep the lines' numbers. */
  secondWith(name: string, change: (line: string, seq: number) => string): string {
    const lines = readFileSync(SECOND, 'utf8').split('\n');
    const changed = lines.map((line) => {
      const seq = /^\{"seq":(\d+),/.exec(line)?.[1];
      return seq === undefined ? line : change(line, Number(seq));
    });
    return this.write(name, changed.join('\n'));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Line of the file on which an entry of the second leg stands. */
export function lineOf(seq: number): number {
  return (
    readFileSync(SECOND, 'utf8')
      .split('\n')
      .findIndex((line) => line.startsWith(`{"seq":${seq},`)) + 1
  );
}
