import * as vscode from 'vscode';
import type { RunningSandbox } from '../core/sandbox/client';
import type { SandboxInfo } from '../core/sandbox/info';

/** The sandbox of this window: started on first use, on a thread of its own, ended with the window. */
export class LocalSandbox implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private starting: Promise<RunningSandbox> | undefined;
  /** Set while it runs; its address is shown in trees. */
  private running: RunningSandbox | undefined;

  constructor(
    private readonly workerFile: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Address while it runs, without starting it. */
  get url(): string | undefined {
    return this.running?.info.url;
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
    // Not awaited: the thread ends with the extension host in any case.
    void this.stop();
    this.changed.dispose();
  }

  private async start(): Promise<RunningSandbox> {
    try {
      const { startSandboxWorker } = await import('../core/sandbox/client');
      const port = vscode.workspace.getConfiguration('sgApi').get<number>('sandbox.port', 0);
      const sandbox = await startSandboxWorker(this.workerFile, { port });
      sandbox.onExit(() => this.ended());
      this.running = sandbox;
      this.log.info(`The sandbox listens on ${sandbox.info.url}`);
      this.changed.fire();
      return sandbox;
    } catch (error) {
      this.starting = undefined;
      throw error;
    }
  }

  private ended(): void {
    this.running = undefined;
    this.starting = undefined;
    this.log.info('The sandbox has ended.');
    this.changed.fire();
  }

  private async stop(): Promise<void> {
    const sandbox = await this.starting?.catch(() => undefined);
    this.starting = undefined;
    await sandbox?.stop();
  }
}
