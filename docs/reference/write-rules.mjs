// Writes rules.md from the catalogue of rules and the titles of the tests: npm run build && node docs/reference/write-rules.mjs
// test/rule-reference.test.ts says when the page is out of step.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../packages/laws/dist/rules/catalogue.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MOST_TESTS = 3;

/** Where each rule stands in the official texts, by the beginning of its id; the longest one counts. */
const SOURCES = {
  'LOG-': "this project: what a log is (see packages/laws/README.md)",
  'LAW-ED': 'IFAB, summary of changes of the edition',
  'LAW-3-PLAYERS': 'Law 3.1, Number of players',
  'LAW-3-PLAYERS-03': 'Law 3.6 and 3.8; competition regulations',
  'LAW-3-STATUS': 'Law 3, as a whole',
  'LAW-3-CAPT': 'Law 3.10, Team captain',
  'LAW-3-SUBS': 'Law 3.3, Substitution procedure',
  'LAW-3-SUBS-02': 'Law 3.2, Number of substitutions; competition regulations',
  'LAW-3-SUBS-03': 'Law 3.2, Number of substitutions',
  'LAW-3-SUBS-04': 'Law 3.2, Number of substitutions',
  'LAW-3-SUBS-05': 'Law 3.2; UEFA competition regulations',
  'LAW-3-SUBS-06': 'Law 3.2, Number of substitutions',
  'LAW-3-SUBS-07': 'Law 3.2, Number of substitutions',
  'LAW-3-SUBS-08': 'Law 3.2, extra time; competition regulations',
  'LAW-3-SUBS-13': 'this project: a convention of data',
  'LAW-3-SUBS-15': 'Law 3.6, Players and substitutes sent off',
  'LAW-3-SUBS-16': 'UEFA competition regulations, match sheet',
  'LAW-3-SUBS-17': 'Law 10.3, Kicks from the penalty mark',
  'LAW-3-CONC': 'Laws, protocol on additional permanent concussion substitutions; UEFA',
  'LAW-3-GK': 'Law 3.4, Changing the goalkeeper',
  'LAW-3-SENT': 'Law 3.6, Players and substitutes sent off',
  'LAW-3-EXTRA': 'Law 3.9, Goal scored with an extra person on the field',
  'LAW-5-01': "Law 5.2, Decisions of the referee",
  'LAW-5-02': "Law 5.2, Decisions of the referee",
  'LAW-5-03': 'Law 10.1 and the principles on goal-line technology',
  'LAW-5-ABANDON': 'Law 5.3 and 7.5; competition regulations',
  'LAW-7-PERIODS': 'Law 7.1 and 7.2; competition regulations',
  'LAW-7-ET': 'Law 10.2, Winning team; competition regulations',
  'LAW-7-DUR': 'Law 7.1, Periods of play',
  'LAW-7-ADDED': 'Law 7.3, Allowance for time lost',
  'LAW-7-PEN': 'Law 7.4, Penalty kick',
  'LAW-7-WATER': 'Law 7.3, drinks and cooling breaks',
  'LAW-8-DROP': 'Law 8.2, Dropped ball',
  'LAW-8-GOAL': 'Law 8.1, Kick-off',
  'LAW-9': 'Law 9, The ball in and out of play; Law 3',
  'LAW-10': 'Law 10.3, Penalties (kicks from the penalty mark)',
  'LAW-10-14': 'UEFA Disciplinary Regulations; believed, not confirmed',
  'LAW-10-16': 'this project: a convention of data',
  'LAW-11': 'Law 11, Offside',
  'LAW-12': 'Law 12.3, Disciplinary action',
  'LAW-12-DFK': 'Law 12.1, Direct free kick',
  'LAW-12-IFK': 'Law 12.2, Indirect free kick',
  'LAW-12-GK8': 'Law 12.2, Indirect free kick; from 2025/26 Law 17',
  'LAW-12-06': 'Laws, guidelines on temporary dismissals; UEFA competition regulations',
  'LAW-14': 'Law 14.2, Offences and sanctions',
  'LAW-14-01': 'Law 14.1, Procedure',
  'LAW-14-02': 'Law 14.1, Procedure',
  'LAW-14-07': 'this project: a convention of data',
  'LAW-14-09': 'Law 7.4 and 14.1',
  'LAW-15': 'Law 15, The throw-in',
  'LAW-16': 'Law 16, The goal kick',
  'MIN-': 'this project: a convention of data, as UEFA and most federations count',
  'MIN-06': "providers' documentation of their event feeds; believed, not confirmed",
  'GOAL-01': 'Law 10.1, Goal scored',
  'GOAL-02': 'Laws 8, 13, 15, 16 and 17: scoring directly from a restart',
  'GOAL-03': "Opta's event definitions; a convention of data",
  'GOAL-04': 'Law 5.2; a convention of data',
  'GOAL-05': 'Law 14; a convention of data',
  'GOAL-06': 'Law 10.3: kicks are no part of the match',
  'GOAL-07': 'this project: a convention of data',
  'ASSIST': "Opta's event definitions; a convention of data",
  'VAR-': 'Video assistant referee protocol',
  'VAR-01': 'Video assistant referee protocol 2, Reviewable match-changing decisions',
  'VAR-06': 'Video assistant referee protocol 2, edition 2026/27',
  'VAR-07': 'Video assistant referee protocol 2, edition 2026/27',
  'VAR-08': 'Video assistant referee protocol 2, edition 2026/27, competition option',
  'VAR-10': 'FIFA World Cup 2026, clarification; believed, not confirmed',
  'HIST-': 'competition regulations of their day',
};

const HEADINGS = [
  ['LOG-', 'The log'],
  ['LAW-ED', 'Editions of the Laws'],
  ['LAW-3-', 'Law 3: the players'],
  ['LAW-5-', 'Law 5: the referee'],
  ['LAW-7-', 'Law 7: duration'],
  ['LAW-8-', 'Law 8: start and restart'],
  ['LAW-9-', 'Law 9: the ball in and out of play'],
  ['LAW-10-', 'Law 10: the shoot-out'],
  ['LAW-11-', 'Law 11: offside'],
  ['LAW-12-', 'Law 12: fouls and misconduct'],
  ['LAW-14-', 'Law 14: the penalty kick'],
  ['LAW-15-', 'Law 15: the throw-in'],
  ['LAW-16-', 'Law 16: the goal kick'],
  ['MIN-', 'Minutes'],
  ['GOAL-', 'Goals'],
  ['ASSIST-', 'Assists'],
  ['VAR-', 'The video assistant referee'],
  ['HIST-', 'Rules of their day'],
];

const CLASSES = {
  refuses: 'refuses: a record that breaks it would be false; a reason lets it pass',
  flags: 'flags: it is logged, with a notice',
  derives: 'derives: the state follows it, nobody logs it',
  default: 'default: a convention of data',
  informs: 'informs: it is said here and acted on nowhere',
};

const INTRODUCTION = `# The rules, by id

What code, refusals, notices, tests and the audit cite. The ids are stable: one that is withdrawn keeps its place. The words
are ours; the official text is IFAB's, UEFA's and FIFA's. A rule has one class: it refuses, flags, derives, sets a default,
or only informs.

Each entry says what the rule is and how it is applied here; its class; its source, in the official text where there is one; the
editions that have it; the file that holds it; and tests that show it, the first of them where it fires and where it stays quiet.
Rules that only inform have no code and no test, because no log shows what they speak of.

This page is written by \`node docs/reference/write-rules.mjs\` from the catalogue in packages/laws and the titles of the tests.`;

writeFileSync(new URL('rules.md', import.meta.url), page());

function page() {
  const titles = testTitles();
  const sections = HEADINGS.flatMap(([prefix, heading]) => {
    const rules = RULES.filter(({ id }) => id.startsWith(prefix));
    return rules.length === 0 ? [] : [`## ${heading}`, ...rules.map((rule) => entry(rule, titles))];
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function entry({ id, class: ruleClass, title, detail, editions, where, notice }, titles) {
  const tests = titles.filter((each) => idsIn(each.title).includes(id));
  const code = where === undefined ? '- code: none' : `- code: [${where}](../../packages/laws/src/${where})`;
  return [
    `### ${id}`,
    '',
    `${title} ${detail}`,
    '',
    `- class: ${CLASSES[ruleClass]}${notice ? '; it says so in a notice' : ''}`,
    `- source: ${sourceOf(id)}`,
    `- editions: ${editionWords(editions)}`,
    code,
    ...(tests.length > 0 ? tests.slice(0, MOST_TESTS).map((each) => `- test: "${each.title}" in ${each.file}`) : ['- test: none']),
  ].join('\n');
}

function editionWords(editions) {
  if (editions === undefined) return 'all that we hold';
  if (editions.startsWith('-')) return `up to ${editions.slice(1)}`;
  return editions.includes('-', 8) ? editions : `${editions} on`;
}

function sourceOf(id) {
  const prefix = Object.keys(SOURCES).filter((each) => id.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) throw new Error(`no source is named for ${id}`);
  return SOURCES[prefix];
}

function idsIn(title) {
  return title.match(/\b(?:LAW|MIN|GOAL|ASSIST|VAR|LOG|HIST)-[A-Z0-9]+(?:-[A-Z0-9]+)*/g) ?? [];
}

/** Titles of tests that name a rule, in the order of the files. */
function testTitles() {
  const files = ['packages/laws/src', 'test'].flatMap((folder) => testFiles(join(root, folder)));
  // The tables that fire every rule come first.
  files.sort((a, b) => Number(b.includes('/rules/')) - Number(a.includes('/rules/')) || (a < b ? -1 : 1));
  return files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const file = relative(root, path);
    const rows = /describe\.each\(Object\.entries\(\w+\)\)\('%s'/.test(text) ? [...text.matchAll(/^ {2}'([A-Z0-9-]+)': /gm)] : [];
    const titled = [...text.matchAll(/\b(?:test|describe)(?:\.each(?:<[^>]*>)?\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)]
      .map((hit) => ({ title: hit[2], file }))
      .filter(({ title }) => idsIn(title).length > 0);
    return [...rows.map((hit) => ({ title: hit[1], file })), ...titled];
  });
}

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? testFiles(join(folder, each.name)) : each.name.endsWith('.test.ts') ? [join(folder, each.name)] : [],
  );
}
