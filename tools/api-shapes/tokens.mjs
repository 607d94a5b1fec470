/** The tokens of TypeScript's types, from a place in a file on, doc comments among them. */
const TOKEN =
  /\/\*\*([\s\S]*?)\*\/|\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:[^'\\]|\\.)*)'|`([^`]*)`|(-?\d[\d_]*(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(=>|\.\.\.|[{}[\]()<>|&:;,?=.@!+*/-])|\s+/gy;

/** Reads tokens one after another; what follows is asked for with `at`, taken with `take`. */
export class Tokens {
  constructor(text, from, file) {
    this.text = text;
    this.file = file;
    this.next = from;
    this.doc = undefined;
    this.advance();
  }

  advance() {
    this.doc = undefined;
    for (;;) {
      TOKEN.lastIndex = this.next;
      const match = TOKEN.exec(this.text);
      if (!match) {
        this.token = { kind: 'end', text: this.text.slice(this.next, this.next + 20) };
        return;
      }
      this.next = TOKEN.lastIndex;
      const [whole, doc, string, template, number, word, sign] = match;
      if (doc !== undefined) this.doc = proseOf(doc);
      else if (string !== undefined) this.token = { kind: 'string', text: string };
      else if (template !== undefined) this.token = { kind: 'template', text: template };
      else if (number !== undefined) this.token = { kind: 'number', text: number };
      else if (word !== undefined) this.token = { kind: 'word', text: word };
      else if (sign !== undefined) this.token = { kind: 'sign', text: sign };
      if (doc === undefined && !/^\s|^\/[/*]/.test(whole)) return;
    }
  }

  at(text) {
    return this.token.kind !== 'string' && this.token.text === text;
  }

  /** Takes the token when it is this one. */
  takes(text) {
    if (!this.at(text)) return false;
    this.advance();
    return true;
  }

  expect(text) {
    if (!this.takes(text)) this.fail(`${text} was expected`);
  }

  word() {
    const { kind, text } = this.token;
    if (kind !== 'word') this.fail('a name was expected');
    this.advance();
    return text;
  }

  fail(why) {
    const line = this.text.slice(0, this.next).split('\n').length;
    throw new Error(`${this.file}:${line}: ${why}, at ${this.token.text}`);
  }
}

/** The prose of a doc comment on one line; where it names its source, that is kept in brackets. */
function proseOf(comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
  const text = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
  return text.replaceAll(/\s*@see (.*?)(?=\s*@|$)/g, ' ($1)').replaceAll(/\s*@example.*$/g, '').trim();
}
