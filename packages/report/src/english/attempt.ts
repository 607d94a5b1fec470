import type { Attempt, PersonRef } from '@touchline/laws';
import { possessive } from './words.ts';

/** `headed in`, `heads in`, `heading in`, `head in`. */
export type VerbForm = 'past' | 'present' | 'gerund';

interface Verb {
  readonly past: string;
  readonly present: string;
  readonly gerund: string;
  /** Takes the delivery as its object: "headed in de Roon's cross". */
  readonly takesDelivery: boolean;
}

const SCORE: Verb = { past: 'scored', present: 'scores', gerund: 'scoring', takesDelivery: false };
const HEAD: Verb = { past: 'headed in', present: 'heads in', gerund: 'heading in', takesDelivery: true };
const FINISHES: { readonly [F in NonNullable<Attempt['finish']>]: Verb } = {
  tapIn: { past: 'tapped in', present: 'taps in', gerund: 'tapping in', takesDelivery: true },
  volley: { past: 'volleyed in', present: 'volleys in', gerund: 'volleying in', takesDelivery: true },
  curled: { past: 'curled in', present: 'curls in', gerund: 'curling in', takesDelivery: false },
  driven: { past: 'drove in', present: 'drives in', gerund: 'driving in', takesDelivery: false },
  chip: { past: 'chipped in', present: 'chips in', gerund: 'chipping in', takesDelivery: false },
  lob: { past: 'lobbed in', present: 'lobs in', gerund: 'lobbing in', takesDelivery: false },
  overheadKick: {
    past: 'scored with an overhead kick',
    present: 'scores with an overhead kick',
    gerund: 'scoring with an overhead kick',
    takesDelivery: false,
  },
};

const RANGES: { readonly [R in NonNullable<Attempt['range']>]: string } = {
  closeRange: 'from close range',
  insideArea: 'from inside the area',
  outsideArea: 'from outside the area',
  longRange: 'from long range',
};

const DELIVERIES: { readonly [K in NonNullable<Attempt['assistKind']>]?: string } = {
  cross: 'cross',
  lowCross: 'low cross',
  corner: 'corner',
  freeKick: 'free kick',
  throughBall: 'through ball',
  headed: 'header',
};
/** Deliveries that a header or a first touch can put in as they come. */
const DIRECT = new Set<Attempt['assistKind']>(['cross', 'lowCross', 'corner', 'freeKick']);

/** How a goal was put in, as parts: the verb with what it governs, and how it was set up where no delivery is known. */
export interface AttemptPhrase {
  /** `tapping in Bernasconi's low cross from the left after a touch by Bensebaini`. */
  readonly words: string;
  /** `set up by de Roon`. */
  readonly setUp?: string;
  /** Nothing but the bare verb: there is nothing to tell of how. */
  readonly bare: boolean;
}

/**
 * Puts the fields of an attempt into words; a field that is missing is not spoken of.
 *
 * @param name how to call a person; asked once for each person named, in the order of the words
 */
export function attemptPhrase(
  attempt: Attempt & { readonly rebound?: boolean },
  form: VerbForm,
  name: (ref: PersonRef) => string,
): AttemptPhrase {
  const verb = verbOf(attempt);
  const delivery = deliveryOf(attempt, verb, name);
  const rest = [
    delivery,
    attempt.rebound ? 'on the rebound' : '',
    footOf(attempt),
    rangeOf(attempt),
    wingOf(attempt),
    combinationOf(attempt, name),
    touchesOf(attempt, name),
  ].filter((part) => part !== '');
  const setUp =
    attempt.assist && !attempt.assistKind && known(attempt.assist)
      ? `set up by ${name(attempt.assist)}`
      : undefined;
  return {
    words: [verb[form], ...rest].join(' '),
    ...(setUp ? { setUp } : {}),
    bare: verb === SCORE && rest.length === 0,
  };
}

const known = (ref: PersonRef | undefined): ref is PersonRef => ref !== undefined && ref !== 'unknown';

function verbOf({ bodyPart, finish }: Attempt): Verb {
  if (bodyPart === 'head') return HEAD;
  return finish ? FINISHES[finish] : SCORE;
}

function deliveryOf(
  { assist, assistKind, assistFrom }: Attempt,
  verb: Verb,
  name: (ref: PersonRef) => string,
): string {
  const noun = assistKind && DELIVERIES[assistKind];
  if (!noun) return '';
  const from = assistFrom && assistFrom !== 'centre' ? ` from the ${assistFrom}` : '';
  const whose = known(assist) ? `${possessive(name(assist))} ${noun}` : `a ${noun}`;
  return `${verb.takesDelivery && DIRECT.has(assistKind) ? '' : 'from '}${whose}${from}`;
}

function footOf({ bodyPart }: Attempt): string {
  if (bodyPart === 'leftFoot') return 'with the left foot';
  return bodyPart === 'rightFoot' ? 'with the right foot' : '';
}

/** A tap-in says its range itself. */
const rangeOf = ({ range, finish }: Attempt): string =>
  range && !(finish === 'tapIn' && range === 'closeRange') ? RANGES[range] : '';

function wingOf({ from, assistFrom }: Attempt): string {
  if (assistFrom || !from || from === 'centre') return '';
  return from === 'leftWing' ? 'from the left' : 'from the right';
}

function combinationOf(
  { assist, assistKind, combinedWith }: Attempt,
  name: (ref: PersonRef) => string,
): string {
  const partner = combinedWith ?? (assistKind === 'combination' ? assist : undefined);
  return known(partner) ? `after combining with ${name(partner)}` : '';
}

function touchesOf({ assistTouchedBy, deflectedBy }: Attempt, name: (ref: PersonRef) => string): string {
  const touch = assistTouchedBy
    ? `after a touch by ${known(assistTouchedBy) ? name(assistTouchedBy) : 'an opponent'}`
    : '';
  const deflection = deflectedBy
    ? `with a deflection${known(deflectedBy) ? ` off ${name(deflectedBy)}` : ''}`
    : '';
  return [touch, deflection].filter((part) => part !== '').join(' ');
}
