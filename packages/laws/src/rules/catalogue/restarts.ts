import type { Rule } from './rule.ts';

/** Offside, fouls and how play goes on. */
export const RESTARTS_RULES: readonly Rule[] = [
  {
    id: 'LAW-8-DROP',
    class: 'derives',
    title: 'A dropped ball goes to the side that had, or would have had, the ball.',
    detail: 'Before, it goes to the side that touched it last.',
    where: 'rules/restarts.ts',
    editions: '2025-26',
  },
  {
    id: 'LAW-9-TOUCH',
    class: 'derives',
    title: 'Somebody of the bench touches a ball going out without ill intent: indirect free kick, no card.',
    detail: 'Asked of the restart table, for the editions that have it.',
    where: 'rules/restarts.ts',
    editions: '2025-26',
  },
  {
    id: 'LAW-11-01',
    class: 'derives',
    title: 'Offside: indirect free kick.',
    detail: 'Asked of the restart table; the state awaits a free kick.',
    where: 'rules/restarts.ts',
  },
  {
    id: 'LAW-11-02',
    class: 'flags',
    title: 'No offside offence directly from goal kick, throw-in or corner.',
    detail: 'Flagged when the entry says that the ball came straight from one.',
    where: 'decide/goal-rules.ts',
  },
  {
    id: 'LAW-12-DFK',
    class: 'derives',
    title: 'A foul: direct free kick, in the own area a penalty.',
    detail: 'Asked of the restart table.',
    where: 'rules/restarts.ts',
  },
  {
    id: 'LAW-12-IFK',
    class: 'derives',
    title: 'Lesser offences: indirect free kick.',
    detail: 'Asked of the restart table.',
    where: 'rules/restarts.ts',
  },
  {
    id: 'LAW-12-GK8',
    class: 'derives',
    title: 'A goalkeeper holds the ball too long: corner, before an indirect free kick.',
    detail: 'Eight seconds and a corner from 2025/26, six and a free kick before.',
    where: 'rules/restarts.ts',
  },
  {
    id: 'LAW-15-01',
    class: 'derives',
    title: 'A throw-in that is foul, or too slow, goes to the opponents.',
    detail: 'Too slow from 2026/27, after a count of five.',
    where: 'rules/restarts.ts',
  },
  {
    id: 'LAW-16-01',
    class: 'derives',
    title: 'A goal kick that is too slow is a corner.',
    detail: 'After a count of five; asked of the restart table, for the editions that have it.',
    where: 'rules/restarts.ts',
    editions: '2026-27',
  },
];
