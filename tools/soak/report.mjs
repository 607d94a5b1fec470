// What a soak came to, in words; and whether it was as it should be.

/** Memory may breathe, and holds logs that grow; it may not run away. Megabytes that it may have in the end. */
const mostMemory = (start) => start * 1.25 + 100;

/** @returns what was not as it should be, a sentence each; none when all is well */
export function problemsOf(result) {
  const { readers, died, differing, memory } = result;
  const [start, , end] = memory;
  const counts = countsOf(result);
  return [
    ...Object.entries(counts.wrong).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : [])),
    ...died.map((name) => `the ${name} ended by itself`),
    ...(differing > 0 ? [`${differing} of ${readers.length} readers do not have the page as it is`] : []),
    ...(end <= mostMemory(start) ? [] : [`memory went from ${start} to ${end} MB`]),
    ...(counts.acknowledged > 0 && counts.frames > 0 ? [] : ['nothing was logged, or nothing was read']),
  ];
}

const sum = (list, of) => list.reduce((total, each) => total + of(each), 0);

function countsOf({ operators, readers, audits }) {
  return {
    acknowledged: sum(operators, ({ acknowledged }) => acknowledged.size),
    refused: sum(operators, ({ refused }) => refused.size),
    sentAgain: sum(operators, (operator) => operator.sentAgain),
    linesCut: sum(operators, (operator) => operator.linesCut),
    frames: sum(readers, (reader) => reader.frames),
    comebacks: sum(readers, (reader) => reader.comebacks),
    resets: sum(readers, (reader) => reader.resets),
    wrong: {
      'acknowledged commands lost': sum(audits, ({ lost }) => lost.length),
      'entries twice in the log': sum(audits, ({ twice }) => twice.length),
      'breaks of order in the log': sum(audits, ({ broken }) => broken.length),
      'frames left out': sum(readers, ({ faults }) => faults.leftOut),
      'frames twice': sum(readers, ({ faults }) => faults.twice),
      'versions going back': sum(readers, ({ faults }) => faults.backwards),
      'versions shown before their delay': sum(readers, ({ faults }) => faults.early),
    },
  };
}

export function wordsOf(result, minutes) {
  const { system, readers, befallen, memory, differing } = result;
  const counts = countsOf(result);
  const problems = problemsOf(result);
  const [start, middle, end] = memory;
  return [
    `\n${system}, ${minutes} minutes`,
    `  operators: ${counts.acknowledged} commands acknowledged, ${counts.refused} refused; ${counts.linesCut} lines cut, ${counts.sentAgain} sent again`,
    `  readers: ${readers.length}, ${counts.frames} frames; ${counts.comebacks} times back, ${counts.resets} whole pages`,
    `  befallen: ${[...befallen].map(([name, times]) => `${name} ${times} times`).join(', ')}`,
    ...Object.entries(counts.wrong).map(([what, count]) => `  ${what}: ${count === 0 ? 'none' : count}`),
    `  readers whose page differs at the end: ${differing === 0 ? 'none' : differing}`,
    `  memory: ${start} MB at the start of the watch, ${middle} in the middle, ${end} at the end`,
    problems.length === 0 ? '  all is well' : `  NOT WELL: ${problems.join('; ')}`,
  ].join('\n');
}
