import type * as vscode from 'vscode';
import type { ApiId, EnvironmentId } from '../core/model/operation';
import type { FieldValues } from '../core/model/exchange';
import type { ProductionLock } from '../core/calls/productionLock';
import type { CallHistory } from '../core/history/callHistory';
import type { DefaultKeys } from '../core/keys/defaultKeys';
import type { Keyring } from '../core/keys/keyring';
import type { ActiveEnvironment } from './status/activeEnvironment';
import type { Caller } from './platform/caller';
import type { Panels } from './panel/panels';
import type { CatalogueIndexes } from './flows/catalogueIndexes';
import type { CopiedValue } from './keys/copiedValue';
import type { LocalSandbox } from './platform/localSandbox';
import type { Network } from './platform/network';
import type { PanelMemory } from '../core/panel/panelMemory';
import type { FlowNotes } from './flows/flowNotes';
import type { Reports } from './platform/reports';
import type { WaitingCalls } from './status/waitingCalls';
import type { WalkthroughProgress } from './status/walkthroughProgress';
import type { Log } from './platform/log';

/** The parts of the extension, as commands and trees use them. */
export interface App {
  log: Log;
  keys: Keyring;
  sandbox: LocalSandbox;
  environment: ActiveEnvironment;
  lock: ProductionLock;
  history: CallHistory;
  caller: Caller;
  network: Network;
  waiting: WaitingCalls;
  catalogues: CatalogueIndexes;
  panels: Panels;
  memory: PanelMemory;
  defaults: DefaultKeys;
  flows: FlowNotes;
  reports: Reports;
  copied: CopiedValue;
  progress: WalkthroughProgress;
  /** For the storage check alone: keys go through `keys`. */
  secrets: vscode.SecretStorage;
  /** VS Code's own states: small facts without values. */
  state: { workspace: vscode.Memento; everywhere: vscode.Memento };
}

/** What a command may be given: the element of a tree, or nothing from the palette. */
export interface CommandTarget {
  keyId?: string;
  operationId?: string;
  exchangeId?: string;
  /** Of a stored entry that cannot be read. */
  entryId?: string;
  /** Of a node that is no key, for which one is added. */
  api?: ApiId;
  environment?: EnvironmentId;
  /** Chosen before; what of it is wanted was not asked yet. */
  datasetId?: string;
  /** What is typed in the form that a flow was started from. */
  values?: FieldValues;
}
