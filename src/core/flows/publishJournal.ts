import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EnvironmentId } from '../apis/types';
import type { PublishMode } from '../publish/headerFindings';
import type { PublishPhase } from './publishTypes';

/** What is kept of a publishing that is under way: neither a link, nor a key, nor where the file lies. */
export interface PublishNote {
  id: string;
  /** Of the process that does it: while that runs, nothing was cut off. */
  processId: number;
  mode: PublishMode;
  environment: EnvironmentId;
  /** Of the key that it is done with, not its value. */
  keyId: string;
  datasetId: string;
  datasetName: string;
  fileName: string;
  fileRows: number;
  /** Rows of the dataset before, where it is known. */
  rowsBefore?: number;
  phase: PublishPhase;
  /** ISO 8601, UTC. */
  startedAt: string;
  phaseAt: string;
}

const prefix = 'publish-';
/** No step takes as long: a link lives an hour, and the wait for the service ends after half of one. */
const longestPhaseMs = 6 * 3_600_000;

/** Writes down how far a publishing is, so that the next start can tell of one that was cut off. */
export class PublishJournal {
  constructor(private readonly folder: string) {}

  /** Whole or not at all: a kill in between leaves the note before. */
  async write(note: PublishNote): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = this.fileOf(note.id);
    await writeFile(`${file}.new`, JSON.stringify(note));
    await rename(`${file}.new`, file);
  }

  async clearAll(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async clear(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
  }

  /**
   * Publishings that ended without saying so.
   * @param isRunning whether a process is alive
   * @param nowMs since the epoch; after a restart of the machine another process may have the number of an old one
   */
  async cutOff(isRunning: (processId: number) => boolean, nowMs = Date.now()): Promise<readonly PublishNote[]> {
    const notes = await Promise.all((await this.names()).map(name => readNote(join(this.folder, name))));
    const isAlive = ({ processId, phaseAt }: PublishNote) =>
      isRunning(processId) && nowMs - Date.parse(phaseAt) < longestPhaseMs;
    return notes.filter(note => note !== undefined).filter(note => !isAlive(note));
  }

  private async names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.folder)).filter(name => name.startsWith(prefix) && name.endsWith('.json'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // nothing was ever published
      throw error;
    }
  }

  private fileOf(id: string): string {
    return join(this.folder, `${prefix}${id}.json`);
  }
}

/** @returns undefined for a file that is gone meanwhile or is not a note */
async function readNote(file: string): Promise<PublishNote | undefined> {
  try {
    const note = JSON.parse(await readFile(file, 'utf8')) as Partial<PublishNote>;
    const isWhole = [note.id, note.datasetId, note.phase, note.environment].every(each => typeof each === 'string');
    return isWhole && typeof note.processId === 'number' ? (note as PublishNote) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process is alive, of whatever user. */
export function isProcessRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What was cut off, what that may mean, and what to look at. */
export function cutOffText(note: PublishNote): string {
  const { mode, fileName, datasetName, environment, phase } = note;
  const what = mode === 'replace' ? `replacing the data of “${datasetName}”` : `appending rows to “${datasetName}”`;
  const how = {
    link: 'before the file was sent. The dataset should be as it was.',
    upload: 'while the file was sent. If it did not arrive whole, the dataset should be as it was.',
    ingestion: 'after the file was handed over. data.gov.sg went on with it.',
  };
  const when = phase in how ? how[phase as keyof typeof how] : 'at its end. The file was handed over.';
  return `Earlier, ${what} (${environment}) with ${fileName} was cut off ${when} Look at what became of it before you send the file again.`;
}
