// What Node can do at best: the same bytes to every open socket, one write each. Nothing is numbered, kept or cut.
import { createServer } from 'node:net';
import { serve } from './control.mjs';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n';
const readers = new Set();
const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.once('data', () => {
    socket.write(HEAD);
    readers.add(socket);
    socket.resume();
  });
  socket.on('close', () => readers.delete(socket));
  socket.on('error', () => undefined);
});
let number = 1_000_000;
serve(server, (json) => {
  number += 1;
  const bytes = Buffer.from(`id: bench-${number}\ndata: ${json}\n\n`);
  for (const socket of readers) socket.write(bytes);
});
