import { studyLogs } from '@touchline/desk';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { noPosition, POSITION_OPTIONS, positionIn } from '../position.ts';
import { outJson, wrongInput } from '../terminal.ts';
import { matchLines } from '../text/match-lines.ts';

export const stateCommand: CliCommand = {
  name: 'state',
  usage: 'state LOG [--seq N | --at 90+3]',
  summary: 'the match at a position of its log',
  details: `
  --seq N     after entry N
  --at T      at that minute, clock or interval: 75, 90+3, 74:00, HT, FT
  --json      the whole state

Without a position it is the state after the last entry. Of a second leg the first is read from the same folder, if its log lies there.
`,
  options: POSITION_OPTIONS,
  takes: [1, 1],
  async run(given, terminal) {
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, withSibling, tables } = read.given;
    const entries = logs[0]?.entries ?? [];
    const position = positionIn(entries, given);
    if (!position.ok) return noPosition(terminal, 'state', position);
    const until = entries.filter((entry) => entry.seq <= position.seq);
    const others = withSibling.filter((log) => log !== logs[0]).map((log) => log.entries);
    const study = studyLogs([...others, until], tables);
    if (!study) return wrongInput(terminal, `entry ${position.seq} comes before the match is opened`);
    if (given.flag('json')) outJson(terminal, study.state);
    else terminal.out(`${matchLines(study, terminal, position.clock).join('\n')}\n`);
    return 0;
  },
};
