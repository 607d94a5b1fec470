import type { CliCommand } from '../command.ts';
import { askCommand } from './ask.ts';
import { auditCommand } from './audit.ts';
import { checkCommand } from './check.ts';
import { clubsCommand } from './clubs.ts';
import { SEASON_COMMANDS } from './competition/index.ts';
import { demoCommand } from './demo.ts';
import { accountsCommand } from './desk/accounts/index.ts';
import { backupCommand, restoreCommand } from './desk/backup.ts';
import { serveCommand } from './desk/serve.ts';
import { webhooksCommand } from './desk/webhooks/index.ts';
import { factsCommand } from './facts.ts';
import { forecastCommand } from './forecast.ts';
import { importCommand } from './import.ts';
import { logCommand } from './log/index.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { stateCommand } from './state.ts';
import { tieCommand } from './tie.ts';
import { txtCommand } from './txt/index.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CliCommand[] = [
  demoCommand,
  serveCommand,
  replayCommand,
  logCommand,
  stateCommand,
  tieCommand,
  reportCommand,
  factsCommand,
  checkCommand,
  askCommand,
  forecastCommand,
  ...SEASON_COMMANDS,
  auditCommand,
  txtCommand,
  clubsCommand,
  importCommand,
  accountsCommand,
  webhooksCommand,
  backupCommand,
  restoreCommand,
];
