import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearName } from './near.ts';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** What was typed, once it made sense. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

export type ReadArguments =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly sentence: string };

/** Reads a command's arguments; `--json` and `--help` go with every command. */
export function readArguments(typed: readonly string[], options: OptionSpecs): ReadArguments {
  const all: OptionSpecs = { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options: all, allowPositionals: true });
    const typedValues = new Map<string, unknown>(Object.entries(values));
    return {
      ok: true,
      arguments: {
        positionals,
        text: (name) => {
          const value = typedValues.get(name);
          return typeof value === 'string' ? value : undefined;
        },
        flag: (name) => typedValues.get(name) === true,
      },
    };
  } catch (error) {
    return {
      ok: false,
      sentence: plain(error instanceof Error ? error.message : String(error), Object.keys(all)),
    };
  }
}

/** Node's words, shortened to the first sentence, with the option that was meant if one is near. */
function plain(message: string, names: readonly string[]): string {
  const unknown = /^Unknown option '(-+)([^']+)'/.exec(message);
  const negative = /argument is ambiguous/.test(message) && /^Option '([^']+)'/.exec(message)?.[1];
  if (negative) return `${negative.split(' ')[0] ?? negative}: no value begins with a dash`;
  if (!unknown) return lowerFirst(message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message);
  const typed = unknown[2] ?? '';
  const near = nearName(typed, names);
  return `unknown option ${unknown[1]}${typed}${near === undefined ? '' : `; did you mean --${near}?`}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A whole number in a range, or `undefined`. */
export function wholeNumber(text: string, from: number, to: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= from && number <= to ? number : undefined;
}
