import type { MatchId } from '@touchline/laws';
import type { LogView } from '../logs.ts';
import { inShort } from '../projections/in-short.ts';
import { isOfNight, matchOfNight } from '../projections/night.ts';
import type { Projections } from '../projections/projections.ts';
import type { MatchStudy } from '../projections/study.ts';
import type { Channel } from './channel.ts';
import { LiveData, type Parts } from './live-data.ts';

export interface DataChannelsOptions {
  readonly logs: LogView;
  readonly projections: Projections;
  readonly life: string;
  readonly firstFrame: number;
  /** Today by the wall, ISO date. */
  readonly today: () => string;
}

/** Live data of ties, of competitions and of the night, for programs: made from several logs, moved by an entry in any of them. */
export class DataChannels {
  readonly #options: DataChannelsOptions;
  /** By the names of the tie's matches that are here. */
  readonly #ties = new Map<string, LiveData>();
  /** By competition and season. */
  readonly #competitions = new Map<string, LiveData>();

  /** All matches of the night. */
  readonly #night: LiveData;

  constructor(options: DataChannelsOptions) {
    this.#options = options;
    this.#night = new LiveData(options, () => this.#nightParts());
  }

  /** Call after entries of the match were stored. */
  logged(match: MatchId): void {
    this.#night.changed();
    this.#ties.get(this.#tieKey(match))?.changed();
    const study = this.#options.projections.study(match);
    if (study?.inTie) this.#competitions.get(competitionKey(study))?.changed();
  }

  /** Call before the match's log is taken away: its readers are let go, and it is gone from the lists after that. */
  forget(match: MatchId): void {
    const key = this.#tieKey(match);
    this.#ties.get(key)?.channel.close();
    this.#ties.delete(key);
    for (const each of [this.#night, ...this.#competitions.values()]) each.changed();
  }

  /** The channel of the tie that a match is a leg of; `undefined` when it is none that is known here. */
  tie(match: MatchId): Channel | undefined {
    const { projections } = this.#options;
    if (!projections.study(match)?.inTie) return undefined;
    const key = this.#tieKey(match);
    return this.#channel(this.#ties, key, () => tieParts(projections.study(match)));
  }

  /** The channel of a competition's season; `undefined` when none of its matches is open here. */
  competition(competition: string, season: number): Channel | undefined {
    const key = `${competition}/${season}`;
    if (this.#studiesOf(key).length === 0) return undefined;
    return this.#channel(this.#competitions, key, () => competitionParts(this.#studiesOf(key)));
  }

  /** The channel of all matches of the night: those of these days, and those that are logged now. */
  night(): Channel {
    this.#night.flush();
    return this.#night.channel;
  }

  get readers(): number {
    return this.#all().reduce((sum, each) => sum + each.channel.readers, 0);
  }

  beat(): void {
    for (const each of this.#all()) each.channel.beat();
  }

  close(): void {
    for (const each of this.#all()) each.channel.close();
  }

  #channel(among: Map<string, LiveData>, key: string, make: () => Parts): Channel {
    const { life, firstFrame } = this.#options;
    const data = among.get(key) ?? new LiveData({ life, firstFrame }, make);
    among.set(key, data);
    data.flush();
    return data.channel;
  }

  #tieKey(match: MatchId): string {
    return [...this.#options.logs.tieOf(match)].sort().join(' ');
  }

  #studiesOf(key: string): readonly MatchStudy[] {
    const { logs, projections } = this.#options;
    return logs
      .matches()
      .flatMap((match) => projections.study(match) ?? [])
      .filter((study) => study.inTie && competitionKey(study) === key);
  }

  #nightParts(): Parts {
    const { logs, projections, today } = this.#options;
    const day = today();
    return Object.fromEntries(
      logs.matches().flatMap((match) => {
        const study = projections.study(match);
        const storedAt = logs.storedAt(match, logs.get(match).length);
        return study && isOfNight(study, storedAt, day) ? [[match, matchOfNight(study, storedAt)]] : [];
      }),
    );
  }

  #all(): readonly LiveData[] {
    return [this.#night, ...this.#ties.values(), ...this.#competitions.values()];
  }
}

const competitionKey = ({ inTie }: MatchStudy): string =>
  `${inTie?.regulations.competition}/${inTie?.regulations.season}`;

function tieParts(study: MatchStudy | undefined): Parts {
  if (!study?.inTie) return {};
  const { tie, round, regulations } = study.inTie;
  return {
    tie: { ...tie, round: round.id, regulations: regulations.id },
    chances: study.chances()?.goThrough ?? null,
    matches: [study.match.state, ...(study.other ? [study.other.state] : [])]
      .map(({ match }) => match)
      .sort(),
  };
}

function competitionParts(studies: readonly MatchStudy[]): Parts {
  return Object.fromEntries(studies.map((study) => [study.state.match, inShort(study)]));
}
