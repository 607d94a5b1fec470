import { type Regulations, regulationsById } from '@touchline/competition';
import { type MatchStudy, studyLogs } from '@touchline/desk';
import type { Clock } from '@touchline/laws';
import { firstName } from '@touchline/report';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { noPosition, POSITION_OPTIONS, positionIn } from '../position.ts';
import { heldWords } from '../season/season-options.ts';
import { misused, outJson, type Terminal, wrongInput } from '../terminal.ts';
import { tieLines } from '../text/match-lines.ts';

export const tieCommand: CliCommand = {
  name: 'tie',
  usage: 'tie LOG LOG [--regulations ID] [--seq N | --at 75]',
  summary: 'the tie of two logs: who goes through, what each needs',
  details: `
  --regulations ID  what these regulations would say: ucl-2020-21
  --seq N, --at L   a position in the second leg's log (or in the only one given)
  --json            tie, possible opponents, suspensions

The logs may be given in any order. One log of a single match, or of a first leg, is enough.
`,
  options: { ...POSITION_OPTIONS, regulations: { type: 'string' } },
  takes: [1, 2],
  async run(given, terminal) {
    const id = given.text('regulations');
    const regulations = id === undefined ? undefined : regulationsById(id);
    if (id !== undefined && !regulations) return misused(terminal, `tie: ${unknownRegulations(id)}`);
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, tables } = read.given;
    const last = logs.at(-1)?.entries ?? [];
    const position = positionIn(last, given);
    if (!position.ok) return noPosition(terminal, 'tie', position);
    const until = last.filter((entry) => entry.seq <= position.seq);
    const earlier = logs.slice(0, -1).map((log) => log.entries);
    const study = studyLogs([...earlier, until], tables, regulations ? { regulations } : {});
    if (!study?.inTie) return wrongInput(terminal, noTie(study, regulations));
    if (given.flag('json')) outJson(terminal, tieAsJson(study));
    else terminal.out(`${lines(study, terminal, position.clock).join('\n')}\n`);
    return 0;
  },
};

function lines(study: MatchStudy, terminal: Terminal, clock: Clock | undefined): readonly string[] {
  const { inTie, names, state } = study;
  if (!inTie) return [];
  const { tie, regulations, round } = inTie;
  const legs = tie.legs.map(({ homeClub, awayClub, score, status }) => {
    const result = status === 'toCome' ? 'v' : score.join('-');
    return `${firstName(names.club(homeClub))} ${result} ${firstName(names.club(awayClub))}`;
  });
  const next = nextLine(study, clock);
  const suspended = study.suspensions().map(({ person, club }) => {
    const name = person === 'unknown' ? 'an unknown player' : names.person(person).lastName;
    return `${name} (${names.club(club).shortName})`;
  });
  return [
    `${regulations.competitionName}, ${round.name}, by ${regulations.id}`,
    ...legs.map((leg) => `  ${leg}`),
    ...tieLines(study, terminal, clock),
    ...(next === undefined ? [] : [`Next: ${next}`]),
    ...(suspended.length > 0 && state.phase === 'finished'
      ? [`Miss their club's next UEFA match: ${suspended.join(', ')}`]
      : []),
  ];
}

function nextLine(study: MatchStudy, clock: Clock | undefined): string | undefined {
  const at = study.instant(clock);
  return at === undefined ? undefined : study.nextSentence({ at });
}

function tieAsJson(study: MatchStudy): unknown {
  const at = study.instant();
  const clubs = study.inTie?.tie.clubs ?? [];
  return {
    regulations: study.inTie?.regulations.id,
    tie: study.inTie?.tie,
    opponents: at === undefined ? [] : clubs.flatMap((club) => study.opponents(club, { at }) ?? []),
    suspensions: study.suspensions(),
  };
}

const unknownRegulations = (id: string): string => `--regulations ${id}: not held; held are ${heldWords()}`;

function noTie(study: MatchStudy | undefined, asked: Regulations | undefined): string {
  if (!study) return 'no match is opened at that position';
  const id = asked?.id ?? study.state.regulations.id;
  if (!regulationsById(id)) return `the regulations ${id} are not held`;
  const round = study.state.round;
  if (!regulationsById(id)?.rounds.some((each) => each.id === round)) return `${id} has no round ${round}`;
  return 'the other leg is nowhere known: give both logs';
}
