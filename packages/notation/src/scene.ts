import type { Clock, ClubId, Entry, MatchState, Side } from '@touchline/laws';
import { foldLog } from '@touchline/laws';
import { parsePersonId, personIdFor } from '@touchline/registry';
import type { NotationContext } from './notation.ts';

/** What stands around one line while it is read or written. */
export class Scene {
  readonly context: NotationContext;
  /** The side that the line says, or that follows from the first person it names. */
  side: Side | undefined;
  /** Where the line says its side, if it does so before the verb. */
  saidSide: { readonly from: number; readonly to: number } | undefined;
  /** Names that the line gives to people whom no table knows, by the ids made from them. */
  readonly given = new Map<string, string>();
  #state: MatchState | undefined;
  #folded = false;

  constructor(context: NotationContext, side?: Side) {
    this.context = context;
    this.side = side;
  }

  /** `undefined` before the match is opened. */
  get state(): MatchState | undefined {
    if (!this.#folded) this.#state = this.context.state ?? foldLog(this.context.log);
    this.#folded = true;
    return this.#state;
  }

  /** What a line without a moment is stamped with. */
  get clock(): Clock {
    return this.context.clock ?? this.context.log.at(-1)?.clock ?? { period: 'pre' };
  }

  /** The number that the line's entry will get. */
  get seq(): number {
    return (this.context.log.at(-1)?.seq ?? 0) + 1;
  }

  /** The same, for a line of this side. */
  of(side: Side | undefined): Scene {
    return new Scene({ ...this.context, state: this.state }, side);
  }

  entryOf(id: string): Entry | undefined {
    return this.context.log.find((entry) => entry.id === id);
  }

  entryAt(seq: number): Entry | undefined {
    return this.context.log.find((entry) => entry.seq === seq);
  }

  /** What prose calls the club of a side; before the match is opened, the side itself. */
  club(side: Side): string {
    const club: ClubId | undefined = this.state?.clubs[side];
    return club === undefined ? side : this.context.names.club(club).shortName;
  }

  /**
   * The id of somebody who may be on no sheet yet: by a name that the tables know, by the id itself, or made from the name.
   *
   * @param isName the word is surely a name, and no id
   */
  idOfName(word: string, isName: boolean): string | undefined {
    const known = this.context.people?.find(word);
    if (known?.found) return known.person.id;
    if (!isName && parsePersonId(word) !== undefined) return word;
    const id = personIdFor(word);
    if (id !== undefined) this.given.set(id, word);
    return id;
  }
}
