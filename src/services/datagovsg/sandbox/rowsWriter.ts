import { keptRows, type Row, type RowSource } from './rows';
import type { ScratchFile, ScratchFolder } from '../../../core/storage/scratchFolder';

/** Rows up to this length stay in memory; longer tables go to a file. */
const memoryLimitCharacters = 8 * 1024 * 1024;
const flushCharacters = 1024 * 1024;

/** Collects the rows of an upload, in bounded memory. */
export class RowsWriter {
  private rows: Row[] = [];
  private characters = 0;
  private file: { kept: ScratchFile; ends: number[]; sizeBytes: number } | undefined;

  constructor(
    private readonly folder: ScratchFolder,
    private readonly memoryLimit = memoryLimitCharacters,
  ) {}

  push(row: Row): void {
    this.rows.push(row);
    for (const value of row) this.characters += value.length + 1;
    const limit = this.file ? Math.min(flushCharacters, this.memoryLimit) : this.memoryLimit;
    if (this.characters > limit) this.flush();
  }

  /** The rows, for good. */
  finish(): RowSource {
    if (!this.file) return keptRows(this.rows);
    this.flush();
    const { kept, ends } = this.file;
    kept.close();
    return fileRows(kept, ends);
  }

  discard(): void {
    this.rows = [];
    this.file?.kept.discard();
  }

  private flush(): void {
    const file = (this.file ??= { kept: this.folder.newFile(), ends: [], sizeBytes: 0 });
    const lines = this.rows.map(row => `${JSON.stringify(row)}\n`);
    for (const line of lines) file.ends.push((file.sizeBytes += Buffer.byteLength(line)));
    file.kept.append(lines.join(''));
    this.rows = [];
    this.characters = 0;
  }
}

/** @param ends where each row's line ends in the file */
function fileRows(file: ScratchFile, ends: readonly number[]): RowSource {
  const slice = (from: number, to: number): Row[] => {
    const last = Math.min(to, ends.length);
    if (from >= last) return [];
    const start = ends[from - 1] ?? 0;
    const lines = file
      .read(start, ends[last - 1] ?? start)
      .split('\n')
      .slice(0, -1);
    return lines.map(line => JSON.parse(line) as string[]);
  };
  return { count: ends.length, slice };
}
