// Somebody who logs, on a line that breaks: what is not acknowledged is sent again under the same id until it is.
import { request } from 'node:http';
import { around, chance, oneOf, sleep } from './random.mjs';

export class Operator {
  /** Commands that were acknowledged, by their id, with the entries they were answered with. */
  acknowledged = new Map();
  /** Ids of commands that were refused: nothing of them may be stored. */
  refused = new Set();
  /** When the entry of that number was sent first, milliseconds since 1970. */
  sentAt = new Map();
  sentAgain = 0;
  linesCut = 0;
  match;
  #name;
  #addresses;
  #sent = 0;
  #notes = [];

  constructor(name, match, addresses) {
    this.#name = name;
    this.match = match;
    this.#addresses = addresses;
  }

  /** Logs every now and then until told to stop, and then sees its last command through. */
  async work(isOver, everyMilliseconds) {
    while (!isOver()) {
      await this.#see(this.#next());
      await sleep(around(everyMilliseconds));
    }
  }

  #next() {
    this.#sent += 1;
    const commandId = `${this.#name}-${this.#sent}`;
    const head = { commandId, match: this.match, by: this.#name, clock: { period: 'secondHalf', minute: '80' } };
    // A note first: whoever comes to one command only has logged something.
    const kind = this.#notes.length === 0 ? 1 : Math.random();
    if (kind < 0.2)
      return { ...head, type: 'withdrawEntry', target: oneOf(this.#notes), reason: 'Not so' };
    if (kind < 0.3) return { ...head, type: 'logCaution', side: 'home', person: 'nobody-of-that-name', reason: 'dissent' };
    return { ...head, type: 'logNote', text: `Note ${commandId}` };
  }

  async #see(command) {
    const sentAt = Date.now();
    for (;;) {
      const copies = chance(0.1) ? 2 : 1;
      const answers = await Promise.all(Array.from({ length: copies }, () => this.#send(command)));
      const answer = answers.find((each) => each !== undefined);
      if (answer?.status === 422) {
        this.refused.add(command.commandId);
        return;
      }
      if (answer?.entries) {
        this.acknowledged.set(command.commandId, answer.entries);
        for (const { seq } of answer.entries) this.sentAt.set(seq, sentAt);
        const note = answer.entries.find(({ type }) => type === 'note');
        if (note) this.#notes.push(note.id);
        return;
      }
      this.sentAgain += 1;
      await sleep(50 + around(100));
    }
  }

  /** @returns what the desk said of the command; `undefined` when nobody knows, or it is to be tried again */
  #send(command) {
    const body = JSON.stringify(command);
    const cutAfter = chance(0.1) ? around(8) : undefined;
    return new Promise((resolve) => {
      const asked = request(
        `${oneOf(this.#addresses)}/api/v1/matches/${command.match}/commands`,
        { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
          response.on('error', () => resolve(undefined));
          response.on('end', () => {
            const { statusCode: status } = response;
            if (status === 200 || status === 201) resolve({ status, entries: JSON.parse(text).entries });
            else resolve(status === 422 ? { status } : undefined);
          });
          response.on('close', () => resolve(undefined));
        },
      );
      asked.on('error', () => resolve(undefined)).end(body);
      if (cutAfter === undefined) return;
      setTimeout(() => {
        this.linesCut += 1;
        asked.destroy();
      }, cutAfter);
    });
  }
}
