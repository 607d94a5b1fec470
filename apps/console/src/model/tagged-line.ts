/** A line made from what is told of an entry, and how many letters of it stand before what was typed. */
export interface TaggedLine {
  readonly line: string;
  readonly before: number;
}

/**
 * What is told of an entry while play goes on: its details, as an amendment; or what somebody said of it, between
 * quotation marks, as a quote that the entry led to.
 *
 * @param entry how a line names the entry: `#12`
 */
export function taggedLine(words: string, entry: string): TaggedLine {
  if (words.startsWith('"')) return { line: `note ${words} quote due:${entry}`, before: 'note '.length };
  const before = `edit ${entry} `;
  return { line: before + words, before: before.length };
}
