import * as vscode from 'vscode';
import { commandIds, type CommandId } from '../../core/commandIds';
import type { App, CommandTarget } from '../app';
import { guarded } from '../guarded';

type Command = (app: App, target: CommandTarget) => unknown;

/** Each loads its own code on first use, so that activation loads none of it. */
const table: Readonly<Record<CommandId, Command>> = {
  'sgApi.addKey': async app => (await import('./addKey')).addKey(app),
  'sgApi.checkKey': async (app, target) => (await import('./checkKey')).checkKey(app, target),
  'sgApi.removeKey': async (app, target) => (await import('./removeKey')).removeKey(app, target),
  'sgApi.sendTestPayment': async (app, target) => (await import('./sendCalls')).sendTestPayment(app, target),
  'sgApi.sendDatasetRequest': async (app, target) => (await import('./sendCalls')).sendDatasetRequest(app, target),
  'sgApi.sendTestCall': async (app, target) => (await import('./sendCalls')).sendTestCall(app, target),
  'sgApi.openCall': async (app, target) => (await import('./sendCalls')).openCall(app, target),
  'sgApi.openExchange': async (app, target) => (await import('./sendCalls')).openExchange(app, target),
  'sgApi.clearHistory': app => app.history.clear(),
  'sgApi.switchEnvironment': async app => (await import('./environments')).switchEnvironment(app),
  'sgApi.unlockProduction': async app => (await import('./environments')).unlockProduction(app),
  'sgApi.lockProduction': async app => (await import('./environments')).lockProduction(app),
  'sgApi.copySandboxAddress': async app => (await import('./environments')).copySandboxAddress(app),
  'sgApi.restartSandbox': async app => (await import('./environments')).restartSandbox(app),
  'sgApi.showLog': app => app.log.show(),
};

export function registerCommands(app: App): vscode.Disposable {
  const registered = commandIds.map(id => {
    const run = guarded(app.log, id, (target?: CommandTarget) => table[id](app, target ?? {}));
    return vscode.commands.registerCommand(id, run);
  });
  return vscode.Disposable.from(...registered);
}
