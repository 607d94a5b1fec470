import { percent, studyLogs } from '@touchline/desk';
import { swings } from '@touchline/forecast';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { outJson, wrongInput } from '../terminal.ts';

export const forecastCommand: CliCommand = {
  name: 'forecast',
  usage: 'forecast LOG...',
  summary: 'chance of going through, and what moved it',
  details: `
  --json  the whole curve, a point an entry and a minute

Elo ratings and Poisson goals from the results before the tie. With a second leg alone the first is read from the same folder.
`,
  options: {},
  takes: [1, 2],
  async run(given, terminal) {
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { withSibling, tables } = read.given;
    const study = studyLogs(
      withSibling.map((log) => log.entries),
      tables,
    );
    const curve = study?.curve() ?? [];
    const home = study?.state.clubs.home;
    if (!study || home === undefined || curve.length === 0) {
      return wrongInput(terminal, 'no forecast: the tie, its regulations or its date are not known');
    }
    if (given.flag('json')) {
      outJson(terminal, curve);
      return 0;
    }
    const told = [...study.otherTimeline(), ...study.timeline()];
    const items = new Map(told.map((item) => [`${item.match}/${item.entry}`, item]));
    terminal.out(`Chance that ${study.nameOf(home)} go through\n`);
    for (const swing of swings(curve)) {
      const item = items.get(`${swing.match}/${swing.entry}`);
      const after = swing.goThrough[home] ?? 0;
      const before = after - (swing.change[home] ?? 0);
      const words = item ? `${item.word}: ${item.text}` : swing.entry;
      const leg = swing.leg === 1 ? 'first leg ' : '';
      terminal.out(
        `${percent(before).padStart(6)} to ${percent(after).padEnd(6)} ${leg}${swing.label}' ${words}\n`,
      );
    }
    return 0;
  },
};
