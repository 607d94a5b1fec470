import type { ReportSentenceView, ReportView } from '../view.ts';
import { anchor } from './anchor.ts';
import { Words } from './words.tsx';

/**
 * The report. A sentence can be reached with the keyboard and is described by what it rests on; the island lights those
 * entries in the timeline. The list below says the same without JavaScript.
 */
export function Report({ report }: { readonly report: ReportView }) {
  const sentences = [report.headline, ...report.paragraphs.flat()];
  return (
    <>
      <h2 id="report-title">Report</h2>
      <article>
        <p class="headline">
          <Sentence sentence={report.headline} />
        </p>
        {report.paragraphs.map((paragraph) => (
          <p>
            {paragraph.map((sentence, i) => (
              <>
                {i > 0 && ' '}
                <Sentence sentence={sentence} />
              </>
            ))}
          </p>
        ))}
        {report.published !== undefined && <p class="published">{report.published}</p>}
      </article>
      <details id="report-grounds">
        <summary>What each sentence rests on</summary>
        <ol>
          {sentences.map((sentence) => (
            <li>
              <q>
                <Words text={sentence.text} />
              </q>{' '}
              <span id={anchor('grounds', sentence.id)}>{sentence.grounds}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Sentence({ sentence }: { readonly sentence: ReportSentenceView }) {
  return (
    <span
      class="sentence"
      id={anchor('sentence', sentence.id)}
      tabIndex={0}
      data-entries={sentence.entries.join('\n')}
      aria-describedby={anchor('grounds', sentence.id)}
    >
      <Words text={sentence.text} />
    </span>
  );
}
