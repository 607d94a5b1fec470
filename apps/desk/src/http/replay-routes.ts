import type { MatchId } from '@touchline/laws';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { mayLog } from '../accounts/account.ts';
import { matchIdOf } from '../match-id.ts';
import type { Replay } from '../replay/replay.ts';
import { SPEED_LIMIT } from '../replay/replay.ts';
import type { Replays } from '../replay/replays.ts';
import { pageAddress } from './addresses.ts';
import { type Form, formOf } from './forms.ts';
import type { Problem } from './problem.ts';
import { sendProblemFor } from './problem-handlers.ts';
import type { PageFrame, Served } from './served.ts';
import { NOT_YOURS } from './writers.ts';

interface OfReplay {
  Params: { id: string };
}

/** The replay's controls, as forms: they work without JavaScript, and answer with the page to go to. */
export function replayRoutes(server: FastifyInstance, served: Served, frame: PageFrame): void {
  const { replays, writers } = served;
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  if (!replays) return;

  const control = (name: string, act: (replay: Replay, form: Form, by: string) => Promise<Acted>): void => {
    server.post<OfReplay>(`/replay/:id/${name}`, { config: { writes: 'log' } }, async (request, reply) => {
      const replay = replays.get(matchIdOf(request.params.id));
      if (!replay) return sendProblemFor(request, reply, frame, NO_REPLAY);
      const { writer } = request;
      const form = formOf(request.body);
      const account = writer?.type === 'account' ? writer.bearer.account : undefined;
      // A replay has the matches of a tie, and a form may name the other one.
      if (account && form.match !== undefined && !mayLog(account, matchIdOf(form.match)))
        return sendProblemFor(request, reply, frame, NOT_YOURS.problem);
      const acted = await act(replay, form, account?.pseudonym ?? READER);
      if (acted.ok) await writers.note(writer, deedOf(name, replay.match, form));
      return acted.ok
        ? toPage(reply, acted.match)
        : sendProblemFor(request, reply, frame, wrong(acted.sentence));
    });
  };

  control('pause', async (replay) => done(replay, await replay.pause()));
  control('resume', async (replay) => done(replay, await replay.resume()));
  control('step', async (replay) => done(replay, await replay.step()));
  control('speed', async (replay, form) => {
    const speed = Number(form.speed);
    const fits = Number.isInteger(speed) && speed >= 1 && speed <= SPEED_LIMIT;
    if (!fits) return { ok: false, sentence: `speed is a whole number from 1 to ${SPEED_LIMIT}` };
    return done(replay, await replay.setSpeed(speed));
  });
  control('again', (replay, form) => again(replays, replay, form));
  control('withdraw', (replay, form, by) => withdraw(replays, replay, form, by));
}

type Acted =
  | { readonly ok: true; readonly match: MatchId }
  | { readonly ok: false; readonly sentence: string };

/** What the audit trail says of a control that was pressed. */
const deedOf = (name: string, replay: MatchId, { match, entry }: Form) =>
  name === 'withdraw'
    ? ({
        did: 'withdrew',
        match: match ?? replay,
        detail: `withdrawEntry, of ${entry}, in a replay`,
      } as const)
    : ({ did: 'controlledReplay', match: replay, detail: name } as const);

/** In `by`, on a desk without accounts. */
const READER = 'reader';

const done = (replay: Replay, _finished: void): Acted => ({ ok: true, match: replay.match });

async function again(replays: Replays, replay: Replay, form: Form): Promise<Acted> {
  const started = await replays.again(replay.match, form.from ?? '');
  return started.ok ? { ok: true, match: started.replay.match } : started;
}

async function withdraw(replays: Replays, replay: Replay, form: Form, by: string): Promise<Acted> {
  const { match, entry, reason } = form;
  if (!match || !entry || !reason) return { ok: false, sentence: 'match, entry and reason are needed' };
  const sent = await replays.withdraw(replay.match, { match, entry, reason, by });
  return sent.ok ? { ok: true, match: replay.match } : sent;
}

const toPage = (reply: FastifyReply, match: MatchId): FastifyReply => reply.redirect(pageAddress(match), 303);

const NO_REPLAY: Problem = {
  status: 404,
  type: 'no-replay',
  title: 'No replay',
  detail: 'This match is not being replayed here.',
};

const wrong = (detail: string): Problem => ({
  status: 422,
  type: 'wrong-control',
  title: 'That cannot be done',
  detail,
});
