import {
  DEFAULT_SPEED,
  type MatchStudy,
  type OfflineDesk,
  offlineDesk,
  parseMoment,
  Replays,
  type ReplayWorld,
  SPEED_LIMIT,
  type Tables,
  type ToldEntry,
  wallTimer,
} from '@touchline/desk';
import { type Entry, type MatchId, refusalSentence } from '@touchline/laws';
import { wholeNumber } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { givenLogs } from '../given-logs.ts';
import { type ExitCode, misused, styled, type Terminal, wrongInput } from '../terminal.ts';
import { standsWords } from '../text/match-lines.ts';

export const replayCommand: CliCommand = {
  name: 'replay',
  usage: 'replay LOG [--speed N] [--from 74:00]',
  summary: 'plays a log in the terminal, in match time',
  details: `
  --speed N  times real speed, 1 to ${SPEED_LIMIT} (default ${DEFAULT_SPEED})
  --from T   where to begin: 74:00, 75, 45+1, HT (default 0); what went before is logged at once
  --json     one line of JSON an entry

The entries go through the desk as they would live. Of a second leg the first is read from the same folder, if its log lies there.
`,
  options: { speed: { type: 'string' }, from: { type: 'string' } },
  takes: [1, 1],
  async run(given, terminal) {
    const speedText = given.text('speed');
    const speed = speedText === undefined ? DEFAULT_SPEED : wholeNumber(speedText, 1, SPEED_LIMIT);
    if (speed === undefined) {
      return misused(terminal, `replay: --speed ${speedText}: a whole number from 1 to ${SPEED_LIMIT}`);
    }
    const from = given.text('from') ?? '0';
    if (!parseMoment(from)) {
      return misused(terminal, `replay: --from ${from}: write a moment like 74:00, 75, 90+3 or HT`);
    }
    const read = await givenLogs(given.positionals, terminal);
    if (!read.ok) return read.exit;
    const { logs, withSibling, tables } = read.given;
    const played = logs[0]?.entries ?? [];
    const before = withSibling.filter((log) => log !== logs[0]).map((log) => log.entries);
    return play({ played, before, from, speed, tables, json: given.flag('json') }, terminal);
  },
};

interface Play {
  readonly played: readonly Entry[];
  readonly before: readonly (readonly Entry[])[];
  readonly from: string;
  readonly speed: number;
  readonly tables: Tables;
  readonly json: boolean;
}

async function play(wished: Play, terminal: Terminal): Promise<ExitCode> {
  const desk = await offlineDesk(wished.tables);
  const replays = new Replays(worldOf(desk), wallTimer);
  const tell = wished.json ? jsonLine : entryTeller(terminal);
  const show = (entry: Entry): void => {
    const study = desk.study(entry.match);
    if (study) terminal.out(tell(entry, study));
  };
  const { played, before, from, speed } = wished;
  const started = await replays.start({ played, before }, { from, speed, played: show });
  if (!started.ok) return wrongInput(terminal, started.sentence);
  await started.replay.resume();
  await started.replay.ended;
  const { problem } = started.replay.status();
  return problem === undefined ? 0 : wrongInput(terminal, problem);
}

/** The desk as a replay sees it, without a page to show clocks on. */
function worldOf(desk: OfflineDesk): ReplayWorld {
  return {
    send: async (command) => {
      const answer = await desk.handle(command);
      if (answer.outcome === 'accepted') return { ok: true };
      const sentence = answer.outcome === 'refused' ? refusalSentence(answer.refusal) : answer.outcome;
      return { ok: false, sentence };
    },
    isTaken: (match) => desk.study(match) !== undefined,
    clockOf: (match: MatchId) => desk.study(match)?.state.clock ?? { period: 'pre' },
    showClock: () => undefined,
    showReplay: () => undefined,
    moved: () => undefined,
    newCommandId: () => '',
  };
}

/** Tells entries one after the other; what the score means is said again when it means something else. */
function entryTeller(terminal: Terminal): (entry: Entry, study: MatchStudy) => string {
  let said = '';
  return (entry, study) => {
    const item = study.timeline().find((each) => each.entry === entry.id);
    if (!item) return '';
    const meaning = study.state.phase === 'fixture' ? '' : standsWords(study);
    const isNews = meaning !== said;
    said = meaning;
    const line = `${item.label.padStart(5)}  ${wordOf(item, study, terminal)} ${item.text}`.trimEnd();
    return isNews ? `${line}\n       ${styled(terminal, 'dim', meaning)}\n` : `${line}\n`;
  };
}

/** The word of an entry, with the club where the sentence after it does not name it. */
function wordOf(item: ToldEntry, study: MatchStudy, terminal: Terminal): string {
  const club = item.side && study.nameOf(study.state.clubs[item.side]);
  const whose = club === undefined || item.text.includes(club) ? '' : ` (${club})`;
  return `${item.key ? styled(terminal, 'bold', item.word) : item.word}${whose}.`;
}

function jsonLine(entry: Entry, { state, inTie }: MatchStudy): string {
  const tie = inTie && { aggregate: inTie.tie.aggregate, ifEndedNow: inTie.tie.ifEndedNow };
  return `${JSON.stringify({ entry, score: state.score, ...tie })}\n`;
}
