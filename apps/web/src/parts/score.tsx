import type { HeaderView, TeamHeaderView } from '../view.ts';
import { ClubRule } from './club-rule.tsx';
import { minuteLabel } from './minute.ts';

/** Score, clock, aggregate and numbers on the field: the page's heading, which stays on a phone. */
export function Score({ header }: { readonly header: HeaderView }) {
  const { score, aggregate, shootOut } = header;
  return (
    <>
      <p class={header.live ? 'clock live' : 'clock'}>
        <b>{minuteLabel(header.clock)}</b>
        {header.added !== undefined && /^\d/.test(header.clock) && <span> {header.added}</span>}
      </p>
      <h1>
        <Club team={header.home} side="home" />{' '}
        {score ? (
          <span class={header.provisional ? 'figures provisional' : 'figures'}>
            {score[0]}
            <span class="dash">-</span>
            {score[1]}
          </span>
        ) : (
          <span class="figures v">v</span>
        )}{' '}
        <Club team={header.away} side="away" />
      </h1>
      <div class="under">
        <Men team={header.home} />
        <p class="aggregate">
          {header.provisional && <span class="warn">score under check</span>}
          {aggregate && <span>{pair(aggregate)} on aggregate</span>}
          {shootOut && <span>{pair(shootOut)} in the shoot-out</span>}
        </p>
        <Men team={header.away} />
      </div>
    </>
  );
}

function Club({ team, side }: { readonly team: TeamHeaderView; readonly side: 'home' | 'away' }) {
  return (
    <span class={`club ${side}`}>
      <ClubRule colour={team.colour} />
      <span class="wide">{team.name}</span>
      <span class="narrow">{team.shortName}</span>
    </span>
  );
}

function Men({ team }: { readonly team: TeamHeaderView }) {
  return (
    <p class="men">
      <span>{team.men}</span>
      {team.through && <span class="through">{team.throughWord ?? 'through as it stands'}</span>}
    </p>
  );
}

function pair([home, away]: readonly [number, number]): string {
  return `${home}-${away}`;
}
