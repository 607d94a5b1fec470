import type { TypePart } from '@touchline/web';
import { shapeIn } from './components.ts';

interface Schema {
  readonly [keyword: string]: unknown;
}

/** A JSON Schema as a reader of types would write it: `(MatchInShort | null)[]`, with the names of shapes to go to. */
export function typeWords(schema: unknown): readonly TypePart[] {
  if (!isSchema(schema)) return ['anything'];
  const { $ref, enum: words, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return [{ shape: shapeIn($ref) }];
  if ('const' in schema) return [JSON.stringify(schema['const'])];
  if (Array.isArray(words)) return [words.map((word) => JSON.stringify(word)).join(' | ')];
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return joined(choices, ' | ');
  if (Array.isArray(allOf)) return joined(allOf, ' & ');
  if (type === 'array') return listWords(schema);
  if (type === 'object') return objectWords(schema);
  return [typeof type === 'string' ? type : 'anything'];
}

function listWords({ items, prefixItems }: Schema): readonly TypePart[] {
  if (Array.isArray(prefixItems)) return ['[', ...joined(prefixItems, ', '), ']'];
  const item = typeWords(items);
  const isOne = item.length === 1 && (typeof item[0] !== 'string' || !item[0].includes(' '));
  return isOne ? [...item, '[]'] : ['(', ...item, ')[]'];
}

function objectWords({ properties, required, additionalProperties }: Schema): readonly TypePart[] {
  const always = Array.isArray(required) ? required : [];
  const fields = Object.entries(isSchema(properties) ? properties : {}).map(([name, field]) => [
    `${name}${always.includes(name) ? '' : '?'}: `,
    ...typeWords(field),
  ]);
  const others = isSchema(additionalProperties) ? [['[name]: ', ...typeWords(additionalProperties)]] : [];
  const all = [...fields, ...others];
  return all.length === 0 ? ['object'] : ['{ ', ...between(all, '; '), ' }'];
}

const joined = (schemas: readonly unknown[], sign: string): readonly TypePart[] =>
  between(schemas.map(typeWords), sign);

const between = (parts: readonly (readonly TypePart[])[], sign: string): readonly TypePart[] =>
  parts.flatMap((each, index) => (index === 0 ? each : [sign, ...each]));

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
