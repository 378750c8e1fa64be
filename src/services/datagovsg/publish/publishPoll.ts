import * as l10n from '@vscode/l10n';
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
 * 30 s before the first poll and between polls is how the one known client does it, since an immediate poll gives the outcome of
 * the previous run: https://github.com/isomerpages/isomercms-backend, commit faa5335f. Grace and ceiling are ours.
 */
export const servicePace: IngestionPace = { firstMs: 30_000, everyMs: 30_000, graceMs: 180_000, ceilingMs: 1_800_000 };

/** The sandbox is as quick as its own stand-in. */
export const sandboxPace: IngestionPace = { firstMs: 1_000, everyMs: 1_000, graceMs: 20_000, ceilingMs: 180_000 };

export interface ReportedEnd<Kind> {
  kind: Kind;
  status: string;
  /** It was seen to be of this upload, and not of an earlier one. */
  isCertain: boolean;
}

export type IngestionEnd =
  | ReportedEnd<'success'>
  | ReportedEnd<'failure'>
  | { kind: 'cancelled'; status?: string }
  /** We stopped polling: after the ceiling, or because the service did not answer any more. */
  | { kind: 'unknown'; status?: string; text: string };

/** All names of ends that are known; anything else is a state on the way there. */
const ends: Readonly<Record<string, 'success' | 'failure'>> = {
  INGESTION_SUCCESS: 'success',
  VALIDATION_FAILED: 'failure',
  INGESTION_FAILED: 'failure',
};

/** Polls in a row that may fail: the upload is over, so a passing problem should not end the watch. */
const maxUnanswered = 5;

export interface IngestionReads {
  status(): Promise<Result<IngestionState, CallProblem>>;
  /** Whether the metadata of the dataset shows a later update than before the upload. That it follows one is inferred. */
  isUpdated(): Promise<boolean>;
}

/** Polls the ingestion status until it shows how this upload ended. */
export class IngestionWatch {
  private hasRun = false;
  private unansweredCount = 0;
  private status: string | undefined;

  /** @param before the state before the upload; undefined when it could not be read */
  constructor(
    private readonly reads: IngestionReads,
    private readonly before: IngestionState | undefined,
    private readonly ports: Pick<FlowPorts, 'wait' | 'signal'>,
    private readonly pace: IngestionPace,
  ) {}

  async *run(): Steps<IngestionStep, IngestionEnd> {
    // The sum of the waits, and not the time of day: that may be set, and continues while the computer sleeps.
    let elapsedMs = 0;
    for (let waitMs = this.pace.firstMs; ; waitMs = this.pace.everyMs) {
      if (!(await this.waited(waitMs))) return { kind: 'cancelled', ...this.lastStatus };
      elapsedMs += waitMs;
      const end = yield* this.poll(elapsedMs);
      if (end) return end;
      if (elapsedMs >= this.pace.ceilingMs) return { kind: 'unknown', ...this.lastStatus, text: this.ceilingText };
    }
  }

  private async *poll(elapsedMs: number): Steps<IngestionStep, IngestionEnd | undefined> {
    const answer = await this.reads.status();
    if (!answer.ok) return this.unanswered(answer.error);
    this.unansweredCount = 0;
    const { status, details } = answer.value;
    this.status = status;
    const kind = own(ends, status);
    if (!kind) {
      this.hasRun = true;
      yield { status, isOfThis: this.canTell };
      return undefined;
    }
    const isSeen = this.hasRun || (this.before !== undefined && details !== this.before.details);
    const isCertain = this.canTell && (isSeen || (kind === 'success' && (await this.reads.isUpdated())));
    yield { status, isOfThis: isCertain };
    // An end that stood there before, and has not been seen to run since, may be that of an earlier upload.
    if (!isCertain && elapsedMs < this.pace.graceMs) return undefined;
    return kind === 'success' ? { kind, status, isCertain } : { kind, status, isCertain };
  }

  /** If an upload was already in progress, its end could be taken for that of this one. */
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
    const { status } = this;
    return plural(Math.round(this.pace.ceilingMs / 60_000), n =>
      status === undefined
        ? {
            one: l10n.t('After {0} minute there was still no status.', n),
            other: l10n.t('After {0} minutes there was still no status.', n),
          }
        : {
            one: l10n.t('After {0} minute the status was still {1}.', n, status),
            other: l10n.t('After {0} minutes the status was still {1}.', n, status),
          },
    );
  }
}
