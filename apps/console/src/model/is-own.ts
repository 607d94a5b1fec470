import type { Entry } from '@touchline/laws';

/** Whether an entry is of this operator: by name, or typed at this keyboard, for which a desk with accounts has a name of its own. */
export const isOwn = ({ by, id }: Entry, own: { readonly by: string; readonly prefix: string }): boolean =>
  by === own.by || id.startsWith(own.prefix);
