import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { asLine } from './text-line.ts';

/** How a desk says what it does: lines of JSON for machines, of text for people, or nothing. */
export const LOG_FORMATS = ['json', 'text', 'none'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** From what weight on it is said: `debug` has every reader's request, `info` every write, `warn` what needs a look. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where a desk's own words go. Names, passwords, cookies, tokens and whole bodies are never among them. */
export type DeskLog = FastifyBaseLogger;

export interface LogWishes {
  readonly format: LogFormat;
  readonly level: LogLevel;
  /** Takes a line with its end. */
  readonly write: (line: string) => void;
}

export function openLog({ format, level, write }: LogWishes): DeskLog {
  return pino(
    {
      level: format === 'none' ? 'silent' : level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Of a request nothing is said unless a line of ours says it: its headers hold secrets.
      serializers: {
        req: () => undefined,
        res: () => undefined,
        err: ({ name, message, stack }: Error) => ({ name, message, stack }),
      },
    },
    { write: format === 'text' ? (line: string) => write(asLine(line)) : write },
  );
}
