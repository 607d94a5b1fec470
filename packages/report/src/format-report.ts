import type { Report } from './document.ts';

/** The report as plain text that is also Markdown: the headline, an empty line before each paragraph, a line break at the end. */
export function formatReport({ headline, paragraphs }: Report): string {
  const blocks = [
    `# ${headline.text}`,
    ...paragraphs.map((paragraph) => paragraph.sentences.map((sentence) => sentence.text).join(' ')),
  ];
  return `${blocks.join('\n\n')}\n`;
}
