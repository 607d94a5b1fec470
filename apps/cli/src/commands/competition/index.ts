import type { CliCommand } from '../../command.ts';
import { bracketCommand } from './bracket.ts';
import { drawCommand } from './draw.ts';
import { opponentsCommand } from './opponents.ts';
import { suspensionsCommand } from './suspensions.ts';
import { tableCommand } from './table.ts';
import { tiesCommand } from './ties.ts';

/** Commands about a season of a competition, in the order of the overview. */
export const SEASON_COMMANDS: readonly CliCommand[] = [
  tiesCommand,
  tableCommand,
  bracketCommand,
  opponentsCommand,
  drawCommand,
  suspensionsCommand,
];
