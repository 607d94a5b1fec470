/** Whoever stops a desk waits at the most so long for it, milliseconds; the pieces it closes have patience of their own, and less. */
const MOST_TO_CLOSE = 20_000;

/**
 * Waits until the process is asked to end. From then on it has so long to close what it opened: what a library leaves
 * behind must not keep a desk that is closed. PostgreSQL's client (3.4.9) does, when it is ended while it waits to connect anew.
 */
export function untilStopped(mostToClose = MOST_TO_CLOSE): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      // Does not keep the process itself; with the exit code that the command has come to, or 1 when it has not come to its end.
      setTimeout(() => process.exit(process.exitCode ?? 1), mostToClose).unref();
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
