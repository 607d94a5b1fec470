import type { MatchId } from '@touchline/laws';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { matchIdOf } from '../match-id.ts';
import type { Replay } from '../replay/replay.ts';
import { SPEED_LIMIT } from '../replay/replay.ts';
import type { Replays } from '../replay/replays.ts';
import { pageAddress } from './addresses.ts';
import type { Problem } from './problem.ts';
import { onlyTakes, sendProblemFor } from './problem-handlers.ts';
import type { PageFrame, Served } from './served.ts';

type Form = Readonly<Record<string, string | undefined>>;

interface OfReplay {
  Params: { id: string };
  Body: Form | undefined;
}

/** The replay's controls, as forms: they work without JavaScript, and answer with the page to go to. */
export function replayRoutes(server: FastifyInstance, served: Served, frame: PageFrame): void {
  const { replays } = served;
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  if (!replays) return;

  const control = (name: string, act: (replay: Replay, form: Form) => Promise<Acted>): void => {
    onlyTakes(server, frame, `/replay/:id/${name}`, 'POST');
    server.post<OfReplay>(`/replay/:id/${name}`, async (request, reply) => {
      const replay = replays.get(matchIdOf(request.params.id));
      if (!replay) return sendProblemFor(request, reply, frame, NO_REPLAY);
      const acted = await act(replay, request.body ?? {});
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
  control('withdraw', (replay, form) => withdraw(replays, replay, form));
}

type Acted =
  | { readonly ok: true; readonly match: MatchId }
  | { readonly ok: false; readonly sentence: string };

const done = (replay: Replay, _finished: void): Acted => ({ ok: true, match: replay.match });

async function again(replays: Replays, replay: Replay, form: Form): Promise<Acted> {
  const started = await replays.again(replay.match, form.from ?? '');
  return started.ok ? { ok: true, match: started.replay.match } : started;
}

async function withdraw(replays: Replays, replay: Replay, form: Form): Promise<Acted> {
  const { match, entry, reason } = form;
  if (!match || !entry || !reason) return { ok: false, sentence: 'match, entry and reason are needed' };
  const sent = await replays.withdraw(replay.match, { match, entry, reason });
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
