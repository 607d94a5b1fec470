import { inWords } from '@touchline/registry';
import type { Conditions } from '../dimensions.ts';
import type { Evidence, FactWording } from '../fact.ts';
import type { Found } from '../found.ts';
import { FLOOR } from '../pruning.ts';
import { whenSeenFrom, yearIn } from '../wording/time.ts';
import { type Asked, foundOf, inRecord, inRecordSince, yearsSince } from './asked.ts';
import { meetingRows } from './head-to-head.ts';
import type { MatchCoverage } from './match-coverage.ts';
import { inCompetition, reachBack, sinceStart } from './match-words.ts';
import { meetingTurns, nearMeetings } from './meeting-turns.ts';
import { outcomeAt } from './sequences.ts';

/** Fewer earlier meetings than these make no history. */
const LEAST_MEETINGS = 3;

/** What a meeting can be the first of, or one more without. */
const OUTCOMES = ['won', 'lost'] as const;
type Outcome = (typeof OUTCOMES)[number];
/** Anywhere, and at this ground. */
const GROUNDS_WEIGHED = 2;

/**
 * The facts of a meeting in the light of the earlier ones in the competition, wherever and at that ground: the first
 * win or defeat ever or since, and "have never beaten".
 */
export function headToHeadFacts(asked: Asked): readonly Found[] {
  const { side, sequences, before } = asked;
  const { columns } = sequences;
  const { club, opponent, competition } = side;
  const all = meetingRows(sequences, { club, opponent, competition, end: before.ownEnd });
  const venue = side.neutral ? 'neutral' : side.legs[0].venue;
  const here = all.filter((row) => columns.valueAt(row, 'venue') === venue);
  const grounds = [
    { conditions: { club, opponent }, rows: all },
    { conditions: { club, opponent, venue }, rows: here },
  ];
  const found = grounds.flatMap(({ conditions, rows }) =>
    OUTCOMES.flatMap((outcome) => claimOf(asked, conditions, rows, outcome)),
  );
  // At this ground it is no news where it is the same anywhere.
  const isSaid = (one: Meeting) =>
    one.conditions.venue !== undefined &&
    found.some(
      (wide) =>
        wide.conditions.venue === undefined && wide.meeting === one.meeting && wide.hits[0] === one.hits[0],
    );
  return found.filter((one) => asked.everyOne || !isSaid(one)).map((one) => meetingFact(asked, one));
}

interface Meeting {
  readonly meeting: `${'first' | 'never'}:${Outcome}`;
  readonly outcome: Outcome;
  readonly conditions: Conditions;
  /** Earlier meetings, and those of them with the outcome, newest first. */
  readonly rows: readonly number[];
  readonly hits: readonly number[];
  readonly coverage: MatchCoverage;
}

function claimOf(
  asked: Asked,
  conditions: Conditions,
  rows: readonly number[],
  outcome: Outcome,
): readonly Meeting[] {
  if (rows.length < LEAST_MEETINGS) return [];
  const { columns } = asked.sequences;
  const hits = rows.filter((row) => outcomeAt(columns, row) === outcome);
  const coverage = asked.coverageOf();
  const told = (meeting: Meeting['meeting']): readonly Meeting[] => [
    { meeting, outcome, conditions, rows, hits, coverage },
  ];
  if (asked.outcome !== outcome) return hits.length === 0 ? told(`never:${outcome}`) : [];
  const { years } = asked.options.floor ?? FLOOR;
  const meetingsSince = hits[0] === undefined ? rows.length : rows.indexOf(hits[0]);
  const isNews =
    asked.everyOne || (meetingsSince >= LEAST_MEETINGS && yearsSince(asked, hits[0], coverage) >= years);
  return isNews ? told(`first:${outcome}`) : [];
}

function meetingFact(asked: Asked, meeting: Meeting): Found {
  const { hits, rows, conditions, coverage } = meeting;
  return foundOf(asked, {
    family: 'headToHead',
    predicate: {
      measure: meeting.meeting.startsWith('never') ? 'neverInMeetings' : 'matchPlayed',
      outcome: meeting.outcome,
    },
    conditions,
    coverage,
    hits,
    n: hits.length,
    outOf: rows.length,
    since: hits[0] === undefined ? rows.length : rows.indexOf(hits[0]),
    own: rows.filter((row) => !hits.includes(row)),
    near: () => nearMeetings(asked, meeting),
    turns: () => meetingTurns(asked, meeting),
    // The two clubs are what it is about.
    narrowing: conditions.venue === undefined ? 0 : 1,
    weighed: GROUNDS_WEIGHED * OUTCOMES.length,
    wording: (_, previous) => wordingOf(asked, meeting, previous),
  });
}

interface Forms {
  readonly past: string;
  readonly participle: string;
  readonly infinitive: string;
}
const BEAT: { readonly [O in Outcome]: Forms } = {
  won: { past: 'beat', participle: 'beaten', infinitive: 'beat' },
  lost: { past: 'lost to', participle: 'lost to', infinitive: 'lose to' },
};

function wordingOf(asked: Asked, meeting: Meeting, previous: Evidence | undefined): FactWording {
  const { side, book, options, outcome, mood } = asked;
  const [club, opponent] = [options.nameOf(side.club), options.nameOf(side.opponent)];
  const { past, participle, infinitive } = BEAT[meeting.outcome];
  const isSupposed = mood === 'wouldBe';
  const { venue } = meeting.conditions;
  const ground = venue === undefined ? '' : (GROUNDS[venue] ?? '');
  const where = `${ground} ${inCompetition(book.competition(side.competition).name, meeting.coverage)}`;
  const record = inRecord(meeting.coverage);
  const times = inWords(meeting.rows.length + 1);
  const scope = `${club} against ${opponent}${where}${sinceStart(meeting.coverage.from, meeting.coverage)}`;
  const sentence = () => {
    if (meeting.meeting.startsWith('never'))
      return `${club} ${isSupposed ? 'would still have never' : 'have never'} ${participle} ${opponent}${where}${record}: ${times} meetings${outcome === 'drawn' ? ', this one drawn' : ''}.`;
    if (previous === undefined)
      return isSupposed
        ? `${club} would ${infinitive} ${opponent}${where} for the first time${record}.`
        : `For the first time${record}, ${club} ${past} ${opponent}${where}.`;
    const since = inRecordSince(meeting.coverage, previous.season);
    const when = whenSeenFrom(previous.date, side.date).replace(/^(in|on) /, '');
    if (isSupposed)
      return `${club} would ${infinitive} ${opponent}${where} for the first time since ${when}${since}.`;
    return `Not since ${when} had ${club} ${participle} ${opponent}${where}${since}.`;
  };
  return {
    sentence: sentence(),
    short: meeting.meeting.startsWith('never')
      ? `never ${participle} ${opponent}${ground}${record}`
      : `${meeting.outcome === 'won' ? 'the first win over' : 'the first defeat by'} ${opponent}${ground}${previous ? ` since ${yearIn(previous.date)}` : record}`,
    scope,
    reach: reachBack(meeting.coverage.from, meeting.coverage),
    tally: tally(asked, meeting, club, opponent),
  };
}

const GROUNDS: { readonly [venue: string]: string } = {
  home: ' at home',
  away: ' away',
  neutral: ' on neutral ground',
};

/** `They had met five times before: Atalanta won one, Dortmund three, one was drawn.` */
function tally({ sequences: { columns } }: Asked, { rows }: Meeting, club: string, opponent: string): string {
  const count = (outcome: string) => rows.filter((row) => outcomeAt(columns, row) === outcome).length;
  const [won, drawn, lost] = [count('won'), count('drawn'), count('lost')];
  const times = rows.length === 1 ? 'once' : rows.length === 2 ? 'twice' : `${inWords(rows.length)} times`;
  return `They had met ${times} before: ${club} won ${orNone(won)}, ${opponent} ${orNone(lost)}, ${orNone(drawn)} ${drawn === 1 ? 'was' : 'were'} drawn.`;
}

const orNone = (number: number): string => (number === 0 ? 'none' : inWords(number));
