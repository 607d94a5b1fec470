import type { ClubId } from '@touchline/laws';
import type { AssociationPair } from './draw-rules.ts';

/** What a fixture list has wrong, with the rule it breaks. */
export type FixtureFinding =
  /** Not so many clubs in the list, or in a pot, as there should be. */
  | { readonly rule: 'UCL-LP-01'; readonly type: 'clubs'; readonly clubs: number; readonly expected: number }
  | {
      readonly rule: 'UCL-LP-01';
      readonly type: 'matches';
      readonly club: ClubId;
      readonly venue: 'home' | 'away';
      readonly matches: number;
      readonly expected: number;
    }
  | {
      readonly rule: 'UCL-LP-01';
      readonly type: 'meetAgain';
      readonly clubs: readonly [ClubId, ClubId];
      readonly times: number;
    }
  | {
      readonly rule: 'UCL-LP-02';
      readonly type: 'potSize';
      readonly pot: string;
      readonly clubs: number;
      readonly expected: number;
    }
  /** A club of the list is in no pot, or in several. */
  | {
      readonly rule: 'UCL-LP-02';
      readonly type: 'pots';
      readonly club: ClubId;
      readonly pots: readonly string[];
    }
  | {
      readonly rule: 'UCL-LP-02';
      readonly type: 'opponentsOfPot';
      readonly club: ClubId;
      readonly pot: string;
      readonly venue: 'home' | 'away' | 'either';
      readonly opponents: readonly ClubId[];
      readonly expected: number;
    }
  | {
      readonly rule: 'UCL-LP-03';
      readonly type: 'ownAssociation';
      readonly clubs: readonly [ClubId, ClubId];
      readonly association: string;
    }
  | {
      readonly rule: 'UCL-LP-03';
      readonly type: 'sameAssociation';
      readonly club: ClubId;
      readonly association: string;
      readonly opponents: readonly ClubId[];
      readonly most: number;
    }
  | {
      readonly rule: 'UCL-LP-03';
      readonly type: 'prohibited';
      readonly clubs: readonly [ClubId, ClubId];
      readonly associations: AssociationPair;
    }
  /** Without it the rules on associations cannot be asked of the club. */
  | { readonly rule: 'UCL-LP-03'; readonly type: 'associationUnknown'; readonly club: ClubId };

/** A finding in a sentence. */
export function fixtureFindingSentence(finding: FixtureFinding, nameOf: (club: ClubId) => string): string {
  const both = (clubs: readonly [ClubId, ClubId]) => clubs.map(nameOf).join(' v ');
  switch (finding.type) {
    case 'clubs':
      return `${finding.clubs} clubs, not ${finding.expected}.`;
    case 'matches':
      return `${nameOf(finding.club)}: ${finding.matches} ${finding.venue} matches, not ${finding.expected}.`;
    case 'meetAgain':
      return `${both(finding.clubs)}: ${finding.times} times.`;
    case 'potSize':
      return `${finding.pot}: ${finding.clubs} clubs, not ${finding.expected}.`;
    case 'pots':
      return `${nameOf(finding.club)}: in ${finding.pots.join(' and ') || 'no pot'}.`;
    case 'opponentsOfPot':
      return `${nameOf(finding.club)}: ${opponentsPhrase(finding)}, not ${finding.expected}.`;
    case 'ownAssociation':
      return `${both(finding.clubs)}: both of ${finding.association}.`;
    case 'sameAssociation':
      return `${nameOf(finding.club)}: ${finding.opponents.length} opponents of ${finding.association}, ${finding.most} at most.`;
    case 'prohibited':
      return `${both(finding.clubs)}: ${finding.associations.join(' and ')} are kept apart.`;
    case 'associationUnknown':
      return `${nameOf(finding.club)}: its association is not known.`;
    default:
      return finding satisfies never;
  }
}

function opponentsPhrase({
  pot,
  venue,
  opponents,
}: Extract<FixtureFinding, { readonly type: 'opponentsOfPot' }>): string {
  const where = { home: ' at home', away: ' away', either: '' }[venue];
  return `${opponents.length} of ${pot}${where}`;
}
