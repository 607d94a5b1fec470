import type { FastifyError } from 'fastify';
import type { Problem } from './problem.ts';

type Wrong = NonNullable<FastifyError['validation']>[number];

/** What does not fit what an address takes: each place of it, in words. */
export function misasked(wrong: readonly Wrong[], context = 'querystring'): Problem {
  const issues = telling(wrong).map((each) => ({ path: pathOf(each), expected: expected(each) }));
  const detail = `${WHERE[context] ?? 'The question'}: ${issues.map(sentence).join('; ')}.`;
  return { status: 400, type: 'bad-query', title: 'The question cannot be answered', detail, issues };
}

/** Without what is said of every body that may also be absent: that it is not absent, and fits no alternative. */
function telling(wrong: readonly Wrong[]): readonly Wrong[] {
  const told = wrong.filter(({ keyword, params }) => keyword !== 'anyOf' && params['type'] !== 'null');
  return told.length === 0 ? wrong : told;
}

const WHERE: Readonly<Record<string, string>> = {
  querystring: 'The question',
  params: 'The address',
  body: 'The body',
};

const sentence = ({ path, expected: words }: { readonly path: string; readonly expected: string }): string =>
  path === '' ? words : `${path} ${words}`;

/** The place, and the field it is about where that is missing there or is one too many. */
function pathOf({ instancePath, params }: Wrong): string {
  const { missingProperty, additionalProperty } = params;
  const field = missingProperty ?? additionalProperty;
  const inside = typeof field === 'string' ? `/${field}` : '';
  return `${instancePath}${inside}`.slice(1).replaceAll('/', '.');
}

function expected({ keyword, params, message = 'is something else' }: Wrong): string {
  const { limit, type, allowedValues } = params;
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not known here';
    case 'minimum':
      return `must be at least ${String(limit)}`;
    case 'maximum':
      return `must be at most ${String(limit)}`;
    case 'minLength':
      return limit === 1 ? 'must not be empty' : `must have at least ${String(limit)} characters`;
    case 'maxLength':
      return `must have at most ${String(limit)} characters`;
    case 'enum':
      return `must be one of ${Array.isArray(allowedValues) ? allowedValues.join(', ') : 'those named'}`;
    case 'type':
      return TYPES[String(type)] ?? message;
    default:
      return message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  integer: 'must be one whole number',
  number: 'must be one number',
  string: 'must be one text',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
};
