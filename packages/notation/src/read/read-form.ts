import { otherSide, TIMED_PERIODS } from '@touchline/laws';
import type { AnyField } from '../forms/field.ts';
import type { Form } from '../forms/form.ts';
import { commandOfForm } from '../forms/form.ts';
import type { Said } from '../notation.ts';
import type { Scene } from '../scene.ts';
import type { Cursor } from './cursor.ts';
import { earnSaid } from './earn-said.ts';
import type { HeadSaid } from './head.ts';
import { readCauseAlone, readHead } from './head.ts';
import { readFields } from './read-fields.ts';
import { Trouble } from './trouble.ts';

/** Reads what follows a form's verb. */
export function readForm(
  form: Form,
  cursor: Cursor,
  scene: Scene,
  head: HeadSaid,
): readonly Said[] | Trouble {
  const start = cursor.place;
  const said = readFields(cursor, scene, {
    table: form.fields,
    aside: (at) => readHead(at, scene, head) || readCauseAlone(at, scene, head),
  });
  if (said instanceof Trouble) return said;
  const side = sideOf(form, cursor, scene);
  if (side instanceof Trouble) return side;
  const body = { type: commandOfForm(form), ...side, ...Object.fromEntries(said.values) };
  const clock = head.clock ?? ownClock(body);
  const earned = earnSaid(
    { body, head: { ...head, ...(clock && { clock }) } },
    (field) => said.spans.get(field) ?? start,
  );
  return earned instanceof Trouble ? earned : [earned];
}

/** The entry's side, as far as the form has one: said, or of whom it names, or the one in focus. */
function sideOf(form: Form, cursor: Cursor, scene: Scene): { readonly side?: string } | Trouble {
  const field: AnyField | undefined = form.fields.side;
  const mode = field?.side;
  if (mode === undefined) {
    if (scene.side === undefined || scene.saidSide === undefined) return {};
    return new Trouble(scene.saidSide, `${form.verbs[0]} is of no side.`, 'Leave the side out.');
  }
  const side = scene.side ?? (mode === 'ifSaid' ? undefined : scene.context.focus);
  if (side !== undefined) return { side: mode === 'opposite' ? otherSide(side) : side };
  return mode === 'ifSaid' ? {} : cursor.trouble('Which side is it?', 'Begin the line with h or a.');
}

/** A period begins at its own beginning. */
function ownClock({ type, period }: { readonly type: string; readonly period?: unknown }): HeadSaid['clock'] {
  if (type !== 'logPeriodStart') return undefined;
  const half = TIMED_PERIODS.find((each) => each === period);
  if (half) return { period: half, second: 0 };
  return period === 'kicks' ? { period } : undefined;
}
