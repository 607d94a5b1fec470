/** A piece of a type in words, or the name of a shape that has a place of its own. */
export type TypePart = string | { readonly shape: string };

/** Where a shape is told of, below the address of the page of shapes. */
export const SHAPES_ADDRESS = '/api/shapes';

export function ApiType({ parts, base }: { readonly parts: readonly TypePart[]; readonly base: string }) {
  return (
    <code>
      {parts.map((part) =>
        typeof part === 'string' ? part : <a href={`${base}${SHAPES_ADDRESS}#${part.shape}`}>{part.shape}</a>,
      )}
    </code>
  );
}

/** Words with what is in backticks as code. */
export function Prose({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
