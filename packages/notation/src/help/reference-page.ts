import type { FieldHelp, VerbHelp } from './verbs-help.ts';
import { NOTATION_HELP } from './verbs-help.ts';

const INTRODUCTION = `# Desk notation

A line an entry: short to type, plain to read. The console's entry line speaks it, the log view prints it, \`touchline log\` reads a
match written in it and writes any match as it. What a line means is asked of the Laws like any other command.

    g 10 a 17 head        a goal by 10, assist 17, header
    a y 5 reckless on 9   the away side's 5 is cautioned for a reckless foul on 9
    var pen red           a check begins: penalty, red card
    sub 7>22              22 comes on for 7; 7>22 alone says it
    @90 +3                the board shows three minutes
    note the away end sings

## A line

\`[@MOMENT] [SIDE] VERB ... [due:#N] [src:"..."] [! REASON]\`

- **Moment.** \`@75\` and \`@90+3\` are minutes as they are said; \`@74:12\` and \`@90+2:10\` are exact; \`@HT\`, \`@FT\`, \`@PRE\`, \`@ET-break\`,
  \`@ET-HT\`, \`@kicks-break\` and \`@kicks\` the times between and after. Two points mean or later: \`@45+1..\`. \`@et1/3:05\` counts from a half's own
  kick-off (\`1h\`, \`2h\`, \`et1\`, \`et2\`). A line that names no moment has that of the running clock; in a file, that of the line before.
- **Side.** \`h\` or \`a\`, or the beginning of the club's name. It may be left out where the people of the line say it: \`9>90\` is of
  the side that has a 90 to come on. A number that both sides have is asked about where nothing tells, unless one side is in focus. Of an own goal
  it is the side of the one who put it in.
- **People.** A shirt number, a name or the beginning of one without case and marks (\`sam\`, \`laz-sam\`, \`"de Roon"\`), the whole name, initials (\`ls\`); \`?\` where
  nobody could say who it was; \`=id\` to the letter. Among several those count who can do it: whoever plays scores, whoever waits comes on.
  Where nobody need be named and a short word is somebody's initials too, the line asks: \`ch dr\` may be Declan Rice or \`driven\`.
- **Marks.** \`<\` is who it came from, \`>\` whom it was done to: \`g 10<17\` is a goal by 10, assist 17, \`y 5>9\` a caution for what 5 did to 9, \`7>22\` a
  change. Blanks around them may be left out.
- **Entries.** \`#31\` by number; \`^\` the last one that can be meant, \`^^\` the one before.
- **Words** may be cut short where no other begins so: \`out\` for \`outside-area\`. Many have two letters of their own, listed below beside them. What is
  not so is said with \`no-\`: \`no-referee-told\`.
- **What led to it**: \`due:#43\`, or the entry alone among the words: \`pen ^ #43\` is a penalty for the last foul, by decision 43. A check takes such an
  entry for its incident, who comes on for who went off. **Where it was read**: \`src:"two reports"\`, more than once if need be.
- **Against a rule**: \`! REASON\` at the end logs what the Laws refuse, if it did happen.
- **Texts** of several words stand between quotes, with \`\\"\` and \`\\\\\` inside; at the end of a line a note or a reason needs none.

## A file

One line after the other; blank lines and lines that begin with \`#\` are passed over. The first line opens the match and says \`match:ID\` and
\`by:OPERATOR\`, which hold until a line says another. Entries have the ids \`e1\`, \`e2\` ... of their numbers; \`id:ID\` says another, \`at:TIME\` the
wall clock. What no words can say is a line of JSON; it begins with \`{\`.

## The verbs

A field in **bold** must be said. PERSON is of the line's side, OPPONENT of the other. Words parted by | are choices; the first verb
is the one that is written.`;

/** The page of the language, in Markdown, made from the tables that lines are read and written by. */
export function referencePage(): string {
  const families = NOTATION_HELP.map(({ family, verbs }) =>
    [`### ${family}`, ...verbs.map(verbPart)].join('\n\n'),
  );
  return `${[INTRODUCTION, ...families].join('\n\n')}\n`;
}

function verbPart({ verbs, meaning, example: [line, words], side, fields }: VerbHelp): string {
  const rows = fields.map(
    ({ name, say, required }) => `| ${required ? `**${name}**` : name} | ${cell(say)} |`,
  );
  const table = rows.length === 0 ? [] : ['', '| field | said as |', '| --- | --- |', ...rows];
  return [
    `#### ${verbs.map((verb) => `\`${verb}\``).join(', ')}`,
    '',
    `${meaning}.${SIDES[side]} \`${line}\`: ${words}.`,
    ...table,
  ].join('\n');
}

const cell = (say: FieldHelp['say']): string => `\`${say.replaceAll('|', '\\|')}\``;

const SIDES: { readonly [S in VerbHelp['side']]: string } = {
  fromPeople: '',
  said: ' The line says the side.',
  ifSaid: ' The side may stay open.',
  none: '',
};
