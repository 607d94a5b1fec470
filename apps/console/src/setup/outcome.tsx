import { noticeSentence, refusalSentence } from '@touchline/laws';
import type { Logged, LogView } from '../model/logbook.ts';
import { namesOf } from '../model/names-of.ts';

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
