import { randomUUID } from 'node:crypto';
import type { Waiting } from '../model/exchange';
import { errorText } from '../errorText';
import { ok, type Result } from '../model/result';
import { checkInputs } from './checkInputs';
import type { Flow, FlowProgress, FlowReport, NoteFate } from './flow';
import type { CutOffFlow, FlowJournal, FlowNote } from './flowJournal';
import { flowPorts, type FlowSurroundings } from './flowPorts';
import { endOf } from './steps';

export interface FlowRunParts {
  surroundings: FlowSurroundings;
  /** The one way to cancel. */
  signal: AbortSignal;
  journal?: FlowJournal;
  /** The note that is resumed. */
  resumed?: Pick<CutOffFlow, 'id' | 'note'>;
  onProgress?: (progress: FlowProgress) => void;
  /** Takes problems that do not end the run. */
  log?: (line: string) => void;
}

export interface FlowEnd<End> {
  end: End;
  /** Absent where there is nothing to say. */
  report?: FlowReport;
}

/**
 * Runs any flow, on any surface: checks what it is given, takes its steps, notes how far it is and reports its end.
 * @returns or what does not fit, in sentences: then nothing was run
 * @throws on a bug of the flow
 */
export async function runFlow<Inputs, Step, End>(
  flow: Flow<Inputs, Step, End>,
  inputs: unknown,
  parts: FlowRunParts,
): Promise<Result<FlowEnd<End>, string>> {
  const checked = checkInputs<Inputs>(flow, inputs);
  return checked.ok ? ok(await runChecked(flow, checked.value, parts)) : checked;
}

/** The same for whoever needed the inputs before, and so has checked them. @throws on a bug of the flow */
export async function runChecked<Inputs, Step, End>(
  flow: Flow<Inputs, Step, End>,
  inputs: Inputs,
  parts: FlowRunParts,
): Promise<FlowEnd<End>> {
  const end = await new Running(flow, inputs, parts).run();
  const report = await flow.report(inputs, end);
  return { end, ...(report && { report }) };
}

/** One run of a flow. */
class Running<Inputs, Step, End> {
  private readonly id: string;
  private readonly startedAt: string;
  private latest: FlowProgress | undefined;

  constructor(
    private readonly flow: Flow<Inputs, Step, End>,
    private readonly inputs: Inputs,
    private readonly parts: FlowRunParts,
  ) {
    this.id = parts.resumed?.id ?? flow.journal?.nameOf?.(inputs) ?? randomUUID();
    this.startedAt = parts.resumed?.note.startedAt ?? new Date(parts.surroundings.now()).toISOString();
  }

  async run(): Promise<End> {
    const stop = new AbortController();
    let end: End | undefined;
    try {
      const signal = AbortSignal.any([this.parts.signal, stop.signal]);
      end = await endOf(this.flow.run(this.inputs, this.portsWith(signal)), step => this.take(step));
      return end;
    } finally {
      stop.abort(); // what a bug has left behind
      await this.tried(() => this.settle(end));
    }
  }

  private portsWith(signal: AbortSignal) {
    return flowPorts(this.parts.surroundings, {
      signal,
      onWaiting: waiting => this.wait(waiting),
      underWay: async () => (await this.underWay()).map(({ run }) => run),
    });
  }

  private async underWay(): Promise<readonly FlowNote[]> {
    try {
      return (await this.parts.journal?.underWay()) ?? [];
    } catch (error) {
      this.parts.log?.(`What other windows are doing could not be read. ${errorText(error)}`);
      return [];
    }
  }

  private async take(step: Step): Promise<void> {
    this.show(this.flow.progress(step));
    const run = this.flow.journal?.noteAt(this.inputs, step);
    const { journal } = this.parts;
    if (run && journal)
      await this.tried(() => journal.note(this.id, { flow: this.flow.id, run, startedAt: this.startedAt }));
  }

  private show(progress: FlowProgress): void {
    this.latest = progress;
    this.parts.onProgress?.(progress);
  }

  private wait(waiting: Waiting | undefined): void {
    const shown = waiting ? { text: waiting.text } : this.latest;
    if (shown) this.parts.onProgress?.(shown);
  }

  private async settle(end: End | undefined): Promise<void> {
    const { journal } = this.parts;
    const fate: NoteFate = (await this.flow.journal?.after(this.inputs, end)) ?? 'leave';
    if (fate === 'forget') await journal?.forget(this.id);
    if (fate === 'keep') await journal?.keep(this.id);
  }

  /** What cannot be written down must not end a run: at worst, a crash of it is not reported. */
  private async tried(note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (error) {
      this.parts.log?.(`How far the flow ${this.flow.id} is could not be noted. ${errorText(error)}`);
    }
  }
}
