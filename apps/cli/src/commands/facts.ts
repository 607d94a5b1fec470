import { type FactView, factView, isDay, type MatchStudy, studyLogs } from '@touchline/desk';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { misused, outJson, styled, type Terminal, wrongInput } from '../terminal.ts';

export const factsCommand: CliCommand = {
  name: 'facts',
  usage: 'facts LOG... [--as-of DATE]',
  summary: 'what has not happened since when, by search over the record',
  details: `
  --as-of DATE  say what has become of each fact by that day: 2026-03-18
  --json        scope, evidence, coverage and standing of each

Facts are those of the last leg's final whistle; while the tie is open they say what would be.
`,
  options: { 'as-of': { type: 'string' } },
  takes: [1, 2],
  async run(given, terminal) {
    const asOf = given.text('as-of');
    if (asOf !== undefined && !isDay(asOf)) {
      return misused(terminal, `facts: --as-of ${asOf}: write a date like 2026-03-18`);
    }
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, tables } = read.given;
    const study = studyLogs(
      logs.map((log) => log.entries),
      tables,
    );
    const day = study?.instant()?.slice(0, 10);
    if (asOf !== undefined && day !== undefined && asOf < day) {
      return wrongInput(
        terminal,
        `--as-of ${asOf}: the match was played on ${day}; give that day or a later one`,
      );
    }
    const facts = study ? factsFor(study, asOf) : [];
    if (given.flag('json')) outJson(terminal, facts);
    else
      terminal.out(
        facts.length === 0
          ? 'No fact of the record.\n'
          : facts.map((fact) => words(fact, terminal)).join('\n'),
      );
    return 0;
  },
};

function factsFor(study: MatchStudy, asOf: string | undefined): readonly FactView[] {
  const at = study.instant();
  const book = study.book();
  if (!book || at === undefined) return [];
  const moment = study.state.phase === 'finished' ? 'final whistle' : 'as it stands';
  const today = asOf ?? at.slice(0, 10);
  const shown = { book, names: study.names, moment, today, linksSince: false };
  return study.facts(at).map((fact) => factView(fact, shown));
}

function words(fact: FactView, terminal: Terminal): string {
  const lines = [
    styled(terminal, 'bold', fact.sentence),
    `  ${fact.scope}, ${fact.asOf}`,
    ...fact.evidence.slice(0, 3).map((each) => `  rests on ${each}`),
    ...fact.counterExamples.map((each) => `  near miss: ${each}`),
    `  ${fact.coverage}`,
    ...(fact.standing === undefined ? [] : [`  ${styled(terminal, 'red', fact.standing)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
