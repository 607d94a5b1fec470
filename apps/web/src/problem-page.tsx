import { FrontLink, renderDocument } from './document.tsx';
import type { PageOptions } from './options.ts';

/** A page that could not be given, in words a reader can use. */
export interface ProblemView {
  /** HTTP status: 404, 503 ... */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** The page for an address with nothing behind it, or a desk that cannot answer. */
export function renderProblemPage(problem: ProblemView, options: PageOptions): string {
  const body = (
    <body class="plain">
      <main>
        <p class="kicker">{problem.status}</p>
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p>
          <FrontLink base={options.base}>All matches of this desk</FrontLink>
        </p>
      </main>
    </body>
  );
  return renderDocument({ title: problem.title, options, body });
}
