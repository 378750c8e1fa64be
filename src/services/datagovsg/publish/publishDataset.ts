import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import { comparedRows } from '../fileCheck/todaysRows';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { askBefore, type BeforeUpload } from './publishBefore';
import { PublishCalls, type CallTrouble } from './publishCalls';
import { IngestionWatch, sandboxPace, servicePace, type IngestionPace, type ToldEnd } from './publishPoll';
import { readBack } from './publishReadBack';
import type { PublishEnd, PublishEvents, PublishLook, PublishPhase, PublishWish } from './publishTypes';
import { deliver } from './publishUpload';
import { afterText, cancelledText, sendTrouble } from './publishWords';

/**
 * Sends a CSV file to a dataset: looks at both, lets the user decide, gets a link, sends the file, waits until the service
 * has taken it in, and reads back what is there.
 * @param pace of the wait; the default is that of the environment
 */
export function publishDataset(
  wish: PublishWish,
  ports: FlowPorts,
  events: PublishEvents,
  pace: IngestionPace = wish.environment === 'sandbox' ? sandboxPace : servicePace,
): Promise<PublishEnd> {
  return new Publishing(wish, ports, events, pace).run();
}

/** One publishing, step by step; each step gives the end, or nothing to go on. */
class Publishing {
  private readonly calls: PublishCalls;
  private phase: PublishPhase = 'account';
  private account = '';
  private look: PublishLook | undefined;
  private before: BeforeUpload = {};
  private ended: ToldEnd<'success'> | undefined;
  private lastSent: SendProgress | undefined;

  constructor(
    private readonly wish: PublishWish,
    private readonly ports: FlowPorts,
    private readonly events: PublishEvents,
    private readonly pace: IngestionPace,
  ) {
    this.calls = new PublishCalls(wish, ports, events);
  }

  async run(): Promise<PublishEnd> {
    try {
      return (
        (await this.step('account', () => this.askAccount())) ??
        (await this.lookUntilDecided()) ??
        (await this.step('copy', () => this.keepCopy())) ??
        (await this.step('statusBefore', () => this.askBefore())) ??
        (await this.step('link', () => this.send())) ??
        (await this.step('ingestion', () => this.watch())) ??
        (await this.step('readBack', () => this.compare()))
      );
    } finally {
      await this.events.journal?.clear();
    }
  }

  private async step<T>(phase: PublishPhase, run: () => Promise<T>): Promise<T | PublishEnd> {
    this.enter(phase);
    // After the upload the outcome is worth more than a quick end; the steps there look at the signal themselves.
    if (this.events.signal?.aborted && phase !== 'readBack') return this.cancelled();
    return run();
  }

  private get seen(): PublishLook {
    if (!this.look) throw new Error('The file was not looked at');
    return this.look;
  }

  private enter(phase: PublishPhase): void {
    if (this.phase === phase && phase !== 'account') return;
    this.phase = phase;
    this.events.onPhase?.(phase);
  }

  private async askAccount(): Promise<PublishEnd | undefined> {
    const account = await this.calls.account();
    if (!account.ok) return this.troubled(account.error);
    this.account = account.value;
    return undefined;
  }

  private async lookAtBoth(): Promise<PublishEnd | undefined> {
    const dataset = await this.calls.dataset();
    if (!dataset.ok) return this.troubled(dataset.error);
    const rows = await this.calls.rows(0, comparedRows);
    if (!rows.ok && rows.error.kind === 'cancelled') return this.cancelled();
    this.enter('preflight');
    const { preflight } = await import('../fileCheck/preflight');
    const { signal, onRead: onProgress } = this.events;
    const seen = await preflight(this.wish.file, {
      mode: this.wish.mode,
      live: dataset.value,
      ...(rows.ok && { today: rows.value }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    if (!seen) return this.cancelled();
    const today = rows.ok ? { today: rows.value } : { todayTrouble: rows.error.text };
    this.look = { account: this.account, dataset: dataset.value, preflight: seen, ...today };
    return undefined;
  }

  /** Only the last look counts: its file and its dataset are those that are compared before anything is sent. */
  private async lookUntilDecided(): Promise<PublishEnd | undefined> {
    for (;;) {
      const ended = await this.step('dataset', () => this.lookAtBoth());
      if (ended) return ended;
      const decided = await this.step('decision', () => this.events.decide(this.seen));
      if (decided === 'send') return undefined;
      if (decided !== 'again') return decided === 'cancel' ? this.cancelled() : decided;
    }
  }

  private async keepCopy(): Promise<PublishEnd | undefined> {
    const { keepCopy } = this.events;
    return !keepCopy || (await keepCopy(this.seen)) ? undefined : this.cancelled();
  }

  private async askBefore(): Promise<PublishEnd | undefined> {
    const before = await askBefore(this.seen.dataset, this.calls);
    if (!before.ok) return this.troubled(before.error);
    this.before = before.value;
    return this.before.isUpdated ? this.end('stopped', afterText.datasetChanged) : undefined;
  }

  private async send(): Promise<PublishEnd | undefined> {
    const { preflight } = this.seen;
    const onStage = async (stage: 'link' | 'upload') => {
      this.enter(stage);
      await this.note();
    };
    const onSent = (progress: SendProgress) => {
      this.lastSent = progress;
      this.events.onSent?.(progress);
    };
    const file = { path: this.wish.file, identity: preflight.identity };
    const sent = await deliver(file, this.calls, this.ports, { signal: this.events.signal, onStage, onSent });
    if (sent.ok) return undefined;
    if (sent.error.at === 'link') return this.troubled(sent.error.trouble);
    const { trouble } = sent.error;
    const isCancel = trouble.kind === 'noAnswer' && trouble.failure.kind === 'cancelled';
    return isCancel ? this.cancelled() : this.end('stopped', sendTrouble(trouble, preflight.identity.sizeBytes));
  }

  private async watch(): Promise<PublishEnd | undefined> {
    await this.note();
    const asks = { status: () => this.calls.status(), isUpdated: () => this.isUpdated() };
    const watch = new IngestionWatch(asks, this.before.status, this.ports, this.pace, this.events);
    const end = await watch.run();
    const status = end.status === undefined ? {} : { status: end.status };
    switch (end.kind) {
      case 'success':
        this.ended = end;
        return undefined;
      case 'failure':
        return { ...this.end('rejected', afterText.rejected(end)), ...status };
      case 'cancelled':
        return { ...this.cancelled(), ...status };
      case 'unknown':
        return { ...this.end('unconfirmed', afterText.unknown(end.text)), ...status };
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
    const seen = await readBack(this.wish, this.seen, this.calls);
    const isKnown = end.isCertain || seen.isAsExpected;
    const kind = isKnown ? 'published' : 'unconfirmed';
    const text = `${isKnown ? afterText.published(this.wish.mode) : afterText.uncertain(end.status)} ${seen.text}`;
    return { ...this.end(kind, text), status: end.status, readBack: seen };
  }

  private async note(): Promise<void> {
    await this.events.journal?.note(this.phase, this.seen);
  }

  private troubled({ kind, text }: CallTrouble): PublishEnd {
    if (kind === 'cancelled') return this.cancelled();
    return this.end('stopped', `${text} ${afterText.nothingSent}`.trim());
  }

  private cancelled(): PublishEnd {
    return this.end('cancelled', cancelledText(this.phase, this.lastSent));
  }

  private end(kind: PublishEnd['kind'], text: string): PublishEnd {
    const before = this.before.status && { statusBefore: this.before.status.status };
    return { kind, phase: this.phase, text, ...(this.look && { look: this.look }), ...before };
  }
}
