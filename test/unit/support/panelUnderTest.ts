import { operationOf } from '../../../src/services';
import { runCall } from '../../../src/core/calls/runCall';
import type { CallPorts } from '../../../src/core/calls/callPorts';
import type { Exchange, FieldValues } from '../../../src/core/model/exchange';
import { directNetwork } from '../../../src/core/calls/network/networkSettings';
import { CallHistory } from '../../../src/core/history/callHistory';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';
import { sandboxKeys } from './sandboxKeys';
import type { SandboxInfo } from '../../../src/services/sandbox';
import type { App } from '../../../src/host/app';
import { loadRedactor } from '../../../src/host/platform/redactor';
import { PanelCalls } from '../../../src/host/panel/panelCalls';
import { PanelForm } from '../../../src/host/panel/panelForm';
import { PanelMemory } from '../../../src/core/panel/panelMemory';
import { PanelModel } from '../../../src/host/panel/panelModel';
import { PanelOffers } from '../../../src/host/panel/panelOffers';
import type { ToView } from '../../../src/shared/protocol';
import { MemoryMemento } from '../../host/support/memento';
import { sandboxPorts } from './sandboxPorts';

export interface PanelOptions {
  operationId: string;
  values: FieldValues;
  info: SandboxInfo;
  /** Of the files that a crash cannot reach. */
  folder: string;
  /** Keys beside the sandbox's. */
  keys?: readonly KeyInfo[];
  ports?: Partial<CallPorts>;
  onSent?: (exchange: Exchange) => void;
}

/** The host's side of a call panel without VS Code: model, form and calls over the real pipeline and the real sandbox. */
export function panelUnderTest({ operationId, values, info, folder, keys = [], ports = {}, onSent }: PanelOptions) {
  const posted: ToView[] = [];
  const history = new CallHistory();
  const all = [...sandboxKeys, ...keys];
  const surroundings = sandboxPorts(info, {
    record: exchange => {
      onSent?.(exchange);
      history.add(exchange);
    },
    ...ports,
  });
  const everywhere = new MemoryMemento();
  const app = {
    memory: new PanelMemory(new MemoryMemento(), () => folder, loadRedactor),
    history,
    keys: { find: id => Promise.resolve(all.find(key => key.id === id)), usable: () => Promise.resolve({ keys: all }) },
    defaults: { among: (offered: readonly KeyInfo[]) => offered[0] },
    lock: { isUnlocked: () => false },
    sandbox: { url: info.url },
    state: { everywhere, workspace: everywhere },
    caller: {
      run: (plan, events) => runCall(plan, surroundings, events),
      network: () => Promise.resolve(directNetwork),
      userAgent: surroundings.userAgent,
    },
  } as Partial<{ [P in keyof App]: Partial<App[P]> }> as unknown as App;
  const post = (message: ToView) => Promise.resolve(posted.push(structuredClone(message)) > 0);
  const keyId = operationOf(operationId).key?.required ? 'sandbox.paysgKey' : undefined;
  const operation = operationOf(operationId);
  const model = new PanelModel(app, { operation, title: '', environment: 'sandbox', values, ...(keyId && { keyId }) });
  const offers = new PanelOffers(app, post);
  const form = new PanelForm(app, offers, post);
  const calls = new PanelCalls(app, {
    post,
    change: changed => form.change(model, changed),
    renew: () => offers.renew(model),
    fitKey: () => form.fitKey(model),
  });
  return { app, model, form, calls, posted, surroundings };
}
