import type { MatchState } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import type { Logbook } from '../model/logbook.ts';
import { useSeconds } from '../screen/use-logbook.ts';
import { type Whistle, whistles } from './whistles.ts';

/** The whistles that the clock allows; one that came early is a tap further away, so that no thumb ends a half by chance. */
export function WhistleRow(props: {
  readonly book: Logbook;
  readonly state: MatchState;
  readonly onWhistle: (said: Said) => void;
}) {
  useSeconds();
  const { book, state, onWhistle } = props;
  const { now, early } = whistles(state, (said) => book.wouldLog([said]).ok);
  const button = ({ label, said }: Whistle) => (
    <button key={label} type="button" class="tap" onClick={() => onWhistle(said)}>
      {label}
    </button>
  );
  return (
    <>
      {now.map(button)}
      {early && (
        <details class="early">
          <summary class="tap">A whistle before its time</summary>
          {button(early)}
        </details>
      )}
    </>
  );
}
