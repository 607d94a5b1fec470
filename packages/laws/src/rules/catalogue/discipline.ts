import type { Rule } from './rule.ts';

/** Law 12: cards. */
export const DISCIPLINE_RULES: readonly Rule[] = [
  {
    id: 'LAW-12-01',
    class: 'informs',
    title: "Cards from the referee's entry for kick-off until he leaves after the match.",
    detail: 'A card after the final whistle is logged as FT.',
  },
  {
    id: 'LAW-12-02',
    class: 'informs',
    title: 'Before that an offender is barred and shown no card.',
    detail: 'He is not on the sheet, or is replaced on it.',
  },
  {
    id: 'LAW-12-03',
    class: 'refuses',
    title: 'Cards for players, substitutes, substituted players and team officials only.',
    detail:
      'Somebody who is on no sheet cannot be shown one. A substitute, a substituted player or an official who is cautioned for not keeping the distance or for persistent offences is noted: only a player on the field can earn these.',
    where: 'decide/discipline-rules.ts',
    notice: true,
  },
  {
    id: 'LAW-12-04',
    class: 'derives',
    title: 'The second caution of a person is a dismissal.',
    detail: 'Only the caution is logged, so that taking the first one back undoes the dismissal.',
    where: 'fold/cards.ts',
    notice: true,
  },
  {
    id: 'LAW-12-05',
    class: 'refuses',
    title: 'Who is sent off is shown no further card.',
    detail:
      'What he does after that is for the report; a card that takes the place of the first one is possible.',
    where: 'decide/discipline-rules.ts',
  },
  {
    id: 'LAW-12-06',
    class: 'informs',
    title: 'There are no temporary dismissals.',
    detail: 'No entry speaks of one.',
  },
  {
    id: 'LAW-12-07',
    class: 'informs',
    title: 'Play restarts after the card that was decided on.',
    detail: 'A log does not say when a card was decided on.',
  },
  {
    id: 'LAW-12-BENCH-01',
    class: 'derives',
    title: 'A dismissal on the bench leaves the numbers on the field as they are.',
    detail: 'Noted, because it is easily counted wrong.',
    where: 'fold/cards.ts',
    notice: true,
  },
  {
    id: 'LAW-12-BENCH-02',
    class: 'default',
    title: 'A substitute and a substituted player are two things.',
    detail: 'Only the first may still come on.',
    where: 'state.ts',
  },
  {
    id: 'LAW-12-BENCH-03',
    class: 'refuses',
    title: 'Team officials are shown cards; for one whom nobody can name the senior coach takes it.',
    detail: 'A card for an official whom nobody could name falls on the coach.',
    where: 'decide/discipline-rules.ts',
    editions: '2019-20',
  },
  {
    id: 'LAW-12-DOGSO-01',
    class: 'flags',
    title: 'What a chance denied, an attack stopped, or the manner of a challenge costs.',
    detail: 'Flagged when the card that was shown for a foul is not the one that its facts require.',
    where: 'decide/discipline-rules.ts',
  },
];
