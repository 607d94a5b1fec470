import { DEEDS } from '../deeds/deeds.ts';
import { DESK, SHEETS } from '../forms/desk.ts';
import type { AnyField } from '../forms/field.ts';
import { kebab } from '../forms/field.ts';
import type { Form } from '../forms/form.ts';
import { MATCH } from '../forms/match.ts';
import { PEOPLE } from '../forms/people.ts';
import { PLAY } from '../forms/play.ts';
import { SHOOT_OUT } from '../forms/shoot-out.ts';
import { VIDEO } from '../forms/video.ts';
import { inWords } from '../kinds/words.ts';

/** What may follow a verb. */
export interface FieldHelp {
  /** The field in words: `body part`. */
  readonly name: string;
  /** How it is said: `a PERSON`, `head|left|right`. */
  readonly say: string;
  readonly required: boolean;
}

/** One verb of the language. */
export interface VerbHelp {
  /** What it logs: an entry type, or `substitution`; absent for what is more than the logging of one entry. */
  readonly type?: Form['type'];
  /** The one it is written with, then the others. */
  readonly verbs: readonly string[];
  readonly meaning: string;
  /** A line of it, and the same in words. */
  readonly example: readonly [line: string, words: string];
  /** Whether the line is of a side: said, followed from the people, or left open. */
  readonly side: 'fromPeople' | 'said' | 'ifSaid' | 'none';
  readonly fields: readonly FieldHelp[];
}

/** The verbs of the language by family, as the help of a console or a reference page lists them. */
export const NOTATION_HELP: readonly { readonly family: string; readonly verbs: readonly VerbHelp[] }[] = [
  { family: 'Play', verbs: PLAY.map(helpOf) },
  { family: 'People', verbs: PEOPLE.map(helpOf) },
  { family: 'Video review', verbs: VIDEO.map(helpOf) },
  { family: 'The match and its time', verbs: MATCH.map(helpOf) },
  { family: 'The shoot-out', verbs: SHOOT_OUT.map(helpOf) },
  { family: 'Who takes part', verbs: SHEETS.map(helpOf) },
  { family: 'The desk', verbs: DESK.map(helpOf) },
  {
    family: 'Corrections and short ways',
    verbs: DEEDS.map(({ verbs, meaning, example, shown }) => ({
      verbs,
      meaning,
      example,
      side: 'none' as const,
      fields: shown === '' ? [] : [{ name: 'then', say: shown, required: false }],
    })),
  },
];

function helpOf({ type, verbs, meaning, example, fields }: Form): VerbHelp {
  const mode = fields.side?.side;
  const said = mode === 'own' || mode === 'opposite' ? 'fromPeople' : mode === 'alone' ? 'said' : mode;
  const rows = Object.entries(fields).filter(([, { place }]) => place !== 'side');
  return { type, verbs, meaning, example, side: said ?? 'none', fields: rows.map(fieldHelp) };
}

function fieldHelp([name, { kind, keys, place, required, otherwise }]: readonly [
  string,
  AnyField,
]): FieldHelp {
  const shown = kind.words ? [...kind.words.valueOf.keys()].join('|') : kind.shown;
  return {
    name: inWords(kebab(name).replaceAll('-', ' ')),
    say: place === 'keyed' ? `${keys.join('|')} ${shown}` : shown,
    required: required && otherwise === undefined,
  };
}
