import { ApiType, Prose, SHAPES_ADDRESS, type TypePart } from './api-type.tsx';
import { renderDocument } from './document.tsx';
import type { PageOptions } from './options.ts';

/** One thing that programs can ask of the desk. */
export interface ApiLineView {
  readonly method: string;
  /** `/api/v1/matches/{match}/state` */
  readonly address: string;
  /** Under which heading it stands. */
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What may stand after the question mark, each with what it means. */
  readonly asks: readonly string[];
  /** An address to follow: the same with examples put in. */
  readonly example?: string;
  /** Shape of the body it takes, and of its answer. */
  readonly takes?: readonly TypePart[];
  readonly gives?: readonly TypePart[];
  /** On a desk with accounts nobody else gets an answer. */
  readonly needsAccount: boolean;
}

/** The API for people to read: what can be asked, heading by heading, in the order given. */
export function renderApiPage(lines: readonly ApiLineView[], options: PageOptions): string {
  const tags = [...new Set(lines.map((line) => line.tag))];
  const body = (
    <body class="plain">
      <main>
        <h1>For programs</h1>
        <p>
          The whole description for tools is <a href={`${options.base}/api/v1/openapi.json`}>openapi.json</a>{' '}
          (OpenAPI 3.1); <a href={`${options.base}${SHAPES_ADDRESS}`}>every shape</a>, field by field.
        </p>
        {tags.map((tag) => (
          <section>
            <h2>{tag}</h2>
            <dl class="api">
              {lines
                .filter((line) => line.tag === tag)
                .map((line) => (
                  <Line line={line} base={options.base} />
                ))}
            </dl>
          </section>
        ))}
      </main>
    </body>
  );
  return renderDocument({ title: 'For programs', options, body });
}

function Line({ line, base }: { readonly line: ApiLineView; readonly base: string }) {
  return (
    <>
      <dt>
        <code>
          {line.method} {line.address}
        </code>{' '}
        {line.example !== undefined && <a href={`${base}${line.example}`}>Example</a>}
      </dt>
      <dd>
        <Prose text={`${line.summary}.${line.description === undefined ? '' : ` ${line.description}`}`} />
        {line.asks.length > 0 && (
          <ul>
            {line.asks.map((ask) => (
              <li>
                <Prose text={ask} />
              </li>
            ))}
          </ul>
        )}
        {line.takes && (
          <p>
            Takes <ApiType parts={line.takes} base={base} />
          </p>
        )}
        {line.gives && (
          <p>
            Gives <ApiType parts={line.gives} base={base} />
          </p>
        )}
        {line.needsAccount && <p>Takes an account, where the desk has any.</p>}
      </dd>
    </>
  );
}
