const SIMPLE = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  true: { const: true },
  false: { const: false },
  null: { type: 'null' },
  unknown: {},
  object: { type: 'object' },
};

/** Turns types into JSON Schemas (2020-12) of what `JSON.stringify` makes of their values. */
export class Shapes {
  /** By name, in the order in which they were met. */
  all = {};
  #sources;
  #given;
  #addressOf;
  #files = new Map();

  /**
   * @param given names of shapes that are described elsewhere
   * @param addressOf where a reader of the schemas finds a shape
   */
  constructor(sources, given, addressOf) {
    this.#sources = sources;
    this.#given = new Set(given);
    this.#addressOf = addressOf;
  }

  /** A reference to a type's shape, which is added with all that it names. */
  refer(name, file) {
    const reference = { $ref: this.#addressOf(name) };
    if (this.#given.has(name)) return reference;
    const found = this.#declared(name, file);
    const known = this.#files.get(name);
    if (known !== undefined && known !== found.file)
      throw new Error(`${name} is one thing in ${known} and another in ${found.file}`);
    if (known === undefined) {
      this.#files.set(name, found.file);
      this.all[name] = {};
      const schema = this.#schema(withoutRefusal(found.type), { file: found.file, bound: {} });
      Object.assign(this.all[name], found.doc === undefined ? schema : { description: found.doc, ...schema });
    }
    return reference;
  }

  #declared(name, file) {
    const found = this.#sources.find(name, file);
    if (found?.kind !== 'type') throw new Error(`${file}: no type ${name} is found`);
    return found;
  }

  #schema(type, scope) {
    switch (type.kind) {
      case 'literal':
        return { const: type.value };
      case 'array':
        return { type: 'array', items: this.#schema(type.item, scope) };
      case 'tuple': {
        const prefixItems = type.items.map((each) => this.#schema(each, scope));
        return { type: 'array', prefixItems, minItems: prefixItems.length, maxItems: prefixItems.length };
      }
      case 'union':
        return this.#union(type.members, scope);
      case 'intersection':
        return this.#intersection(type.members, scope);
      case 'object':
        return this.#object(type, scope);
      case 'valuesOf':
        return { enum: this.#values(type.name, scope.file) };
      case 'indexed':
        return this.#indexed(type, scope);
      default:
        return this.#named(type, scope);
    }
  }

  #union(members, scope) {
    const there = members.filter(({ name }) => name !== 'undefined' && name !== 'never');
    const schemas = there.map((each) => this.#schema(each, scope));
    const words = schemas.flatMap((each) => each.enum ?? ('const' in each ? [each.const] : [undefined]));
    if (!words.includes(undefined)) return words.length === 1 ? { const: words[0] } : { enum: words };
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  /** Objects become one; anything else has to be several things at once. */
  #intersection(members, scope) {
    const areObjects = members.every((each) => this.#isObject(each, scope));
    if (!areObjects) return { allOf: members.map((each) => this.#schema(each, scope)) };
    const bases = members.filter(({ kind }) => kind === 'named');
    const own = members.filter(({ kind }) => kind === 'object').flatMap((each) => each.members);
    return this.#object({ kind: 'object', bases, members: own }, scope);
  }

  #isObject({ kind, name, given }, scope) {
    if (kind === 'object') return true;
    return kind === 'named' && given.length === 0 && this.#declared(name, scope.file).type.kind === 'object';
  }

  #object(type, scope) {
    const { fields, others } = this.#fields(type, scope);
    const properties = Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
    const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
    return {
      type: 'object',
      ...(fields.length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(others && { additionalProperties: others }),
    };
  }

  /** The fields of an object type, those of what it extends among them, and the schema of fields by any name. */
  #fields(type, scope) {
    const fields = type.bases.flatMap((base) => this.#fieldsOfNamed(base, scope));
    let others;
    for (const member of type.members) {
      const { name, optional, doc } = member;
      const isNever = member.type.kind === 'named' && member.type.name === 'never';
      const canBeMissing = member.type.kind === 'union' && member.type.members.some((each) => each.name === 'undefined');
      if (isNever) continue;
      const plain = this.#schema(member.type, scope);
      const schema = doc === undefined ? plain : { ...plain, description: doc };
      if (name !== undefined) fields.push({ name, optional: optional || canBeMissing, schema });
      else if (member.isMapped)
        for (const key of this.#words(member.keys, scope)) fields.push({ name: key, optional, schema });
      else others = schema;
    }
    return { fields, others };
  }

  /** The fields of a type that is named, or of `Omit` and `Pick` of one. */
  #fieldsOfNamed({ name, given }, scope) {
    if (name === 'Omit' || name === 'Pick') {
      const [of, keys] = given;
      const words = this.#words(keys, scope);
      return this.#fieldsOfNamed(of, scope).filter((field) => words.includes(field.name) === (name === 'Pick'));
    }
    const found = this.#declared(name, scope.file);
    const inside = { file: found.file, bound: {} };
    return found.type.kind === 'object'
      ? this.#fields(found.type, inside).fields
      : this.#fieldsOfNamed(found.type, inside);
  }

  #named({ name, given }, scope) {
    if (Object.hasOwn(scope.bound, name)) return scope.bound[name];
    if (Object.hasOwn(SIMPLE, name)) return SIMPLE[name];
    if (name === 'Omit' || name === 'Pick') {
      const fields = this.#fieldsOfNamed({ name, given }, scope);
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
        required: fields.filter(({ optional }) => !optional).map((field) => field.name),
      };
    }
    if (name === 'Brand') return { type: 'string' };
    if (name === 'Readonly') return this.#schema(given[0], scope);
    if (name === 'Record') return { type: 'object', additionalProperties: this.#schema(given[1], scope) };
    if (name === 'Exclude') {
      const without = this.#words(given[1], scope);
      return { enum: this.#words(given[0], scope).filter((each) => !without.includes(each)) };
    }
    if (name === 'Extract') return this.#extracted(given, scope);
    if (given.length === 0) return this.refer(name, scope.file);
    const found = this.#declared(name, scope.file);
    const bound = Object.fromEntries(
      found.parameters.map((parameter, index) => [parameter, this.#schema(given[index], scope)]),
    );
    return this.#schema(found.type, { file: found.file, bound });
  }

  /** The members of a union that have the same literals as what is asked for. */
  #extracted([of, by], scope) {
    const found = this.#declared(of.name, scope.file);
    const fits = found.type.members.filter((each) =>
      literals(by).every((asked) =>
        literals(each).some(
          (has) =>
            has.name === asked.name && has.type.name === asked.type.name && has.type.value === asked.type.value,
        ),
      ),
    );
    if (fits.length !== 1) throw new Error(`${scope.file}: Extract of ${of.name} is not one type`);
    return this.#schema(fits[0], { file: found.file, bound: {} });
  }

  #indexed({ of, by }, scope) {
    if (of.kind === 'valuesOf' && by.name === 'number') return this.#schema(of, scope);
    const found = of.kind === 'named' && this.#declared(of.name, scope.file);
    if (found && found.type.kind === 'union') {
      const inside = { file: found.file, bound: {} };
      return this.#union(
        found.type.members.map((member) => ({ kind: 'indexed', of: member, by })),
        inside,
      );
    }
    const [field] = this.#fieldsOfNamed(of, scope).filter(({ name }) => name === by.value);
    if (!field) throw new Error(`${scope.file}: no field ${by.value}`);
    const { description: _, ...schema } = field.schema;
    return schema;
  }

  /** The texts that a type stands for. */
  #words(type, scope) {
    if (type.kind === 'named' && type.given.length === 0) {
      const found = this.#declared(type.name, scope.file);
      return this.#words(found.type, { file: found.file, bound: {} });
    }
    const { enum: words, const: word } = this.#schema(type, scope);
    if (words === undefined && word === undefined) throw new Error(`${scope.file}: not words`);
    return words ?? [word];
  }

  #values(name, file) {
    const found = this.#sources.find(name, file);
    if (!found?.values) throw new Error(`${file}: ${name} is no list that is written out`);
    return found.values.flatMap(({ value, spread }) =>
      spread === undefined ? [value] : this.#values(spread, found.file),
    );
  }
}

/** Fields that can have one value only, by which the members of a union are told apart. */
const literals = ({ members }) =>
  members.filter(({ type }) => type.name === 'true' || type.name === 'false' || type.kind === 'literal');

const isRefusal = ({ members = [] }) =>
  members.some(({ name, type }) => name === 'ok' && type.kind === 'named' && type.name === 'false');

/** A union without the form that says `ok: false`: those are answered as problems. */
function withoutRefusal(type) {
  if (type.kind !== 'union') return type;
  return { ...type, members: type.members.filter((each) => !isRefusal(each)) };
}
