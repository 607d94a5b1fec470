import type { FactView } from '../view.ts';
import { FactGrounds } from './fact-grounds.tsx';
import { Since } from './since.tsx';
import { Words } from './words.tsx';

/** What is true of the record since the whistle, and what has overtaken it. */
export function Record({ facts }: { readonly facts: readonly FactView[] }) {
  return (
    <>
      <h2 id="record-title">Record</h2>
      <ul class="facts">
        {facts.map((fact) => (
          <li>
            <p>
              <Words text={fact.sentence} />
            </p>
            {fact.standing !== undefined && <Since text={fact.standing} href={fact.sinceHref} />}
            <FactGrounds fact={fact} place="record" />
          </li>
        ))}
      </ul>
    </>
  );
}
