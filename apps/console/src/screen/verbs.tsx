import type { LegalNext } from '@touchline/laws';
import { NOTATION_HELP } from '@touchline/notation';

/** What the Laws allow now, by family, with the word that types it. */
export function Verbs(props: { readonly next: LegalNext; readonly onVerb: (line: string) => void }) {
  const { onVerb } = props;
  const { offers, changes } = props.next;
  const legal = new Set<string | undefined>(offers.map(({ type }) => type));
  if (changes.home || changes.away) legal.add('substitution');
  const families = NOTATION_HELP.map(({ family, verbs }) => ({
    family,
    verbs: verbs.filter(({ type }) => legal.has(type)),
  }));
  return (
    <section class="legal" aria-label="Legal now">
      <h2>Legal now</h2>
      {families
        .filter(({ verbs }) => verbs.length > 0)
        .map(({ family, verbs }) => (
          <div key={family} class="family">
            <h3>{family}</h3>
            <ul>
              {verbs.map(({ verbs: [verb = ''], meaning, example: [line] }) => (
                <li key={verb}>
                  <button type="button" title={line} onClick={() => onVerb(verb === '+' ? verb : `${verb} `)}>
                    <kbd>{verb}</kbd> {meaning}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
