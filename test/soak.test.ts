import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The soak in its short form: `npm run soak` keeps it up for ten minutes.

const at = (path: string) => fileURLToPath(new URL(`../tools/soak/${path}`, import.meta.url));

test('some seconds of operators, readers and kills: nothing is lost, nothing twice, order kept', async () => {
  const soak = spawn(process.execPath, [at('run.mjs'), '--minutes', '0.3'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [soak.stdout, soak.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(soak, 'exit')) as [number | null];
  expect(said).toMatch(/one desk on SQLite[^]*desk killed [1-9][^]*all is well/);
  expect([code, code === 0 ? '' : said]).toEqual([0, '']);
}, 600_000);

interface Logged {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

interface Heard {
  readonly acknowledged: ReadonlyMap<string, readonly Logged[]>;
  readonly refused: ReadonlySet<string>;
}

interface Audited {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly broken: readonly string[];
}

describe('the audit of a soak', async () => {
  const { audit } = (await import(at('audit.mjs'))) as {
    audit: (operators: readonly Heard[], log: readonly Logged[]) => Audited;
  };
  const note = (seq: number, command: string): Logged => ({
    seq,
    id: `e${seq}`,
    type: 'note',
    text: `Note ${command}`,
  });
  const [one, two, three] = [note(1, 'a-1'), note(2, 'b-1'), note(3, 'a-2')];
  const operators = (refused: readonly string[] = []): readonly Heard[] => [
    {
      acknowledged: new Map([
        ['a-1', [one]],
        ['a-2', [three]],
      ]),
      refused: new Set(refused),
    },
    { acknowledged: new Map([['b-1', [two]]]), refused: new Set() },
  ];

  test.each([
    ['all is there', [one, two, three], [], { lost: [], twice: [], broken: [] }],
    ['an acknowledged entry is missing', [one, two], [], { lost: ['a-2'], twice: [], broken: [] }],
    [
      'another entry is in its place',
      [one, two, { ...three, id: 'x', text: 'other' }],
      [],
      { lost: ['a-2'], twice: [], broken: [] },
    ],
    [
      'an entry is there twice',
      [one, two, three, { ...three, seq: 4 }],
      [],
      { lost: [], twice: ['e3', 'e3'], broken: [] },
    ],
    [
      'a command is there twice',
      [one, two, three, note(4, 'a-2')],
      [],
      { lost: [], twice: ['e4'], broken: [] },
    ],
    ['a number is left out', [one, two, three, note(5, 'a-3')], [], { lost: [], twice: [], broken: ['e5'] }],
    [
      'what was refused is stored',
      [one, two, three, note(4, 'a-3')],
      ['a-3'],
      { lost: [], twice: ['a-3'], broken: [] },
    ],
  ])('%s', (_, log, refused, found) => {
    expect(audit(operators(refused), log)).toEqual(found);
  });

  test('what an operator sent first stands behind what they sent next', () => {
    const swapped: Heard = {
      acknowledged: new Map([
        ['a-2', [three]],
        ['a-1', [one]],
      ]),
      refused: new Set(),
    };
    expect(audit([swapped], [one, two, three]).broken).toEqual(['a-1']);
  });
});
