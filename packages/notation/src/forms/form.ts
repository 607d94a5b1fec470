import type { EntryType, LogSubstitution, Payload } from '@touchline/laws';
import type { FieldsOf, FieldTable } from './field.ts';

/** How one type of entry stands in a line: its verbs, and its fields in the order in which they are written. */
export interface Form {
  /** The entry type; `substitution` is off and on at once. */
  readonly type: FormType;
  /** The verb it is written with, then the others. */
  readonly verbs: readonly string[];
  /** One line of help: what it logs. */
  readonly meaning: string;
  /** A line of it, and the same in words. */
  readonly example: readonly [line: string, words: string];
  readonly fields: FieldTable;
}

export type FormType = Exclude<EntryType, 'entryAmended' | 'entryWithdrawn'> | 'substitution';

type PayloadOf<T extends FormType> = T extends 'substitution'
  ? Omit<LogSubstitution, 'type'>
  : Omit<Extract<Payload, { readonly type: T }>, 'type'>;

/** A form with a row for every field of its entry type: one that is missing does not compile. */
export function form<T extends FormType>(
  type: T,
  verbs: string,
  meaning: string,
  example: readonly [line: string, words: string],
  fields: FieldsOf<PayloadOf<T>>,
): Form {
  return { type, verbs: verbs.split(' '), meaning, example, fields };
}

/** The command that a form's line is: `logGoal`. */
export const commandOfForm = ({ type }: Form): string => `log${type.charAt(0).toUpperCase()}${type.slice(1)}`;
