/** Characters from the start of a line. */
export interface PlaceInLine {
  from: number;
  to: number;
}

/** A line that is longer is opened at its start: the editor shows no more of it either. */
const maxLine = 100_000;

/**
 * Where the value of a column stands in a line of a CSV file, for an editor to select: what is between its delimiters, or else
 * the value wherever it stands, or else the whole line.
 * @param index of the column, from 0; -1: not known
 * @param value as a finding has it, cut with “…”
 */
export function placeInLine(line: string, index: number, value = ''): PlaceInLine {
  const whole = { from: 0, to: Math.min(line.length, maxLine) };
  if (line.length > maxLine) return { from: 0, to: 0 };
  const wanted = value.replace(/…$/, '').trim();
  const cell = index < 0 ? undefined : cellAt(line, index);
  if (cell && line.slice(cell.from, cell.to).includes(wanted)) return cell;
  const found = wanted === '' ? -1 : line.indexOf(wanted);
  return found < 0 ? whole : { from: found, to: found + wanted.length };
}

/** By commas alone: in a file with another delimiter the value is searched for. */
function cellAt(line: string, index: number): PlaceInLine | undefined {
  let [column, from, isQuoted] = [0, 0, false];
  for (let at = 0; at <= line.length; at++) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    if (character !== undefined && (character !== ',' || isQuoted)) continue;
    if (column === index) return { from, to: at };
    [column, from] = [column + 1, at + 1];
  }
  return undefined;
}
