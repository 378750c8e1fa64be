import type * as vscode from 'vscode';
import type { ProductionLock } from '../../core/calls/productionLock';
import type { CallHistory } from '../../core/history/callHistory';
import type { DefaultKeys } from '../../core/keys/defaultKeys';
import type { Keyring } from '../../core/keys/keyring';
import type { EnvironmentId } from '../../core/model/operation';
import type { StartPorts } from '../../core/panel/panelStart';
import type { PanelMemory } from '../../core/panel/panelMemory';
import { services } from '../../services';
import type { Caller } from '../platform/caller';
import type { LocalSandbox } from '../platform/localSandbox';
import type { Log } from '../platform/log';

/** What call panels need of the extension. */
export interface PanelParts {
  log: Log;
  keys: Keyring;
  defaults: DefaultKeys;
  lock: ProductionLock;
  history: CallHistory;
  memory: PanelMemory;
  sandbox: Pick<LocalSandbox, 'url' | 'onDidChange'>;
  caller: Pick<Caller, 'run' | 'network' | 'userAgent'>;
  /** That is active in this window. */
  environment: { readonly id: EnvironmentId };
  /** VS Code's state of all windows, in which refunds are counted. */
  everywhere: vscode.Memento;
  /** The searches that a profile can name in place of a list of values. @returns what was chosen */
  searches: Readonly<Record<string, (environment: EnvironmentId) => Promise<string | undefined>>>;
}

/** What a panel begins with is made from these. */
export const startPorts = ({ keys, defaults, history, memory, environment }: PanelParts): StartPorts => ({
  services,
  findKey: keyId => keys.find(keyId),
  usableKeys: () => keys.usable(),
  among: all => defaults.among(all),
  findExchange: id => history.find(id),
  recall: operationId => memory.recallWhole(operationId),
  environment: environment.id,
});
