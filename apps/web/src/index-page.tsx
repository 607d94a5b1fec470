import { renderDocument } from './document.tsx';
import type { PageOptions } from './options.ts';

/** One line of the front page. */
export interface IndexMatchView {
  /** Path of the match's page below the base. */
  readonly href: string;
  readonly competition: string;
  /** `25 February 2026` */
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** Absent before kick-off. */
  readonly score?: readonly [number, number];
  readonly aggregate?: readonly [number, number];
  /** `90+5`, `HT`, `FT`, `Kick-off 18:45` */
  readonly state: string;
  readonly live: boolean;
  /** Runs of a replay of this match that a page is kept of: `Replay 3, stopped at 90+3'`. */
  readonly replays?: readonly { readonly href: string; readonly text: string }[];
}

/** The front page: the matches of the desk in the order given, with score and state. */
export function renderIndexPage(matches: readonly IndexMatchView[], options: PageOptions): string {
  const body = (
    <body class="plain">
      <main>
        <h1>Matches</h1>
        {matches.length === 0 ? (
          <p>No match has been opened on this desk.</p>
        ) : (
          <ul class="matches">
            {matches.map((match) => (
              <li>
                <Line match={match} base={options.base} />
                {match.replays && <OtherReplays replays={match.replays} base={options.base} />}
              </li>
            ))}
          </ul>
        )}
      </main>
    </body>
  );
  return renderDocument({ title: 'Matches', options, body });
}

type Below = Pick<PageOptions, 'base'>;

/** The other runs of a match, behind its line: an evening of playing again makes dozens. */
function OtherReplays({ replays, base }: Required<Pick<IndexMatchView, 'replays'>> & Below) {
  return (
    <details>
      <summary>{replays.length === 1 ? 'Another replay' : `${replays.length} other replays`}</summary>
      <ul>
        {replays.map(({ href, text }) => (
          <li>
            <a href={`${base}${href}`}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ match, base }: { readonly match: IndexMatchView } & Below) {
  const { score, aggregate } = match;
  return (
    <a href={`${base}${match.href}`}>
      <span class="kicker">
        {match.competition}, {match.date}
      </span>{' '}
      <span class="pair">
        <span>{match.home}</span> <b>{score ? `${score[0]}-${score[1]}` : 'v'}</b> <span>{match.away}</span>
      </span>{' '}
      <span class={match.live ? 'state live' : 'state'}>
        {match.live && 'Live, '}
        {match.state}
        {aggregate && `, ${aggregate[0]}-${aggregate[1]} on aggregate`}
      </span>
    </a>
  );
}
