import type { Attempt, DirectFrom } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import { entryRef } from '../kinds/entry-ref.ts';
import type { Kind } from '../kinds/kind.ts';
import { person } from '../kinds/person.ts';
import { flag } from '../kinds/plain.ts';
import { severalOf, words } from '../kinds/words.ts';
import { plays } from '../people/roster.ts';
import { Trouble } from '../read/trouble.ts';
import type { FieldsOf } from './field.ts';
import { bare, bareRequired, first, firstIfSaid, firstOr, keyed } from './field.ts';
import type { Form } from './form.ts';
import { form } from './form.ts';
import { sideField } from './side-field.ts';
import { lastGoal, pendingPenalty } from './what-is-meant.ts';

const player = person({ expects: 'a player', of: 'own' });
/** Of the side that has a penalty to take, while one is to be taken. */
const kicker = person({
  expects: 'a player',
  of: 'own',
  suits: (one, { state }) => plays(one) && (state?.penaltyPending?.side ?? one.side) === one.side,
});
const opponent = person({ expects: 'an opponent', of: 'opponent' });
const teamMate = person({ expects: 'a team-mate', of: 'own' });

const foul = entryRef('the foul', 'foul');

const attempt: FieldsOf<Attempt> = {
  assist: keyed('a assist <', teamMate),
  bodyPart: bare(
    words('a part of the body', {
      head: 'head h',
      leftFoot: 'left l lf',
      rightFoot: 'right r rf',
      other: 'other-part op',
    }),
  ),
  range: bare(
    words('a range', {
      closeRange: 'close cl',
      insideArea: 'inside-area ia',
      outsideArea: 'outside-area oa',
      longRange: 'long-range lr',
    }),
  ),
  finish: bare(
    words('a finish', {
      tapIn: 'tap-in ti',
      volley: 'volley v',
      curled: 'curled cu',
      driven: 'driven dr',
      chip: 'chip ch',
      lob: 'lob',
      overheadKick: 'overhead oh',
    }),
  ),
  from: keyed(
    'from',
    words('where from', { leftWing: 'left-wing left', rightWing: 'right-wing right', centre: 'centre' }),
  ),
  assistKind: bare(
    words('a kind of pass', {
      cross: 'cross x',
      lowCross: 'low-cross lx',
      throughBall: 'through-ball tb',
      corner: 'corner ck',
      freeKick: 'free-kick fk',
      headed: 'headed hd',
      combination: 'combination cm',
    }),
  ),
  assistFrom: keyed(
    'pass-from pf',
    words('a side of the pitch', { left: 'left', right: 'right', centre: 'centre' }),
  ),
  deflectedBy: keyed('deflected defl', opponent),
  assistTouchedBy: keyed('touched tc', opponent),
  combinedWith: keyed('with', teamMate),
};

/** A foul; the line is of the side that suffered it, unless it has said one. */
const foulPunished: Kind<string> = {
  ...foul,
  read: (cursor, scene) => {
    const id = foul.read(cursor, scene);
    const entry = id instanceof Trouble ? undefined : scene.entryOf(id);
    if (entry?.type === 'foul' && entry.side) scene.side ??= otherSide(entry.side);
    return id;
  },
};

const restart = words<DirectFrom>('a restart', {
  kickOff: 'kick-off',
  directFreeKick: 'direct-free-kick',
  indirectFreeKick: 'indirect-free-kick',
  goalKick: 'goal-kick',
  corner: 'corner',
  throwIn: 'throw-in',
  droppedBall: 'dropped-ball',
  goalkeeperThrow: 'goalkeeper-throw',
});

const rebound = bare(flag('rebound', 'rb'));
const onTarget = bare(flag('on-target'));

/** What can be wrong with a kick. */
export const offences = severalOf(
  words('an offence at the kick', {
    attackerEncroaches: 'attacker-encroaches',
    attackerEncroachesWithImpact: 'attacker-encroaches-with-impact',
    defenderEncroaches: 'defender-encroaches',
    defenderEncroachesWithImpact: 'defender-encroaches-with-impact',
    goalkeeper: 'goalkeeper',
    goalkeeperPutsOff: 'goalkeeper-puts-off',
    kicker: 'kicker',
    feint: 'feint',
    wrongKicker: 'wrong-kicker',
    backwards: 'backwards',
    touchesTwice: 'touches-twice',
    doubleTouch: 'double-touch',
  }),
);

/** What the ball did. */
export const ball = words('what the ball did', { in: 'in', saved: 'saved', missed: 'missed', post: 'post' });

/** Entries of play. */
export const PLAY: readonly Form[] = [
  form(
    'goal',
    'g goal',
    'A goal; a penalty that is scored is pk',
    ['g 10 a 17 head', 'goal by 10, assist 17, header'],
    {
      side: sideField('own'),
      scorer: first(player),
      ...attempt,
      rebound,
      directFrom: keyed('direct', restart),
      onTarget,
      extraPerson: keyed('extra-person', words('a side', { scoring: 'scoring', conceding: 'conceding' })),
    },
  ),
  form(
    'ownGoal',
    'og own-goal',
    'An own goal, by the one who put it in',
    ['a og 5', "the away side's 5 into his own goal"],
    {
      side: sideField('opposite'),
      player: first(player),
      directFrom: keyed('direct', restart),
      onTarget,
    },
  ),
  form(
    'goalCancelled',
    'no-goal disallowed',
    'A goal that does not stand; the last one unless said',
    ['no-goal offside', 'the last goal is disallowed for offside'],
    {
      goal: firstOr(
        entryRef('a goal', 'goal', 'ownGoal', 'penaltyKick'),
        lastGoal,
        'There is no goal that could be taken back.',
      ),
      reason: first(
        words('a reason', {
          offside: 'offside',
          foul: 'foul',
          handball: 'handball',
          ballOut: 'ball-out',
          notOverLine: 'not-over-line',
          encroachment: 'encroachment',
          earlierOffence: 'earlier-offence',
          other: 'other',
        }),
      ),
    },
  ),
  form('shot', 'shot s', 'An attempt that is no goal', ['shot 9 saved', '9 shoots, saved'], {
    side: sideField('own'),
    player: first(player),
    outcome: bareRequired(
      words('what became of it', {
        saved: 'saved sv',
        wide: 'wide wd',
        over: 'over',
        post: 'post',
        bar: 'bar',
        blocked: 'blocked bl',
        clearedOffLine: 'cleared-off-line co',
      }),
    ),
    ...attempt,
    rebound,
  }),
  form(
    'chance',
    'chance ch',
    'A chance that came to no attempt',
    ['chance 9 a 17 cross', 'a chance for 9 from a cross by 17'],
    {
      side: sideField('own'),
      player: firstIfSaid(player),
      ...attempt,
    },
  ),
  form('error', 'error err er', 'A mistake', ['error 1 bad-pass', 'a bad pass by 1'], {
    side: sideField('own'),
    player: first(player),
    kind: bareRequired(
      words('a kind of mistake', {
        failedClearance: 'failed-clearance clearance',
        badPass: 'bad-pass',
        goalkeeperMistake: 'goalkeeper-mistake',
        slip: 'slip',
        other: 'other',
      }),
    ),
  }),
  form('foul', 'foul f', 'A foul', ['f 5 on 9 trip', '5 trips 9'], {
    side: sideField('own'),
    player: first(player),
    on: keyed('on >', opponent),
    manner: bare(
      words('a manner', { careless: 'careless', reckless: 'reckless', excessiveForce: 'excessive-force' }),
    ),
    kind: bare(
      words('a kind of foul', {
        highBoot: 'high-boot hb',
        trip: 'trip',
        push: 'push',
        hold: 'hold',
        tackle: 'tackle',
        handball: 'handball hand',
        elbow: 'elbow',
        other: 'other',
      }),
    ),
    inPenaltyArea: bare(flag('in-area', 'ia')),
    struck: keyed('struck', words('a part of the body', { head: 'head', leg: 'leg', body: 'body' })),
    denied: keyed(
      'denied',
      words('what it took away', { obviousChance: 'obvious-chance', promisingAttack: 'promising-attack' }),
    ),
    forTheBall: bare(flag('for-the-ball')),
    deliberate: bare(flag('deliberate')),
    advantage: keyed(
      'advantage',
      words('what came of it', { played: 'played', goalFollowed: 'goal-followed' }),
    ),
  }),
  form('offside', 'offside o', 'Offside', ['o 9', '9 is offside'], {
    side: sideField('own'),
    player: firstIfSaid(player),
    directFrom: keyed('direct', restart),
  }),
  form('corner', 'corner c', 'A corner', ['h c', 'a corner for the home side'], { side: sideField('alone') }),
  form('freeKick', 'free-kick fk', 'A free kick', ['a fk', 'a free kick for the away side'], {
    side: sideField('alone'),
    direct: bare(flag('direct')),
  }),
  form(
    'penaltyAwarded',
    'pen penalty',
    'A penalty, given to the side that takes it; the foul that it is for tells the side too',
    ['h pen', 'a penalty to the home side'],
    {
      side: sideField('alone'),
      offence: firstIfSaid(foulPunished),
    },
  ),
  form('penaltyCancelled', 'no-pen no-penalty', 'A penalty taken back', ['no-pen', 'no penalty after all'], {
    penalty: firstOr(entryRef('the penalty', 'penaltyAwarded'), pendingPenalty, 'No penalty is to be taken.'),
  }),
  form(
    'penaltyKick',
    'pk penalty-kick',
    'The penalty kick; scored, it is the goal',
    ['pk 10 scored', '10 scores from the spot'],
    {
      side: sideField('own'),
      kicker: first(kicker),
      outcome: bareRequired(
        words('what became of it', {
          scored: 'scored',
          saved: 'saved',
          missed: 'missed',
          post: 'post',
          retake: 'retake',
          indirectFreeKick: 'indirect-free-kick',
        }),
      ),
      placement: bare(
        words('a place', {
          roof: 'roof',
          lowLeft: 'low-left',
          lowRight: 'low-right',
          highLeft: 'high-left',
          highRight: 'high-right',
          centre: 'centre',
        }),
      ),
      offences: keyed('offence', offences),
      ball: keyed('ball', ball),
      inExtension: bare(flag('in-extension')),
    },
  ),
];
