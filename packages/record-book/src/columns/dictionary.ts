/** Numbers for the values of a dimension, in the order in which they were first seen. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();
  /** Rows that follow each other mostly share their value. */
  #last = '';
  #lastCode = -1;

  /** The code of a value; `undefined` of one that was never seen. */
  codeOf(value: string): number | undefined {
    return this.#codes.get(value);
  }

  /** The code of a value; a new one where it was never seen. */
  codeFor(value: string): number {
    if (value === this.#last && this.#lastCode >= 0) return this.#lastCode;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codes.set(value, code);
    }
    this.#last = value;
    this.#lastCode = code;
    return code;
  }
}
