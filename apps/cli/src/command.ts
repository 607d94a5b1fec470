import type { Arguments, OptionSpecs } from './arguments.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** One subcommand: what it is called, what it takes, what it does. */
export interface CliCommand {
  readonly name: string;
  /** `touchline state LOG --seq N` without the program's name. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The lines under `--help` after the usage. */
  readonly details: string;
  readonly options: OptionSpecs;
  /** Least and most positional arguments. */
  readonly takes: readonly [least: number, most: number];
  /** What is missing when there are too few; `a log` unless said. */
  readonly missing?: string;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}
