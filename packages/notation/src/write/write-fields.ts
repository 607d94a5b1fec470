import type { Side } from '@touchline/laws';
import type { AnyField, FieldTable } from '../forms/field.ts';
import { kebab, writtenFirst } from '../forms/field.ts';
import type { Scene } from '../scene.ts';

/**
 * The words of fields in the order of their table; what the match would say without them is left out.
 *
 * @param side the side that people named after the first are of, where the line does not begin with it
 */
export function writeFields(
  table: FieldTable,
  values: ReadonlyMap<string, unknown>,
  scene: Scene,
  side?: Side,
): readonly string[] {
  return inOrder(table).flatMap(([name, field]) => {
    const value = values.get(name);
    if (value === undefined || field.place === 'side') return [];
    if (!field.spoken && field.otherwise?.(scene) === value) return [];
    const isFirst = field.place === 'first';
    const said = isFirst ? writtenFirst(table, field, value, scene) : field.kind.write(value, scene);
    scene.side ??= side;
    return field.place === 'keyed' ? [field.keys[0] ?? kebab(name), said] : [`${field.mark ?? ''}${said}`];
  });
}

/** As a correction says them: every field by its own name but those that their words tell, `-name` for one taken away. */
export function writeChanges(
  table: FieldTable,
  changes: ReadonlyMap<string, unknown>,
  scene: Scene,
): readonly string[] {
  return [...inOrder(table)]
    .toSorted(([, a], [, b]) => Number(b.place === 'side') - Number(a.place === 'side'))
    .flatMap(([name, field]) => {
      if (!changes.has(name)) return [];
      const value = changes.get(name);
      if (value === null) return [`-${kebab(name)}`];
      const said = field.kind.write(value, scene);
      return field.place === 'bare' ? [said] : [kebab(name), said];
    });
}

const inOrder = (table: FieldTable): readonly (readonly [string, AnyField])[] => {
  const all = Object.entries(table);
  return [...all.filter(isFirst), ...all.filter((row) => !isFirst(row))];
};

const isFirst = ([, { place }]: readonly [string, AnyField]): boolean => place === 'first';
