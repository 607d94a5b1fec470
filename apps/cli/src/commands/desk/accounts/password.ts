import type { Readable } from 'node:stream';
import type { Terminal } from '../../../terminal.ts';

/** What was typed, or why nothing was. */
type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** Where passwords come from; the process's own input unless a test hands in another. */
export interface PasswordInput extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
}

/**
 * A new password: on a terminal typed twice and not shown, otherwise the first line of the input. Arguments are no place
 * for one, for they stand in the list of processes and in the shell's history.
 */
export async function newPassword(terminal: Terminal, name: string): Promise<Read> {
  const input: PasswordInput = terminal.input ?? process.stdin;
  if (input.isTTY !== true) return firstLine(input);
  const ahead: string[] = [];
  const once = await unseen({ input, terminal, ahead }, `Password for ${name}: `);
  if (!once.ok) return once;
  const again = await unseen({ input, terminal, ahead }, 'The same again: ');
  if (!again.ok || again.text === once.text) return again;
  return { ok: false, sentence: 'these are two passwords: nothing was changed' };
}

async function firstLine(input: PasswordInput): Promise<Read> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > MOST_LETTERS) break;
  }
  const [line = ''] = text.split(/\r?\n/);
  return line === ''
    ? { ok: false, sentence: 'no password came on standard input' }
    : { ok: true, text: line };
}

const MOST_LETTERS = 4096;
const ENTER = ['\r', '\n', '\u0004'];
const INTERRUPT = '\u0003';
const BACKSPACE = ['\u007f', '\b'];
// oxlint-disable-next-line no-control-regex -- the escape that begins an arrow
const ARROWS = /\u001b(?:\[[\d;]*|O)[A-Za-z~]/g;

interface Keyboard {
  readonly input: PasswordInput;
  readonly terminal: Terminal;
  /** Letters typed, or pasted, before they were asked for. */
  readonly ahead: string[];
}

/** A line that the terminal does not show. */
function unseen({ input, terminal, ahead }: Keyboard, question: string): Promise<Read> {
  terminal.err(question);
  input.setRawMode?.(true);
  input.setEncoding('utf8');
  return new Promise((resolve) => {
    const line: string[] = [];
    const end = (read: Read): void => {
      input.off('data', take);
      input.off('end', stop);
      input.setRawMode?.(false);
      input.pause();
      terminal.err('\n');
      resolve(read);
    };
    const stop = (): void => end({ ok: false, sentence: 'broken off: nothing was changed' });
    const take = (chunk: string): void => {
      ahead.push(...Array.from(chunk.replaceAll(ARROWS, '')));
      for (let letter = ahead.shift(); letter !== undefined; letter = ahead.shift()) {
        if (letter === INTERRUPT) return stop();
        if (ENTER.includes(letter)) return end({ ok: true, text: line.join('') });
        if (BACKSPACE.includes(letter)) line.pop();
        else line.push(letter);
      }
    };
    input.on('data', take);
    input.once('end', stop);
    input.resume();
    take('');
  });
}
