import type { Frame } from '../frame.ts';

/**
 * The live part of a match page: applies frames to the finished page, and answers hover, focus and keys.
 * One module without imports, served as it is compiled; the page is whole without it.
 */

const body = document.body;
let shown = Number(body.dataset['frame']);
/** Whose numbers the frames bear; empty to be sent the whole page. */
let life = body.dataset['life'] ?? '';
/** Whether the line at the foot speaks of a sentence of the report. */
let pointing = false;

follow();
welcome();
document.addEventListener('submit', (event) => void submit(event));
for (const kind of ['pointerover', 'focusin', 'click']) document.addEventListener(kind, pointAtSentence);
for (const kind of ['pointermove', 'pointerdown', 'pointerout'])
  document.addEventListener(kind, pointAtCurve);
document.addEventListener('input', walkCurve);
document.addEventListener('focusout', restCurve);

// The channel

function follow(): void {
  const channel = new URL(body.dataset['channel'] ?? '', location.href);
  if (life !== '') channel.searchParams.set('after', `${life}-${shown}`);
  const source = new EventSource(channel);
  source.addEventListener('open', () => say('live'));
  source.addEventListener('message', (event: MessageEvent<string>) => receive(event, source));
  source.addEventListener('reset', (event: MessageEvent<string>) => restart(event));
  source.addEventListener('error', () => {
    say('lost');
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 3000);
  });
}

/** A frame that follows the one shown is applied; an older one is known already; a gap asks for the whole. */
function receive({ data }: MessageEvent<string>, source: EventSource): void {
  const frame = parseFrame(data);
  if (frame.frame === shown + 1) apply(frame);
  if (frame.frame <= shown) return;
  source.close();
  life = '';
  follow();
}

/** The whole page, of whatever number and whatever life. */
function restart({ data, lastEventId }: MessageEvent<string>): void {
  life = lastEventId.split('-')[0] ?? '';
  apply(parseFrame(data));
}

/** Our own desk wrote it, with the type we share. */
function parseFrame(data: string): Frame {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(data) as Frame;
}

function say(state: 'live' | 'lost'): void {
  const [line, words, reload] = [find('connection'), find('connection-words'), find('reload')];
  if (!line || !words || !reload) return;
  line.dataset['state'] = state;
  const version = body.dataset['version'];
  words.textContent =
    state === 'live' ? `Live, version ${version}` : `Reconnecting; this is version ${version}.`;
  reload.hidden = state === 'live';
}

// A frame

function apply(frame: Frame): void {
  if (frame.moved !== undefined) return moveTo(frame.moved);
  shown = frame.frame;
  body.dataset['version'] = String(frame.version);
  document.title = frame.title;
  const keep = keepPlace();
  for (const [id, html] of Object.entries(frame.sections)) replace(id, html);
  keep();
  welcome();
  say('live');
  if (frame.announce !== undefined) tell(correctionIn(frame) ?? frame.announce);
  if (frame.entry !== undefined) glow(frame.entry);
}

function moveTo(address: string): void {
  const target = new URL(address, location.href);
  if (target.origin === location.origin) location.assign(target);
}

/** What the reader opened, chose, typed or stood on is kept by its id. */
function replace(id: string, html: string): void {
  const section = find(id);
  if (!section) return;
  const opened = [...section.querySelectorAll<HTMLDetailsElement>('details[id]')].filter(
    (details) => details.open,
  );
  const fields = [...section.querySelectorAll<HTMLInputElement>('input[id]')].filter(isTouched);
  const focus = focusWithin(section);
  section.innerHTML = html;
  for (const { id: name } of opened) find(name)?.setAttribute('open', '');
  for (const field of fields) restore(field);
  focusFirst(section, focus);
}

function isTouched(field: HTMLInputElement): boolean {
  return field.type === 'radio' ? field.checked : field.value !== field.defaultValue;
}

function restore(before: HTMLInputElement): void {
  const field = findInput(before.id);
  if (!field) return;
  if (field.type === 'radio') field.checked = true;
  else field.value = before.value;
}

/**
 * Selectors of where the keyboard may stand in the section once it is replaced, best first: the focused element by its
 * own id or its place under the nearest id; when that is gone, what follows it, the list's heading, what was before it.
 */
function focusWithin(section: HTMLElement): readonly string[] {
  const focused = document.activeElement;
  if (!focused || focused === section || !section.contains(focused)) return [];
  const stops = [
    ...section.querySelectorAll<HTMLElement>('button[id], summary[id], input[id], [tabindex][id]'),
  ];
  const at = stops.findIndex((stop) => stop === focused || follows(focused, stop));
  const after = at < 0 ? [] : stops.slice(at);
  const headings = stops.filter((stop) => stop.tabIndex < 0);
  const before = at < 0 ? stops : stops.slice(0, at);
  return [
    ...placeOf(focused, section),
    ...[...after.filter((stop) => stop.tabIndex >= 0), ...headings, ...before.toReversed()].map(byId),
  ];
}

const follows = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const byId = ({ id }: Element): string => `#${CSS.escape(id)}`;

function placeOf(focused: Element, section: HTMLElement): readonly string[] {
  if (focused.id !== '') return [byId(focused)];
  const owner = focused.closest('[id]');
  if (!owner) return [];
  const prefix = owner === section ? '' : `${byId(owner)} `;
  return owner.querySelector(focused.localName) === focused ? [`${prefix}${focused.localName}`] : [];
}

/** The first that is there and can be seen. */
function focusFirst(section: HTMLElement, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = section.querySelector<HTMLElement>(selector);
    if (!element || !element.checkVisibility()) continue;
    element.focus({ preventScroll: true });
    return;
  }
}

/** Remembers the element at the top of the window; what it returns scrolls it back to where it was. */
function keepPlace(): () => void {
  if (scrollY < 40) return () => {};
  const top = find('score')?.getBoundingClientRect().bottom ?? 0;
  const edge = Math.max(0, top);
  const anchors = [
    ...document.querySelectorAll<HTMLElement>(
      '.meaning > section, .entry, .columns section, [id^="sentence-"]',
    ),
  ];
  const anchor = anchors.find(
    (element) => element.offsetHeight > 0 && element.getBoundingClientRect().top >= edge,
  );
  if (!anchor) return () => {};
  const before = anchor.getBoundingClientRect().top;
  return () => {
    const after = find(anchor.id)?.getBoundingClientRect().top;
    if (after !== undefined) scrollBy({ top: after - before, behavior: 'instant' });
  };
}

/** A correction that has just been made is told as the banner says it: with what it did to the score and the tie. */
function correctionIn(frame: Frame): string | undefined {
  if (frame.sections.banner === undefined) return undefined;
  return find('banner')?.querySelector('[data-kind="correction"]')?.textContent;
}

function tell(words: string): void {
  const region = find('announce');
  if (region) region.textContent = words;
}

function glow(entry: string): void {
  const element = entryElement(entry);
  element?.classList.add('new');
  setTimeout(() => entryElement(entry)?.classList.remove('new'), 2000);
}

// The curve

interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly entry: string;
}

function curvePoints(): readonly CurvePoint[] {
  const rows = find('curve')?.dataset['points']?.split('\n') ?? [];
  return rows.map((row) => {
    const [x = '0', y = '0', text = '', entry = ''] = row.split('\t');
    return { x: Number(x), y: Number(y), text, entry };
  });
}

function pointAtCurve(event: Event): void {
  if (!(event instanceof PointerEvent) || !(event.target instanceof Element)) return;
  const plot = event.target.closest('.plot');
  if (!plot) return;
  if (event.type === 'pointerout') return restCurve(event);
  const box = plot.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * 100;
  const points = curvePoints();
  showPoint(points.indexOf(nearest(points, x)));
}

/** The nearest point; one with an entry wins over a bare minute that is as near as a finger. */
function nearest(points: readonly CurvePoint[], x: number): CurvePoint {
  const distance = (point: CurvePoint) => Math.abs(point.x - x) - (point.entry === '' ? 0 : 0.6);
  return points.reduce((best, point) => (distance(point) <= distance(best) ? point : best));
}

function walkCurve(event: Event): void {
  if (event.target instanceof HTMLInputElement && event.target.id === 'curve-range')
    showPoint(Number(event.target.value));
}

function showPoint(index: number): void {
  const point = curvePoints()[index];
  const [cursor, readout, range] = [find('curve-cursor'), find('curve-readout'), findInput('curve-range')];
  if (!point || !cursor || !readout || !range) return;
  cursor.setAttribute('visibility', 'visible');
  for (const name of ['x1', 'x2', 'cx']) for (const part of cursor.children) setIfHas(part, name, point.x);
  for (const part of cursor.children) setIfHas(part, 'cy', point.y);
  readout.dataset['rest'] ??= readout.textContent;
  readout.textContent = point.text;
  range.value = String(index);
  range.setAttribute('aria-valuetext', point.text);
  light(point.entry === '' ? [] : [point.entry]);
}

function setIfHas(element: Element, name: string, percent: number): void {
  if (element.hasAttribute(name)) element.setAttribute(name, `${percent}%`);
}

function restCurve(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('#curve')) return;
  find('curve-cursor')?.setAttribute('visibility', 'hidden');
  const readout = find('curve-readout');
  if (readout?.dataset['rest'] !== undefined) readout.textContent = readout.dataset['rest'];
  light([]);
}

// The report: what a sentence rests on

function pointAtSentence(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const sentence = event.target.closest<HTMLElement>('.sentence');
  if ((!sentence && !pointing) || event.target.closest('#footnote')) return;
  pointing = sentence !== null;
  const entries = sentence?.dataset['entries']?.split('\n') ?? [];
  light(entries);
  footnote((sentence && find(sentence.getAttribute('aria-describedby') ?? '')?.textContent) ?? '');
  const first = entries.map(entryElement).find((element) => element !== null);
  if (first) linkFootnote(first);
}

function light(entries: readonly string[]): void {
  for (const lit of document.querySelectorAll('.entry.lit')) lit.classList.remove('lit');
  for (const entry of entries) entryElement(entry)?.classList.add('lit');
}

function linkFootnote(entry: Element): void {
  const link = document.createElement('a');
  link.href = `#${entry.id}`;
  link.textContent = 'show in the timeline';
  find('footnote')?.append(' (', link, ')');
}

// Times, and what else a fresh section needs

function welcome(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-own-time]')) addOwnTime(time);
  const range = findInput('curve-range');
  range?.removeAttribute('hidden');
  if (range && range === document.activeElement) showPoint(Number(range.value));
}

/** The reader's own time beside the local one, when they differ. */
function addOwnTime(time: HTMLTimeElement): void {
  const own = new Date(time.dateTime).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const place = time.nextElementSibling;
  if (place) place.textContent = own === time.textContent?.trim() ? '' : ` (${own} your time)`;
}

// The replay's forms

/** Sends a form without leaving the page; what it changes comes back over the channel. */
async function submit(event: SubmitEvent): Promise<void> {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-command]')) return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' });
    const accepted = answer.ok || answer.type === 'opaqueredirect';
    footnote(accepted ? '' : await refusal(answer));
    if (accepted) close(form.dataset['closes']);
  } catch {
    footnote('The desk cannot be reached.');
  }
}

/** What the desk said of it, where it said it in words. */
async function refusal(answer: Response): Promise<string> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const isSaid = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return `The desk did not accept that: ${isSaid ? String(problem.detail) : answer.status}.`.replace(
    '..',
    '.',
  );
}

/** A panel that covers what its form has changed, and whose next button lies under the finger, is shut behind it. */
function close(panel: string | undefined): void {
  const details = panel === undefined ? null : find(panel);
  if (!(details instanceof HTMLDetailsElement)) return;
  const focus = details.contains(document.activeElement) || document.activeElement === body;
  details.open = false;
  if (focus) details.querySelector('summary')?.focus();
}

/** One line at the foot of the window; none when empty. */
function footnote(words: string): void {
  const line = find('footnote');
  if (!line) return;
  line.textContent = words;
  line.hidden = words === '';
}

function find(id: string): HTMLElement | null {
  return document.getElementById(id);
}

function findInput(id: string): HTMLInputElement | null {
  const element = find(id);
  return element instanceof HTMLInputElement ? element : null;
}

function entryElement(entry: string): Element | null {
  return document.querySelector(`.entry[data-entry="${CSS.escape(entry)}"]`);
}
