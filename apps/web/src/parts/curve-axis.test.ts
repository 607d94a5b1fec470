import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecastView } from '../view.ts';
import { percent } from './chance.ts';
import { axisOf, keyLabels, path, placed } from './curve-axis.ts';

const LEGS = [
  { name: 'First leg', from: 0, to: 94 },
  { name: 'Second leg', from: 94, to: 192 },
];

function forecast(points: ForecastView['points'], legs: ForecastView['legs'] = LEGS): ForecastView {
  return { sentence: '', club: 'A', points, legs, note: '' };
}

const anyPoint = fc.record({
  minute: fc.double({ min: 0, max: 250, noNaN: true }),
  p: fc.double({ min: 0, max: 1, noNaN: true }),
  label: fc.constant('1'),
});

describe('the axis of the curve', () => {
  test('every point lies inside the drawing, also when play went beyond the legs foreseen', () => {
    fc.assert(
      fc.property(fc.array(anyPoint), (points) => {
        const axis = axisOf(forecast(points));
        for (const { x, y } of points.map((point) => placed(point, axis))) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x, y)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('marks the ends of the periods of each leg, extra time only where it is played', () => {
    expect(axisOf(forecast([])).ticks.map((tick) => tick.label)).toEqual(["45'", "90'", "45'", "90'"]);
    const long = [{ name: 'Second leg', from: 0, to: 121 }];
    expect(axisOf(forecast([], long)).ticks.map((tick) => tick.label)).toEqual([
      "45'",
      "90'",
      "105'",
      "120'",
    ]);
  });

  test('a jump is two points of one minute', () => {
    expect(
      path([
        { x: 0, y: 50 },
        { x: 10, y: 50 },
        { x: 10, y: 20 },
      ]),
    ).toBe('M0 50L10 50L10 20');
  });

  test('of marks that lie close together the goal keeps its label', () => {
    const red = { minute: 188, p: 0.9, label: '90+6', kind: 'red' } as const;
    const goal = { minute: 190, p: 1, label: '90+8', kind: 'goal' } as const;
    expect([...keyLabels([red, goal], axisOf(forecast([red, goal])))]).toEqual([goal]);
  });
});

describe('a chance in words', () => {
  test.each([
    [0, '0%'],
    [0.004, 'under 1%'],
    [0.574, '57%'],
    [0.996, 'over 99%'],
    [1, '100%'],
  ])('%d is %s: only what is decided is none or all', (p, said) => {
    expect(percent(p)).toBe(said);
  });
});
