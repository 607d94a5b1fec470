import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { serve } from './control.mjs';

const { Server } = createRequire(new URL('../../peers/package.json', import.meta.url))('socket.io');
const server = createServer();
// A ping that is not answered would end a reader of the bench, which only counts.
const io = new Server(server, { serveClient: false, perMessageDeflate: false, pingInterval: 3_600_000 });
serve(server, (json) => io.emit('frame', json));
