import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be full or read-only as a real one. */
export interface TemporaryDisk {
  readonly folder: string;
  makeReadOnly(): void;
  unmount(): void;
}

/** Only root may mount a disk, and not everywhere. */
export function mountsTmpfs(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return mounted;
}

/** @param size as mount has it, `1m` */
export function tmpfs(folder: string, size: string): TemporaryDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return {
    folder,
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    unmount: () => execFileSync('umount', ['--lazy', folder]),
  };
}
