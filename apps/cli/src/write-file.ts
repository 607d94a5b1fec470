import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a reader never finds half of it, and what failed leaves nothing behind. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
