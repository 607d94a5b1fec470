import type { Typing } from '../model/typing.ts';
import { Remarks } from './remarks.tsx';

/** The line in full words, or what stands against it, in one place and without a dialog. */
export function Saying(props: { readonly id: string; readonly typing: Typing; readonly line: string }) {
  const { id, typing, line } = props;
  return (
    <div id={id} class={`saying ${typing.type}`} aria-live="polite">
      {content(typing, line)}
    </div>
  );
}

function content(typing: Typing, line: string) {
  switch (typing.type) {
    case 'empty':
      return null;
    case 'problem': {
      const { from, to, sentence, hint } = typing.problem;
      return (
        <>
          <p class="where" aria-hidden="true">
            {line.slice(0, from)}
            <mark>{line.slice(from, to) || ' '}</mark>
            {line.slice(to)}
          </p>
          <p>
            {sentence} {hint}
          </p>
        </>
      );
    }
    case 'refused':
      return (
        <div role="alert">
          <Remarks remarks={[typing.remark]} />
        </div>
      );
    case 'ready':
      return (
        <>
          {typing.words.map((words) => (
            <p key={words} class="words">
              {words}
            </p>
          ))}
          <Remarks remarks={typing.remarks} />
        </>
      );
    default:
      return typing satisfies never;
  }
}
