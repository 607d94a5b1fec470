import type { CardState, ClubId, PersonRef, Side } from '@touchline/laws';
import type { DisciplinaryDecision, SquadChange } from '@touchline/registry';
import { regulationsById } from '../editions/catalogue.ts';
import { allRounds, type Regulations } from '../regulations.ts';
import { type CalendarMatch, calendarOf } from './calendar.ts';
import { type CautionRules, phaseOfRound } from './caution-rules.ts';
import { countingCautions, twoCautions } from './counting-cautions.ts';
import type {
  CardGround,
  CautionCount,
  LedgerGap,
  LedgerInput,
  MatchForLedger,
  MatchRef,
  SuspensionLedger,
} from './ledger-types.ts';
import { suspensionsFrom } from './match-suspensions.ts';
import { PersonAccount } from './person-account.ts';
import { RoundsPlayed } from './rounds-played.ts';
import { UnloggedMatches } from './unlogged-matches.ts';

/**
 * Who is suspended, why and until when, and what the next caution would cost: a pure function of logs, results and
 * decisions, so that a corrected log gives the corrected ledger. A match that is being played counts with the cards
 * shown so far, and what they cost is as provisional as they are.
 *
 * @see UCL-DISC-01 to UCL-DISC-09
 */
export function suspensionLedger(input: LedgerInput): SuspensionLedger {
  const calendar = calendarOf(input);
  const book = new LedgerBook(input, calendar);
  for (const match of calendar) book.enter(match);
  return book.close();
}

/** A ledger being written, match by match in order of play. */
class LedgerBook {
  readonly #input: LedgerInput;
  readonly #accounts = new Map<string, PersonAccount>();
  readonly #gaps: LedgerGap[] = [];
  readonly #unlogged = new UnloggedMatches();
  readonly #rounds = new RoundsPlayed();
  #squads: readonly SquadChange[];
  #decisions: readonly DisciplinaryDecision[];
  #order = 0;

  constructor(input: LedgerInput, calendar: readonly CalendarMatch[]) {
    this.#input = input;
    this.#squads = [...(input.squads ?? [])].sort(byDate);
    const matches = new Set(calendar.map(({ ref }) => ref.match));
    this.#decisions = lastWords([...(input.decisions ?? [])].sort(byDate)).map((decision) => {
      const { match, ...byItsDate } = decision;
      if (match === undefined || matches.has(match)) return decision;
      this.#gaps.push({ type: 'matchNotFound', person: decision.person, club: decision.club, match });
      return byItsDate;
    });
  }

  enter(match: CalendarMatch): void {
    this.#order += 1;
    const { ref, log, clubs } = match;
    const regulations = this.#regulationsOf(match);
    this.#untilDayOf(ref);
    if (log) this.#seeOnSheets(log);
    for (const account of this.#accountsOf(clubs)) {
      if (match.begun) enterMatch(account, ref, regulations);
      this.#serve(account, match);
    }
    if (log && regulations) this.#logCards(log, ref, regulations);
    this.#unlogged.see(match);
    this.#decideAlone((decision) => decision.match === ref.match);
    if (match.serves === 'missed' && regulations?.cautions) {
      this.#endRound(match, regulations, regulations.cautions);
    }
  }

  close(): SuspensionLedger {
    for (const change of this.#squads) this.#move(change);
    this.#decideAlone(() => true);
    const isOut = (club: ClubId) => this.#input.clubsOut?.has(club) ?? false;
    const accounts = [...this.#accounts.values()];
    for (const account of accounts) if (isOut(account.club)) account.endSeason();
    return {
      suspensions: accounts
        .flatMap((account) => account.suspensions(isOut(account.club)))
        .sort((a, b) => a.order - b.order)
        .map(({ suspension }) => suspension),
      counts: accounts.flatMap((account) => account.count() ?? []).sort(byClubThenNearest),
      gaps: [...this.#gaps, ...this.#unlogged.gaps()],
    };
  }

  #regulationsOf({ regulations, ref, log }: CalendarMatch): Regulations | undefined {
    const found = (this.#input.regulationsOf ?? regulationsById)(regulations);
    const lacks = found ? 'noCautionRules' : 'regulationsNotHeld';
    if (log && !found?.cautions) this.#gaps.push({ type: lacks, id: regulations, match: ref.match });
    return found;
  }

  /** What was said of people and decided up to the day of the match. */
  #untilDayOf({ date }: MatchRef): void {
    if (date === undefined) return;
    for (const change of this.#squads) if (change.date <= date) this.#move(change);
    this.#squads = this.#squads.filter((change) => change.date > date);
    this.#decideAlone((decision) => decision.match === undefined && decision.date < date);
  }

  #move({ person, club, listed }: SquadChange): void {
    const account = this.#account(person, club, 0);
    account.club = club;
    account.listed = listed;
  }

  /** A team sheet says of which club a person is now. */
  #seeOnSheets({ teams, clubs }: MatchForLedger): void {
    for (const side of ['home', 'away'] as const) {
      for (const { person } of teams[side].people) {
        const account = this.#accounts.get(person);
        if (account) account.club = clubs[side];
      }
    }
  }

  #serve(account: PersonAccount, { ref, serves, log }: CalendarMatch): void {
    if (!account.isSuspendedIn(ref.season) || !account.listed || serves === 'neither') return;
    if (log && isFielded(account, log)) {
      this.#gaps.push({ type: 'ineligible', person: account.person, club: account.club, in: ref });
    } else account.miss(ref, serves === 'missed');
  }

  #logCards(log: MatchForLedger, ref: MatchRef, regulations: Regulations): void {
    const open = (person: PersonRef, side: Side, entry: string) => {
      const account = this.#account(person, log.clubs[side], log.season, entry);
      enterMatch(account, ref, regulations);
      return account;
    };
    for (const card of countingCautions(log.cards)) {
      const ground = { in: ref, entry: card.entry };
      if (card.person === 'unknown') {
        this.#gaps.push({ type: 'unknownPerson', club: log.clubs[card.side], ground });
      } else open(card.person, card.side, card.entry).caution(ground, this.#order);
    }
    for (const { person, club, entry, because, rule } of suspensionsFrom(log)) {
      const card = log.cards.find((each) => each.entry === entry);
      if (!card) continue;
      const decision = this.#decisions.find(
        (each) => each.match === ref.match && each.person === person && each.club === club,
      );
      this.#decisions = this.#decisions.filter((each) => each !== decision);
      open(person, card.side, entry).impose({
        club,
        cause: { type: because, rule },
        grounds: groundsOf(card, log.cards, ref),
        ...decided(decision),
        order: this.#order,
      });
    }
  }

  /** Decisions that no card in a log stands for. */
  #decideAlone(which: (decision: DisciplinaryDecision) => boolean): void {
    const due = this.#decisions.filter(which);
    this.#decisions = this.#decisions.filter((each) => !due.includes(each));
    for (const decision of due) {
      const { person, club } = decision;
      this.#account(person, club, 0, `${decision.date} ${decision.source}`).impose({
        club,
        cause: { type: 'decision', rule: 'UCL-DISC-06' },
        grounds: [],
        ...decided(decision),
        order: this.#order,
      });
    }
  }

  /** After the last match of a round: one caution off, or all of them. @see UCL-DISC-03, UCL-DISC-05 */
  #endRound(match: CalendarMatch, regulations: Regulations, rules: CautionRules): void {
    const round = allRounds(regulations).find(({ id }) => id === match.ref.round);
    if (!round || !this.#rounds.isLast(match, round.tie.legs)) return;
    const inQualifying = phaseOfRound(round.id, regulations) === 'qualifying';
    const endsQualifying = regulations.qualifyingRounds?.at(-1) === round;
    for (const club of match.clubs) {
      const behind = inQualifying ? this.#rounds.add(club, match.ref.season) : 0;
      for (const account of this.#accountsOf([club])) {
        if (inQualifying) account.endQualifyingRound(behind, rules);
        if (endsQualifying) account.enterPhase('proper', rules);
        if (rules.expireAfter === round.id) account.enterPhase('afterExpiry', rules);
      }
    }
  }

  #accountsOf(clubs: readonly ClubId[]): readonly PersonAccount[] {
    return [...this.#accounts.values()].filter(({ club }) => clubs.includes(club));
  }

  /** @param apart tells one person whom nobody could name from another */
  #account(person: PersonRef, club: ClubId, season: number, apart = ''): PersonAccount {
    const key = person === 'unknown' ? `unknown ${this.#order} ${apart}` : person;
    const account = this.#accounts.get(key) ?? new PersonAccount(person, club, season);
    this.#accounts.set(key, account);
    return account;
  }
}

function enterMatch(
  account: PersonAccount,
  { season, round }: MatchRef,
  regulations: Regulations | undefined,
): void {
  account.enterSeason(season);
  const rules = regulations?.cautions;
  if (!rules) return;
  account.enterPhase(phaseOfRound(round, regulations), rules);
}

/** As a player or substitute: that a suspended coach is named as coach says nothing of where he sat. */
function isFielded({ person, club }: PersonAccount, { clubs, teams }: MatchForLedger): boolean {
  const team = clubs.home === club ? teams.home : teams.away;
  return team.people.some((each) => each.person === person && each.named !== 'teamOfficial');
}

function groundsOf(card: CardState, cards: readonly CardState[], ref: MatchRef): readonly CardGround[] {
  return twoCautions(card, cards).map(({ entry }) => ({ in: ref, entry }));
}

function decided(decision: DisciplinaryDecision | undefined) {
  if (!decision) return { matches: 1 };
  const { matches, reason, source, date } = decision;
  return { matches, decision: { ...(reason !== undefined && { reason }), source, date } };
}

const offence = ({ person, club, match }: DisciplinaryDecision): string => [person, club, match].join('/');

/** Of several decisions about one offence the last stands: an appeal takes the place of what it was against. */
function lastWords(decisions: readonly DisciplinaryDecision[]): readonly DisciplinaryDecision[] {
  return decisions.filter(
    (decision, index) =>
      decision.match === undefined ||
      !decisions.slice(index + 1).some((later) => offence(later) === offence(decision)),
  );
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date === b.date ? 0 : a.date < b.date ? -1 : 1;

function byClubThenNearest(a: CautionCount, b: CautionCount): number {
  if (a.club !== b.club) return a.club < b.club ? -1 : 1;
  if (a.toSuspension !== b.toSuspension) return a.toSuspension - b.toSuspension;
  return a.person < b.person ? -1 : 1;
}
