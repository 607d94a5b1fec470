import type { MatchId } from '@touchline/laws';
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type OpenLogbook, openLogbook } from '../browser/open-logbook.ts';
import type { Logbook } from '../model/logbook.ts';

/** What is drawn of a match once its logbook is open. */
export type ScreenOfMatch = (props: {
  readonly book: Logbook;
  readonly isSignedIn: boolean;
}) => ComponentChild;

/** One match, on any of its screens. */
export function MatchScreen(props: {
  readonly screen: ScreenOfMatch;
  readonly match: MatchId;
  readonly by: string;
  readonly isSignedIn: boolean;
}) {
  const book = useOpenLogbook(props.match, props.by);
  if (!book)
    return (
      <main>
        <p>Opening {props.match}…</p>
      </main>
    );
  return <props.screen book={book} isSignedIn={props.isSignedIn} />;
}

/** The match's logbook; `undefined` while it is being opened. */
function useOpenLogbook(match: MatchId, by: string): Logbook | undefined {
  const [open, setOpen] = useState<OpenLogbook>();
  useEffect(() => {
    let isGone = false;
    let opened: OpenLogbook | undefined;
    void openLogbook(match, by).then((logbook) => {
      opened = logbook;
      if (isGone) logbook.close();
      else setOpen(logbook);
    });
    return () => {
      isGone = true;
      opened?.close();
      setOpen(undefined);
    };
  }, [match, by]);
  return open?.book;
}
