import { Administration } from '@touchline/desk';
import type { Arguments } from '../../../arguments.ts';
import type { CliCommand } from '../../../command.ts';
import type { ExitCode, Terminal } from '../../../terminal.ts';
import { runOnKept } from '../kept.ts';
import { STORE_DETAILS, STORE_OPTION } from '../store-option.ts';
import { ACTIONS, type Action } from './actions.ts';

export const accountsCommand: CliCommand = {
  name: 'accounts',
  usage: 'accounts add|list|passwd|role|grant|ungrant|token|revoke|audit [NAME] [...] [--store PLACE]',
  summary: 'who may write on a desk, and who has written',
  details: `
  add NAME --role operator|editor|admin   a person, with a password; the first is an admin
  list                                    everybody, with the matches given to them
  passwd NAME                             another password; ends their sessions
  role NAME ROLE                          another role
  grant NAME MATCH...                     lets an operator log in matches
  ungrant NAME MATCH...                   takes matches back
  token NAME [--role R] [--match M,M]     a machine and its token, told once; asked for again, a new token
  revoke NAME [--close]                   ends their sessions and tokens; --close: for good
  audit [--last N]                        who logged, amended, withdrew, signed in, changed accounts (default 50)

  ${STORE_DETAILS}
  --json         the same as JSON

A password is asked for on the terminal, or read from the first line of standard input; it is never an argument.
All of it may be done while a desk runs, and holds at once. As long as there is no account, a desk takes writes from its
own machine; from the first on, from accounts alone. Operators log in the matches given to them, admins in all; editors
publish (docs/how-to/publish.md).
`,
  options: {
    ...STORE_OPTION,
    role: { type: 'string' },
    match: { type: 'string' },
    close: { type: 'boolean' },
    last: { type: 'string' },
  },
  takes: [1, Number.POSITIVE_INFINITY],
  missing: `what to do (${Object.keys(ACTIONS).join(', ')})`,
  run: runAccounts,
};

function runAccounts(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  return runOnKept({
    command: 'accounts',
    actions: ACTIONS,
    given,
    terminal,
    wrong: (action, typed) => wrongCount(action, typed) ?? action.wrong?.(typed, given),
    run: (action, { accounts }, typed) =>
      action.run({ admin: new Administration(accounts), typed, given, terminal }),
  });
}

function wrongCount(
  { takes: [least, most] }: Action,
  { length, ...typed }: readonly string[],
): string | undefined {
  if (length < least) return length === 0 ? 'a name is missing' : 'there is something missing after the name';
  return length > most ? `too many arguments (${typed[most]})` : undefined;
}
