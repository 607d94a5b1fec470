import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a copy of a SQLite file that may not be written: SQLite will not read a write-ahead log that it cannot lock.
 * Who opened it holds the files, so their names can go at once, and nothing is left should the desk be killed.
 */
export async function fromCopy<T>(path: string, open: (copy: string) => Promise<T>): Promise<T> {
  const copies = mkdtempSync(join(tmpdir(), 'touchline-read-only-'));
  try {
    for (const file of [path, `${path}-wal`])
      if (existsSync(file)) copyFileSync(file, join(copies, basename(file)));
    return await open(join(copies, basename(path)));
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}
