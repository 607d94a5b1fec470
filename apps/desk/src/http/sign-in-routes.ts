import { renderSignInPage, type SignInView } from '@touchline/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountName } from '../accounts/account.ts';
import { type Allowance, Buckets } from '../accounts/buckets.ts';
import { formTokenOf, isSame, newSecret } from '../accounts/secrets.ts';
import type { Bearer } from '../accounts/sessions.ts';
import { cookieIn, cookieName, setCookie } from './cookies.ts';
import { formOf } from './forms.ts';
import { sendProblemFor } from './problem-handlers.ts';
import { isSecureRequest, notCached, type Site } from './security.ts';
import type { PageFrame } from './served.ts';
import { SESSION, tooMany, type Writers } from './writers.ts';

/** Somebody who mistypes has five tries, then one every ten seconds. */
const BY_NAME: Allowance = { atOnce: 5, refill: 10_000 };
/** A newsroom behind one address has twenty, then one every two seconds: checking a password is a core's work. */
const BY_ADDRESS: Allowance = { atOnce: 20, refill: 2_000 };

/** Ties the form to the browser it was shown in, before there is a session to tie it to. */
const FORM = 'touchline-form';

/** Signing in and out, with plain forms. */
export function signInRoutes(server: FastifyInstance, writers: Writers, site: Site, frame: PageFrame): void {
  const { sessions } = writers;
  const byName = new Buckets(BY_NAME, writers.now);
  const byAddress = new Buckets(BY_ADDRESS, writers.now);

  const secretOf = (request: FastifyRequest, name: string): string | undefined =>
    cookieIn(request.headers.cookie, cookieName(name, isSecureRequest(request, site)));
  const sessionOf = async (request: FastifyRequest): Promise<(Bearer & { secret: string }) | undefined> => {
    const secret = secretOf(request, SESSION);
    const bearer = secret === undefined ? undefined : await sessions.bearer(secret, 'session');
    return secret !== undefined && bearer ? { ...bearer, secret } : undefined;
  };
  /** The form, with the cookie that belongs to it. */
  const sendForm = (
    request: FastifyRequest,
    reply: FastifyReply,
    wrong?: SignInView['wrong'],
  ): FastifyReply => {
    const known = secretOf(request, FORM);
    const cookie = known ?? newSecret();
    if (known === undefined) setCookie(reply, FORM, cookie, { isSecure: isSecureRequest(request, site) });
    return sendPage(reply, { state: 'signedOut', formToken: formTokenOf(cookie), ...(wrong && { wrong }) });
  };
  const sendPage = (reply: FastifyReply, view: SignInView): FastifyReply =>
    notCached(reply).type('text/html; charset=utf-8').send(renderSignInPage(view, frame));

  server.get('/sign-in', async (request, reply) => {
    if (!(await writers.areAny())) return sendPage(reply, { state: 'noAccounts' });
    const session = await sessionOf(request);
    if (!session) return sendForm(request, reply);
    const { name, role, matches } = session.account;
    return sendPage(reply, {
      state: 'signedIn',
      formToken: formTokenOf(session.secret),
      name,
      role,
      matches,
    });
  });

  server.post('/sign-in', { config: { writes: 'nothing' } }, async (request, reply) => {
    const { name = '', password = '', form = '' } = formOf(request.body);
    const cookie = secretOf(request, FORM);
    if (cookie === undefined || !isSame(form, formTokenOf(cookie)))
      return sendForm(request, reply.code(403), 'staleForm');
    const wait = byAddress.take(request.ip) || byName.take(accountName(name) ?? '');
    if (wait > 0) {
      const { headers = {}, problem } = tooMany(wait, 'sign-ins');
      return sendProblemFor(request, reply.headers(headers), frame, problem);
    }
    const signedIn = await sessions.signIn(name, password, secretOf(request, SESSION));
    if (!signedIn) return sendForm(request, reply.code(401), 'notKnown');
    setCookie(reply, SESSION, signedIn.secret, { isSecure: isSecureRequest(request, site) });
    return notCached(reply).redirect('/sign-in', 303);
  });

  server.post('/sign-out', { config: { writes: 'nothing' } }, async (request, reply) => {
    const session = await sessionOf(request);
    if (session) {
      if (!isSame(formOf(request.body).form ?? '', formTokenOf(session.secret)))
        return sendForm(request, reply.code(403), 'staleForm');
      await sessions.signOut(session.secret);
    }
    setCookie(reply, SESSION, '', { isSecure: isSecureRequest(request, site), maxAgeSeconds: 0 });
    return notCached(reply).redirect('/sign-in', 303);
  });
}
