import { EVENT_KINDS, WebhookAdministration } from '@touchline/desk';
import type { Arguments } from '../../../arguments.ts';
import type { CliCommand } from '../../../command.ts';
import type { ExitCode, Terminal } from '../../../terminal.ts';
import { runOnKept } from '../kept.ts';
import { STORE_DETAILS, STORE_OPTION } from '../store-option.ts';
import { ACTIONS } from './actions.ts';

export const webhooksCommand: CliCommand = {
  name: 'webhooks',
  usage: 'webhooks add|list|pause|resume|secret|dead|again|remove [NAME] [...] [--store PLACE]',
  summary: 'where a desk sends what happens, as signed events',
  details: `
  add NAME URL [--events K,K] [--match M,M] [--delay N] [--from-the-beginning]
                       events go to URL; the secret that signs them is told once
  list                 all of them, and how far each has come
  pause NAME           sends nothing more; nothing is lost
  resume NAME          goes on where it stood, with a try at once
  secret NAME          a new secret; for a day the former one signs beside it
  dead NAME            what was given up
  again NAME [ID]      sends what was given up once more: one event, or all
  remove NAME          and its dead letters

  --events K,K   ${EVENT_KINDS.slice(0, 5).join(', ')},
                 ${EVENT_KINDS.slice(5).join(', ')}; or a family such as goal
  --match M,M    only of these matches
  --delay N      seconds: each event is sent so much later, 0 to 3600
  --from-the-beginning   also what the log held before
  ${STORE_DETAILS}
  --json         the same as JSON

All of it may be done while a desk runs, which sees it within a second. What a receiver has to do is in
docs/how-to/webhooks.md.
`,
  options: {
    ...STORE_OPTION,
    events: { type: 'string' },
    match: { type: 'string' },
    delay: { type: 'string' },
    'from-the-beginning': { type: 'boolean' },
  },
  takes: [1, 3],
  missing: `what to do (${Object.keys(ACTIONS).join(', ')})`,
  run: runWebhooks,
};

function runWebhooks(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  return runOnKept({
    command: 'webhooks',
    actions: ACTIONS,
    given,
    terminal,
    wrong: ({ takes: [least, most], missing }, typed) => {
      if (typed.length < least) return `${missing} is missing`;
      return typed.length > most ? `too many arguments (${typed[most]})` : undefined;
    },
    run: (action, { webhooks }, typed) =>
      action.run({ admin: new WebhookAdministration(webhooks), typed, given, terminal }),
  });
}
