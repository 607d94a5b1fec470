import { type FactView, factView, type MatchStudy, studyLogs } from '@touchline/desk';
import { type Fact, parseInstant } from '@touchline/record-book';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { factsOfFiles } from '../record/facts-of-files.ts';
import { FILE_DETAILS, FILE_OPTIONS } from '../record/given-record.ts';
import { reservationLines } from '../record/words.ts';
import { misused, outJson, styled, type Terminal, wrongInput } from '../terminal.ts';

export const factsCommand: CliCommand = {
  name: 'facts',
  usage: 'facts LOG... | "DATE HOME v AWAY" --results FILE [--as-of DATE]',
  summary: 'what has not happened since when, by search over the record',
  details: `
  --as-of DATE  say what has become of each fact by that day, 2026-03-18, or instant, 2026-02-25T23:10
  --json        scope, evidence, coverage and standing of each
${FILE_DETAILS}

Facts are those of the last leg's final whistle; while the tie is open they say what would be, and what
each next goal would make. Of a match of somebody else's results they are those of its final whistle:

  touchline facts "2014-07-08 Brazil v Germany" --results results.csv --goals goals.csv --competition international
`,
  options: { 'as-of': { type: 'string' }, ...FILE_OPTIONS },
  takes: [1, 2],
  async run(given, terminal) {
    const asOf = given.text('as-of');
    if (asOf !== undefined && parseInstant(asOf) === undefined) {
      const wanted = 'write a day like 2026-03-18 or an instant like 2026-02-25T23:10';
      return misused(terminal, `facts: --as-of ${asOf}: ${wanted}`);
    }
    if (given.text('results') !== undefined || given.text('goals') !== undefined)
      return factsOfFiles(given, terminal);
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, tables } = read.given;
    const study = studyLogs(
      logs.map((log) => log.entries),
      tables,
    );
    const known = study?.instant();
    if (asOf !== undefined && known !== undefined && isBefore(asOf, known)) {
      const [day, time] = [known.slice(0, 10), known.slice(11, 16)];
      const sentence = `--as-of ${asOf}: the logs go to ${day}, ${time} UTC; give that day or a later one`;
      return wrongInput(terminal, sentence);
    }
    const facts = study ? factsFor(study, asOf) : [];
    if (given.flag('json'))
      outJson(
        terminal,
        facts.map(({ view }) => view),
      );
    else {
      const told = facts.map((fact) => words(fact, terminal));
      const next = study && known !== undefined ? nextGoalWords(study, known, terminal) : [];
      const lines = [...told, ...next];
      terminal.out(lines.length === 0 ? 'No fact of the record.\n' : lines.join('\n'));
    }
    return 0;
  },
};

interface Shown {
  readonly fact: Fact;
  readonly view: FactView;
}

function factsFor(study: MatchStudy, asOf: string | undefined): readonly Shown[] {
  const at = study.instant();
  if (!study.book() || at === undefined) return [];
  const moment = study.state.phase === 'finished' ? 'final whistle' : 'as it stands';
  const today = asOf ?? at;
  const underWay = study.tiesUnderWay(today);
  const shown = { book: () => study.book(), names: study.names, moment, today, underWay, linksSince: false };
  return [...study.facts(at), ...study.factsInPlay(at).atThisScore].map((fact) => ({
    fact,
    view: factView(fact, shown),
  }));
}

/** What each next goal would make. */
function nextGoalWords(study: MatchStudy, at: string, terminal: Terminal): readonly string[] {
  return study.factsInPlay(at).afterNextGoal.flatMap(({ scorer, score, facts }) => {
    const sentences = facts.slice(0, MOST_OF_A_GOAL).map(({ wording }) => `  ${wording.sentence}\n`);
    const head = styled(terminal, 'bold', `If ${study.nameOf(scorer)} score next, ${score.join('-')}:`);
    return sentences.length === 0 ? [] : [`${head}\n${sentences.join('')}`];
  });
}

const MOST_OF_A_GOAL = 3;

/** A day alone is the end of that day. */
const isBefore = (asOf: string, instant: string): boolean =>
  (parseInstant(asOf) ?? 0) < (parseInstant(instant) ?? 0);

function words({ fact, view }: Shown, terminal: Terminal): string {
  const lines = [
    styled(terminal, 'bold', view.sentence),
    `  ${view.scope}, ${view.asOf}`,
    ...reservationLines(fact).map((line) => `  ${line}`),
    ...view.evidence.slice(0, 3).map((each) => `  rests on ${each}`),
    ...view.counterExamples.map((each) => `  near miss: ${each}`),
    `  ${view.coverage}`,
    ...(view.standing === undefined ? [] : [`  ${styled(terminal, 'red', view.standing)}`]),
    ...(view.couldJoin === undefined ? [] : [`  ${view.couldJoin}`]),
  ];
  return `${lines.join('\n')}\n`;
}
