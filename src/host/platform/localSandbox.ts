import * as vscode from 'vscode';
import { errorText } from '../../core/errorText';
import type { RunningSandbox } from '../../core/sandbox/client';
import type { SandboxInfo } from '../../services/sandbox';
import type { LinkForm } from '../../core/sandbox/settings';
import type { Log } from './log';
import { booleanOr, numberWithin } from './settingOf';

/** The sandbox of this window: started on first use, on a thread of its own, ended with the window. */
export class LocalSandbox implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private starting: Promise<RunningSandbox<SandboxInfo>> | undefined;
  /** Set while it runs; its address is shown in trees. */
  private running: RunningSandbox<SandboxInfo> | undefined;
  /** Of the last start: the setting may have changed since. */
  private startedLimited: boolean | undefined;
  /** Why the last start failed. */
  private problem: string | undefined;
  /** The end of the one before. */
  private stopping: Promise<void> = Promise.resolve();

  constructor(
    private readonly workerFile: string,
    private readonly log: Log,
  ) {}

  /** Address while it runs, without starting it. */
  get url(): string | undefined {
    return this.running?.info.url;
  }

  /** Whether it counts calls and refuses those beyond the limits: as it was started, or as it will be. */
  get isLimited(): boolean {
    return (this.starting && this.startedLimited) ?? limitSetting();
  }

  /** Where it listens, or why it does not, in words. */
  get status(): string {
    if (this.running) return this.running.info.url.replace('http://', '');
    return this.starting ? vscode.l10n.t('starting…') : (this.problem ?? vscode.l10n.t('not running'));
  }

  /** Starts it when it does not run. Rejects with a sentence for people when it cannot start. */
  async info(): Promise<SandboxInfo> {
    this.starting ??= this.start();
    return (await this.starting).info;
  }

  /** Ends it and starts a new one: new keys, new seed data. */
  async restart(): Promise<SandboxInfo> {
    await this.stop();
    return this.info();
  }

  dispose(): void {
    this.changed.dispose();
    // Not awaited: the thread ends with the extension host in any case.
    void this.stop();
  }

  private start(): Promise<RunningSandbox<SandboxInfo>> {
    // Only after the one before has ended: both may be meant for the same port.
    const starting = this.stopping.then(() => this.launch());
    const started = (sandbox: RunningSandbox<SandboxInfo>) => {
      sandbox.onExit(() => this.ended(starting));
      if (this.starting !== starting) return; // it was stopped before it was ready
      this.running = sandbox;
      this.problem = undefined;
      this.changed.fire();
    };
    starting.then(started, (error: unknown) => {
      this.problem = errorText(error);
      this.forget(starting);
    });
    return starting;
  }

  private async launch(): Promise<RunningSandbox<SandboxInfo>> {
    const { startSandboxWorker } = await import('../../core/sandbox/client');
    const port = numberWithin(vscode.workspace.getConfiguration('sgApi').get('sandbox.port'), 0, 65_535, 0);
    const rateLimits = limitSetting();
    this.startedLimited = rateLimits;
    const sandbox = await startSandboxWorker<SandboxInfo>(this.workerFile, { port, rateLimits, links: linkSetting() });
    this.log.info(`The sandbox listens on ${sandbox.info.url}`);
    return sandbox;
  }

  private ended(starting: Promise<RunningSandbox<SandboxInfo>>): void {
    this.log.info('The sandbox has ended.');
    this.forget(starting);
  }

  /** A sandbox that is gone is not handed out again; one that was started since then stays. */
  private forget(starting: Promise<RunningSandbox<SandboxInfo>>): void {
    if (this.starting !== starting) return;
    this.starting = undefined;
    this.running = undefined;
    this.changed.fire();
  }

  private stop(): Promise<void> {
    const { starting } = this;
    if (!starting) return this.stopping;
    this.forget(starting);
    const stop = (sandbox: RunningSandbox) => sandbox.stop();
    this.stopping = starting.then(stop, () => undefined); // one that did not start needs no stop
    return this.stopping;
  }
}

const limitSetting = (): boolean =>
  booleanOr(vscode.workspace.getConfiguration('sgApi').get('sandbox.rateLimits'), true);

const linkSetting = (): LinkForm =>
  vscode.workspace.getConfiguration('sgApi').get<string>('sandbox.links') === 'v2' ? 'v2' : 'v4';
