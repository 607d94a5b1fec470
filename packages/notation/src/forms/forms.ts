import { DESK, SHEETS } from './desk.ts';
import type { Form } from './form.ts';
import { MATCH } from './match.ts';
import { PEOPLE } from './people.ts';
import { PLAY } from './play.ts';
import { SHOOT_OUT } from './shoot-out.ts';
import { VIDEO } from './video.ts';

/** Every form of line that logs an entry, in families. */
export const FORMS: readonly Form[] = [
  ...PLAY,
  ...PEOPLE,
  ...VIDEO,
  ...MATCH,
  ...SHOOT_OUT,
  ...SHEETS,
  ...DESK,
];

const byType: ReadonlyMap<string, Form> = new Map(FORMS.map((form) => [form.type, form]));

/** The form of an entry type; none for corrections, which have forms of their own. */
export const formOf = (type: string): Form | undefined => byType.get(type);
