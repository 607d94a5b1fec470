/** A set of rows, a bit each. Grows as rows are put in; rows come in pairs, so gaps are two wide and begin at even rows. */
export class Bits {
  words = new Uint32Array(4);
  /** Words from here on are empty. */
  #used = 0;

  add(row: number): void {
    const word = row >>> 5;
    if (word >= this.words.length) this.#grow(word + 1);
    if (word >= this.#used) this.#used = word + 1;
    this.words[word] = (this.words[word] ?? 0) | (1 << (row & 31));
  }

  delete(row: number): void {
    const word = row >>> 5;
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (row & 31));
  }

  has(row: number): boolean {
    return ((this.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  /** Moves every row from an even one on up by two, which leaves that pair empty. */
  openPair(at: number): void {
    const first = at >>> 5;
    if (first >= this.#used) return;
    if (this.#used === this.words.length) this.#grow(this.#used + 1);
    const isCarried = (this.words[this.#used - 1] ?? 0) >>> 30 !== 0;
    for (let word = this.#used; word > first; word--) {
      this.words[word] = ((this.words[word] ?? 0) << 2) | ((this.words[word - 1] ?? 0) >>> 30);
    }
    if (isCarried) this.#used += 1;
    const below = maskBelow(at & 31);
    const value = this.words[first] ?? 0;
    this.words[first] = (value & below) | ((value & ~below) << 2);
  }

  /** Takes a pair out and moves every later row down by two. */
  closePair(at: number): void {
    const first = at >>> 5;
    if (first >= this.#used) return;
    const below = maskBelow(at & 31);
    const value = this.words[first] ?? 0;
    this.words[first] = (value & below) | ((value >>> 2) & ~below) | this.#lentTo(first);
    for (let word = first + 1; word < this.#used; word++) {
      this.words[word] = ((this.words[word] ?? 0) >>> 2) | this.#lentTo(word);
    }
  }

  #lentTo(word: number): number {
    return ((this.words[word + 1] ?? 0) & 3) << 30;
  }

  #grow(atLeast: number): void {
    const words = new Uint32Array(Math.max(atLeast, this.words.length * 2));
    words.set(this.words);
    this.words = words;
  }
}

/** The bits below a place, 0 to 31. */
const maskBelow = (bit: number): number => (bit === 0 ? 0 : 0xffffffff >>> (32 - bit));

/** How many rows two sets have in common, from one row on and before another. */
export function inBoth(one: Uint32Array, other: Uint32Array, from: number, until: number): number {
  const first = from >>> 5;
  const last = Math.min(one.length, other.length, (until + 31) >>> 5) - 1;
  let sum = 0;
  for (let index = first; index <= last; index++) {
    let word = (one[index] ?? 0) & (other[index] ?? 0);
    if (index === first) word &= ~maskBelow(from & 31);
    if (index === until >>> 5) word &= maskBelow(until & 31);
    sum += bitsIn(word);
  }
  return sum;
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return (((sum + (sum >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
