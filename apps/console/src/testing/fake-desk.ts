import { type Command, decide, type Entry, parseCommand, refusalSentence } from '@touchline/laws';
import type { Answer, DeskLine, Wait } from '../model/ports.ts';

/** How the line to the desk is: `deaf` takes commands and loses its answers. */
export type LineState = 'up' | 'down' | 'deaf';

const NO_ANSWER: Answer = { status: 0, body: undefined };

/** A desk in memory: it decides by the Laws, stores each command once, and answers as the real one does. */
export class FakeDesk implements DeskLine {
  readonly log: Entry[];
  line: LineState = 'up';
  /** Ids of commands in the order in which they came, each time they came. */
  readonly posted: string[] = [];

  constructor(log: readonly Entry[]) {
    this.log = [...log];
  }

  async get(): Promise<Answer> {
    return NO_ANSWER;
  }

  async post(path: string, body: unknown): Promise<Answer> {
    if (this.line === 'down') return NO_ANSWER;
    const read = parseCommand(body);
    if (!read.ok) return { status: 422, body: { detail: 'This is no command.' } };
    const { command } = read;
    this.posted.push(command.commandId);
    const asked = new URL(path, 'http://desk').searchParams;
    const answer = this.#answer(command, Number(asked.get('seen')), asked.get('own') ?? '');
    return this.line === 'deaf' ? NO_ANSWER : answer;
  }

  /** What another operator logs. @returns whether the Laws took it */
  byAnother(command: Command): boolean {
    const verdict = decide(command, this.log);
    if (verdict.ok) this.log.push(...verdict.entries);
    return verdict.ok;
  }

  #answer(command: Command, seen: number, own: string): Answer {
    const { commandId: id } = command;
    const before = this.log.filter((entry) => entry.id === id || entry.id.startsWith(`${id}.`));
    if (before.length > 0) return { status: 200, body: { entries: before, notices: [], repeated: true } };
    const others = this.log.slice(seen).filter((entry) => !entry.id.startsWith(own));
    const between = others.filter((entry) => `log${entry.type}`.toLowerCase() === command.type.toLowerCase());
    if (between.length > 0) {
      const type = 'urn:touchline:problem:touched';
      return { status: 409, body: { type, detail: '', currentVersion: this.log.length, between } };
    }
    const verdict = decide(command, this.log);
    if (!verdict.ok) {
      const { rule, facts } = verdict.refusal;
      return { status: 422, body: { rule, facts, detail: refusalSentence(verdict.refusal) } };
    }
    this.log.push(...verdict.entries);
    return { status: 201, body: { entries: verdict.entries, notices: [], repeated: false } };
  }
}

/** Time that a test turns on. */
export class HandWait implements Wait {
  #waiting: (() => void)[] = [];

  after(_milliseconds: number, call: () => void): () => void {
    this.#waiting.push(call);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== call);
    };
  }

  /** Everything that waits is due. */
  pass(): void {
    const due = this.#waiting;
    this.#waiting = [];
    for (const call of due) call();
  }
}
