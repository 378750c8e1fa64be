import type { Intent, PlainIntent } from '../../core/model/intent';
import type { FlowId } from '../../services';
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

/** What asks for what a flow is given, and runs it. A flow without one is never proposed. */
const flows: Readonly<Partial<Record<FlowId, CommandId>>> = {
  append: 'sgApi.appendRows',
  download: 'sgApi.downloadDataset',
  replace: 'sgApi.replaceDataset',
  saveRows: 'sgApi.saveAllRows',
};

/** The command that does it, or undefined for a flow that is not known here. */
export const commandOf = (intent: Intent): CommandId | undefined =>
  intent.do === 'flow' ? own(flows, intent.flow) : plain[intent.do];
