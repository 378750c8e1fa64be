import type { FileHandle } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { openToRead } from '../../../core/storage/openToRead';
import { parse, type CsvError } from 'csv-parse';
import type { FileIdentity } from '../../../core/calls/files/sendFile';
import { EncodingWatch } from './fileEncoding';
import { findingOfFirstBytes, hasMark } from './fileKind';
import { columnFindings, headerFindings, type PublishMode } from './headerFindings';
import type { LiveDataset } from './liveDataset';
import type { PreflightFinding } from './preflightFinding';
import { brokenFinding, markFinding, maxRowBytes, noRows, onlyBlanks } from './fileFindings';
import { findHeader } from './headerSearch';
import { RowsWatch } from './rowsWatch';
import { delimiterFinding, delimiterOf } from './sniffDelimiter';
import { rowDifferences, todayFindings, type RowDifference, type TodaysRows } from './todaysRows';

export interface PreflightOptions {
  mode: PublishMode;
  /** Absent: not known, so the file is checked by itself. */
  live?: LiveDataset;
  today?: TodaysRows;
  signal?: AbortSignal;
  onProgress?: (readBytes: number, totalBytes: number) => void;
}

/** What a file showed before anything of it was sent. */
export interface Preflight {
  /** Errors first, then warnings. */
  findings: readonly PreflightFinding[];
  names: readonly string[];
  rows: number;
  /** Whether these are all rows of the file; else it could not be read to its end. */
  isWhole: boolean;
  firstRows: readonly (readonly string[])[];
  lastRows: readonly (readonly string[])[];
  /** Of the first rows, to replace. */
  differences: readonly RowDifference[];
  identity: FileIdentity;
}

/** Read from the disk at a time; between two, other work of this thread has its turn. */
const partBytes = 64 * 1024;

/**
 * Reads a whole CSV file once, in constant memory, and finds what is wrong with it and what it would change.
 * @returns undefined when it was cancelled
 */
export async function preflight(file: string, options: PreflightOptions): Promise<Preflight | undefined> {
  let handle: FileHandle;
  try {
    handle = await openToRead(file);
  } catch (error) {
    const message = l10n.t('The file cannot be read ({0}).', String((error as NodeJS.ErrnoException).code));
    const advice = l10n.t('Check that it still exists, and that no other program has it open.');
    return { ...nothing, findings: [{ severity: 'error', message, advice, evidence: 'seenInFile' }] };
  }
  try {
    return await new Reading(handle, options).run();
  } finally {
    await handle.close();
  }
}

const nothing = {
  names: [],
  rows: 0,
  isWhole: false,
  firstRows: [],
  lastRows: [],
  differences: [],
  identity: { sizeBytes: 0, modifiedMs: 0 },
} satisfies Omit<Preflight, 'findings'>;

/** One reading of one file. */
class Reading {
  private readonly encoding = new EncodingWatch();
  private readonly early: PreflightFinding[] = [];
  private rows: RowsWatch | undefined;
  /** Line on which the last row that was read ended. */
  private lastLine = 0;
  /** Rows that are still above the names of the columns. */
  private rowsAbove = 0;
  private headerLine = 1;
  private broken: CsvError | undefined;

  constructor(
    private readonly handle: FileHandle,
    private readonly options: PreflightOptions,
  ) {}

  /** Names of the dataset's columns. */
  private get known(): readonly string[] {
    return this.options.live?.columns.map(({ name }) => name) ?? [];
  }

  async run(): Promise<Preflight | undefined> {
    const { size, mtimeMs } = await this.handle.stat();
    const identity = { sizeBytes: size, modifiedMs: mtimeMs };
    const first = Buffer.alloc(Math.min(partBytes, size));
    await this.handle.read(first, 0, first.length, 0);
    const unreadable = findingOfFirstBytes(first, this.known);
    if (unreadable) return { ...nothing, identity, findings: [unreadable] };
    if (hasMark(first)) this.early.push(markFinding());
    const delimiter = this.readStart(wholeLines(first, size));
    if (!(await this.read(delimiter, size))) return undefined;
    return this.result(identity);
  }

  /** How the file is written, by its first rows. @returns the delimiter */
  private readStart(text: string): string {
    const delimiter = delimiterOf(text, this.known);
    if (delimiter !== ',') this.early.push(delimiterFinding(delimiter));
    const { rowsAbove, findings } = findHeader(text, delimiter, this.known);
    this.rowsAbove = rowsAbove;
    this.early.push(...findings);
    return delimiter;
  }

  /** @returns false when it was cancelled */
  private async read(delimiter: string, size: number): Promise<boolean> {
    const parser = this.parser(delimiter);
    const write = (part: Buffer) => new Promise<void>(done => parser.write(part, () => done()));
    const stream = this.handle.createReadStream({ highWaterMark: partBytes, start: 0, autoClose: false });
    let readBytes = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      if (this.options.signal?.aborted) return false;
      this.encoding.add(part);
      if (!this.broken) await write(part);
      this.options.onProgress?.((readBytes += part.length), size);
    }
    if (!this.broken)
      await new Promise<void>(done =>
        parser
          .once('error', () => done())
          .once('end', done)
          .end(),
      );
    return true;
  }

  private parser(delimiter: string) {
    const parser = parse({
      bom: true,
      delimiter,
      // Named, since the first line of a file with mixed ends would otherwise decide for all of it.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: maxRowBytes,
      on_record: (row: string[]) => {
        this.add(row, this.lastLine + 1);
        // Counted here: the parser takes \r\n within quotes for two lines.
        this.lastLine += 1 + row.reduce((lines, value) => lines + linesWithin(value), 0);
        return null; // nothing is passed on, so nothing is kept
      },
    });
    parser.on('error', error => (this.broken = error as CsvError));
    return parser.resume();
  }

  private add(row: readonly string[], line: number): void {
    if (this.rows) return this.rows.add(row, line);
    if (this.rowsAbove-- > 0) return;
    this.headerLine = line;
    this.rows = new RowsWatch(row, this.options.live?.columns ?? []);
  }

  private result(identity: FileIdentity): Preflight {
    const { mode, live, today } = this.options;
    const { names = [], rows = 0, firstRows = [], lastRows = [] } = this.rows ?? {};
    const isWhole = this.broken === undefined;
    const isBlank = names.every(name => name.trim() === '');
    const findings = [
      ...this.early,
      ...listOf(this.encoding.finding()),
      ...listOf(this.broken && brokenFinding(this.broken, this.lastLine + 1)),
      ...headerFindings(names, this.headerLine),
      // A header that was not read has no columns to compare.
      ...(live && !isBlank ? columnFindings(names, live.columns, mode, this.headerLine) : []),
      ...(rows === 0 && isWhole ? [isBlank ? onlyBlanks() : noRows()] : []),
      ...(this.rows?.findings(mode, isWhole) ?? []),
      ...(today ? todayFindings({ names, rows, isWhole, firstRows }, today, mode) : []),
    ];
    const differences = today && mode === 'replace' ? rowDifferences(names, firstRows, today.rows) : [];
    return { findings: bySeverity(findings), names, rows, isWhole, firstRows, lastRows, differences, identity };
  }
}

/** The start of a file as text, without a last line that continues after it. */
function wholeLines(first: Buffer, size: number): string {
  const text = first.toString('utf8');
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return first.length < size && end > 0 ? text.slice(0, end + 1) : text;
}

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

const bySeverity = (findings: readonly PreflightFinding[]): readonly PreflightFinding[] =>
  (['error', 'warning', 'info'] as const).flatMap(each => findings.filter(({ severity }) => severity === each));

function linesWithin(value: string): number {
  if (!value.includes('\n') && !value.includes('\r')) return 0;
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
