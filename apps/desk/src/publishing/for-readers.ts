import type { Fact } from '@touchline/record-book';
import type { Report } from '@touchline/report';
import type { MatchStudy } from '../projections/study.ts';
import { type PublishedReport, publishedOf } from './published.ts';

/** Why a fact waits for an editor: reservations of the guard, or that nobody has weighed it; empty when it does not. */
export const reservationsOf = ({ reservations }: Fact): readonly string[] => reservations ?? ['notWeighed'];

/** A report that readers may see, and what they are told of its publication, where an editor let it go. */
export interface ReportForReaders {
  readonly report: Report;
  readonly published?: PublishedReport;
}

/**
 * What readers get of what the desk writes by itself. On a desk with editors the report waits until one publishes it,
 * and so does every fact that the guard has reservations about; on one without, everything is shown.
 */
export class ForReaders {
  readonly #hasEditors: boolean;

  constructor(hasEditors: boolean) {
    this.#hasEditors = hasEditors;
  }

  /** The facts of the study that may be told, in its order. */
  facts(study: MatchStudy, at: string | undefined): readonly Fact[] {
    return study.facts(at).filter(this.mayTell(study));
  }

  /** Whether a fact may be told. */
  mayTell(study: MatchStudy): (fact: Fact) => boolean {
    if (!this.#hasEditors) return () => true;
    const { facts, report } = publishedOf(study.match);
    // Whoever publishes a report publishes what it says of the record.
    const ofReport = new Set(report ? factsIn(study.report(study.instant())) : []);
    return (fact) => reservationsOf(fact).length === 0 || facts.has(fact.id) || ofReport.has(fact.id);
  }

  /** @returns `undefined` while it waits */
  report(study: MatchStudy, at: string | undefined): ReportForReaders | undefined {
    const { report: published } = publishedOf(study.match);
    if (this.#hasEditors && !published) return undefined;
    return { report: study.report(at), ...(published && { published }) };
  }
}

const factsIn = ({ headline, paragraphs }: Report): readonly string[] =>
  [headline, ...paragraphs.flatMap(({ sentences }) => sentences)].flatMap(({ facts }) => facts);
