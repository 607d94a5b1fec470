import type { Evidence } from '../fact.ts';
import type { PlayerMatch } from './scorer-book.ts';

/** A player's match that a fact rests on, or that overtook it. */
export interface ScorerEvidence extends Evidence {
  readonly player: string;
}

/** A scorer's match: `Oleg Salenko 5, 6-1`. */
export const evidenceOf = (of: PlayerMatch): ScorerEvidence => evidenceNaming(String)(of);

/** The same by the name that prose uses, where the record has an id. */
export const evidenceNaming =
  (playerNameOf: (player: string) => string) =>
  ({ match: { row, score }, club, opponent, scorer, goals }: PlayerMatch): ScorerEvidence => {
    const [own, other] = row.home === club ? score : [score[1], score[0]];
    return {
      rows: [row.id],
      player: scorer,
      club,
      opponent,
      season: row.season,
      round: row.round,
      date: row.date,
      inShort: `${playerNameOf(scorer)} ${goals}, ${own}-${other}`,
    };
  };
