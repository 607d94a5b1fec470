import type { HeaderView, TimelineItem } from '../view.ts';
import { anchor } from './anchor.ts';
import { minuteLabel } from './minute.ts';
import { Words } from './words.tsx';

interface TimelineProps {
  /** In the order of the log; shown newest first. */
  readonly items: readonly TimelineItem[];
  readonly header: HeaderView;
}

/** What happened, newest first; the switch is two radio buttons and CSS, so it works without JavaScript. */
export function Timeline({ items, header }: TimelineProps) {
  return (
    <>
      <h2 id="timeline-title">Timeline</h2>
      <fieldset class="switch">
        <legend class="unseen">Show</legend>
        <input type="radio" name="timeline" id="timeline-key" checked />
        <label for="timeline-key">Key moments</label>
        <input type="radio" name="timeline" id="timeline-all" />
        <label for="timeline-all">Everything</label>
      </fieldset>
      <ol class="entries" reversed>
        {newestFirst(items).map((item) => (
          <Item item={item} header={header} />
        ))}
      </ol>
    </>
  );
}

function Item({ item, header }: { readonly item: TimelineItem; readonly header: HeaderView }) {
  const classes = [
    'entry',
    item.key && 'key',
    item.struck !== undefined && 'struck',
    item.score !== undefined && 'goal',
  ];
  const said = <Said item={item} club={item.side && header[item.side].shortName} />;
  return (
    <li
      id={anchor('entry', item.entry)}
      class={classes.filter(Boolean).join(' ')}
      data-entry={item.entry}
      data-kind={item.kind}
    >
      <span class="minute">{minuteLabel(item.label)}</span>
      <div class="said">
        {item.struck === undefined ? said : <del>{said}</del>}
        {item.struck !== undefined && <p class="reason">{item.struck}</p>}
        {item.amended !== undefined && <p class="reason">{item.amended}</p>}
      </div>
    </li>
  );
}

function Said({ item, club }: { readonly item: TimelineItem; readonly club: string | undefined }) {
  return (
    <>
      <p class="head">
        <b class="word">{item.word}</b>
        {club !== undefined && <span class="side"> {club}</span>}
        {item.score !== undefined && <span class="score"> {item.score}</span>}
      </p>
      {item.text !== '' && (
        <p class="text">
          <Words text={item.text} />
        </p>
      )}
    </>
  );
}

function newestFirst(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return [...items].sort((a, b) => b.seq - a.seq);
}
