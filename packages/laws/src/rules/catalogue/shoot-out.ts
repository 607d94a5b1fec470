import type { Rule } from './rule.ts';

/** Law 10.3: kicks from the penalty mark. */
export const SHOOT_OUT_RULES: readonly Rule[] = [
  {
    id: 'LAW-10-01',
    class: 'refuses',
    title: 'A shoot-out comes after a match that is level, or a second leg.',
    detail: 'A match that is not level and is no second leg has nothing to settle.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-10-02',
    class: 'informs',
    title: 'A toss chooses the goal, another who kicks first.',
    detail: 'Only who kicks first is logged.',
  },
  {
    id: 'LAW-10-03',
    class: 'refuses',
    title: 'Those kick who were players when the match ended.',
    detail:
      "Nobody who was substituted, sent off or excluded; from the bench only a goalkeeper's replacement.",
    where: 'decide/shoot-out-rules.ts',
  },
  {
    id: 'LAW-10-04',
    class: 'refuses',
    title: 'Kicks in turn, and nobody twice before all of his team.',
    detail: "A goalkeeper's replacement has the kicks of the one he stands for.",
    where: 'decide/shoot-out-rules.ts',
  },
  {
    id: 'LAW-10-05',
    class: 'refuses',
    title: 'It ends when one side cannot be reached any more.',
    detail: 'A kick after the decision is refused.',
    where: 'decide/shoot-out-rules.ts',
  },
  {
    id: 'LAW-10-06',
    class: 'derives',
    title: 'After five each, whoever leads after as many kicks has won.',
    detail: 'Whatever the round.',
    where: 'fold/shoot-out.ts',
  },
  {
    id: 'LAW-10-07',
    class: 'refuses',
    title: 'A kick of the shoot-out has no rebound.',
    detail: 'A goal or a shot while the shoot-out is on is refused.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-10-08',
    class: 'refuses',
    title: "The larger team goes down to the other's number, at any time.",
    detail:
      'A kick is refused until the larger team has named who is excluded; older competitions have their own option.',
    where: 'decide/shoot-out-rules.ts',
    editions: '2016-17',
  },
  {
    id: 'LAW-10-09',
    class: 'derives',
    title:
      'A goalkeeper who cannot go on is replaced by one excluded or by a substitute, who stands for him among the kickers.',
    detail: 'The one replaced may not kick.',
    where: 'fold/shoot-out.ts',
  },
  {
    id: 'LAW-10-10',
    class: 'refuses',
    title: 'Whoever may kick may change places with the goalkeeper.',
    detail: 'One who was excluded and one who has not come on may not.',
    where: 'decide/play-rules.ts',
  },
  {
    id: 'LAW-10-11',
    class: 'derives',
    title: 'A kick forfeited is a kick not scored.',
    detail: 'It is logged as forfeited.',
    where: 'fold/shoot-out.ts',
  },
  {
    id: 'LAW-10-12',
    class: 'flags',
    title: 'What offences make of a kick: retaken or missed.',
    detail: 'The offences and the ball decide what the kick is; a kick logged otherwise is flagged.',
    where: 'decide/shoot-out-rules.ts',
  },
  {
    id: 'LAW-10-13',
    class: 'derives',
    title: 'Cautions of the match do not count in the shoot-out.',
    detail:
      'One in the match and one in the shoot-out is not a dismissal, two in the shoot-out are. One shown after the kicks counts with those of the shoot-out, one in the break before them with those of the match: believed, the Law says neither.',
    where: 'fold/cards.ts',
    editions: '2020-21',
  },
  {
    id: 'LAW-10-14',
    class: 'informs',
    title: "Whether a caution of the shoot-out counts for a suspension is the competition's to say.",
    detail: 'It is in the log as a caution like others.',
  },
  {
    id: 'LAW-10-15',
    class: 'derives',
    title: 'The least of seven does not stop a shoot-out.',
    detail: 'Injuries and dismissals in it leave it going on.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'LAW-10-16',
    class: 'default',
    title: 'A kick is noted with kicker, keeper and outcome.',
    detail: 'Round and score are derived.',
    where: 'entries.ts',
  },
  {
    id: 'LAW-10-17',
    class: 'refuses',
    title: 'A shoot-out has a winner.',
    detail: 'Its end is refused before.',
    where: 'decide/clock-rules.ts',
  },
  {
    id: 'HIST-KFPM-01',
    class: 'derives',
    title: 'In the first years all five kicks were taken.',
    detail: 'An option of the competition; the winner is the same.',
    where: 'fold/shoot-out.ts',
  },
];
