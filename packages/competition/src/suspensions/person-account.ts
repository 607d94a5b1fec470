import type { ClubId, PersonRef } from '@touchline/laws';
import {
  type CautionRules,
  type CountingPhase,
  cautionSuspends,
  cautionsToSuspension,
} from './caution-rules.ts';
import type {
  CardGround,
  CautionCount,
  LedgerSuspension,
  MatchRef,
  SuspensionCause,
  SuspensionStatus,
} from './ledger-types.ts';

type Imposed = Pick<LedgerSuspension, 'club' | 'grounds' | 'matches' | 'decision'> & {
  readonly cause: SuspensionCause;
  /** Position of the match it was imposed at among all the matches. */
  readonly order: number;
  /** What cautions of qualifying cost ends with it. */
  readonly inQualifying?: boolean;
};

/** A suspension and when it was imposed, for putting those of several people in order. */
export interface OrderedSuspension {
  readonly order: number;
  readonly suspension: LedgerSuspension;
}

interface Running extends Imposed {
  readonly served: MatchRef[];
  readonly misses: MatchRef[];
  lapsed: boolean;
}

/** What stands against one person while the ledger goes through the matches in order. */
export class PersonAccount {
  club: ClubId;
  /** On the club's List A or B, as far as is known. */
  listed = true;
  season: number;
  readonly person: PersonRef;
  readonly #suspensions: Running[] = [];
  #cautions: CardGround[] = [];
  /** Rounds of this season's qualifying for which the person was not registered. */
  #unlistedRounds = 0;
  #phase: CountingPhase = 'qualifying';
  #rules: CautionRules | undefined;

  constructor(person: PersonRef, club: ClubId, season: number) {
    this.person = person;
    this.club = club;
    this.season = season;
  }

  /** The club has come to a season: nothing of the cautions of another goes on into it. @see UCL-DISC-08 */
  enterSeason(season: number): void {
    if (season <= this.season) return;
    this.season = season;
    this.#unlistedRounds = 0;
    this.endSeason();
  }

  /** The club has come to a part of the season: cautions of the part before it expire. @see UCL-DISC-03, UCL-DISC-05 */
  enterPhase(phase: CountingPhase, rules: CautionRules): void {
    if (phase !== this.#phase) {
      this.#cautions = [];
      if (this.#phase === 'qualifying') this.#lapse(({ inQualifying }) => inQualifying === true);
    }
    this.#phase = phase;
    this.#rules = rules;
  }

  /** The season is over for the person's club: cautions, and what they cost, do not survive it. */
  endSeason(): void {
    this.#cautions = [];
    this.#lapse(({ cause }) => cause.type === 'cautions');
  }

  /**
   * One caution the fewer after so many rounds. He is taken to have been registered for those before the ledger knew him.
   *
   * @param behind rounds of qualifying that the club has behind it
   * @see UCL-DISC-03
   */
  endQualifyingRound(behind: number, { qualifyingOneLessEvery: every }: CautionRules): void {
    if (!this.listed) this.#unlistedRounds += 1;
    else if (every !== undefined && (behind - this.#unlistedRounds) % every === 0) this.#cautions.shift();
  }

  /** One caution the more, with the suspension that it may cost. @see UCL-DISC-02 */
  caution(ground: CardGround, order: number): void {
    this.#cautions.push(ground);
    const total = this.#cautions.length;
    if (!this.#rules || !cautionSuspends(total, this.#rules)) return;
    const inQualifying = this.#phase === 'qualifying';
    const rule = inQualifying ? 'UCL-DISC-03' : 'UCL-DISC-02';
    const grounds = [...this.#cautions];
    const cause = { type: 'cautions', rule, total } as const;
    this.impose({ club: this.club, cause, grounds, matches: 1, inQualifying, order });
  }

  impose(suspension: Imposed): void {
    this.#suspensions.push({ ...suspension, served: [], misses: [], lapsed: false });
  }

  /** Whether the next match of the club is one to miss. */
  isSuspendedIn(season: number): boolean {
    return this.#next(season) !== undefined;
  }

  /** His club has a match that counts against what is first to be served: over, or to come. */
  miss(match: MatchRef, over: boolean): void {
    const suspension = this.#next(match.season);
    if (over) suspension?.served.push(match);
    else suspension?.misses.push(match);
  }

  /** @param seasonIsOver the club has no match left in this season */
  suspensions(seasonIsOver: boolean): readonly OrderedSuspension[] {
    return this.#suspensions.map((running) => ({
      order: running.order,
      suspension: this.#asItStands(running, seasonIsOver),
    }));
  }

  count(): CautionCount | undefined {
    if (this.#cautions.length === 0 || !this.#rules) return undefined;
    return {
      person: this.person,
      club: this.club,
      season: this.season,
      qualifying: this.#phase === 'qualifying',
      cautions: [...this.#cautions],
      toSuspension: cautionsToSuspension(this.#cautions.length, this.#rules),
    };
  }

  /** The first that has a match left; what cautions cost is for a match of the same season only. */
  #next(season: number): Running | undefined {
    return this.#suspensions.find(
      ({ cause, lapsed, matches, served, misses }) =>
        !lapsed &&
        served.length + misses.length < matches &&
        (cause.type !== 'cautions' || season === this.season),
    );
  }

  #lapse(which: (suspension: Running) => boolean): void {
    for (const each of this.#suspensions) {
      if (which(each) && each.served.length < each.matches) each.lapsed = true;
    }
  }

  #asItStands(running: Running, seasonIsOver: boolean): LedgerSuspension {
    const { club, cause, grounds, decision, matches, served, misses } = running;
    const status = statusOf(running);
    return {
      person: this.person,
      club,
      servedWith: this.club,
      cause,
      grounds,
      ...(decision && { decision }),
      matches,
      served,
      misses: status === 'pending' ? misses : [],
      status,
      ...(status === 'pending' && seasonIsOver && misses.length === 0 && { nextSeason: true as const }),
    };
  }
}

function statusOf({ lapsed, matches, served }: Running): SuspensionStatus {
  if (matches === 0) return 'lifted';
  if (served.length >= matches) return 'served';
  return lapsed ? 'lapsed' : 'pending';
}
