// How the bench speaks to a server of Node: it is told its port once it listens, and sends a line for frames to be
// published: how many, then the JSON of each.
import { createInterface } from 'node:readline';

/**
 * @param server listens on a free port of this machine from now on
 * @param publish sends one frame to all readers; it is handed its JSON and its value
 */
export function serve(server, publish) {
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
    process.stdout.write(`${server.address().port}\n`),
  );
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const space = line.indexOf(' ');
      const json = line.slice(space + 1);
      const value = JSON.parse(json);
      for (let left = Number(line.slice(0, space)); left > 0; left -= 1) publish(json, value);
    })
    .on('close', () => process.exit(0));
}
