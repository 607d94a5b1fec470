import type { Names } from '../names.ts';

const LETTERS = ['Aa', 'Be', 'Ci', 'Do', 'Eu', 'Fa', 'Ge', 'Hi', 'Jo', 'Ku'];

/** A name without figures, different for every id: `h12` is `Hbeci`. */
const spelled = (id: string): string => {
  const letters = id
    .replace(/[^a-z0-9]/gi, '')
    .replace(/\d/g, (digit) => (LETTERS[Number(digit)] ?? '').toLowerCase());
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** Names made up from ids: club `hosts` is `FC Hosts United`, short `Hosts`; person `h9` is `Ivo Hku`. */
export const spelledNames: Names = {
  club: (id) => ({
    name: `FC ${spelled(id)} United`,
    shortName: spelled(id),
    demonym: id.length % 2 === 0 ? 'Ruritanian' : 'Graustarkian',
  }),
  person: (id) => ({ name: `Ivo ${spelled(id)}`, lastName: spelled(id) }),
};
