import { type Clock, clockLabel, type Entry, type GoalState, type MatchId } from '@touchline/laws';
import { withoutOperator } from '../api/without-operator.ts';
import type { MatchInTie, ReadMatch } from '../projections/match-in-tie.ts';
import type { EventKind } from './webhook.ts';

/** A match at one version of its log, with its tie as it stood then. */
export interface Standing {
  readonly match: ReadMatch;
  readonly inTie?: MatchInTie | undefined;
}

/** Something to tell of a match, made from its log and nothing else: made again, it is the same. */
export interface DeskEvent {
  readonly kind: EventKind;
  readonly match: MatchId;
  /** Version of the log that brought it about. */
  readonly version: number;
  /** The entry it is about; the match's name where it is about the whole of it. */
  readonly subject: string;
  readonly data: object;
}

/**
 * What an entry makes worth telling: itself, and the goals, ends and decisions that came or went with it. A goal that is
 * taken back is told under the subject it was told under when it was scored.
 *
 * @param before `undefined` when the entry opens the log
 */
export function eventsOf(entry: Entry, before: Standing | undefined, after: Standing): readonly DeskEvent[] {
  const situation = situationOf(entry, after);
  const event = (kind: EventKind, subject: string, more: object = {}): DeskEvent => ({
    kind,
    match: entry.match,
    version: entry.seq,
    subject,
    data: { ...situation, ...more },
  });
  return [
    entryEvent(entry, event),
    ...publishedEvents(entry, event),
    ...goalEvents(before, after).map(({ kind, goal }) => event(kind, goal.entry, { goal: told(goal) })),
    ...endEvents(before, after).map((kind) => event(kind, entry.match)),
    ...tieEvents(before, after).map((kind) =>
      event(kind, entry.match, { decided: after.inTie?.tie.decided ?? null }),
    ),
  ];
}

type MakeEvent = (kind: EventKind, subject: string, more?: object) => DeskEvent;

function entryEvent(entry: Entry, event: MakeEvent): DeskEvent {
  const isCorrection = entry.type === 'entryAmended' || entry.type === 'entryWithdrawn';
  return isCorrection
    ? event('entry.corrected', entry.target, { target: entry.target })
    : event('entry.logged', entry.id);
}

function publishedEvents(entry: Entry, event: MakeEvent): readonly DeskEvent[] {
  if (entry.type !== 'published') return [];
  if (entry.what === 'report') return [event('report.published', entry.id)];
  return entry.what === 'fact' ? [event('fact.published', entry.id, { fact: entry.fact })] : [];
}

/** What every event says: where the match stood when it was over and done with. */
function situationOf(entry: Entry, { match, inTie }: Standing) {
  const { clubs, score, shootOut, phase } = match.state;
  const hasTie = inTie !== undefined && inTie.tie.legs.length > 1;
  return {
    match: entry.match,
    version: entry.seq,
    clock: entry.clock,
    label: labelOf(entry.clock),
    clubs,
    phase,
    score,
    ...(shootOut && { shootOut: shootOut.score }),
    ...(hasTie && { aggregate: inTie.tie.aggregate }),
    entry: withoutOperator(entry),
  };
}

const labelOf = (clock: Clock): string => clockLabel(clock);

const counts = ({ status }: GoalState): boolean => status !== 'cancelled';

/** The part of a goal that a reader was told: its place in the score moves with the goals before it. */
const told = ({ scoreAfter: _score, status: _status, ...goal }: GoalState): object => goal;

interface GoalEvent {
  readonly kind: 'goal.scored' | 'goal.changed' | 'goal.overturned';
  readonly goal: GoalState;
}

function goalEvents(before: Standing | undefined, after: Standing): readonly GoalEvent[] {
  const [then, now] = [standingGoals(before), standingGoals(after)];
  const came = [...now.values()].flatMap((goal): GoalEvent[] => {
    const known = then.get(goal.entry);
    if (!known) return [{ kind: 'goal.scored', goal }];
    return JSON.stringify(told(known)) === JSON.stringify(told(goal)) ? [] : [{ kind: 'goal.changed', goal }];
  });
  const gone = [...then.values()].filter(({ entry }) => !now.has(entry));
  return [...came, ...gone.map((goal): GoalEvent => ({ kind: 'goal.overturned', goal }))];
}

const standingGoals = (at: Standing | undefined): ReadonlyMap<string, GoalState> =>
  new Map((at?.match.state.goals ?? []).filter(counts).map((goal) => [goal.entry, goal]));

const isOver = (at: Standing | undefined): boolean => at?.match.state.phase === 'finished';

function endEvents(before: Standing | undefined, after: Standing): readonly EventKind[] {
  if (isOver(before) === isOver(after)) return [];
  return [isOver(after) ? 'match.ended' : 'match.reopened'];
}

function tieEvents(before: Standing | undefined, after: Standing): readonly EventKind[] {
  const [then, now] = [before?.inTie?.tie.decided, after.inTie?.tie.decided];
  if (JSON.stringify(then) === JSON.stringify(now)) return [];
  return [now ? 'tie.decided' : 'tie.reopened'];
}
