import * as vscode from 'vscode';
import type { CallHistory } from '../../core/history/callHistory';
import type { KeyVault } from '../../core/keys/keyVault';

/** The steps of the walkthrough in package.json, which ticks each off by the context key of its name. */
export type WalkthroughStep = CallStep | 'datasetSaved' | 'keySaved' | 'keyChecked' | 'environmentSeen';

/** Ticked off when the operation that a profile gives them to is answered with a 2xx status. */
const callSteps = ['paymentAnswered', 'datasetRead'] as const;
export type CallStep = (typeof callSteps)[number];

export interface WatchedParts {
  history: CallHistory;
  vault: KeyVault;
  environment: { onDidChange: vscode.Event<void> };
  lock: { onDidChange(listener: () => void): vscode.Disposable | { dispose(): void } };
}

/** Notices what the user has really done, so that a step is not ticked off by opening a command and closing it. */
export class WalkthroughProgress implements vscode.Disposable {
  private readonly noted = new Set<WalkthroughStep>();
  private readonly owned: vscode.Disposable;

  constructor({ history, vault, environment, lock }: WatchedParts) {
    this.owned = vscode.Disposable.from(
      history.onDidChange(() => this.noteCall(history)),
      vault.onDidChange(() => this.noteKey(vault)),
      environment.onDidChange(() => this.note('environmentSeen')),
      lock.onDidChange(() => this.note('environmentSeen')),
    );
  }

  get done(): readonly WalkthroughStep[] {
    return [...this.noted];
  }

  note(step: WalkthroughStep): void {
    if (this.noted.has(step)) return;
    this.noted.add(step);
    // Not awaited: nothing waits for a tick.
    void vscode.commands.executeCommand('setContext', `sgApi.did.${step}`, true);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private noteCall(history: CallHistory): void {
    const [exchange] = history.list();
    if (!exchange?.outcome.ok || exchange.outcome.answer.status >= 300) return;
    const check = async () => {
      const { operationProfile } = await import('../../services');
      const step = callSteps.find(each => each === operationProfile(exchange.request.operationId).step);
      if (step !== undefined) this.note(step);
    };
    // Loaded for the call already: there is nothing that can fail but the program itself.
    check().catch(() => undefined);
  }

  private noteKey(vault: KeyVault): void {
    if (this.noted.has('keySaved')) return;
    const check = async () => {
      if ((await vault.list()).some(entry => entry.kind === 'key')) this.note('keySaved');
    };
    // A storage that refuses here is reported by the tree, which listens to the same event.
    check().catch(() => undefined);
  }
}
