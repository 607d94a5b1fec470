import type { TableQuery } from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import type { Arguments } from '../arguments.ts';
import { type ClubsAmong, clubNamed } from './club-named.ts';
import { misuse, type Wrong } from './season-options.ts';

/** What was decided off the pitch; no table of results tells it. @see UCL-AWARD-06, UCL-RANK-05 */
export type OffPitch = Pick<TableQuery, 'adjustments' | 'excluded'>;

type ReadOffPitch = { readonly ok: true; readonly offPitch: OffPitch } | Wrong;

/** `--points milan=-2` and `--excluded CLUB`, several after commas; clubs by any of their names. */
export function offPitchIn(typed: Arguments, among: ClubsAmong): ReadOffPitch {
  const adjustments: { readonly club: ClubId; readonly points: number }[] = [];
  for (const each of listed(typed.text('points'))) {
    const [, name, points] = /^(.+?) ?= ?([+-]?\d{1,3})$/.exec(each) ?? [];
    if (name === undefined || points === undefined)
      return misuse(`--points ${each}: write a club and its points, like milan=-2`);
    const named = clubNamed(name, among);
    if (!named.ok) return named;
    adjustments.push({ club: named.club.id, points: Number(points) });
  }
  const excluded: ClubId[] = [];
  for (const name of listed(typed.text('excluded'))) {
    const named = clubNamed(name, among);
    if (!named.ok) return named;
    excluded.push(named.club.id);
  }
  return {
    ok: true,
    offPitch: { ...(adjustments.length > 0 && { adjustments }), ...(excluded.length > 0 && { excluded }) },
  };
}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
