import type { DecideContext } from '../commands.ts';
import type { MatchRules } from '../editions/laws-edition.ts';
import type { NamedLawsEdition } from '../editions/laws-editions.ts';
import type { Entry } from '../entries.ts';
import type { MatchState } from '../state.ts';
import type { EntryId } from '../vocabulary.ts';
import type { RuleId } from './rule-ids.ts';

/** What a sentence about a finding needs: who, where, how many. */
export interface Facts {
  readonly [name: string]: string | number | boolean;
}

/** One thing that a rule has to say of an entry. */
export interface Finding {
  readonly rule: RuleId;
  readonly facts: Facts;
  /**
   * `impossible`: no such entry can be made, whoever insists; `refused`: as a record it would be false, unless the
   * referee did it all the same; `flagged`: against a rule or worth knowing, and true.
   */
  readonly level: 'impossible' | 'refused' | 'flagged';
}

export const impossible = (rule: RuleId, facts: Facts = {}): Finding => ({
  rule,
  facts,
  level: 'impossible',
});
export const refused = (rule: RuleId, facts: Facts = {}): Finding => ({ rule, facts, level: 'refused' });
export const flagged = (rule: RuleId, facts: Facts = {}): Finding => ({ rule, facts, level: 'flagged' });

/** A rule that has nothing to say, as most of them have not, about most entries. */
export const NOTHING: readonly Finding[] = [];

/** Facts that are there; `undefined` ones are left out. */
export function factsOf(facts: { readonly [name: string]: string | number | boolean | undefined }): Facts {
  const there: { [name: string]: string | number | boolean } = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) there[name] = value;
  return there;
}

/** One entry on its way into a match that is open. */
export interface Step<E extends Entry = Entry> {
  readonly entry: E;
  readonly before: MatchState;
  /** The state it would lead to. */
  readonly after: () => MatchState;
  /** The edition it is played under, with the competition's options put in. */
  readonly edition: NamedLawsEdition & MatchRules;
  readonly context: DecideContext;
  /** True for the id of an entry that is in the log and not void. */
  readonly exists: (id: EntryId) => boolean;
}
