import { codeOf } from '../thrown.ts';

/**
 * Whether an error says that a database cannot be reached just now: the client's own codes, the system's, and the
 * server's last words to a session that it ends.
 */
export function isLineLost(error: unknown): boolean {
  if (error instanceof Error && 'severity' in error)
    return error.severity === 'FATAL' || error.severity === 'PANIC';
  return /^(CONNECTION_\w+|E[A-Z]+)$/.test(codeOf(error) ?? '');
}
