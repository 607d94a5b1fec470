import { SAMPLES } from '../replay/samples.ts';
import type { Problem } from './problem.ts';

/**
 * Why there is no match of a name on one side of the desk.
 *
 * @param prefix where the side's addresses begin
 */
export const noSuchMatch = (prefix: string, match: string): Problem =>
  prefix === SAMPLES
    ? {
        status: 404,
        type: 'no-such-sample',
        title: 'No such sample',
        detail: `No sample ${match} is here: it was forgotten ten minutes after its end, or ended, or it is on another node of this desk. Samples live on the node that was asked for them; GET /api/v1/samples lists those of this one.`,
      }
    : {
        status: 404,
        type: 'no-such-match',
        title: 'No such match',
        detail: `No match ${match} has been opened on this desk.`,
      };
