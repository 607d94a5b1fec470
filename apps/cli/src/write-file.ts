import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a reader never finds half of it. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}
