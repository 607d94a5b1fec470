import type { Rule } from './rule.ts';

/** What each edition of the Laws changed. */
export const EDITIONS_RULES: readonly Rule[] = [
  {
    id: 'LAW-ED',
    class: 'refuses',
    title: 'A match names an edition of the Laws that is held here, with the content it had.',
    detail:
      "The hash of its content stands in the match, so that a later change of an edition's file never rewrites a match.",
    where: 'decide/examine.ts',
  },
  {
    id: 'LAW-ED-2016',
    class: 'derives',
    title:
      "A chance denied in the area by trying for the ball costs a caution; in a shoot-out the larger team goes down to the other's number throughout.",
    detail:
      'Options for a competition of before say when the larger team goes down: never, at the start, or throughout.',
    where: 'editions/laws-editions.ts',
    editions: '2016-17',
  },
  {
    id: 'LAW-ED-2018',
    class: 'derives',
    title: "Video review is in the Laws; one more substitution in extra time is a competition's choice.",
    detail: 'Before it nothing can be reviewed, and a check is flagged.',
    where: 'editions/laws-editions.ts',
    editions: '2018-19',
  },
  {
    id: 'LAW-ED-2019',
    class: 'derives',
    title:
      "Team officials are shown cards; a goalkeeper's throw scores no goal; a dropped ball is uncontested.",
    detail: 'Before it a card for an official is refused: he could only be sent away.',
    where: 'editions/laws-editions.ts',
    editions: '2019-20',
  },
  {
    id: 'LAW-ED-2020',
    class: 'derives',
    title:
      'Cautions of the match do not count in the shoot-out; a goalkeeper who leaves his line is warned first.',
    detail: 'The card stays in the log; it only no longer makes a second caution.',
    where: 'editions/laws-editions.ts',
    editions: '2020-21',
  },
  {
    id: 'LAW-ED-2022',
    class: 'derives',
    title: 'Five substitutions are Law, and fifteen may be named.',
    detail: 'Competitions of before say in their options how many they allowed.',
    where: 'editions/laws-editions.ts',
    editions: '2022-23',
  },
  {
    id: 'LAW-ED-2024',
    class: 'derives',
    title:
      'Encroachment counts only with impact; concussion substitutes are a choice; an accidental handball that denies a chance in the area costs a caution.',
    detail:
      'What encroachment, a handball or a concussion leads to is asked of the edition, never of the year.',
    where: 'editions/laws-editions.ts',
    editions: '2024-25',
  },
  {
    id: 'LAW-ED-2025',
    class: 'derives',
    title:
      'A goalkeeper who holds the ball over eight seconds gives a corner; a penalty touched twice by accident and scored is retaken.',
    detail: 'The restart tables answer by edition.',
    where: 'editions/laws-editions.ts',
    editions: '2025-26',
  },
  {
    id: 'LAW-ED-2026',
    class: 'flags',
    title:
      "A treated player stays off for a minute of play; red cards for hiding the mouth and for leaving in protest are a competition's choice.",
    detail:
      'Coming back too soon is flagged as far as the clock tells, and so are these red cards where the competition has not chosen them.',
    where: 'decide/play-rules.ts',
    editions: '2026-27',
  },
];
