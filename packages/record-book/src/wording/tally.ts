import { inWords } from '@touchline/registry';
import type { Fact } from '../fact.ts';
import { mannerOf } from './manner.ts';
import type { NameOf } from './scope-words.ts';

interface Tallied extends Pick<Fact, 'n' | 'outOf' | 'scope' | 'predicate' | 'club'> {
  readonly kind: 'handicap' | 'feat';
  readonly shared: boolean;
}

/** What n and outOf count: `86 teams were in that position before; 12 went through.` `19 teams could have done it before; none did.` */
export function tallyOf(tallied: Tallied, nameOf: NameOf): string {
  const { kind, n, outOf, scope, shared, predicate } = tallied;
  const done = kind === 'handicap' ? mannerOf(predicate.measure, predicate.outcome).verb.past : 'did';
  const times = n === 0 ? 'none' : inWords(n);
  if (scope.conditions.club) {
    const how = n === 0 ? `never ${done}` : `${done} ${kind === 'feat' ? 'it ' : ''}${often(n)}`;
    const could = kind === 'handicap' ? 'were in that position' : 'could have done it';
    return `${nameOf(tallied.club)} ${could} ${often(outOf)} before and ${how}.`;
  }
  if (shared) {
    const [one, many] = scope.stage ? ['tie', 'ties'] : ['match', 'matches'];
    const were = outOf === 1 ? `${one} was` : `${many} were`;
    return `${capital(inWords(outOf))} ${were} played before it; ${times} came to as much.`;
  }
  return kind === 'handicap'
    ? `${capital(counted(outOf, 'team'))} ${outOf === 1 ? 'was' : 'were'} in that position before; ${times} ${done}.`
    : `${capital(counted(outOf, 'team'))} could have done it before; ${times} did.`;
}

const often = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : counted(n, 'time'));

const counted = (n: number, noun: string): string => `${inWords(n)} ${noun}${n === 1 ? '' : 's'}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
