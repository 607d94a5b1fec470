import type { Entry } from '@touchline/laws';

/**
 * What a log says is not known of a moment: of an entry with `orLater`, the source that reads "whether ... is not known".
 *
 * @returns what stands between `whether` and `is not known`: `during the review or after it`; `undefined` when no
 * source says so
 */
export function doubtOf({ clock, sources = [] }: Pick<Entry, 'clock' | 'sources'>): string | undefined {
  if (!('minute' in clock) || !clock.orLater) return undefined;
  return sources.flatMap((source) => /^whether (.+) is not known\.?$/i.exec(source.trim())?.[1] ?? [])[0];
}

/** The minutes that sources give, where one of them reads "most reports 90+3, some 90+4 or 90+5". */
export function minutesReported({
  sources = [],
}: Pick<Entry, 'sources'>): { readonly most: string; readonly some: string } | undefined {
  return sources.flatMap((source) => {
    const [, most, some] = DIFFERING.exec(source.trim()) ?? [];
    return most && some ? [{ most, some }] : [];
  })[0];
}

const LABEL = String.raw`\d{1,3}(?:\+\d{1,2})?`;
const DIFFERING = new RegExp(`^most reports (${LABEL}), some (${LABEL}(?: or ${LABEL})?)$`, 'i');
