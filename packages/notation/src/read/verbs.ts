import type { Deed } from '../deeds/deed.ts';
import { DEEDS } from '../deeds/deeds.ts';
import type { Form } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';

/** What a verb begins: the line of an entry, or one that says more. */
export type Verb = Form | Deed;

/** Every verb of the language. */
export const VERBS: ReadonlyMap<string, Verb> = new Map(
  [...DEEDS, ...FORMS].flatMap((each) => each.verbs.map((word): readonly [string, Verb] => [word, each])),
);
