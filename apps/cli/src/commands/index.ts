import type { CliCommand } from '../command.ts';
import { demoCommand } from './demo.ts';
import { factsCommand } from './facts.ts';
import { forecastCommand } from './forecast.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { stateCommand } from './state.ts';
import { tieCommand } from './tie.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CliCommand[] = [
  demoCommand,
  replayCommand,
  stateCommand,
  tieCommand,
  reportCommand,
  factsCommand,
  forecastCommand,
];
