import { type NameOf, SIDES } from '@touchline/laws';
import { parseClubId, parsePersonId } from '@touchline/registry';
import type { LogView } from './logbook.ts';

/**
 * What a sentence names things by: entries as the log numbers them, `#12`, the match's clubs and people by their names.
 * The rest is told as it stands: the id of an entry that is not in the log looks like a person's.
 */
export const namesOf =
  ({ log, names, state }: Pick<LogView, 'log' | 'names' | 'state'>): NameOf =>
  (id) => {
    const entry = log.find((each) => each.id === id);
    if (entry) return `#${entry.seq}`;
    const club = parseClubId(id);
    if (club && (state?.clubs.home === club || state?.clubs.away === club)) return names.club(club).shortName;
    const person = parsePersonId(id);
    return person && (names.knows(id) || isOfTeam(id, state)) ? names.person(person).name : id;
  };

const isOfTeam = (id: string, state: LogView['state']): boolean =>
  SIDES.some((side) => {
    const team = state?.teams[side];
    return team?.coach === id || team?.people.some(({ person }) => person === id);
  });
