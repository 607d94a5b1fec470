/** Addresses of the two files that the page loads; the desk may put a hash in them. */
export interface ConsoleAddresses {
  readonly css: string;
  readonly script: string;
}

export interface ConsolePage {
  readonly addresses: ConsoleAddresses;
  /** Who is signed in, as entries name them; absent on a desk without accounts, where operators say it themselves. */
  readonly by?: string | undefined;
}

/** The page that every address of the console is answered with: no inline script, no inline style. */
export function renderConsole({ addresses, by }: ConsolePage): string {
  const who = by === undefined ? '' : ` data-by="${escaped(by)}"`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>Console</title>',
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${escaped(addresses.css)}">`,
    `<script type="module" src="${escaped(addresses.script)}"></script>`,
    '</head>',
    `<body${who}><noscript><p>The console needs JavaScript. The pages for readers do without.</p></noscript></body>`,
    '</html>',
  ].join('\n');
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
