import { ColumnWatch, type RowsRead } from './columnWatch';
import type { PublishMode } from './headerFindings';
import type { LiveColumn } from './liveDataset';
import { cutText, principlesGuide, quoted, type PreflightFinding } from './preflightFinding';
import { RowMemory } from './rowMemory';
import { comparedRows } from './todaysRows';
import { plural } from '../../../shared/text/counts';

/** Git leaves these where two versions of a line could not be made one. */
const conflictMark = /^(?:<{7}|>{7}|\|{7}) |^={7}$/;

/** How notes below a table begin. */
const noteWords =
  /^\s*(?:[©*]|(?:source|notes?|remarks?|total|grand total|last updated|updated|generated|extracted|copyright|end of)\b)/i;

/** Lines that are named of a fault; the others are counted. */
const namedLines = 5;

/** A fault that rows can have, with the lines of the first that do. */
class Fault {
  count = 0;
  readonly lines: number[] = [];

  add(line: number): void {
    this.count++;
    if (this.lines.length < namedLines) this.lines.push(line);
  }

  get where(): string {
    const more = this.count > this.lines.length ? ' and others' : '';
    return `${this.lines.length === 1 ? 'line' : 'lines'} ${this.lines.join(', ')}${more}`;
  }
}

/** Looks at every row, in constant memory. */
export class RowsWatch {
  rows = 0;
  readonly firstRows: (readonly string[])[] = [];
  /** In order, the last one last. */
  readonly lastRows: (readonly string[])[] = [];
  private readonly columns: readonly ColumnWatch[];
  private readonly ragged = new Fault();
  private readonly empty = new Fault();
  private readonly doubled = new Fault();
  private readonly withCommas = new Fault();
  private readonly headers = new Fault();
  private readonly conflicts = new Fault();
  private readonly memory = new RowMemory();
  private firstRagged = 0;
  /** On which the last row that is not empty begins. */
  private lastLine = 0;
  /** Rows whose values were looked at: a row of another length may have them in the wrong columns. */
  private looked = 0;

  constructor(
    readonly names: readonly string[],
    live: readonly LiveColumn[],
  ) {
    this.columns = names.map(
      name =>
        new ColumnWatch(
          name,
          live.find(each => each.name === name),
        ),
    );
  }

  /** @param line on which the row begins */
  add(row: readonly string[], line: number): void {
    if (row.every(value => value.trim() === '')) return this.empty.add(line);
    this.rows++;
    this.keep(row, line);
    if (conflictMark.test(row[0] ?? '')) return this.conflicts.add(line);
    if (row.length !== this.names.length) return this.addRagged(row, line);
    if (this.names.length > 1 && row.every((value, index) => value === this.names[index])) this.headers.add(line);
    this.looked++;
    row.forEach((value, index) => this.columns[index]?.add(value, line));
    if (this.memory.hasSeen(row)) this.doubled.add(line);
  }

  /** @param isWhole whether the file was read to its end */
  findings(mode: PublishMode, isWhole: boolean): readonly PreflightFinding[] {
    const read: RowsRead = { looked: this.looked, isAll: isWhole && this.looked === this.rows };
    return [
      ...this.conflictFindings(),
      ...this.commaFindings(),
      ...this.raggedFindings(),
      ...this.headerFindings(),
      // A column at the right without name and values is named once, with the header.
      ...this.columns.slice(0, this.namedWidth).flatMap(column => column.findings(mode, read)),
      ...this.noteFindings(isWhole),
      ...this.emptyFindings(),
      ...this.doubledFindings(),
    ];
  }

  /** Columns up to the last that has a name. */
  private get namedWidth(): number {
    return this.names.findLastIndex(name => name.trim() !== '') + 1;
  }

  private addRagged(row: readonly string[], line: number): void {
    const isLonger = row.length > this.names.length;
    if (isLonger && row.slice(this.names.length).every(value => value.trim() === '')) return this.withCommas.add(line);
    this.firstRagged ||= row.length;
    this.ragged.add(line);
  }

  private keep(row: readonly string[], line: number): void {
    this.lastLine = line;
    if (this.firstRows.length < comparedRows) this.firstRows.push(row);
    this.lastRows.push(row);
    if (this.lastRows.length > comparedRows) this.lastRows.shift();
  }

  private raggedFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.ragged;
    if (count === 0) return [];
    const [line = 0] = lines;
    const message = `${plural(count, 'row has', 'rows have')} another number of values than the header, which has ${this.names.length}: ${where}. Line ${line} has ${this.firstRagged}.`;
    const advice =
      'Look for a comma in a value that is not quoted, a value that is missing, or a note below the table.';
    return [{ severity: 'error', line, count, message, advice, evidence: 'seen in this file' }];
  }

  private commaFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.withCommas;
    if (count === 0) return [];
    const message = `${plural(count, 'row ends', 'rows end')} with more commas than the header, and nothing behind them: ${where}.`;
    const advice = 'Delete the empty columns at the right of the table, and export it again.';
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seen in this file' }];
  }

  private conflictFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.conflicts;
    if (count === 0) return [];
    const message = `${plural(count, 'line is a mark', 'lines are marks')} of a merge that was not finished: ${where}.`;
    const advice = 'Finish the merge, and delete the marks.';
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seen in this file' }];
  }

  private headerFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.headers;
    if (count === 0) return [];
    const message = `${plural(count, 'row holds', 'rows hold')} the names of the columns once more: ${where}. Files put one behind the other look like this.`;
    const advice = 'Delete the repeated header.';
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seen in this file' }];
  }

  /** A source or a remark below the table, which would become a row. */
  private noteFindings(isWhole: boolean): readonly PreflightFinding[] {
    const last = this.lastRows.at(-1);
    const value = last?.[0] ?? '';
    const isNote = this.names.length > 2 && last?.slice(1).every(each => each.trim() === '') && noteWords.test(value);
    if (!isWhole || !isNote) return [];
    const message = `The last row that is not empty looks like a note below the table: ${quoted(value)}.`;
    const about = { line: this.lastLine, value: cutText(value), message, advice: 'Delete it.' };
    return [{ severity: 'warning', ...about, evidence: 'seen in this file' }];
  }

  private emptyFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.empty;
    if (count === 0) return [];
    const message = `${plural(count, 'row is', 'rows are')} empty: ${where}. Whether they are skipped or loaded as empty rows is not known.`;
    const advice = 'Delete the empty rows.';
    return [{ severity: 'warning', line: lines[0] ?? 0, count, message, advice, evidence: 'unknown' }];
  }

  private doubledFindings(): readonly PreflightFinding[] {
    const findings: PreflightFinding[] = [];
    const { count, lines, where } = this.doubled;
    if (count > 0) {
      const message = `${plural(count, 'row repeats', 'rows repeat')} an earlier one: ${where}. data.gov.sg asks for no duplicate rows.`;
      const about = { line: lines[0] ?? 0, count, message, advice: 'Delete the repeated rows.' };
      findings.push({ severity: 'warning', ...about, evidence: 'documented', source: principlesGuide });
    }
    if (this.memory.isFull) {
      const message = `Only the first ${plural(RowMemory.capacity, 'different row')} were remembered to look for duplicates; a repeated row beyond them is not seen.`;
      findings.push({ severity: 'info', message, evidence: 'seen in this file' });
    }
    return findings;
  }
}
