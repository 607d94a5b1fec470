import { Words } from './words.tsx';

interface SinceProps {
  readonly text: string;
  /** The page as of the day on which it became known. */
  readonly href: string | undefined;
}

/** What became known after the match's own moment: marked, because the rest of the page speaks of that moment. */
export function Since({ text, href }: SinceProps) {
  return (
    <p class="since">
      <b>Since then:</b> <Words text={text} />
      {href !== undefined && (
        <>
          {' '}
          <a href={href}>The page as of that day</a>
        </>
      )}
    </p>
  );
}
