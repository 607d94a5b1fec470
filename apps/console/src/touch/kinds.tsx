import type { MatchState } from '@touchline/laws';
import { KINDS, type Kind } from './steps.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  goal: 'Goal',
  shot: 'Shot',
  corner: 'Corner',
  foul: 'Foul',
  caution: 'Yellow card',
  directRed: 'Red card',
  substitution: 'Substitution',
  offside: 'Offside',
  varCheck: 'VAR check',
  ownGoal: 'Own goal',
  penaltyKick: 'Penalty kick',
};

/** The first screen: what happened. A penalty that was given stands first. */
export function Kinds(props: {
  readonly state: MatchState | undefined;
  readonly onTap: (kind: Kind) => void;
}) {
  const { state, onTap } = props;
  const isGiven = state?.penaltyPending !== undefined;
  const kinds = KINDS.filter((kind) => kind !== 'ownGoal' && (kind !== 'penaltyKick' || isGiven));
  const shown = isGiven
    ? kinds.toSorted((a, b) => Number(b === 'penaltyKick') - Number(a === 'penaltyKick'))
    : kinds;
  return (
    <div class="taps kinds" role="group" aria-label="What happened">
      {shown.map((kind) => (
        <button key={kind} type="button" class={`tap ${kind}`} disabled={!state} onClick={() => onTap(kind)}>
          {KIND_WORDS[kind]}
        </button>
      ))}
    </div>
  );
}
