import type { AssetAddresses } from '@touchline/web';
import type { Desk } from '../desk.ts';
import type { Logs } from '../logs.ts';
import type { Pages } from '../pages.ts';
import type { Projections } from '../projections/projections.ts';
import type { Replays } from '../replay/replays.ts';

/** What the routes serve. */
export interface Served {
  readonly desk: Desk;
  readonly logs: Logs;
  readonly pages: Pages;
  readonly projections: Projections;
  /** Absent on a desk that replays nothing. */
  readonly replays?: Replays;
  readonly version: string;
  /** Called whenever a reader opens a match's page. */
  readonly pageOpened?: () => void;
}

/** Addresses of the pages' files; every page is drawn with them. */
export interface PageFrame {
  readonly assets: AssetAddresses;
  readonly base: '';
}
