import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Sections } from './frame.ts';
import type { SectionOptions } from './options.ts';
import { Banners } from './parts/banner.tsx';
import { Corrections } from './parts/corrections.tsx';
import { Forecast } from './parts/forecast.tsx';
import { LineUps } from './parts/line-ups.tsx';
import { Masthead } from './parts/masthead.tsx';
import { Fact, Next, Stands } from './parts/meaning.tsx';
import { Record } from './parts/record.tsx';
import { Replay } from './parts/replay.tsx';
import { Report } from './parts/report.tsx';
import { Score } from './parts/score.tsx';
import { Timeline } from './parts/timeline.tsx';
import type { MatchPageView } from './view.ts';

/** Exactly what the page holds inside each section element; `''` where the view has nothing for it. */
export function renderSections(view: MatchPageView, options: SectionOptions = {}): Sections {
  const { header } = view;
  const banners = [view.correction, view.banner].filter((banner) => banner !== undefined);
  return {
    masthead: html(<Masthead header={header} />),
    score: html(<Score header={header} />),
    banner: html(banners.length > 0 && <Banners banners={banners} />),
    stands: html(view.stands && <Stands stands={view.stands} />),
    forecast: html(view.forecast && <Forecast forecast={view.forecast} />),
    next: html(view.next && <Next next={view.next} />),
    fact: html(view.fact && <Fact fact={view.fact} />),
    timeline: html(<Timeline items={view.timeline} header={header} />),
    'line-ups': html(<LineUps home={view.lineUps.home} away={view.lineUps.away} />),
    report: html(view.report && <Report report={view.report} />),
    record: html(view.record.length > 0 && <Record facts={view.record} />),
    corrections: html(view.corrections.length > 0 && <Corrections corrections={view.corrections} />),
    replay: html(view.replay && options.replay && <Replay replay={view.replay} addresses={options.replay} />),
  };
}

function html(node: VNode | false | undefined): string {
  return node ? renderToString(node) : '';
}
