// The servers that are compared. Each is started on a core of its own and publishes frames when it is told to.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end, onCore, SERVER_CORE, sleep } from './core.mjs';

const NGINX = '/usr/sbin/nginx';
const MODULE = '/usr/lib/nginx/modules/ngx_nchan_module.so';

const stream = ['GET /sub HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n'];
const socketOf = (path) =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  'Sec-WebSocket-Key: dG91Y2hsaW5lLWJlbmNoMA==\r\nSec-WebSocket-Version: 13\r\n\r\n';
/** A text message "40" from a client, masked with zeros: into the main namespace of socket.io. */
const JOIN_NAMESPACE = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]);

export const SERVERS = [
  { name: 'raw socket write', greeting: stream, start: () => ofNode('raw') },
  { name: 'touchline', greeting: stream, start: () => ofNode('channel') },
  { name: 'ws', greeting: [socketOf('/')], start: () => ofNode('ws'), missing: missingPeer('ws') },
  {
    name: 'socket.io',
    greeting: [socketOf('/socket.io/?EIO=4&transport=websocket'), JOIN_NAMESPACE],
    start: () => ofNode('socket-io'),
    missing: missingPeer('socket.io'),
  },
  { name: 'nginx with nchan', greeting: stream, start: nchan, missing: missingNchan() },
];

function missingPeer(name) {
  const folder = new URL(`../peers/node_modules/${name}`, import.meta.url);
  return existsSync(folder) ? undefined : 'not installed: npm ci --prefix bench/peers';
}

async function ofNode(name) {
  const path = fileURLToPath(new URL(`servers/${name}.mjs`, import.meta.url));
  const child = onCore(SERVER_CORE, process.execPath, [path]);
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  return {
    port: Number(value),
    pid: child.pid,
    publish: (frames, json) => child.stdin.write(`${frames} ${json}\n`),
    stop: () => end(child),
  };
}

function missingNchan() {
  return existsSync(NGINX) && existsSync(MODULE)
    ? undefined
    : 'not installed: apt-get install nginx libnginx-mod-nchan';
}

async function nchan() {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-nchan-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  const child = onCore(SERVER_CORE, NGINX, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
  let publisher;
  while (!publisher) publisher = await connected(port);
  publisher.resume();
  return {
    port,
    pid: child.pid,
    publish: (frames, json) => {
      const post = `POST /pub HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
      publisher.write(post.repeat(frames));
    },
    stop: async () => {
      publisher.destroy();
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder, port) => `
load_module ${MODULE};
daemon off;
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes 1;
worker_rlimit_nofile 20000;
pid ${folder}/pid;
error_log stderr error;
events { worker_connections 19000; }
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  client_body_buffer_size 64k;
  keepalive_requests 1000000;
  nchan_shared_memory_size 256m;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = /pub { nchan_publisher; nchan_channel_id bench; nchan_message_buffer_length 1000; }
    location = /sub { nchan_subscriber eventsource; nchan_channel_id bench; nchan_subscriber_first_message newest; }
  }
}
`;

async function connected(port) {
  const socket = connect(port, '127.0.0.1');
  const open = await new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  });
  if (open) return socket.on('error', () => undefined);
  await sleep(20);
  return undefined;
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
