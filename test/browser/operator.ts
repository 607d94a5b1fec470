import type { Page } from 'playwright-core';

/** Somebody at a console, with a keyboard and nothing else. */
export class Operator {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the console of a match and waits until it is live. */
  async open(address: string, match: string): Promise<void> {
    await this.page.goto(`${address}/console/matches/${encodeURIComponent(match)}`);
    await this.page.locator('.connection[data-state="live"]').waitFor();
    await this.page.locator('#entry:focus').waitFor();
  }

  /** Types a line and presses Enter; it must have been taken. */
  async line(text: string): Promise<void> {
    await this.types('entry', text);
    await this.page.keyboard.press('Enter');
    await this.page
      .waitForFunction(() => document.querySelector<HTMLInputElement>('#entry')?.value === '', null, {
        timeout: 60_000,
      })
      .catch(async () => {
        throw new Error(`not taken: ${text}\n${await this.text('#saying')}`);
      });
  }

  /** Types without Enter, once the line that is meant has the focus. */
  async types(into: 'entry' | 'tag', text: string): Promise<void> {
    await this.page.locator(`#${into}:focus`).waitFor();
    await this.page.keyboard.type(text);
  }

  /** Types without Enter, wherever the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Everything typed has been stored at the desk. */
  async sent(): Promise<void> {
    await this.page.locator('.unsent[data-count="0"]').waitFor();
  }

  async text(selector: string): Promise<string> {
    const text = await this.page.locator(selector).first().textContent({ timeout: 60_000 });
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Waits until an element says something. */
  async sees(selector: string, words: string | RegExp): Promise<void> {
    await this.page.locator(selector).filter({ hasText: words }).first().waitFor();
  }
}
