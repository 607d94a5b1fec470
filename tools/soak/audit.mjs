// What was acknowledged, held against the log. Pure: it is handed what there is.

/**
 * @param operators each with `acknowledged` and `refused`, of one match
 * @param log the match's entries as the desk gives them at the end
 * @returns ids of commands that are lost, entries that are there twice, and where the order is broken
 */
export function audit(operators, log) {
  const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
  const lost = [];
  const broken = [];
  for (const { acknowledged } of operators) {
    let last = 0;
    for (const [commandId, entries] of acknowledged) {
      for (const entry of entries) if (bySeq.get(entry.seq)?.id !== entry.id) lost.push(commandId);
      // An operator sends one command after the other: they stand in the log in that order.
      const [first = 0] = entries.map(({ seq }) => seq);
      if (first <= last) broken.push(commandId);
      last = first;
    }
  }
  log.forEach((entry, index) => {
    if (entry.seq !== index + 1) broken.push(entry.id);
  });
  const seen = new Set();
  const twice = [];
  for (const entry of log) {
    for (const name of [`id ${entry.id}`, ...(entry.type === 'note' ? [`note ${entry.text}`] : [])]) {
      if (seen.has(name)) twice.push(entry.id);
      seen.add(name);
    }
  }
  const refused = operators.flatMap((operator) => [...operator.refused]);
  const stored = refused.filter((id) => log.some((entry) => entry.type === 'note' && entry.text === `Note ${id}`));
  return { lost, twice: [...twice, ...stored], broken };
}
