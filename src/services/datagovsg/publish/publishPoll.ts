import type { Result } from '../../../core/model/result';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { CallProblem, IngestionState } from './publishCalls';
import type { Steps } from '../../../core/flows/steps';
import type { IngestionStep } from './publishTypes';
import { own } from '../../../shared/json/own';
import { plural } from '../../../shared/text/counts';

/** Milliseconds. */
export interface IngestionPace {
  firstMs: number;
  everyMs: number;
  /** How long after the upload an end that was the end before, too, may still be that of an earlier upload. */
  graceMs: number;
  ceilingMs: number;
}

/**
 * 30 s before the first poll and between polls is how the one known client does it, since a poll at once gives the outcome of
 * the run before: https://github.com/isomerpages/isomercms-backend, commit faa5335f. Grace and ceiling are ours.
 */
export const servicePace: IngestionPace = { firstMs: 30_000, everyMs: 30_000, graceMs: 180_000, ceilingMs: 1_800_000 };

/** The sandbox is as quick as its own stand-in. */
export const sandboxPace: IngestionPace = { firstMs: 1_000, everyMs: 1_000, graceMs: 20_000, ceilingMs: 180_000 };

export interface ToldEnd<Kind> {
  kind: Kind;
  status: string;
  /** It was seen to be of this upload, and not of an earlier one. */
  isCertain: boolean;
}

export type IngestionEnd =
  | ToldEnd<'success'>
  | ToldEnd<'failure'>
  | { kind: 'cancelled'; status?: string }
  /** We stopped asking: after the ceiling, or because the service did not answer any more. */
  | { kind: 'unknown'; status?: string; text: string };

/** All names of ends that are known; anything else is a state on the way there. */
const ends: Readonly<Record<string, 'success' | 'failure'>> = {
  INGESTION_SUCCESS: 'success',
  VALIDATION_FAILED: 'failure',
  INGESTION_FAILED: 'failure',
};

/** Polls in a row that may go wrong: the upload is over, so a passing problem should not end the watch. */
const maxUnanswered = 5;

export interface IngestionAsks {
  status(): Promise<Result<IngestionState, CallProblem>>;
  /** Whether the metadata of the dataset tells a later update than before the upload. That it follows one is inferred. */
  isUpdated(): Promise<boolean>;
}

/** Asks for the ingestion status until it tells how this upload ended. */
export class IngestionWatch {
  private hasRun = false;
  private unansweredCount = 0;
  private status: string | undefined;

  /** @param before the state before the upload; undefined when it could not be read */
  constructor(
    private readonly asks: IngestionAsks,
    private readonly before: IngestionState | undefined,
    private readonly ports: Pick<FlowPorts, 'wait' | 'signal'>,
    private readonly pace: IngestionPace,
  ) {}

  async *run(): Steps<IngestionStep, IngestionEnd> {
    // The sum of the waits, and not the time of day: that may be set, and goes on while the computer sleeps.
    let elapsedMs = 0;
    for (let waitMs = this.pace.firstMs; ; waitMs = this.pace.everyMs) {
      if (!(await this.waited(waitMs))) return { kind: 'cancelled', ...this.lastStatus };
      elapsedMs += waitMs;
      const end = yield* this.look(elapsedMs);
      if (end) return end;
      if (elapsedMs >= this.pace.ceilingMs) return { kind: 'unknown', ...this.lastStatus, text: this.ceilingText };
    }
  }

  private async *look(elapsedMs: number): Steps<IngestionStep, IngestionEnd | undefined> {
    const answer = await this.asks.status();
    if (!answer.ok) return this.unanswered(answer.error);
    this.unansweredCount = 0;
    const { status, told } = answer.value;
    this.status = status;
    const kind = own(ends, status);
    if (!kind) {
      this.hasRun = true;
      yield { status, isOfThis: this.canTell };
      return undefined;
    }
    const isSeen = this.hasRun || (this.before !== undefined && told !== this.before.told);
    const isCertain = this.canTell && (isSeen || (kind === 'success' && (await this.asks.isUpdated())));
    yield { status, isOfThis: isCertain };
    // An end that stood there before, and has not been seen to run since, may be that of an earlier upload.
    if (!isCertain && elapsedMs < this.pace.graceMs) return undefined;
    return kind === 'success' ? { kind, status, isCertain } : { kind, status, isCertain };
  }

  /** If an upload was on its way already, its end could be taken for that of this one. */
  private get canTell(): boolean {
    return this.before === undefined || own(ends, this.before.status) !== undefined;
  }

  private unanswered({ kind, text }: CallProblem): IngestionEnd | undefined {
    if (kind === 'cancelled') return { kind, ...this.lastStatus };
    this.unansweredCount++;
    return this.unansweredCount < maxUnanswered ? undefined : { kind: 'unknown', ...this.lastStatus, text };
  }

  private async waited(ms: number): Promise<boolean> {
    try {
      await this.ports.wait(ms);
      return !this.ports.signal.aborted;
    } catch (error) {
      if (this.ports.signal.aborted) return false;
      throw error;
    }
  }

  private get lastStatus(): { status?: string } {
    return this.status === undefined ? {} : { status: this.status };
  }

  private get ceilingText(): string {
    return `After ${plural(Math.round(this.pace.ceilingMs / 60_000), 'minute')} it was still ${this.status ?? 'without a status'}.`;
  }
}
