import { Counter, Gauge, type Registry } from 'prom-client';
import type { Counted, Couriers } from './couriers.ts';

/** Figures of the webhooks, by name: what waits in the log, and what this desk has sent since it started. */
export function webhookMetrics(register: Registry, couriers: Couriers): void {
  const labelNames = ['webhook'];
  const due = new Gauge({
    name: 'touchline_webhook_due',
    help: 'Events that are due and not sent, by whichever desk; of a long queue its beginning is counted',
    labelNames,
    registers: [],
    async collect() {
      this.reset();
      for (const webhook of couriers.known)
        this.set({ webhook: webhook.name }, await couriers.due(webhook).catch(() => Number.NaN));
    },
  });
  register.registerMetric(due);
  const counted = (name: string, help: string, read: (counted: Counted) => number): void => {
    const figure = new Counter({
      name,
      help,
      labelNames,
      registers: [],
      collect() {
        this.reset();
        for (const { name: webhook } of couriers.known)
          this.inc({ webhook }, read(couriers.counted(webhook)));
      },
    });
    register.registerMetric(figure);
  };
  counted('touchline_webhook_sent_total', 'Events that this desk has sent', ({ sent }) => sent);
  counted('touchline_webhook_failed_total', 'Tries of this desk that failed', ({ failed }) => failed);
  counted('touchline_webhook_given_up_total', 'Events that this desk has given up', ({ givenUp }) => givenUp);
}
