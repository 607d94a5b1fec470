import type { FactView, NextView, StandsView } from '../view.ts';
import { FactGrounds } from './fact-grounds.tsx';
import { Since } from './since.tsx';
import { Words } from './words.tsx';

/** What the score means for the tie, and what each side needs. */
export function Stands({ stands }: { readonly stands: StandsView }) {
  return (
    <>
      <h2 id="stands-title">As it stands</h2>
      <p class="lead">
        <strong>
          <Words text={stands.sentence} />
        </strong>{' '}
        <Words text={stands.needs.join(' ')} />
      </p>
    </>
  );
}

/** Who waits in the next round, decided or not. */
export function Next({ next }: { readonly next: NextView }) {
  return (
    <>
      <h2 id="next-title">Next</h2>
      <div>
        <p>
          <Words text={next.sentence} />
        </p>
        {next.since !== undefined && <Since text={next.since} href={next.sinceHref} />}
      </div>
    </>
  );
}

/** What it would be, before it has happened. */
export function Fact({ fact }: { readonly fact: FactView }) {
  return (
    <>
      <h2 id="fact-title">It would be</h2>
      <div>
        <p>
          <Words text={fact.sentence} />
        </p>
        <FactGrounds fact={fact} place="fact" />
      </div>
    </>
  );
}
