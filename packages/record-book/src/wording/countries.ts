import { demonymOf } from '@touchline/registry';

/** `an Italian team`, `a German team`; an association that is not in the table goes by its code. */
export const teamOf = (association: string): string => withArticle(`${demonym(association)} team`);

/** `Italian`. */
export const demonym = (association: string): string => demonymOf(association) ?? association;

/** English article by sound, as far as our words need it: `a Ukrainian`, `a Europa League`, `an English`. */
export const withArticle = (words: string): string =>
  /^(?!eu|uk|uni)[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`;
