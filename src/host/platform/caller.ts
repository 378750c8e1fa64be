import * as vscode from 'vscode';
import { frozenPlan } from '../../core/calls/frozenPlan';
import type { CallEvents, CallOutcome } from '../../core/model/callOutcome';
import type { CallPorts } from '../../core/calls/callPorts';
import type { NetworkSettings } from '../../core/calls/network/networkSettings';
import type { Exchange, Plan } from '../../core/model/exchange';
import type { ProductionLock } from '../../core/calls/productionLock';
import type { CallHistory } from '../../core/history/callHistory';
import type { Keyring } from '../../core/keys/keyring';
import type { LocalSandbox } from './localSandbox';
import type { Network } from './network';
import type { TurnBudgets } from './turnBudgets';
import type { WaitingCalls } from '../status/waitingCalls';
import type { Log } from './log';
import { numberWithin } from './settingOf';

export interface CallerParts {
  keys: Keyring;
  sandbox: LocalSandbox;
  lock: ProductionLock;
  history: CallHistory;
  /** VS Code's state of all windows, in which refunds are counted. */
  everywhere: vscode.Memento;
  log: Log;
  network: Network;
  budgets: TurnBudgets;
  waiting: WaitingCalls;
  version: string;
}

/** Gives the one call pipeline what it needs of VS Code. Every surface sends through this. */
export class Caller {
  constructor(private readonly parts: CallerParts) {}

  // data.gov.sg refuses bare user agents (reference sheet 3.9).
  get userAgent(): string {
    return `sg-api-keys/${this.parts.version} (VS Code ${vscode.version})`;
  }

  /** How this window reaches the network. */
  network(): Promise<NetworkSettings> {
    return this.parts.network.settings();
  }

  /** @param record where the exchange is kept; browsing a catalogue passes its own, so as not to fill the history */
  async run(
    asked: Plan,
    events: CallEvents = {},
    record: (exchange: Exchange) => void = exchange => this.parts.history.add(exchange),
  ): Promise<CallOutcome> {
    // Before anything is waited for: what is sent is what was asked for now.
    const frozen = frozenPlan(asked);
    if (!frozen.ok) return { kind: 'refused', problems: [{ field: '', message: frozen.error }] };
    const plan = frozen.value;
    const { runCall } = await import('../../core/calls/runCall');
    const { services } = await import('../../services');
    const { countRefund } = await import('../panel/refundCounts');
    const { keys, sandbox, lock, log, waiting, everywhere } = this.parts;
    return runCall(
      plan,
      {
        services,
        findKey: id => keys.find(id),
        secret: id => keys.secret(id),
        sandboxUrl: async () => (await sandbox.info()).url,
        isUnlocked: api => lock.isUnlocked(api),
        confirm: async (verdict, request) =>
          (await import('../prompts/confirmCall')).confirmCall(verdict, request, lock),
        record: exchange => {
          logCall(log, exchange);
          countRefund(everywhere, exchange);
          record(exchange);
        },
        userAgent: this.userAgent,
        limits: limits(),
        ...(await this.surroundings(plan)),
      },
      waiting.noting(services.operationOf(plan.operationId).summary, events),
    );
  }

  /** The way to the services and their limits; the sandbox is on this machine, and its limits can be off. */
  private async surroundings({ environment }: Plan): Promise<Pick<CallPorts, 'network' | 'turns'>> {
    const { network, budgets, sandbox } = this.parts;
    if (environment !== 'sandbox') return { network: await network.settings(), turns: await budgets.open() };
    return sandbox.isLimited ? { turns: await budgets.open() } : {};
  }
}

function limits() {
  const settings = vscode.workspace.getConfiguration('sgApi.call');
  return {
    totalMs: numberWithin(settings.get('timeoutSeconds'), 1, 600, 60) * 1000,
    maxBodyBytes: numberWithin(settings.get('maxAnswerMebibytes'), 1, 512, 50) * 1024 * 1024,
  };
}

function logCall(log: Log, { request, outcome }: Exchange): void {
  const call = `${request.method} ${request.url}`;
  if (!outcome.ok) return log.info(`${call} → no answer: ${JSON.stringify(outcome.failure)}`);
  const { status, timings, bodyBytes } = outcome.answer;
  log.info(`${call} → ${status} in ${Math.round(timings.lastByteMs)} ms, ${bodyBytes} bytes`);
}
