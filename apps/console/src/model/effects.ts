import { type CorrectionPreview, ENTRY_WORDS, refusalSentence, type StateChange } from '@touchline/laws';
import type { Names } from '@touchline/report';
import type { LogView } from './logbook.ts';
import { namesOf } from './names-of.ts';
import { isRecord } from './outbox-text.ts';

/** What it would do to the match alone, as far as the Laws tell: known at once, with the line down too. */
export function effectsOnMatch(preview: CorrectionPreview, view: LogView): readonly string[] {
  const nameOf = namesOf(view);
  if (!preview.ok) return [refusalSentence(preview.refusal, nameOf)];
  const { state, impossible, possibleAgain, meaning } = preview;
  return [
    ...state.filter(isTold).map((change) => changeWords(change, view.names)),
    ...meaning
      .filter(({ what }) => what === 'card' || what === 'goal')
      .map(
        ({ label, what, before, after }) => `${label}' ${what}: ${before ?? 'none'} to ${after ?? 'none'}`,
      ),
    ...impossible.map(
      ({ label, refusal }) => `${label}' no longer fits: ${refusalSentence(refusal, nameOf)}`,
    ),
    ...possibleAgain.map(({ label, type }) => `${label}' ${ENTRY_WORDS[type]} fits again`),
    ...labelsMoved(meaning),
  ];
}

/** What it would do beyond the match, as the desk's preview answers: tie, next opponents, facts, report. */
export function effectsBeyond(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  const { tie, next, suspensions, facts, report } = body;
  return [
    ...(isRecord(tie) ? [`tie: ${fromTo(tie)}`] : []),
    ...(isRecord(next) ? [`next: ${fromTo(next)}`] : []),
    ...recordsIn(suspensions).map(comesOrGoes),
    ...countOf('fact', recordsIn(facts)),
    ...reportLines(recordsIn(report)),
  ];
}

const TOLD = /^(?:score|period|phase|shootOut|(?:home|away)\.onField|(?:home|away)\.people\.)/;

const isTold = ({ path }: StateChange): boolean => TOLD.test(path) && !path.startsWith('scoreAt');

function changeWords({ path, before = 'none', after = 'none' }: StateChange, names: Names): string {
  const [side, what, person] = path.split('.');
  if (person !== undefined) {
    // The path of a person's status ends in the person's id.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { lastName } = names.person(person as Parameters<Names['person']>[0]);
    return `${lastName}: ${STATUS[before] ?? before} to ${STATUS[after] ?? after}`;
  }
  if (what === 'onField') return `${side} on the field ${before} to ${after}`;
  return `${path} ${before} to ${after}`;
}

const STATUS: Readonly<Record<string, string>> = {
  starter: 'on the field',
  player: 'on the field',
  substitute: 'on the bench',
  substitutedPlayer: 'substituted',
  sentOff: 'sent off',
  temporarilyOff: 'off for the moment',
  onOrOff: 'on the field or substituted',
  excludedFromKicks: 'excluded from the kicks',
  none: 'not named',
};

function labelsMoved(meaning: Extract<CorrectionPreview, { ok: true }>['meaning']): readonly string[] {
  const moved = meaning.filter(({ what }) => what === 'label');
  const [first] = moved;
  if (!first) return [];
  const examples = moved.slice(0, 4).map(({ before, after }) => `${before} to ${after}`);
  const more = moved.length > examples.length ? ` and ${moved.length - examples.length} more` : '';
  return [`minutes ${examples.join(', ')}${more}`];
}

type Fields = Readonly<Record<string, unknown>>;

const recordsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((each) => isRecord(each)) : [];

const fromTo = ({ before, after }: Fields): string =>
  [before, after].flatMap((each) => (typeof each === 'string' ? [each] : [])).join(' → ');

const comesOrGoes = ({ before, after }: Fields): string =>
  typeof before === 'string' ? `no longer: ${before}` : `new: ${String(after)}`;

function countOf(noun: string, differences: readonly Fields[]): readonly string[] {
  const gone = differences.filter(({ before }) => before !== undefined).length;
  const come = differences.length - gone;
  const words = (count: number, verb: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'} ${verb}`];
  return [...words(gone, 'withdrawn'), ...words(come, 'new')];
}

function reportLines(differences: readonly Fields[]): readonly string[] {
  const places = new Set(
    differences.flatMap(({ sentence }) => (typeof sentence === 'number' ? [sentence] : [])),
  );
  if (places.size === 0) return [];
  const numbers = [...places]
    .sort((a, b) => a - b)
    .map((place) => (place === 0 ? 'headline' : String(place)));
  return [`report: ${places.size === 1 ? 'sentence' : 'sentences'} ${numbers.join(', ')}`];
}
