import type { Entry } from '@touchline/laws';
import {
  FRAME_SECTIONS,
  type Frame,
  type FrameHead,
  frameBetween,
  type MatchPageView,
  type Sections,
} from '@touchline/web';
import { Channel } from './channels/channel.ts';

/** Frames kept for readers who come back: more than the entries of a long match. */
const KEPT_FRAMES = 500;

/** An entry that has just come, in this match's log or in the other leg's. */
export interface Told {
  readonly entry: Entry;
  readonly isOwn: boolean;
}

/** A page drawn for a frame of that number. */
export interface Drawn {
  readonly view: MatchPageView;
  readonly sections: Sections;
}

/**
 * One live page: a view drawn into sections, and a channel that sends the sections that changed. A page that nobody
 * reads is not drawn: it is only marked, and drawn when the next reader comes.
 */
export class LivePage {
  readonly channel: Channel;
  readonly #draw: (frame: number) => Drawn;
  /** What readers have; absent until somebody has asked for the page. */
  #shown: Sections | undefined;
  #isStale = true;
  #told: Told | undefined;

  constructor(
    channel: { readonly life: string; readonly firstFrame: number },
    draw: (frame: number) => Drawn,
  ) {
    const { life, firstFrame: start } = channel;
    const whole = (): string => JSON.stringify(this.snapshot());
    this.channel = new Channel({ start, keep: KEPT_FRAMES, life, whole });
    this.#draw = draw;
  }

  /** Call when something the page is drawn from has changed. */
  changed(told?: Told): void {
    this.#isStale = true;
    this.#told = told ?? this.#told;
    if (this.channel.readers > 0) this.flush();
  }

  /** Takes the readers to another address; the page itself stays where it is. */
  move(path: string): void {
    const { view } = this.#draw(this.channel.current);
    this.channel.publish((frame): Frame => ({ ...headOf(view, frame), sections: {}, moved: path }));
  }

  view(): MatchPageView {
    this.flush();
    return this.#draw(this.channel.current).view;
  }

  snapshot(): Frame {
    this.flush();
    const { current } = this.channel;
    const { view, sections } = this.#draw(current);
    return frameBetween(undefined, inOnePiece(sections), headOf(view, current));
  }

  /** Draws the page anew when something has changed, and sends what is different. */
  flush(): void {
    if (!this.#isStale) return;
    const { view, sections } = this.#draw(this.channel.current + 1);
    const [before, told] = [this.#shown, this.#told];
    this.#isStale = false;
    this.#told = undefined;
    const whole = inOnePiece(sections);
    this.#shown = whole;
    if (!before) return;
    const changed = frameBetween(before, whole, headOf(view, 0));
    if (Object.keys(changed.sections).length === 0) return;
    this.channel.publish((frame): Frame => ({ ...changed, ...announcement(view, told), frame }));
  }
}

/**
 * The same texts, each in one piece. As they are drawn they are trees of thousands of pieces, five times as large, and
 * every page that anybody has opened keeps what its readers have. Half a character of a text does not outlive it, so that
 * such texts are compared with one another alone.
 */
function inOnePiece(sections: Sections): Sections {
  const whole: { -readonly [Id in keyof Sections]: string } = { ...sections };
  for (const id of FRAME_SECTIONS) whole[id] = Buffer.from(sections[id]).toString();
  return whole;
}

const headOf = ({ version, title }: MatchPageView, frame: number): FrameHead => ({ frame, version, title });

/** One sentence for readers who listen: the newest entry as the timeline tells it, and the score if it changed. */
function announcement(view: MatchPageView, told: Told | undefined): { announce?: string; entry?: string } {
  if (!told) return {};
  const { entry, isOwn } = told;
  const item = isOwn ? view.timeline.find((each) => each.entry === entry.id) : undefined;
  if (item) {
    const score = item.score === undefined ? '' : ` ${item.score}.`;
    return { announce: `${item.label}: ${item.word}. ${item.text}${score}`, entry: item.entry };
  }
  const correction = view.corrections.findLast(
    (each) => each.seq === entry.seq && each.text.includes(' leg: ') !== isOwn,
  );
  if (!correction) return {};
  const announce = `${correction.text} ${correction.reason}`;
  return isOwn ? { announce, entry: correction.entry } : { announce };
}
