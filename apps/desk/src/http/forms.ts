/** The fields of a form that a browser sent. */
export type Form = Readonly<Record<string, string | undefined>>;

/** What was sent as a form, or as JSON in its place: texts are fields, and nothing else is. */
export function formOf(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
