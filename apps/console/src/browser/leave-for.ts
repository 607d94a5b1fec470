/**
 * Leads to another page. Until that stands, keys would still fall on this one, and be logged in the wrong match or choose
 * another: they fall nowhere.
 */
export function leaveFor(address: string): void {
  document.addEventListener('keydown', fallNowhere, true);
  // The browser may bring this page back as it was left.
  addEventListener('pageshow', stay, { once: true });
  location.assign(address);
}

function fallNowhere(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const stay = (): void => document.removeEventListener('keydown', fallNowhere, true);
