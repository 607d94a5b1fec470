import { type Account, type Administration, isRole, ROLES, type Role } from '@touchline/desk';
import { parseMatchId } from '@touchline/registry';
import { type Arguments, wholeNumber } from '../../../arguments.ts';
import { EXIT, type ExitCode, outJson, printable, type Terminal, wrongInput } from '../../../terminal.ts';
import type { KeptAction } from '../kept.ts';
import { newPassword } from './password.ts';
import { accountLines, auditLine, auditWho } from './words.ts';

interface Asked {
  readonly admin: Administration;
  /** What was typed after the action. */
  readonly typed: readonly string[];
  readonly given: Arguments;
  readonly terminal: Terminal;
}

export interface Action extends KeptAction {
  /** Least and most arguments after its name. */
  readonly takes: readonly [least: number, most: number];
  /** What is wrong with the command line, before anything is opened. */
  readonly wrong?: (typed: readonly string[], given: Arguments) => string | undefined;
  readonly run: (asked: Asked) => Promise<ExitCode>;
}

const MOST_LINES = 1_000_000;
const ANY = Number.POSITIVE_INFINITY;

export const ACTIONS: Readonly<Record<string, Action>> = {
  add: { takes: [1, 1], makes: true, wrong: (_, given) => wrongRole(given.text('role')), run: add },
  list: { takes: [0, 0], reads: true, run: list },
  passwd: { takes: [1, 1], run: passwd },
  role: { takes: [2, 2], wrong: ([, to]) => wrongRole(to), run: role },
  grant: { takes: [2, ANY], wrong: ([, ...matches]) => wrongMatch(matches), run: grant },
  ungrant: { takes: [2, ANY], run: ungrant },
  token: { takes: [1, 1], wrong: (_, given) => wrongToken(given), run: token },
  revoke: { takes: [1, 1], run: revoke },
  audit: { takes: [0, 0], reads: true, wrong: (_, given) => wrongLast(given.text('last')), run: audit },
};

async function add({ admin, typed: [name = ''], given, terminal }: Asked): Promise<ExitCode> {
  const as = roleOf(given.text('role'));
  const why = await admin.whyNotAdd(name, as);
  if (why !== undefined) return wrongInput(terminal, why);
  const password = await newPassword(terminal, name);
  if (!password.ok) return wrongInput(terminal, password.sentence);
  const added = await admin.addPerson(name, as, password.text);
  return tell(added, `${name} may sign in, as ${as}`, { given, terminal });
}

async function list({ admin, given, terminal }: Asked): Promise<ExitCode> {
  const accounts = await admin.list();
  if (given.flag('json')) outJson(terminal, { accounts: accounts.map(withoutHash) });
  else if (accounts.length === 0) terminal.out('No accounts: a desk takes writes from its own machine.\n');
  else
    terminal.out(
      accountLines(accounts)
        .map((line) => `${printable(line)}\n`)
        .join(''),
    );
  return EXIT.ok;
}

async function passwd({ admin, typed: [name = ''], given, terminal }: Asked): Promise<ExitCode> {
  if (!(await admin.find(name))) return wrongInput(terminal, `there is no account ${name}`);
  const password = await newPassword(terminal, name);
  if (!password.ok) return wrongInput(terminal, password.sentence);
  const changed = await admin.changePassword(name, password.text);
  return tell(changed, `${name} has another password, and no session`, { given, terminal });
}

async function role({ admin, typed: [name = '', to], given, terminal }: Asked): Promise<ExitCode> {
  return tell(await admin.changeRole(name, roleOf(to)), `${name} is ${roleOf(to)} now`, { given, terminal });
}

async function grant({ admin, typed: [name = '', ...matches], given, terminal }: Asked): Promise<ExitCode> {
  return ofMatches(matches, (match) => admin.giveMatch(name, match), `${name} may log in`, {
    given,
    terminal,
  });
}

async function ungrant({ admin, typed: [name = '', ...matches], given, terminal }: Asked): Promise<ExitCode> {
  return ofMatches(matches, (match) => admin.takeMatch(name, match), `${name} may no longer log in`, {
    given,
    terminal,
  });
}

async function token({ admin, typed: [name = ''], given, terminal }: Asked): Promise<ExitCode> {
  const wished = given.text('role');
  const made = await admin.token(name, wished === undefined ? undefined : roleOf(wished), matchesOf(given));
  if (!made.ok) return wrongInput(terminal, made.sentence);
  if (given.flag('json')) outJson(terminal, { name: made.name, token: made.token });
  else {
    // The token alone goes where a script reads it.
    terminal.err(
      `The token of ${printable(made.name)}, told this once: send it as Authorization: Bearer ...\n`,
    );
    terminal.out(`${made.token}\n`);
  }
  return EXIT.ok;
}

async function revoke({ admin, typed: [name = ''], given, terminal }: Asked): Promise<ExitCode> {
  const isForGood = given.flag('close');
  const done = isForGood ? await admin.close(name) : await admin.revoke(name);
  const said = isForGood ? `${name} is closed` : `${name} has no session and no token any more`;
  return tell(done, said, { given, terminal });
}

async function audit({ admin, given, terminal }: Asked): Promise<ExitCode> {
  const records = await admin.audit(Number(given.text('last') ?? 50));
  if (given.flag('json'))
    outJson(terminal, {
      audit: records.map((each) => ({ ...each, at: new Date(each.at).toISOString(), who: auditWho(each) })),
    });
  else terminal.out(records.map((each) => `${printable(auditLine(each))}\n`).join(''));
  return EXIT.ok;
}

interface Told {
  readonly given: Arguments;
  readonly terminal: Terminal;
}
type Done = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

function tell(done: Done, said: string, { given, terminal }: Told): ExitCode {
  if (!done.ok) return wrongInput(terminal, done.sentence);
  if (given.flag('json')) outJson(terminal, { done: said });
  else terminal.out(`${printable(said)}\n`);
  return EXIT.ok;
}

async function ofMatches(
  matches: readonly string[],
  change: (match: string) => Promise<Done>,
  said: string,
  told: Told,
): Promise<ExitCode> {
  for (const match of matches) {
    const done = await change(match);
    if (!done.ok) return tell(done, '', told);
  }
  return tell({ ok: true }, `${said} ${matches.join(', ')}`, told);
}

/** Nobody reads a hash, and a terminal keeps what it has shown. */
function withoutHash({ passwordHash: _hash, createdAt, closedAt, ...account }: Account): object {
  const closed = closedAt === undefined ? {} : { closedAt: new Date(closedAt).toISOString() };
  return { ...account, createdAt: new Date(createdAt).toISOString(), ...closed };
}

const ROLE_WORDS = ROLES.join(', ');
const wrongRole = (text: string | undefined): string | undefined => {
  if (text === undefined) return `--role is missing: ${ROLE_WORDS}`;
  return isRole(text) ? undefined : `${text} is no role: ${ROLE_WORDS}`;
};
const wrongToken = (given: Arguments): string | undefined => {
  const wished = given.text('role');
  return (wished === undefined ? undefined : wrongRole(wished)) ?? wrongMatch(matchesOf(given));
};
/** Checked before; a text that is none never comes this far. */
const roleOf = (text: string | undefined): Role => (text !== undefined && isRole(text) ? text : 'operator');

const matchesOf = (given: Arguments): readonly string[] => given.text('match')?.split(',') ?? [];
/** The stream of a replay is called after its match, with a number behind a dot. */
const wrongMatch = (matches: readonly string[]): string | undefined => {
  const wrong = matches.find((match) => !parseMatchId(match.replace(/\.[1-9]\d*$/, '')));
  return wrong === undefined
    ? undefined
    : `${wrong} is no name of a match: it looks like 2026-02-25-atalanta-borussia-dortmund`;
};
const wrongLast = (text: string | undefined): string | undefined =>
  text === undefined || wholeNumber(text, 1, MOST_LINES) !== undefined
    ? undefined
    : `--last ${text}: a whole number from 1`;
