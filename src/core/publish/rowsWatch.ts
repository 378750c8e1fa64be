import { ColumnWatch } from './columnWatch';
import type { PublishMode } from './headerFindings';
import type { LiveColumn } from './liveDataset';
import { plural, principlesGuide, type PreflightFinding } from './preflightFinding';
import { RowMemory } from './rowMemory';
import { comparedRows } from './todaysRows';

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
  private readonly memory = new RowMemory();
  private firstRagged = 0;

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
    this.keep(row);
    if (row.length !== this.names.length) {
      this.firstRagged ||= row.length;
      return this.ragged.add(line);
    }
    row.forEach((value, index) => this.columns[index]?.add(value, line));
    if (this.memory.hasSeen(row)) this.doubled.add(line);
  }

  findings(mode: PublishMode): readonly PreflightFinding[] {
    return [
      ...this.raggedFindings(),
      ...this.columns.flatMap(column => column.findings(mode, this.rows)),
      ...this.emptyFindings(),
      ...this.doubledFindings(),
    ];
  }

  private keep(row: readonly string[]): void {
    if (this.firstRows.length < comparedRows) this.firstRows.push(row);
    this.lastRows.push(row);
    if (this.lastRows.length > comparedRows) this.lastRows.shift();
  }

  private raggedFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.ragged;
    if (count === 0) return [];
    const [line = 0] = lines;
    const message = `${plural(count, 'row has', 'rows have')} another number of values than the header, which has ${this.names.length}: ${where}. Line ${line} has ${this.firstRagged}.`;
    return [{ severity: 'error', line, count, message, evidence: 'seen in this file' }];
  }

  private emptyFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.empty;
    if (count === 0) return [];
    const message = `${plural(count, 'row is', 'rows are')} empty: ${where}. Whether they are skipped or loaded as empty rows is not known.`;
    return [{ severity: 'warning', line: lines[0] ?? 0, count, message, evidence: 'unknown' }];
  }

  private doubledFindings(): readonly PreflightFinding[] {
    const findings: PreflightFinding[] = [];
    const { count, lines, where } = this.doubled;
    if (count > 0) {
      const message = `${plural(count, 'row repeats', 'rows repeat')} an earlier one: ${where}. data.gov.sg asks for no duplicate rows.`;
      const about = { line: lines[0] ?? 0, count, message };
      findings.push({ severity: 'warning', ...about, evidence: 'documented', source: principlesGuide });
    }
    if (this.memory.isFull) {
      const message = `Only the first ${plural(RowMemory.capacity, 'different row')} were remembered to look for duplicates; a repeated row beyond them is not seen.`;
      findings.push({ severity: 'info', message, evidence: 'seen in this file' });
    }
    return findings;
  }
}
