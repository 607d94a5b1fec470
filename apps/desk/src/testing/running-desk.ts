import { type Command, commandOf, type Entry } from '@touchline/laws';
import { type DeskOptions, type RunningDesk, startDesk } from '../start.ts';
import { memoryStore } from '../store/memory.ts';
import { HandTimer } from './hand-timer.ts';
import { ownTables } from './own-data.ts';

/** Where the wall clock of a test begins. */
const BEGINNING = Date.parse('2026-11-22T12:00:00Z');

/** A whole desk on a free port of this machine, with a store that forgets and a timer that a test turns. */
export interface TestDesk extends RunningDesk {
  /** Turns the wall clock too: entries are stored at its time. */
  readonly timer: HandTimer;
  send(command: Command): Promise<void>;
  /** Logs entries as they are, one command each. */
  log(entries: readonly Entry[]): Promise<void>;
}

export async function startTestDesk(
  options: Partial<
    Pick<DeskOptions, 'accounts' | 'log' | 'delays' | 'hasEditors' | 'publicAddress' | 'store'>
  > = {},
): Promise<TestDesk> {
  const timer = new HandTimer();
  const now = (): number => BEGINNING + timer.now();
  const started = await startDesk({
    store: memoryStore(now),
    ...options,
    now,
    tables: ownTables(),
    port: 0,
    version: 'test',
    timer,
    today: () => '2026-11-22',
    // Whatever webhook a test makes, it asks nobody beyond this machine.
    resolve: (name) => Promise.reject(new Error(`${name} is not looked up in a test`)),
  });
  if (!started.ok) throw new Error(started.sentence);
  const { running } = started;
  const send = async (command: Command): Promise<void> => {
    const answer = await running.desk.handle(command);
    if (answer.outcome !== 'accepted') throw new Error(`${command.commandId}: ${JSON.stringify(answer)}`);
  };
  const log = async (entries: readonly Entry[]): Promise<void> => {
    for (const entry of entries) await send(commandOf(entry, entry.id));
  };
  return { ...running, timer, send, log };
}
