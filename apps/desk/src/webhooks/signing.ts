import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret that the receiver is told once: `whsec_` and 256 random bits in base64, as Standard Webhooks 1.0 has it. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

export interface Signed {
  readonly id: string;
  /** Seconds since 1970 of the try. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * Value of the header `webhook-signature`: one signature for each secret, with a space between.
 *
 * @see Standard Webhooks 1.0, signature scheme: HMAC-SHA256 over `id.timestamp.body`
 */
export const signatures = (signed: Signed, secrets: readonly string[]): string =>
  secrets.map((secret) => `v1,${signature(signed, secret)}`).join(' ');

const signature = ({ id, timestamp, body }: Signed, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
