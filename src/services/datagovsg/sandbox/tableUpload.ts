import { once } from 'node:events';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import type { Upload } from './storage/objectStorage';
import type { Column } from './dataset';
import type { Row, RowSource } from './rows';
import { RowsWriter } from './rowsWriter';
import type { ScratchFolder } from '../../../core/storage/scratchFolder';

/** A file as it came in: a table, or what is wrong with it. */
export type ReceivedFile = { columns: readonly Column[]; rows: RowSource; sizeBytes: number } | { problem: string };

/** A quotation mark that is never closed would gather the rest of the file in memory. */
const maxRowCharacters = 1024 * 1024;

/** Reads a CSV file while it comes in. What exactly the real service checks is not known. */
export class TableUpload implements Upload {
  private readonly parser = parse({ bom: true, skip_empty_lines: true, max_record_size: maxRowCharacters });
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly writer: RowsWriter;
  private readonly ended: Promise<void>;
  private header: readonly string[] | undefined;
  /** By column: whether all values so far are numbers. */
  private areNumbers: boolean[] = [];
  private count = 0;
  private sizeBytes = 0;
  private problem: string | undefined;

  constructor(
    folder: ScratchFolder,
    private readonly received: (file: ReceivedFile) => void,
  ) {
    this.writer = new RowsWriter(folder);
    this.ended = new Promise(resolve => this.parser.once('close', resolve));
    this.parser.on('data', (row: string[]) => this.take(row));
    this.parser.on('error', (error: Error) => (this.problem ??= error.message));
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.sizeBytes += chunk.length;
    if (this.problem !== undefined) return; // still read to its end: the storage takes any bytes
    this.checkText(chunk);
    // An error ends the wait as well; the listener above keeps what it says.
    if (!this.parser.write(chunk)) await once(this.parser, 'drain').catch(() => undefined);
  }

  async finish(): Promise<void> {
    if (this.problem === undefined) this.checkText();
    this.parser.end();
    await this.ended;
    if (this.count === 0) this.problem ??= 'The file has no rows below its header.';
    if (this.problem === undefined) return this.received(this.table());
    this.writer.discard();
    this.received({ problem: this.problem });
  }

  async abandon(): Promise<void> {
    this.parser.destroy();
    await this.ended;
    this.writer.discard();
  }

  private table(): ReceivedFile {
    const columns = (this.header ?? []).map((name, place) => ({
      name,
      type: this.areNumbers[place] ? ('numeric' as const) : ('text' as const),
    }));
    return { columns, rows: this.writer.finish(), sizeBytes: this.sizeBytes };
  }

  private checkText(chunk?: Uint8Array): void {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.problem ??= 'The file is not UTF-8 text.'; // the only thing that a fatal decoder throws for
    }
  }

  private take(row: Row): void {
    if (!this.header) return this.takeHeader(row);
    this.count += 1;
    row.forEach((value, place) => {
      if (this.areNumbers[place] && value !== '' && !isNumber(value)) this.areNumbers[place] = false;
    });
    this.writer.push(row);
  }

  private takeHeader(names: Row): void {
    this.header = names;
    this.areNumbers = names.map(() => true);
    if (names.includes('') || new Set(names).size < names.length) {
      this.problem ??= 'Names of columns are empty or occur twice.';
    }
  }
}

const isNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
