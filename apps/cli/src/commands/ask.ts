import { type Asked, askRecord, formatAsked, SORTS, type Sort } from '@touchline/record-book';
import { wholeNumber } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { type GivenRecord, givenRecord, RECORD_DETAILS, RECORD_OPTIONS } from '../record/given-record.ts';
import { rowWords, tellRefusal } from '../record/words.ts';
import { EXIT, misused, outJson, styled, type Terminal } from '../terminal.ts';

type Answered = Extract<Asked, { readonly ok: true }>;

/** Lines that a person reads where no other number is typed. */
const MOST_LINES = 20;
const MOST = 1_000_000;

export const askCommand: CliCommand = {
  name: 'ask',
  usage: 'ask "QUESTION" [--sort newest|oldest|most] [--limit N] [--csv]',
  summary: 'lists of the record: ties, matches, runs, head-to-head',
  details: `
${RECORD_DETAILS}
  --sort HOW    newest, oldest or most (the largest number of what is asked, the longest run) first
  --limit N     so many at most; ${MOST_LINES} in words, all in --csv and --json where it is not given
  --csv         the list as CSV
  --json        the list with the ids of its results

  touchline ask "ties turned round after losing the first leg by 2+, knockout, since 2011"
  touchline ask "longest winning runs at home of English clubs"
  touchline ask "Atalanta v Borussia Dortmund"
  touchline ask "top scorers in the FIFA World Cup since 1990" --results results.csv --goals goals.csv --competition international

The words are those of touchline check: docs/reference/claims.md. Exit codes: 0 a list, 1 the tables are wrong, 2 not understood.
`,
  options: {
    ...RECORD_OPTIONS,
    sort: { type: 'string' },
    limit: { type: 'string' },
    csv: { type: 'boolean' },
  },
  takes: [1, 1],
  missing: 'a question, in quotes,',
  run(given, terminal) {
    const sort = given.text('sort');
    if (sort !== undefined && !isSort(sort)) {
      return Promise.resolve(misused(terminal, `ask: --sort ${sort}: it can be ${SORTS.join(', ')}`));
    }
    const typed = given.text('limit');
    const limit = typed === undefined ? undefined : wholeNumber(typed, 1, MOST);
    if (typed !== undefined && limit === undefined) {
      return Promise.resolve(misused(terminal, `ask: --limit ${typed}: write a whole number from 1`));
    }
    if (given.flag('csv') && given.flag('json')) {
      return Promise.resolve(
        misused(terminal, 'ask: --csv and --json are two forms of the same; choose one'),
      );
    }
    const record = givenRecord('ask', given, terminal);
    if (!record.ok) return Promise.resolve(record.exit);
    const inWords = !given.flag('csv') && !given.flag('json');
    const most = limit ?? (inWords ? MOST_LINES : undefined);
    const question = given.positionals[0] ?? '';
    const { book, options } = record.given;
    const asked = askRecord(question, book, {
      ...options,
      ...(sort === undefined ? {} : { sort }),
      ...(most === undefined ? {} : { limit: most }),
    });
    if (given.flag('json')) outJson(terminal, asked);
    else if (asked.ok)
      terminal.out(
        given.flag('csv')
          ? formatAsked(asked, options.nameOf, options.personNameOf)
          : words(asked, record.given, terminal),
      );
    if (asked.ok) return Promise.resolve(EXIT.ok);
    return Promise.resolve(
      given.flag('json') ? EXIT.usage : tellRefusal('ask', question, asked.refusal, terminal),
    );
  },
};

const isSort = (text: string): text is Sort => SORTS.some((sort) => sort === text);

function words(asked: Answered, { options }: GivenRecord, terminal: Terminal): string {
  const lines = linesOf(asked, options);
  const more = asked.total - lines.length;
  return `${[
    `${styled(terminal, 'bold', String(asked.total))} in ${asked.reading}.`,
    ...(asked.type === 'headToHead' ? [balanceWords(asked.balance)] : []),
    ...lines,
    ...(more > 0 ? [`  and ${more} more: --limit ${asked.total}`] : []),
    ...(asked.lacks === undefined ? [] : [asked.lacks]),
  ].join('\n')}\n`;
}

function linesOf(
  asked: Answered,
  { nameOf, personNameOf = String }: GivenRecord['options'],
): readonly string[] {
  switch (asked.type) {
    case 'runs':
      return asked.runs.map(
        ({ club, length, first, last, current }) =>
          `  ${String(length).padStart(3)}  ${nameOf(club)}, ${first.date} to ${last.date}${current ? ', going on' : ''}`,
      );
    case 'scorers':
      return asked.scorers.map(
        ({ player, clubs, goals, matches, first, last }) =>
          `  ${String(goals).padStart(3)}  ${personNameOf(player)} (${clubs.map(nameOf).join(', ')}), in ${matches} ${matches === 1 ? 'match' : 'matches'}, ${first.date} to ${last.date}`,
      );
    case 'feats':
      return asked.feats.map((feat) => `  ${String(feat.value).padStart(3)}  ${rowWords(feat, nameOf)}`);
    case 'rows':
    case 'headToHead':
      return asked.rows.map((row) => `  ${rowWords(row, nameOf)}`);
    default:
      return asked satisfies never;
  }
}

const balanceWords = ({
  won,
  drawn,
  lost,
  goalsFor,
  goalsAgainst,
}: Extract<Answered, { type: 'headToHead' }>['balance']) =>
  `Won ${won}, drawn ${drawn}, lost ${lost}, goals ${goalsFor}-${goalsAgainst}; extra time counts, a shoot-out does not.`;
