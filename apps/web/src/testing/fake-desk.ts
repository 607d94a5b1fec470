import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ASSET_FILES } from '../assets.ts';
import { type Frame, frameBetween } from '../frame.ts';
import { renderMatchPage } from '../match-page.tsx';
import { renderSections } from '../sections.tsx';
import type { MatchPageView } from '../view.ts';
import { EXAMPLE_OPTIONS } from './example-options.ts';

/** A desk of one page on the loopback, whose channel says what the test tells it to. */
export interface FakeDesk {
  readonly address: string;
  /** Paths asked for, in order, with method and body for a POST. */
  readonly asked: readonly string[];
  /** What page and snapshot show from now on. */
  show(view: MatchPageView): void;
  send(frame: Frame): void;
  sendReset(): void;
  /** Cuts every reader's channel; the browser comes back by itself. */
  cut(): void;
  close(): Promise<void>;
}

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'",
};

const FILES: { readonly [path: string]: { readonly files: readonly URL[]; readonly type: string } } = {
  [EXAMPLE_OPTIONS.assets.css]: { files: ASSET_FILES.styles, type: 'text/css' },
  [EXAMPLE_OPTIONS.assets.island]: { files: [ASSET_FILES.island], type: 'text/javascript' },
};

export async function openFakeDesk(first: MatchPageView): Promise<FakeDesk> {
  let view = first;
  const readers = new Set<ServerResponse>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (request.method === 'POST') void take(request, response, asked);
    else if (path in FILES) serveFile(path, response);
    else {
      asked.push(request.url ?? '');
      if (path === EXAMPLE_OPTIONS.channel) {
        readers.add(openChannel(response));
        // Who names no place is sent the whole page.
        if (!request.url?.includes('after=')) response.write(reset(view));
      } else response.writeHead(200, PAGE).end(renderMatchPage(view, EXAMPLE_OPTIONS));
    }
  });
  const write = (text: string) => readers.forEach((reader) => reader.write(text));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    show: (next) => void (view = next),
    send: (frame) => write(`id: ${LIFE}-${frame.frame}\ndata: ${JSON.stringify(frame)}\n\n`),
    sendReset: () => write(reset(view)),
    cut: () => {
      for (const reader of readers) reader.destroy();
      readers.clear();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function serveFile(path: string, response: ServerResponse): void {
  const found = FILES[path];
  if (!found) return;
  const body = found.files.map((file) => readFileSync(file, 'utf8')).join('\n');
  response.writeHead(200, { 'content-type': found.type }).end(body);
}

function openChannel(response: ServerResponse): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 50\n\n');
  return response;
}

async function take(request: IncomingMessage, response: ServerResponse, asked: string[]): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  asked.push(`POST ${request.url} ${body}`);
  response.writeHead(303, { location: '/' }).end();
}

const LIFE = EXAMPLE_OPTIONS.life;

function reset(view: MatchPageView): string {
  return `id: ${LIFE}-${view.frame}\nevent: reset\ndata: ${JSON.stringify(snapshot(view))}\n\n`;
}

function snapshot(view: MatchPageView): Frame {
  const { frame, version, title } = view;
  return frameBetween(undefined, renderSections(view, EXAMPLE_OPTIONS), { frame, version, title });
}
