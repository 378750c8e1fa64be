import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { operationOf, services } from '../../../src/services';
import { panelFeatures } from '../../../src/services/panelFeatures';
import { fetchPng } from '../../../src/core/calls/fetchPicture';
import { runCall } from '../../../src/core/calls/runCall';
import type { CallPorts } from '../../../src/core/calls/callPorts';
import type { Exchange, FieldValues } from '../../../src/core/model/exchange';
import { CallHistory } from '../../../src/core/history/callHistory';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';
import { PanelMemory, type RememberedPanel } from '../../../src/core/panel/panelMemory';
import type { PanelStart } from '../../../src/core/panel/panelBeginning';
import type { EditorEffect, PanelPorts } from '../../../src/core/panel/panelPorts';
import { RunningPanel } from '../../../src/core/panel/runPanel';
import { directNetwork } from '../../../src/core/calls/network/networkSettings';
import { sandboxKeys } from './sandboxKeys';
import type { SandboxInfo } from '../../../src/services/sandbox';
import { countRefund, refundedPayments } from '../../../src/host/panel/refundCounts';
import { cleanErrorText } from '../../../src/host/platform/cleanText';
import { loadRedactor } from '../../../src/host/platform/redactor';
import type { ToHost, ToView } from '../../../src/shared/protocol';
import { MemoryMemento } from '../../host/support/memento';
import { sandboxPorts } from './sandboxPorts';

export interface PanelOptions {
  operationId: string;
  values: FieldValues;
  info: SandboxInfo;
  /** Of the files that a crash cannot reach. */
  folder: string;
  /** Keys besides the sandbox's. */
  keys?: readonly KeyInfo[];
  ports?: Partial<CallPorts>;
  onSent?: (exchange: Exchange) => void;
  /** Instead of a new form. */
  start?: Partial<PanelStart>;
  /** Of all windows; absent: they have none yet. */
  everywhere?: MemoryMemento;
  history?: CallHistory;
  isUnlocked?: boolean;
}

/** A call panel without VS Code: its session over the real pipeline and the real sandbox. */
export function panelUnderTest(options: PanelOptions) {
  const { operationId, values, info, folder, keys = [], ports = {}, onSent, start = {} } = options;
  const { everywhere = new MemoryMemento(), history = new CallHistory() } = options;
  const posted: ToView[] = [];
  const done: EditorEffect[] = [];
  const errors: unknown[] = [];
  const all = [...sandboxKeys, ...keys];
  const record = (exchange: Exchange) => {
    onSent?.(exchange);
    countRefund(everywhere, exchange);
    history.add(exchange);
  };
  const surroundings = sandboxPorts(info, { record, ...ports });
  const memory = new PanelMemory(new MemoryMemento(), () => folder, loadRedactor);
  const features = panelFeatures(services, () => refundedPayments(everywhere));
  const world = {
    isUnlocked: options.isUnlocked ?? false,
    sandboxUrl: info.url,
    picked: undefined as string | undefined,
  };
  const doing: PanelPorts = {
    around: () => ({
      ...{ services, features, exchanges: history.list(), nowMs: Date.now(), newKey: randomUUID },
      sandboxUrl: world.sandboxUrl,
      isUnlocked: () => world.isUnlocked,
      among: ([first]) => first,
    }),
    post: messages => void posted.push(...structuredClone([...messages])),
    remember: (id: string, panel: RememberedPanel) => memory.remember(id, panel),
    usableKeys: () => Promise.resolve({ keys: all }),
    run: (plan, events, other) => runCall(plan, other ? { ...surroundings, record: other } : surroundings, events),
    pick: () => Promise.resolve(world.picked),
    picture: async address => {
      const limits = { limitMs: 5000, maxBytes: 64 * 1024, userAgent: surroundings.userAgent, network: directNetwork };
      const png = await fetchPng(address, limits);
      return png && `data:image/png;base64,${png.toString('base64')}`;
    },
    carryOut: effect => done.push(effect),
    words: error => cleanErrorText(error),
    report: error => errors.push(error),
    log: { warn: () => undefined },
  };
  const { counted, idle } = counting(doing);
  const operation = operationOf(operationId);
  const keyId = operation.key?.required ? 'sandbox.paysgKey' : undefined;
  const panel = new RunningPanel(counted, {
    ...{ operation, title: '', environment: 'sandbox', values, ...(keyId && { keyId }) },
    ...start,
  });
  const say = (...messages: readonly ToHost[]) => messages.forEach(message => panel.receive(structuredClone(message)));
  const said = async (...messages: readonly ToHost[]) => {
    say(...messages);
    await idle();
  };
  const { next } = reading(posted);
  return { panel, ports: doing, posted, done, errors, history, memory, surroundings, world, say, said, idle, next };
}

/** Ports that are waited for. */
function counting(ports: PanelPorts) {
  let open = 0;
  const counted =
    <A extends unknown[], T>(run: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      open += 1;
      try {
        return await run(...args);
      } finally {
        open -= 1;
      }
    };
  /** Resolves when nothing is under way. */
  const idle = async () => {
    for (let quiet = 0; quiet < 3; quiet = open > 0 ? 0 : quiet + 1) await (open > 0 ? pause(1) : nextTurn());
  };
  return {
    idle,
    counted: {
      ...ports,
      around: () => ports.around(),
      post: messages => ports.post(messages),
      remember: counted((...args) => ports.remember(...args)),
      usableKeys: counted(() => ports.usableKeys()),
      run: counted((...args) => ports.run(...args)),
      pick: counted((...args) => ports.pick(...args)),
      picture: counted(address => ports.picture(address)),
      words: counted(error => ports.words(error)),
    } satisfies PanelPorts,
  };
}

/** Reads what was posted, each message once. */
function reading(posted: readonly ToView[]) {
  let read = 0;
  /** The first message of a type after the last one that was waited for. */
  const next = async <T extends ToView['type']>(type: T): Promise<Extract<ToView, { type: T }>> => {
    const endMs = performance.now() + 10_000;
    for (;;) {
      const index = posted.findIndex((message, at) => at >= read && message.type === type);
      if (index >= 0) {
        read = index + 1;
        return posted[index] as Extract<ToView, { type: T }>;
      }
      const had = posted.map(message => message.type).join();
      if (performance.now() > endMs) throw new Error(`No ${type} is posted, only ${had}`);
      await pause(2);
    }
  };
  return { next };
}
