import type { Rule } from './rule.ts';

/** The log itself. */
export const LOG_RULES: readonly Rule[] = [
  {
    id: 'LOG-SHAPE-01',
    class: 'refuses',
    title: 'A command has the fields of its type, and no others.',
    detail:
      'A field that is missing, unknown or of another kind is named with its path, what was expected and what was found.',
    where: 'parse/command.ts',
  },
  {
    id: 'LOG-OPEN-01',
    class: 'refuses',
    title: 'A match is opened before anything else is logged.',
    detail: 'The first entry names clubs, edition and regulations; without it no rule can be asked.',
    where: 'decide/examine.ts',
  },
  {
    id: 'LOG-OPEN-02',
    class: 'refuses',
    title: 'A match is opened once.',
    detail: 'A second opening is refused whoever insists; the first one is amended.',
    where: 'decide/examine.ts',
  },
  {
    id: 'LOG-MATCH-01',
    class: 'refuses',
    title: 'A log is of one match.',
    detail: 'The match id of every entry is that of the opening.',
    where: 'decide/examine.ts',
  },
  {
    id: 'LOG-ID-01',
    class: 'refuses',
    title: 'An id is used once.',
    detail: 'The same command sent twice has the same id, so it is stored once.',
    where: 'decide/decide.ts',
  },
  {
    id: 'LOG-REF-01',
    class: 'refuses',
    title: 'An entry speaks only of entries that are in the log and not withdrawn.',
    detail:
      'A cause, a goal to cancel, a check or a replaced sanction must stand in the log when it is spoken of.',
    where: 'decide/examine.ts',
  },
  {
    id: 'LOG-REF-02',
    class: 'refuses',
    title: 'What was taken back is not taken back again.',
    detail:
      "A goal, a card or a penalty that a decision already took back may be taken back once more by that decision's own entry.",
    where: 'decide/discipline-rules.ts',
  },
  {
    id: 'LOG-SHEET-01',
    class: 'refuses',
    title: 'Once play has begun, a team sheet is amended, not handed in again.',
    detail: 'Until kick-off a later sheet takes the place of an earlier one.',
    where: 'decide/play-rules.ts',
  },
  {
    id: 'LOG-CORR-01',
    class: 'refuses',
    title: 'A correction names an entry of the log.',
    detail: 'Amendments and withdrawals reach back only, to an entry before them.',
    where: 'decide/correct.ts',
  },
  {
    id: 'LOG-CORR-02',
    class: 'refuses',
    title: 'A withdrawn entry is brought back by withdrawing its withdrawal.',
    detail: 'The log keeps both; the state follows the last of them that stands.',
    where: 'decide/correct.ts',
  },
  {
    id: 'LOG-CORR-03',
    class: 'refuses',
    title: 'An amended entry is still an entry.',
    detail: 'Changes that would leave no valid entry are refused with the field that is wrong.',
    where: 'decide/correct.ts',
  },
  {
    id: 'LOG-CORR-04',
    class: 'refuses',
    title: 'The opening of a match is amended, never withdrawn.',
    detail: 'A match without opening is no match.',
    where: 'decide/correct.ts',
  },
  {
    id: 'LOG-CORR-05',
    class: 'refuses',
    title: 'A correction is not amended: it is withdrawn and made anew.',
    detail: 'Otherwise nobody could say which of two corrections counts.',
    where: 'decide/correct.ts',
  },
];
