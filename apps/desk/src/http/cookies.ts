import type { FastifyReply } from 'fastify';

/** What a browser brought under a name. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value) return value.trim();
  }
  return undefined;
}

export interface CookieOptions {
  /** Sent back over https alone, and then bound to this very host by its name. */
  readonly isSecure: boolean;
  /** Absent: until the browser is closed. */
  readonly maxAgeSeconds?: number;
}

/** No other site can send a `__Host-` cookie along or set one, not even a neighbour under the same domain. */
export const cookieName = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

/** Sets a cookie that no script reads and no other site sends along; an age of 0 takes it away. */
export function setCookie(reply: FastifyReply, name: string, value: string, options: CookieOptions): void {
  const { isSecure, maxAgeSeconds } = options;
  const parts = [
    `${cookieName(name, isSecure)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
  ];
  reply.header('set-cookie', parts.join('; '));
}
