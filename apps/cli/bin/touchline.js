#!/usr/bin/env node
// Plain JavaScript and committed, so that `npx touchline` is there right after `npm ci`, before anything is built.
// In a checkout it builds what is missing or out of date; an installed package comes built.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const consoleHome = join(root, 'apps', 'console');
const entry = join(home, 'dist', 'index.js');
const stamp = join(home, 'dist', '.built');

const isCheckout = existsSync(join(root, 'tsconfig.json')) && existsSync(join(home, 'src'));
/** Commands that serve the console. */
const SERVING = ['serve', 'demo'];
const mayBuild = isCheckout && process.env.TOUCHLINE_NO_BUILD === undefined;
if (mayBuild && isOutOfDate()) build();
if (mayBuild && SERVING.includes(process.argv[2]) && isConsoleOutOfDate()) bundleConsole();

if (existsSync(entry)) {
  const { main } = await import(pathToFileURL(entry).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  fail('it is not built: run npm run build');
}

/** A source is newer than the build of its project, or than the last time that this file looked. */
function isOutOfDate() {
  const looked = changedAt(stamp);
  const isStale = (folder) => {
    const built = changedAt(join(folder, 'dist', '.tsbuildinfo'));
    return isNewer(join(folder, 'src'), Math.max(built, looked));
  };
  return isIncomplete() || projects().some(isStale);
}

/** Somebody took a built folder away: the compiler's own notes would say that nothing is to be done. */
function isIncomplete() {
  return projects().some((folder) => !existsSync(join(folder, 'dist', 'index.js')));
}

/** The command's project and all that it leans on, each once. */
function projects(folder = resolve(home), found = new Set()) {
  if (found.has(folder)) return [...found];
  found.add(folder);
  const { references = [] } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  for (const { path } of references) projects(resolve(folder, path), found);
  return [...found];
}

function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function isNewer(folder, built) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return isNewer(path, built);
    return !each.name.includes('.test.') && statSync(path).mtimeMs > built;
  });
}

function build() {
  process.stderr.write('touchline: building (a few seconds, once)\n');
  const compiler = compilerPath();
  if (compiler === undefined) return fail('it is not built and the compiler is missing: run npm ci');
  const started = new Date();
  const ran = spawnSync(process.execPath, [compiler, '-b', ...(isIncomplete() ? ['--force'] : []), home], {
    cwd: root,
    encoding: 'utf8',
  });
  if (ran.status !== 0) return fail(`the build failed\n${ran.stdout ?? ''}${ran.stderr ?? ''}`.trimEnd());
  // A source that changes while it is compiled is looked at again.
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

/** The console's script is bundled from its own sources and what they lean on: something has been compiled since. */
function isConsoleOutOfDate() {
  const bundled = changedAt(join(consoleHome, 'bundle', 'console.js'));
  return projects(consoleHome).some((folder) => changedAt(join(folder, 'dist', '.tsbuildinfo')) > bundled);
}

/** Into a folder of its own, then put in place at once: another command may be reading it, or doing the same. */
function bundleConsole() {
  const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(bundler)) fail('the console is not bundled and its bundler is missing: run npm ci');
  mkdirSync(join(consoleHome, 'bundle'), { recursive: true });
  const fresh = mkdtempSync(join(consoleHome, 'bundle', '.fresh-'));
  const ran = spawnSync(process.execPath, [bundler, 'build', '--outDir', fresh, '--logLevel', 'error'], {
    cwd: consoleHome,
    encoding: 'utf8',
  });
  if (ran.status === 0) renameSync(join(fresh, 'console.js'), join(consoleHome, 'bundle', 'console.js'));
  rmSync(fresh, { recursive: true, force: true });
  if (ran.status !== 0)
    fail(`the console could not be bundled\n${ran.stdout ?? ''}${ran.stderr ?? ''}`.trimEnd());
}

function compilerPath() {
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
    const { bin } = createRequire(import.meta.url)(manifest);
    return join(dirname(manifest), bin.tsc);
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  process.stderr.write(`touchline: ${sentence}\n`);
  process.exit(1);
}
