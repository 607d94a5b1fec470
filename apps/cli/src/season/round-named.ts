import type { Regulations, RoundRules } from '@touchline/competition';
import { fold } from '@touchline/registry';
import { nearName } from '../near.ts';
import { misuse, type Wrong } from './season-options.ts';

export type NamedRound = { readonly ok: true; readonly round: RoundRules } | Wrong;

/** What people write for short. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['playoff', 'knockoutPlayoffs'],
  ['r16', 'roundOf16'],
  ['last16', 'roundOf16'],
  ['qf', 'quarterFinal'],
  ['sf', 'semiFinal'],
]);

/** The round of the competition proper that was typed, by id or name in any spelling: `roundOf16`, `round of 16`, `QF`. */
export function roundNamed(typed: string, { rounds }: Regulations): NamedRound {
  const short = squeezed(typed);
  const wanted = squeezed(SHORT.get(short) ?? short);
  const round = rounds.find(({ id, name }) => squeezed(id) === wanted || squeezed(name) === wanted);
  if (round) return { ok: true, round };
  const ids = rounds.map(({ id }) => id);
  const near = nearName(typed, ids);
  const meant = near === undefined ? '' : `did you mean ${near}? `;
  return misuse(`unknown round ${typed}; ${meant}the season has ${ids.join(', ')}`);
}

/** Case, blanks and hyphens say nothing, nor does the plural. */
const squeezed = (text: string): string => fold(text).replaceAll(' ', '').replace(/s$/, '');
