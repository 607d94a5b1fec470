import type { Parsed } from './parsed.ts';
import { readNodes } from './reading/reader.ts';
import type { Node } from './syntax.ts';

/**
 * Reads a Football.TXT file of either dialect into its syntax tree. Reading never stops: what is not understood stays in
 * the tree as text and is named in an issue, with what was expected there.
 *
 * @param where.file name for the issues
 * @example parse('▪ Final\nMay 30 2026\n  A v B  2-1 (1-0)', { file: 'cl.txt' }).document.nodes.length // 3
 */
export function parse(text: string, where: { readonly file: string }): Parsed {
  const nodes: Node[] = [];
  const { dialect, issues } = readNodes(text, where, (node) => nodes.push(node));
  return { document: { type: 'document', dialect, nodes }, issues };
}
