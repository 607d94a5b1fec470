import { printable, styled, type Terminal } from '../../terminal.ts';

/** Letters of a long line that are shown around the place in question. */
const SHOWN = 100;

/** A line of a file with some of its letters underlined, as much of it as can be looked at. */
export function underlined(
  line: string,
  { from, to }: { readonly from: number; readonly to: number },
  terminal: Terminal,
): string {
  const start = line.length <= SHOWN ? 0 : Math.max(0, Math.min(from - SHOWN / 4, line.length - SHOWN));
  const shown = line.slice(start, start + SHOWN);
  const marks = Math.max(1, Math.min(to, start + SHOWN) - from);
  const before = printable(plain(line.slice(start, from)));
  return `  ${printable(plain(shown))}\n  ${' '.repeat(before.length)}${styled(terminal, 'red', '^'.repeat(marks))}\n`;
}

/** Tabs are one letter wide, as they are counted. */
const plain = (text: string): string => text.replaceAll('\t', ' ');
