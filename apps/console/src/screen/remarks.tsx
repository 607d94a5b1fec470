import type { Remark } from '../model/typing.ts';

/** Rules that have a word to say, each with its id and its text to open. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <>
      {remarks.map(({ rule, sentence, text }) => (
        <div key={`${rule} ${sentence}`} class="remark">
          <p>
            <code>{rule}</code> {sentence}
          </p>
          {text !== undefined && (
            <details>
              <summary>What the rule says</summary>
              <p>{text}</p>
            </details>
          )}
        </div>
      ))}
    </>
  );
}
