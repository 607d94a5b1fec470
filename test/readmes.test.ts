import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// An example in a README is a `js` block followed by a `text` block with what it prints.
// They run on the built packages from the root of the checkout, as a reader would run them.

const root = fileURLToPath(new URL('..', import.meta.url));

const folders = ['.', 'packages', 'packages/feeds', 'apps'].flatMap((parent) =>
  parent === '.' ? ['.'] : readdirSync(join(root, parent)).map((name) => join(parent, name)),
);
const readmes = folders
  .map((folder) => join(folder, 'README.md'))
  .filter((path) => existsSync(join(root, path)));

interface Example {
  readonly code: string;
  readonly output: string;
}

function examplesIn(markdown: string): readonly Example[] {
  const pairs = markdown.matchAll(/```js\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/g);
  return [...pairs].map(([, code, output]) => ({ code: code!, output: output! }));
}

function printedBy(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe.each(readmes)('%s', (path) => {
  const markdown = readFileSync(join(root, path), 'utf8');
  const examples = examplesIn(markdown);

  test.runIf(examples.length > 0).each(examples)('prints what it says', ({ code, output }) => {
    expect(printedBy(code).trim()).toBe(output.trim());
  });

  test('links to files that exist', () => {
    const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      (hit) => hit[1]!,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});

test('every package shows a running example', () => {
  const without = readmes.filter(
    (path) => path.startsWith('packages') && examplesIn(readFileSync(join(root, path), 'utf8')).length === 0,
  );
  expect(without).toEqual([]);
});
