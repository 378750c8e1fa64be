import * as v from 'valibot';
import { environmentIds, type EnvironmentId } from '../../../core/model/operation';
import type { PublishMode } from '../fileCheck/headerFindings';
import { NoteFolder } from '../../../core/storage/noteFolder';
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
  /** Absent: the file could not be read to its end. */
  fileRows?: number;
  /** Rows of the dataset before, where it is known. */
  rowsBefore?: number;
  phase: PublishPhase;
  /** ISO 8601, UTC. */
  startedAt: string;
  phaseAt: string;
  /** It was cut off, which the process tells the user. */
  isTold?: boolean;
}

/** No step takes as long: a link lives an hour, and the wait for the service ends after half of one. */
const longestPhaseMs = 6 * 3_600_000;

/** Writes down how far a publishing is, so that the next start can tell of one that was cut off. */
export class PublishJournal {
  private readonly notes: NoteFolder<PublishNote>;

  constructor(folder: string) {
    this.notes = new NoteFolder(folder, 'publish-', isNote);
  }

  write(note: PublishNote): Promise<void> {
    return this.notes.write(note.id, note);
  }

  clearAll(): Promise<void> {
    return this.notes.removeAll();
  }

  clear(id: string): Promise<void> {
    return this.notes.remove(id);
  }

  /**
   * Publishings that ended without saying so.
   * @param isRunning whether a process is alive
   * @param nowMs since the epoch; after a restart of the machine another process may have the number of an old one
   */
  async cutOff(isRunning: (processId: number) => boolean, nowMs = Date.now()): Promise<readonly PublishNote[]> {
    return (await this.all()).filter(note => !isAlive(note, isRunning, nowMs));
  }

  /** Publishings of all windows that go on at this moment. Parameters as in `cutOff`. */
  async underWay(isRunning: (processId: number) => boolean, nowMs = Date.now()): Promise<readonly PublishNote[]> {
    return (await this.all()).filter(note => isAlive(note, isRunning, nowMs) && note.isTold !== true);
  }

  private async all(): Promise<readonly PublishNote[]> {
    return (await this.notes.list()).flatMap(({ note }) => note ?? []);
  }
}

const isAlive = ({ processId, phaseAt }: PublishNote, isRunning: (processId: number) => boolean, nowMs: number) =>
  isRunning(processId) && nowMs - Date.parse(phaseAt) < longestPhaseMs;

/** Written by any window, also by one of an earlier version. */
const noteSchema = v.looseObject({
  id: v.string(),
  processId: v.pipe(v.number(), v.safeInteger()),
  mode: v.picklist(['replace', 'append']),
  environment: v.picklist(environmentIds),
  datasetId: v.string(),
  datasetName: v.string(),
  fileName: v.string(),
  phase: v.string(),
  phaseAt: v.string(),
  isTold: v.optional(v.boolean()),
});

const isNote = (value: unknown): boolean => v.is(noteSchema, value);

/** What was cut off, what that may mean, and what to look at. */
export function cutOffText(note: PublishNote): string {
  const { fileName, environment, phase } = note;
  const how = {
    link: 'before the file was sent. The dataset should be as it was.',
    upload: 'while the file was sent. If it did not arrive whole, the dataset should be as it was.',
    ingestion: 'after the file was handed over. data.gov.sg went on with it.',
  };
  const when = Object.hasOwn(how, phase) ? how[phase as keyof typeof how] : 'at its end. The file was handed over.';
  return `Earlier, ${doing(note)} (${environment}) with ${fileName} was cut off ${when} Look at what became of it before you send the file again.`;
}

/** What goes on beside a publishing that is about to begin, and why that matters. */
export const besideText = (note: PublishNote): string =>
  `A file is on its way to this dataset already: ${doing(note)} (${note.environment}) with ${note.fileName}. data.gov.sg has one status for both, so how this one ends could not be told from how that one does. Better wait until it has ended.`;

const doing = ({ mode, datasetName }: PublishNote): string =>
  mode === 'replace' ? `replacing the data of “${datasetName}”` : `appending rows to “${datasetName}”`;
