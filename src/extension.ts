import * as vscode from 'vscode';
import { ProductionLock } from './core/calls/productionLock';
import { CallHistory } from './core/history/callHistory';
import { DefaultKeys } from './core/keys/defaultKeys';
import { Keyring } from './core/keys/keyring';
import { SecretKeyVault } from './core/keys/secretKeyVault';
import { ActiveEnvironment } from './host/status/activeEnvironment';
import type { App } from './host/app';
import type { TestedApp } from './host/testedApp';
import { Caller } from './host/platform/caller';
import { CallPanels } from './host/panel/callPanels';
import { CatalogueIndexes } from './host/flows/catalogueIndexes';
import { registerCommands } from './host/commands/commands';
import { CopiedValue } from './host/keys/copiedValue';
import { environmentStatus } from './host/status/environmentStatus';
import { CleanLog } from './host/platform/log';
import { LocalSandbox } from './host/platform/localSandbox';
import { Network } from './host/platform/network';
import { loadRedactor } from './host/platform/redactor';
import { reportOtherWindows } from './host/keys/otherWindows';
import { PanelMemory } from './core/panel/panelMemory';
import { FlowNotes } from './host/flows/flowNotes';
import { Reports } from './host/platform/reports';
import { Reminding } from './host/keys/reminding';
import { CallsTree } from './host/trees/callsTree';
import { HistoryTree } from './host/trees/historyTree';
import { KeysTree } from './host/trees/keysTree';
import { TurnBudgets } from './host/platform/turnBudgets';
import { setLanguage } from './shared/text/language';
import { WaitingCalls, waitingStatus } from './host/status/waitingCalls';
import { WalkthroughProgress } from './host/status/walkthroughProgress';

/** Makes the parts and registers them: no network, no key read, nothing heavy loaded. */
export function activate(context: vscode.ExtensionContext): TestedApp | undefined {
  setLanguage({ locale: vscode.env.language, sentences: vscode.l10n.bundle });
  const channel = vscode.window.createOutputChannel('SG API Keys', { log: true });
  const log = new CleanLog(channel);
  const sandbox = new LocalSandbox(vscode.Uri.joinPath(context.extensionUri, 'dist', 'sandboxWorker.js').fsPath, log);
  const services = async () => (await import('./services')).services;
  const vault = new SecretKeyVault(context.secrets, async kind => (await services()).isKeyKind(kind));
  const keys = new Keyring(vault, { services, sandboxInfo: () => sandbox.info() });
  const lock = new ProductionLock();
  const history = new CallHistory();
  const environment = new ActiveEnvironment(context.workspaceState);
  const version = (context.extension.packageJSON as { version: string }).version;
  const network = new Network(log);
  const budgets = new TurnBudgets(() => context.globalStorageUri.fsPath, log);
  const waiting = new WaitingCalls();
  const state = { workspace: context.workspaceState, everywhere: context.globalState };
  const { everywhere } = state;
  const caller = new Caller({ keys, sandbox, lock, history, everywhere, log, network, budgets, waiting, version });
  const catalogues = new CatalogueIndexes({ caller, sandbox, log, folder: () => context.globalStorageUri });
  const memory = new PanelMemory(
    context.workspaceState,
    () => (context.storageUri ?? context.globalStorageUri).fsPath,
    loadRedactor,
  );
  const defaults = new DefaultKeys(state);
  const panels = new CallPanels(context.extensionUri, {
    ...{ log, keys, defaults, lock, history, memory, sandbox, caller, environment, everywhere },
    searches: { datasets: async from => (await import('./host/prompts/pickDataset')).pickDataset(app, from) },
  });
  const copied = new CopiedValue();
  const progress = new WalkthroughProgress({ history, vault, environment, lock });
  const flows = new FlowNotes({
    log,
    folder: () => context.globalStorageUri,
    resume: async each => (await import('./host/flows/runFlow')).resumeFlow(app, each),
    discard: async each => (await import('./host/flows/runFlow')).discardFlow(app, each.note.run, each.id),
  });
  const { secrets } = context;
  const reports = new Reports();
  const app: App = {
    log,
    keys,
    sandbox,
    environment,
    lock,
    history,
    caller,
    network,
    waiting,
    catalogues,
    panels,
    memory,
    defaults,
    flows,
    reports,
    copied,
    progress,
    secrets,
    state,
  };
  const keysTree = new KeysTree(app);
  context.subscriptions.push(
    channel,
    vault,
    sandbox,
    lock,
    environment,
    catalogues,
    panels,
    reports,
    copied,
    progress,
    network,
    budgets,
    waiting,
    flows,
    environmentStatus(app),
    waitingStatus(waiting),
    keysTree,
    reportOtherWindows(vault),
    new Reminding({ vault, state: everywhere, log, onNewDay: () => keysTree.refresh() }),
    new CallsTree(),
    new HistoryTree(history),
    registerCommands(app),
  );
  // Only our own tests are given the parts: through them another extension could read keys.
  return context.extensionMode === vscode.ExtensionMode.Test ? { ...app, context, panels, keysTree } : undefined;
}
