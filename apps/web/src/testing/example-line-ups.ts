import type { LineUpMark, LineUpPlayer, LineUpView } from '../view.ts';

function player(name: string, ...marks: readonly LineUpMark[]): LineUpPlayer {
  const off = marks.some(
    (mark) => mark.kind === 'off' || mark.kind === 'red' || mark.kind === 'secondCaution',
  );
  return { name, marks, onField: off ? 'no' : 'yes' };
}

function unsure(name: string, ...marks: readonly LineUpMark[]): LineUpPlayer {
  return { name, marks, onField: 'unknown' };
}

function spare(name: string, ...marks: readonly LineUpMark[]): LineUpPlayer {
  const on = marks.some((mark) => mark.kind === 'on');
  return { name, marks, onField: on ? 'yes' : 'no' };
}

const off = (minute: string): LineUpMark => ({ kind: 'off', text: `off ${minute}` });
const on = (minute: string): LineUpMark => ({ kind: 'on', text: `on ${minute}` });
const goal = (minute: string): LineUpMark => ({ kind: 'goal', text: `goal ${minute}` });
const caution = (minute: string): LineUpMark => ({ kind: 'caution', text: `caution ${minute}` });
const red = (minute: string): LineUpMark => ({ kind: 'red', text: `sent off ${minute}` });

export function exampleHome(finished: boolean): LineUpView {
  return {
    club: 'Atalanta',
    formation: '3-4-2-1',
    coach: 'Raffaele Palladino',
    rows: [
      [player('Carnesecchi')],
      [
        player('Scalvini', off('77'), ...(finished ? [red('90+6')] : [])),
        player('Hien', caution('69')),
        player('Kolašinac', off('72')),
      ],
      [
        player('Zappacosta', goal('45')),
        { ...player('de Roon'), captain: true },
        player('Pašalić', goal('57')),
        player('Bernasconi'),
      ],
      [player('Samardžić', ...(finished ? [goal('90+8, penalty')] : [])), player('Zalewski', off('85'))],
      [player('Scamacca', goal('5'), off('72'))],
    ],
    bench: [
      ...['Rossi', 'Sportiello', 'Kossounou', 'Bakker', 'Musah', 'Éderson', 'Bellanova', 'Vavassori'].map(
        (name) => spare(name),
      ),
      spare('Ahanor', on('72')),
      spare('Krstović', on('72')),
      spare('Djimsiti', on('77')),
      spare('Sulemana', on('85')),
    ],
    benchComplete: true,
  };
}

export function exampleAway(finished: boolean): LineUpView {
  const second: readonly LineUpMark[] = finished
    ? [{ kind: 'secondCaution', text: 'second caution 90+6, sent off' }]
    : [];
  return {
    club: 'Borussia Dortmund',
    formation: '3-4-2-1',
    coach: 'Niko Kovač',
    rows: [
      [player('Kobel')],
      [
        { ...unsure('Can', caution('52')), captain: true },
        unsure('Anton'),
        player('Bensebaini', caution('13'), ...second),
      ],
      [player('Ryerson', off('70')), unsure('Nmecha'), unsure('Svensson'), unsure('Unknown')],
      [unsure('Beier'), unsure('Brandt')],
      [unsure('Guirassy')],
    ],
    bench: [
      spare('Schlotterbeck', red('90+5')),
      spare('Chukwuemeka', on('60')),
      spare('Fábio Silva', on('60'), caution('69')),
      spare('Yan Couto', on('70')),
      spare('Adeyemi', on('70'), goal('75')),
    ],
    note: 'Who went off in 3 changes is not known: it may have been any of Can, Anton, Nmecha, Svensson, Beier, Brandt and Guirassy.',
    benchComplete: false,
  };
}
