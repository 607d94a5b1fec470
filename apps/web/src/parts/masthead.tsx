import type { HeaderView } from '../view.ts';

/** Competition, round and leg; place, date and kick-off. It scrolls away on a phone, the score stays. */
export function Masthead({ header }: { readonly header: HeaderView }) {
  const competition = [header.competition, header.round, header.leg].filter(Boolean).join(' · ');
  return (
    <>
      <p class="kicker">{competition}</p>
      <p class="when">
        {header.place}, {header.date}
        {header.kickOffIso !== undefined && <KickOff iso={header.kickOffIso} />}
        {header.asOf !== undefined && <b class="as-of">; as known on {header.asOf}</b>}
      </p>
    </>
  );
}

/** Local time is what the ISO text itself says; the island adds the reader's own when that differs. */
function KickOff({ iso }: { readonly iso: string }) {
  return (
    <>
      , kick-off{' '}
      <time datetime={iso} data-own-time>
        {iso.slice(11, 16)}
      </time>
      <span class="own-time"></span>
    </>
  );
}
