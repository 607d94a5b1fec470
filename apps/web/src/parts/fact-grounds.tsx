import type { FactView } from '../view.ts';
import { anchor } from './anchor.ts';
import { Words } from './words.tsx';

/** What a statement of record rests on: scope, instant, evidence, near misses, coverage. */
export function FactGrounds({ fact, place }: { readonly fact: FactView; readonly place: 'fact' | 'record' }) {
  return (
    <details id={anchor(place, fact.id)}>
      <summary>Scope and evidence</summary>
      <dl>
        <Row term="Scope" details={[fact.scope]} />
        <Row term="True" details={[fact.asOf]} />
        <Row term="Evidence" details={fact.evidence} />
        <Row term="Near misses" details={fact.counterExamples} />
        <Row term="Coverage" details={[fact.coverage]} />
        <Row term="Open" details={fact.couldJoin === undefined ? [] : [fact.couldJoin]} />
      </dl>
    </details>
  );
}

function Row({ term, details }: { readonly term: string; readonly details: readonly string[] }) {
  if (details.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {details.map((detail) => (
        <dd>
          <Words text={detail} />
        </dd>
      ))}
    </div>
  );
}
