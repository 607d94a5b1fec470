import type { LogCommand, PersonId } from '@touchline/laws';
import { type Person, personIdFor, personTable } from '@touchline/registry';

export const OFFICIAL_ROLES = [
  'referee',
  'firstAssistant',
  'secondAssistant',
  'fourth',
  'var',
  'avar',
] as const;
export type OfficialRole = (typeof OFFICIAL_ROLES)[number];

/** Names as they were typed; empty where nobody knows. */
export type OfficialNames = { readonly [R in OfficialRole]: string };

export const NO_OFFICIALS: OfficialNames = {
  referee: '',
  firstAssistant: '',
  secondAssistant: '',
  fourth: '',
  var: '',
  avar: '',
};

export type OfficialsBody = Extract<LogCommand, { readonly type: 'logOfficials' }>;

/**
 * The command that logs the officials: those whom the registry has by that name, and new ones under ids made from their
 * names. A referee whom nobody named is unknown.
 */
export function officialsOf(names: OfficialNames, people: readonly Person[]): OfficialsBody {
  const table = personTable(people);
  const given: Record<string, string> = {};
  const idOf = (role: OfficialRole): PersonId | undefined => {
    const name = names[role].trim().replaceAll(/\s+/g, ' ');
    const found = name === '' ? undefined : table.find(name);
    if (found?.found) return found.person.id;
    const id = personIdFor(name);
    if (id !== undefined) given[id] = name;
    return id;
  };
  const assistants = [idOf('firstAssistant'), idOf('secondAssistant')].filter((id) => id !== undefined);
  const [fourth, video, avar] = [idOf('fourth'), idOf('var'), idOf('avar')];
  return {
    type: 'logOfficials',
    referee: idOf('referee') ?? 'unknown',
    ...(assistants.length > 0 && { assistants }),
    ...(fourth !== undefined && { fourth }),
    ...(video !== undefined && { var: video }),
    ...(avar !== undefined && { avar }),
    ...(Object.keys(given).length > 0 && { names: given }),
  };
}
