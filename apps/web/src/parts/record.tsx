import type { FactView } from '../view.ts';
import { FactGrounds } from './fact-grounds.tsx';

/** What is true of the record since the whistle, and what has overtaken it. */
export function Record({ facts }: { readonly facts: readonly FactView[] }) {
  return (
    <>
      <h2 id="record-title">Record</h2>
      <ul class="facts">
        {facts.map((fact) => (
          <li>
            <p>{fact.sentence}</p>
            {fact.standing !== undefined && <p class="standing">{fact.standing}</p>}
            <FactGrounds fact={fact} place="record" />
          </li>
        ))}
      </ul>
    </>
  );
}
