import * as vscode from 'vscode';
import { commandIds, type CommandId } from './commandIds';
import type { App, CommandTarget } from '../app';
import { guarded } from '../platform/guarded';

type Command = (app: App, target: CommandTarget) => unknown;

/** Each loads its own code on first use, so that activation loads none of it. */
const table: Readonly<Record<CommandId, Command>> = {
  'sgApi.addKey': async (app, target) => (await import('./addKey')).addKey(app, target),
  'sgApi.checkKey': async (app, target) => (await import('./checkKey')).checkKey(app, target),
  'sgApi.checkAllKeys': async app => (await import('./checkKeys')).checkAllKeys(app),
  'sgApi.checkServices': async (app, target) => (await import('./checkKeys')).checkServices(app, target),
  'sgApi.editKey': async (app, target) => (await import('./editKey')).editKey(app, target),
  'sgApi.replaceKeyValue': async (app, target) => (await import('./replaceKeyValue')).replaceKeyValue(app, target),
  'sgApi.chooseDefaultKey': async (app, target) => (await import('./chooseDefaultKey')).chooseDefaultKey(app, target),
  'sgApi.copyKeyValue': async (app, target) => (await import('./copyKeyValue')).copyKeyValue(app, target),
  'sgApi.rotateKey': async (app, target) => (await import('./rotateKey')).rotateKey(app, target),
  'sgApi.handOverKeys': async (app, target) => (await import('./handOverKeys')).handOverKeys(app, target),
  'sgApi.contactTeam': async (app, target) => (await import('../prompts/contactTeam')).contactTeamOf(app, target),
  'sgApi.importKeys': async app => (await import('./importKeys')).importKeys(app),
  'sgApi.removeUnreadableKey': async (app, target) => (await import('./removeData')).removeUnreadableKey(app, target),
  'sgApi.removeAllData': async app => (await import('./removeData')).removeAllData(app),
  'sgApi.checkStorage': async app => (await import('./checkStorage')).checkStorage(app),
  'sgApi.snoozeReminders': async app => (await import('../keys/remind')).snoozeReminders(app),
  'sgApi.removeKey': async (app, target) => (await import('./removeKey')).removeKey(app, target),
  'sgApi.sendTestPayment': async (app, target) => (await import('./sendCalls')).sendTestPayment(app, target),
  'sgApi.sendDatasetRequest': async (app, target) => (await import('./sendCalls')).sendDatasetRequest(app, target),
  'sgApi.sendTestCall': async (app, target) => (await import('./sendCalls')).sendTestCall(app, target),
  'sgApi.openCall': async (app, target) => (await import('./sendCalls')).openCall(app, target),
  'sgApi.openExchange': async (app, target) => (await import('./sendCalls')).openExchange(app, target),
  'sgApi.findDataset': async app => (await import('./findDataset')).findDataset(app),
  'sgApi.refreshCatalogue': async app => (await import('./findDataset')).refreshCatalogue(app),
  'sgApi.saveAllRows': async (app, target) => (await import('./saveAllRows')).saveAllRows(app, target),
  'sgApi.downloadDataset': async (app, target) => (await import('./downloadDataset')).downloadDataset(app, target),
  'sgApi.resumeDownload': async app => (await import('./downloadDataset')).resumeDownload(app),
  'sgApi.replaceDataset': async (app, target) => (await import('./publishDataset')).replaceDataset(app, target),
  'sgApi.appendRows': async (app, target) => (await import('./publishDataset')).appendRows(app, target),
  'sgApi.showWaitingCalls': async app => (await import('./showWaitingCalls')).showWaitingCalls(app),
  'sgApi.logInToProxy': async app => (await import('./logInToProxy')).logInToProxy(app),
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
    const run = guarded(app.log, id, async (given?: unknown) => {
      // Late, as the schemas are: from the palette nothing is given.
      const target = given === undefined ? {} : (await import('./commandTarget')).commandTarget(given);
      return table[id](app, target);
    });
    return vscode.commands.registerCommand(id, run);
  });
  return vscode.Disposable.from(...registered);
}
