import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageOptions } from './options.ts';

/** The frame around every page: no inline script, no inline style, nothing fetched from elsewhere. */
export function renderDocument(page: {
  readonly title: string;
  readonly options: PageOptions;
  readonly body: VNode;
  /** Load the island: only where there is something to follow. */
  readonly live?: boolean;
}): string {
  const { title, options, body, live = false } = page;
  return `<!doctype html>${renderToString(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={options.assets.css} />
        {live && <script type="module" src={options.assets.island}></script>}
      </head>
      {body}
    </html>,
  )}`;
}

/** Puts finished HTML into an element; the strings come from our own renderer, which escaped them. */
export function inside(html: string): { dangerouslySetInnerHTML: { __html: string } } {
  return { dangerouslySetInnerHTML: { __html: html } };
}

/** A link back to the desk's front page, above the pages that are not a match. */
export function FrontLink(props: { readonly base: string; readonly children: ComponentChildren }) {
  return <a href={`${props.base}/`}>{props.children}</a>;
}
