import { useLayoutEffect, useReducer } from 'preact/hooks';

/** Draws anew whenever something changes that is not the component's own. */
export function useChanges({
  subscribe,
}: {
  readonly subscribe: (listener: () => void) => () => void;
}): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Before the next task runs: what came between the drawing and a later subscription would tell nobody.
  useLayoutEffect(() => subscribe(() => redraw(undefined)), [subscribe]);
}
