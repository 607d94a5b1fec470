import { clockLabel, type OpenState, openStates } from '@touchline/laws';
import type { Names } from '@touchline/report';
import { answersTo } from '../model/answers-to.ts';
import type { LogView } from '../model/logbook.ts';
import { OPEN_WORDS } from '../model/open-words.ts';

const CATEGORIES: Readonly<Record<string, string>> = {
  GOAL: 'goal or no goal',
  PEN: 'penalty or no penalty',
  RED: 'possible red card',
  ID: 'mistaken identity',
  CORNER: 'corner or not',
};

/** What has begun and waits for its end, large; each with the lines that end it. A digit alone in the line says the same, Enter logs. */
export function OpenStates(props: { readonly view: LogView; readonly onAnswer: (line: string) => void }) {
  const { view, onAnswer } = props;
  const { state } = view;
  if (!state) return null;
  const open = openStates(state);
  if (open.length === 0) return null;
  const answers = answersTo(state);
  return (
    <div class="open-states" role="status">
      {open.map((each) => (
        <p key={each.entry} class={`open ${each.type}`}>
          <strong>{OPEN_WORDS[each.type]}</strong> <span>{detail(each, view)}</span>
        </p>
      ))}
      <ul class="answers" aria-label="How it may end">
        {answers.map(({ line, meaning }, index) => (
          <li key={line}>
            <button type="button" onClick={() => onAnswer(line)}>
              <kbd>{index + 1}</kbd> {meaning}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function detail(open: OpenState, { names, state }: LogView): string {
  const club = (side: 'home' | 'away'): string => (state ? names.club(state.clubs[side]).shortName : side);
  switch (open.type) {
    case 'check':
    case 'review': {
      const about = open.categories.map((each) => CATEGORIES[each] ?? each).join(', ');
      return `${about}, since ${clockLabel(open.since)}`;
    }
    case 'penalty':
      return club(open.side);
    case 'substitution':
      return `${club(open.side)}: ${who(open.off, names)} is off, nobody has come on`;
    default:
      return open satisfies never;
  }
}

const who = (person: Extract<OpenState, { type: 'substitution' }>['off'], names: Names): string =>
  person === 'unknown' ? 'somebody' : names.person(person).lastName;
