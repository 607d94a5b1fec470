import { readArguments } from './arguments.ts';
import type { CliCommand } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { nearName } from './near.ts';
import { ownVersion } from './own-version.ts';
import { EXIT, type ExitCode, misused, processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs `touchline` with what was typed after its name.
 *
 * @returns 0 when it worked, 1 when the input was wrong, 2 when the command line was
 */
export async function main(
  typed: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const text = overview();
    if (name === undefined) terminal.err(text);
    else terminal.out(text);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${ownVersion()}\n`);
    return EXIT.ok;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const near = nearName(
      name,
      COMMANDS.map((each) => each.name),
    );
    const meant = near === undefined ? '' : `; did you mean ${near}?`;
    return misused(terminal, `unknown command ${name}${meant}; see touchline --help`);
  }
  return runCommand(command, rest, terminal);
}

async function runCommand(
  command: CliCommand,
  typed: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const read = readArguments(typed, command.options);
  const see = `see touchline ${command.name} --help`;
  if (!read.ok) return misused(terminal, `${command.name}: ${read.sentence}; ${see}`);
  const given = read.arguments;
  if (given.flag('help')) {
    terminal.out(`touchline ${command.usage}\n\n${command.details.replace(/^\n+/, '').trimEnd()}\n`);
    return EXIT.ok;
  }
  const [least, most] = command.takes;
  const count = given.positionals.length;
  if (count < least) {
    return misused(terminal, `${command.name}: ${command.missing ?? 'a log'} is missing; ${see}`);
  }
  if (count > most) {
    return misused(terminal, `${command.name}: too many arguments (${given.positionals[most]}); ${see}`);
  }
  return command.run(given, terminal);
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return `touchline: an open live desk for knockout football

${lines.join('\n')}

touchline --version says which this is. Each command takes --json and --help. A LOG is a file of entries, one in JSON a line; a FILE of txt is Football.TXT.
Exit codes: 0 it worked, 1 the input is wrong, 2 the command line is.
`;
}
