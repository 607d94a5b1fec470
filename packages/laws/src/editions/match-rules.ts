import type { CompetitionOptions, EditionRef } from '../entries.ts';
import type { MatchRules } from './laws-edition.ts';
import type { NamedLawsEdition } from './laws-editions.ts';
import { LAWS_EDITIONS, lawsEdition } from './laws-editions.ts';

/** Where a match names what it is played by. */
export interface RulesSource {
  readonly lawsEdition: EditionRef;
  readonly options?: CompetitionOptions | undefined;
}

/**
 * The rules of a match: its edition of the Laws with the competition's options put in. An option that the edition does
 * not leave open is passed over. Of an edition that we do not hold the newest is taken; `decide` never lets that happen.
 */
export function matchRules({ lawsEdition: ref, options = NO_OPTIONS }: RulesSource): ThisMatchRules {
  const known = RULES_OF.get(ref)?.get(options);
  if (known) return known;
  const rules = rulesOf(ref, options);
  const byOptions = RULES_OF.get(ref) ?? new WeakMap<CompetitionOptions, ThisMatchRules>();
  RULES_OF.set(ref, byOptions.set(options, rules));
  return rules;
}

type ThisMatchRules = NamedLawsEdition & MatchRules;

const NO_OPTIONS: CompetitionOptions = {};

/** What was put together before, by the very objects that a match carries from state to state: every entry asks for it. */
const RULES_OF = new WeakMap<EditionRef, WeakMap<CompetitionOptions, ThisMatchRules>>();

function rulesOf(ref: EditionRef, options: CompetitionOptions): ThisMatchRules {
  const edition = lawsEdition(ref) ?? lawsEdition(ref.id) ?? LAWS_EDITIONS.at(-1);
  if (!edition) throw new Error('no edition of the Laws is held');
  if (options === NO_OPTIONS) return { ...edition, options };
  const {
    substitutions = edition.substitutions,
    opportunities = edition.opportunities,
    extraTimeSubstitutions = edition.extraTimeSubstitutions,
    extraTimeOpportunities = edition.extraTimeOpportunities,
    bench = edition.bench,
    reduceToEquate = edition.reduceToEquate,
  } = options;
  return {
    ...edition,
    substitutions,
    ...(opportunities !== undefined && { opportunities }),
    extraTimeSubstitutions,
    extraTimeOpportunities,
    bench,
    reduceToEquate,
    reviewable: reviewableUnder(edition, options),
    options,
  };
}

function reviewableUnder(edition: NamedLawsEdition, options: CompetitionOptions): MatchRules['reviewable'] {
  if (options.video === false) return [];
  return edition.cornerReviewOption && options.cornerReview
    ? [...edition.reviewable, 'CORNER']
    : edition.reviewable;
}
