import { type AmendEntry, previewCorrection, type WithdrawEntry } from '@touchline/laws';
import { useEffect, useState } from 'preact/hooks';
import { deskLine } from '../browser/desk-line.ts';
import { effectsBeyond, effectsOnMatch } from '../model/effects.ts';
import type { Logbook, LogView } from '../model/logbook.ts';

/** Typing goes on while the desk works out what a correction would change. Milliseconds. */
const PAUSE = 150;

/** What the correction in the line would change: in the match at once, in tie, facts and report as the desk answers. */
export function Effects(props: {
  readonly book: Logbook;
  readonly view: LogView;
  readonly correction: AmendEntry | WithdrawEntry;
}) {
  const { book, view, correction } = props;
  const here = effectsOnMatch(previewCorrection(view.log, correction), view);
  const beyond = useEffectsBeyond(book, correction);
  const lines = [...here, ...(beyond ?? [])];
  return (
    <section class="effects" aria-label="What would change" aria-live="polite">
      <h2>What would change</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && beyond !== undefined && <li>Nothing but the words of the entry.</li>}
        {beyond === undefined && <li class="note">Asking the desk about tie, facts and report…</li>}
      </ul>
    </section>
  );
}

/** @returns `undefined` until the desk has answered; it is not asked while it cannot be reached */
function useEffectsBeyond(
  book: Logbook,
  correction: AmendEntry | WithdrawEntry,
): readonly string[] | undefined {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly lines: readonly string[] }>();
  const { target } = correction;
  const changes = correction.type === 'amendEntry' ? JSON.stringify(correction.changes) : '';
  const version = book.view.stored.length;
  const asked = `${version} ${target} ${changes}`;
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const path = `/api/v1/matches/${encodeURIComponent(book.match)}/preview`;
      const [command] = book.commandsFor([{ body: correction }]);
      void deskLine.post(path, command).then(({ status, body }) => {
        if (isStale) return;
        const lines =
          status === 200 ? effectsBeyond(body) : ['Tie, facts and report: the desk cannot be asked now.'];
        setAnswer({ to: asked, lines });
      });
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [book, asked]);
  // What another correction would change is never shown under this one.
  return answer?.to === asked ? answer.lines : undefined;
}
