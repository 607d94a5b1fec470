import type { LegalNext } from '@touchline/laws';
import { legalNext } from '@touchline/laws';
import { DEEDS } from '../deeds/deeds.ts';
import type { Form } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';
import { openReview } from '../forms/what-is-meant.ts';
import type { Option } from '../kinds/kind.ts';
import type { NotationContext } from '../notation.ts';
import type { Scene } from '../scene.ts';

/** Verbs and sides: first what ends a check that is open, then what may be logged now, then the rest. */
export function verbsNow(scene: Scene): readonly Option[] {
  const next = nextIn(scene);
  const isLegal = ({ type }: Form): boolean =>
    type === 'substitution'
      ? Object.keys(next.changes).length > 0
      : next.offers.some((offer) => offer.type === type);
  const deeds = DEEDS.map(asOption);
  const legal = FORMS.filter(isLegal).map(asOption);
  const others = FORMS.filter((form) => !isLegal(form)).map(asOption);
  const sides = [
    { insert: 'h', label: 'h', meaning: scene.club('home') },
    { insert: 'a', label: 'a', meaning: scene.club('away') },
  ];
  return openReview(scene)
    ? [...deeds, ...legal, ...sides, ...others]
    : [...legal, ...sides, ...deeds, ...others];
}

const asOption = ({ verbs: [word = ''], meaning }: Pick<Form, 'verbs' | 'meaning'>): Option => ({
  insert: word,
  label: word,
  meaning,
});

/** Values that the rules would accept now before the others. */
export function legalFirst(form: Form, options: readonly Option[], scene: Scene): readonly Option[] {
  const values = legalValues(form, scene);
  if (values.size === 0) return options;
  const isLegal = ({ value }: Option): boolean => value !== undefined && values.has(value);
  return [...options.filter(isLegal), ...options.filter((option) => !isLegal(option))];
}

function legalValues({ type }: Form, scene: Scene): ReadonlySet<string> {
  const { offers, changes } = nextIn(scene);
  const choices =
    type === 'substitution'
      ? Object.values(changes).flatMap(({ off, on }) => [...off, ...on])
      : offers.flatMap((offer) => (offer.type === type ? (offer.choices ?? []) : []));
  return new Set(choices.map(({ value }) => value));
}

/** What may be logged now is asked for with every key that is pressed, and changes with an entry only. */
function nextIn({ context, state }: Scene): LegalNext {
  const known = asked.get(context.log);
  if (known && known.clock === context.clock) return known.next;
  const next = legalNext(state, context.clock ? { clock: context.clock } : {});
  asked.set(context.log, { clock: context.clock, next });
  return next;
}

const asked = new WeakMap<
  NotationContext['log'],
  { readonly clock: NotationContext['clock']; readonly next: LegalNext }
>();
