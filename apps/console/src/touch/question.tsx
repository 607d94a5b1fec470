import type { MatchState, PersonState } from '@touchline/laws';
import type { Names } from '@touchline/report';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Ask, Tapped } from './steps.ts';

interface QuestionProps {
  readonly ask: Exclude<Ask, { readonly type: 'kind' }>;
  readonly names: Names;
  readonly clubs: MatchState['clubs'];
  readonly isGoal: boolean;
  readonly onTap: (more: Tapped) => void;
  readonly onBack: () => void;
}

/** One question, its answers as targets. Escape leads back to the beginning. */
export function Question({ ask, names, clubs, isGoal, onTap, onBack }: QuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [ask.question]);
  return (
    <section
      class="question"
      aria-labelledby="question"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <h2 id="question" ref={heading} tabIndex={-1}>
        {ask.question}
      </h2>
      {ask.type === 'side' && (
        <div class="taps sides">
          {(['home', 'away'] as const).map((side) => (
            <button key={side} type="button" class="tap" onClick={() => onTap({ side })}>
              {names.club(clubs[side]).shortName}
            </button>
          ))}
        </div>
      )}
      {ask.type === 'person' && (
        <div class="taps people">
          {ask.people.map((each) => (
            <button
              key={each.person}
              type="button"
              class="tap"
              onClick={() => onTap({ [ask.field]: each.person })}
            >
              {each.number !== undefined && <span class="shirt">{each.number}</span>}{' '}
              <span>{names.person(each.person).lastName}</span> <Mark person={each} />
            </button>
          ))}
          <button type="button" class="tap" onClick={() => onTap({ [ask.field]: 'unknown' })}>
            <span class="shirt">?</span> not seen
          </button>
        </div>
      )}
      {ask.type === 'choice' && (
        <div class="taps">
          {ask.choices.map(({ value, label }) => (
            <button key={value} type="button" class="tap" onClick={() => onTap({ [ask.field]: value })}>
              {label}
            </button>
          ))}
        </div>
      )}
      <div class="tap-row">
        <button type="button" class="tap" onClick={onBack}>
          Back
        </button>
        {isGoal && (
          <button type="button" class="tap" onClick={() => onTap({ kind: 'ownGoal' })}>
            It was an own goal
          </button>
        )}
      </div>
    </section>
  );
}

/** What is good to know before a card or a change. */
function Mark({ person: { cautions, status } }: { readonly person: PersonState }) {
  const words = [
    ...(cautions.length > 0 ? ['cautioned'] : []),
    ...(status === 'substitute' ? ['bench'] : status === 'teamOfficial' ? ['official'] : []),
  ];
  return words.length === 0 ? null : <small>{words.join(', ')}</small>;
}
