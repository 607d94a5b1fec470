import { aMatch, at, type MatchBuilder } from '@touchline/laws/testing';
import { describe, expect, test } from 'vitest';
import { checkReport, formatReport, type ReportInput, writeReport } from './index.ts';
import { aFact } from './testing/a-fact.ts';
import { type Beside, readLog, secondLegInput } from './testing/first-tie.ts';
import { spelledNames } from './testing/names.ts';

const clubs = { home: 'hosts', away: 'guests' };
const begin = (leg?: 1 | 2) =>
  aMatch({ clubs, ...(leg && { leg }) })
    .sheets()
    .kickOff();

/** A first leg in the ground of the club that is away in the second: `home` is the guests. */
function firstLeg(play: (match: MatchBuilder) => MatchBuilder = (match) => match) {
  const match = aMatch({ match: 'first', leg: 1, clubs: { home: 'guests', away: 'hosts' } })
    .sheets()
    .kickOff();
  return play(match).secondHalf().whistle(at(90, 3)).toEntries();
}

const single = (match: MatchBuilder): ReportInput => ({
  match: readLog(match.toEntries()),
  regulationsId: 'any',
  facts: [],
  names: spelledNames,
});

const second = (
  first: ReturnType<typeof firstLeg>,
  match: MatchBuilder,
  beside: Partial<Beside> = {},
): ReportInput =>
  secondLegInput({ firstLeg: first, secondLeg: match.toEntries() }, { names: spelledNames, ...beside });

/** Headline and paragraphs, once the checker has nothing against them. */
function told(input: ReportInput): readonly string[] {
  const report = writeReport(input);
  expect(checkReport(report, input)).toEqual([]);
  return formatReport(report).replace(/^# /, '').trimEnd().split('\n\n');
}

const lateWinner = () => begin().secondHalf().goal('home', 'h9', at(90, 4));

describe('a match without a tie', () => {
  test('not begun', () => {
    expect(told(single(aMatch({ clubs }).sheets()))).toEqual([
      'Hosts United v Guests United',
      'Hosts United play host to Guests United.',
    ]);
  });

  test('without a goal', () => {
    expect(told(single(begin().secondHalf().whistle(at(90, 2))))).toEqual([
      'Hosts United 0-0 Guests United: Hosts and Guests finish goalless',
      'Hosts United and Guests United drew 0-0.',
    ]);
  });

  test('one goal', () => {
    const match = begin().goal('home', 'h9', at(12), {
      bodyPart: 'head',
      assist: 'h7',
      assistKind: 'corner',
    });
    expect(told(single(match.secondHalf().whistle(at(90, 2))))).toEqual([
      'Hosts United 1-0 Guests United: Hosts beat Guests',
      "Ivo Hku's header in the 12th minute gave Hosts United a 1-0 win over Guests United.",
      "Hku opened the scoring in the 12th minute, heading in Ivo Hhi's corner.",
    ]);
  });

  test('a late equaliser', () => {
    const match = begin().goal('home', 'h9', at(12)).secondHalf().goal('away', 'a9', at(89));
    expect(told(single(match.whistle(at(90, 2)))).slice(0, 2)).toEqual([
      "Hosts United 1-1 Guests United: Aku's 89th-minute equaliser earns Guests a draw",
      'Hosts United and Guests United drew 1-1.',
    ]);
  });

  test('a late decider within the time announced', () => {
    const match = begin()
      .goal('home', 'h9', at(12))
      .secondHalf()
      .goal('away', 'a9', at(60))
      .log({ type: 'addedTime', minutes: 4 }, at(90))
      .goal('away', 'a10', at(90, 3), { range: 'longRange', finish: 'driven' })
      .log({ type: 'restart', kind: 'kickOff', side: 'home' }, at(90, 4))
      .whistle(at(90, 6));
    expect(told(single(match))).toEqual([
      "Hosts United 1-2 Guests United: Abeaa's late goal beats Hosts",
      "Ivo Abeaa's goal in the third of four added minutes gave Guests United a 2-1 win over Hosts United.",
      'Ivo Hku opened the scoring in the 12th minute. Ivo Aku equalised in the 60th minute.',
      'Abeaa drove in from long range in the third of four added minutes.',
    ]);
  });

  test('a late own goal, said once', () => {
    const match = begin().secondHalf().log({ type: 'ownGoal', side: 'home', player: 'a4' }, at(88));
    match.log({ type: 'restart', kind: 'kickOff', side: 'away' });
    expect(told(single(match.whistle(at(90, 6))))).toEqual([
      'Hosts United 1-0 Guests United: late own goal beats Guests',
      'An own goal by Ivo Aeu in the 88th minute gave Hosts United a 1-0 win over Guests United.',
    ]);
  });

  test('LAW-8-GOAL-01: the last kick only when no restart follows', () => {
    expect(told(single(lateWinner().whistle(at(90, 4))))[0]).toContain("Hku's last-kick goal");
    const restarted = lateWinner()
      .log({ type: 'restart', kind: 'kickOff', side: 'away' }, at(90, 5))
      .whistle(at(90, 5));
    expect(told(single(restarted)).join()).not.toMatch(/last.kick/);
  });

  test('a late penalty with its foul', () => {
    const match = begin()
      .secondHalf()
      .log({ type: 'foul', side: 'home', player: 'h4', on: 'a9', kind: 'trip', inPenaltyArea: true }, at(89));
    const offence = match.last;
    match
      .log({ type: 'penaltyAwarded', side: 'away', offence })
      .log({ type: 'penaltyKick', side: 'away', kicker: 'a9', outcome: 'scored' }, at(90, 1))
      .log({ type: 'restart', kind: 'kickOff', side: 'home' });
    expect(told(single(match.whistle(at(90, 6))))[2]).toBe(
      'Guests were given a penalty when Ivo Heu tripped Aku in the penalty area. Aku scored the penalty in the first minute of added time.',
    );
  });

  test('a rout, with a hat-trick', () => {
    const match = begin()
      .goal('home', 'h9', at(12))
      .goal('home', 'h9', at(20))
      .goal('home', 'h9', at(21))
      .secondHalf()
      .goal('home', 'h10', at(60))
      .goal('home', 'h11', at(70));
    const text = told(single(match.whistle(at(90, 1))));
    expect(text[0]).toBe('Hosts United 5-0 Guests United: Hosts rout Guests');
    expect(text[1]).toBe('Hosts United routed Guests United 5-0.');
    expect(text[2]).toContain('Hku completed a hat-trick and made it 3-0 in the 21st minute.');
  });

  test('from two down, with a scorer nobody could name and a man sent off', () => {
    const match = begin()
      .goal('away', 'a9', at(12))
      .goal('away', 'a9', at(20))
      .goal('home', 'h9', at(21))
      .secondHalf()
      .goal('home', 'h10', at(60))
      .goal('home', 'unknown', at(70))
      .directRed('home', 'h4', at(75));
    const text = told(single(match.whistle(at(90, 6))));
    expect(text[0]).toBe('Hosts United 3-2 Guests United: Hosts come from two goals down to win');
    expect(text.at(-1)).toBe(
      'Ivo Hbeaa equalised at 2-2 in the 60th minute. Hosts went 3-2 ahead in the 70th minute; the scorer is not known. Ivo Heu was sent off in the 75th minute, leaving Hosts with ten.',
    );
  });

  test('GOAL-04: a cancelled goal is told as cancelled, and only a signed note is printed', () => {
    const match = begin().goal('home', 'h9', at(12));
    const goal = match.last;
    match.log({ type: 'varCheckStart', categories: ['GOAL'], incident: goal });
    match.log({ type: 'varReviewOpen', check: match.last, mode: 'varOnly' });
    match.log({ type: 'varDecision', review: match.last, outcome: 'overturned', restart: 'freeKick' });
    match
      .log({ type: 'goalCancelled', goal, reason: 'offside' }, undefined, { causedBy: match.last })
      .log({ type: 'note', text: 'The ground fell silent.', author: 'M. Rossi', about: 'colour' })
      .log({ type: 'note', text: 'Nobody signed this.', about: 'colour' })
      .log({
        type: 'note',
        text: 'Somebody of the staff was sent off.',
        author: 'M. Rossi',
        about: 'unconfirmed',
      });
    expect(told(single(match.secondHalf().whistle(at(90, 2))))).toEqual([
      'Hosts United 0-0 Guests United: Hosts and Guests finish goalless',
      'Hosts United and Guests United drew 0-0.',
      'A goal by Ivo Hku in the 12th minute was cancelled for offside after a video review.',
      'M. Rossi writes: “The ground fell silent.”',
    ]);
  });
});

describe('a tie', () => {
  test('the first leg alone', () => {
    const match = begin(1)
      .goal('home', 'h9', at(12))
      .goal('home', 'h8', at(20))
      .secondHalf()
      .whistle(at(90, 2));
    expect(told(single(match)).slice(0, 2)).toEqual([
      'Hosts United 2-0 Guests United: Hosts take two-goal lead into second leg',
      'Hosts United beat Guests United 2-0 in the first leg of their tie. Hosts take a two-goal lead into the second leg.',
    ]);
  });

  test('the first leg tells no fact of the tie, whatever is handed in', () => {
    const match = begin(1).goal('home', 'h9', at(12)).secondHalf().whistle(at(90, 2));
    const input = single(match);
    const fact = aFact(input.match.state.clubs);
    expect(told({ ...input, facts: [fact] })).toEqual(told(input));
    expect(told({ ...input, facts: [{ ...fact, mood: 'wouldBe' }] })).toEqual(told(input));
  });

  test('after extra time without a winner the regulations ask for a shoot-out', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)));
    const match = begin(2).secondHalf().goal('home', 'h9', at(50)).whistle(at(90, 2)).kickOff('etFirst');
    const text = told(second(first, match.whistle(at(105)).kickOff('etSecond').whistle(at(120, 1))));
    expect(text.join()).not.toMatch(/ beat /);
  });

  test('a lead held', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)).goal('home', 'a9', at(22)));
    const match = begin(2)
      .goal('home', 'h9', at(8))
      .secondHalf()
      .log({ type: 'penaltyKick', side: 'home', kicker: 'h10', outcome: 'saved' }, at(70));
    expect(told(second(first, match.whistle(at(90, 1))))).toEqual([
      'Hosts United 1-0 Guests United (1-2 on aggregate): Guests through despite defeat',
      'Guests United lost 1-0 to Hosts United but went through, 2-1 on aggregate.',
      "Ivo Ajo and Ivo Aku had scored in Guests' 2-0 win in the first leg.",
      'Ivo Hku opened the scoring and cut the deficit in the tie to one in the eighth minute. A penalty by Ivo Hbeaa in the 70th minute was saved.',
    ]);
  });

  test('HIST-AG-01: away goals decide, and then nothing is said to be level', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)).goal('home', 'a9', at(22)));
    const match = begin(2).goal('home', 'h9', at(8)).goal('home', 'h9', at(9)).secondHalf();
    match.goal('away', 'a9', at(60)).goal('home', 'h8', at(80)).whistle(at(90, 1));
    const text = told(second(first, match, { regulationsId: 'ucl-2020-21' }));
    expect(text[0]).toBe('Hosts United 3-1 Guests United (3-3 on aggregate): Guests through on away goals');
    expect(text[1]).toBe(
      'Guests United lost 3-1 to Hosts United but went through on away goals, with the tie at 3-3 on aggregate.',
    );
    expect(text.join()).not.toMatch(/levelled|level at/);
  });

  test('a goal late in extra time', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)));
    const match = begin(2).goal('home', 'h9', at(8)).secondHalf().whistle(at(90, 2));
    match.kickOff('etFirst').whistle(at(105)).kickOff('etSecond');
    match.goal('away', 'a9', at(118), { finish: 'volley', assist: 'a7', assistKind: 'throughBall' });
    match.log({ type: 'restart', kind: 'kickOff', side: 'home' }).whistle(at(120, 1));
    expect(told(second(first, match))).toEqual([
      "Hosts United 1-1 Guests United (1-2 on aggregate): Aku's late goal sends Guests through",
      "Ivo Aku's goal in the 118th minute put Guests United through, 2-1 on aggregate after extra time, at the end of a Champions League knockout play-off with Hosts United. The Ruritanian side, who had won 1-0 in the first leg, drew the second 1-1.",
      "Ivo Ajo had scored in Guests' 1-0 win in the first leg.",
      'Ivo Hku levelled the tie at 1-1 in the eighth minute.',
      "The tie was level when Aku volleyed in from Ivo Ahi's through ball in the 118th minute.",
    ]);
  });

  test('GOAL-06: a shoot-out, whose kicks are no goals', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)));
    const match = begin(2).secondHalf().goal('home', 'h9', at(50)).whistle(at(90, 2)).kickOff('etFirst');
    match.whistle(at(105)).kickOff('etSecond').whistle(at(120, 1)).during('kicksBreak');
    match.log({ type: 'shootOutToss', first: 'home' }).kickOff('kicks');
    match
      .kick('home', 'h2', 'scored')
      .kick('away', 'a2', 'scored')
      .kick('home', 'h3', 'scored')
      .kick('away', 'a3', 'saved');
    match.kick('home', 'h4', 'scored').kick('away', 'a4', 'missed').kick('home', 'h5', 'scored').whistle();
    expect(told(second(first, match))).toEqual([
      'Hosts United 1-0 Guests United (1-1 on aggregate, 4-1 in the shoot-out): Hosts through in a shoot-out',
      'Hosts United beat Guests United 4-1 in a shoot-out to go through after their Champions League knockout play-off had finished 1-1 on aggregate.',
      "Ivo Ajo had scored in Guests' 1-0 win in the first leg.",
      'Ivo Hku levelled the tie at 1-1 in the 50th minute.',
      'For Hosts, Ivo Hci, Ivo Hdo, Ivo Heu and Ivo Hfa scored. For Guests, Ivo Aci scored, Ivo Ado had a kick saved and Ivo Aeu missed.',
    ]);
  });

  test('being played, with a check under way', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)));
    const match = begin(2)
      .goal('home', 'h9', at(8))
      .secondHalf()
      .log({ type: 'varCheckStart', categories: ['PEN'] }, at(70));
    expect(told(second(first, match)).slice(0, 2)).toEqual([
      'Hosts United 1-0 Guests United (1-1 on aggregate): tie level on aggregate',
      'Hosts United lead Guests United 1-0 in the 70th minute of the second leg. The tie is level at 1-1 on aggregate and goes to extra time if it stays like this. A video check of a possible penalty is under way.',
    ]);
  });

  test('known from the tie alone where there is no log of the first leg', () => {
    const first = firstLeg((leg) => leg.goal('home', 'a8', at(20)));
    const { otherLeg: _, ...input } = second(
      first,
      begin(2).goal('home', 'h9', at(8)).goal('home', 'h8', at(9)).secondHalf().whistle(at(90, 1)),
    );
    const text = told(input);
    expect(text[1]).toBe('Hosts United beat Guests United 2-0 to go through, 2-1 on aggregate.');
    expect(text[2]).toBe('Guests had won the first leg 1-0.');
  });
});
