import * as l10n from '@vscode/l10n';
import { ColumnWatch, type RowsRead } from './columnWatch';
import { listed, type PublishMode } from './headerFindings';
import type { LiveColumn } from './liveDataset';
import { cutText, principlesGuide, quoted, type PreflightFinding } from './preflightFinding';
import { RowMemory } from './rowMemory';
import { comparedRows } from './todaysRows';
import { numberText, plural } from '../../../shared/text/counts';

/** Git leaves these where two versions of a line could not be made one. */
const conflictMark = /^(?:<{7}|>{7}|\|{7}) |^={7}$/;

/** How notes below a table begin. */
const noteWords =
  /^\s*(?:[©*]|(?:source|notes?|remarks?|total|grand total|last updated|updated|generated|extracted|copyright|end of)\b)/i;

/** Lines of a fault that are named; the others are counted. */
const namedLines = 5;

/** A fault that rows can have, with the lines of the first that do. */
class Fault {
  count = 0;
  readonly lines: number[] = [];

  add(line: number): void {
    this.count++;
    if (this.lines.length < namedLines) this.lines.push(line);
  }

  /** "line 3", "lines 3, 4 and others". */
  get where(): string {
    const lines = listed(this.lines, this.count > this.lines.length);
    return plural(this.count, () => ({ one: l10n.t('line {0}', lines), other: l10n.t('lines {0}', lines) }));
  }
}

/** Checks every row, in constant memory. */
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
  /** Rows whose values were checked: a row of another length may have them in the wrong columns. */
  private checked = 0;

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
    this.checked++;
    row.forEach((value, index) => this.columns[index]?.add(value, line));
    if (this.memory.hasSeen(row)) this.doubled.add(line);
  }

  /** @param isWhole whether the file was read to its end */
  findings(mode: PublishMode, isWhole: boolean): readonly PreflightFinding[] {
    const read: RowsRead = { checked: this.checked, isAll: isWhole && this.checked === this.rows };
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
    const expected = numberText(this.names.length);
    const differs = plural(count, number => ({
      one: l10n.t('{number} row does not have as many values as the header, which has {expected}: {where}.', {
        ...{ number, expected, where },
      }),
      other: l10n.t('{number} rows do not have as many values as the header, which has {expected}: {where}.', {
        ...{ number, expected, where },
      }),
    }));
    const first = plural(this.firstRagged, n => ({
      one: l10n.t('Line {0} has {1} value.', line, n),
      other: l10n.t('Line {0} has {1} values.', line, n),
    }));
    const message = `${differs} ${first}`;
    const advice = l10n.t(
      'Check for a comma in a value that is not quoted, a missing value, or a note below the table.',
    );
    return [{ severity: 'error', line, count, message, advice, evidence: 'seenInFile' }];
  }

  private commaFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.withCommas;
    if (count === 0) return [];
    const message = plural(count, n => ({
      one: l10n.t('{0} row ends with more commas than the header, with nothing after them: {1}.', n, where),
      other: l10n.t('{0} rows end with more commas than the header, with nothing after them: {1}.', n, where),
    }));
    const advice = l10n.t('Delete the empty columns at the right of the table, and export it again.');
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seenInFile' }];
  }

  private conflictFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.conflicts;
    if (count === 0) return [];
    const message = plural(count, n => ({
      one: l10n.t('{0} line is a marker of an unfinished merge: {1}.', n, where),
      other: l10n.t('{0} lines are markers of an unfinished merge: {1}.', n, where),
    }));
    const advice = l10n.t('Finish the merge, and delete the markers.');
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seenInFile' }];
  }

  private headerFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.headers;
    if (count === 0) return [];
    const repeated = plural(count, n => ({
      one: l10n.t('{0} row has the names of the columns again: {1}.', n, where),
      other: l10n.t('{0} rows have the names of the columns again: {1}.', n, where),
    }));
    const message = `${repeated} ${l10n.t('Files that were joined one after the other look like this.')}`;
    const advice = l10n.t('Delete the repeated header.');
    return [{ severity: 'error', line: lines[0] ?? 0, count, message, advice, evidence: 'seenInFile' }];
  }

  /** A source or a remark below the table, which would become a row. */
  private noteFindings(isWhole: boolean): readonly PreflightFinding[] {
    const last = this.lastRows.at(-1);
    const value = last?.[0] ?? '';
    const isNote = this.names.length > 2 && last?.slice(1).every(each => each.trim() === '') && noteWords.test(value);
    if (!isWhole || !isNote) return [];
    const message = l10n.t('The last row that is not empty looks like a note below the table: {0}.', quoted(value));
    const about = { line: this.lastLine, value: cutText(value), message, advice: l10n.t('Delete it.') };
    return [{ severity: 'warning', ...about, evidence: 'seenInFile' }];
  }

  private emptyFindings(): readonly PreflightFinding[] {
    const { count, lines, where } = this.empty;
    if (count === 0) return [];
    const empty = plural(count, n => ({
      one: l10n.t('{0} row is empty: {1}.', n, where),
      other: l10n.t('{0} rows are empty: {1}.', n, where),
    }));
    const message = `${empty} ${l10n.t('Whether empty rows are skipped or loaded is not known.')}`;
    const advice = l10n.t('Delete the empty rows.');
    return [{ severity: 'warning', line: lines[0] ?? 0, count, message, advice, evidence: 'unknown' }];
  }

  private doubledFindings(): readonly PreflightFinding[] {
    const findings: PreflightFinding[] = [];
    const { count, lines, where } = this.doubled;
    if (count > 0) {
      const repeated = plural(count, n => ({
        one: l10n.t('{0} row repeats an earlier row: {1}.', n, where),
        other: l10n.t('{0} rows repeat an earlier row: {1}.', n, where),
      }));
      const message = `${repeated} ${l10n.t('data.gov.sg asks for files without duplicate rows.')}`;
      const about = { line: lines[0] ?? 0, count, message, advice: l10n.t('Delete the repeated rows.') };
      findings.push({ severity: 'warning', ...about, evidence: 'documented', source: principlesGuide });
    }
    if (this.memory.isFull) {
      const message = l10n.t(
        'Only the first {0} different rows were searched for duplicates. Rows that repeat later ones were not found.',
        numberText(RowMemory.capacity),
      );
      findings.push({ severity: 'info', message, evidence: 'seenInFile' });
    }
    return findings;
  }
}
