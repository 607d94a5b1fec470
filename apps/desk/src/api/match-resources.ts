import { type Entry, legalNext, type MatchId, stateAt } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import { Type } from 'typebox';
import { noSuchMatch } from '../http/no-such-match.ts';
import { matchIdOf } from '../match-id.ts';
import { positionAt } from '../position.ts';
import { inShort } from '../projections/in-short.ts';
import type { MatchStudy } from '../projections/study.ts';
import { isDay } from '../projections/words.ts';
import type { ReaderSide } from '../reader-side.ts';
import { shape } from './components.ts';
import { type Found, found, misasked, notFound, type Resource, resource } from './resource.ts';
import { asOf, listOf, Maybe, matchName } from './shapes.ts';
import { withoutOperator } from './without-operator.ts';

/** The most entries that come at a time. */
const MOST_ENTRIES = 1000;

const TAG = 'Matches';
const path = Type.Object({ match: matchName });
const noQuery = Type.Object({});
const VERSION = Type.Integer({ description: '`seq` of the last entry of the log' });

/** What can be read of matches on one side of the desk. */
export function matchResources(side: ReaderSide): readonly Resource[] {
  const { logs, projections } = side;
  const { readers } = projections;

  /** Reads something of a match that is open here. */
  const ofMatch = (match: string, read: (study: MatchStudy, id: MatchId) => Found): Found => {
    const id = matchIdOf(match);
    const study = projections.study(id);
    return study
      ? read(study, id)
      : { ok: false, problem: { ...noSuchMatch(side.prefix, match), type: 'not-found' } };
  };
  /** The same as of a day, when one is named. */
  const asOfDay = (
    asked: { readonly path: { readonly match: string }; readonly query: { readonly asOf?: string } },
    read: (study: MatchStudy, at: string | undefined) => Found,
  ): Found => {
    const day = asked.query.asOf;
    if (day !== undefined && !isDay(day))
      return misasked(`asOf ${day}: write a date that the calendar holds, 2026-03-18.`);
    return ofMatch(asked.path.match, (study) => read(study, day ?? study.instant()));
  };

  return [
    resource({
      address: '/matches',
      tag: TAG,
      summary: 'The matches that are open on this desk',
      path: Type.Object({}),
      query: noQuery,
      answer: Type.Object({ matches: listOf(shape('MatchInShort')) }),
      read: () => {
        const studies = logs.matches().flatMap((match) => projections.study(match) ?? []);
        return found({ matches: studies.map(inShort) });
      },
    }),
    resource({
      address: '/matches/:match',
      tag: TAG,
      summary: 'A match in short: clubs, score, clock, version',
      path,
      query: noQuery,
      answer: shape('MatchInShort'),
      read: (asked) => ofMatch(asked.path.match, (study) => found(inShort(study))),
    }),
    resource({
      address: '/matches/:match/entries',
      tag: TAG,
      summary: 'The log as it was written, corrections among the entries',
      path,
      query: Type.Object({
        after: Maybe(Type.Integer({ minimum: 0, description: 'Only entries with a higher `seq`' })),
        limit: Maybe(Type.Integer({ minimum: 1, maximum: MOST_ENTRIES })),
      }),
      answer: Type.Object({ entries: listOf(shape('Entry')), version: VERSION }),
      read: ({ path: { match }, query: { after = 0, limit = MOST_ENTRIES } }) =>
        ofMatch(match, (_, id) => {
          const log = logs.get(id);
          const entries = log.slice(after, after + limit).map(withoutOperator);
          return found({ entries, version: log.length });
        }),
    }),
    resource({
      address: '/matches/:match/effective',
      tag: TAG,
      summary: 'The log with its corrections resolved',
      path,
      query: noQuery,
      answer: Type.Object({ entries: listOf(shape('EffectiveEntry')), version: VERSION }),
      read: (asked) =>
        ofMatch(asked.path.match, (study) => {
          const entries = study.match.effective.map(withoutOperator);
          return found({ entries, version: study.state.version });
        }),
    }),
    resource({
      address: '/matches/:match/state',
      tag: TAG,
      summary: 'Score, clock, people, cards and all else, now or at any point of the log',
      description: 'At a version: after that entry. At a moment: `75`, `90+3`, `74:00`, `HT`, `FT`.',
      path,
      query: Type.Object({
        version: Maybe(Type.Integer({ minimum: 1 })),
        at: Maybe(Type.String({ minLength: 1, maxLength: 20, examples: ['90+3'] })),
      }),
      answer: shape('MatchState'),
      read: ({ path: { match }, query }) => ofMatch(match, (_, id) => stateThen(logs.get(id), query)),
    }),
    resource({
      address: '/matches/:match/legal-next',
      tag: TAG,
      summary: 'What may be logged now, and for whom',
      path,
      query: noQuery,
      answer: shape('LegalNext'),
      read: (asked) =>
        ofMatch(asked.path.match, (study) => found(legalNext(study.match.log, study.decideContext()))),
    }),
    resource({
      address: '/matches/:match/tie',
      tag: TAG,
      summary: 'The tie as it stands: legs, aggregate, who is through if it ended now, what each side needs',
      path,
      query: noQuery,
      answer: Type.Intersect([
        shape('TieState'),
        Type.Object({
          round: Type.String(),
          regulations: Type.String({ description: 'Id of the regulations that decide it' }),
        }),
      ]),
      read: (asked) =>
        ofMatch(asked.path.match, (study) => {
          if (!study.inTie) return notFound('No tie', 'The match is no leg of a tie that is known here.');
          const { tie, round, regulations } = study.inTie;
          return found({ ...tie, round: round.id, regulations: regulations.id });
        }),
    }),
    resource({
      address: '/matches/:match/opponents',
      tag: TAG,
      summary: 'Whom each club of the tie can meet next',
      path,
      query: asOf,
      answer: Type.Object({}, { description: 'By club', additionalProperties: shape('NextOpponents') }),
      isCostly: asOfADay,
      read: (asked) =>
        asOfDay(asked, (study, at) => {
          const clubs = study.inTie?.tie.clubs ?? [];
          const next = clubs.map((club) => [
            club,
            at === undefined ? undefined : study.opponents(club, { at }),
          ]);
          return found(Object.fromEntries(next));
        }),
    }),
    resource({
      address: '/matches/:match/forecast',
      tag: TAG,
      summary: 'How likely each club is to go through, and how that has moved',
      path,
      query: noQuery,
      answer: Type.Object({
        now: Maybe(shape('ProgressForecast')),
        curve: Type.Array(shape('CurvePoint'), { description: 'Along the tie, one point an entry' }),
      }),
      read: (asked) =>
        ofMatch(asked.path.match, (study) => found({ now: study.chances(), curve: study.curve() })),
    }),
    resource({
      address: '/matches/:match/facts',
      tag: TAG,
      summary: 'What has not happened since when: facts of the record, the best first',
      path,
      query: asOf,
      answer: Type.Object({ facts: listOf(shape('Fact')) }),
      isCostly: asOfADay,
      read: (asked) => asOfDay(asked, (study, at) => found({ facts: readers.facts(study, at) })),
    }),
    resource({
      address: '/matches/:match/report',
      tag: TAG,
      summary: 'The report: sentences, each with the entries it rests on',
      path,
      query: asOf,
      answer: Type.Intersect([
        shape('Report'),
        Type.Object({ text: Type.String({ description: 'The same as plain text' }) }),
      ]),
      isCostly: asOfADay,
      read: (asked) =>
        asOfDay(asked, (study, at) => {
          const shown = readers.report(study, at);
          if (!shown) return notFound('Not published', 'The report waits for an editor.');
          const { report } = shown;
          return found({ ...report, text: formatReport(report) });
        }),
    }),
    resource({
      address: '/matches/:match/suspensions',
      tag: TAG,
      summary: 'Who misses the next match, and why',
      path,
      query: noQuery,
      answer: Type.Object({ suspensions: listOf(shape('Suspension')) }),
      read: (asked) => ofMatch(asked.path.match, (study) => found({ suspensions: study.suspensions() })),
    }),
  ];
}

/** What is asked as of a day is worked out for that day. */
const asOfADay = ({ asOf: day }: { readonly asOf?: string }): boolean => day !== undefined;

function stateThen(log: readonly Entry[], asked: { readonly version?: number; readonly at?: string }): Found {
  const { version, at } = asked;
  if (version !== undefined && at !== undefined) return misasked('Give a version or a moment, not both.');
  if (version !== undefined && version > log.length)
    return notFound('No such version', `The log has versions 1 to ${log.length}.`);
  if (at === undefined) return found(stateAt(log, version ?? log.length));
  const position = positionAt(log, at);
  if (!position.ok)
    return position.misused ? misasked(position.sentence) : notFound('No such moment', position.sentence);
  return found(stateAt(log, position.seq));
}
