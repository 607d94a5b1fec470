import { type Issue, type MatchId, parseCommand } from '@touchline/laws';
import type { Finding } from '@touchline/report';
import type { Answer, Desk } from '../desk.ts';
import type { Projections } from '../projections/projections.ts';
import type { MatchStudy } from '../projections/study.ts';
import { isOfPublishing } from './published.ts';

/** What an editor wants to go out. */
export interface ToPublish {
  readonly match: MatchId;
  readonly commandId: string;
  /** Pseudonym of the editor. */
  readonly by: string;
  readonly what: 'report' | 'fact';
  /** Of a fact. */
  readonly fact?: string | undefined;
  /** Version of the log that the editor has read. */
  readonly upTo: number;
}

export interface ToTakeBack {
  readonly match: MatchId;
  readonly commandId: string;
  readonly by: string;
  /** The `published` entry. */
  readonly entry: string;
  readonly reason: string;
}

type NotPublished =
  | { readonly outcome: 'noMatch' }
  /** The report is written anew with every entry: the editor has read another one. */
  | { readonly outcome: 'movedOn'; readonly current: number }
  | { readonly outcome: 'notOver' }
  /** The checker found claims that their grounds do not bear out. */
  | { readonly outcome: 'notBorneOut'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'noFact' }
  | { readonly outcome: 'notPublished' }
  /** What was sent makes no command: an id with blanks, a version that no log has. */
  | { readonly outcome: 'noCommand'; readonly issues: readonly Issue[] };

export type PublishAnswer = Answer | NotPublished;

/** Lets go out what the desk has written, as an entry of the match's log, after the checker has read it. */
export class Publisher {
  readonly #desk: Desk;
  readonly #projections: Projections;

  constructor(desk: Desk, projections: Projections) {
    this.#desk = desk;
    this.#projections = projections;
  }

  /** Sent twice under one `commandId`, it is published once. */
  async publish(wish: ToPublish): Promise<PublishAnswer> {
    const study = this.#projections.study(wish.match);
    if (!study) return { outcome: 'noMatch' };
    const isKnown = study.match.log.some(({ id }) => id === wish.commandId);
    const refused = isKnown ? undefined : whyNot(wish, study);
    return refused ?? this.#handle(fieldsOf(wish, study));
  }

  async takeBack({ match, commandId, by, entry, reason }: ToTakeBack): Promise<PublishAnswer> {
    const study = this.#projections.study(match);
    if (!study) return { outcome: 'noMatch' };
    if (!study.match.log.some(({ id, type }) => id === entry && type === 'published'))
      return { outcome: 'notPublished' };
    const { clock } = study.state;
    return this.#handle({ type: 'withdrawEntry', commandId, match, clock, by, target: entry, reason });
  }

  async #handle(fields: object): Promise<PublishAnswer> {
    const parsed = parseCommand(fields);
    return parsed.ok ? this.#desk.handle(parsed.command) : { outcome: 'noCommand', issues: parsed.issues };
  }
}

function fieldsOf({ what, fact, upTo, match, commandId, by }: ToPublish, { state }: MatchStudy): object {
  const about = what === 'fact' && fact !== undefined ? { fact } : {};
  return { type: 'logPublished', commandId, match, clock: state.clock, by, what, upTo, ...about };
}

function whyNot({ what, fact, upTo }: ToPublish, study: MatchStudy): NotPublished | undefined {
  const at = study.instant();
  if (what === 'fact')
    return study.facts(at).some(({ id }) => id === fact) ? undefined : { outcome: 'noFact' };
  const { version, phase } = study.state;
  const { log } = study.match;
  if (phase !== 'finished') return { outcome: 'notOver' };
  if (upTo > version || log.some((entry) => entry.seq > upTo && !isOfPublishing(entry, log)))
    return { outcome: 'movedOn', current: version };
  const findings = study.reportFindings(at);
  return findings.length > 0 ? { outcome: 'notBorneOut', findings } : undefined;
}
