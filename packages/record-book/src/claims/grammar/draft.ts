import type { ClubId } from '@touchline/registry';
import type { RunPredicate } from '../../sequences/run-kinds.ts';
import type { ScopeTerms } from '../claim.ts';
import type { Cursor } from './cursor.ts';
import { type NameIndex, type Names, takeName } from './names.ts';
import type { Bound } from './numbers.ts';
import type { Verb } from './vocabulary.ts';

/** What one clause says before it is known whether it speaks of a tie or of a match. */
export interface Clause {
  readonly verb: Verb;
  readonly at: number;
  leg?: 1 | 2;
  noun?: 'tie' | 'match';
  bound?: Bound;
  /** Goals of the club first. */
  score?: readonly [number, number];
  manner?: 'aggregate' | 'awayGoals' | 'extraTime' | 'shootOut';
  halfTime?: true;
  /** `with two players sent off`, `with somebody sent off on the bench`. */
  sentOff?: { readonly bound: Bound; readonly onBench: boolean };
  /** `seven matches in a row`. */
  run?: { readonly run: RunPredicate; readonly length: number };
  /** Goals in added time. */
  addedTime?: Bound;
  /** `ahead`, where the verb says behind. */
  ahead?: true;
  /** `without conceding`, `without scoring`. */
  nil?: 'scored' | 'conceded';
}

/** Two phrases that cannot both hold, or a name that several clubs have. */
export interface Trouble {
  /** Index of the token. */
  readonly at: number;
  readonly message: string;
}

/** A claim in the making: what its phrases have said so far. */
export class Draft {
  readonly cursor: Cursor;
  readonly names: Names;
  /** First year of the season in which the question is asked. */
  readonly thisSeason: number;
  scope: ScopeTerms = {};
  clauses: readonly Clause[] = [];
  trouble: Trouble | undefined;
  /** It is told of matches or ties, and not of teams. */
  ofMatches = false;
  private clause: Clause | undefined;
  private loose: Omit<Clause, 'verb' | 'at'> = {};

  constructor(cursor: Cursor, names: Names, thisSeason: number) {
    this.cursor = cursor;
    this.names = names;
    this.thisSeason = thisSeason;
  }

  /** As the cursor's attempt, with what was noted taken back too. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const { scope, clauses, clause, loose, ofMatches } = this;
    const kept = clause && { ...clause };
    const result = this.cursor.attempt(read);
    if (result !== undefined) return result;
    this.scope = scope;
    this.clauses = kept === undefined ? clauses : clauses.map((one) => (one === clause ? kept : one));
    this.clause = kept;
    this.loose = loose;
    this.ofMatches = ofMatches;
    return undefined;
  }

  narrow(by: ScopeTerms): void {
    const before: { readonly [key: string]: unknown } = { ...this.scope };
    for (const [key, value] of Object.entries(by)) {
      const said = before[key];
      if (said === undefined || JSON.stringify(said) === JSON.stringify(value)) continue;
      this.note(`This says two things of the same: ${told(said)} and ${told(value)}`);
    }
    this.scope = { ...this.scope, ...by };
  }

  note(message: string): void {
    this.trouble ??= { at: Math.max(0, this.cursor.position - 1), message };
  }

  /** The same of the word that stands here. */
  noteHere(message: string): void {
    this.trouble ??= { at: this.cursor.position, message };
  }

  begin(verb: Verb): Clause {
    const clause: Clause = { verb, at: Math.max(0, this.cursor.position - 1) };
    this.clause = clause;
    this.clauses = [...this.clauses, clause];
    return clause;
  }

  /** Notes something of the clause that is being read. */
  say(of: Omit<Clause, 'verb' | 'at'>): void {
    if (this.clause === undefined) this.loose = { ...this.loose, ...of };
    else Object.assign(this.clause, of);
  }

  /** What was said before any verb: `ties won`, `home matches lost`. */
  get before(): Omit<Clause, 'verb' | 'at'> {
    return this.loose;
  }

  club(): ClubId | undefined {
    const club = this.name(this.names.clubs);
    if (club !== undefined) this.cursor.take('s');
    return club;
  }

  association(): string | undefined {
    return this.name(this.names.associations);
  }

  /** Someone whom the record has as a coach. */
  person(): string | undefined {
    return this.name(this.names.people, 'coach');
  }

  /** Somebody of whom the record has a goal. */
  player(): string | undefined {
    const player = this.name(this.names.players, 'player');
    if (player !== undefined) this.cursor.take('s');
    return player;
  }

  /** A round that the record has by a name of its own. */
  round(): string | undefined {
    return this.name(this.names.rounds, 'tournament');
  }

  competition(): string | undefined {
    return this.name(this.names.competitions);
  }

  private name<Id extends string>(index: NameIndex<Id>, kind = 'club'): Id | undefined {
    const found = takeName(this.cursor, index);
    if (found === undefined) return undefined;
    if ('id' in found) return found.id;
    this.trouble ??= {
      at: this.cursor.position,
      message: `More than one ${kind} has that name: write ${found.shared.slice(0, MOST_SHARED).join(' or ')}`,
    };
    return undefined;
  }
}

/** So many ids are named where a name is not one's alone. */
const MOST_SHARED = 5;

const told = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/["{}]/g, '');
