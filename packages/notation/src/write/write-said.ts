import { canonicalJson } from '@touchline/laws';
import type { NotationContext, Said } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import { Scene } from '../scene.ts';
import { editLines, withdrawLines } from './write-correction.ts';
import { formLines } from './write-form.ts';

/**
 * The line that says a command: the first of the ways to say it that is read as the same command again. A side is left
 * out where the people say it, a moment where it is the context's clock; a text at the end goes without quotes where it
 * can. What no words can say is a line of JSON.
 */
export function writeSaid(said: Said, context: NotationContext): string {
  // Nobody's screen decides what a line means: a line is written so that it needs no side in focus.
  const { focus: _focus, ...rest } = context;
  const known: NotationContext = { ...rest, state: new Scene(rest).state };
  const wanted = canonicalJson(withMoment(said, known));
  for (const line of waysToSay(said, new Scene(known))) {
    const read = readLine(line, known);
    const [first, second] = read.ok ? read.said : [];
    if (first && !second && canonicalJson(withMoment(first, known)) === wanted) return line;
  }
  const { body, ...head } = said;
  return JSON.stringify({ ...body, head });
}

/** A line that names no moment means the one that it is stamped with. */
const withMoment = (said: Said, context: NotationContext): Said => ({
  ...said,
  clock: said.clock ?? new Scene(context).clock,
});

/** The lines to try, those that leave the moment out first where it goes without saying. */
function* waysToSay(said: Said, scene: Scene): Iterable<string> {
  const { clock, ...rest } = said;
  const goesWithoutSaying =
    !clock || said.body.type === 'logPeriodStart' || canonicalJson(clock) === canonicalJson(scene.clock);
  if (goesWithoutSaying) yield* linesFor(rest, scene);
  if (clock) yield* linesFor(said, scene);
}

function linesFor(said: Said, scene: Scene): Iterable<string> {
  const { body } = said;
  if (body.type === 'amendEntry') return editLines(body, said, scene);
  return body.type === 'withdrawEntry' ? withdrawLines(body, said, scene) : formLines(body, said, scene);
}
