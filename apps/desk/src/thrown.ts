/** Reads what was thrown at us: JavaScript lets anything be thrown, and Node's own errors bear a code. */

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** `EADDRINUSE`, `ENOENT`; `undefined` for an error without a code. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
