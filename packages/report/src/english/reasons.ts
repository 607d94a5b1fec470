import type { CardState, CautionReason, EntryOf, RedReason } from '@touchline/laws';

const REASONS: { readonly [R in RedReason | Exclude<CautionReason, 'C-UB'>]: string } = {
  'R-SFP': 'for serious foul play',
  'R-VC': 'for violent conduct',
  'R-SPIT': 'for biting or spitting',
  'R-DOGSO-H': 'for denying a goal or a clear chance by handball',
  'R-DOGSO-F': 'for denying a clear chance by a foul',
  'R-OIA': 'for offensive, insulting or abusive behaviour',
  'R-VOR': 'for entering the video operation room',
  'R-MOUTH': 'for covering the mouth in a confrontation',
  'R-LEAVE': 'for leaving the field in protest',
  'C-DI': 'for dissent',
  'C-DR': 'for delaying the restart',
  'C-RD': 'for not keeping the distance',
  'C-PO': 'for persistent offences',
  'C-EN': 'for entering or leaving the field without leave',
  'C-RRA': 'for entering the review area',
  'C-TV': 'for making the screen sign',
};

const UNSPORTING: { readonly [detail: string]: string } = {
  spa: 'for stopping a promising attack',
  simulation: 'for simulation',
  celebration: 'for the celebration of a goal',
  handball: 'for handball',
};

/** Free words of a red card that prose turns better than "for". */
const DETAILS: { readonly [detail: string]: string } = {
  argument: 'after an argument',
  reckless: 'for a reckless foul',
};

/** `for a reckless foul on Krstović`, `for dissent`; empty where the log gives no reason. */
export function reasonOf(card: Pick<CardState, 'reason' | 'detail'>, on: string | undefined): string {
  const { reason, detail } = card;
  if (detail === 'reckless') return `for a reckless foul${on ? ` on ${on}` : ''}`;
  if (reason && reason !== 'C-UB') return REASONS[reason];
  if (detail && detail !== 'other') return UNSPORTING[detail] ?? DETAILS[detail] ?? `for ${detail}`;
  return on ? `for a foul on ${on}` : '';
}

/** `for offside`, `for handball`; empty where the log says only that there was a reason. */
export const CANCELLED: { readonly [R in EntryOf<'goalCancelled'>['reason']]: string } = {
  offside: 'for offside',
  foul: 'for a foul',
  handball: 'for handball',
  ballOut: 'because the ball had been out of play',
  notOverLine: 'because the ball had not crossed the line',
  encroachment: 'for encroachment',
  earlierOffence: 'for an earlier offence',
  other: '',
};

type Placement = NonNullable<EntryOf<'penaltyKick'>['placement']>;

/** Where a penalty went. */
export const PLACEMENTS: { readonly [P in Placement]: string } = {
  roof: 'into the roof of the net',
  lowLeft: 'low to the left',
  lowRight: 'low to the right',
  highLeft: 'high to the left',
  highRight: 'high to the right',
  centre: 'down the middle',
};

/** The same for a placement read back from a goal; empty for none and for a word that is not ours. */
export const placementOf = (placement: string | undefined): string =>
  Object.entries(PLACEMENTS).find(([name]) => name === placement)?.[1] ?? '';
