import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

/** A CloudEvent as it came. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly time: string;
  readonly specversion: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly version: number; readonly label: string };
}

export interface ReceivedPost {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: ReceivedEvent;
}

/** Somebody who has asked for events, on this machine: takes them down and answers as a test says. */
export interface WebhookReceiver {
  readonly url: string;
  readonly posts: readonly ReceivedPost[];
  /** Kinds and labels of what was taken, in order: `goal.scored 75`. */
  taken(): readonly string[];
  /** How to answer from now on: a status, or by hand; nothing at all when it does nothing with the response. */
  answer(with_: number | ((post: ReceivedPost, response: ServerResponse) => void)): void;
  close(): Promise<void>;
}

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const posts: ReceivedPost[] = [];
  const taken: string[] = [];
  let answering: number | ((post: ReceivedPost, response: ServerResponse) => void) = 204;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      // A test's own receiver is sent nothing else.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const event = JSON.parse(body) as ReceivedEvent;
      const post = { headers: request.headers, body, event };
      posts.push(post);
      response.on('finish', () => {
        if (response.statusCode < 300) taken.push(`${kindOf(event)} ${event.data.label}`);
      });
      if (typeof answering === 'number') response.writeHead(answering).end();
      else answering(post, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/in`,
    posts,
    taken: () => [...taken],
    answer: (with_) => {
      answering = with_;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const kindOf = ({ type }: ReceivedEvent): string => type.replace(/^football\.(.*)\.v1$/, '$1');

/** Whether a signature of the headers is that of the secret, reckoned as Standard Webhooks 1.0 tells a receiver to. */
export function isSignedWith(secret: string, { headers, body }: ReceivedPost): boolean {
  const [id, timestamp, given = ''] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  );
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const due = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return given.split(' ').includes(`v1,${due}`);
}
