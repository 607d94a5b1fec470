import { type EntryOf, type PersonId, type Side } from '@touchline/laws';
import { readSheet } from '@touchline/registry';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Logbook, Logged, LogView } from '../model/logbook.ts';
import { isRecord } from '../model/outbox-text.ts';
import type { DeskLine } from '../model/ports.ts';
import { draftOfSheet, identify, peopleOfClub } from './candidates.ts';
import { doubtsOf, hindrancesOf, toBeConfirmed } from './hindrances.ts';
import { Outcome } from './outcome.tsx';
import { remembering } from './remembering.ts';
import {
  changeRow,
  EMPTY_DRAFT,
  type SheetDraft,
  sheetAmendment,
  teamSheetOf,
  withoutCaptain,
} from './sheet-draft.ts';
import { SheetTable, WhoField } from './sheet-table.tsx';

interface Props {
  readonly side: Side;
  readonly book: Logbook;
  readonly view: LogView;
  readonly desk: DeskLine;
}

/** One team's sheet: pasted, from a file, or the club's last one; looked through; logged. */
export function SheetForm({ side, book, view, desk: line }: Props) {
  const desk = useMemo(() => remembering(line), [line]);
  /** Counts what was asked for: the answer to an older text must not take the place of a newer one. */
  const latest = useRef(0);
  const [isReading, setReading] = useState(false);
  const [draft, setDraft] = useState<SheetDraft>(EMPTY_DRAFT);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string>();
  const [logged, setLogged] = useState<Logged>();
  /** The question that was answered: another number of starters asks anew. */
  const [confirmed, setConfirmed] = useState<string>();
  const { state, names } = view;
  if (!state) return null;
  const club = state.clubs[side];
  const { name, shortName } = names.club(club);
  const other = side === 'home' ? state.teams.away : state.teams.home;
  const taken = other.people.map(({ person }): PersonId => person);
  const show = (shown: SheetDraft, words?: string): void => {
    setDraft(shown);
    setSaid(words);
    setLogged(undefined);
  };
  /** While an answer is on its way, what is shown is of an older text, and is not logged. */
  const reading = async (read: () => Promise<() => void>): Promise<void> => {
    latest.current += 1;
    const own = latest.current;
    setReading(true);
    const shown = await read();
    if (own !== latest.current) return;
    setReading(false);
    shown();
  };
  const readText = (written: string): Promise<void> => {
    setText(written);
    return reading(async () => {
      const read = await identify(readSheet(written, { titles: [name, shortName] }), { desk, club, taken });
      return () => show(read);
    });
  };
  const readLast = async (): Promise<() => void> => {
    const day = state.scheduledKickOff?.slice(0, 10);
    const before = day === undefined ? '' : `?${new URLSearchParams({ before: day })}`;
    const [{ body }, people] = await Promise.all([
      desk.get(`/api/v1/clubs/${encodeURIComponent(club)}/last-sheet${before}`),
      peopleOfClub(desk, club),
    ]);
    const last = isRecord(body) && isSheet(body['sheet']) ? body['sheet'] : undefined;
    return () => {
      if (last) show(draftOfSheet(last, people), `As in ${isRecord(body) ? String(body['match']) : ''}.`);
      else setSaid(`No sheet of ${shortName} was logged on this desk before.`);
    };
  };
  const lastInLog = view.effective.findLast((entry) => isSheet(entry) && entry.side === side);
  const inLog = isSheet(lastInLog) ? lastInLog : undefined;
  const readLogged = async (): Promise<() => void> => {
    const people = await peopleOfClub(desk, club);
    return () => inLog && show(draftOfSheet(inLog, people), 'As it is in the log.');
  };
  const hindrances = hindrancesOf(draft);
  const question = toBeConfirmed(draft);
  const mayLog = !isReading && hindrances.length === 0 && (question === undefined || question === confirmed);
  const id = `sheet-${side}`;
  const log = (): void => {
    const isNews = state.phase === 'fixture' || !inLog;
    const body = isNews ? teamSheetOf(draft, side) : sheetAmendment(draft, inLog);
    setLogged(book.log([{ body }], `team sheet of ${shortName}`));
  };
  return (
    <section class="sheet-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{shortName}: team sheet</h2>
      {inLog && (
        <p class="in-log">
          A sheet is in the log.{' '}
          {state.phase === 'fixture' ? 'A new one takes its place.' : 'A new one amends it.'}{' '}
          <button type="button" onClick={() => void reading(readLogged)}>
            Look at it again
          </button>
        </p>
      )}
      <label for={`${id}-text`}>
        Paste it here: from a page, a message, a table; in any order of number and name
      </label>
      <textarea
        id={`${id}-text`}
        rows={6}
        value={text}
        spellcheck={false}
        onInput={({ currentTarget }) => void readText(currentTarget.value)}
      />
      <div class="sources">
        <label>
          From a file (text, CSV, JSON){' '}
          <input
            type="file"
            accept=".txt,.csv,.tsv,.json,text/*"
            onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(readText)}
          />
        </label>
        <button type="button" onClick={() => void reading(readLast)}>
          Take the last sheet of {shortName}
        </button>
      </div>
      {said !== undefined && <p role="status">{said}</p>}
      {draft.rows.length > 0 && (
        <>
          <SheetTable draft={draft} id={id} onChange={setDraft} />
          <div class="beside">
            <label>
              Formation{' '}
              <input
                value={draft.formation}
                placeholder="4-3-3"
                size={8}
                onChange={({ currentTarget }) =>
                  setDraft({ ...draft, formation: currentTarget.value.trim() })
                }
              />
            </label>
            {draft.coach && (
              <span>
                Coach: {draft.coach.written}{' '}
                <WhoField
                  row={draft.coach}
                  onChange={(who) => setDraft(changeRow(draft, draft.coach?.key ?? '', { who }))}
                />
              </span>
            )}
            <label>
              <input
                type="radio"
                name={`${id}-captain`}
                checked={draft.captain === undefined}
                onChange={() => setDraft(withoutCaptain(draft))}
              />{' '}
              No captain named
            </label>
            <label>
              <input
                type="checkbox"
                checked={!draft.substitutesComplete}
                onChange={({ currentTarget }) =>
                  setDraft({ ...draft, substitutesComplete: !currentTarget.checked })
                }
              />{' '}
              There may be more substitutes
            </label>
          </div>
        </>
      )}
      <Remarks draft={draft} hindrances={hindrances} />
      {question !== undefined && (
        <p class="to-confirm">
          {question}{' '}
          <label>
            <input
              type="checkbox"
              checked={confirmed === question}
              onChange={({ currentTarget }) => setConfirmed(currentTarget.checked ? question : undefined)}
            />{' '}
            Log it so: the others are named later
          </label>
        </p>
      )}
      {draft.rows.length > 0 && (
        <button type="button" class="main-act" disabled={!mayLog} onClick={log}>
          Log the sheet of {shortName}
        </button>
      )}
      <Outcome logged={logged} view={view} done={`The sheet of ${shortName} is logged.`} />
    </section>
  );
}

/** What must be mended, what should be looked at, what was not used. */
function Remarks({
  draft,
  hindrances,
}: {
  readonly draft: SheetDraft;
  readonly hindrances: readonly string[];
}) {
  if (draft.rows.length + draft.notUnderstood.length === 0) return null;
  return (
    <div class="sheet-remarks" role="status">
      {draft.notUnderstood.length > 0 && (
        <>
          <h3>Not understood</h3>
          <ul class="not-understood">
            {draft.notUnderstood.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {hindrances.length > 0 && draft.rows.length > 0 && (
        <>
          <h3>To be put right first</h3>
          <ul class="hindrances">
            {hindrances.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {draft.rows.length > 0 && doubtsOf(draft).length > 0 && (
        <ul class="doubts">
          {doubtsOf(draft).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The desk is the same program as this page, so what has the form of a sheet is one. */
const isSheet = (value: unknown): value is EntryOf<'teamSheet'> =>
  isRecord(value) &&
  value['type'] === 'teamSheet' &&
  Array.isArray(value['starters']) &&
  Array.isArray(value['substitutes']);
