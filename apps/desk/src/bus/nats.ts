import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { MatchId } from '@touchline/laws';
import { matchIdOf } from '../match-id.ts';
import { messageOf } from '../thrown.ts';
import type { Bus, OpenedBus } from './bus.ts';

/** Desks on other stores may use the same server: their hints lead to a look that finds nothing. */
const SUBJECT = 'touchline.log';
/** A hint about any log: its desk was away for a while, and hints that it gave meanwhile are lost. */
const ANY = '';
/** Waiting times between two tries to come back, milliseconds. */
const RETRY = 250;

/**
 * Opens the bus of a NATS server (core NATS; nothing is kept there). When the server goes away the desk goes on, and
 * comes back to it by itself.
 *
 * @param address `nats://127.0.0.1:4222`
 */
export async function openNatsBus(address: string): Promise<OpenedBus> {
  if (!/^nats:\/\/[^\s/]+\/?$/.test(address)) {
    return {
      ok: false,
      sentence: `${address} is no address of a NATS server: it looks like nats://host:4222`,
    };
  }
  try {
    const connection = await connect({
      servers: address,
      name: 'touchline',
      maxReconnectAttempts: -1,
      reconnectTimeWait: RETRY,
      timeout: 5000,
      noEcho: true,
      ignoreClusterUpdates: true,
    });
    return { ok: true, bus: new NatsBus(connection) };
  } catch (error) {
    return { ok: false, sentence: `cannot reach the bus at ${address}: ${messageOf(error)}` };
  }
}

class NatsBus implements Bus {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  tell(match: MatchId): void {
    if (!this.#connection.isClosed()) this.#connection.publish(SUBJECT, match);
  }

  listen(heard: (match: MatchId) => void, missed: () => void): void {
    this.#connection.subscribe(SUBJECT, {
      callback: (error, message) => {
        if (error) return;
        const match = message.string();
        if (match === ANY) missed();
        else heard(matchIdOf(match));
      },
    });
    void this.#watch(missed);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #watch(missed: () => void): Promise<void> {
    for await (const status of this.#connection.status()) {
      if (status.type !== 'reconnect') continue;
      missed();
      // What this desk told while it was away reached nobody, and the others may have been back before it.
      this.#connection.publish(SUBJECT, ANY);
    }
  }
}
