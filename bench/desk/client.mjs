// What stands at the other end of the desk: an operator's connection and a reader's, lean enough not to be measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { coreSeconds } from '../fan-out/core.mjs';

/** Starts a desk in a process of its own. @returns its address, its process and how to end it */
export async function startDeskProcess(...args) {
  const path = fileURLToPath(new URL('desk-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { value, done } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (done) throw new Error('the desk did not start');
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  const { pid } = child;
  return { address: JSON.parse(value).address, pid, stop, coreSeconds: () => coreSeconds(pid) };
}

/** An operator: one connection that stays open. */
export function operator(address) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (path, body) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const sent = request(`${address}${path}`, { method: 'POST', agent, headers }, (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
        response.on('end', () => resolve({ status: response.statusCode, answer }));
      });
      sent.on('error', reject).end(text);
    });
  return {
    send,
    /** Sends a command and wants it accepted. */
    log: async (command) => {
      const { status, answer } = await send(`/api/v1/matches/${command.match}/commands`, command);
      if (status !== 201) throw new Error(`${command.commandId}: ${status} ${answer}`);
    },
    leave: () => agent.destroy(),
  };
}

/** A reader of a stream. @param heard is called with each event's data, once all of it has come */
export function follow(url, heard) {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent: false }, (response) => {
      let rest = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const at = block.indexOf('data: ');
          if (at >= 0) heard(block.slice(at + 6));
        }
      });
      response.on('error', () => undefined);
      resolve({ leave: () => asked.destroy() });
    });
    asked.on('error', reject);
  });
}

/** The path of a match's stream, from the frame that its page has now. */
export async function streamOf(address, match) {
  const html = await (await fetch(`${address}/matches/${match}`)).text();
  const place = `${/data-life="(\w+)"/.exec(html)?.[1]}-${/data-frame="(\d+)"/.exec(html)?.[1]}`;
  return `${address}/matches/${match}/live?after=${place}`;
}
