import * as vscode from 'vscode';
import type { EnvironmentId, RealEnvironmentId } from '../../core/model/operation';
import type { DatasetCatalogue } from '../../services/datagovsg/catalogue/datasetCatalogue';
import type { Caller } from '../platform/caller';
import type { LocalSandbox } from '../platform/localSandbox';
import type { Log } from '../platform/log';

export interface CatalogueParts {
  caller: Caller;
  sandbox: LocalSandbox;
  log: Log;
  /** The extension's folder for all windows; asked for late, so that activation needs none. */
  folder(): vscode.Uri;
}

const realEnvironments: readonly RealEnvironmentId[] = ['staging', 'production'];

/** The searchable lists of datasets: a file for each real environment, shared by all windows; the sandbox's in memory. */
export class CatalogueIndexes implements vscode.Disposable {
  private readonly open = new Map<EnvironmentId, Promise<DatasetCatalogue>>();
  /** The sandbox that its list was read from: the next has other data. */
  private sandboxUrl: string | undefined;
  private readonly listening: vscode.Disposable;
  private readonly owner = crypto.randomUUID();

  constructor(private readonly parts: CatalogueParts) {
    this.listening = parts.sandbox.onDidChange(() => this.followSandbox());
  }

  of(environment: EnvironmentId): Promise<DatasetCatalogue> {
    const known = this.open.get(environment);
    if (known) return known;
    const opened = this.make(environment);
    this.open.set(environment, opened);
    // One that could not be opened is tried again at the next use.
    opened.catch(() => this.open.delete(environment));
    return opened;
  }

  /** Empties the lists, for windows that have them open, and removes the files. */
  async removeAll(): Promise<void> {
    for (const environment of realEnvironments) (await this.of(environment)).clear();
    await this.closeAll();
    const { removeDatabase } = await import('../../core/storage/database');
    // What another window still has open is empty by now.
    const left = await Promise.all(realEnvironments.map(environment => removeDatabase(this.fileOf(environment))));
    for (const reason of left.flat()) this.parts.log.warn(String(reason));
  }

  dispose(): void {
    this.listening.dispose();
    // Not awaited: each closes at once when it is open.
    void this.closeAll();
  }

  private async make(environment: EnvironmentId): Promise<DatasetCatalogue> {
    const { makeCatalogue } = await import('./makeCatalogue');
    const { caller, log } = this.parts;
    const file = environment === 'sandbox' ? {} : { file: this.fileOf(environment) };
    return makeCatalogue({ environment, ...file, owner: this.owner, caller, log });
  }

  private fileOf(environment: RealEnvironmentId): string {
    return vscode.Uri.joinPath(this.parts.folder(), `datasets-${environment}.sqlite`).fsPath;
  }

  private followSandbox(): void {
    const { url } = this.parts.sandbox;
    if (this.sandboxUrl !== undefined && url !== this.sandboxUrl) void this.closeOne('sandbox'); // closes at once
    this.sandboxUrl = url;
  }

  private async closeAll(): Promise<void> {
    await Promise.all([...this.open.keys()].map(environment => this.closeOne(environment)));
  }

  private async closeOne(environment: EnvironmentId): Promise<void> {
    const opened = this.open.get(environment);
    this.open.delete(environment);
    // One that could not be opened has nothing to close.
    (await opened?.catch(() => undefined))?.close();
  }
}
