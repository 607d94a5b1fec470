import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Tokens } from './tokens.mjs';

/** Declarations of the source files, read when they are first asked for. */
export class Sources {
  #files = new Map();
  #packages;

  /** @param packages folder of each package's `src/index.ts`, by its name */
  constructor(packages) {
    this.#packages = packages;
  }

  /** The declaration of a type or a constant and the file that has it, wherever the name was imported from. */
  find(name, file) {
    const { text, from } = this.#read(file);
    const declared = declaration(text, name, file);
    if (declared) return { ...declared, file };
    for (const each of from) {
      const original = each.names === undefined ? name : each.names.get(name);
      if (original === undefined) continue;
      const found = this.find(original, this.#resolve(each.module, file));
      if (found) return found;
    }
    return undefined;
  }

  indexOf(packageName) {
    return this.#resolve(packageName);
  }

  #resolve(module, file = '') {
    if (module.startsWith('.')) return join(dirname(file), module);
    const folder = this.#packages[module];
    if (folder === undefined) throw new Error(`${file}: ${module} is none of the packages that are read`);
    return join(folder, 'src/index.ts');
  }

  #read(file) {
    if (!this.#files.has(file)) {
      const text = readFileSync(file, 'utf8');
      this.#files.set(file, { text, from: [...importsOf(text)] });
    }
    return this.#files.get(file);
  }
}

/** Where names come from: by the name here the name there, or every name of a module. */
function* importsOf(text) {
  for (const [, star, list, module] of text.matchAll(
    /^(?:import|export)\s+(?:type\s+)?(?:(\*)|\{([^}]*)\})\s*from\s*'([^']+)'/gm,
  )) {
    if (!module.startsWith('.') && !module.startsWith('@touchline/')) continue;
    if (star) yield { module };
    else
      yield {
        module,
        names: new Map(
          list
            .split(',')
            .map((each) => each.trim().replace(/^type\s+/, '').split(/\s+as\s+/))
            .filter(([name]) => name)
            .map(([name, as = name]) => [as, name]),
        ),
      };
  }
}

function declaration(text, name, file) {
  const found = new RegExp(`^(?:export )?(?:declare )?(interface|type|const) ${name}\\b`, 'm').exec(text);
  if (!found) return undefined;
  const before = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, found.index));
  const doc = before ? new Tokens(`${before[0]} x`, 0, file).doc : undefined;
  const tokens = new Tokens(text, found.index, file);
  while (!tokens.takes(name)) tokens.advance();
  if (found[1] === 'const') return { kind: 'const', doc, values: constant(tokens) };
  const parameters = tokens.takes('<') ? parametersOf(tokens) : [];
  if (found[1] === 'type') {
    tokens.expect('=');
    return { kind: 'type', doc, parameters, type: typeOf(tokens) };
  }
  const bases = tokens.takes('extends') ? listed(tokens, '{', typeOf) : [];
  if (bases.length === 0) tokens.expect('{');
  return { kind: 'type', doc, parameters, type: { kind: 'object', bases, members: membersOf(tokens) } };
}

function parametersOf(tokens) {
  const names = [];
  while (!tokens.takes('>')) {
    if (tokens.takes('in') || tokens.takes('out') || tokens.takes(',')) continue;
    names.push(tokens.word());
    if (tokens.takes('extends')) typeOf(tokens);
  }
  return names;
}

/** The texts of a list that is written out, of others too. */
function constant(tokens) {
  while (!tokens.takes('=')) tokens.advance();
  if (!tokens.takes('[')) return undefined;
  return listed(tokens, ']', (each) => {
    if (each.takes('...')) return { spread: each.word() };
    const { kind, text } = each.token;
    each.advance();
    return { value: kind === 'number' ? Number(text) : text };
  });
}

function listed(tokens, end, read) {
  const all = [];
  while (!tokens.takes(end)) {
    all.push(read(tokens));
    tokens.takes(',');
  }
  return all;
}

function typeOf(tokens) {
  tokens.takes('|');
  const members = [intersection(tokens)];
  while (tokens.takes('|')) members.push(intersection(tokens));
  return members.length === 1 ? members[0] : { kind: 'union', members };
}

function intersection(tokens) {
  const members = [postfix(tokens)];
  while (tokens.takes('&')) members.push(postfix(tokens));
  return members.length === 1 ? members[0] : { kind: 'intersection', members };
}

function postfix(tokens) {
  tokens.takes('readonly');
  let type = primary(tokens);
  while (tokens.takes('[')) {
    if (tokens.takes(']')) type = { kind: 'array', item: type };
    else {
      type = { kind: 'indexed', of: type, by: typeOf(tokens) };
      tokens.expect(']');
    }
  }
  return type;
}

function primary(tokens) {
  const { kind, text } = tokens.token;
  if (kind === 'string' || kind === 'number') {
    tokens.advance();
    return { kind: 'literal', value: kind === 'number' ? Number(text) : text };
  }
  if (kind === 'template') {
    tokens.advance();
    return { kind: 'named', name: 'string', given: [] };
  }
  if (tokens.takes('(')) {
    const inner = typeOf(tokens);
    tokens.expect(')');
    return inner;
  }
  if (tokens.takes('{')) return { kind: 'object', bases: [], members: membersOf(tokens) };
  if (tokens.takes('[')) return { kind: 'tuple', items: listed(tokens, ']', tupleItem) };
  if (tokens.takes('typeof')) return { kind: 'valuesOf', name: tokens.word() };
  const name = tokens.word();
  return { kind: 'named', name, given: tokens.takes('<') ? listed(tokens, '>', typeOf) : [] };
}

/** `number`, or `upper: number`. */
function tupleItem(tokens) {
  const type = typeOf(tokens);
  return tokens.takes(':') ? typeOf(tokens) : type;
}

function membersOf(tokens) {
  const members = [];
  while (!tokens.takes('}')) {
    const { doc } = tokens;
    tokens.takes('readonly');
    if (tokens.takes('[')) members.push({ ...keyed(tokens), doc });
    else {
      const name = tokens.token.text;
      tokens.advance();
      const optional = tokens.takes('?');
      if (tokens.at('(')) tokens.fail(`${name} is a function, which no JSON holds`);
      tokens.expect(':');
      members.push({ name, optional, type: typeOf(tokens), doc });
    }
    tokens.takes(';');
  }
  return members;
}

/** `[club: ClubId]: T`, or `[S in Side]?: T`. */
function keyed(tokens) {
  tokens.word();
  const isMapped = tokens.takes('in');
  if (!isMapped) tokens.expect(':');
  const keys = typeOf(tokens);
  tokens.expect(']');
  const optional = tokens.takes('?');
  tokens.expect(':');
  return { keys, optional: optional || !isMapped, isMapped, type: typeOf(tokens) };
}
