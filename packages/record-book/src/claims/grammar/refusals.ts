import { fold, lettersApart, ORDINAL_WORDS, ordinalFromWords } from '@touchline/registry';
import { WEEKDAYS } from '../../wording/time.ts';
import type { Refusal } from '../claim.ts';
import type { Cursor } from './cursor.ts';
import type { Trouble } from './draft.ts';
import { type Names, placesNamed } from './names.ts';
import type { Token } from './tokens.ts';
import { MONTHS, NOT_HELD, NUMBERS, PHASE_WORDS, ROUND_WORDS, VAGUE, VERBS } from './vocabulary.ts';

/** How sentences begin: of teams, one of which is named, and of a player by the name that was typed. */
export interface Beginnings {
  readonly ofTeams: (club: string, another: string) => readonly string[];
  readonly ofPlayer: (name: string) => readonly string[];
}

/** Why a text was not understood: at the furthest place that any way of reading it came to. */
export function refusalAt(
  text: string,
  tokens: readonly Token[],
  cursor: Cursor,
  names: Names,
  trouble: Trouble | undefined,
  { ofTeams, ofPlayer }: Beginnings,
): Refusal {
  const { position, expected } = cursor.furthest;
  const beginnings = ofTeams(...exampleClubs(names));
  const unknown = firstUnknown(tokens, names);
  if (unknown !== undefined && VAGUE[unknown.word]) {
    return at(unknown, `I don't know "${unknown.text}"; did you mean ${VAGUE[unknown.word]}?`, []);
  }
  const notHeld = unknown && NOT_HELD[unknown.word];
  if (unknown !== undefined && notHeld !== undefined)
    return at(unknown, `The record does not tell ${notHeld}: ${HELD}`, []);
  if (trouble !== undefined) {
    const token = tokens[trouble.at];
    return {
      at: token?.start ?? text.length,
      word: token?.text ?? '',
      message: trouble.message,
      expected: [],
    };
  }
  if (unknown !== undefined) {
    return at(
      unknown,
      `I don't know "${unknown.text}"${hintFor(unknown, names)}`,
      tokens[position] !== unknown ? [] : position === 0 ? beginnings : shown(expected),
    );
  }
  const player = playerAt(tokens, position, names);
  if (player !== undefined && player.ids.length > 1) {
    const message = `More than one player has that name: write ${player.ids.slice(0, MOST_NAMES).join(' or ')}`;
    return at(player.token, message, []);
  }
  if (player !== undefined) {
    const message = `${player.text} is known as a scorer, and of players goals are told`;
    return at(player.token, message, ofPlayer(player.text));
  }
  return atFurthest(text, tokens, names, { position, expected, beginnings });
}

/** Two clubs of the record for examples: those of the first tie, where it has them. */
function exampleClubs({ clubs }: Names): readonly [string, string] {
  if (clubs.has('atalanta') && clubs.has('liverpool')) return ['Atalanta', 'Liverpool'];
  const all = [...clubs.values()].flat();
  const another = all.find(({ ids }) => ids[0] !== all[0]?.ids[0]);
  return [all[0]?.name ?? 'Atalanta', another?.name ?? 'Liverpool'];
}

/** What was meant by a word that nothing has, or what it would have to be the name of. */
function hintFor({ word, text }: Token, names: Names): string {
  const meant = nearest(word, [...knownWords(names)]);
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  if (!/^\p{Lu}/u.test(text)) return '';
  const others = [...(names.people.size > 0 ? ['coach'] : []), ...(names.tellsScorers ? ['scorer'] : [])];
  const whose = ['club', ...others].join(', ').replace(/, (?=\w+$)/, ' or ');
  const scorers = names.tellsScorers ? '' : ', and it has no goals with their scorers';
  return `: no ${whose} of the record has that name${scorers}`;
}

/** The player with whose name the reading ended: what was said of him is not told of players. */
function playerAt(
  tokens: readonly Token[],
  position: number,
  { players, clubs }: Names,
): { readonly token: Token; readonly text: string; readonly ids: readonly string[] } | undefined {
  const ofClubs = placesNamed(tokens, clubs);
  const named = new Set([...placesNamed(tokens, players)].filter((place) => !ofClubs.has(place)));
  const from = tokens.findIndex((_, place) => named.has(place));
  if (from < 0 || from > 1 || position < from) return undefined;
  let end = from;
  while (named.has(end)) end += 1;
  const [token, last] = [tokens[from], tokens[end - 1]];
  if (token === undefined || last === undefined) return undefined;
  const name = tokens.slice(from, end);
  const spelt = name.map(({ word }) => word).join(' ');
  const known = players.get(token.word)?.find(({ words }) => words.join(' ') === spelt);
  return { token, text: name.map(({ text }) => text).join(' '), ids: known?.ids ?? [] };
}

interface Furthest {
  readonly position: number;
  readonly expected: readonly string[];
  readonly beginnings: readonly string[];
}

function atFurthest(
  text: string,
  tokens: readonly Token[],
  names: Names,
  { position, expected, beginnings }: Furthest,
): Refusal {
  const token = tokens[position];
  if (token === undefined) {
    const message = tokens.length === 0 ? 'There is nothing here to read' : 'Something is missing at the end';
    return {
      at: text.length,
      word: '',
      message,
      expected: tokens.length === 0 ? beginnings : shown(expected),
    };
  }
  const minute = tokens.find(({ word }) => word === 'minute' || word === 'minutes');
  if (minute !== undefined && position > 0) return at(minute, MINUTES_OF_PLAYERS, []);
  const meant = namesWith(token.word, names);
  if (meant.length > 0 && !phraseWords().has(token.word)) {
    return at(token, `No club is called "${token.text}" alone; did you mean ${meant.join(' or ')}?`, []);
  }
  if (position === 0) return at(token, `Nothing here begins with "${token.text}"`, beginnings);
  return at(token, `I don't understand "${token.text}" here`, shown(expected));
}

const HELD =
  'of a match it has the score, at half-time too; where there is a log, who was sent off, goals in added time and how far a team was behind; where goals are told, their scorers and minutes';

/** Teams are told no minutes. */
const MINUTES_OF_PLAYERS =
  'Minutes are told of players: "a player scored in the first minute", "scored after 90 minutes"';

const MOST_NAMES = 3;

/** Names of which the word is a part, one a club, the plainest. */
function namesWith(word: string, { clubs }: Names): readonly string[] {
  const byClub = new Map<string, string>();
  for (const { name, words, ids } of [...clubs.values()].flat()) {
    const [id = ''] = ids;
    const known = byClub.get(id);
    const isNewer = known === undefined || rank(name) < rank(known);
    if (words.length > 1 && words.includes(word) && name !== id && isNewer) byClub.set(id, name);
  }
  const begins = (name: string) => (fold(name).startsWith(word) ? 0 : 1);
  return [...byClub.values()]
    .toSorted((a, b) => begins(a) - begins(b) || a.length - b.length)
    .slice(0, MOST_NAMES);
}

/** What is written out before what is cut short or put in brackets, then the shorter. */
const rank = (name: string): number => name.length + (/[.()]/.test(name) ? LONG : 0);
const LONG = 1000;

const at = (token: Token, message: string, expected: readonly string[]): Refusal => ({
  at: token.start,
  word: token.text,
  message,
  expected,
});

const MOST_SHOWN = 8;
const shown = (expected: readonly string[]): readonly string[] =>
  [...expected].filter((one) => one.length > 1).slice(0, MOST_SHOWN);

/** Words of no phrase and no name; numbers, seasons and scores are always known. */
function firstUnknown(tokens: readonly Token[], names: Names): Token | undefined {
  const known = knownWords(names);
  const named = placesNamed(tokens, names.players);
  return tokens.find(
    (token, place) =>
      token.kind === 'word' &&
      !known.has(token.word) &&
      !named.has(place) &&
      ordinalFromWords(token.word) === undefined,
  );
}

/** Every word that some phrase or name has. */
function knownWords(names: Names): ReadonlySet<string> {
  const words = new Set(phraseWords());
  for (const index of [names.clubs, names.associations, names.competitions, names.people, names.rounds]) {
    for (const list of index.values())
      for (const { words: name } of list) for (const word of name) words.add(word);
  }
  return words;
}

function phraseWords(): ReadonlySet<string> {
  const phrases = [
    ...Object.values(VERBS).flatMap((forms) => Object.values(forms).flat()),
    ...Object.values(ROUND_WORDS).flat(),
    ...Object.values(PHASE_WORDS).flat(),
    ...Object.keys(NUMBERS),
    ...ORDINAL_WORDS,
    ...MONTHS,
    ...WEEKDAYS.flatMap((day) => [day.toLowerCase(), `${day.toLowerCase()}s`]),
    OTHER_WORDS,
  ];
  return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
}

/** Words of the phrases that stand in the rules themselves. */
const OTHER_WORDS =
  `not since still had has have the only time times for never before nobody no one ever of all history record records our in which that
  who to and but after despite having by when from while on aggregate penalties shoot out penalty away goals goal extra
  half break interval without conceding scoring at least more than exactly most fewer less or plus a an any another
  teams team clubs club sides side anyone anybody would be become became are is was were have this it its their there
  including excluding counting included excluded counted with play playoffs playoff qualifying rounds qualifiers under rule dropped abolished
  starts goes back incomplete played leg legs home ground neutral road against v vs versus over opponents opponent
  opposition europe european football competition competitions uefa cups cup tournament proper main ties tie matches match
  games game meetings meeting two legged clear single margin total deficit deficits these now such got so far as many one meetings player players people person somebody sent off bench added winner turned into they were ahead level none in its over defeat defeats lead loss win wins
  victory victories draw behind down just of once twice joint equal biggest highest largest greatest heaviest both
  scored conceded comeback comebacks overturned longest winning unbeaten losing winless streak streaks run runs
  sequence sequences row running succession trot last each gone avoided failed kept clean sheet sheets season between until up start
  during s month lacks come came coming rally rallied rallying recover recovered recovering coached managed hat trick tricks hattrick hattricks scorer scorers goalscorers top leading minute minutes within earliest
  fastest latest oldest newest among others first recorded suffered held yet previously two v list show which what ties how many`
    .split(/\s+/)
    .join(' ');

/** The word that is nearest by letters, when it is near at all. */
function nearest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  // A short word is near to too many.
  if (word.length < 4) return undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const known of words) {
    if (Math.abs(known.length - word.length) >= least || known.length < 3) continue;
    const apart = lettersApart(word, known);
    // A slip of the finger seldom falls on the first letter.
    if (apart > 1 && word[0] !== known[0]) continue;
    if (apart < least) [best, least] = [known, apart];
  }
  return best;
}
