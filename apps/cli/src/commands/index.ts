import type { CliCommand } from '../command.ts';
import { auditCommand } from './audit.ts';
import { clubsCommand } from './clubs.ts';
import { demoCommand } from './demo.ts';
import { factsCommand } from './facts.ts';
import { forecastCommand } from './forecast.ts';
import { importCommand } from './import.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { stateCommand } from './state.ts';
import { tieCommand } from './tie.ts';
import { txtCommand } from './txt/index.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CliCommand[] = [
  demoCommand,
  replayCommand,
  stateCommand,
  tieCommand,
  reportCommand,
  factsCommand,
  forecastCommand,
  auditCommand,
  txtCommand,
  clubsCommand,
  importCommand,
];
