import * as fc from 'fast-check';

/**
 * Properties are tried on the same cases everywhere, so that a change and not chance makes a test fail. To look
 * further: `TOUCHLINE_SEED=random npx vitest run ...`, or a number that a failure has named.
 */
const wish = process.env['TOUCHLINE_SEED'] ?? '20260225';
if (wish !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wish) });
