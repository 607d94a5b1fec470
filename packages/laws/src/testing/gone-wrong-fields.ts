import { DIRECT_FROM, KICK_OFFENCES } from '../entries.ts';

/** What may come of an entry of this type. */
export const COMES_OF: { readonly [type: string]: readonly string[] } = {
  substitutionOff: ['substitutionOff', 'substitutionOn', 'restart', 'directRed'],
  substitutionOn: ['restart', 'substitutionOff'],
  foul: ['caution', 'directRed', 'penaltyAwarded', 'goal', 'varCheckStart'],
  penaltyAwarded: ['penaltyKick'],
  penaltyKick: ['goal', 'penaltyKick', 'penaltyKick', 'warning'],
  goal: ['varCheckStart', 'caution', 'restart'],
  caution: ['varCheckStart', 'goal'],
  varCheckStart: ['varReviewOpen', 'goal', 'caution'],
  varReviewOpen: ['varDecision', 'caution'],
  varDecision: ['penaltyAwarded', 'goalCancelled', 'directRed', 'caution'],
  shootOutToss: ['periodStart'],
  addedTime: ['periodEnd'],
  kick: ['kick'],
};

const YES_NO = [true, false];
const OFFENCES = KICK_OFFENCES.map((offence) => [offence]);
const BALL = ['in', 'saved', 'missed', 'post'];

/** Fields that a type may have besides, and values for them. */
export const DETAILS: { readonly [type: string]: { readonly [field: string]: readonly unknown[] } } = {
  goal: {
    directFrom: DIRECT_FROM,
    onTarget: YES_NO,
    rebound: [true],
    assist: ['home-3', 'unknown'],
    deflectedBy: ['away-4', 'home-4'],
    extraPerson: ['scoring', 'conceding'],
  },
  ownGoal: { directFrom: DIRECT_FROM, onTarget: YES_NO },
  foul: {
    manner: ['careless', 'reckless', 'excessiveForce'],
    kind: ['handball', 'hold', 'tackle'],
    inPenaltyArea: YES_NO,
    denied: ['obviousChance', 'promisingAttack'],
    forTheBall: YES_NO,
    deliberate: YES_NO,
    advantage: ['played', 'goalFollowed'],
  },
  offside: { directFrom: DIRECT_FROM },
  penaltyKick: {
    outcome: ['scored', 'saved', 'missed', 'post', 'retake', 'indirectFreeKick'],
    offences: OFFENCES,
    ball: BALL,
    inExtension: YES_NO,
  },
  kick: { outcome: ['scored', 'saved', 'missed', 'forfeited', 'retake'], offences: OFFENCES, ball: BALL },
  caution: { detail: ['reckless', 'spa', 'handball'], reason: ['C-UB', 'C-DI'] },
  directRed: { reason: ['R-SFP', 'R-MOUTH', 'R-LEAVE', 'R-DOGSO-F'] },
  warning: { unknownOfficial: [true] },
  substitutionOff: { concussion: [true], medicalProof: [true], slow: [true], byNow: [true] },
  substitutionOn: { concussion: [true] },
  goalkeeperChange: { refereeTold: [false] },
  temporarilyOff: { reason: ['treatment', 'kit'], exempt: [true] },
  varCheckStart: {
    secondCaution: ['shown', 'notShown'],
    acrossTeams: [true],
    categories: [['RED'], ['ID'], ['PEN'], ['CORNER']],
  },
  varDecision: { outcome: ['overturned'], restart: ['penalty', 'freeKick', 'corner'] },
  exclusion: { reason: ['equate', 'unable'] },
  addedTime: { minutes: [2, 9] },
  periodEnd: { period: ['firstHalf', 'secondHalf', 'etFirst', 'kicks'] },
};

/** Fields that name another entry. */
export const REFERENCES: { readonly [type: string]: readonly string[] } = {
  substitutionOn: ['replaces'],
  caution: ['replaces', 'causedBy'],
  directRed: ['replaces', 'causedBy'],
  penaltyAwarded: ['offence', 'causedBy'],
  goalCancelled: ['causedBy'],
  varCheckStart: ['incident'],
};
