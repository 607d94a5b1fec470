import type { MatchPageOptions } from '../options.ts';

/** Addresses as a desk might choose them. */
export const EXAMPLE_OPTIONS: MatchPageOptions = {
  assets: { css: '/assets/page.css', island: '/assets/live.js' },
  base: '',
  channel: '/matches/atalanta-dortmund-2026-02-25/live',
  life: 'a1b2c3d4',
  replay: {
    play: '/replay/play',
    pause: '/replay/pause',
    step: '/replay/step',
    speed: '/replay/speed',
    again: '/replay/again',
    withdraw: '/replay/withdraw',
  },
};
