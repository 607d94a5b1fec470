import type { Entry } from '@touchline/laws';
import { canonicalJson } from '@touchline/laws';
import type { Said } from '../notation.ts';
import { saidOf } from '../write/write-entry.ts';

/**
 * Off and on as one, where the second entry completes the first and is otherwise as the first is. It has the id of its
 * command where its entries have theirs from it (`x.1`, `x.2`), and none where theirs are those of their numbers.
 */
export function wholeChange(first: Entry, second: Entry | undefined): Said | undefined {
  if (first.type !== 'substitutionOff' || second?.type !== 'substitutionOn' || first.override)
    return undefined;
  const { player: off, concussion, medicalProof, ...alike } = first;
  const { id, player: on } = second;
  const completes = {
    ...alike,
    seq: first.seq + 1,
    id,
    type: 'substitutionOn',
    player: on,
    replaces: first.id,
  };
  if (canonicalJson(completes) !== canonicalJson(second)) return undefined;
  const command = first.id.endsWith('.1') && id === `${first.id.slice(0, -1)}2` ? first.id.slice(0, -2) : '';
  if (command === '' && (first.id !== `e${first.seq}` || id !== `e${second.seq}`)) return undefined;
  const flags = {
    ...(concussion !== undefined && { concussion }),
    ...(medicalProof !== undefined && { medicalProof }),
  };
  const { side } = first;
  return {
    ...saidOf(first),
    body: { type: 'logSubstitution', side, off, on, ...flags },
    ...(command !== '' && { id: command }),
  };
}
