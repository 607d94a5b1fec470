import type { MatchId } from '@touchline/laws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { readLog } from '../store/log-store.ts';
import { memoryStore } from '../store/memory.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

let desk: TestDesk;
let accounts: AccountStore;
let bearer: Readonly<Record<string, string>>;
const store = memoryStore();

beforeEach(async () => {
  accounts = memoryAccounts();
  await addQuickly(accounts, 'Chief', 'admin');
  const made = await new Administration(accounts).token('wire', 'operator', [SECOND_LEG]);
  bearer = { authorization: `Bearer ${made.ok ? made.token : ''}` };
  desk = await startTestDesk({ accounts, store });
});
afterEach(() => desk.close());

const press = (name: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${desk.address}/replay/${SECOND_LEG}/${name}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: bearer,
    redirect: 'manual',
  });

test('a replay goes on where writes take an account; its controls are those of whoever has the match', async () => {
  const script = { played: ownLog(SECOND_LEG), before: [ownLog(FIRST_LEG)] };
  const started = await desk.replays.start(script, { from: '74:00', speed: 30 });
  expect(started.ok).toBe(true);
  const first = ownLog(SECOND_LEG)[0];
  expect((await readLog(store, SECOND_LEG as MatchId))[0]?.by).toBe(first?.by);

  expect((await press('step', {})).status).toBe(303);
  expect((await accounts.audit(1))[0]).toMatchObject({
    who: 'wire',
    did: 'controlledReplay',
    match: SECOND_LEG,
    detail: 'step',
  });
  const withdraw = { match: SECOND_LEG, entry: 'e29', reason: 'Offside' };
  expect((await press('withdraw', { ...withdraw, match: FIRST_LEG })).status).toBe(403);
  expect((await press('withdraw', withdraw)).status).toBe(303);
  expect((await accounts.audit(1))[0]).toMatchObject({ who: 'wire', did: 'withdrew', match: SECOND_LEG });
  const known = await accounts.find('wire');
  expect((await readLog(store, SECOND_LEG as MatchId)).at(-1)).toMatchObject({
    type: 'entryWithdrawn',
    by: known?.pseudonym,
  });
});
