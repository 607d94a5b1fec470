import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { serve } from './control.mjs';

const { WebSocketServer } = createRequire(new URL('../../peers/package.json', import.meta.url))('ws');
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
serve(server, (json) => {
  const bytes = Buffer.from(json);
  for (const client of sockets.clients) client.send(bytes, { binary: false });
});
