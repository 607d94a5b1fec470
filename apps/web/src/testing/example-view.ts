import type { FactView, HeaderView, MatchPageView, ReportView, TimelineItem } from '../view.ts';
import { exampleForecast } from './example-curve.ts';
import { exampleAway, exampleHome } from './example-line-ups.ts';

/**
 * Views to try the page on, near to the first tie's second leg. Written by hand for tests and pictures of the page: the
 * desk makes the real ones from logs.
 */

const HEADER: HeaderView = {
  competition: 'Champions League',
  round: 'Knockout play-offs',
  leg: 'Second leg',
  place: 'New Balance Arena, Bergamo',
  date: '25 February 2026',
  kickOffIso: '2026-02-25T18:45:00+01:00',
  home: { name: 'Atalanta', shortName: 'Atalanta', colour: '#1e71b8', men: '11 men', through: false },
  away: {
    name: 'Borussia Dortmund',
    shortName: 'Dortmund',
    colour: '#fde100',
    men: '11 men',
    through: false,
  },
  score: [3, 1],
  provisional: false,
  aggregate: [3, 3],
  clock: '90+5',
  added: 'of +3',
  live: true,
};

const FACT: FactView = {
  id: 'not-since-liverpool-2019',
  sentence:
    'If Atalanta go through, they are the first club to do so after losing the first leg of a Champions League knockout tie by two or more since Liverpool in the semi-final of 2018/19 (0-3, 4-0 v Barcelona).',
  scope: 'Champions League knockout ties of two legs since 1992/93, play-offs included, qualifying not',
  asOf: 'as of 25 February 2026, 90+5',
  evidence: ['1 May 2019 Barcelona 3-0 Liverpool', '7 May 2019 Liverpool 4-0 Barcelona'],
  counterExamples: [
    'Real Madrid 2021/22 v Manchester City: lost the first leg by one (3-4, 3-1 after extra time)',
  ],
  coverage: 'All 214 ties of the scope are held from 2011/12 on; none is missing',
};

function item(
  seq: number,
  label: string,
  kind: string,
  word: string,
  text: string,
  more: Partial<TimelineItem> = {},
): TimelineItem {
  return { entry: `e${seq}`, seq, label, kind, word, text, key: false, ...more };
}

const BEFORE_REVIEW: readonly TimelineItem[] = [
  item(1, 'PRE', 'teamSheet', 'Team sheet', '3-4-2-1; captain de Roon.', { side: 'home' }),
  item(2, 'PRE', 'teamSheet', 'Team sheet', '3-4-2-1; captain Can. One starter is not known.', {
    side: 'away',
  }),
  item(3, '1', 'periodStart', 'Kick-off', 'First half under way.', { key: true }),
  item(
    4,
    '5',
    'goal',
    'Goal',
    'Scamacca taps in from close range after a low cross by Bernasconi from the left.',
    {
      entry: 'scamacca',
      side: 'home',
      score: '1-0',
      key: true,
    },
  ),
  item(5, '13', 'caution', 'Caution', 'Bensebaini, for a foul on Zappacosta.', { side: 'away' }),
  item(6, '31', 'goal', 'Goal', 'Zalewski.', {
    side: 'home',
    score: '2-0',
    key: true,
    struck: 'Withdrawn: entered twice by mistake.',
  }),
  item(7, '45', 'goal', 'Goal', 'Zappacosta, from outside the area, deflected by Bensebaini.', {
    entry: 'zappacosta',
    side: 'home',
    score: '2-0',
    key: true,
  }),
  item(8, 'HT', 'periodEnd', 'Half-time', 'Atalanta 2-0 Borussia Dortmund; 2-2 on aggregate.', { key: true }),
  item(9, '46', 'periodStart', 'Second half', 'Second half under way.'),
  item(10, '52', 'caution', 'Caution', 'Can, for a foul on Zalewski.', { side: 'away' }),
  item(11, '53', 'shot', 'Attempt', 'Beier hits the post; Brandt puts the rebound wide.', { side: 'away' }),
  item(12, '57', 'goal', 'Goal', 'Pašalić heads in a cross by de Roon.', {
    entry: 'pasalic',
    side: 'home',
    score: '3-0',
    key: true,
    amended: 'Amended: the minute was first given as 54.',
  }),
  item(13, '60', 'substitutionOn', 'On', 'Chukwuemeka. Who went off is not known.', { side: 'away' }),
  item(14, '69', 'caution', 'Caution', 'Fábio Silva.', { side: 'away' }),
  item(15, '69', 'caution', 'Caution', 'Hien.', { side: 'home' }),
  item(16, '72', 'substitution', 'Substitution', 'Krstović for Scamacca.', { side: 'home' }),
  item(17, '75', 'goal', 'Goal', 'Adeyemi curls in with the left foot after combining with Chukwuemeka.', {
    entry: 'adeyemi',
    side: 'away',
    score: '3-1',
    key: true,
  }),
  item(18, '77', 'substitution', 'Substitution', 'Djimsiti for Scalvini.', { side: 'home' }),
  item(19, '85', 'substitution', 'Substitution', 'Sulemana for Zalewski.', { side: 'home' }),
  item(20, '90+1', 'addedTime', 'Added time', 'Three minutes at least.', { key: true }),
  item(
    21,
    '90+3',
    'foul',
    'Foul',
    "Bensebaini's high boot catches Krstović on the head in the penalty area.",
    { side: 'away' },
  ),
  item(22, '90+3', 'corner', 'Corner', 'The first decision.', { side: 'home' }),
  item(23, '90+3', 'varCheckStart', 'Video check', 'Possible penalty, possible red card.', { key: true }),
  item(24, '90+4', 'varReviewOpen', 'Video review', 'The referee will look for himself.', { key: true }),
  item(
    25,
    '90+5',
    'directRed',
    'Sent off',
    'Schlotterbeck, a substitute, for protests. Dortmund stay eleven on the field.',
    { side: 'away', key: true },
  ),
];

const AFTER_REVIEW: readonly TimelineItem[] = [
  item(26, '90+6', 'varDecision', 'Decision', 'Overturned: penalty, not a corner.', { key: true }),
  item(27, '90+6', 'penaltyAwarded', 'Penalty', 'To Atalanta.', {
    entry: 'penalty',
    side: 'home',
    key: true,
  }),
  item(28, '90+6', 'caution', 'Second caution', 'Bensebaini, sent off. Dortmund play on with ten.', {
    entry: 'bensebaini',
    side: 'away',
    key: true,
  }),
  item(
    29,
    '90+6',
    'directRed',
    'Sent off',
    'Scalvini, already substituted. Atalanta stay eleven on the field.',
    { side: 'home', key: true },
  ),
  item(
    30,
    '90+8',
    'penaltyKick',
    'Goal',
    'Samardžić, penalty, into the roof of the net with the last kick.',
    {
      entry: 'samardzic',
      side: 'home',
      score: '4-1',
      key: true,
    },
  ),
  item(
    31,
    'FT',
    'periodEnd',
    'Full time',
    'Atalanta 4-1 Borussia Dortmund; 4-3 on aggregate. Atalanta are through.',
    { key: true },
  ),
];

/** 90+5, 3-1: a review is open, the tie is level, the replay runs and an entry was withdrawn. */
export const REVIEW_VIEW: MatchPageView = {
  match: 'atalanta-dortmund-2026-02-25',
  version: 25,
  frame: 112,
  title: '3-1 (3-3) 90+5 Atalanta v Borussia Dortmund',
  header: HEADER,
  banner: {
    kind: 'review',
    word: 'VIDEO REVIEW',
    details: ['possible penalty, possible red card', 'referee at the screen', 'since 90+3'],
  },
  stands: {
    sentence: 'Extra time if it stays like this.',
    needs: ['Atalanta need a goal.', 'Dortmund need a goal.'],
  },
  forecast: exampleForecast(false),
  next: { sentence: 'Arsenal or Bayern München (draw on 27 February)' },
  fact: FACT,
  timeline: BEFORE_REVIEW,
  corrections: [
    {
      seq: 7,
      label: '31',
      text: "Withdrawn: 31' goal, Zalewski.",
      reason: 'Entered twice by mistake.',
      entry: 'e6',
    },
    {
      seq: 14,
      label: '57',
      text: 'Amended: minute 54 is now 57.',
      reason: 'The official report gives 57.',
      entry: 'pasalic',
    },
  ],
  lineUps: { home: exampleHome(false), away: exampleAway(false) },
  record: [],
  replay: {
    playing: true,
    speed: 30,
    finished: false,
    correctable: [
      {
        match: 'dortmund-atalanta-2026-02-17',
        entry: 'first-guirassy',
        text: "First leg, 3' goal, Guirassy",
      },
      { match: 'atalanta-dortmund-2026-02-25', entry: 'adeyemi', text: "75' goal, Adeyemi" },
    ],
  },
};

const REPORT: ReportView = {
  headline: {
    id: 's1',
    text: 'Samardžić penalty with the last kick sends Atalanta through',
    entries: ['samardzic'],
    grounds: "rests on: 90+8' penalty, scored (Samardžić)",
  },
  paragraphs: [
    [
      {
        id: 's2',
        text: 'Atalanta beat Borussia Dortmund 4-1 in Bergamo and went through 4-3 on aggregate after losing the first leg 2-0.',
        entries: ['scamacca', 'zappacosta', 'pasalic', 'adeyemi', 'samardzic'],
        grounds: 'rests on: all goals of both legs',
      },
      {
        id: 's3',
        text: 'They are the first club to turn round a first-leg defeat by two or more in the knockout rounds since Liverpool in 2019.',
        entries: [],
        grounds: 'rests on: the record, 1 and 7 May 2019',
      },
    ],
    [
      {
        id: 's4',
        text: 'Gianluca Scamacca tapped in after five minutes and Davide Zappacosta made it 2-2 on aggregate from outside the area in the 45th.',
        entries: ['scamacca', 'zappacosta'],
        grounds:
          "rests on: 5' goal (Scamacca); 45' goal (Zappacosta); first leg 3' goal (Guirassy), 42' goal (Beier)",
      },
      {
        id: 's5',
        text: 'Mario Pašalić headed them in front in the tie in the 57th minute.',
        entries: ['pasalic'],
        grounds: "rests on: 57' goal (Pašalić)",
      },
      {
        id: 's6',
        text: 'Karim Adeyemi, a substitute, curled in the goal that levelled it again in the 75th.',
        entries: ['adeyemi'],
        grounds: "rests on: 75' goal (Adeyemi); 70' on (Adeyemi)",
      },
    ],
    [
      {
        id: 's7',
        text: 'In the third of three added minutes Ramy Bensebaini caught Nikola Krstović on the head with a high boot.',
        entries: ['e21', 'e20'],
        grounds: "rests on: 90+3' foul (Bensebaini); added time, three minutes",
      },
      {
        id: 's8',
        text: 'The referee had given a corner; after a look at the screen he gave a penalty and cautioned Bensebaini for the second time.',
        entries: ['e22', 'e24', 'e26', 'bensebaini'],
        grounds: "rests on: 90+3' corner; 90+4' review; 90+6' decision; 90+6' second caution",
      },
    ],
  ],
};

/** The same with a goal withdrawn a moment ago. */
export const CORRECTED_VIEW: MatchPageView = {
  ...REVIEW_VIEW,
  correction: {
    kind: 'correction',
    word: 'CORRECTION',
    details: ["75' goal (Adeyemi) withdrawn", 'now 3-0', 'Atalanta are through as it stands.'],
  },
};

/** Full time, 4-1: the report is there, the fact is on record and has since been overtaken. */
export const FULL_TIME_VIEW: MatchPageView = {
  match: REVIEW_VIEW.match,
  version: 32,
  frame: 140,
  title: '4-1 (4-3) FT Atalanta v Borussia Dortmund',
  header: {
    ...HEADER,
    home: { ...HEADER.home, through: true, throughWord: 'through' },
    away: { ...HEADER.away, men: '10 men' },
    score: [4, 1],
    aggregate: [4, 3],
    clock: 'FT',
    live: false,
  },
  stands: { sentence: 'Atalanta are through, 4-3 on aggregate.', needs: [] },
  forecast: exampleForecast(true),
  next: { sentence: 'Atalanta will face Bayern München in the round of 16 (drawn on 27 February).' },
  timeline: [...BEFORE_REVIEW, ...AFTER_REVIEW],
  corrections: REVIEW_VIEW.corrections,
  lineUps: { home: exampleHome(true), away: exampleAway(true) },
  report: REPORT,
  record: [
    {
      ...FACT,
      sentence: FACT.sentence.replace('If Atalanta go through, they are', 'Atalanta are'),
      asOf: 'as of 25 February 2026, final whistle',
      standing: 'Superseded on 17 March 2026 by Sporting CP (0-3, 5-0 after extra time v Bodø/Glimt).',
    },
  ],
};
