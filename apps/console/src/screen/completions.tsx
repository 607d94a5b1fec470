import type { Completion } from '@touchline/notation';

/** What may stand at the caret; Tab takes the first, arrows choose another. */
export function Completions(props: {
  readonly id: string;
  readonly offers: readonly Completion[];
  readonly picked: number;
  readonly onPick: (index: number) => void;
}) {
  const { id, offers, picked, onPick } = props;
  return (
    <ul id={id} class="completions" role="listbox" aria-label="Completions" hidden={offers.length === 0}>
      {offers.map(({ label, meaning }, index) => (
        // Chosen by arrows in the line; the pointer is optional.
        <li
          key={`${label} ${meaning}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === picked}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(index);
          }}
        >
          <b>{label}</b> <span>{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
