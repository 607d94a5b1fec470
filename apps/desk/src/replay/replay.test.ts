import { type Clock, type Command, clockLabel, type Entry, type MatchId } from '@touchline/laws';
import { beforeEach, describe, expect, test } from 'vitest';
import { HandTimer } from '../testing/hand-timer.ts';
import { Replay } from './replay.ts';
import { positionOfText, scheduleOf } from './schedule.ts';
import type { Sent, Stage } from './stage.ts';

const MATCH = 'a-match' as MatchId;
const entry = (seq: number, clock: Clock): Entry =>
  ({ seq, id: `e${seq}`, clock, type: 'note' }) as unknown as Entry;

const LOG = [
  entry(1, { period: 'pre' }),
  entry(2, { period: 'firstHalf', second: 0 }),
  entry(3, { period: 'firstHalf', second: 30 }),
  entry(4, { period: 'firstHalf', second: 150 }),
];

class RecordingStage implements Stage {
  readonly sent: string[] = [];
  readonly clocks: string[] = [];
  refuse = new Set<string>();
  changes = 0;
  send(command: Command): Promise<Sent> {
    if (this.refuse.has(command.commandId))
      return Promise.resolve({ ok: false, sentence: 'not on the sheet' });
    this.sent.push(command.commandId);
    return Promise.resolve({ ok: true });
  }
  showClock(_match: MatchId, clock: Clock) {
    this.clocks.push(clockLabel(clock));
  }
  replayChanged() {
    this.changes += 1;
  }
}

describe('a replay', () => {
  let timer: HandTimer;
  let stage: RecordingStage;
  const played: number[] = [];
  const replayFrom = (text: string, speed = 30) => {
    const schedule = scheduleOf(LOG);
    return new Replay({
      match: MATCH,
      schedule,
      commandOf: (each) => ({ commandId: each.id }) as unknown as Command,
      stage,
      timer,
      from: positionOfText(schedule, text) ?? 0,
      speed,
      played: (each) => played.push(each.seq),
    });
  };
  beforeEach(() => {
    timer = new HandTimer();
    stage = new RecordingStage();
    played.length = 0;
  });

  test('sends what lies before its start at once, and then stands', async () => {
    const replay = replayFrom('1:00');
    await replay.begin();
    expect(stage.sent).toEqual(['e1', 'e2', 'e3']);
    expect(stage.clocks).toEqual(['2']);
    await timer.turn(60_000);
    expect(stage.sent).toHaveLength(3);
    expect(replay.status()).toMatchObject({ playing: false, finished: false });
  });

  test('plays the rest in match time at its speed, and ends', async () => {
    const replay = replayFrom('1:00');
    await replay.begin();
    await replay.resume();
    await timer.turn(2_999); // ninety match seconds take three seconds at thirty times
    expect(stage.sent).toHaveLength(3);
    await timer.turn(1);
    expect(stage.sent).toEqual(['e1', 'e2', 'e3', 'e4']);
    await replay.ended;
    expect(replay.status()).toMatchObject({ playing: false, finished: true });
    expect(timer.appointments).toBe(0);
    expect(played).toEqual([4]);
  });

  test('shows the clock at every whole minute between entries', async () => {
    const replay = replayFrom('0');
    await replay.begin();
    await replay.resume();
    await timer.turn(5_000);
    expect(stage.clocks).toEqual(['1', '1', '2', '3', '3']);
  });

  test('paused, nothing moves; resumed, it goes on from the same moment', async () => {
    const replay = replayFrom('1:00');
    await replay.begin();
    await replay.resume();
    await timer.turn(2_000);
    await replay.pause();
    await timer.turn(600_000);
    expect(stage.sent).toHaveLength(3);
    await replay.resume();
    await timer.turn(999);
    expect(stage.sent).toHaveLength(3);
    await timer.turn(1);
    expect(stage.sent).toHaveLength(4);
  });

  test('a step plays one entry whenever it is due, and stands there', async () => {
    const replay = replayFrom('0');
    await replay.begin();
    await replay.resume();
    await replay.step();
    expect(stage.sent).toEqual(['e1', 'e2', 'e3']);
    expect(replay.status().playing).toBe(false);
    await replay.step();
    await replay.step();
    expect(stage.sent).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(replay.status().finished).toBe(true);
  });

  test('a new speed holds from the moment it is set', async () => {
    const replay = replayFrom('1:00');
    await replay.begin();
    await replay.resume();
    await timer.turn(1_000); // thirty of the ninety seconds are over
    await replay.setSpeed(60);
    await timer.turn(999);
    expect(stage.sent).toHaveLength(3);
    await timer.turn(1);
    expect(stage.sent).toHaveLength(4);
  });

  test('an entry that the desk refuses stops it there, with the reason', async () => {
    stage.refuse.add('e3');
    const replay = replayFrom('1:00');
    await replay.begin();
    expect(stage.sent).toEqual(['e1', 'e2']);
    expect(replay.status().problem).toBe('entry 3: not on the sheet');
    await replay.resume();
    expect(replay.status().playing).toBe(false);
  });

  test('after a reader corrected the log, a refused entry is left out and the match goes on', async () => {
    stage.refuse.add('e3');
    const replay = replayFrom('0');
    await replay.begin();
    replay.corrected();
    await replay.resume();
    await timer.turn(60_000);
    expect(stage.sent).toEqual(['e1', 'e2', 'e4']);
    expect(replay.status()).toMatchObject({ finished: true, skipped: ['entry 3: not on the sheet'] });
  });
});
