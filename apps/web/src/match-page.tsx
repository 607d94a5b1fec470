import { FrontLink, inside, renderDocument } from './document.tsx';
import type { SectionId, Sections } from './frame.ts';
import type { MatchPageOptions } from './options.ts';
import { renderSections } from './sections.tsx';
import type { MatchPageView } from './view.ts';

/** Sections a reader may want to jump to on a phone, where they lie one below the other. */
const CONTENTS: readonly (readonly [SectionId, string])[] = [
  ['timeline', 'Timeline'],
  ['line-ups', 'Line-ups'],
  ['report', 'Report'],
  ['record', 'Record'],
  ['corrections', 'Corrections'],
];

/** The whole page of a match as it stands: complete without JavaScript, followed live with it. */
export function renderMatchPage(view: MatchPageView, options: MatchPageOptions): string {
  const sections = renderSections(view, options);
  return renderDocument({
    title: view.title,
    options,
    live: true,
    body: <Body {...{ view, options, sections }} />,
  });
}

interface BodyProps {
  readonly view: MatchPageView;
  readonly options: MatchPageOptions;
  readonly sections: Sections;
}

function Body({ view, options, sections }: BodyProps) {
  return (
    <body
      class="match"
      data-channel={options.channel}
      data-life={options.life}
      data-frame={view.frame}
      data-version={view.version}
    >
      <a class="skip" href="#timeline">
        To the timeline
      </a>
      <a class="skip" href="#replay">
        To the replay's controls
      </a>
      <header class="top">
        <p class="desk">
          <FrontLink base={options.base}>All matches</FrontLink>
        </p>
        <p class="connection" id="connection" data-state="snapshot">
          <span id="connection-words">Snapshot, version {view.version}.</span>{' '}
          <a id="reload" href={`${options.base}/matches/${encodeURIComponent(view.match)}`}>
            Reload for the newest
          </a>
        </p>
        <div id="masthead" {...inside(sections.masthead)} />
      </header>
      <main>
        <p class="unseen" id="announce" role="status" aria-live="polite"></p>
        <div id="score" {...inside(sections.score)} />
        <Part id="banner" label="Just now" html={sections.banner} />
        <div class="meaning">
          <Part id="stands" html={sections.stands} />
          <Part id="forecast" html={sections.forecast} />
          <Part id="next" html={sections.next} />
          <Part id="fact" html={sections.fact} />
        </div>
        <nav class="contents" aria-label="On this page">
          <ul>
            {CONTENTS.map(([id, name]) => (
              <li data-for={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="columns">
          <Part id="timeline" html={sections.timeline} />
          <Part id="line-ups" html={sections['line-ups']} />
          <div class="words">
            <Part id="report" html={sections.report} />
            <Part id="record" html={sections.record} />
            <Part id="corrections" html={sections.corrections} />
          </div>
        </div>
        <div class="dock">
          <p class="footnote" id="footnote" hidden></p>
          <Part id="replay" label="Replay" html={sections.replay} />
        </div>
      </main>
    </body>
  );
}

/** A section whose inside a frame may replace; one without anything to say takes no room. */
function Part(props: { readonly id: SectionId; readonly html: string; readonly label?: string }) {
  const name =
    props.label === undefined ? { 'aria-labelledby': `${props.id}-title` } : { 'aria-label': props.label };
  return <section id={props.id} {...name} {...inside(props.html)} />;
}
