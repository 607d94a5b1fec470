/** A line of the log for people: `20:45:01.204 warn  slow projections match=m1 ms=312`, a trace below it. */
export function asLine(json: string): string {
  const { time, level, msg, err, ...fields } = fieldsOf(JSON.parse(json));
  const said = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  const head = [String(time).slice(11, 23), String(level).padEnd(5), String(msg), ...said].join(' ');
  return `${[head, ...traceOf(fieldsOf(err))].join('\n')}\n`;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const traceOf = ({ stack }: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof stack === 'string' ? stack.split('\n').map((line) => `    ${printable(line)}`) : [];

/** A value without its quotation marks where nothing in it needs them. */
function plain(value: unknown): string {
  if (typeof value === 'string' && /^[\w.:/+-]+$/.test(value)) return value;
  return printable(JSON.stringify(value));
}

/** Nothing that somebody sent may steer the terminal that it is shown on, or look like a line of its own. */
const printable = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
