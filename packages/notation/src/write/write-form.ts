import type { CommandBody, Side } from '@touchline/laws';
import { otherSide, SIDES } from '@touchline/laws';
import type { Form } from '../forms/form.ts';
import { formOf } from '../forms/forms.ts';
import { endsLineBare, side as sideKind } from '../kinds/plain.ts';
import type { HeadSaid } from '../read/head.ts';
import type { Scene } from '../scene.ts';
import { writeFields } from './write-fields.ts';
import { writeHead } from './write-head.ts';

type Logged = Exclude<CommandBody, { readonly type: 'amendEntry' | 'withdrawEntry' }>;

/** The ways to write a line that logs an entry, the shortest first. */
export function* formLines(body: Logged, said: HeadSaid, scene: Scene): Iterable<string> {
  const form = formOf(body.type.charAt(3).toLowerCase() + body.type.slice(4));
  if (!form) return;
  const values = new Map<string, unknown>(Object.entries(body));
  const side = sideOfPeople(form, values.get('side'));
  const head = writeHead(said, scene);
  for (const spoken of whatToBeginWith(form, side)) {
    const at = scene.of(spoken);
    const words = writeFields(form.fields, values, at, side);
    const before = [...head.before, ...(spoken ? [sideKind.write(spoken, at)] : []), form.verbs[0] ?? ''];
    const text = values.get('text');
    const endsBare = form.type === 'note' && words.length === 1 && head.behind.length === 0;
    if (endsBare && typeof text === 'string' && endsLineBare(text)) yield joined([...before, text]);
    yield joined([...before, ...words, ...head.behind]);
  }
}

/** The side that the line's people are of: of an own goal, not the one it counts for. */
function sideOfPeople({ fields }: Form, value: unknown): Side | undefined {
  const side = SIDES.find((each) => each === value);
  return side && fields.side?.side === 'opposite' ? otherSide(side) : side;
}

/** Where people are named they may say the side; else the line begins with it. */
const whatToBeginWith = ({ fields }: Form, side: Side | undefined): readonly (Side | undefined)[] =>
  fields.side?.side === 'own' || fields.side?.side === 'opposite' ? [undefined, side] : [side];

/** `+3` and `7>22` are one word each. */
const joined = (words: readonly string[]): string =>
  words.reduce((line, word) =>
    word.startsWith('>') || line === '+' || line.endsWith(' +') ? line + word : `${line} ${word}`,
  );
