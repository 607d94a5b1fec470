import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The arrows are held on the built code by the arrows' check; what leaves no trace there
// (imports of types, dependencies declared and not used) is held here, on sources and package files.

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What each part of the house may lean on. */
const MAY_USE: { readonly [folder: string]: readonly string[] } = {
  'packages/laws': [],
  'packages/registry': [],
  'packages/competition': ['laws', 'registry'],
  'packages/record-book': ['laws', 'registry', 'competition'],
  'packages/forecast': ['laws', 'registry', 'competition'],
  'packages/report': ['laws', 'registry', 'competition', 'record-book', 'forecast'],
  'packages/feeds/football-txt': ['laws', 'registry'],
  'packages/notation': ['laws', 'registry'],
  'apps/web': [],
  'apps/console': ['laws', 'registry', 'competition', 'report', 'notation'],
  'apps/desk': [
    'laws',
    'registry',
    'competition',
    'record-book',
    'forecast',
    'report',
    'web',
    'console',
    'football-txt',
  ],
  'apps/cli': [
    'laws',
    'registry',
    'competition',
    'record-book',
    'forecast',
    'report',
    'notation',
    'desk',
    'football-txt',
  ],
};

const folders = Object.keys(MAY_USE);
const isCore = (folder: string) => folder.startsWith('packages/');

interface PackageFile {
  readonly name: string;
  readonly license: string;
  readonly files: readonly string[];
  readonly dependencies?: { readonly [name: string]: string };
  readonly devDependencies?: { readonly [name: string]: string };
}

const packageFile = (folder: string) => JSON.parse(read(`${folder}/package.json`)) as PackageFile;

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true })
    .map((name) => `${folder}/src/${String(name)}`)
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && statSync(join(root, path)).isFile(),
    );
}

const isForTests = (path: string) => path.includes('/src/testing/');

function packagesImported(folder: string, of = (_path: string) => true): readonly string[] {
  const found = sourcesOf(folder)
    .filter(of)
    .flatMap((path) =>
      [...read(path).matchAll(/^(?:import|export|\}).* from '([^.'][^']*)';$/gm)].map((hit) => hit[1]!),
    );
  return [...new Set(found)];
}

test('the table names every workspace, and nothing else', () => {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: readonly string[] };
  expect([...workspaces].sort()).toEqual([...folders].sort());
});

describe.each(folders)('%s', (folder) => {
  test('imports only what its arrows allow, types included', () => {
    const own = packageFile(folder).name;
    const house = packagesImported(folder).filter(
      (name) => name.startsWith('@touchline/') && !name.startsWith(own),
    );
    const short = house.map((name) => name.replace('@touchline/', '').replace('/testing', ''));
    expect(short.filter((name) => !MAY_USE[folder]!.includes(name))).toEqual([]);
  });

  test('declares what it imports', () => {
    const { name, dependencies = {}, devDependencies = {} } = packageFile(folder);
    const undeclared = (imported: readonly string[], declared: object) =>
      imported
        .filter((from) => !from.startsWith('node:') && !from.startsWith(name))
        .filter(
          (from) => !Object.keys(declared).some((known) => from === known || from.startsWith(`${known}/`)),
        );
    const shipped = packagesImported(folder, (path) => !isForTests(path));
    expect(undeclared(shipped, dependencies)).toEqual([]);
    const forTests = packagesImported(folder, isForTests);
    expect(undeclared(forTests, { ...dependencies, ...devDependencies })).toEqual([]);
  });

  test('is published with every file beside its code that it reads', () => {
    const beside = sourcesOf(folder)
      .filter((path) => !isForTests(path))
      .flatMap((path) => [...read(path).matchAll(/new URL\([`']\.\.\/([a-z]+)\//g)].map((hit) => hit[1]!));
    expect(beside.filter((name) => !packageFile(folder).files.includes(name))).toEqual([]);
  });

  test('has a licence, a README of its own with an example, and a public face that lists names', () => {
    expect(packageFile(folder).license).toBe('MIT');
    expect(read(`${folder}/README.md`)).toMatch(/```/);
    if (folder !== 'apps/cli') expect(read(`${folder}/src/index.ts`)).not.toMatch(/export (type )?\*/);
  });
});

test.each(folders.filter(isCore))('%s leans on no package from outside and does no I/O', (folder) => {
  const outside = packagesImported(folder).filter((name) => !name.startsWith('@touchline/'));
  expect(outside).toEqual([]);
});
