// Writes data/results/ucl-*.csv from a folder of openfootball/champions-league:
//
//   npx tsc -b && node tools/results/import.js FOLDER [COMMIT]
//
// COMMIT is the one that the folder stands at, for the heads of the tables; without it, the one they name now.
// The same folder gives the same bytes. Anything that is not understood, not known or does not hold together is
// printed and nothing is written.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { readResults, toResults } from '@touchline/football-txt';
import {
  applyCorrections,
  checkResults,
  clubTable,
  formatResults,
  parseClubs,
  parseCorrections,
  parseSeason,
} from '@touchline/registry';

const commit = argv[3] ?? '8312624b508373c13d111cf4ec2d273d404ba13e';
const tables = fileURLToPath(new URL('../../data/', import.meta.url));

const folder = argv[2];
if (folder === undefined)
  stop(['Which folder? node tools/results/import.js FOLDER (with 2011-12/cl.txt and so on)']);
if (!existsSync(folder)) stop([`There is no folder ${folder}`]);

const clubs = clubTable(readTable('clubs.csv', parseClubs));
const corrections = readTable('results/corrections.csv', parseCorrections);

const seasons = readdirSync(folder)
  .filter((name) => parseSeason(name) !== undefined)
  .sort();
if (seasons.length === 0) stop([`${folder} has no folder named like a season, such as 2025-26`]);

const written = seasons.map((name) => ({ name, ...readSeason(name) }));
const unknown = corrections.filter(
  ({ row }) => !written.some(({ rows }) => rows.some(({ id }) => id === row)),
);
stop(unknown.map(({ row }) => `corrections.csv: no row ${row}`));

for (const { name, text, rows } of written) {
  writeFileSync(join(tables, 'results', `ucl-${name}.csv`), text);
  console.log(`ucl-${name}.csv  ${rows.length} matches`);
}

/** The rows of one season, corrected and checked, and their table. */
function readSeason(name) {
  const file = `${name}/cl.txt`;
  const { matches, issues } = readResults(readFileSync(join(folder, file), 'utf8'), { file });
  stop(issues.map(describe));
  const imported = toResults(matches, {
    clubs,
    competition: 'ucl',
    season: parseSeason(name),
    source: 'openfootball',
  });
  stop(imported.issues.map(describe));
  const ids = new Set(imported.rows.map(({ id }) => id));
  const ofSeason = corrections.filter(({ row }) => ids.has(row));
  const { rows, stale } = applyCorrections(imported.rows, ofSeason);
  stop(
    stale.map(
      (one) =>
        `corrections.csv: ${one.correction.row}, ${one.correction.column}: expected ${one.expected}, found ${one.found}`,
    ),
  );
  stop(checkResults(rows, clubs).map((finding) => `${file}: ${JSON.stringify(finding)}`));
  return { rows, text: formatResults(rows, headOf(name, rows, ofSeason.length)) };
}

function headOf(name, rows, corrected) {
  return [
    `UEFA Champions League ${name.replace('-', '/')}, from the group stage or league phase on: ${rows.length} matches.`,
    'Licence: CC0 1.0. Made by tools/results/import.js; do not edit, put a correction into corrections.csv.',
    `source openfootball: ${name}/cl.txt of openfootball/champions-league, commit ${commit} (CC0 1.0);`,
    '  line is the line of that file. Kick-off in Central European time.',
    `Corrected values: ${corrected}, each with its reason in corrections.csv.`,
    'half-time, at 90, after extra time: goals so far, home first. shoot-out: kicks scored, never part of a score.',
  ];
}

function readTable(name, parse) {
  const { rows, issues } = parse(readFileSync(join(tables, name), 'utf8'));
  stop(issues.map((issue) => describe({ file: name, column: 1, ...issue })));
  return rows;
}

function describe({ file, line, column, expected, found }) {
  return `${file}:${line}:${column}: expected ${expected}, found ${found}`;
}

/** Prints what is wrong, if anything, and ends without writing. */
function stop(complaints) {
  if (complaints.length === 0) return;
  for (const complaint of complaints) console.error(complaint);
  exit(1);
}
