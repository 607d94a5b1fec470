import { describe, expect, test } from 'vitest';
import { renderSections } from './sections.tsx';
import { EXAMPLE_OPTIONS } from './testing/example-options.ts';
import { FULL_TIME_VIEW, REVIEW_VIEW } from './testing/example-view.ts';

const REVIEW = renderSections(REVIEW_VIEW, EXAMPLE_OPTIONS);
const FULL_TIME = renderSections(FULL_TIME_VIEW, EXAMPLE_OPTIONS);

describe('score', () => {
  test('numbers on the field and aggregate stand under the score', () => {
    expect(words(REVIEW.score)).toBe(
      "90+5' of +3 Atalanta Atalanta 3 - 1 Borussia Dortmund Dortmund 11 men 3-3 on aggregate 11 men",
    );
  });

  test('a score under check is said to be so, not only drawn so', () => {
    const header = { ...REVIEW_VIEW.header, provisional: true };
    expect(words(renderSections({ ...REVIEW_VIEW, header }).score)).toContain('score under check');
  });

  test('before kick-off there is no score, and none is made up', () => {
    const { score: _, aggregate: __, ...header } = REVIEW_VIEW.header;
    expect(words(renderSections({ ...REVIEW_VIEW, header }).score)).toContain('Atalanta v Borussia Dortmund');
  });

  test('through is a word, not only a colour', () => {
    const home = { ...REVIEW_VIEW.header.home, through: true };
    expect(
      words(renderSections({ ...REVIEW_VIEW, header: { ...REVIEW_VIEW.header, home } }).score),
    ).toContain('through as it stands');
    expect(words(FULL_TIME.score)).not.toContain('as it stands');
  });

  test('the board is forgotten once the clock has stopped', () => {
    expect(words(FULL_TIME.score)).not.toContain('of +3');
  });
});

test('a page as of another day says so', () => {
  const header = { ...FULL_TIME_VIEW.header, asOf: '1 March 2026' };
  expect(words(renderSections({ ...FULL_TIME_VIEW, header }).masthead)).toContain('as known on 1 March 2026');
});

describe('timeline', () => {
  test('newest first, by the order of the log', () => {
    const entries = [...FULL_TIME.timeline.matchAll(/data-entry="([^"]+)"/g)].map((match) => match[1]);
    const log = [...FULL_TIME_VIEW.timeline].sort((a, b) => b.seq - a.seq).map((item) => item.entry);
    expect(entries).toEqual(log);
  });

  test('what was withdrawn stays, struck through, with its reason', () => {
    const item = /<li id="entry-e6".*?<\/li>/.exec(REVIEW.timeline)?.[0] ?? '';
    expect(item).toMatch(/<del>.*Zalewski.*<\/del>/);
    expect(words(item)).toContain('Withdrawn: entered twice by mistake.');
  });

  test('key moments are marked, so that the switch needs no script', () => {
    const key = FULL_TIME.timeline.match(/class="entry key/g) ?? [];
    expect(key).toHaveLength(FULL_TIME_VIEW.timeline.filter((item) => item.key).length);
  });
});

describe('forecast', () => {
  test('the curve has a name, a description, and its key points as a table', () => {
    expect(REVIEW.forecast).toMatch(/role="img" aria-labelledby="curve-name curve-words"/);
    expect(words(/<desc.*?<\/desc>/.exec(REVIEW.forecast)?.[0] ?? '')).toMatch(
      /^Atalanta: 43% at the start, lowest .* now 60%\./,
    );
    const rows = REVIEW.forecast.match(/<tr>/g) ?? [];
    const legs = 2;
    expect(rows).toHaveLength(1 + legs + REVIEW_VIEW.forecast!.points.filter((point) => point.text).length);
    expect(words(REVIEW.forecast)).toMatch(/First leg, Dortmund 2-0 Atalanta 3' .* Second leg 5' /);
  });

  test('goals, red cards and penalties are marked, each in its own shape', () => {
    expect(FULL_TIME.forecast.match(/class="mark goal"/g)).toHaveLength(7);
    expect(FULL_TIME.forecast).toMatch(/class="mark red"><rect/);
    expect(FULL_TIME.forecast).toMatch(/class="mark penalty"[^>]*><rect/);
  });

  test('what stands under the curve agrees with the headline: the last move, and where the chance is since', () => {
    const at = (forecast: string) => words(/id="curve-readout">(.*?)<\/p>/.exec(forecast)?.[1] ?? '');
    expect(at(REVIEW.forecast)).toMatch(/^75' Adeyemi, 3-1 : 90% to 57%; 90' 60%$/);
    const over = {
      ...REVIEW_VIEW.forecast!,
      points: [...REVIEW_VIEW.forecast!.points, { minute: 193, p: 1, label: 'FT' }],
    };
    const { forecast } = renderSections({ ...REVIEW_VIEW, forecast: over });
    expect(at(forecast)).toMatch(/; FT 100%$/);
  });

  test('the legend names what is on the curve, and nothing else', () => {
    expect(words(REVIEW.forecast)).not.toMatch(/ penalty| red card/);
    expect(words(FULL_TIME.forecast)).toMatch(/goal red card penalty/);
  });

  test('marks of one place move aside, and the current point leaves them to be seen', () => {
    const point = { minute: 190, p: 0.9, label: '90+6' } as const;
    const points = [
      { minute: 0, p: 0.4, label: '1' },
      { ...point, kind: 'penalty' as const },
      { ...point, kind: 'red' as const },
    ];
    const { forecast } = renderSections({ ...REVIEW_VIEW, forecast: { ...REVIEW_VIEW.forecast!, points } });
    expect(forecast).toContain('class="mark penalty" transform="translate(-12 0)"');
    expect(forecast).toMatch(/class="now ring"[^>]*>.*class="mark red"/);
  });

  test('the minute of a fall to the bottom stands clear of the axis, beside the jump', () => {
    const points = [
      { minute: 0, p: 0.4, label: '1' },
      { minute: 42, p: 0.15, label: '42', kind: 'goal' as const },
    ];
    const { forecast } = renderSections({ ...REVIEW_VIEW, forecast: { ...REVIEW_VIEW.forecast!, points } });
    expect(forecast).toMatch(/dy="-0.7em" dx="0.6em" text-anchor="start">42'/);
  });

  test('the earliest possible minute stands whole in its column of the table', () => {
    const point = { minute: 190, p: 0.8, label: '90+3', text: "90+3' or later video review: 64% to 80%" };
    const points = [...REVIEW_VIEW.forecast!.points, point];
    const { forecast } = renderSections({ ...REVIEW_VIEW, forecast: { ...REVIEW_VIEW.forecast!, points } });
    expect(forecast).toContain('<th scope="row">90+3\' or later</th><td>video review: 64% to 80%</td>');
  });

  test('one point draws no curve', () => {
    const forecast = { ...REVIEW_VIEW.forecast!, points: REVIEW_VIEW.forecast!.points.slice(0, 1) };
    expect(renderSections({ ...REVIEW_VIEW, forecast }).forecast).not.toContain('<svg');
  });
});

describe('line-ups', () => {
  test('cards, changes and what is not known are words in the list', () => {
    const list = words(FULL_TIME['line-ups']);
    expect(list).toContain('Bensebaini . caution 13, second caution 90+6, sent off');
    expect(list.match(/not known/g)).toHaveLength(1);
    expect(list).toContain('Who went off in 3 changes is not known');
    expect(list).toContain('The bench may be incomplete.');
  });

  test('who may have gone off is drawn as a doubt, and who was sent off not as changed', () => {
    const sketch = FULL_TIME['line-ups'];
    expect(sketch.match(/class="doubt"[^>]*>\?</g)).toHaveLength(8);
    expect(sketch.match(/gone sent-off/g)).toHaveLength(2);
    expect(words(sketch)).toContain('may have gone off');
  });

  test('all starters stand on the sketch, the unknown one too', () => {
    expect(FULL_TIME['line-ups'].match(/class="player (?:home|away)/g)).toHaveLength(22);
    expect(FULL_TIME['line-ups']).toMatch(/class="name"[^>]*>Unknown</);
  });
});

describe('what became known since', () => {
  test('is marked as later than the page, with the way to the page of that day', () => {
    const next = {
      ...FULL_TIME_VIEW.next!,
      since: 'The draw gave Bayern München.',
      sinceHref: '?asOf=2026-02-27',
    };
    const sections = renderSections({ ...FULL_TIME_VIEW, next });
    expect(words(sections.next)).toContain(
      'Since then: The draw gave Bayern München. The page as of that day',
    );
    expect(sections.next).toContain('href="?asOf=2026-02-27"');
    expect(words(sections.record)).toContain('Since then: Superseded on 17 March 2026 by Sporting CP');
  });

  test('is not spoken of when there is nothing', () => {
    expect(words(FULL_TIME.next)).not.toContain('Since then');
  });
});

describe('report', () => {
  test('every sentence names its entries and is described by its grounds', () => {
    const sentences = [FULL_TIME_VIEW.report!.headline, ...FULL_TIME_VIEW.report!.paragraphs.flat()];
    for (const sentence of sentences) {
      const entries = sentence.entries.length > 0 ? `="${sentence.entries.join('\n')}"` : '';
      expect(FULL_TIME.report).toContain(`data-entries${entries} aria-describedby="grounds-${sentence.id}"`);
    }
  });
});

describe('replay', () => {
  test('pause while it plays, play while it does not, neither at the end', () => {
    const replay = REVIEW_VIEW.replay!;
    const buttons = (state: typeof replay) =>
      words(renderSections({ ...REVIEW_VIEW, replay: state }, EXAMPLE_OPTIONS).replay).split('Speed')[0];
    expect(buttons(replay)).toContain('Pause Step');
    expect(buttons({ ...replay, playing: false })).toContain('Play Step');
    expect(buttons({ ...replay, playing: false, finished: true })).toBe('Replay, finished ');
  });

  test('each correction is a form of its own that works without a script', () => {
    const forms = REVIEW.replay.match(/<form method="post" action="\/replay\/withdraw"/g) ?? [];
    expect(forms).toHaveLength(REVIEW_VIEW.replay!.correctable.length);
    expect(REVIEW.replay).toContain('name="entry" value="first-guirassy"');
  });
});

/** The words of some HTML, in the order a reader meets them. */
function words(html: string): string {
  return html
    .replaceAll(/<(\/?)(?:tspan|b|strong)[^>]*>/g, '')
    .replaceAll(/<span class="spare">([^<]*)<\/span>/g, '$1')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
