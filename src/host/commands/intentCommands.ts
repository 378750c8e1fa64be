import type { Intent, PlainIntent } from '../../core/model/intent';
import { own } from '../../shared/json/own';
import type { CommandId } from './commandIds';

const plain: Readonly<Record<PlainIntent, CommandId>> = {
  addKey: 'sgApi.addKey',
  checkKey: 'sgApi.checkKey',
  logInToProxy: 'sgApi.logInToProxy',
  restartSandbox: 'sgApi.restartSandbox',
  showLog: 'sgApi.showLog',
  switchEnvironment: 'sgApi.switchEnvironment',
  unlockProduction: 'sgApi.unlockProduction',
};

/** By the id of the flow. */
const flows: Readonly<Record<string, CommandId>> = {
  append: 'sgApi.appendRows',
  download: 'sgApi.downloadDataset',
  replace: 'sgApi.replaceDataset',
  saveRows: 'sgApi.saveAllRows',
};

/** The command that does it, or undefined for a flow that is not known here. */
export const commandOf = (intent: Intent): CommandId | undefined =>
  intent.do === 'flow' ? own(flows, intent.flow) : plain[intent.do];
