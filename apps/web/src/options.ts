/** Addresses of the two static files a page loads; the desk may put a hash in them. */
export interface AssetAddresses {
  readonly css: string;
  readonly island: string;
}

/**
 * Where the replay's forms are sent, each by POST with `application/x-www-form-urlencoded`; the desk answers 303 to the page.
 *
 * | form | fields |
 * | --- | --- |
 * | play, pause, step | none |
 * | speed | `speed`: times real speed, a whole number from 1 to 1000 |
 * | again | `from`: a minute label, `74` or `90+3` |
 * | withdraw | `match`, `entry`, `reason` |
 */
export interface ReplayAddresses {
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly speed: string;
  readonly again: string;
  readonly withdraw: string;
}

/** What the sections need besides the view: nothing, unless the desk replays a log. */
export interface SectionOptions {
  readonly replay?: ReplayAddresses;
}

/** What any page needs: its files, and the path the desk lives under (`''` or `/desk`, no slash at the end). */
export interface PageOptions {
  readonly assets: AssetAddresses;
  readonly base: string;
}

export interface MatchPageOptions extends PageOptions, SectionOptions {
  /** Server-sent events with a `Frame` each. */
  readonly channel: string;
  /** Whose frame numbers the page's is: the node and the run of it that drew the page. */
  readonly life: string;
}
