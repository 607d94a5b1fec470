import { existsSync } from 'node:fs';
import { isDatabase, type OpenedAccounts, openAccounts } from '@touchline/desk';
import type { Arguments } from '../../arguments.ts';
import { nearName } from '../../near.ts';
import { type ExitCode, misused, type Terminal, wrongInput } from '../../terminal.ts';
import { storePlace } from './store-option.ts';

/** Something that can be done to what is kept beside a log: accounts, webhooks. */
export interface KeptAction {
  /** Whether it makes the place where they are kept, when it is not there. */
  readonly makes?: true;
  /** Whether it changes nothing. */
  readonly reads?: true;
}

interface Asked<A extends KeptAction> {
  /** `accounts` */
  readonly command: string;
  readonly actions: Readonly<Record<string, A>>;
  readonly given: Arguments;
  readonly terminal: Terminal;
  /** What is wrong with the command line, before anything is opened. */
  readonly wrong: (action: A, typed: readonly string[]) => string | undefined;
  readonly run: (
    action: A,
    kept: Extract<OpenedAccounts, { readonly ok: true }>,
    typed: readonly string[],
  ) => Promise<ExitCode>;
}

/** Does what the first word names, with what is kept at the place that was given. */
export async function runOnKept<A extends KeptAction>(asked: Asked<A>): Promise<ExitCode> {
  const { command, actions, given, terminal } = asked;
  const [word = '', ...typed] = given.positionals;
  const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
  if (!action) {
    const near = nearName(word, Object.keys(actions));
    const meant = near === undefined ? Object.keys(actions).join(', ') : `did you mean ${near}?`;
    return misused(terminal, `${command}: ${word} is nothing that it does; ${meant}`);
  }
  const wrong = asked.wrong(action, typed);
  if (wrong !== undefined)
    return misused(terminal, `${command} ${word}: ${wrong}; see touchline ${command} --help`);
  const place = storePlace(given);
  if (place === '') return misused(terminal, `${command}: --store is empty: name a folder or a database`);
  if (action.makes !== true && !isDatabase(place) && !existsSync(place))
    return wrongInput(terminal, `${place}: no such folder`);
  const opened = await openAccounts(place);
  if (!opened.ok) return wrongInput(terminal, opened.problem.sentence);
  try {
    if (opened.readOnly !== undefined && action.reads !== true) return wrongInput(terminal, opened.readOnly);
    return await asked.run(action, opened, typed);
  } finally {
    await opened.accounts.close();
  }
}
