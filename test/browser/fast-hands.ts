import type { Page } from 'playwright-core';

/** Keys that are no letters, by their names, with the codes and the text that a browser expects of them. */
const NAMED: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Enter: { code: 13, text: '\r' },
  Tab: { code: 9 },
  Escape: { code: 27 },
  ArrowDown: { code: 40 },
  ArrowUp: { code: 38 },
  Delete: { code: 46 },
};

/**
 * Presses keys one after the other without waiting for what any of them does, as hands do that know the way: they queue
 * up at the browser while the page works on the first.
 *
 * @param keys letters as they are, other keys by name: `typed('g 9', 'Enter', 't')`
 */
export async function pressFast(page: Page, ...keys: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const single = keys.flatMap((key) => (NAMED[key] ? [key] : Array.from(key)));
  await Promise.all(
    single.flatMap((key) => {
      const { code = 0, text = key.length === 1 ? key : undefined } = NAMED[key] ?? {};
      const press = { key, windowsVirtualKeyCode: code, ...(text !== undefined && { text }) };
      return [
        cdp.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...press }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code }),
      ];
    }),
  );
  await cdp.detach();
}

/** Makes the page's own work so many times slower, as on an old machine. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}
