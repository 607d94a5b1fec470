/** A name as a source writes it, and the association in brackets behind it when there is one. */
export interface NameParts {
  readonly name: string;
  readonly association?: string;
}

/** @example splitAssociation('FC Bayern München (GER)') // { name: 'FC Bayern München', association: 'GER' } */
export function splitAssociation(text: string): NameParts {
  const trimmed = text.trim();
  const association = /^\(([A-Z]{3})\)$/.exec(trimmed.slice(-5))?.[1];
  return association === undefined ? { name: text } : { name: trimmed.slice(0, -5).trim(), association };
}
