import type { Suspension } from '@touchline/competition';
import type { Entry, EntryId, Side } from '@touchline/laws';
import { SIDES } from '@touchline/laws';
import type { Sentence } from '../document.ts';
import { onFacts, onRules } from '../grounds.ts';
import { plainCautions } from '../messages/dismissals.ts';
import { minutesReported } from '../messages/doubt.ts';
import { entriesOf, lastOf, restsOn } from '../messages/reading.ts';
import type { Telling } from '../plan/telling.ts';
import type { Speaker } from './discourse.ts';
import { cardinal, counted, thousands } from './numbers.ts';
import { type Said, said, saidList, say, sentence } from './said.ts';
import { listOf, possessive, possessiveOfClub } from './words.ts';

const some = (sentences: readonly (Sentence | undefined)[]): readonly Sentence[] =>
  sentences.filter((one) => one !== undefined);

/** Cautions that have not been told, and who misses what. */
export function disciplineSentences(telling: Telling): readonly Sentence[] {
  return some([cautions(telling), suspended(telling)]);
}

function cautions({ reading, speaker }: Telling): Sentence | undefined {
  const cards = plainCautions(reading);
  if (cards.length === 0) return undefined;
  const bySide = SIDES.map((side) => ({ side, cards: cards.filter((card) => card.side === side) })).filter(
    (one) => one.cards.length > 0,
  );
  const parts = bySide.map(({ side, cards: of }) => {
    const names = of.map((card) => speaker.person(card.person, side));
    return said(
      `${possessiveOfClub(speaker.short(side))} ${listOf(names)}`,
      restsOn(reading, ...of.map((card) => card.entry)),
    );
  });
  const list = saidList(parts, { middle: ', ', last: ' and ' });
  const together = parts.length > 1 || cards.length > 1;
  return sentence(
    'cautions',
    together ? say`there were cautions for ${list}` : say`the only caution went to ${list}`,
  );
}

/** `Bensebaini, Schlotterbeck and Scalvini will each miss their club's next match in UEFA club competition.` @see UCL-DISC-01 */
function suspended({ input, reading, speaker }: Telling): Sentence | undefined {
  const list = (input.suspensions ?? []).filter((one) => reading.entry(one.entry) !== undefined);
  if (list.length === 0) return undefined;
  const names = list.map((one) => speaker.person(one.person, sideOfClub(one, reading.state.clubs.home)));
  const grounds = restsOn(reading, ...list.map((one) => one.entry));
  const rules = onRules(...new Set(list.map((one) => one.rule)));
  const miss = list.length === 1 ? 'will miss' : 'will each miss';
  const whose = list.length === 1 ? 'the' : 'their';
  return sentence(
    'suspensions',
    said(`${listOf(names)} ${miss} ${whose} club's next match in UEFA club competition`, grounds, rules),
  );
}

const sideOfClub = ({ club }: Suspension, home: string): Side => (club === home ? 'home' : 'away');

/** What the record says, with the scope that it is true in. The facts are the tie's, which a first leg does not decide. */
export function recordSentences({ input, outcome, story, reading }: Telling): readonly Sentence[] {
  if (reading.state.leg === 1) return [];
  const over = story.type !== 'live' && story.type !== 'fixture';
  const [best] = input.facts
    .filter((fact) => (fact.mood === 'is') === over)
    .sort((a, b) => b.score - a.score);
  if (!best) return [];
  const grounds = [onFacts(best.id), outcome.tie?.grounds ?? outcome.grounds];
  return some([
    sentence(`record:${best.id}`, said(best.wording.sentence), ...grounds),
    sentence(`record:${best.id}:scope`, said(best.wording.reach), onFacts(best.id)),
  ]);
}

/** Colour, in the words of whoever wrote it. What is unconfirmed or unsigned is left out. */
export function noteSentences({ reading }: Telling): readonly Sentence[] {
  const signed = entriesOf(reading, 'note').filter((note) => note.author && note.about !== 'unconfirmed');
  return some([
    ...signed.map((note) =>
      sentence(
        `note:${note.id}`,
        said(`${note.author ?? ''} writes: “${note.text.trim()}”`, restsOn(reading, note.id)),
      ),
    ),
    attendance(reading),
  ]);
}

function attendance(reading: Telling['reading']): Sentence | undefined {
  const confirmed = lastOf(reading, 'resultConfirmed');
  return confirmed?.attendance === undefined
    ? undefined
    : sentence(
        'attendance',
        said(`the attendance was ${thousands(confirmed.attendance)}`, restsOn(reading, confirmed.id)),
      );
}

/** What the log leaves open, said rather than passed over. */
export function notKnownSentences(telling: Telling): readonly Sentence[] {
  return some([differingReports(telling), ...SIDES.map((side) => notKnown(side, telling))]);
}

/** `Reports differ on the minute of Pašalić's goal (most have 57, some 54).` Of what the report has told with a minute. */
function differingReports({ goals, reviews, speaker, reading }: Telling): Sentence | undefined {
  const told = [
    ...goals.map(({ entry }) => reading.entry(entry)),
    ...reviews.map(({ incident }) => incident),
  ];
  const parts = told.flatMap((entry) => {
    const minutes = entry && minutesReported(entry);
    const what = entry && happening(entry, speaker);
    if (!minutes || !what) return [];
    return [said(`of ${what} (most have ${minutes.most}, some ${minutes.some})`, restsOn(reading, entry.id))];
  });
  return parts.length === 0
    ? undefined
    : sentence('notKnown:minutes', say`reports differ on the minute ${saidList(parts)}`);
}

function happening(entry: Entry, speaker: Speaker): string | undefined {
  if (entry.type === 'goal' && entry.scorer !== 'unknown')
    return `${possessive(speaker.person(entry.scorer, entry.side))} goal`;
  return entry.type === 'foul' && entry.player !== 'unknown'
    ? `the foul by ${speaker.person(entry.player, entry.side)}`
    : undefined;
}

function notKnown(side: Side, { reading, speaker }: Telling): Sentence | undefined {
  const team = reading.state.teams[side];
  const club = possessiveOfClub(speaker.short(side));
  const parts: Said[] = [];
  if (team.unknownStarters > 0) {
    const sheet = lastUnknownSheet(side, reading);
    parts.push(said(`${cardinal(team.unknownStarters)} of ${club} starters`, restsOn(reading, ...sheet)));
  }
  if (team.unknownOff > 0) {
    const whose = parts.length > 0 ? 'their' : club;
    parts.push(
      said(
        `who went off in ${counted(team.unknownOff, `of ${whose} changes`, `of ${whose} changes`)}`,
        restsOn(reading, ...unknownChanges(side, reading)),
      ),
    );
  }
  if (parts.length === 0) return undefined;
  const [first, second] = parts;
  const verb = team.unknownStarters > 1 ? 'are' : 'is';
  return sentence(
    `notKnown:${side}`,
    second
      ? say`${first ?? ''} ${verb} not known, nor is ${second}`
      : say`${first ?? ''} ${team.unknownStarters > 1 ? 'are' : 'is'} not known`,
  );
}

const lastUnknownSheet = (side: Side, reading: Telling['reading']): readonly EntryId[] =>
  entriesOf(reading, 'teamSheet')
    .filter((sheet) => sheet.side === side)
    .slice(-1)
    .map((sheet) => sheet.id);

const unknownChanges = (side: Side, reading: Telling['reading']): readonly EntryId[] =>
  entriesOf(reading, 'substitutionOn')
    .filter((on) => on.side === side && nobodyNamed(on.replaces, reading))
    .map((on) => on.id);

function nobodyNamed(off: EntryId | undefined, reading: Telling['reading']): boolean {
  const entry = reading.entry(off);
  return entry?.type !== 'substitutionOff' || entry.player === 'unknown' || entry.byNow === true;
}
