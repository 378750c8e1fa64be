import { basename } from 'node:path';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { mapped, type Steps } from '../../../core/flows/steps';
import { askBefore, type BeforeUpload } from './publishBefore';
import { PublishCalls, type CallProblem } from './publishCalls';
import { keepCopy } from './publishCopy';
import { lookAtBoth } from './publishLook';
import { IngestionWatch, sandboxPace, servicePace, type IngestionPace, type ReportedEnd } from './publishPoll';
import { concurrentQuestion, lookQuestion } from './publishQuestions';
import { readBack } from './publishReadBack';
import type { CheckInputs, PublishEnd, PublishInputs, PublishLook, PublishPhase, PublishStep } from './publishTypes';
import { deliver } from './publishUpload';
import {
  cancelledText,
  datasetChangedText,
  nothingSentText,
  publishedText,
  rejectedText,
  sendProblemText,
  uncertainText,
  unknownText,
} from './publishWords';

/**
 * Sends a CSV file to a dataset: checks both, lets the user decide, gets a link, sends the file, waits until the service
 * has ingested it, and reads back what is there.
 * @param pace of the wait; the default is that of the environment
 */
export function publishDataset(
  inputs: PublishInputs,
  ports: FlowPorts,
  pace: IngestionPace = inputs.environment === 'sandbox' ? sandboxPace : servicePace,
): Steps<PublishStep, PublishEnd> {
  return new Publishing(inputs, ports, pace).run();
}

/** Steps of a part: its end is that of the publishing, or nothing to continue. */
type Part = Steps<PublishStep, PublishEnd | undefined>;

/** One publishing, part by part. */
class Publishing {
  private readonly calls: PublishCalls;
  private phase: PublishPhase = 'account';
  private account = '';
  private look: PublishLook | undefined;
  private before: BeforeUpload = {};
  private ended: ReportedEnd<'success'> | undefined;
  private lastSent: SendProgress | undefined;
  private isCopyFirst = false;

  constructor(
    private readonly inputs: PublishInputs,
    private readonly ports: FlowPorts,
    private readonly pace: IngestionPace,
  ) {
    this.calls = new PublishCalls(inputs, ports);
  }

  async *run(): Steps<PublishStep, PublishEnd> {
    return (
      (yield* this.part('account', () => this.askAccount())) ??
      (yield* this.lookUntilDecided()) ??
      (yield* this.part('copy', () => this.keepCopy())) ??
      (yield* this.part('statusBefore', () => this.askBefore())) ??
      (yield* this.part('link', () => this.send())) ??
      (yield* this.part('ingestion', () => this.watch())) ??
      (yield* this.part('readBack', () => this.compare()))
    );
  }

  private async *part<T>(
    phase: PublishPhase,
    run: () => Steps<PublishStep, T> | Promise<T>,
  ): Steps<PublishStep, T | PublishEnd> {
    this.phase = phase;
    yield { phase };
    // After the upload the outcome is worth more than a quick end; the parts there check the signal themselves.
    if (this.ports.signal.aborted && phase !== 'readBack') return this.cancelled();
    const running = run();
    return running instanceof Promise ? running : yield* running;
  }

  private get seen(): PublishLook {
    if (!this.look) throw new Error('The file was not checked');
    return this.look;
  }

  private async askAccount(): Promise<PublishEnd | undefined> {
    const account = await this.calls.account();
    if (!account.ok) return this.unanswered(account.error);
    this.account = account.value;
    return undefined;
  }

  private async *lookAtBoth(): Part {
    const looking = lookAtBoth(this.inputs, this.calls, this.ports);
    const seen = yield* mapped(looking, step => {
      this.phase = step.phase;
      return step;
    });
    if (!seen.ok) return this.unanswered(seen.error);
    this.look = { account: this.account, ...seen.value };
    return undefined;
  }

  /** Only the last check counts: its file and its dataset are those that are compared before anything is sent. */
  private async *lookUntilDecided(): Part {
    for (let isChecked = false; ;) {
      const ended = isChecked ? undefined : yield* this.part('dataset', () => this.lookAtBoth());
      if (ended) return ended;
      const decided = yield* this.part('decision', () => this.decide());
      if (typeof decided !== 'string') return decided;
      if (decided === 'go') return undefined;
      isChecked = decided === 'wait';
    }
  }

  /** @returns `wait`: another file is being sent there, so the user decides anew on the same check */
  private async decide(): Promise<PublishEnd | 'again' | 'wait' | 'go'> {
    const decision = await this.ports.ask.choose(lookQuestion(this.inputs, this.seen));
    if (decision === 'cancel') return this.cancelled();
    if (decision === 'again') return 'again';
    const concurrent = await concurrentQuestion(this.inputs, this.ports);
    if (concurrent && (await this.ports.ask.choose(concurrent)) !== 'send')
      return this.ports.signal.aborted ? this.cancelled() : 'wait';
    this.isCopyFirst = decision === 'copyFirst';
    return 'go';
  }

  private async *keepCopy(): Part {
    if (!this.isCopyFirst) return undefined;
    const copied = yield* mapped(keepCopy(this.inputs, this.seen, this.ports), copy => ({
      phase: 'copy' as const,
      copy,
    }));
    if (copied === 'proceed') return undefined;
    return copied === 'stop' ? this.cancelled() : this.end('stopped', nothingSentText(copied.text));
  }

  private async askBefore(): Promise<PublishEnd | undefined> {
    const before = await askBefore(this.seen.dataset, this.calls);
    if (!before.ok) return this.unanswered(before.error);
    this.before = before.value;
    return this.before.isUpdated ? this.end('stopped', datasetChangedText()) : undefined;
  }

  private async *send(): Part {
    const { identity } = this.seen.preflight;
    const delivery = deliver({ path: this.inputs.file, identity }, this.calls, this.ports);
    const sent = yield* mapped(delivery, step => {
      if ('sent' in step) return { phase: 'upload' as const, sent: (this.lastSent = step.sent) };
      return this.noted(step.stage);
    });
    if (sent.ok) return undefined;
    if (sent.error.at === 'link') return this.unanswered(sent.error.problem);
    const { problem } = sent.error;
    const isCancel = problem.kind === 'noAnswer' && problem.failure.kind === 'cancelled';
    return isCancel ? this.cancelled() : this.end('stopped', sendProblemText(problem, identity.sizeBytes));
  }

  private async *watch(): Part {
    yield this.noted('ingestion');
    const reads = { status: () => this.calls.status(), isUpdated: () => this.isUpdated() };
    const watch = new IngestionWatch(reads, this.before.status, this.ports, this.pace);
    const end = yield* mapped(watch.run(), step => ({ phase: 'ingestion' as const, ...step }));
    const status = end.status === undefined ? {} : { status: end.status };
    switch (end.kind) {
      case 'success':
        this.ended = end;
        return undefined;
      case 'failure':
        return { ...this.end('rejected', rejectedText(end)), ...status };
      case 'cancelled':
        return { ...this.cancelled(), ...status };
      case 'unknown':
        return { ...this.end('unconfirmed', unknownText(end.text)), ...status };
    }
  }

  private async isUpdated(): Promise<boolean> {
    // Without a time from just before the upload, a later one may be that of another.
    if (this.before.isUpdated === undefined) return false;
    const now = await this.calls.dataset();
    return now.ok && now.value.lastUpdatedAt !== this.seen.dataset.lastUpdatedAt;
  }

  private async compare(): Promise<PublishEnd> {
    const end = this.ended;
    if (!end) throw new Error('The last step came before the others');
    const seen = await readBack(this.inputs, this.seen, this.calls);
    const isKnown = end.isCertain || seen.isAsExpected;
    const kind = isKnown ? 'published' : 'unconfirmed';
    const text = `${isKnown ? publishedText(this.inputs.mode) : uncertainText(end.status)} ${seen.text}`;
    return { ...this.end(kind, text), status: end.status, readBack: seen };
  }

  /** A step after which something may be left at the service. */
  private noted(phase: CheckInputs['phase']): PublishStep {
    this.phase = phase;
    const { mode, environment, keyId, datasetId, file } = this.inputs;
    const { dataset, preflight, today } = this.seen;
    const note: CheckInputs = {
      ...{ mode, environment, keyId, datasetId, phase },
      datasetName: dataset.name,
      fileName: basename(file),
      ...(preflight.isWhole && { fileRows: preflight.rows }),
      ...(today && { rowsBefore: today.total }),
    };
    return { phase, note };
  }

  private unanswered({ kind, text }: CallProblem): PublishEnd {
    if (kind === 'cancelled') return this.cancelled();
    return this.end('stopped', nothingSentText(text));
  }

  private cancelled(): PublishEnd {
    return this.end('cancelled', cancelledText(this.phase, this.lastSent));
  }

  private end(kind: PublishEnd['kind'], text: string): PublishEnd {
    const before = this.before.status && { statusBefore: this.before.status.status };
    return { kind, phase: this.phase, text, ...(this.look && { look: this.look }), ...before };
  }
}
