import type { NameOf } from '@touchline/laws';
import { parseClubId, parsePersonId } from '@touchline/registry';
import type { LogView } from './logbook.ts';

/** What a sentence names things by: entries as the log numbers them, `#12`, the match's clubs and people by their names. */
export const namesOf =
  ({ log, names, state }: Pick<LogView, 'log' | 'names' | 'state'>): NameOf =>
  (id) => {
    const entry = log.find((each) => each.id === id);
    if (entry) return `#${entry.seq}`;
    const club = parseClubId(id);
    if (club && (state?.clubs.home === club || state?.clubs.away === club)) return names.club(club).shortName;
    const person = parsePersonId(id);
    return person ? names.person(person).name : id;
  };
