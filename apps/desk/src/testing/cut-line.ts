import { createServer, connect as dial, type Socket } from 'node:net';

/** A line between somebody and a server on this machine, which a test can cut and mend. */
export interface CutLine {
  /** Port to connect to in place of the server's. */
  readonly port: number;
  /** Ends the connections there are, and every new one at once. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function cutLine(to: number): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // That a line breaks is what it is for.
    socket.on('error', () => undefined);
  };
  const server = createServer((near) => {
    follow(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = dial(to, '127.0.0.1');
    follow(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        drop();
        server.close(() => resolve());
      }),
  };
}
