import type { CorrectionView } from '../view.ts';
import { anchor } from './anchor.ts';
import { minuteLabel } from './minute.ts';

/** What was corrected and why: nothing that was once shown disappears. */
export function Corrections({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  return (
    <>
      <h2 id="corrections-title">Corrections</h2>
      <ol class="corrections">
        {corrections.map((correction) => (
          <li>
            <a href={`#${anchor('entry', correction.entry)}`}>{minuteLabel(correction.label)}</a>{' '}
            {correction.text} <span class="reason">{correction.reason}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
