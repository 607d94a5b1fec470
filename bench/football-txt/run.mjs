// How fast Football.TXT is read and written, beside decoding the same bytes and splitting them into lines:
//
//   npx tsc -b && node bench/football-txt/run.mjs [FOLDER...]
//
// FOLDERs are searched for .txt files (openfootball's, for one); 100 MB of text are generated besides, the same every time.
// Each task runs in a process of its own, so that one does not warm up or fill the memory of another.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { format, parse, readNodes } from '@touchline/football-txt';
import { generated } from './generated.mjs';

const MEGABYTE = 1e6;
const GENERATED = 100 * MEGABYTE;
/** Small files are gone through again until there is enough to measure. */
const AT_LEAST = 40 * MEGABYTE;

const TASKS = {
  'decode and split into lines': ({ texts }) => sum(texts, (bytes) => bytes.toString('utf8').split('\n').length),
  'decode and read, node by node': ({ texts }) =>
    sum(texts, (bytes) => {
      let nodes = 0;
      readNodes(bytes.toString('utf8'), { file: 'bench' }, () => nodes++);
      return nodes;
    }),
  'decode and parse into a tree': ({ texts }) => sum(texts, (bytes) => treeOf(bytes).nodes.length),
  'format a tree': ({ trees }) => sum(trees, (tree) => format(tree).length),
};

if (argv[2] === '--task') {
  console.log(JSON.stringify(measure(argv[3], argv.slice(4))));
} else {
  const folders = argv.slice(2);
  if (folders.length > 0) report(`files of ${folders.length} folders, over and over`, folders);
  report(`${GENERATED / MEGABYTE} MB generated`, []);
}

function report(title, folders) {
  console.log(title);
  const runs = Object.keys(TASKS).map((task) => ({ task, ...runAlone(task, folders) }));
  const [lines] = runs;
  for (const { task, megabytesPerSecond, peakMegabytes } of runs) {
    const ratio = lines.megabytesPerSecond / megabytesPerSecond;
    const speed = megabytesPerSecond.toFixed(1).padStart(7);
    const times = task === lines.task ? '' : `  ${ratio.toFixed(1)} times the lines' time`;
    console.log(`  ${task.padEnd(30)} ${speed} MB/s  ${peakMegabytes.toFixed(0).padStart(5)} MB at most${times}`);
  }
}

function runAlone(task, folders) {
  const self = fileURLToPath(import.meta.url);
  const args = ['--max-old-space-size=16000', self, '--task', task, ...folders];
  const { status, stdout, stderr } = spawnSync(execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function measure(task, folders) {
  const texts = folders.length > 0 ? enough(folders.flatMap(textsIn)) : [generated(GENERATED)];
  const trees = task === 'format a tree' ? texts.map(treeOf) : [];
  const size = sum(texts, ({ length }) => length);
  const start = performance.now();
  const count = TASKS[task]({ texts, trees });
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = (resourceUsage().maxRSS * 1024) / MEGABYTE;
  return { megabytesPerSecond: size / MEGABYTE / seconds, peakMegabytes, count };
}

function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.toSorted((a, b) => a.localeCompare(b)).map((name) => readFileSync(join(folder, name)));
}

function enough(files) {
  const size = sum(files, ({ length }) => length);
  return Array.from({ length: Math.ceil(AT_LEAST / size) }, () => files).flat();
}

function treeOf(bytes) {
  return parse(bytes.toString('utf8'), { file: 'bench' }).document;
}

function sum(list, of) {
  return list.reduce((total, one) => total + of(one), 0);
}
