/** Ids of the elements a live frame may replace the inside of, in the order of the page. */
export const FRAME_SECTIONS = [
  'masthead',
  'score',
  'banner',
  'stands',
  'forecast',
  'next',
  'fact',
  'timeline',
  'line-ups',
  'report',
  'record',
  'corrections',
  'replay',
] as const;
export type SectionId = (typeof FRAME_SECTIONS)[number];

/** HTML inside each section element of the page, by the section's id. Empty when there is nothing to say. */
export type Sections = { readonly [Id in SectionId]: string };

/**
 * One numbered message of a match's live channel, as JSON. Numbers are gapless per channel, and belong to the life that
 * stands before them in the event's `id:`, `5f2c09ab-1042`: another node, and the same one started anew, count for
 * themselves. An event named `reset` is a frame with all sections; the desk sends it to a reader whose last frame is too
 * old, was never sent, or is of another life. A reader that sees a gap opens the channel anew without a place.
 *
 * The page opens the channel with `?after=` and the place it shows; on a reconnect the browser sends the last `id:` it
 * saw as `Last-Event-ID`, which wins over `after`.
 */
export interface Frame {
  readonly frame: number;
  /** Version of the match's log; it may stand still while frames go on (a correction in the other leg). */
  readonly version: number;
  /** The document's title. */
  readonly title: string;
  /** Only the sections that changed; all of them in a snapshot. */
  readonly sections: { readonly [Id in SectionId]?: string };
  /** One sentence for the polite live region; absent when there is no new entry to tell. */
  readonly announce?: string;
  /** Entry that has just come, to glow in the timeline. */
  readonly entry?: string;
  /** Path of the page of the new stream, when the replay was started again; the reader is taken there. */
  readonly moved?: string;
}

export type FrameHead = Omit<Frame, 'sections'>;

/**
 * The frame that takes a reader's page from one state to the next.
 *
 * @param before what the reader has; `undefined` makes a snapshot with all sections
 * @returns a frame whose `sections` are empty when nothing on the page changed
 */
export function frameBetween(before: Sections | undefined, after: Sections, head: FrameHead): Frame {
  const changed = FRAME_SECTIONS.filter((id) => before?.[id] !== after[id]);
  return { ...head, sections: Object.fromEntries(changed.map((id) => [id, after[id]])) };
}
