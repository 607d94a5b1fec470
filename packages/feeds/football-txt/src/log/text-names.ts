import { idOfName, NOBODY } from './ids.ts';
import type { LogRemark } from './remark.ts';

/** Who the names of a text are. */
export interface TextNames {
  /** A person's id, `unknown` for nobody's name. */
  person(name: string): string;
  club(name: string): string;
}

/** Answers for names, asked before an id is made of the name itself. */
export interface KnownNames {
  readonly person?: (name: string) => string | undefined;
  readonly club?: (name: string) => string | undefined;
}

/** What the comments say comes first, then the lookups given, then an id made of the name. */
export function textNames(remarks: readonly LogRemark[], known: KnownNames = {}): TextNames {
  const said = { person: new Map<string, string>(), club: new Map<string, string>() };
  for (const remark of remarks) if (remark.type === 'name') said[remark.of].set(remark.name, remark.id);
  return {
    person: (name) =>
      name === NOBODY ? 'unknown' : (said.person.get(name) ?? known.person?.(name) ?? idOfName(name)),
    club: (name) => said.club.get(name) ?? known.club?.(name) ?? idOfName(name),
  };
}
