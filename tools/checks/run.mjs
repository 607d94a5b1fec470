// Runs every check of the project in order and prints the sums last: `npm test`.
// A check that fails does not stop the ones after it, so one run shows all there is to mend.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'touchline-checks-'));
const tally = { passed: 0, failed: 0, skipped: 0 };

check('types and build', 'tsc', ['-b']);
check('the console, bundled', 'vite', ['build', 'apps/console', '--logLevel', 'warn']);
check('format', 'biome', ['check', '--error-on-warnings']);
check('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
check('nothing unused', 'knip', ['--no-progress', '--no-config-hints']);
arrows();
tests();

rmSync(scratch, { recursive: true, force: true });
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;

function check(name, command, args) {
  console.log(`\n== ${name}`);
  count(run(command, args).status === 0);
}

function run(command, args, options = {}) {
  const bin = join(root, 'node_modules', '.bin', command);
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', ...options });
}

function count(ok) {
  tally[ok ? 'passed' : 'failed'] += 1;
}

/** The dependency rules, on the built code; seeing no module is a failure, not a pass. */
function arrows() {
  console.log('\n== arrows');
  const folders = ['packages', 'packages/feeds', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}/dist`))
    .filter((folder) => existsSync(join(root, folder)));
  const { stdout, status } = run('depcruise', ['--config', '.dependency-cruiser.cjs', ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  console.log(stdout.trim());
  const modules = Number(/\((\d+) modules/.exec(stdout)?.[1] ?? 0);
  if (modules === 0) console.log('no module was seen: build first');
  count(status === 0 && modules > 0);
}

function tests() {
  console.log('\n== tests');
  const results = join(scratch, 'tests.json');
  const reporters = ['default', 'json', './tools/checks/second-tries.mjs'].map((name) => `--reporter=${name}`);
  const { status } = run('vitest', ['run', ...reporters, `--outputFile.json=${results}`]);
  if (!existsSync(results)) return count(false);
  const sums = JSON.parse(readFileSync(results, 'utf8'));
  tally.passed += sums.numPassedTests;
  tally.failed += sums.numFailedTests;
  tally.skipped += sums.numPendingTests + sums.numTodoTests;
  // A file that could not even be loaded fails the run without a failed test.
  if (status !== 0 && sums.numFailedTests === 0) count(false);
  // A skip says that this machine lacks something (a browser, the sources of the tables); CI's must lack nothing.
  if (process.env.CI === 'true' && tally.skipped > 0) {
    console.log(`${tally.skipped} skipped: in CI every test has to run`);
    count(false);
  }
}
