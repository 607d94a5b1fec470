/** A page that is not there after so many milliseconds may never come: this one takes keys again. */
const LONGEST_WAIT = 5000;

/**
 * Leads to another page. Until that stands, keys would still fall on this one, and be logged in the wrong match or choose
 * another: they fall nowhere. Escape stays here, and so does whoever has waited too long.
 */
export function leaveFor(address: string): void {
  document.addEventListener('keydown', fallNowhere, { capture: true });
  clearTimeout(waiting);
  waiting = setTimeout(stay, LONGEST_WAIT);
  // The browser may bring this page back as it was left.
  addEventListener('pageshow', stay, { once: true });
  location.assign(address);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

function fallNowhere(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.key !== 'Escape') return;
  stop();
  stay();
}

function stay(): void {
  clearTimeout(waiting);
  document.removeEventListener('keydown', fallNowhere, { capture: true });
}
