import { type Command, commandOf, type Entry } from '@touchline/laws';
import { type RunningDesk, startDesk } from '../start.ts';
import { memoryStore } from '../store/memory.ts';
import { HandTimer } from './hand-timer.ts';
import { ownTables } from './own-data.ts';

/** A whole desk on a free port of this machine, with a store that forgets and a timer that a test turns. */
export interface TestDesk extends RunningDesk {
  readonly timer: HandTimer;
  send(command: Command): Promise<void>;
  /** Logs entries as they are, one command each. */
  log(entries: readonly Entry[]): Promise<void>;
}

export async function startTestDesk(): Promise<TestDesk> {
  const timer = new HandTimer();
  const started = await startDesk({
    store: memoryStore(),
    tables: ownTables(),
    port: 0,
    version: 'test',
    timer,
    today: () => '2026-11-22',
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
