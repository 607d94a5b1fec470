import { tieInWords } from '@touchline/competition';
import { clockOf, type MatchStudy, percent } from '@touchline/desk';
import { type Clock, clockLabel, type Side } from '@touchline/laws';
import { firstName } from '@touchline/report';
import { styled, type Terminal } from '../terminal.ts';

/** A match as it stands, in a few lines for a terminal; the clock may be past the last entry. */
export function matchLines(study: MatchStudy, terminal: Terminal, clock?: Clock): readonly string[] {
  const { state, names } = study;
  const [home, away] = [state.clubs.home, state.clubs.away].map((club) => firstName(names.club(club)));
  const score = state.phase === 'fixture' ? 'v' : `${state.score.home}-${state.score.away}`;
  const men = state.phase === 'fixture' ? '' : `${menOf(study, 'home')} against ${menOf(study, 'away')}`;
  return [
    `${styled(terminal, 'bold', `${home} ${score} ${away}`)}  ${clockLabel(clockOf(state, clock))}`,
    ...(men === '' ? [] : [men]),
    ...openLines(study),
    ...tieLines(study, terminal, clock),
  ];
}

/** Aggregate, what follows if it stays like this, what each club needs; none for a match whose tie is not known. */
export function tieLines(study: MatchStudy, terminal: Terminal, clock?: Clock): readonly string[] {
  const { inTie, nameOf } = study;
  if (!inTie) return [];
  const { tie, round } = inTie;
  const words = tieInWords(tie, nameOf, { final: round.id === 'final' });
  const sentence = tie.decided ? styled(terminal, 'green', words.standsSentence) : words.standsSentence;
  const aggregate = tie.clubs.map((club) => `${nameOf(club)} ${tie.aggregate[club] ?? 0}`).join(', ');
  return [
    ...(tie.legs.length === 2 ? [`Aggregate: ${aggregate}`] : []),
    `As it stands: ${[sentence, ...words.needsSentences].join(' ')}`,
    ...chanceLine(study, clock),
  ];
}

/** `3-1, 3-3 on aggregate. Extra time if it stays like this.` */
export function standsWords({ state, inTie, nameOf }: MatchStudy): string {
  const score = `${state.score.home}-${state.score.away}`;
  if (!inTie) return `${score}.`;
  const { tie, round } = inTie;
  const { standsSentence } = tieInWords(tie, nameOf, { final: round.id === 'final' });
  const { home, away } = state.clubs;
  const isLastOfTwo = tie.legs.length === 2 && tie.legs[1]?.status !== 'toCome';
  const aggregate = isLastOfTwo
    ? `, ${tie.aggregate[home] ?? 0}-${tie.aggregate[away] ?? 0} on aggregate`
    : '';
  return `${score}${aggregate}. ${standsSentence}`;
}

/** `Going through: Atalanta 57 %, Dortmund 43 %`; none where it cannot be reckoned. */
function chanceLine(study: MatchStudy, clock?: Clock): readonly string[] {
  const chances = study.chances(clock);
  if (!chances || !study.inTie) return [];
  const { home, away } = study.state.clubs;
  const words = [home, away].map((club) => `${study.nameOf(club)} ${percent(chances.goThrough[club] ?? 0)}`);
  return [`Going through: ${words.join(', ')}`];
}

function openLines({ state, names }: MatchStudy): readonly string[] {
  const lines: string[] = [];
  const open = state.reviews.filter(
    ({ stage }) => stage !== 'cleared' && stage !== 'closed' && stage !== 'decided',
  );
  for (const review of open) {
    lines.push(
      `Video ${review.stage.startsWith('review') ? 'review' : 'check'} since ${clockLabel(review.since)}`,
    );
  }
  if (state.penaltyPending) {
    lines.push(`Penalty to ${names.club(state.clubs[state.penaltyPending.side]).shortName}, to be taken`);
  }
  return lines;
}

const menOf = ({ state }: MatchStudy, side: Side): number => state.teams[side].onField;
