// Describes the API's answers as JSON Schemas, from the very types that make them, docstrings and all.
// Usage: node tools/api-shapes/write.mjs [--check]   writes apps/desk/src/api/answer-shapes.ts, or says whether it is in step
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Shapes } from './json-schema.mjs';
import { Sources } from './types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = 'apps/desk/src/api/answer-shapes.ts';
const at = (path) => join(root, path);

const sources = new Sources({
  '@touchline/laws': at('packages/laws'),
  '@touchline/registry': at('packages/registry'),
  '@touchline/competition': at('packages/competition'),
  '@touchline/record-book': at('packages/record-book'),
  '@touchline/forecast': at('packages/forecast'),
  '@touchline/report': at('packages/report'),
});

/** What entries and commands are made of is described by the tables that check them. */
const OF_THE_LOG = ['Clock', 'Side', 'PersonRef', 'PersonId', 'EntryId', 'ClubId', 'MatchId', 'EditionRef'];
const MORE_OF_THE_LOG = ['SheetPlayer', 'CompetitionOptions', 'EntryType', 'Entry', 'EffectiveEntry'];

/** Types that answers are made of, by the package or the file that has them. */
const ANSWERS = {
  '@touchline/laws': ['MatchState', 'Amendment', 'LegalNext', 'Notice', 'NamedLawsEdition', 'Rule'],
  '@touchline/competition': [
    'TieState',
    'NextOpponents',
    'Suspension',
    'TableState',
    'BracketState',
    'RoundAhead',
    'Regulations',
  ],
  '@touchline/registry': ['Club', 'Person'],
  '@touchline/forecast': ['ProgressForecast', 'CurvePoint'],
  '@touchline/record-book': ['Fact', 'ClaimCheck', 'Asked'],
  '@touchline/report': ['Report'],
  'apps/desk/src/projections/in-short.ts': ['MatchInShort'],
  'apps/desk/src/projections/what-would-change.ts': ['WhatWouldChange'],
};

const shapes = new Shapes(
  sources,
  [...OF_THE_LOG, ...MORE_OF_THE_LOG],
  (name) => `#/components/schemas/${name}`,
);
for (const [from, names] of Object.entries(ANSWERS)) {
  const where = from.startsWith('@') ? sources.indexOf(from) : at(from);
  for (const name of names) shapes.refer(name, where);
}

const text = formatted(`import type { JsonSchema } from '@touchline/laws';

/** Shapes of answers by name. Made from the types by tools/api-shapes/write.mjs: change those, and run it again. */
export const ANSWER_SHAPES: { readonly [name: string]: JsonSchema } = ${JSON.stringify(shapes.all)};
`);
const isInStep = () => readFileSync(at(file), 'utf8') === text;
if (!process.argv.includes('--check')) writeFileSync(at(file), text);
else if (!isInStep()) {
  console.error(`${file} does not say what the types say: run node tools/api-shapes/write.mjs`);
  process.exitCode = 1;
}

function formatted(source) {
  const biome = at('node_modules/.bin/biome');
  const made = spawnSync(biome, ['format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: source,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (made.status !== 0) throw new Error(made.stderr);
  return made.stdout;
}
