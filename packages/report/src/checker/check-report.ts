import type { Report, Sentence } from '../document.ts';
import { LEXICON, type Licence } from '../english/lexicon.ts';
import { dateInWords, thousands } from '../english/numbers.ts';
import type { ReportInput } from '../input.ts';
import { doubtOf } from '../messages/doubt.ts';
import { prepare } from '../plan/telling.ts';
import { type BorneOut, borneOut } from './borne-out.ts';
import type { Finding } from './finding.ts';
import { type NameBook, nameBook, takeNames } from './name-claims.ts';
import { numberClaims } from './number-claims.ts';

/**
 * Reads a finished report back: every score, minute, person and club of a sentence must follow from the entries, facts
 * and rules that the sentence itself names, and every word that judges must have its licence; of those that
 * only heighten a report bears one. Made apart from the
 * writer: it sees the text and the grounds only, and counts anew.
 *
 * @returns claims that are not borne out, in the order of the text; empty when the report may be printed
 */
export function checkReport(report: Report, input: ReportInput): readonly Finding[] {
  const book = nameBook(input);
  const numbers = prepare(input).story.numbers;
  const licences: readonly Licence[] = Object.values(LEXICON);
  const sentences = [report.headline, ...report.paragraphs.flatMap((paragraph) => paragraph.sentences)];
  const used = sentences.flatMap((sentence) =>
    licences.filter(({ word }) => says(sentence, word, input)).map((licence) => ({ sentence, licence })),
  );
  const heightening = used.filter(({ licence }) => licence.heightens);
  const ill = used.filter(
    (use) => !use.licence.holds(numbers) || (use.licence.heightens && use !== heightening[0]),
  );
  return sentences.flatMap((sentence) => [
    ...claimsOf(sentence, input, book),
    ...ill
      .filter((use) => use.sentence === sentence)
      .map(
        ({ licence }): Finding => ({
          sentence: sentence.id,
          kind: 'word',
          claim: licence.word,
          text: sentence.text,
        }),
      ),
  ]);
}

const says = (sentence: Sentence, word: string, input: ReportInput): boolean =>
  new RegExp(`\\b${word}`).test(withoutVerbatim(sentence, input));

function claimsOf(sentence: Sentence, input: ReportInput, book: NameBook): readonly Finding[] {
  const grounds = borneOut(sentence, input, { passing: sentence.id.startsWith('summary:') });
  const finding = (kind: Finding['kind'], claim: string): Finding => ({
    sentence: sentence.id,
    kind,
    claim,
    text: sentence.text,
  });
  const own = withoutVerbatim(sentence, input);
  // Clubs first, for a town may bear a club's name; and a former club may be one of those of the tie.
  const beside = namesBeside(sentence, grounds, input);
  const clubs = takeNames(own, book.clubs.keys());
  const people = takeNames(takeNames(clubs.rest, beside).rest, book.people.keys());
  return [
    ...numberClaims(own, grounds)
      .filter((claim) => !claim.holds)
      .map((claim) => finding(claim.kind, claim.words)),
    ...clubs.found
      .filter((name) => !beside.includes(name) && !meets(book.clubs.get(name), grounds.clubs))
      .map((name) => finding('club', name)),
    ...people.found
      .filter((name) => !meets(book.people.get(name), grounds.people))
      .map((name) => finding('person', name)),
    ...strangers(people.rest).map((name) => finding('name', name)),
  ];
}

const meets = <T>(bearers: ReadonlySet<T> | undefined, known: ReadonlySet<T>): boolean =>
  bearers !== undefined && [...bearers].some((bearer) => known.has(bearer));

/** The text without what stands in it word for word: notes, and the wording of facts that the sentence names. */
function withoutVerbatim({ text, facts, entries }: Sentence, { facts: known, match }: ReportInput): string {
  const worded = known
    .filter((fact) => facts.includes(fact.id))
    .flatMap(({ wording }) => [wording.sentence, wording.reach]);
  const grounded = new Set(entries.map((one) => one.entry));
  const notes = match.entries.flatMap((entry) =>
    entry.type === 'note' && grounded.has(entry.id) ? [entry.text.trim(), entry.author ?? ''] : [],
  );
  const doubts = match.entries.flatMap((entry) => (grounded.has(entry.id) ? (doubtOf(entry) ?? []) : []));
  return [...worded, ...notes, ...doubts]
    .filter((words) => words !== '')
    .reduce((rest, words) => rest.replace(words, '·'), text);
}

/** Proper names that are neither clubs nor people of the logs, each with its own ground. */
function namesBeside(
  { facts, rules }: Sentence,
  { entries }: BorneOut,
  { match, otherLeg, occasion, names, opponents }: ReportInput,
): readonly string[] {
  const opened = entries.flatMap((entry) =>
    entry.type === 'matchOpened'
      ? [
          entry.venue?.name ?? '',
          entry.venue?.city ?? '',
          entry.scheduledKickOff ? dateInWords(entry.scheduledKickOff) : '',
        ]
      : [],
  );
  const attendance = entries.flatMap((entry) =>
    entry.type === 'resultConfirmed' && entry.attendance !== undefined ? [thousands(entry.attendance)] : [],
  );
  const people = [...peopleBeside(match.entries), ...peopleBeside(otherLeg?.entries ?? [])].filter((id) =>
    facts.includes(`person:${id}`),
  );
  const clubs = [match.state.clubs.home, match.state.clubs.away].filter((id) => facts.includes(`club:${id}`));
  return [
    ...opened,
    ...attendance,
    ...people.flatMap((id) => names.person(id).formerClubs ?? []),
    ...clubs.map((id) => names.club(id).demonym ?? ''),
    ...(occasion ? [occasion.competitionName] : []),
    ...(rules.some((rule) => rule.startsWith('UCL-')) ? ['UEFA'] : []),
    ...(opponents?.drawDate && rules.includes('UCL-KO-01')
      ? [dateInWords(opponents.drawDate), dateInWords(opponents.drawDate, match.state.scheduledKickOff)]
      : []),
  ].filter((name) => name !== '');
}

const peopleBeside = (entries: ReportInput['match']['entries']) =>
  entries.flatMap((entry) =>
    entry.type === 'goal' && entry.scorer !== 'unknown'
      ? [entry.scorer]
      : entry.type === 'penaltyKick' && entry.kicker !== 'unknown'
        ? [entry.kicker]
        : [],
  );

/** Words with a capital that no name accounts for; the first word of a sentence has one anyway. */
const strangers = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=\S\s+(?:[("“])?)\p{Lu}[\p{L}\p{N}]+/gu)].map(([word]) => word);
