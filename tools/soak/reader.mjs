// Somebody who follows a stream, loses the line, and comes back from the last frame they have, at whichever desk. They
// keep what they were shown, as a page does, and note what no reader should see.
import { get } from 'node:http';
import { connect } from 'node:net';
import { createGunzip } from 'node:zlib';
import { around, chance, oneOf, sleep } from './random.mjs';

export class Reader {
  frames = 0;
  resets = 0;
  comebacks = 0;
  /** What was wrong: a frame twice, a number left out, a version going back, something too early. */
  faults = { twice: 0, leftOut: 0, backwards: 0, early: 0 };
  path;
  /** What the reader has before them, by section or part. */
  #shown = new Map();
  #addresses;
  #isEarly;
  #life = '';
  #number = 0;
  #version = 0;
  #asked;
  #isOver = false;

  /** @param isEarly whether a version of the match may not be seen yet, on a side that is late */
  constructor(addresses, path, isEarly = () => false) {
    this.#addresses = addresses;
    this.path = path;
    this.#isEarly = isEarly;
  }

  /** Follows until told to leave; drops the line by itself now and then. */
  async follow(dropEvery) {
    while (!this.#isOver) {
      const drop = setTimeout(() => this.#asked?.destroy(), around(dropEvery));
      await this.#once(oneOf(this.#addresses));
      clearTimeout(drop);
      if (this.#isOver) return;
      this.comebacks += 1;
      await sleep(50 + around(200));
    }
  }

  leave() {
    this.#isOver = true;
    this.#asked?.destroy();
  }

  /** All that the reader has before them, as one text. */
  get picture() {
    return JSON.stringify([...this.#shown].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #once(address) {
    const headers = {
      ...(this.#life !== '' && { 'last-event-id': `${this.#life}-${this.#number}` }),
      ...(chance(0.5) && { 'accept-encoding': 'gzip' }),
    };
    return new Promise((resolve) => {
      let isOver = false;
      const over = () => {
        isOver = true;
        resolve();
      };
      this.#asked = get(`${address}${this.path}`, { agent: false, headers }, (response) => {
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const text = isPacked ? response.pipe(createGunzip()) : response;
        let rest = '';
        text.setEncoding('utf8').on('data', (chunk) => {
          // Unpacked after the line broke, when the place to go on from is told already.
          if (isOver) return;
          const blocks = (rest + chunk).split('\n\n');
          rest = blocks.pop();
          for (const block of blocks) this.#take(block);
        });
        // A body that breaks off in the middle is what the soak is about.
        text.on('error', over);
        response.on('error', over).on('close', over);
      });
      this.#asked.on('error', over);
    });
  }

  #take(block) {
    const [, life, digits] = /^id: (\w+)-(\d+)$/m.exec(block) ?? [];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (life === undefined || data === undefined) return;
    const number = Number(digits);
    const isReset = block.includes('\nevent: reset\n');
    this.frames += 1;
    if (isReset) this.resets += 1;
    else if (life !== this.#life || number > this.#number + 1) this.faults.leftOut += 1;
    else if (number <= this.#number) this.faults.twice += 1;
    [this.#life, this.#number] = [life, number];
    this.#show(JSON.parse(data), isReset);
  }

  #show({ version, sections, parts }, isReset) {
    if (version !== undefined) {
      // A desk that has just been asked may have heard less than the one before: the whole page may be older, a frame not.
      if (version < this.#version && !isReset) this.faults.backwards += 1;
      if (this.#isEarly(version)) this.faults.early += 1;
      this.#version = version;
    }
    if (isReset) this.#shown.clear();
    for (const [name, part] of Object.entries(sections ?? parts ?? {})) {
      if (part === null) this.#shown.delete(name);
      else this.#shown.set(name, JSON.stringify(part));
    }
  }
}

/** Somebody who asks for a stream and never reads it. @returns how to end it */
export function stalled(address, path) {
  const { port, host } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  socket.pause();
  return () => socket.destroy();
}
