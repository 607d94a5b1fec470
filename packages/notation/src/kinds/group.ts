import type { FieldsOf } from '../forms/field.ts';
import { readFields } from '../read/read-fields.ts';
import { Trouble } from '../read/trouble.ts';
import { writeFields } from '../write/write-fields.ts';
import type { Kind } from './kind.ts';

/** Fields that belong together, between parentheses: `venue ("Gewiss Stadium" city Bergamo)`. */
export function group<T extends object>(expects: string, table: FieldsOf<T>): Kind<T> {
  return {
    expects: `${expects} between parentheses`,
    shown: `(${Object.keys(table).slice(0, 3).join(' ')} ...)`,
    read: (cursor, scene) => {
      if (!cursor.passed('(')) return cursor.expected(`( and ${expects}`);
      const said = readFields(cursor, scene, { table, end: ')' });
      if (said instanceof Trouble) return said;
      if (!cursor.passed(')')) return cursor.expected(')');
      const value = Object.fromEntries(said.values);
      return isFieldsOf(table, value) ? value : cursor.expected(expects);
    },
    write: (value, scene) => `(${writeFields(table, new Map(Object.entries(value)), scene).join(' ')})`,
  };
}

/** The laws' checks of the whole command earn the type; here the value is only carried. */
const isFieldsOf = <T extends object>(table: FieldsOf<T>, value: object): value is T =>
  Object.keys(value).every((name) => Object.hasOwn(table, name));
