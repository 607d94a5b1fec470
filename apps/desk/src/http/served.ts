import type { AssetAddresses } from '@touchline/web';
import type { AccountStore } from '../accounts/account-store.ts';
import type { ConsoleChannels } from '../channels/console-channels.ts';
import type { Desk } from '../desk.ts';
import type { DeskLog } from '../log/desk-log.ts';
import type { ReaderSide } from '../reader-side.ts';
import type { Replays } from '../replay/replays.ts';
import type { Samples } from '../replay/samples.ts';
import type { LogStore } from '../store/log-store.ts';
import type { Tables } from '../tables.ts';
import type { Couriers } from '../webhooks/couriers.ts';
import type { WebhookStore } from '../webhooks/webhook-store.ts';
import type { Site } from './security.ts';
import type { Writers } from './writers.ts';

/** What the routes serve. */
export interface Served {
  readonly desk: Desk;
  readonly log: DeskLog;
  /** What is shown without delay, then what is shown late, each at an address of its own. */
  readonly sides: readonly [ReaderSide, ...ReaderSide[]];
  /** What operators follow. */
  readonly consoles: ConsoleChannels;
  /** Finished matches that are played again for integrators. */
  readonly samples: Samples;
  /** Absent on a desk that replays nothing. */
  readonly replays?: Replays;
  readonly store: LogStore;
  readonly webhooks: WebhookStore;
  /** Send what the webhooks ask for. */
  readonly couriers: Couriers;
  readonly tables: Tables;
  /** Today by the wall, ISO date. */
  readonly today: () => string;
  readonly version: string;
  readonly writers: Writers;
  readonly accounts: AccountStore;
  readonly site: Site;
  /** Called whenever a reader opens a match's page. */
  readonly pageOpened?: () => void;
}

/** Addresses of the pages' files; every page is drawn with them. */
export interface PageFrame {
  readonly assets: AssetAddresses;
  /** Where the side of the desk begins that the page belongs to; empty without delay. */
  readonly base: string;
}
