import type { NameOf } from '../sentences.ts';
import { noticeSentence } from '../sentences.ts';
import type { Breach } from './breach.ts';

/**
 * An English sentence for a breach: what the rule has to say of the entry.
 *
 * @param nameOf without it people appear by their ids
 */
export function breachSentence({ rule, facts, overridden }: Breach, nameOf?: NameOf): string {
  const told = overridden === undefined ? facts : { ...facts, overridden: true, reason: overridden };
  return noticeSentence({ rule, facts: told }, nameOf);
}
