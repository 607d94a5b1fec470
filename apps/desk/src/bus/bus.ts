import type { MatchId } from '@touchline/laws';

/**
 * Carries hints between desks on one store: "this log has grown". A hint may be lost, come twice or late; the store
 * is the truth, and whoever follows it looks there by itself now and then.
 */
export interface Bus {
  /** Says to the other desks that a log has grown. */
  tell(match: MatchId): void;
  /**
   * @param heard called with each hint of another desk
   * @param missed called when hints may have been lost: the line was broken and is back
   */
  listen(heard: (match: MatchId) => void, missed: () => void): void;
  close(): Promise<void>;
}

export type OpenedBus =
  | { readonly ok: true; readonly bus: Bus }
  | { readonly ok: false; readonly sentence: string };
