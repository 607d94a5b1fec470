import type { BySide, ClubId, Entry, EntryId, EntryOf, MatchId, PersonRef, Side } from '@touchline/laws';
import { clockLabel, parseMinute } from '@touchline/laws';
import type { Grounds } from '../document.ts';
import type { MatchInput, ReportInput } from '../input.ts';

/** What the grounds of one sentence bear out, counted anew from the entries themselves. */
export interface BorneOut {
  readonly people: ReadonlySet<string>;
  readonly clubs: ReadonlySet<ClubId>;
  /** `3-1` and `1-3` both, for prose puts now the home club and now the winner first. */
  readonly scores: ReadonlySet<string>;
  readonly minutes: readonly { readonly minute: number; readonly added: number; readonly period: string }[];
  /** Minutes on the boards. */
  readonly boards: ReadonlySet<number>;
  readonly entries: readonly Entry[];
}

/**
 * Reads the grounds back: entries, the tie's first leg where only its score is known, the clubs that a rule brings in.
 *
 * @param passing the sentence tells how the score went, so it may name every score that its goals pass through;
 * otherwise only where they end
 */
export function borneOut(
  grounds: Grounds,
  input: ReportInput,
  { passing }: { readonly passing: boolean },
): BorneOut {
  const matches = [input.match, input.otherLeg].filter((match) => match !== undefined);
  const grounded = matches.map((match) => ({ match, entries: entriesIn(match, grounds) }));
  const entries = grounded.flatMap((one) => one.entries);
  return {
    entries,
    people: new Set([...entries.flatMap(peopleOf), ...grounds.facts.flatMap(personOfFact)]),
    clubs: new Set([...grounded.flatMap(clubsOf), ...clubsOfRules(grounds, input)]),
    scores: scoresOf(grounded, grounds, input, passing),
    minutes: entries.flatMap((entry) => {
      const parts = parseMinute(clockLabel(entry.clock));
      return parts ? [{ ...parts, period: entry.clock.period }] : [];
    }),
    boards: new Set(entries.flatMap((entry) => (entry.type === 'addedTime' ? [entry.minutes] : []))),
  };
}

interface Grounded {
  readonly match: MatchInput;
  readonly entries: readonly Entry[];
}

function entriesIn({ entries, state }: MatchInput, { entries: refs }: Grounds): readonly Entry[] {
  const ids = idsIn(state.match, refs);
  return entries.filter((entry) => ids.has(entry.id));
}

const idsIn = (match: MatchId, refs: Grounds['entries']): ReadonlySet<EntryId> =>
  new Set(refs.filter((ref) => ref.match === match).map((ref) => ref.entry));

const clubsOf = ({ match, entries }: Grounded): readonly ClubId[] =>
  entries.length > 0 ? [match.state.clubs.home, match.state.clubs.away] : [];

function clubsOfRules({ rules }: Grounds, { opponents, tie }: ReportInput): readonly ClubId[] {
  return [
    ...(rules.some((rule) => rule.startsWith('UCL-KO-')) ? (opponents?.opponents ?? []) : []),
    ...(rules.some((rule) => rule.startsWith('UCL-TIE-')) ? (tie?.clubs ?? []) : []),
  ];
}

const personOfFact = (fact: string): readonly string[] =>
  fact.startsWith('person:') ? [fact.slice('person:'.length)] : [];

/** Everybody whom an entry names. */
export function peopleOf(entry: Entry): readonly string[] {
  const named: (PersonRef | undefined)[] = [];
  for (const [field, value] of Object.entries(entry)) {
    if (PEOPLE.has(field)) named.push(...[value].flat());
    if (field === 'starters' || field === 'substitutes') named.push(...sheetOf(value));
  }
  return named.flatMap((person) => (person === undefined || person === 'unknown' ? [] : [person]));
}

const PEOPLE: ReadonlySet<string> = new Set([
  'scorer',
  'player',
  'person',
  'kicker',
  'on',
  'about',
  'assist',
  'deflectedBy',
  'assistTouchedBy',
  'combinedWith',
  'referee',
  'assistants',
  'fourth',
  'var',
  'avar',
  'captain',
  'coach',
  'teamOfficials',
]);

const sheetOf = (players: EntryOf<'teamSheet'>['starters']): readonly PersonRef[] =>
  players.map((one) => one.player);

/** The scores of the grounded goals, of the match and of the tie, and the shoot-out's. */
function scoresOf(
  grounded: readonly Grounded[],
  grounds: Grounds,
  input: ReportInput,
  passing: boolean,
): ReadonlySet<string> {
  const scores = new Set<string>();
  const add = (one: number, other: number) => scores.add(`${one}-${other}`).add(`${other}-${one}`);
  const { clubs } = input.match.state;
  const brought = broughtBy(
    grounded.find((one) => one.match !== input.match),
    grounds,
    input,
  );
  for (const one of grounded) {
    if (one.entries.length === 0) continue;
    for (const score of passing ? running(one) : running(one).slice(-1)) {
      add(score.home, score.away);
      if (one.match === input.match)
        add(score.home + (brought[clubs.home] ?? 0), score.away + (brought[clubs.away] ?? 0));
    }
    for (const kicks of runningKicks(one).slice(-1)) add(kicks.home, kicks.away);
  }
  const before = Object.values(brought);
  if (before.length === 2) add(before[0] ?? 0, before[1] ?? 0);
  return scores;
}

/** Goals by club that the first leg brought: from its grounded goals, or from the tie when a rule speaks of it. */
function broughtBy(
  other: Grounded | undefined,
  { rules }: Grounds,
  { tie }: ReportInput,
): { readonly [club: string]: number } {
  if (other && other.entries.length > 0) {
    const { home, away } = other.match.state.clubs;
    const total = running(other).at(-1) ?? { home: 0, away: 0 };
    return { [home]: total.home, [away]: total.away };
  }
  const row = rules.some((rule) => rule.startsWith('UCL-TIE-'))
    ? tie?.legs.find((leg) => leg.leg === 1)
    : undefined;
  return row ? { [row.homeClub]: row.score[0], [row.awayClub]: row.score[1] } : {};
}

function running({ match, entries }: Grounded): readonly BySide<number>[] {
  const cancelled = new Set(
    match.entries.flatMap((entry) => (entry.type === 'goalCancelled' ? [entry.goal] : [])),
  );
  const scores: BySide<number>[] = [{ home: 0, away: 0 }];
  for (const entry of entries) {
    const side = cancelled.has(entry.id) ? undefined : scoringSide(entry);
    const last = scores.at(-1);
    if (side && last) scores.push({ ...last, [side]: last[side] + 1 });
  }
  return scores;
}

function scoringSide(entry: Entry): Side | undefined {
  if (entry.type === 'goal' || entry.type === 'ownGoal') return entry.side;
  return entry.type === 'penaltyKick' && entry.outcome === 'scored' ? entry.side : undefined;
}

function runningKicks({ entries }: Grounded): readonly BySide<number>[] {
  const scores: BySide<number>[] = [];
  for (const entry of entries) {
    if (entry.type !== 'kick') continue;
    const last = scores.at(-1) ?? { home: 0, away: 0 };
    scores.push(entry.outcome === 'scored' ? { ...last, [entry.side]: last[entry.side] + 1 } : last);
  }
  return scores;
}
