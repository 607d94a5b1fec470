import { deadLetterView, type WebhookAdministration, webhookView } from '@touchline/desk';
import { type Arguments, wholeNumber } from '../../../arguments.ts';
import {
  EXIT,
  type ExitCode,
  misused,
  outJson,
  printable,
  type Terminal,
  wrongInput,
} from '../../../terminal.ts';
import { columns } from '../../../text/columns.ts';
import type { KeptAction } from '../kept.ts';

interface Asked {
  readonly admin: WebhookAdministration;
  /** What was typed after the action. */
  readonly typed: readonly string[];
  readonly given: Arguments;
  readonly terminal: Terminal;
}

interface Action extends KeptAction {
  /** Least and most arguments after its name. */
  readonly takes: readonly [least: number, most: number];
  /** What the least are. */
  readonly missing: string;
  readonly run: (asked: Asked) => Promise<ExitCode>;
}

const A_NAME = 'the name of a webhook';

export const ACTIONS: Readonly<Record<string, Action>> = {
  add: { takes: [2, 2], missing: 'a name or an address', makes: true, run: add },
  list: { takes: [0, 0], missing: '', reads: true, run: list },
  pause: { takes: [1, 1], missing: A_NAME, run: pause },
  resume: { takes: [1, 1], missing: A_NAME, run: resume },
  secret: { takes: [1, 1], missing: A_NAME, run: secret },
  dead: { takes: [1, 1], missing: A_NAME, reads: true, run: dead },
  again: { takes: [1, 2], missing: A_NAME, run: again },
  remove: { takes: [1, 1], missing: A_NAME, run: remove },
};

async function add({ admin, typed: [name = '', url = ''], given, terminal }: Asked): Promise<ExitCode> {
  const delay = given.text('delay');
  const delaySeconds = delay === undefined ? 0 : wholeNumber(delay, 0, 3600);
  if (delaySeconds === undefined)
    return misused(terminal, `webhooks add: --delay ${delay}: whole seconds from 0 to 3600`);
  const added = await admin.add({
    name,
    url,
    delaySeconds,
    events: listIn(given.text('events')),
    matches: listIn(given.text('match')),
    fromTheBeginning: given.flag('from-the-beginning'),
  });
  return added.ok
    ? tellSecret(name, added.secret, { given, terminal })
    : wrongInput(terminal, added.sentence);
}

async function list({ admin, given, terminal }: Asked): Promise<ExitCode> {
  const webhooks = (await admin.list()).map(webhookView);
  if (given.flag('json')) outJson(terminal, { webhooks });
  else if (webhooks.length === 0) terminal.out('No webhooks.\n');
  else {
    const rows = webhooks.map((webhook) => [webhook.name, webhook.url, standing(webhook)]);
    for (const line of columns(rows, ['left', 'left', 'left'])) terminal.out(`${printable(line)}\n`);
  }
  return EXIT.ok;
}

/** `4 sent`; `failing since 2026-02-25T21:00:00.000Z: it answered 503; 4 sent, 1 given up` */
function standing({ paused, failing, sent, givenUp }: ReturnType<typeof webhookView>): string {
  const counted = givenUp === 0 ? `${sent} sent` : `${sent} sent, ${givenUp} given up`;
  if (paused) return `paused: ${paused.reason}; ${counted}`;
  return failing ? `failing since ${failing.since}: ${failing.problem}; ${counted}` : counted;
}

async function pause({ admin, typed: [name = ''], ...told }: Asked): Promise<ExitCode> {
  return tell(await admin.pause(name), `${name} is paused`, told);
}

async function resume({ admin, typed: [name = ''], ...told }: Asked): Promise<ExitCode> {
  return tell(await admin.resume(name), `${name} goes on`, told);
}

async function secret({ admin, typed: [name = ''], ...told }: Asked): Promise<ExitCode> {
  const made = await admin.rotate(name);
  return made.ok ? tellSecret(name, made.secret, told) : wrongInput(told.terminal, made.sentence);
}

async function dead({ admin, typed: [name = ''], given, terminal }: Asked): Promise<ExitCode> {
  const read = await admin.deadLetters(name);
  if (!read.ok) return wrongInput(terminal, read.sentence);
  const letters = read.letters.map(deadLetterView);
  if (given.flag('json')) outJson(terminal, { deadLetters: letters });
  else if (letters.length === 0) terminal.out(`${name} has given up nothing.\n`);
  else
    for (const { id, type, match, problem, givenUpAt } of letters)
      terminal.out(`${printable([id, givenUpAt, type, match, problem].join('  '))}\n`);
  return EXIT.ok;
}

async function again({ admin, typed: [name = '', id], given, terminal }: Asked): Promise<ExitCode> {
  const marked = await admin.sendAgain(name, id);
  if (!marked.ok) return wrongInput(terminal, marked.sentence);
  const { events } = marked;
  return tell(marked, `${events} ${events === 1 ? 'event is' : 'events are'} sent again`, {
    given,
    terminal,
  });
}

async function remove({ admin, typed: [name = ''], ...told }: Asked): Promise<ExitCode> {
  return tell(await admin.remove(name), `${name} is removed`, told);
}

interface Told {
  readonly given: Arguments;
  readonly terminal: Terminal;
}

/** The secret alone goes where a script reads it. */
function tellSecret(name: string, text: string, { given, terminal }: Told): ExitCode {
  if (given.flag('json')) outJson(terminal, { name, secret: text });
  else {
    terminal.err(`The secret of ${printable(name)}, told this once: what it is sent is signed with it\n`);
    terminal.out(`${text}\n`);
  }
  return EXIT.ok;
}

function tell(
  done: { readonly ok: true } | { readonly ok: false; readonly sentence: string },
  said: string,
  { given, terminal }: Told,
): ExitCode {
  if (!done.ok) return wrongInput(terminal, done.sentence);
  if (given.flag('json')) outJson(terminal, { done: said });
  else terminal.out(`${printable(said)}\n`);
  return EXIT.ok;
}

const listIn = (text: string | undefined): readonly string[] | undefined => text?.split(',');
