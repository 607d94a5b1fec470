import type { Readable } from 'node:stream';

/** Where the command writes, and how: handed in, so that a test can read it. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Colours only on a terminal, and never against NO_COLOR. */
  readonly colour: boolean;
  readonly isTty: boolean;
  /** Whether somebody watches what is said on the side: then long work tells how far it is. */
  readonly errIsTty?: boolean;
  /** Letters that go into a line, where that is known. */
  readonly columns?: number;
  /** Where secrets are typed; the process's own input when absent. */
  readonly input?: Readable;
}

/** Exit codes that scripts can rely on. */
export const EXIT = {
  ok: 0,
  wrongInput: 1,
  usage: 2,
  /** A question that the record cannot decide: neither yes (0) nor no (1). */
  undecided: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The process's own terminal. A reader that goes away (`| head`) ends the command quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', quietEnd);
  process.stderr.on('error', quietEnd);
  const { isTTY: isTty, columns } = process.stdout;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTty,
    errIsTty: process.stderr.isTTY,
    ...(isTty && columns > 0 && { columns }),
    colour: isTty && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
}

function quietEnd(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** The input is wrong: one clear line on stderr. */
export function wrongInput(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`touchline: ${printable(sentence)}\n`);
  return EXIT.wrongInput;
}

/** The command line makes no sense: one clear line on stderr. */
export function misused(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`touchline: ${printable(sentence)}\n`);
  return EXIT.usage;
}

/** Control characters as they are written in JSON: a file's bytes must not steer the terminal that tells of them. */
export const printable = (text: string): string =>
  text.replace(CONTROL, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

// oxlint-disable-next-line no-control-regex -- these are the ones to find
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

const SGR = { bold: ['1', '22'], dim: ['2', '22'], red: ['31', '39'], green: ['32', '39'] } as const;

/** Text in a colour or weight where the terminal has them, plain where not. */
export function styled(terminal: Terminal, style: keyof typeof SGR, text: string): string {
  const [on, off] = SGR[style];
  return terminal.colour ? `\u001B[${on}m${text}\u001B[${off}m` : text;
}

/** JSON for programs: indented, one value, a line end. */
export function outJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, undefined, 2)}\n`);
}
