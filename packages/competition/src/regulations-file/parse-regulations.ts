import { contentHash } from '../editions/content-hash.ts';
import { type EditionChain, resolveEditions } from '../editions/edition-chain.ts';
import type { Regulations, TieRules } from '../regulations.ts';
import {
  differentTextsOf,
  entriesOf,
  fieldOf,
  ifThere,
  type Place,
  type RegulationsIssue,
  recordOf,
  textOf,
  textsOf,
  wrong,
} from './checks.ts';
import { editionsOf } from './editions.ts';
import { tieRulesOf } from './tie-rules.ts';

export type ParsedRegulations =
  | { readonly ok: true; readonly editions: readonly Regulations[] }
  | { readonly ok: false; readonly issues: readonly RegulationsIssue[] };

const FILE_FIELDS = [
  'competition',
  'competitionName',
  'sources',
  'roundOrder',
  'qualifyingOrder',
  'tieRules',
  'editions',
];
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

/**
 * Reads the regulations of a knockout competition from JSON text, all its seasons, each as its difference from the one
 * before; every edition comes with the hash of its content. docs/how-to/add-a-cup.md describes the format.
 *
 * @returns the editions, oldest first, or every issue with its place; never both
 */
export function parseRegulations(text: string): ParsedRegulations {
  const issues: RegulationsIssue[] = [];
  const value = jsonOf(text, issues);
  const place = { value, path: '', report: (issue: RegulationsIssue) => void issues.push(issue) };
  const chain = issues.length === 0 ? chainOf(place) : undefined;
  if (!chain || issues.length > 0) return { ok: false, issues };
  return { ok: true, editions: resolveEditions(chain, contentHash) };
}

function jsonOf(text: string, issues: RegulationsIssue[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : 'something else';
    issues.push({ path: '', expected: 'JSON, an object as docs/how-to/add-a-cup.md has it', found });
    return undefined;
  }
}

function chainOf(place: Place): EditionChain | undefined {
  const fields = recordOf(place, FILE_FIELDS, 'the regulations');
  if (!fields) return undefined;
  const at = (name: string) => fieldOf(fields, name, place);
  const competition = textOf(at('competition'), 'an id in lower case like fa-cup', KEBAB);
  const competitionName = textOf(at('competitionName'), 'the name of the competition');
  ifThere(at('sources'), (sources) => textsOf(sources, 'sources'));
  const roundOrder = idsOf(at('roundOrder'));
  const qualifyingOrder = ifThere(at('qualifyingOrder'), idsOf) ?? [];
  const twice = roundOrder.find((id) => qualifyingOrder.includes(id));
  if (twice) wrong(at('qualifyingOrder'), `rounds that are not in roundOrder too, as ${twice} is`);
  const rounds = [...qualifyingOrder, ...roundOrder];
  const editions = editionsOf(at('editions'), { rounds, ties: tiesByName(at('tieRules')) });
  return competition && competitionName
    ? { competition, competitionName, roundOrder, qualifyingOrder, editions }
    : undefined;
}

const idsOf = (place: Place): readonly string[] =>
  differentTextsOf(place, 'ids of rounds like quarterFinal, in order of play', CAMEL);

function tiesByName(place: Place): ReadonlyMap<string, TieRules> {
  const ties = entriesOf(place, 'rules of ties by name').flatMap(([name, rules]) => {
    const tie = tieRulesOf(rules);
    return tie ? [[name, tie] as const] : [];
  });
  return new Map(ties);
}
