import type { CorrectionView } from '../view.ts';
import { minuteLabel } from './minute.ts';
import { entryAnchor } from './timeline.tsx';

/** What was corrected and why: nothing that was once shown disappears. */
export function Corrections({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  return (
    <>
      <h2 id="corrections-title">Corrections</h2>
      <ol class="corrections">
        {corrections.map((correction) => (
          <li>
            <a href={`#${entryAnchor(correction.entry)}`}>{minuteLabel(correction.label)}</a>{' '}
            {correction.text} <span class="reason">{correction.reason}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
