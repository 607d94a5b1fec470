import { type ClaimCheck, checkClaim, type OtherReading } from '@touchline/record-book';
import type { CliCommand } from '../command.ts';
import { type GivenRecord, givenRecord, RECORD_DETAILS, RECORD_OPTIONS } from '../record/given-record.ts';
import { rowWords, tellRefusal } from '../record/words.ts';
import { EXIT, type ExitCode, outJson, styled, type Terminal } from '../terminal.ts';

type Checked = Extract<ClaimCheck, { readonly ok: true }>;

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'check "CLAIM" [--as-of DATE]',
  summary: 'whether a sentence about the record is true, and in which reading',
  details: `
${RECORD_DETAILS}
  --json        verdict, reading, evidence, counter-examples and the other readings

  touchline check "Not since Liverpool in 2019 had a team gone through after losing the first leg by two or more" --as-of 2026-02-25

Exit codes: 0 true, 1 false (or the tables are wrong), 2 not understood, 3 the record cannot decide it.
The sentences it understands are told in docs/reference/claims.md.
`,
  options: RECORD_OPTIONS,
  takes: [1, 1],
  missing: 'a claim, in quotes,',
  run(given, terminal) {
    const record = givenRecord('check', given, terminal);
    if (!record.ok) return Promise.resolve(record.exit);
    const claim = given.positionals[0] ?? '';
    const checked = checkClaim(claim, record.given.book, record.given.options);
    if (given.flag('json')) outJson(terminal, checked);
    else if (checked.ok)
      terminal.out(
        `${[...words(checked, record.given, terminal), ...hint(checked, record.given)].join('\n')}\n`,
      );
    if (!checked.ok) {
      const exit = given.flag('json') ? EXIT.usage : tellRefusal('check', claim, checked.refusal, terminal);
      return Promise.resolve(exit);
    }
    return Promise.resolve(CODES[checked.verdict]);
  },
};

const CODES: { readonly [V in Checked['verdict']]: ExitCode } = {
  true: EXIT.ok,
  false: EXIT.wrongInput,
  unknown: EXIT.undecided,
};

const VERDICTS = { true: 'True', false: 'Not true', unknown: 'Not known' } as const;

function words(checked: Checked, { options }: GivenRecord, terminal: Terminal): readonly string[] {
  const colour = checked.verdict === 'true' ? 'green' : checked.verdict === 'false' ? 'red' : 'bold';
  return [
    `${styled(terminal, colour, VERDICTS[checked.verdict])} in ${checked.reading.words}.`,
    checked.because,
    ...rowsTold(checked, options),
    ...others(checked.otherReadings),
  ];
}

/** Nobody can look for what was played before the first match of a file, and who gave it may know: where that decides it. */
function hint({ claim, verdict }: Checked, { asWhole }: GivenRecord): readonly string[] {
  if (verdict !== 'unknown' || asWhole === undefined) return [];
  const { book, options } = asWhole();
  const whole = checkClaim(claim, book, options);
  return whole.ok && whole.verdict !== 'unknown'
    ? ['If the files are all that was ever played, say so with --whole.']
    : [];
}

/** What is not known rests on nothing, and nothing is against it: there is only what the record has of it so far. */
function rowsTold(
  { verdict, evidence, counterExamples }: Checked,
  options: GivenRecord['options'],
): readonly string[] {
  if (verdict === 'unknown')
    return listed('What the record has of it', [...evidence, ...counterExamples], options);
  return [
    ...listed('Rests on', evidence, options),
    ...listed(verdict === 'true' ? 'Near it' : 'Against it', counterExamples, options),
  ];
}

/** Rows that are shown; the rest is counted, and in --json. */
const MOST_ROWS = 5;

function listed(
  head: string,
  rows: Checked['evidence'],
  { nameOf }: GivenRecord['options'],
): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - MOST_ROWS;
  return [
    `${head}:`,
    ...rows.slice(0, MOST_ROWS).map((row) => `  ${rowWords(row, nameOf)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function others(readings: readonly OtherReading[]): readonly string[] {
  if (readings.length === 0) return [];
  const lines = readings.map(
    ({ verdict, reading, because }) => `  ${VERDICTS[verdict]} in ${reading.words}. ${because}`,
  );
  return ['Otherwise:', ...lines];
}
