import { noticeSentence, refusalSentence } from '@touchline/laws';
import { parseClubId, parsePersonId } from '@touchline/registry';
import type { Logged, LogView } from '../model/logbook.ts';

/** What came of it: logged, with what the Laws remark; or why not. */
export function Outcome(props: {
  readonly logged: Logged | undefined;
  readonly view: LogView;
  readonly done: string;
}) {
  const { logged, view, done } = props;
  if (!logged) return <p role="status" class="outcome-of-form" />;
  const nameOf = namesOf(view);
  return (
    <div role="status" class={logged.ok ? 'outcome-of-form' : 'outcome-of-form refused'}>
      {logged.ok ? (
        <>
          <p>{done}</p>
          {logged.notices.map((notice) => (
            <p key={notice.rule}>
              <code>{notice.rule}</code> {noticeSentence(notice, nameOf)}
            </p>
          ))}
        </>
      ) : (
        <p>
          <code>{logged.refusal.rule}</code> {refusalSentence(logged.refusal, nameOf)}
        </p>
      )}
    </div>
  );
}

/** The name of whoever or whatever an id of a sentence means. */
const namesOf =
  ({ names, state }: LogView) =>
  (id: string): string => {
    const club = parseClubId(id);
    if (club && (state?.clubs.home === club || state?.clubs.away === club)) return names.club(club).shortName;
    const person = parsePersonId(id);
    return person ? names.person(person).name : id;
  };
