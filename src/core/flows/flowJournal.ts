import * as v from 'valibot';
import { isProcessRunning } from '../isProcessRunning';
import { checkInputs } from './checkInputs';
import type { AnyFlow, LeftOver } from './flow';
import type { FlowRun } from './flowPorts';
import { NoteFolder } from '../storage/noteFolder';

/** What is kept of a run, so that a later start can resume it: neither a link nor the value of a key. */
export interface FlowNote {
  /** The flow that was started. */
  flow: string;
  /** What resumes it. */
  run: FlowRun;
  /** Of the process that does it, or that reports that it was cut off; none: it waits to be resumed. */
  processId?: number;
  /** ISO 8601, UTC. */
  startedAt: string;
  notedAt: string;
  /** The process reports that it was cut off. */
  isReported?: boolean;
}

/** A run that is not continuing, and what is left of it. */
export interface CutOffFlow {
  id: string;
  note: FlowNote;
  left: LeftOver;
}

/** A process that noted nothing for as long is another one that was given the same number. The bound is ours. */
const longestMs = 6 * 3_600_000;

export interface FlowJournalParts {
  /** Of the notes; all windows share it. */
  folder: string;
  findFlow(id: string): Promise<AnyFlow | undefined>;
  /** Whether a process is alive. */
  isRunning?: (processId: number) => boolean;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** How far the flows of all windows are: the one list of those that are running, and of those that can be resumed. */
export class FlowJournal {
  private readonly notes: NoteFolder<FlowNote>;
  private readonly isRunning: (processId: number) => boolean;
  private readonly now: () => number;

  constructor(private readonly parts: FlowJournalParts) {
    this.notes = new NoteFolder(parts.folder, 'flow-', value => v.is(noteSchema, value));
    this.isRunning = parts.isRunning ?? isProcessRunning;
    this.now = parts.now ?? Date.now;
  }

  /** Notes how far a run of this process is. @param id of plain characters only */
  async note(id: string, { flow, run, startedAt }: Pick<FlowNote, 'flow' | 'run' | 'startedAt'>): Promise<void> {
    await this.notes.write(id, { flow, run, startedAt, processId: process.pid, notedAt: this.nowText() });
  }

  forget(id: string): Promise<void> {
    return this.notes.remove(id);
  }

  /** What the runs have left stays where it is. */
  forgetAll(): Promise<void> {
    return this.notes.removeAll();
  }

  /** Nobody is continuing it now: it waits to be resumed. Nothing is noted of a run that was not. */
  async keep(id: string): Promise<void> {
    const found = (await this.notes.list()).find(each => each.id === id);
    if (!found?.note) return;
    const { processId: _ended, isReported: _reported, ...note } = found.note;
    await this.notes.write(id, note);
  }

  /** Takes over what was cut off, so that no other window reports it too. */
  async report({ id, note }: Pick<CutOffFlow, 'id' | 'note'>): Promise<void> {
    const flow = await this.parts.findFlow(note.run.flow);
    if (flow?.resumption?.reported === 'once') return this.keep(id);
    await this.notes.write(id, { ...note, isReported: true, processId: process.pid, notedAt: this.nowText() });
  }

  /** Runs that ended without a word, the latest first. */
  async cutOff(): Promise<readonly CutOffFlow[]> {
    return (await this.stopped()).filter(({ note }) => note.processId !== undefined);
  }

  /** Runs that nobody is continuing, the latest first. */
  async stopped(): Promise<readonly CutOffFlow[]> {
    const found: CutOffFlow[] = [];
    for (const { id, note } of await this.notes.list()) {
      if (note && this.isAlive(note)) continue;
      const left = note && (await this.leftOf(id, note));
      if (note && left && !left.isBusy) found.push({ id, note, left });
      if (!note) await this.forget(id);
    }
    return found.sort((a, b) => (a.note.startedAt < b.note.startedAt ? 1 : -1));
  }

  /** Runs of all windows that are running at this moment. */
  async underWay(): Promise<readonly FlowNote[]> {
    const notes = (await this.notes.list()).flatMap(({ note }) => note ?? []);
    return notes.filter(note => this.isAlive(note) && note.isReported !== true);
  }

  /**
   * Gives up what a run has left, and forgets it.
   * @param id of the note, where it is known
   * @returns a sentence when it could not be
   */
  async discard({ flow: flowId, inputs }: FlowRun, id?: string): Promise<string | undefined> {
    const flow = await this.parts.findFlow(flowId);
    const problem = await flow?.resumption?.discard(inputs);
    const noteId = id ?? flow?.journal?.nameOf?.(inputs);
    if (problem === undefined && noteId !== undefined) await this.forget(noteId);
    return problem;
  }

  /** A note of a later version may name what is not known here: it is left alone. */
  private async leftOf(id: string, { run }: FlowNote): Promise<LeftOver | undefined> {
    const flow = await this.parts.findFlow(run.flow);
    if (!flow?.resumption) return undefined;
    const inputs = checkInputs<unknown>(flow, run.inputs);
    const left = inputs.ok ? await flow.resumption.left(inputs.value) : undefined;
    if (!left) await this.forget(id);
    return left;
  }

  private isAlive({ processId, notedAt }: FlowNote): boolean {
    return processId !== undefined && this.isRunning(processId) && this.now() - Date.parse(notedAt) < longestMs;
  }

  private nowText(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Written by any window, also by one of another version. */
const noteSchema = v.looseObject({
  flow: v.string(),
  run: v.looseObject({ flow: v.string(), inputs: v.unknown() }),
  processId: v.optional(v.pipe(v.number(), v.safeInteger())),
  startedAt: v.string(),
  notedAt: v.string(),
  isReported: v.optional(v.boolean()),
});
