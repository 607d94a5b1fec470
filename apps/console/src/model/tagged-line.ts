/** A line made from what is told of an entry, and how many letters of it stand before what was typed. */
export interface TaggedLine {
  readonly line: string;
  readonly before: number;
}

/**
 * What is told of an entry while play goes on: its details, as an amendment; or what somebody said of it, between
 * quotation marks, as a quote that the entry led to.
 *
 * @param seq number of the entry in its log
 */
export function taggedLine(words: string, seq: number): TaggedLine {
  if (words.startsWith('"')) return { line: `note ${words} quote due:#${seq}`, before: 'note '.length };
  const before = `edit #${seq} `;
  return { line: before + words, before: before.length };
}
