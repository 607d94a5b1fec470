import { studyLogs } from '@touchline/desk';
import { formatReport } from '@touchline/report';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { outJson, wrongInput } from '../terminal.ts';

export const reportCommand: CliCommand = {
  name: 'report',
  usage: 'report LOG...',
  summary: 'headline and report, every sentence from the log',
  details: `
  --json  each sentence with the entries, facts and rules it rests on

The report is of the last leg given; with both logs it can say who scored in the first.
`,
  options: {},
  takes: [1, 2],
  async run(given, terminal) {
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, tables } = read.given;
    const study = studyLogs(
      logs.map((log) => log.entries),
      tables,
    );
    if (!study) return wrongInput(terminal, 'no match is opened in the log');
    const report = study.report(study.instant());
    if (given.flag('json')) outJson(terminal, report);
    else terminal.out(`${formatReport(report).trimEnd()}\n`);
    return 0;
  },
};
