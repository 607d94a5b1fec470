/** Figures that belong together: a score, a formation, a minute with what was added, a share, a number and its unit. */
const WHOLE = /(\d+(?:[-+/]\d+)+'?|\d+ (?:%|per cent))/;

/** A text whose scores and minutes are never broken over two lines: a browser may break after the hyphen. */
export function Words({ text }: { readonly text: string }) {
  return <>{text.split(WHOLE).map((part, i) => (i % 2 === 1 ? <span class="whole">{part}</span> : part))}</>;
}
