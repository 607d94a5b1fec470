import type { JsonSchema } from '@touchline/laws';

/** Shapes of answers by name. Made from the types by tools/api-shapes/write.mjs: change those, and run it again. */
export const ANSWER_SHAPES: { readonly [name: string]: JsonSchema } = {
  MatchState: {
    description:
      'One match at one position of its log: the fold of the effective log. Fields that come and go are `undefined` while there is nothing to say, so that all states are of one shape: copying one is most of what an entry costs.',
    type: 'object',
    properties: {
      match: { $ref: '#/components/schemas/MatchId' },
      version: {
        type: 'number',
        description: '`seq` of the last entry folded, corrections included; 0 for an empty log.',
      },
      phase: { $ref: '#/components/schemas/MatchPhase' },
      clubs: {
        type: 'object',
        properties: {
          home: { $ref: '#/components/schemas/ClubId' },
          away: { $ref: '#/components/schemas/ClubId' },
        },
        required: ['home', 'away'],
      },
      lawsEdition: { $ref: '#/components/schemas/EditionRef' },
      regulations: { $ref: '#/components/schemas/EditionRef' },
      options: {
        $ref: '#/components/schemas/CompetitionOptions',
        description: 'What the competition chose, or did otherwise in its day.',
      },
      season: { type: 'number' },
      round: { type: 'string' },
      leg: { enum: [1, 2] },
      otherLeg: { $ref: '#/components/schemas/MatchId' },
      venue: {
        type: 'object',
        properties: { name: { type: 'string' }, city: { type: 'string' }, neutral: { type: 'boolean' } },
        required: ['name'],
      },
      scheduledKickOff: { type: 'string' },
      kickOff: { type: 'string' },
      officials: {
        type: 'object',
        properties: {
          referee: { $ref: '#/components/schemas/PersonRef' },
          assistants: { type: 'array', items: { $ref: '#/components/schemas/PersonRef' } },
          fourth: { $ref: '#/components/schemas/PersonRef' },
          var: { $ref: '#/components/schemas/PersonRef' },
          avar: { $ref: '#/components/schemas/PersonRef' },
        },
        required: ['referee'],
      },
      attendance: { type: 'number' },
      period: { $ref: '#/components/schemas/Period' },
      clock: { $ref: '#/components/schemas/Clock', description: 'Moment of the last entry of play.' },
      addedTime: {
        type: 'object',
        properties: {
          firstHalf: { type: 'number' },
          secondHalf: { type: 'number' },
          etFirst: { type: 'number' },
          etSecond: { type: 'number' },
        },
        description: 'Minutes on the board, by period; absent until announced.',
      },
      score: {
        type: 'object',
        properties: { home: { type: 'number' }, away: { type: 'number' } },
        required: ['home', 'away'],
      },
      scoreAt: {
        type: 'object',
        properties: {
          halfTime: {
            type: 'object',
            properties: { home: { type: 'number' }, away: { type: 'number' } },
            required: ['home', 'away'],
          },
          fullTime90: {
            type: 'object',
            properties: { home: { type: 'number' }, away: { type: 'number' } },
            required: ['home', 'away'],
          },
          afterExtraTime: {
            type: 'object',
            properties: { home: { type: 'number' }, away: { type: 'number' } },
            required: ['home', 'away'],
          },
        },
        description: 'Score when the period ended; absent until then.',
      },
      provisional: {
        type: 'boolean',
        description: 'True while a goal that counts in `score` is under check.',
      },
      teams: {
        type: 'object',
        properties: {
          home: { $ref: '#/components/schemas/TeamState' },
          away: { $ref: '#/components/schemas/TeamState' },
        },
        required: ['home', 'away'],
      },
      goals: {
        type: 'array',
        items: { $ref: '#/components/schemas/GoalState' },
        description: 'In the order of the log.',
      },
      cards: { type: 'array', items: { $ref: '#/components/schemas/CardState' } },
      reviews: { type: 'array', items: { $ref: '#/components/schemas/ReviewState' } },
      penaltyPending: {
        type: 'object',
        properties: {
          entry: { $ref: '#/components/schemas/EntryId' },
          side: { $ref: '#/components/schemas/Side' },
        },
        required: ['entry', 'side'],
        description: 'A penalty given and not yet taken.',
      },
      restartAwaited: {
        $ref: '#/components/schemas/RestartKind',
        description:
          'The restart decided on and not yet taken: after a goal `kickOff`, after a corner is given `corner`.',
      },
      shootOut: { $ref: '#/components/schemas/ShootOutState' },
      interruption: {
        $ref: '#/components/schemas/InterruptionState',
        description: 'The match is suspended, abandoned or postponed.',
      },
      official: {
        $ref: '#/components/schemas/OfficialResult',
        description: 'Absent until it is confirmed, awarded or known to be open.',
      },
      kickedPenalty: { $ref: '#/components/schemas/KickedPenalty' },
      goalkeepersWarned: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            entry: { $ref: '#/components/schemas/EntryId' },
            side: { $ref: '#/components/schemas/Side' },
            person: { $ref: '#/components/schemas/PersonRef' },
            inKicks: {
              type: 'boolean',
              description: 'In the shoot-out, where those of the match do not count.',
            },
          },
          required: ['entry', 'side', 'person', 'inKicks'],
        },
        description: 'Goalkeepers warned at a kick, by side, in order. (LAW-14-05)',
      },
      sinceRestart: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            entry: { $ref: '#/components/schemas/EntryId' },
            seq: { type: 'number' },
            card: {
              enum: ['none', 'caution', 'directRed'],
              description:
                'Of a foul of which enough is known: the card that the Laws require. (LAW-12-DOGSO-01)',
            },
            by: {
              type: 'object',
              properties: {
                side: { $ref: '#/components/schemas/Side' },
                person: { $ref: '#/components/schemas/PersonRef' },
              },
              required: ['side', 'person'],
              description: 'Whose foul that was.',
            },
          },
          required: ['entry', 'seq'],
        },
        description:
          'What may be looked at again: fouls, goals, cards and decisions since the last restart. (VAR-16, VAR-19)',
      },
      stoppage: {
        $ref: '#/components/schemas/StoppageState',
        description: 'Absent while the ball is in play, as far as the log tells.',
      },
      goalBeforeRestart: {
        $ref: '#/components/schemas/EntryId',
        description: 'The last goal, until play has gone on after it.',
      },
      lastKickGoal: {
        $ref: '#/components/schemas/EntryId',
        description:
          'The goal that the final whistle followed without a restart: scored with the last kick. (LAW-8-GOAL-01)',
      },
    },
    required: [
      'match',
      'version',
      'phase',
      'clubs',
      'lawsEdition',
      'regulations',
      'season',
      'round',
      'period',
      'clock',
      'addedTime',
      'score',
      'scoreAt',
      'provisional',
      'teams',
      'goals',
      'cards',
      'reviews',
    ],
  },
  MatchPhase: { enum: ['fixture', 'live', 'finished', 'abandoned'] },
  Period: {
    enum: [
      'pre',
      'firstHalf',
      'halfTime',
      'secondHalf',
      'etBreak',
      'etFirst',
      'etHalfTime',
      'etSecond',
      'kicksBreak',
      'kicks',
      'fullTime',
    ],
  },
  TeamState: {
    type: 'object',
    properties: {
      club: { $ref: '#/components/schemas/ClubId' },
      people: { type: 'array', items: { $ref: '#/components/schemas/PersonState' } },
      unknownStarters: {
        type: 'number',
        description: 'Starters of whom nobody could say who they were; they count in `onField`.',
      },
      unknownOff: {
        type: 'number',
        description: 'Changes of which it is unknown who went off, and it cannot be concluded.',
      },
      captain: { $ref: '#/components/schemas/PersonId' },
      formation: { type: 'string' },
      coach: { $ref: '#/components/schemas/PersonId' },
      substitutesComplete: { type: 'boolean' },
      onField: {
        type: 'number',
        description:
          "Players on the field, those off for treatment counted; lowered by a player's dismissal only. (LAW-12-BENCH-01)",
      },
      substitutionsUsed: { type: 'number' },
      opportunitiesUsed: { type: 'number' },
      sheet: {
        $ref: '#/components/schemas/EntryId',
        description: 'Entry of the team sheet; absent while there is none, when everybody is possible.',
      },
      goalkeeper: {
        $ref: '#/components/schemas/PersonId',
        description: 'Who keeps goal, where the sheet or a change told.',
      },
      opportunities: {
        type: 'array',
        items: { $ref: '#/components/schemas/EntryId' },
        description: 'Stoppages in which changes were made, by the entry that began each. (LAW-3-SUBS-06)',
      },
      waiting: {
        type: 'array',
        items: { $ref: '#/components/schemas/WaitingChange' },
        description: 'Changes begun and not yet complete, oldest first. (LAW-3-SUBS-10)',
      },
      goalkeeperSubstitutions: {
        type: 'number',
        description:
          'Substitutions among those used in which the goalkeeper, or somebody who may have been it, went off.',
      },
      concussionSubstitutions: {
        type: 'number',
        description:
          'Extra substitutes for concussion that came on; they count in nothing else. (LAW-3-CONC-01)',
      },
      unknownTemporarilyOff: {
        type: 'number',
        description: 'Players whom nobody could name, and who are off for the moment.',
      },
      unknownExcluded: {
        type: 'number',
        description: 'Players whom nobody could name and who were excluded from the kicks.',
      },
    },
    required: [
      'club',
      'people',
      'unknownStarters',
      'unknownOff',
      'substitutesComplete',
      'onField',
      'substitutionsUsed',
      'opportunitiesUsed',
      'opportunities',
      'waiting',
    ],
  },
  PersonState: {
    type: 'object',
    properties: {
      person: { $ref: '#/components/schemas/PersonId' },
      status: { $ref: '#/components/schemas/PersonStatus' },
      named: { enum: ['starter', 'substitute', 'teamOfficial'] },
      number: { type: 'number' },
      position: { enum: ['goalkeeper', 'defender', 'midfielder', 'forward'] },
      cautions: {
        type: 'array',
        items: { $ref: '#/components/schemas/EntryId' },
        description:
          'Entries of cautions that count against the person, in order; two of one sitting are a dismissal.',
      },
      offSince: {
        $ref: '#/components/schemas/Clock',
        description: 'Since when he is off for the moment, as far as that is known.',
      },
      staysOffSeconds: {
        type: 'number',
        description: 'He may not come back before so many seconds have run. (LAW-ED-2026)',
      },
    },
    required: ['person', 'status', 'named', 'cautions'],
  },
  PersonStatus: {
    description: 'Where a person of a team sheet stands. (LAW-3-STATUS-01)',
    enum: [
      'starter',
      'player',
      'temporarilyOff',
      'substitute',
      'substitutedPlayer',
      'onOrOff',
      'sentOff',
      'excludedFromKicks',
      'teamOfficial',
    ],
  },
  WaitingChange: {
    description: 'A player has gone off, and nobody has come on for him yet.',
    type: 'object',
    properties: {
      off: { $ref: '#/components/schemas/EntryId' },
      player: { $ref: '#/components/schemas/PersonRef' },
      stoppage: {
        $ref: '#/components/schemas/EntryId',
        description: 'The stoppage it belongs to; absent in an interval that costs no opportunity.',
      },
      clock: { $ref: '#/components/schemas/Clock' },
      free: {
        enum: ['concussion', 'medicalProof'],
        description: "It counts in nothing: for a concussion, or before kick-off with a doctor's paper.",
      },
      goalkeeper: { type: 'boolean', description: 'The goalkeeper goes off, or somebody who may be it.' },
      slow: {
        type: 'boolean',
        description:
          'He went too slowly: the other waits for the first stoppage after a minute. (LAW-3-SUBS-14)',
      },
    },
    required: ['off', 'player'],
  },
  GoalState: {
    description: 'A goal in the log, whether it stands or not. (GOAL-04)',
    type: 'object',
    properties: {
      bodyPart: { $ref: '#/components/schemas/BodyPart' },
      range: { $ref: '#/components/schemas/Range' },
      finish: { $ref: '#/components/schemas/Finish' },
      from: { enum: ['leftWing', 'rightWing', 'centre'] },
      assist: { $ref: '#/components/schemas/PersonRef' },
      assistKind: { $ref: '#/components/schemas/PassKind' },
      assistFrom: { enum: ['left', 'right', 'centre'] },
      deflectedBy: {
        $ref: '#/components/schemas/PersonRef',
        description: "Opponent whose touch changed the ball's way without making it an own goal. (GOAL-03)",
      },
      assistTouchedBy: {
        $ref: '#/components/schemas/PersonRef',
        description: 'Opponent who touched the pass on its way to the scorer. (ASSIST-01)',
      },
      combinedWith: {
        $ref: '#/components/schemas/PersonRef',
        description: 'Team-mate he exchanged passes with, where no source speaks of an assist.',
      },
      entry: { $ref: '#/components/schemas/EntryId' },
      seq: { type: 'number' },
      clock: { $ref: '#/components/schemas/Clock' },
      inHalf: {
        $ref: '#/components/schemas/TimedPeriod',
        description:
          'The half that was prolonged for it, where its clock is already that of the interval. (LAW-7-PEN-01)',
      },
      side: { $ref: '#/components/schemas/Side' },
      scorer: {
        $ref: '#/components/schemas/PersonRef',
        description: 'The scorer; of an own goal, the opponent who put it in.',
      },
      how: { enum: ['openPlay', 'rebound', 'penalty', 'ownGoal'] },
      placement: { type: 'string' },
      status: {
        enum: ['given', 'underCheck', 'cancelled'],
        description: '`underCheck` counts in the score, and the score is provisional. (VAR-33)',
      },
      cancelledFor: { type: 'string' },
      cancelledBy: {
        $ref: '#/components/schemas/EntryId',
        description: 'The `goalCancelled`, or the decision that took play back to before it. (VAR-34)',
      },
      scoreAfter: {
        type: 'object',
        properties: { home: { type: 'number' }, away: { type: 'number' } },
        required: ['home', 'away'],
        description:
          'Score after this goal, home first; of a cancelled goal, the score that stayed. (GOAL-07)',
      },
    },
    required: ['entry', 'seq', 'clock', 'side', 'scorer', 'how', 'status', 'scoreAfter'],
  },
  BodyPart: { enum: ['head', 'leftFoot', 'rightFoot', 'other'] },
  Range: { enum: ['closeRange', 'insideArea', 'outsideArea', 'longRange'] },
  Finish: { enum: ['tapIn', 'volley', 'curled', 'driven', 'chip', 'lob', 'overheadKick'] },
  PassKind: { enum: ['cross', 'lowCross', 'throughBall', 'corner', 'freeKick', 'headed', 'combination'] },
  TimedPeriod: { enum: ['firstHalf', 'secondHalf', 'etFirst', 'etSecond'] },
  CardState: {
    description: 'A card, or the dismissal that follows from two.',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId' },
      seq: { type: 'number' },
      clock: { $ref: '#/components/schemas/Clock' },
      side: { $ref: '#/components/schemas/Side' },
      person: { $ref: '#/components/schemas/PersonRef' },
      card: { enum: ['caution', 'secondCaution', 'directRed'] },
      reason: {
        anyOf: [{ $ref: '#/components/schemas/CautionReason' }, { $ref: '#/components/schemas/RedReason' }],
      },
      detail: { type: 'string' },
      on: { $ref: '#/components/schemas/PersonRef' },
      statusThen: {
        anyOf: [{ $ref: '#/components/schemas/PersonStatus' }, { const: 'unknown' }],
        description: 'Status of the person when the card was shown.',
      },
      ofShootOut: {
        type: 'boolean',
        description:
          'Shown in the shoot-out or after it, where those of the match do not count any more. (LAW-10-13)',
      },
      withdrawn: { type: 'boolean' },
      withdrawnBy: {
        $ref: '#/components/schemas/EntryId',
        description:
          "The entry that took it back: a withdrawal, the card in its place, or a review's decision. (VAR-20, VAR-28)",
      },
      causedBy: { $ref: '#/components/schemas/EntryId' },
    },
    required: ['entry', 'seq', 'clock', 'side', 'person', 'card', 'statusThen', 'withdrawn'],
  },
  CautionReason: { enum: ['C-UB', 'C-DI', 'C-DR', 'C-RD', 'C-PO', 'C-EN', 'C-RRA', 'C-TV'] },
  RedReason: {
    enum: ['R-SFP', 'R-VC', 'R-SPIT', 'R-DOGSO-H', 'R-DOGSO-F', 'R-OIA', 'R-VOR', 'R-MOUTH', 'R-LEAVE'],
  },
  ReviewState: {
    type: 'object',
    properties: {
      entry: {
        $ref: '#/components/schemas/EntryId',
        description: 'Entry that began it: the check, or the review the referee opened by himself.',
      },
      seq: { type: 'number' },
      since: { $ref: '#/components/schemas/Clock' },
      categories: { type: 'array', items: { $ref: '#/components/schemas/ReviewCategory' } },
      incident: { $ref: '#/components/schemas/EntryId' },
      about: { $ref: '#/components/schemas/PersonRef' },
      goal: {
        $ref: '#/components/schemas/EntryId',
        description: 'The goal that it puts in question, when `GOAL` is among the categories.',
      },
      afterRestart: {
        type: 'boolean',
        description: 'Play had restarted since the incident: only a card can change. (VAR-17)',
      },
      stage: {
        enum: ['checking', 'delayed', 'cleared', 'reviewVarOnly', 'reviewOnField', 'decided', 'closed'],
        description: '(section B4 of the rules)',
      },
      reviewEntry: { $ref: '#/components/schemas/EntryId' },
      decision: {
        type: 'object',
        properties: {
          entry: { $ref: '#/components/schemas/EntryId' },
          clock: { $ref: '#/components/schemas/Clock' },
          outcome: { enum: ['upheld', 'overturned'] },
          restart: { $ref: '#/components/schemas/RestartKind' },
          penaltyAwaited: {
            type: 'boolean',
            description: 'It gave a penalty that is not logged yet. (VAR-28)',
          },
          anew: {
            const: true,
            description:
              'Something was decided anew: another restart, or an entry that this decision led to. (VAR-28)',
          },
        },
        required: ['entry', 'clock', 'outcome'],
      },
    },
    required: ['entry', 'seq', 'since', 'categories', 'stage'],
  },
  ReviewCategory: { enum: ['GOAL', 'PEN', 'RED', 'ID', 'CORNER'] },
  RestartKind: { enum: ['kickOff', 'freeKick', 'penalty', 'throwIn', 'goalKick', 'corner', 'droppedBall'] },
  ShootOutState: {
    type: 'object',
    properties: {
      first: { $ref: '#/components/schemas/Side' },
      replaced: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            side: { $ref: '#/components/schemas/Side' },
            off: { $ref: '#/components/schemas/PersonRef' },
            on: { $ref: '#/components/schemas/PersonRef' },
            wasExcluded: {
              type: 'boolean',
              description: 'He had been excluded, so that his side has one fewer now.',
            },
          },
          required: ['side', 'off', 'on', 'wasExcluded'],
        },
        description: 'Goalkeepers replaced in it, and who stands for them. (LAW-10-09)',
      },
      kicks: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            entry: { $ref: '#/components/schemas/EntryId' },
            side: { $ref: '#/components/schemas/Side' },
            kicker: { $ref: '#/components/schemas/PersonRef' },
            outcome: { type: 'string' },
          },
          required: ['entry', 'side', 'kicker', 'outcome'],
        },
      },
      score: {
        type: 'object',
        properties: { home: { type: 'number' }, away: { type: 'number' } },
        required: ['home', 'away'],
      },
      winner: { $ref: '#/components/schemas/Side' },
    },
    required: ['kicks', 'score'],
  },
  InterruptionState: {
    description: 'Play is stopped and may go on later. (LAW-5-ABANDON-01)',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId' },
      kind: { enum: ['suspended', 'abandoned', 'postponed'] },
      clock: { $ref: '#/components/schemas/Clock' },
      reason: { $ref: '#/components/schemas/Interruption' },
      until: { type: 'string' },
    },
    required: ['entry', 'kind', 'clock'],
  },
  Interruption: { enum: ['weather', 'crowd', 'lights', 'injury', 'tooFewPlayers', 'safety', 'other'] },
  OfficialResult: {
    description:
      'What counts as the result, beside the result on the pitch. (UCL-AWARD-05, LAW-5-ABANDON-03)',
    anyOf: [
      {
        type: 'object',
        properties: { status: { const: 'pending' }, entry: { $ref: '#/components/schemas/EntryId' } },
        required: ['status', 'entry'],
      },
      {
        type: 'object',
        properties: {
          status: { const: 'confirmed' },
          entry: { $ref: '#/components/schemas/EntryId' },
          score: {
            type: 'object',
            properties: { home: { type: 'number' }, away: { type: 'number' } },
            required: ['home', 'away'],
          },
        },
        required: ['status', 'entry', 'score'],
      },
      {
        type: 'object',
        properties: {
          status: { const: 'awarded' },
          entry: { $ref: '#/components/schemas/EntryId' },
          score: {
            type: 'object',
            properties: { home: { type: 'number' }, away: { type: 'number' } },
            required: ['home', 'away'],
          },
          reason: { type: 'string' },
        },
        required: ['status', 'entry', 'score', 'reason'],
      },
      {
        type: 'object',
        properties: {
          status: { const: 'void' },
          entry: { $ref: '#/components/schemas/EntryId' },
          reason: { type: 'string' },
        },
        required: ['status', 'entry', 'reason'],
      },
    ],
  },
  KickedPenalty: {
    description: 'The last penalty kick that was not scored, until play has gone on. (LAW-14-06, LAW-14-09)',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId' },
      side: { $ref: '#/components/schemas/Side' },
      kicker: { $ref: '#/components/schemas/PersonRef' },
      outcome: { type: 'string' },
      inExtension: { type: 'boolean' },
    },
    required: ['entry', 'side', 'kicker', 'outcome', 'inExtension'],
  },
  StoppageState: {
    description: 'The ball is dead. Changes of one side in it are one opportunity. (LAW-3-SUBS-06)',
    type: 'object',
    properties: {
      entry: {
        $ref: '#/components/schemas/EntryId',
        description: 'The `stoppage`, or the first change where none was logged.',
      },
      clock: { $ref: '#/components/schemas/Clock' },
      announced: {
        type: 'boolean',
        description: 'Logged as a stoppage: it lasts until play goes on, whatever the clock.',
      },
      cameOn: { type: 'array', items: { $ref: '#/components/schemas/PersonId' } },
    },
    required: ['entry', 'clock', 'announced', 'cameOn'],
  },
  Amendment: {
    description: 'One amendment that an entry has gone through.',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId', description: 'The `entryAmended`.' },
      seq: { type: 'number' },
      reason: { type: 'string' },
      was: {
        type: 'object',
        additionalProperties: {},
        description:
          'Value before it, of each field that it changed; a field that was not there is not here.',
      },
    },
    required: ['entry', 'seq', 'reason', 'was'],
  },
  LegalNext: {
    description: 'What may be logged now.',
    type: 'object',
    properties: {
      offers: {
        type: 'array',
        items: { $ref: '#/components/schemas/Offer' },
        description:
          'In the order of the entry table; corrections, which are always possible, are not among them.',
      },
      changes: {
        type: 'object',
        properties: {
          home: { $ref: '#/components/schemas/ChangeOffer' },
          away: { $ref: '#/components/schemas/ChangeOffer' },
        },
        description: 'Whole changes, off and on at once; absent for a side that may not change now.',
      },
    },
    required: ['offers', 'changes'],
  },
  Offer: {
    description: 'An entry that decide would accept now.',
    type: 'object',
    properties: {
      type: { $ref: '#/components/schemas/EntryType' },
      clock: {
        $ref: '#/components/schemas/Clock',
        description: 'The moment to give it: a period starts with its own clock.',
      },
      side: { $ref: '#/components/schemas/Side' },
      field: {
        type: 'string',
        description:
          'The field that is to be chosen: `scorer`, `person`, `kind`; absent where there is nothing to choose.',
      },
      choices: {
        type: 'array',
        items: { $ref: '#/components/schemas/Choice' },
        description:
          'What the field may be, never empty; absent with it. People whom nobody could name are `unknown`.',
      },
      notices: {
        type: 'array',
        items: { type: 'string' },
        description: 'Notices where there is nothing to choose.',
      },
    },
    required: ['type', 'clock', 'notices'],
  },
  Choice: {
    description: 'One value that a field may have now, and what decide would remark.',
    type: 'object',
    properties: {
      value: { type: 'string' },
      notices: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Ids of the rules that would add a notice: a second caution, a category that cannot be reviewed.',
      },
    },
    required: ['value', 'notices'],
  },
  ChangeOffer: {
    description: 'Who may go off, and who may come on for any of them.',
    type: 'object',
    properties: {
      off: {
        type: 'array',
        items: { $ref: '#/components/schemas/Choice' },
        description: 'With the notices of the whole change.',
      },
      on: { type: 'array', items: { $ref: '#/components/schemas/Choice' } },
    },
    required: ['off', 'on'],
  },
  Notice: {
    description: 'Against a rule, and accepted.',
    type: 'object',
    properties: {
      rule: { type: 'string' },
      facts: {
        type: 'object',
        additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
      },
    },
    required: ['rule', 'facts'],
  },
  NamedLawsEdition: {
    description: 'An edition with its name, version and hash, as `matchOpened` refers to it.',
    type: 'object',
    properties: {
      id: { type: 'string' },
      version: { type: 'number' },
      hash: {
        type: 'string',
        description: "First 16 hex digits of the SHA-256 of the edition's canonical JSON.",
      },
      substitutions: {
        type: 'number',
        description: 'Substitutions of a team up to the end of normal time. (LAW-3-SUBS-03)',
      },
      opportunities: {
        type: 'number',
        description:
          'Stoppages in which they may be made; absent where the edition sets no limit. (LAW-3-SUBS-04)',
      },
      extraTimeSubstitutions: {
        type: 'number',
        description: 'What extra time adds to both, where the competition allows it. (LAW-3-SUBS-08)',
      },
      extraTimeOpportunities: { type: 'number' },
      bench: { type: 'number', description: 'Substitutes that may be named at most. (LAW-3-SUBS-02)' },
      concussionOption: {
        enum: ['none', 'trial', 'option'],
        description: 'A competition may allow extra substitutes for concussion. (LAW-3-CONC-01)',
      },
      reviewable: {
        type: 'array',
        items: { $ref: '#/components/schemas/ReviewCategory' },
        description: 'What a video review may be opened for; empty before there was one. (VAR-01)',
      },
      wrongSecondCautionReviewable: {
        type: 'boolean',
        description: 'A red card for a second caution that was clearly wrong may be reviewed. (VAR-06)',
      },
      identityAcrossTeams: {
        type: 'boolean',
        description: 'A card shown to the wrong player of the other team may be reviewed. (VAR-07)',
      },
      cornerReviewOption: {
        type: 'boolean',
        description: 'A competition may let a clearly wrong corner be reviewed. (VAR-08)',
      },
      mouthAndProtestOption: {
        type: 'boolean',
        description:
          'A competition may opt for red cards for hiding the mouth and for leaving in protest. (LAW-ED-2026)',
      },
      teamOfficialsCarded: { type: 'boolean', description: '(LAW-12-BENCH-03)' },
      cautionsCarriedIntoShootOut: {
        type: 'boolean',
        description: 'Cautions of the match count in the shoot-out. (LAW-10-13)',
      },
      reduceToEquate: {
        enum: ['never', 'atStart', 'throughout'],
        description: "When the larger team goes down to the other's number. (LAW-10-08)",
      },
      armbandCompulsory: {
        type: 'boolean',
        description: 'The captain wears an armband by Law. (LAW-3-CAPT-01)',
      },
      goalkeeperHolding: {
        type: 'object',
        properties: { seconds: { type: 'number' }, restart: { $ref: '#/components/schemas/RestartKind' } },
        required: ['seconds', 'restart'],
        description: 'What follows when a goalkeeper holds the ball longer than this. (LAW-12-GK8)',
      },
      goalFromGoalkeepersThrow: {
        type: 'boolean',
        description: 'A goalkeeper may score with a throw. (GOAL-02)',
      },
      droppedBall: {
        enum: ['contested', 'lastTouch', 'possession'],
        description: 'Who gets a dropped ball outside the penalty area. (LAW-8-DROP)',
      },
      accidentalDoubleTouch: {
        enum: ['retake', 'freeKick'],
        description: 'What follows when a kicker scores by touching the ball twice by accident. (LAW-14-03)',
      },
      encroachmentNeedsImpact: {
        type: 'boolean',
        description: 'Encroachment at a penalty counts only when it matters. (LAW-14-04)',
      },
      missStandsDespiteGoalkeeper: {
        type: 'boolean',
        description:
          'A goalkeeper who is off his line has offended only if the kick is saved, or he put the kicker off. (LAW-14-03)',
      },
      goalkeeperForcesRetake: {
        enum: ['nothing', 'caution', 'warning'],
        description:
          'What a goalkeeper gets whose offence makes a retake necessary, the first time. (LAW-14-05)',
      },
      chanceDeniedForTheBall: {
        enum: ['caution', 'directRed'],
        description:
          'What denying an obvious chance in the own area costs when he tried to play the ball. (LAW-12-DOGSO-01)',
      },
      chanceDeniedByAccidentalHand: {
        enum: ['caution', 'directRed'],
        description: 'The same by a handball that was not on purpose.',
      },
      goalAfterAdvantageSparesCaution: {
        type: 'boolean',
        description: 'No caution for a chance that was denied in vain: a goal followed the advantage.',
      },
      secondsOffAfterTreatment: {
        type: 'number',
        description:
          'Seconds of running time that a treated player stays off; 0 where he may come back at once. (LAW-ED-2026)',
      },
      secondsOffWhenSlow: {
        type: 'number',
        description:
          'Seconds of running time that the other waits when a player goes off too slowly. (LAW-3-SUBS-14)',
      },
    },
    required: [
      'id',
      'version',
      'hash',
      'substitutions',
      'extraTimeSubstitutions',
      'extraTimeOpportunities',
      'bench',
      'concussionOption',
      'reviewable',
      'wrongSecondCautionReviewable',
      'identityAcrossTeams',
      'cornerReviewOption',
      'mouthAndProtestOption',
      'teamOfficialsCarded',
      'cautionsCarriedIntoShootOut',
      'reduceToEquate',
      'armbandCompulsory',
      'goalkeeperHolding',
      'goalFromGoalkeepersThrow',
      'droppedBall',
      'accidentalDoubleTouch',
      'encroachmentNeedsImpact',
      'missStandsDespiteGoalkeeper',
      'goalkeeperForcesRetake',
      'chanceDeniedForTheBall',
      'chanceDeniedByAccidentalHand',
      'goalAfterAdvantageSparesCaution',
      'secondsOffAfterTreatment',
      'secondsOffWhenSlow',
    ],
  },
  Rule: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      class: { $ref: '#/components/schemas/RuleClass' },
      title: { type: 'string', description: 'What it says, in a sentence.' },
      detail: { type: 'string', description: 'How it is applied here, in another.' },
      editions: {
        type: 'string',
        description:
          'First edition that has it, `-` and the last one where it ended: `2019-20`, `-2024-25`. Absent: all that we hold.',
      },
      where: {
        type: 'string',
        description: 'File of `packages/laws/src` that holds it; absent for what only informs.',
      },
      notice: {
        const: true,
        description: 'True for a rule that, besides what its class says, adds a notice.',
      },
    },
    required: ['id', 'class', 'title', 'detail'],
  },
  RuleClass: {
    description:
      'What a rule does. `refuses`: a record that breaks it would be false, so it takes a reason to log it; `flags`: it is logged with a notice; `derives`: the state follows it, nobody logs it; `default`: a convention of data, one of several possible; `informs`: it is said here and acted on nowhere.',
    enum: ['refuses', 'flags', 'derives', 'default', 'informs'],
  },
  TieState: {
    type: 'object',
    properties: {
      clubs: {
        type: 'array',
        prefixItems: [{ $ref: '#/components/schemas/ClubId' }, { $ref: '#/components/schemas/ClubId' }],
        minItems: 2,
        maxItems: 2,
        description: "The first leg's host first.",
      },
      legs: { type: 'array', items: { $ref: '#/components/schemas/Leg' } },
      furtherMatches: {
        type: 'array',
        items: { $ref: '#/components/schemas/TieMatch' },
        description: 'Third match or replays, in order of play; absent where there is none.',
      },
      aggregate: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description: 'Goals of the legs, never of further matches. (DATA-11)',
      },
      awayGoals: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description:
          'Only where they count: under the regulations, and in the stage that the last leg is in. (HIST-AG-01)',
      },
      level: { type: 'boolean', description: 'On aggregate, or in the further match that has begun.' },
      leader: { $ref: '#/components/schemas/ClubId' },
      ifEndedNow: { $ref: '#/components/schemas/IfEndedNow' },
      needs: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Needs' } },
      decided: {
        type: 'object',
        properties: {
          club: { $ref: '#/components/schemas/ClubId' },
          by: { $ref: '#/components/schemas/DecidedBy' },
        },
        required: ['club', 'by'],
        description: 'Once the tie is over.',
      },
    },
    required: ['clubs', 'legs', 'aggregate', 'level', 'ifEndedNow', 'needs'],
  },
  Leg: {
    type: 'object',
    properties: {
      homeClub: { $ref: '#/components/schemas/ClubId' },
      awayClub: { $ref: '#/components/schemas/ClubId' },
      status: { enum: ['toCome', 'live', 'finished'] },
      stage: {
        enum: ['normalTime', 'extraTime', 'shootOut'],
        description: 'Where a live match is: which rules of deciding may still apply.',
      },
      score: {
        $ref: '#/components/schemas/Score',
        description: 'Now, or at the end; extra time included, the shoot-out never.',
      },
      at90: { $ref: '#/components/schemas/Score', description: 'After ninety minutes, once they are over.' },
      atExtraTimeHalf: {
        $ref: '#/components/schemas/Score',
        description:
          'After the first half of extra time, once it is over: a silver goal ends the match there.',
      },
      shootOut: { $ref: '#/components/schemas/Score' },
      onPitch: {
        $ref: '#/components/schemas/Score',
        description:
          'Of an awarded match, what it was on the pitch, as far as it was played; `score` is the official result.',
      },
      leg: { enum: [1, 2] },
    },
    required: ['homeClub', 'awayClub', 'status', 'stage', 'score', 'leg'],
  },
  Score: {
    description: 'Goals of the home and of the away side.',
    type: 'array',
    prefixItems: [{ type: 'number' }, { type: 'number' }],
    minItems: 2,
    maxItems: 2,
  },
  TieMatch: {
    description: 'A match as the tie needs it, from a live match or from a row of the record.',
    type: 'object',
    properties: {
      homeClub: { $ref: '#/components/schemas/ClubId' },
      awayClub: { $ref: '#/components/schemas/ClubId' },
      status: { enum: ['toCome', 'live', 'finished'] },
      stage: {
        enum: ['normalTime', 'extraTime', 'shootOut'],
        description: 'Where a live match is: which rules of deciding may still apply.',
      },
      score: {
        $ref: '#/components/schemas/Score',
        description: 'Now, or at the end; extra time included, the shoot-out never.',
      },
      at90: { $ref: '#/components/schemas/Score', description: 'After ninety minutes, once they are over.' },
      atExtraTimeHalf: {
        $ref: '#/components/schemas/Score',
        description:
          'After the first half of extra time, once it is over: a silver goal ends the match there.',
      },
      shootOut: { $ref: '#/components/schemas/Score' },
      onPitch: {
        $ref: '#/components/schemas/Score',
        description:
          'Of an awarded match, what it was on the pitch, as far as it was played; `score` is the official result.',
      },
    },
    required: ['homeClub', 'awayClub', 'status', 'stage', 'score'],
  },
  IfEndedNow: {
    description:
      'What would follow if the match being played ended with this score; of one that is over, what follows. (UCL-TIE-06)',
    anyOf: [
      { type: 'object', properties: { type: { const: 'secondLegToCome' } }, required: ['type'] },
      {
        type: 'object',
        properties: {
          type: { const: 'through' },
          club: { $ref: '#/components/schemas/ClubId' },
          by: { $ref: '#/components/schemas/DecidedBy' },
        },
        required: ['type', 'club', 'by'],
      },
      { type: 'object', properties: { type: { const: 'extraTime' } }, required: ['type'] },
      { type: 'object', properties: { type: { const: 'shootOut' } }, required: ['type'] },
      { type: 'object', properties: { type: { const: 'playoffMatch' } }, required: ['type'] },
      { type: 'object', properties: { type: { const: 'replay' } }, required: ['type'] },
      { type: 'object', properties: { type: { const: 'lots' } }, required: ['type'] },
    ],
  },
  DecidedBy: {
    enum: [
      'aggregate',
      'awayGoals',
      'extraTime',
      'awayGoalsInExtraTime',
      'goldenGoal',
      'silverGoal',
      'shootOut',
      'playoffMatch',
      'replay',
      'lots',
      'withdrawal',
      'exclusion',
    ],
  },
  Needs: {
    description:
      'Goals a club needs without answer in the last leg, or in the further match that has begun, be it being played or to come; 0 where it has them already. Exact: one goal less does not do. Of a tie that is over they are figures without a use.',
    type: 'object',
    properties: { toLevel: { type: 'number' }, toLead: { type: 'number' }, toGoThrough: { type: 'number' } },
    required: ['toLevel', 'toLead', 'toGoThrough'],
  },
  NextOpponents: {
    description: 'Whom a club can meet next, should it go through. (UCL-KO-01, AC-37)',
    type: 'object',
    properties: {
      club: { $ref: '#/components/schemas/ClubId' },
      round: { type: 'string', description: 'The round they would meet in.' },
      roundName: { type: 'string' },
      opponents: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description:
          'In the order of their league-phase rank, or group winners first; one club once the draw has decided.',
      },
      decidedBy: {
        enum: ['seeds', 'draw', 'regulations'],
        description:
          '`draw`: the draw named it. The draw is still to come with `seeds`, the pairs of ranks say who it can be, and with `regulations`, all whom these do not keep apart.',
      },
      drawDate: { type: 'string', description: 'Date of the draw, past or to come, where it is known.' },
    },
    required: ['club', 'round', 'roundName', 'opponents', 'decidedBy'],
  },
  Suspension: {
    description: "A person who misses the club's next match in UEFA club competition. (UCL-DISC-01)",
    type: 'object',
    properties: {
      person: { $ref: '#/components/schemas/PersonRef' },
      club: { $ref: '#/components/schemas/ClubId' },
      matches: { const: 1 },
      because: { enum: ['secondCaution', 'directRed'] },
      entry: { $ref: '#/components/schemas/EntryId' },
      rule: { const: 'UCL-DISC-01' },
    },
    required: ['person', 'club', 'matches', 'because', 'entry', 'rule'],
  },
  TableState: {
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { $ref: '#/components/schemas/TableRow' },
        description: 'Best first; clubs that share a rank by name.',
      },
      final: { type: 'boolean', description: 'Every match is played: the ranks stand.' },
      criteria: {
        enum: ['all', 'provisional'],
        description:
          'Which criteria were open: all once no match is still to begin, fewer before where the regulations say so.',
      },
    },
    required: ['rows', 'final', 'criteria'],
  },
  TableRow: {
    description:
      "One club's line, over all its matches of the group or phase so far, those being played included.",
    type: 'object',
    properties: {
      club: { $ref: '#/components/schemas/ClubId' },
      rank: {
        type: 'number',
        description: '1 and up; clubs that no criterion separates share it. (UCL-RANK-02)',
      },
      played: { type: 'number' },
      toPlay: {
        type: 'number',
        description:
          'Matches not begun, as the regulations count them; those with an excluded club are none.',
      },
      wins: { type: 'number' },
      drawn: { type: 'number' },
      losses: { type: 'number' },
      goalsFor: { type: 'number' },
      goalsAgainst: { type: 'number' },
      goalDifference: { type: 'number' },
      awayGoals: { type: 'number' },
      awayWins: { type: 'number' },
      points: {
        type: 'number',
        description: 'Adjusted. Broken where an average is among them. (UCL-RANK-05)',
      },
      adjustment: {
        type: 'number',
        description:
          'Points among these that no match of its own gave, averages included; absent when there are none.',
      },
      opponents: {
        type: 'object',
        properties: {
          points: { type: 'number' },
          goalDifference: { type: 'number' },
          goalsFor: { type: 'number' },
        },
        required: ['points', 'goalDifference', 'goalsFor'],
        description: 'What its opponents collected together, each over all its own matches. (UCL-RANK-04)',
      },
      live: { const: true, description: 'Its match is being played.' },
      excluded: { const: true, description: 'It was excluded and takes no place.' },
      separation: {
        $ref: '#/components/schemas/Separation',
        description:
          'Why it stands below the club before it in the list; absent where points say so, and where the two share a rank.',
      },
    },
    required: [
      'club',
      'rank',
      'played',
      'toPlay',
      'wins',
      'drawn',
      'losses',
      'goalsFor',
      'goalsAgainst',
      'goalDifference',
      'awayGoals',
      'awayWins',
      'points',
      'opponents',
    ],
  },
  Separation: {
    description: 'The first criterion that gives two clubs different values.',
    type: 'object',
    properties: {
      by: { $ref: '#/components/schemas/OverallCriterion' },
      among: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description: 'The level clubs among whose matches it was counted; absent when over all matches.',
      },
      values: {
        type: 'array',
        prefixItems: [{ type: 'number' }, { type: 'number' }],
        minItems: 2,
        maxItems: 2,
        description: 'Of the upper club, then of the lower; of clubs level on it both the same.',
      },
      upper: { $ref: '#/components/schemas/ClubId' },
      lower: { $ref: '#/components/schemas/ClubId' },
      levelOn: {
        type: 'array',
        items: { $ref: '#/components/schemas/Criterion' },
        description: 'What the two are level on, in the order of the criteria.',
      },
    },
    required: ['by', 'values', 'upper', 'lower', 'levelOn'],
  },
  OverallCriterion: {
    description:
      'Counted over all matches of the group or phase; more is better, but for disciplinary points.',
    enum: [
      'points',
      'goalDifference',
      'goals',
      'awayGoals',
      'wins',
      'awayWins',
      'opponentsPoints',
      'opponentsGoalDifference',
      'opponentsGoals',
      'disciplinaryPoints',
      'clubCoefficient',
    ],
  },
  Criterion: {
    description: 'A criterion and the values of two clubs that it compares.',
    type: 'object',
    properties: {
      by: { $ref: '#/components/schemas/OverallCriterion' },
      among: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description: 'The level clubs among whose matches it was counted; absent when over all matches.',
      },
      values: {
        type: 'array',
        prefixItems: [{ type: 'number' }, { type: 'number' }],
        minItems: 2,
        maxItems: 2,
        description: 'Of the upper club, then of the lower; of clubs level on it both the same.',
      },
    },
    required: ['by', 'values'],
  },
  BracketState: {
    type: 'object',
    properties: {
      regulations: { type: 'string' },
      asOf: { type: 'string' },
      ranked: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description:
          'Clubs by final league-phase rank, best first, or group winners before runners-up; empty until that phase is over.',
      },
      groups: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description:
          'Group of each club that came through one, `groupA`; absent where there are none, and until they are over.',
      },
      slots: {
        type: 'array',
        items: { $ref: '#/components/schemas/SlotState' },
        description: 'In the order of the layout: a slot comes after those that feed it.',
      },
    },
    required: ['regulations', 'asOf', 'ranked', 'slots'],
  },
  SlotState: {
    description: 'A slot of the bracket as of a date.',
    type: 'object',
    properties: {
      id: { type: 'string' },
      half: { enum: ['silver', 'blue', 'both'] },
      round: { type: 'string' },
      roundName: { type: 'string' },
      sides: {
        type: 'array',
        prefixItems: [{ $ref: '#/components/schemas/SlotSide' }, { $ref: '#/components/schemas/SlotSide' }],
        minItems: 2,
        maxItems: 2,
      },
      tie: {
        $ref: '#/components/schemas/TieState',
        description: 'Once both clubs are known and a match of theirs is.',
      },
      possibleWinners: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description: 'Clubs that may still come out of it, in the order of `ranked`.',
      },
      winner: { $ref: '#/components/schemas/ClubId' },
      secondLegSide: {
        $ref: '#/components/schemas/Seat',
        description:
          'Which side has the second leg at home, by the regulations or the draw; absent until known, and for a single match.',
      },
      secondLegHost: {
        $ref: '#/components/schemas/ClubId',
        description: 'The club that stands there. (UCL-KO-05)',
      },
    },
    required: ['id', 'half', 'round', 'roundName', 'sides', 'possibleWinners'],
  },
  Feed: {
    description: 'What feeds a place in the bracket.',
    anyOf: [
      {
        type: 'object',
        properties: {
          type: { const: 'rank' },
          ranks: {
            type: 'array',
            prefixItems: [{ type: 'number' }, { type: 'number' }],
            minItems: 2,
            maxItems: 2,
          },
        },
        required: ['type', 'ranks'],
      },
      {
        type: 'object',
        properties: { type: { const: 'winner' }, slot: { type: 'string' } },
        required: ['type', 'slot'],
      },
      {
        type: 'object',
        properties: { type: { const: 'group' }, rank: { type: 'number' } },
        required: ['type', 'rank'],
      },
      {
        type: 'object',
        properties: { type: { const: 'drawn' }, round: { type: 'string' } },
        required: ['type', 'round'],
      },
      { type: 'object', properties: { type: { const: 'entry' } }, required: ['type'] },
    ],
  },
  SlotSide: {
    description: 'One of the two places in a slot.',
    type: 'object',
    properties: {
      feed: { $ref: '#/components/schemas/Feed' },
      possible: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description:
          'Clubs that may still come to stand here, in the order of `ranked`; empty until the ranks are final.',
      },
      from: {
        type: 'string',
        description: 'The slot whose winner comes here, by the layout or once it is drawn.',
      },
      club: { $ref: '#/components/schemas/ClubId', description: 'Once only one can.' },
    },
    required: ['feed', 'possible'],
  },
  Seat: {
    description: "Of a slot's two places, by who has the second leg at home: the first feed does.",
    enum: [0, 1],
  },
  RoundAhead: {
    description: 'A round that lies before a club.',
    type: 'object',
    properties: {
      round: { type: 'string', description: 'The round they would meet in.' },
      roundName: { type: 'string' },
      opponents: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description:
          'In the order of their league-phase rank, or group winners first; one club once the draw has decided.',
      },
      decidedBy: {
        enum: ['seeds', 'draw', 'regulations'],
        description:
          '`draw`: the draw named it. The draw is still to come with `seeds`, the pairs of ranks say who it can be, and with `regulations`, all whom these do not keep apart.',
      },
      drawDate: { type: 'string', description: 'Date of the draw, past or to come, where it is known.' },
      secondLegAtHome: {
        enum: ['yes', 'no', 'open'],
        description:
          'Whether the club has the second leg at home; `open` until a draw says so, or its place. Absent where one match decides. (UCL-KO-05, UCL-KO-06)',
      },
      venue: { const: 'neutral', description: 'Its one match is on neutral ground.' },
    },
    required: ['round', 'roundName', 'opponents', 'decidedBy'],
  },
  Regulations: {
    description: 'Regulations of one competition season, as data.',
    type: 'object',
    properties: {
      id: { type: 'string' },
      version: { type: 'number' },
      hash: {
        type: 'string',
        description: "First 16 hex digits of the SHA-256 of the edition's canonical JSON.",
      },
      competition: { type: 'string' },
      competitionName: {
        type: 'string',
        description: 'As it was called that season: `European Cup`, `Champions League`.',
      },
      season: { type: 'number' },
      qualifyingRounds: {
        type: 'array',
        items: { $ref: '#/components/schemas/RoundRules' },
        description:
          'Rounds before the competition proper, in order of play; absent where there are none, or none is held.',
      },
      rounds: {
        type: 'array',
        items: { $ref: '#/components/schemas/RoundRules' },
        description: 'Knockout rounds of the competition proper, in order of play.',
      },
      groupStages: {
        type: 'array',
        items: { $ref: '#/components/schemas/GroupStageRules' },
        description: 'In order of play; absent before 1991/92 and from 2024/25. (HIST-GROUP)',
      },
      leaguePhase: {
        $ref: '#/components/schemas/LeaguePhaseRules',
        description: 'Absent in the seasons of groups, and before.',
      },
      leaguePhaseDraw: {
        $ref: '#/components/schemas/LeaguePhaseDrawRules',
        description: 'Present where there is a league phase. (UCL-LP-02, UCL-LP-03)',
      },
      bracket: {
        $ref: '#/components/schemas/BracketLayout',
        description:
          'The seeded bracket of 2024/25 on; before it rounds that are drawn one by one, from the last that groups lead to, or else from the quarter-finals on. (UCL-KO-01, section D3)',
      },
      cautions: {
        $ref: '#/components/schemas/CautionRules',
        description:
          'When cautions cost a match; absent where it is not known, and they are not counted then. (UCL-DISC-02)',
      },
      matchOptions: {
        $ref: '#/components/schemas/CompetitionOptions',
        description: 'Bench, substitutes and what else a competition chooses for its matches. (HIST-SUBS)',
      },
      draws: {
        type: 'array',
        items: { $ref: '#/components/schemas/DrawCeremony' },
        description: 'Ceremonies of the season whose dates are known.',
      },
      believed: {
        type: 'array',
        items: { $ref: '#/components/schemas/BelievedPoint' },
        description: 'What is not sure in it; empty where all is.',
      },
    },
    required: ['id', 'version', 'hash', 'competition', 'competitionName', 'season', 'rounds', 'believed'],
  },
  RoundRules: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          '`firstRound`, `thirdQualifyingRound`, `knockoutPlayoffs`, `roundOf16`, `quarterFinal`, `semiFinal`, `final`.',
      },
      name: { type: 'string', description: '`knockout play-offs`, `round of 16`.' },
      tie: { $ref: '#/components/schemas/TieRules' },
      secondLegAtHome: {
        enum: ['groupWinner', 'seeded', 'slotHolder', 'draw'],
        description:
          "Who has the second leg at home. `seeded` and `slotHolder` are the first feed of the bracket's slot; the right belongs to the place, so a club that knocks the holder out inherits it. Absent for single matches. (UCL-KO-05, UCL-KO-06, section D3)",
      },
      venue: {
        enum: ['neutral', 'groupWinner', 'draw'],
        description:
          "Where single matches are played: neutral ground, at the group winner's, at the club drawn first.",
      },
      draw: {
        $ref: '#/components/schemas/DrawRules',
        description:
          'How its ties are drawn; absent where it is not known, or is not held. (UCL-KO-02, section D3)',
      },
      matchOptions: {
        $ref: '#/components/schemas/CompetitionOptions',
        description: "Bench and substitutes where this round differs from the season's `matchOptions`.",
      },
    },
    required: ['id', 'name', 'tie'],
  },
  TieRules: {
    description: 'How the ties of a round are decided. (section D1 of the rules)',
    type: 'object',
    properties: {
      legs: { enum: [1, 2] },
      awayGoals: {
        type: 'boolean',
        description: 'Away goals decide a level aggregate after ninety minutes of the last leg.',
      },
      awayGoalsInExtraTime: {
        type: 'boolean',
        description: 'They count at the end of extra time, again or for the first time. (HIST-AG-02)',
      },
      extraTime: { type: 'boolean' },
      extraTimeGoal: {
        enum: ['golden', 'silver'],
        description:
          'Extra time ends early: `golden` with the first goal that puts a club ahead, `silver` after its first half if one is ahead then. Absent: it is played out. (HIST-2002-SILVER, HIST-GOLD-01)',
      },
      stillLevel: {
        $ref: '#/components/schemas/StillLevel',
        description: 'What a tie comes to that all this leaves level; absent: kicks from the penalty mark.',
      },
    },
    required: ['legs', 'awayGoals', 'awayGoalsInExtraTime', 'extraTime'],
  },
  StillLevel: {
    description: 'The last resort. Of lots the outcome is input: nobody can reckon it.',
    anyOf: [
      { type: 'object', properties: { type: { const: 'shootOut' } }, required: ['type'] },
      { type: 'object', properties: { type: { const: 'lots' } }, required: ['type'] },
      { $ref: '#/components/schemas/FurtherMatchRules' },
    ],
  },
  FurtherMatchRules: {
    description:
      'A match more: the play-off match of a tie of two legs, the replay of a single one. (HIST-1955-PLAYOFF)',
    type: 'object',
    properties: {
      type: { enum: ['playoffMatch', 'replay'] },
      extraTime: { type: 'boolean', description: 'Extra time if it is level after ninety minutes.' },
      stillLevel: {
        enum: ['shootOut', 'lots', 'again'],
        description: 'What follows if it is level at its end; `again`: one more of its kind.',
      },
      venue: {
        enum: ['neutral', 'otherGround'],
        description: 'Absent where nothing is laid down; `otherGround`: at the club that was away before.',
      },
    },
    required: ['type', 'extraTime', 'stillLevel'],
  },
  DrawRules: {
    description: 'How the ties of a round are drawn.',
    anyOf: [
      { $ref: '#/components/schemas/PotsDraw' },
      { $ref: '#/components/schemas/OpenDraw' },
      { $ref: '#/components/schemas/PairsDraw' },
      { $ref: '#/components/schemas/OrderDraw' },
      { $ref: '#/components/schemas/NoDraw' },
    ],
  },
  PotsDraw: {
    description:
      'Group winners in one bowl, runners-up in another: a runner-up is drawn, then a winner out of those that it may meet and that leave an opponent for everybody else. The runner-up has the first leg at home.',
    type: 'object',
    properties: {
      type: { const: 'pots' },
      keptApart: { type: 'array', items: { $ref: '#/components/schemas/KeptApart' } },
      prohibited: { type: 'array', items: { $ref: '#/components/schemas/AssociationPair' } },
    },
    required: ['type', 'keptApart'],
  },
  KeptApart: {
    description: 'What keeps two clubs of different bowls apart. (section D3)',
    enum: ['sameGroup', 'sameAssociation'],
  },
  AssociationPair: {
    description:
      "Two clubs that a draw must not pair, by the FIFA codes of their associations: `['RUS', 'UKR']`.",
    type: 'array',
    prefixItems: [{ type: 'string' }, { type: 'string' }],
    minItems: 2,
    maxItems: 2,
  },
  OpenDraw: {
    description:
      'Everybody in one bowl; of two clubs drawn one after the other, the first has the first leg at home.',
    type: 'object',
    properties: {
      type: { const: 'open' },
      keptApart: { type: 'array', items: { $ref: '#/components/schemas/KeptApart' } },
      prohibited: { type: 'array', items: { $ref: '#/components/schemas/AssociationPair' } },
    },
    required: ['type', 'keptApart'],
  },
  PairsDraw: {
    description:
      'Bowls of two neighbours in rank: the first ball goes to the silver half, its partner to the blue one, each into the place that the bracket keeps for the pair. (UCL-KO-01, UCL-KO-02)',
    type: 'object',
    properties: {
      type: { const: 'pairs' },
      bowls: {
        type: 'array',
        items: {
          type: 'array',
          prefixItems: [{ type: 'number' }, { type: 'number' }],
          minItems: 2,
          maxItems: 2,
        },
        description: 'Pairs of ranks in the order in which their bowls are emptied.',
      },
      prohibited: { type: 'array', items: { $ref: '#/components/schemas/AssociationPair' } },
    },
    required: ['type', 'bowls'],
  },
  OrderDraw: {
    description:
      'Of two clubs whose meeting the bracket fixes: the one drawn first has the first leg at home. (UCL-KO-05)',
    type: 'object',
    properties: { type: { const: 'order' } },
    required: ['type'],
  },
  NoDraw: {
    description: 'Nothing is left to a draw.',
    type: 'object',
    properties: { type: { const: 'none' } },
    required: ['type'],
  },
  GroupStageRules: {
    description: 'One group stage of a season; some seasons have two, one after the other. (HIST-GROUP G5)',
    type: 'object',
    properties: {
      clubs: { type: 'number', description: 'Clubs in one table.' },
      matchesEach: {
        type: 'number',
        description: 'Matches of each; once all are played, the ranks are final.',
      },
      pointsForWin: { type: 'number' },
      pointsForDrawn: { type: 'number' },
      ranking: { $ref: '#/components/schemas/RankingOrder' },
      places: {
        type: 'array',
        items: { $ref: '#/components/schemas/PlacesFor' },
        description: 'Best first; clubs of ranks that are not named are out.',
      },
      format: { type: 'string', description: '`G1` to `G6`.' },
      id: { type: 'string', description: '`groupStage`, `secondGroupStage`.' },
      name: { type: 'string', description: '`group stage`.' },
      round: { type: 'string', description: 'Rounds of its matches begin so: `groupA` is of `group`.' },
      groups: { type: 'number' },
    },
    required: [
      'clubs',
      'matchesEach',
      'pointsForWin',
      'pointsForDrawn',
      'ranking',
      'places',
      'format',
      'id',
      'name',
      'round',
      'groups',
    ],
  },
  RankingOrder: {
    description: 'In which order clubs level on points are ranked. (section D2 of the rules (HIST-TB))',
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description: '`B1` to `B5` as the rules name them; `B?` where the order is not known.',
      },
      tieBreaks: {
        type: 'array',
        items: { $ref: '#/components/schemas/TieBreak' },
        description: 'After points.',
      },
      provisional: {
        type: 'array',
        items: { $ref: '#/components/schemas/TieBreak' },
        description: 'Until every match is played, where the regulations then use fewer. (UCL-RANK-02)',
      },
      unknownBeyond: {
        const: true,
        description: 'Nobody could say what came after these: clubs then still level keep one rank.',
      },
    },
    required: ['id', 'tieBreaks'],
  },
  TieBreak: {
    description: 'One step of an order of criteria, asked only of clubs that all steps before left level.',
    anyOf: [
      {
        type: 'object',
        properties: { type: { const: 'overall' }, by: { $ref: '#/components/schemas/OverallCriterion' } },
        required: ['type', 'by'],
      },
      {
        type: 'object',
        properties: {
          type: { const: 'headToHead' },
          by: { type: 'array', items: { $ref: '#/components/schemas/HeadToHeadCriterion' } },
          reapplied: {
            type: 'boolean',
            description:
              'Where they separate some of the level clubs, they are asked again of those still level, among these alone.',
          },
        },
        required: ['type', 'by', 'reapplied'],
      },
    ],
  },
  HeadToHeadCriterion: {
    description: 'Counted over the matches among the level clubs only.',
    enum: ['points', 'goalDifference', 'goals', 'awayGoals'],
  },
  PlacesFor: {
    description: 'What clubs of these ranks come to.',
    type: 'object',
    properties: {
      ranks: {
        type: 'array',
        prefixItems: [{ type: 'number' }, { type: 'number' }],
        minItems: 2,
        maxItems: 2,
        description: 'First and last rank, both included.',
      },
      to: {
        type: 'string',
        description:
          'Id of a round of this competition, or of another competition: `roundOf16`, `europaLeague`.',
      },
      name: { type: 'string', description: '`the round of 16`.' },
      best: {
        type: 'object',
        properties: {
          clubs: { type: 'number' },
          by: { type: 'array', items: { $ref: '#/components/schemas/OverallCriterion' } },
        },
        required: ['clubs', 'by'],
        description:
          'Only so many of the clubs of all groups with these ranks, the best by points and then these. (HIST-GROUP G4)',
      },
    },
    required: ['ranks', 'to', 'name'],
  },
  LeaguePhaseRules: {
    description: 'One table for all. (UCL-LP-01, UCL-LP-05)',
    $ref: '#/components/schemas/TableRules',
  },
  TableRules: {
    description: 'What any table needs, of a group or of a league phase.',
    type: 'object',
    properties: {
      clubs: { type: 'number', description: 'Clubs in one table.' },
      matchesEach: {
        type: 'number',
        description: 'Matches of each; once all are played, the ranks are final.',
      },
      pointsForWin: { type: 'number' },
      pointsForDrawn: { type: 'number' },
      ranking: { $ref: '#/components/schemas/RankingOrder' },
      places: {
        type: 'array',
        items: { $ref: '#/components/schemas/PlacesFor' },
        description: 'Best first; clubs of ranks that are not named are out.',
      },
    },
    required: ['clubs', 'matchesEach', 'pointsForWin', 'pointsForDrawn', 'ranking', 'places'],
  },
  LeaguePhaseDrawRules: {
    description: 'What the draw of a league phase keeps to. (UCL-LP-01 to UCL-LP-03, UEL-01)',
    type: 'object',
    properties: {
      pots: { type: 'number' },
      clubsOfEach: { type: 'number' },
      opponentsOfEach: {
        type: 'number',
        description: 'Opponents out of each pot, the own one among them; of two, one at home and one away.',
      },
      mostOfOneAssociation: { type: 'number', description: 'Opponents of one other association at most.' },
    },
    required: ['pots', 'clubsOfEach', 'opponentsOfEach', 'mostOfOneAssociation'],
  },
  BracketLayout: {
    type: 'object',
    properties: { slots: { type: 'array', items: { $ref: '#/components/schemas/BracketSlot' } } },
    required: ['slots'],
  },
  BracketSlot: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          '`silver.playoff.D`, `silver.r16.D`, `silver.qf.1`, `silver.sf`, `final`; `r16.3` where the rounds are drawn.',
      },
      half: { enum: ['silver', 'blue', 'both'] },
      round: { type: 'string' },
      feeds: {
        type: 'array',
        prefixItems: [{ $ref: '#/components/schemas/Feed' }, { $ref: '#/components/schemas/Feed' }],
        minItems: 2,
        maxItems: 2,
        description:
          'The seeded or top side first: it has the second leg at home where the regulations say so.',
      },
      drawnAs: {
        type: 'string',
        description:
          'The place as the draw of this round names it; absent where nothing is drawn into the slot. `silver.D` where both clubs go by their ranks; with `A` behind it for the first leg at home and `B` for the second (`tie.3A`) where the draw says.',
      },
    },
    required: ['id', 'half', 'round', 'feeds'],
  },
  CautionRules: {
    description:
      'When cautions add up to a suspension, for one season of a competition. (UCL-DISC-02, UCL-DISC-03, UCL-DISC-05, HIST-SUBS)',
    type: 'object',
    properties: {
      first: { type: 'number', description: 'Cautions that cost the next match for the first time.' },
      thenEvery: { type: 'number', description: 'And after how many more each time: 2 makes it 3, 5, 7, 9.' },
      expireAfter: {
        type: 'string',
        description:
          'Id of the round after which every caution expires; a suspension that has begun does not. Absent: they are kept.',
      },
      qualifyingOneLessEvery: {
        type: 'number',
        description:
          'In qualifying, whose count is its own and ends with it: one caution is taken off after so many rounds for which the person was registered. Absent: none is.',
      },
    },
    required: ['first', 'thenEvery'],
  },
  DrawCeremony: {
    description: 'One ceremony, and the rounds whose places are fixed once it is over.',
    type: 'object',
    properties: {
      date: { type: 'string', description: 'ISO date.' },
      rounds: { type: 'array', items: { type: 'string' } },
    },
    required: ['date', 'rounds'],
  },
  BelievedPoint: {
    description:
      'A point of an edition that nobody has read in the regulations themselves. (section G of the rules)',
    type: 'object',
    properties: {
      about: { type: 'string', description: '`rounds.final.tie`, `matchOptions.bench`.' },
      note: { type: 'string', description: 'What is believed, and why it is not sure.' },
    },
    required: ['about', 'note'],
  },
  Club: {
    type: 'object',
    properties: {
      id: { $ref: '#/components/schemas/ClubId', description: 'Kebab-case and stable: `borussia-dortmund`.' },
      name: {
        type: 'string',
        description: 'Name in full, as the club writes it today: `Borussia Dortmund`, `Atalanta BC`.',
      },
      shortName: { type: 'string', description: 'Name in running prose: `Dortmund`, `Atalanta`.' },
      association: {
        type: 'string',
        description: 'FIFA code of the association the club plays under, or last did: `GER`.',
      },
      city: { type: 'string' },
      colour: { type: 'string', description: 'Colour of the thin rule beside its name, `#rrggbb`.' },
      aliases: {
        type: 'array',
        items: { type: 'string' },
        description: 'Every other spelling met in a source.',
      },
      formerNames: {
        type: 'array',
        items: { $ref: '#/components/schemas/NameSpell' },
        description: 'Official names before the present one, oldest first; only those that are surely known.',
      },
      formerAssociations: {
        type: 'array',
        items: { $ref: '#/components/schemas/AssociationSpell' },
        description: 'Associations before the present one, oldest first.',
      },
      successors: {
        type: 'array',
        items: { $ref: '#/components/schemas/Succession' },
        description:
          'Clubs that carried it on after a merger; it is no longer, or not at that height, a club of its own.',
      },
      note: { type: 'string', description: 'What a reviewer should know: a dispute, a doubt.' },
    },
    required: ['id', 'name', 'shortName', 'association', 'aliases'],
  },
  NameSpell: {
    description: 'A name and when the club bore it.',
    type: 'object',
    properties: { from: { type: 'number' }, to: { type: 'number' }, name: { type: 'string' } },
    required: ['name'],
  },
  AssociationSpell: {
    description: 'FIFA code of an association and when the club played under it.',
    type: 'object',
    properties: { from: { type: 'number' }, to: { type: 'number' }, association: { type: 'string' } },
    required: ['association'],
  },
  Succession: {
    description: 'What became of a club, and in which year when that is known.',
    type: 'object',
    properties: { club: { $ref: '#/components/schemas/ClubId' }, year: { type: 'number' } },
    required: ['club'],
  },
  Person: {
    type: 'object',
    properties: {
      id: { $ref: '#/components/schemas/PersonId', description: 'Kebab-case and stable: `lazar-samardzic`.' },
      name: { type: 'string', description: '`Lazar Samardžić`.' },
      lastName: {
        type: 'string',
        description: 'The name that prose uses after the first mention: `Samardžić`, `de Roon`.',
      },
      role: { $ref: '#/components/schemas/Role' },
      position: { $ref: '#/components/schemas/Position' },
      nationality: { type: 'string', description: 'FIFA code.' },
      clubs: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubSpell' },
        description: 'Spells at clubs, as far as they are known; not every spell, and in no promised order.',
      },
      aliases: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Other spellings met in a source: `Kolasinac S.`, a name before marriage, a name in another script.',
      },
    },
    required: ['id', 'name', 'lastName', 'clubs'],
  },
  Role: { enum: ['player', 'coach', 'official'] },
  Position: { enum: ['goalkeeper', 'defender', 'midfielder', 'forward'] },
  ClubSpell: {
    description:
      'A time at a club: by calendar years, either of which may be unknown, or only a season in whose squad the person was, which says nothing of the years before and after.',
    anyOf: [
      {
        type: 'object',
        properties: {
          club: { $ref: '#/components/schemas/ClubId' },
          from: { type: 'number', description: 'Year of joining; absent when unknown.' },
          to: { type: 'number', description: 'Year of leaving; absent while it lasts.' },
        },
        required: ['club'],
      },
      {
        type: 'object',
        properties: {
          club: { $ref: '#/components/schemas/ClubId' },
          season: { type: 'number', description: 'First year of the season: 2025 is 2025/26.' },
        },
        required: ['club', 'season'],
      },
    ],
  },
  ProgressForecast: {
    description: 'Chances of one moment, each from 0 to 1; those of the two clubs sum to 1.',
    type: 'object',
    properties: {
      goThrough: { type: 'object', additionalProperties: { type: 'number' } },
      extraTime: {
        type: 'number',
        description: 'Chance that the tie goes to extra time; 1 from its beginning on.',
      },
      shootOut: {
        type: 'number',
        description: 'Chance that it goes to a shoot-out; 1 from its beginning on.',
      },
    },
    required: ['goThrough', 'extraTime', 'shootOut'],
  },
  CurvePoint: {
    description: 'One point of the curve of a tie: after an entry, or at a whole minute between two.',
    type: 'object',
    properties: {
      goThrough: { type: 'object', additionalProperties: { type: 'number' } },
      extraTime: {
        type: 'number',
        description: 'Chance that the tie goes to extra time; 1 from its beginning on.',
      },
      shootOut: {
        type: 'number',
        description: 'Chance that it goes to a shoot-out; 1 from its beginning on.',
      },
      match: { $ref: '#/components/schemas/MatchId' },
      leg: { enum: [1, 2] },
      entry: {
        $ref: '#/components/schemas/EntryId',
        description: 'The entry it follows; absent before kick-off and at a minute mark.',
      },
      seq: { type: 'number' },
      clock: { $ref: '#/components/schemas/Clock' },
      label: { type: 'string' },
      minute: {
        type: 'number',
        description:
          "Minutes of play from the first leg's kick-off, added time included, for the axis; never falls along the curve.",
      },
      change: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description:
          "What the entry itself did to each club's chance, time kept still; 0 and 0 where it moved nothing. Only with `entry`.",
      },
    },
    required: ['goThrough', 'extraTime', 'shootOut', 'match', 'leg', 'clock', 'label', 'minute'],
  },
  Fact: {
    description: 'A standing query with its answer at an instant.',
    type: 'object',
    properties: {
      id: {
        type: 'string',
        description:
          'Made from family, predicate and scope: the same question has the same id at every instant.',
      },
      family: { $ref: '#/components/schemas/Family' },
      club: { $ref: '#/components/schemas/ClubId' },
      subject: {
        $ref: '#/components/schemas/SideKey',
        description:
          'The match or tie it is told of, which is never its own precedent and does not supersede it.',
      },
      predicate: { $ref: '#/components/schemas/Predicate' },
      scope: { $ref: '#/components/schemas/Scope' },
      asOf: { type: 'string', description: 'Instant the answer is true at, ISO.' },
      n: { type: 'number', description: 'Earlier rows that satisfy it, and rows that could have.' },
      outOf: { type: 'number' },
      previous: { $ref: '#/components/schemas/Evidence' },
      evidence: {
        type: 'array',
        items: { $ref: '#/components/schemas/Evidence' },
        description: 'All of the n, newest first; of `most` the best before it.',
      },
      counterExamples: {
        type: 'array',
        items: { $ref: '#/components/schemas/Evidence' },
        description:
          'Newer than the previous and just outside the scope, newest first: what a reader will object with. At most three. (docs/decisions/018 for those of runs, meetings, days and totals)',
      },
      coverage: {
        type: 'object',
        properties: { complete: { type: 'boolean' }, from: { type: 'number' }, note: { type: 'string' } },
        required: ['complete', 'from'],
        description:
          "Of the scope, from its first season in the record to the subject's; `note` names the holes.",
      },
      robustness: {
        $ref: '#/components/schemas/Robustness',
        description: 'What becomes of it when it is turned a little.',
      },
      surprise: {
        $ref: '#/components/schemas/Surprise',
        description: 'How rare it is, and how rare it would have to be among so many claims weighed.',
      },
      reservations: {
        type: 'array',
        items: { $ref: '#/components/schemas/Reservation' },
        description:
          'Why it may not go out unseen; an empty list: it may. Absent where it was not weighed, and then it may not.',
      },
      score: {
        type: 'number',
        description: 'Rank among the facts offered; higher is better. (record-book brief 1.4)',
      },
      wording: { $ref: '#/components/schemas/FactWording' },
      mood: {
        enum: ['is', 'wouldBe'],
        description: 'True of what has happened; `wouldBe` of what has not yet.',
      },
    },
    required: [
      'id',
      'family',
      'club',
      'subject',
      'predicate',
      'scope',
      'asOf',
      'n',
      'outOf',
      'evidence',
      'counterExamples',
      'coverage',
      'score',
      'wording',
      'mood',
    ],
  },
  Family: {
    anyOf: [{ $ref: '#/components/schemas/ClaimFamily' }, { $ref: '#/components/schemas/SequenceFamily' }],
  },
  ClaimFamily: {
    description:
      'What kind of sentence a fact is. - `notSince`: it has happened before, and this is when last; `firstEver`, `firstInRecord`: it had not, the latter where the record does not reach back to the beginning of its scope or has a hole - `onlyNth`: only so often before; `nOfN`: so many of those who could - `most`, `jointMost`: nobody had more, or as much at most - `streak`, `headToHead`, `anniversary`, `oneOfK`: of sequences, see there',
    enum: ['notSince', 'firstEver', 'firstInRecord', 'onlyNth', 'most', 'jointMost', 'nOfN'],
  },
  SequenceFamily: { enum: ['streak', 'headToHead', 'anniversary', 'oneOfK'] },
  SideKey: {
    description: 'Which tie or match, and which club of it: enough to know it again in a table.',
    type: 'object',
    properties: {
      kind: { $ref: '#/components/schemas/Subject' },
      competition: { type: 'string' },
      season: { type: 'number' },
      round: { type: 'string' },
      club: { $ref: '#/components/schemas/ClubId' },
      opponent: { $ref: '#/components/schemas/ClubId' },
      date: { type: 'string', description: "ISO date of the match, or of the tie's last one." },
    },
    required: ['kind', 'competition', 'season', 'round', 'club', 'opponent', 'date'],
  },
  Subject: { enum: ['tieSide', 'matchSide'] },
  Predicate: {
    description:
      "What a claim says of a row: a number within bounds and, where told, what became of the club. `{ measure: 'firstLegDeficit', atLeast: 2, outcome: 'progressed' }` went through after losing the first leg by two or more; `{ measure: 'matchPlayed', outcome: 'won' }` won. Both bounds the same: exactly so much.",
    type: 'object',
    properties: {
      measure: {
        type: 'string',
        description: 'Id in the catalogue of measures, which says the subject too.',
      },
      atLeast: { type: 'number' },
      atMost: { type: 'number' },
      outcome: { $ref: '#/components/schemas/Outcome' },
    },
    required: ['measure'],
  },
  Outcome: { enum: ['progressed', 'out', 'won', 'drawn', 'lost'] },
  Scope: {
    description:
      'Which rows a fact or a claim speaks of; the scope phrase is made from this and from nothing else.',
    type: 'object',
    properties: {
      competition: { type: 'string' },
      stage: {
        enum: ['knockout', 'qualifying'],
        description:
          'Of ties `knockout`, which is the knockout proper, or `qualifying`; of matches absent for the whole competition proper.',
      },
      sinceSeason: { type: 'number', description: 'First season of the record in this scope.' },
      conditions: {
        $ref: '#/components/schemas/Conditions',
        description:
          "Further conditions beyond the default: `{ round: 'roundOf16' }`, `{ association: 'ITA' }`.",
      },
      calendarYears: { const: true, description: 'Its seasons are calendar years.' },
      oneStage: { const: true, description: 'Its competition has no stages: nothing is left out of it.' },
    },
    required: ['competition', 'sinceSeason', 'conditions'],
  },
  Conditions: {
    description: "Values of a few dimensions: `{ round: 'roundOf16', association: 'ITA' }`.",
    type: 'object',
    properties: {
      round: { type: 'string' },
      association: { type: 'string' },
      opponentAssociation: { type: 'string' },
      club: { type: 'string' },
      opponent: { type: 'string' },
      firstLeg: { type: 'string' },
      season: { type: 'string' },
      era: { type: 'string' },
      stage: { type: 'string' },
      leg: { type: 'string' },
      venue: { type: 'string' },
      month: { type: 'string' },
      weekday: { type: 'string' },
      coach: { type: 'string' },
    },
  },
  Evidence: {
    description: 'A row the fact rests on, or one just outside its scope.',
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the rows of the results table.',
      },
      club: { $ref: '#/components/schemas/ClubId' },
      opponent: { $ref: '#/components/schemas/ClubId' },
      season: { type: 'number' },
      round: { type: 'string' },
      date: { type: 'string', description: 'Date of the match, or on which the tie was decided, ISO.' },
      inShort: {
        type: 'string',
        description:
          "`0-3, 5-0 after extra time`: the match or the legs from the club's side; of a player with his goals: `Oleg Salenko 5, 6-1`.",
      },
      player: {
        type: 'string',
        description: "Of a player's fact: whose match it is, name or id as the record has it.",
      },
    },
    required: ['rows', 'club', 'opponent', 'season', 'round', 'date', 'inShort'],
  },
  Robustness: {
    description: 'What becomes of a claim when it is turned a little, as a reader will turn it.',
    type: 'object',
    properties: {
      cells: { type: 'array', items: { $ref: '#/components/schemas/Cell' } },
      share: {
        type: 'number',
        description:
          'Share of the changes that could be asked under which it holds, from 0 to 1; 0 where none could.',
      },
    },
    required: ['cells', 'share'],
  },
  Cell: {
    description: 'One small change to a claim, and whether it would still be true and as strong.',
    type: 'object',
    properties: {
      change: { $ref: '#/components/schemas/Change' },
      answer: {
        enum: ['holds', 'fails', 'notInRecord', 'doesNotApply'],
        description:
          '`notInRecord`: it cannot be asked; `doesNotApply`: there is nothing to change, or the subject has no more itself.',
      },
      by: {
        $ref: '#/components/schemas/Evidence',
        description: 'The row that spoils it, where there is one.',
      },
    },
    required: ['change', 'answer'],
  },
  Change: {
    description:
      "What is changed of a claim. - `oneMore`, `oneLess`: its bound, a run's length, a number of goals - `without:round`: a condition; of runs and totals also whose they are - `competition`: widened to every competition of the record; `qualifying`: to the rounds before the competition proper - `drawsCounted`, `drawsNotCounted`: a run of wins as one unbeaten, and the other way round; of defeats alike - `shootOutsCounted`: a meeting that was drawn goes to the winner of its shoot-out - `seasonEarlier`, `seasonLater`: the scope begins so; `dayEarlier`, `dayLater`: it is asked so",
    anyOf: [
      { const: 'oneMore' },
      { const: 'oneLess' },
      { type: 'string' },
      { const: 'competition' },
      { const: 'qualifying' },
      { const: 'drawsCounted' },
      { const: 'drawsNotCounted' },
      { const: 'shootOutsCounted' },
      { const: 'seasonEarlier' },
      { const: 'seasonLater' },
      { const: 'dayEarlier' },
      { const: 'dayLater' },
    ],
  },
  Surprise: {
    description: 'What the guard against chance has weighed.',
    type: 'object',
    properties: {
      bits: {
        type: 'number',
        description: 'How rare the thing is among those who could have done it, in bits.',
      },
      wanted: { type: 'number', description: 'How many bits are asked of a claim among so many weighed.' },
    },
    required: ['bits', 'wanted'],
  },
  Reservation: {
    description: 'Why a fact may not go out without somebody having looked at it.',
    enum: ['trueOnlyAsChosen', 'narrow', 'oneOfMany', 'oddDay', 'recordIncomplete'],
  },
  FactWording: {
    description: 'English, made from the scope.',
    type: 'object',
    properties: {
      sentence: {
        type: 'string',
        description:
          '`Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals.`',
      },
      short: {
        type: 'string',
        description:
          'For the page before the event: `the first since Liverpool, semi-final 2019, after losing a first leg by two or more`',
      },
      scope: {
        type: 'string',
        description: '`in Champions League knockout ties since 2011/12, play-offs included, qualifying not`',
      },
      reach: {
        type: 'string',
        description:
          'The same for running prose: `Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.`',
      },
      tally: {
        type: 'string',
        description: 'What n and outOf count: `86 teams were in that position before; 12 went through.`',
      },
    },
    required: ['sentence', 'short', 'scope', 'reach', 'tally'],
  },
  ClaimCheck: {
    description:
      'What the record says of a claim. It is plain data: the shape that goes over a wire, told in docs/reference/claims.md.',
    type: 'object',
    properties: {
      ok: { const: true },
      claim: { type: 'string' },
      asOf: { type: 'string' },
      verdict: { $ref: '#/components/schemas/Verdict', description: 'Of the most natural reading.' },
      reading: { $ref: '#/components/schemas/ToldReading' },
      because: { type: 'string', description: 'Why, in a sentence; and by a word for programs.' },
      reason: { type: 'string' },
      evidence: {
        type: 'array',
        items: { $ref: '#/components/schemas/Evidence' },
        description: 'Rows that it rests on, newest first.',
      },
      counterExamples: {
        type: 'array',
        items: { $ref: '#/components/schemas/Evidence' },
        description:
          'Rows that speak against it; of a true claim the nearest just outside its scope. Newest first.',
      },
      otherReadings: {
        type: 'array',
        items: { $ref: '#/components/schemas/OtherReading' },
        description: 'Readings in which it is otherwise.',
      },
    },
    required: [
      'ok',
      'claim',
      'asOf',
      'verdict',
      'reading',
      'because',
      'reason',
      'evidence',
      'counterExamples',
      'otherReadings',
    ],
  },
  Verdict: { enum: ['true', 'false', 'unknown'] },
  ToldReading: {
    description: 'A reading in words, and in what it departs from the most natural one.',
    type: 'object',
    properties: { words: { type: 'string' }, departs: { $ref: '#/components/schemas/Departure' } },
    required: ['words'],
  },
  Departure: {
    description: 'What a sentence may leave open, in the order in which other readings are tried.',
    enum: [
      'year',
      'bound',
      'unit',
      'before',
      'tie',
      'knockout',
      'playoffs',
      'reach',
      'qualifying',
      'competition',
      'narrower',
    ],
  },
  OtherReading: {
    type: 'object',
    properties: {
      reading: { $ref: '#/components/schemas/ToldReading' },
      verdict: { $ref: '#/components/schemas/Verdict' },
      because: { type: 'string' },
      reason: { type: 'string' },
      evidence: { type: 'array', items: { $ref: '#/components/schemas/Evidence' } },
      counterExamples: { type: 'array', items: { $ref: '#/components/schemas/Evidence' } },
    },
    required: ['reading', 'verdict', 'because', 'reason', 'evidence', 'counterExamples'],
  },
  Asked: {
    description: 'What the record answers. It is plain data.',
    anyOf: [
      {
        type: 'object',
        properties: {
          ok: { const: true },
          question: { type: 'string' },
          asOf: { type: 'string' },
          reading: { type: 'string', description: 'What is listed, in words.' },
          lacks: {
            type: 'string',
            description:
              "What the record lacks of it; absent where it is whole from the record's first season on.",
          },
          total: { type: 'number', description: 'How many there are, whatever the limit.' },
          type: { const: 'rows' },
          rows: { type: 'array', items: { $ref: '#/components/schemas/ListedRow' } },
        },
        required: ['ok', 'question', 'asOf', 'reading', 'total', 'type', 'rows'],
      },
      {
        type: 'object',
        properties: {
          ok: { const: true },
          question: { type: 'string' },
          asOf: { type: 'string' },
          reading: { type: 'string', description: 'What is listed, in words.' },
          lacks: {
            type: 'string',
            description:
              "What the record lacks of it; absent where it is whole from the record's first season on.",
          },
          total: { type: 'number', description: 'How many there are, whatever the limit.' },
          type: { const: 'runs' },
          runs: { type: 'array', items: { $ref: '#/components/schemas/ListedRun' } },
        },
        required: ['ok', 'question', 'asOf', 'reading', 'total', 'type', 'runs'],
      },
      {
        type: 'object',
        properties: {
          ok: { const: true },
          question: { type: 'string' },
          asOf: { type: 'string' },
          reading: { type: 'string', description: 'What is listed, in words.' },
          lacks: {
            type: 'string',
            description:
              "What the record lacks of it; absent where it is whole from the record's first season on.",
          },
          total: { type: 'number', description: 'How many there are, whatever the limit.' },
          type: { const: 'headToHead' },
          balance: { $ref: '#/components/schemas/MatchBalance' },
          rows: { type: 'array', items: { $ref: '#/components/schemas/ListedRow' } },
        },
        required: ['ok', 'question', 'asOf', 'reading', 'total', 'type', 'balance', 'rows'],
      },
      {
        type: 'object',
        properties: {
          ok: { const: true },
          question: { type: 'string' },
          asOf: { type: 'string' },
          reading: { type: 'string', description: 'What is listed, in words.' },
          lacks: {
            type: 'string',
            description:
              "What the record lacks of it; absent where it is whole from the record's first season on.",
          },
          total: { type: 'number', description: 'How many there are, whatever the limit.' },
          type: { const: 'scorers' },
          scorers: { type: 'array', items: { $ref: '#/components/schemas/ListedScorer' } },
        },
        required: ['ok', 'question', 'asOf', 'reading', 'total', 'type', 'scorers'],
      },
      {
        type: 'object',
        properties: {
          ok: { const: true },
          question: { type: 'string' },
          asOf: { type: 'string' },
          reading: { type: 'string', description: 'What is listed, in words.' },
          lacks: {
            type: 'string',
            description:
              "What the record lacks of it; absent where it is whole from the record's first season on.",
          },
          total: { type: 'number', description: 'How many there are, whatever the limit.' },
          type: { const: 'feats' },
          feats: { type: 'array', items: { $ref: '#/components/schemas/ListedFeat' } },
        },
        required: ['ok', 'question', 'asOf', 'reading', 'total', 'type', 'feats'],
      },
    ],
  },
  ListedRow: {
    description: 'One row of a list.',
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the rows of the results table.',
      },
      club: { $ref: '#/components/schemas/ClubId' },
      opponent: { $ref: '#/components/schemas/ClubId' },
      season: { type: 'number' },
      round: { type: 'string' },
      date: { type: 'string', description: 'Date of the match, or on which the tie was decided, ISO.' },
      inShort: {
        type: 'string',
        description:
          "`0-3, 5-0 after extra time`: the match or the legs from the club's side; of a player with his goals: `Oleg Salenko 5, 6-1`.",
      },
      player: {
        type: 'string',
        description: "Of a player's fact: whose match it is, name or id as the record has it.",
      },
      value: { type: 'number', description: 'What the list is ordered by, where it compares.' },
    },
    required: ['rows', 'club', 'opponent', 'season', 'round', 'date', 'inShort'],
  },
  ListedRun: {
    type: 'object',
    properties: {
      club: { $ref: '#/components/schemas/ClubId' },
      length: { type: 'number' },
      first: { $ref: '#/components/schemas/Evidence' },
      last: { $ref: '#/components/schemas/Evidence' },
      current: { type: 'boolean', description: "It goes on to the club's last match of the scope." },
    },
    required: ['club', 'length', 'first', 'last', 'current'],
  },
  MatchBalance: {
    description: 'Of the first club: extra time counts, a shoot-out makes no win of a draw.',
    type: 'object',
    properties: {
      won: { type: 'number' },
      drawn: { type: 'number' },
      lost: { type: 'number' },
      goalsFor: { type: 'number' },
      goalsAgainst: { type: 'number' },
    },
    required: ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'],
  },
  ListedScorer: {
    description: 'A player with all his goals of what is asked.',
    type: 'object',
    properties: {
      player: { type: 'string' },
      clubs: {
        type: 'array',
        items: { $ref: '#/components/schemas/ClubId' },
        description: 'Clubs he scored them for, in order of the first.',
      },
      goals: { type: 'number' },
      matches: { type: 'number', description: 'Matches in which he scored.' },
      first: { $ref: '#/components/schemas/ScorerEvidence' },
      last: { $ref: '#/components/schemas/ScorerEvidence' },
    },
    required: ['player', 'clubs', 'goals', 'matches', 'first', 'last'],
  },
  ScorerEvidence: {
    description: "A player's match that a fact rests on, or that overtook it.",
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the rows of the results table.',
      },
      club: { $ref: '#/components/schemas/ClubId' },
      opponent: { $ref: '#/components/schemas/ClubId' },
      season: { type: 'number' },
      round: { type: 'string' },
      date: { type: 'string', description: 'Date of the match, or on which the tie was decided, ISO.' },
      inShort: {
        type: 'string',
        description:
          "`0-3, 5-0 after extra time`: the match or the legs from the club's side; of a player with his goals: `Oleg Salenko 5, 6-1`.",
      },
      player: { type: 'string' },
    },
    required: ['rows', 'club', 'opponent', 'season', 'round', 'date', 'inShort', 'player'],
  },
  ListedFeat: {
    description: "One player's match; `value` is his goals in it, or the minute that is asked for.",
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the rows of the results table.',
      },
      club: { $ref: '#/components/schemas/ClubId' },
      opponent: { $ref: '#/components/schemas/ClubId' },
      season: { type: 'number' },
      round: { type: 'string' },
      date: { type: 'string', description: 'Date of the match, or on which the tie was decided, ISO.' },
      inShort: {
        type: 'string',
        description:
          "`0-3, 5-0 after extra time`: the match or the legs from the club's side; of a player with his goals: `Oleg Salenko 5, 6-1`.",
      },
      player: { type: 'string' },
      value: { type: 'number' },
    },
    required: ['rows', 'club', 'opponent', 'season', 'round', 'date', 'inShort', 'player', 'value'],
  },
  Report: {
    type: 'object',
    properties: {
      language: { const: 'en' },
      headline: {
        $ref: '#/components/schemas/Sentence',
        description: "Reports of a match that is not over say so in the headline's id: `headline:live`.",
      },
      paragraphs: { type: 'array', items: { $ref: '#/components/schemas/Paragraph' } },
    },
    required: ['language', 'headline', 'paragraphs'],
  },
  Sentence: {
    type: 'object',
    properties: {
      entries: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            match: { $ref: '#/components/schemas/MatchId' },
            entry: { $ref: '#/components/schemas/EntryId' },
          },
          required: ['match', 'entry'],
        },
      },
      facts: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Ids of record facts, and of rows beside the log: `person:gianluca-scamacca`, `forecast:kick-off`.',
      },
      rules: { type: 'array', items: { type: 'string' } },
      id: {
        type: 'string',
        description: 'Stable while its subject lives: `goal:<entry id>`, `lead`, `tie:decided`.',
      },
      text: { type: 'string' },
    },
    required: ['entries', 'facts', 'rules', 'id', 'text'],
  },
  Paragraph: {
    type: 'object',
    properties: {
      about: {
        enum: [
          'lead',
          'firstLeg',
          'goals',
          'review',
          'decider',
          'shootOut',
          'chronology',
          'discipline',
          'record',
          'next',
          'notes',
          'notKnown',
        ],
      },
      sentences: { type: 'array', items: { $ref: '#/components/schemas/Sentence' } },
    },
    required: ['about', 'sentences'],
  },
  MatchInShort: {
    description: 'A match in a few fields, for lists and for the night.',
    type: 'object',
    properties: {
      match: { $ref: '#/components/schemas/MatchId' },
      clubs: {
        type: 'object',
        properties: {
          home: { $ref: '#/components/schemas/ClubId' },
          away: { $ref: '#/components/schemas/ClubId' },
        },
        required: ['home', 'away'],
      },
      regulations: {
        type: 'string',
        description: 'Id of the regulations it is played under: `ucl-2025-26`.',
      },
      round: { type: 'string' },
      leg: { enum: [1, 2] },
      otherLeg: { $ref: '#/components/schemas/MatchId' },
      kickOff: { type: 'string', description: 'When it began, or is to begin.' },
      phase: { $ref: '#/components/schemas/MatchPhase' },
      period: { $ref: '#/components/schemas/Period' },
      clock: { $ref: '#/components/schemas/Clock' },
      score: {
        type: 'object',
        properties: { home: { type: 'number' }, away: { type: 'number' } },
        required: ['home', 'away'],
      },
      shootOut: {
        type: 'object',
        properties: { home: { type: 'number' }, away: { type: 'number' } },
        required: ['home', 'away'],
      },
      aggregate: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description: 'Goals of both legs; absent where one match decides.',
      },
      version: { type: 'number', description: '`seq` of the last entry.' },
    },
    required: ['match', 'clubs', 'regulations', 'round', 'phase', 'period', 'clock', 'score', 'version'],
  },
  WhatWouldChange: {
    description:
      'What a correction would do to everything that follows from the log, before anybody confirms it.',
    type: 'object',
    properties: {
      ok: { const: true },
      notices: { type: 'array', items: { $ref: '#/components/schemas/Notice' } },
      log: {
        type: 'object',
        properties: {
          ok: { const: true },
          impossible: { type: 'array', items: { $ref: '#/components/schemas/PossibilityChange' } },
          possibleAgain: { type: 'array', items: { $ref: '#/components/schemas/PossibilityChange' } },
          meaning: { type: 'array', items: { $ref: '#/components/schemas/MeaningChange' } },
          state: { type: 'array', items: { $ref: '#/components/schemas/StateChange' } },
        },
        required: ['ok', 'impossible', 'possibleAgain', 'meaning', 'state'],
        description:
          'In the log: entries that would become impossible or mean something else, values of the state.',
      },
      score: { $ref: '#/components/schemas/Difference', description: 'Absent where it stays as it is.' },
      tie: { $ref: '#/components/schemas/Difference', description: 'How the tie stands, in a sentence.' },
      next: { $ref: '#/components/schemas/Difference' },
      suspensions: { type: 'array', items: { $ref: '#/components/schemas/Difference' } },
      facts: { type: 'array', items: { $ref: '#/components/schemas/Difference' } },
      report: {
        type: 'array',
        items: {
          type: 'object',
          properties: { before: { type: 'string' }, after: { type: 'string' }, sentence: { type: 'number' } },
          required: ['sentence'],
        },
        description: 'Sentences of the report, each with its place: 0 is the headline.',
      },
    },
    required: ['ok', 'notices', 'log', 'suspensions', 'facts', 'report'],
  },
  PossibilityChange: {
    description: 'A later entry that the Laws would refuse, or would no longer refuse, in the corrected log.',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId' },
      type: { $ref: '#/components/schemas/EntryType' },
      label: { type: 'string' },
      refusal: { $ref: '#/components/schemas/Refusal' },
    },
    required: ['entry', 'type', 'label', 'refusal'],
  },
  Refusal: {
    description: 'Not accepted: as a record it would be false. Facts are those a sentence needs.',
    type: 'object',
    properties: {
      rule: { type: 'string' },
      facts: {
        type: 'object',
        additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
      },
    },
    required: ['rule', 'facts'],
  },
  MeaningChange: {
    description:
      'A later entry that stays and would be another thing: a second caution that becomes the first, a goal that counts again.',
    type: 'object',
    properties: {
      entry: { $ref: '#/components/schemas/EntryId' },
      type: { $ref: '#/components/schemas/EntryType' },
      label: { type: 'string' },
      what: {
        type: 'string',
        description: '`card`, `goal`, `score`, `label`, or the rule whose notice comes or goes.',
      },
      before: { type: 'string', description: 'Absent when there was, or would be, no such thing.' },
      after: { type: 'string' },
    },
    required: ['entry', 'type', 'label', 'what'],
  },
  StateChange: {
    description: 'One value of the state that would be another.',
    type: 'object',
    properties: {
      path: { type: 'string', description: '`score`, `home.onField`, `away.people.a4` ...' },
      before: { type: 'string' },
      after: { type: 'string' },
    },
    required: ['path'],
  },
  Difference: {
    description:
      'Something that would be said otherwise; one of the two is missing where it would come or go.',
    type: 'object',
    properties: { before: { type: 'string' }, after: { type: 'string' } },
  },
};
