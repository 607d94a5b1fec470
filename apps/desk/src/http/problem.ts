import type { FastifyReply } from 'fastify';

/** Problem details (RFC 9457). `type` is a word of ours; `rule` names the rule that a refusal cites. */
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly rule?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** Everything that is wrong with the input, where there is more than one thing to say. */
  readonly issues?: readonly { readonly path: string; readonly expected: string }[];
  /** What others logged meanwhile, when that is what stands in the way. */
  readonly between?: readonly object[];
  /** Version of the log now, when the command was made against an older one. */
  readonly currentVersion?: number;
}

/** Answers with a problem for programs. No cache keeps it: a match that is not here now may be opened in a moment. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    .send(problemJson(problem));
}

/** A problem as it goes over the wire. */
export const problemJson = (problem: Problem): string =>
  JSON.stringify({ ...problem, type: `urn:touchline:problem:${problem.type}` });
