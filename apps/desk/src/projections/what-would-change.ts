import { tieInWords } from '@touchline/competition';
import {
  type AmendEntry,
  type Command,
  type CorrectionPreview,
  decide,
  type MatchId,
  type Notice,
  previewCorrection,
  type Refusal,
  type WithdrawEntry,
} from '@touchline/laws';
import { type LogOf, readMatch } from './match-in-tie.ts';
import { MatchStudy, type World } from './study.ts';

export type Correction = Command & (AmendEntry | WithdrawEntry);

/** Something that would be said otherwise; one of the two is missing where it would come or go. */
export interface Difference {
  readonly before?: string;
  readonly after?: string;
}

/** What a correction would do to everything that follows from the log, before anybody confirms it. */
export type WhatWouldChange =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      readonly notices: readonly Notice[];
      /** In the log: entries that would become impossible or mean something else, values of the state. */
      readonly log: Extract<CorrectionPreview, { readonly ok: true }>;
      /** Absent where it stays as it is. */
      readonly score?: Difference;
      /** How the tie stands, in a sentence. */
      readonly tie?: Difference;
      readonly next?: Difference;
      readonly suspensions: readonly Difference[];
      readonly facts: readonly Difference[];
      /** Sentences of the report, each with its place: 0 is the headline. */
      readonly report: readonly (Difference & { readonly sentence: number })[];
    };

/**
 * Folds the log with the correction through every projection, and sets it beside the log as it is. Nothing is stored.
 *
 * @param world of the match as it is; the correction is seen by nobody else
 */
export function whatWouldChange(correction: Correction, world: World): WhatWouldChange {
  const log = world.logOf(correction.match);
  const before = studyOf(correction.match, world);
  const verdict = decide(correction, log, before?.decideContext() ?? {}, before?.state);
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal };
  const preview = previewCorrection(log, correction);
  if (!preview.ok) return { ok: false, refusal: preview.refusal };
  const corrected = [...log, ...verdict.entries];
  const logOf: LogOf = (match) => (match === correction.match ? corrected : world.logOf(match));
  const after = studyOf(correction.match, { ...world, logOf });
  return {
    ok: true,
    notices: verdict.notices,
    log: preview,
    ...changed('score', scoreOf(before), scoreOf(after)),
    ...changed('tie', tieOf(before), tieOf(after)),
    ...changed('next', nextOf(before), nextOf(after)),
    suspensions: differences(suspensionsOf(before), suspensionsOf(after)),
    facts: differences(factsOf(before), factsOf(after)),
    report: sentencesChanged(reportOf(before), reportOf(after)),
  };
}

function studyOf(match: MatchId, world: World): MatchStudy | undefined {
  const read = readMatch(world.logOf(match));
  return read && new MatchStudy(read, world);
}

const scoreOf = (study: MatchStudy | undefined): string | undefined =>
  study && `${study.state.score.home}-${study.state.score.away}`;

const tieOf = (study: MatchStudy | undefined): string | undefined =>
  study?.inTie && tieInWords(study.inTie.tie, study.nameOf).standsSentence;

const nextOf = (study: MatchStudy | undefined): string | undefined => {
  const at = study?.instant();
  return at === undefined ? undefined : study?.nextSentence({ at });
};

const suspensionsOf = (study: MatchStudy | undefined): readonly string[] =>
  (study?.suspensions() ?? []).map(({ person, club, because }) => {
    const name = person === 'unknown' ? 'Somebody' : (study?.names.person(person).name ?? person);
    const card = because === 'secondCaution' ? 'a second caution' : 'a red card';
    return `${name} (${study?.nameOf(club)}) misses the next match after ${card}.`;
  });

const factsOf = (study: MatchStudy | undefined): readonly string[] =>
  (study?.facts(study.instant()) ?? []).map((fact) => fact.wording.sentence);

const reportOf = (study: MatchStudy | undefined): readonly string[] => {
  if (!study) return [];
  const { headline, paragraphs } = study.report(study.instant());
  return [headline.text, ...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))];
};

function changed<Name extends string>(
  name: Name,
  before: string | undefined,
  after: string | undefined,
): { readonly [N in Name]?: Difference } {
  if (before === after) return {};
  const difference: Difference = {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  // A computed name keeps its type no other way.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { [name]: difference } as { readonly [N in Name]?: Difference };
}

/** What is said only before and what is said only after, in their order. */
function differences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  return [
    ...before.filter((each) => !after.includes(each)).map((each) => ({ before: each })),
    ...after.filter((each) => !before.includes(each)).map((each) => ({ after: each })),
  ];
}

/** The same of the report, with the place of the sentence in the report that has it. */
function sentencesChanged(before: readonly string[], after: readonly string[]) {
  return differences(before, after).map((difference) => {
    const [report, said] =
      difference.before === undefined ? [after, difference.after] : [before, difference.before];
    return { ...difference, sentence: report.findIndex((each) => each === said) };
  });
}
