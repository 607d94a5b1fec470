import type { EntryId, MatchId } from '@touchline/laws';
import type { Sentence } from '@touchline/report';
import type { ReportSentenceView, ReportView } from '@touchline/web';
import type { ReportForReaders } from '../publishing/for-readers.ts';
import type { PublishedReport } from '../publishing/published.ts';
import type { MatchStudy } from './study.ts';
import { shortly } from './timeline.ts';
import { longDate } from './words.ts';

/**
 * The report for the page: each sentence with the entries of this match to light up, and its grounds in words; what an
 * editor has published says so.
 */
export function reportView({ report, published }: ReportForReaders, study: MatchStudy): ReportView {
  const view = (sentence: Sentence): ReportSentenceView => sentenceView(sentence, study);
  return {
    headline: view(report.headline),
    paragraphs: report.paragraphs.map((paragraph) => paragraph.sentences.map(view)),
    ...(published && { published: publishedWords(published) }),
  };
}

/** `Published on 25 February 2026. What was logged or corrected since is in it.` */
function publishedWords({ at, isBehind }: PublishedReport): string {
  const day = at === undefined ? '' : ` on ${longDate(at.slice(0, 10))}`;
  return `Published${day}.${isBehind ? ' What was logged or corrected since is in it.' : ''}`;
}

function sentenceView(sentence: Sentence, study: MatchStudy): ReportSentenceView {
  const own = sentence.entries.filter(({ match }) => match === study.state.match);
  return {
    id: sentence.id,
    text: sentence.text,
    entries: own.map(({ entry }) => entry),
    grounds: groundsWords(sentence, study),
  };
}

/** `rests on: 75' goal (Adeyemi); first leg 42' goal (Beier); the record; UCL-TIE-02` */
function groundsWords({ entries, facts, rules }: Sentence, study: MatchStudy): string {
  const grounds = [
    ...entries.map(({ match, entry }) => entryWords(match, entry, study)),
    ...(facts.length > 0 ? ['the record'] : []),
    ...rules,
  ];
  return `rests on: ${[...new Set(grounds)].join('; ')}`;
}

function entryWords(match: MatchId, entry: EntryId, study: MatchStudy): string {
  const isOwn = match === study.state.match;
  const told = (isOwn ? study.timeline() : study.otherTimeline()).find((each) => each.entry === entry);
  if (!told) return entry;
  if (isOwn) return shortly(told);
  const leg = `${study.other?.state.leg === 1 ? 'first' : 'second'} leg`;
  return told.kind === 'matchOpened' ? `the ${leg}'s details` : `${leg} ${shortly(told)}`;
}
