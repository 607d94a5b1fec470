import { createReadStream, existsSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { backUp, restore } from '@touchline/desk';
import type { Arguments } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { type ExitCode, misused, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { givenStore, STORE_DETAILS, STORE_OPTION } from './store-option.ts';

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'backup FILE [--store PLACE]',
  summary: 'writes every log of a store to one file',
  details: `
  ${STORE_DETAILS}
  --json         what was written as JSON

A line of JSON a command, oldest first. A PostgreSQL store may be written to meanwhile; a folder must not be in use by a desk.
The file can be restored into any store: this is also the way from a folder to PostgreSQL.
`,
  options: STORE_OPTION,
  takes: [1, 1],
  missing: 'the file to write',
  run: writeBackup,
};

export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'restore FILE [--store PLACE]',
  summary: 'puts the logs of such a file into a store',
  details: `
  ${STORE_DETAILS}
  --json         what was stored as JSON

What the store has already is passed over, so a restore that was broken off is started again. A log that has gone another
way than the file's is a mistake, and nothing of it is changed.
`,
  options: STORE_OPTION,
  takes: [1, 1],
  missing: 'the file to read',
  run: readBackup,
};

async function writeBackup(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [path = ''] = given.positionals;
  if (existsSync(path)) return misused(terminal, `backup: ${path} is there already: name a new file`);
  const opened = await givenStore(given);
  if (typeof opened === 'string') return wrongInput(terminal, opened);
  try {
    const appends = await writeLines(path, backUp(opened.store));
    if (given.flag('json')) outJson(terminal, { file: path, commands: appends });
    else terminal.out(`${path}: ${appends} ${appends === 1 ? 'command' : 'commands'}\n`);
    return 0;
  } catch (error) {
    return wrongInput(
      terminal,
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    await opened.store.close();
  }
}

/** Whole or not at all: the file gets its name when it is complete and safe. @returns lines after the first */
async function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  const beside = `${path}.part`;
  const file = await open(beside, 'w');
  let count = -1;
  try {
    for await (const line of lines) {
      await file.write(`${line}\n`);
      count += 1;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  renameSync(beside, path);
  return count;
}

async function readBackup(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [path = ''] = given.positionals;
  if (!existsSync(path)) return wrongInput(terminal, `${path}: no such file`);
  const opened = await givenStore(given);
  if (typeof opened === 'string') return wrongInput(terminal, opened);
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const restored = await restore(opened.store, lines);
  await opened.store.close();
  if (!restored.ok) return wrongInput(terminal, `${path}, line ${restored.line}: ${restored.sentence}`);
  const { appends, entries } = restored;
  if (given.flag('json')) outJson(terminal, { file: path, commands: appends, entries });
  else terminal.out(`${appends} ${appends === 1 ? 'command' : 'commands'} stored, ${entries} entries\n`);
  return 0;
}
