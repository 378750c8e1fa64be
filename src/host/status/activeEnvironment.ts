import * as vscode from 'vscode';
import { environmentIds, type EnvironmentId } from '../../core/model/operation';

const stateName = 'sgApi.environment';

/** The environment that new calls start in. Kept for each workspace, in VS Code's own state and not in a file of the workspace. */
export class ActiveEnvironment implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {}

  get id(): EnvironmentId {
    const stored = this.state.get<unknown>(stateName);
    return environmentIds.find(each => each === stored) ?? 'sandbox';
  }

  async set(environment: EnvironmentId): Promise<void> {
    await this.state.update(stateName, environment);
    this.changed.fire();
  }

  /** The state below was changed from outside. */
  reload(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
