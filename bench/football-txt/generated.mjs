// A text of any length in both forms of Football.TXT, the same for the same length: seasons of results in the old dialect
// and matches in full, with line-ups, changes, cards and goals.

const FIRST = ['Ada', 'Bo', 'Cai', 'Dag', 'Eik', 'Fin', 'Gus', 'Hein', 'Iko', 'Jan', 'Kaï', 'Léa', 'Mar', 'Núria', 'Øyvind'];
const LAST = ['ANKER', 'BRIGG', 'COG', 'DE LA MAR', 'FOCK', 'GAFF', 'HELM', 'KIEL', 'LUGGER', 'MÄST', 'QUAY', 'REMO', 'VELA'];
const TEAMS = ['Northgate FC', 'SC Hafen', 'Estrela do Cais', 'Olympique du Port', 'Real Muelle', 'FK Fyrtårn', 'Pier Athletic'];
const LANDS = ['ENG', 'GER', 'POR', 'FRA', 'ESP', 'NOR', 'SCO'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'];

/** Numbers from 0 to `below` - 1, one after another (Lehmer's generator). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** @returns bytes of UTF-8, `length` of them but for the last match */
export function generated(length) {
  const pick = numbers(1888);
  const pieces = [];
  let size = 0;
  for (let season = 1900; size < length; season++) {
    const text = season % 2 === 0 ? league(pick, season) : cup(pick, season);
    pieces.push(Buffer.from(text));
    size += pieces.at(-1).length;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

function league(pick, season) {
  const lines = [`= Harbour League ${season % 10000}`, ''];
  for (let day = 1; day <= 34; day++) {
    lines.push(`» Matchday ${day}`, `  ${DAYS[pick(7)]} ${MONTHS[pick(10)]}/${1 + pick(28)} ${1950 + pick(90)}`);
    for (let match = 0; match < 9; match++) {
      const time = match % 3 === 0 ? `1${5 + pick(5)}.${pick(2)}0` : '     ';
      const goals = [pick(5), pick(4)];
      const half = goals[0] + goals[1] === 0 ? '' : ` (${pick(goals[0] + 1)}-${pick(goals[1] + 1)})`;
      lines.push(`    ${time}  ${team(pick).padEnd(23)} v ${team(pick).padEnd(23)}  ${goals.join('-')}${half}`);
    }
    lines.push('', '');
  }
  return `${lines.join('\n')}\n`;
}

function team(pick) {
  const which = pick(TEAMS.length);
  return `${TEAMS[which]} (${LANDS[which]})`;
}

function cup(pick, season) {
  const lines = [`= Harbour Cup ${season % 10000}`, '', '▪ Group A'];
  for (let match = 0; match < 60; match++) {
    const [home, away] = [TEAMS[pick(7)], TEAMS[pick(7)]];
    lines.push(`${DAYS[pick(7)]} Jun ${1 + pick(28)} 18:00 UTC+2 @ Pier Park, Northgate, Att: ${10_000 + pick(60_000)}`);
    lines.push(`  ${home} v ${away}  2-1`);
    lines.push(`     (${player(pick)} ${1 + pick(90)}', 90+${1 + pick(5)}'(p);`, `      ${player(pick)} ${1 + pick(90)}'(og))`, '');
    lines.push(...lineUp(pick, home), ...lineUp(pick, away), '');
    lines.push(`Refs: ${player(pick)} (SWE), ${player(pick)} (DEN), ${player(pick)} (ITA)`, '', '');
  }
  return `${lines.join('\n')}\n`;
}

function lineUp(pick, name) {
  const lines = [];
  let line = `${name}: ${player(pick)} [c] -`;
  for (let index = 0; index < 10; index++) {
    const change = pick(4) === 0 ? ` (${46 + pick(44)}' ${player(pick)})` : '';
    const card = pick(5) === 0 ? ` [Y ${1 + pick(90)}']` : '';
    const end = index === 9 ? '' : index === 3 || index === 6 ? ' -' : ',';
    line += ` ${player(pick)}${card}${change}${end}`;
    if (line.length > 80 && index < 9) {
      lines.push(line);
      line = '     ';
    }
  }
  return [...lines, line];
}

function player(pick) {
  return `${FIRST[pick(FIRST.length)]} ${LAST[pick(LAST.length)]}`;
}
