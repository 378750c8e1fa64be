import * as vscode from 'vscode';
import type { CallEvents } from '../../core/model/callOutcome';
import type { Waiting } from '../../core/model/exchange';
import { plural } from '../../shared/text/counts';

/** A call of this window that is not sent yet, or waits to be sent again. */
export interface WaitingCall {
  id: number;
  /** The operation's summary: "Search rows". */
  name: string;
  waiting: Waiting;
  cancel(): void;
}

/** The calls of this window that wait, in the order in which they began to. */
export class WaitingCalls implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly calls = new Map<number, WaitingCall>();
  private lastId = 0;

  list(): readonly WaitingCall[] {
    return [...this.calls.values()];
  }

  find(id: number): WaitingCall | undefined {
    return this.calls.get(id);
  }

  /** The events of a call, with its waits noted here, and a way to cancel it from here. */
  noting(name: string, events: CallEvents): CallEvents {
    const cancelling = new AbortController();
    const id = ++this.lastId;
    const cancel = () => cancelling.abort();
    return {
      ...events,
      signal: events.signal ? AbortSignal.any([events.signal, cancelling.signal]) : cancelling.signal,
      onWaiting: waiting => {
        this.note(id, waiting && { id, name, waiting, cancel });
        events.onWaiting?.(waiting);
      },
    };
  }

  dispose(): void {
    this.changed.dispose();
  }

  private note(id: number, call: WaitingCall | undefined): void {
    if (call) this.calls.set(id, call);
    else this.calls.delete(id);
    this.changed.fire();
  }
}

/** How many calls of this window wait; there is no such item while none does. */
export function waitingStatus(calls: WaitingCalls): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sgApi.waiting', vscode.StatusBarAlignment.Left, 9);
  item.name = vscode.l10n.t('SG API Waiting Calls');
  item.command = 'sgApi.showWaitingCalls';
  const update = () => {
    const waiting = calls.list();
    if (waiting.length === 0) return item.hide();
    item.text = `$(clock) ${vscode.l10n.t('{0} waiting', waiting.length)}`;
    item.tooltip = [
      ...new Set(waiting.map(each => each.waiting.text)),
      vscode.l10n.t('Select to see or cancel them.'),
    ].join('\n');
    item.accessibilityInformation = { label: spokenText(waiting.length), role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, calls.onDidChange(update));
}

/** What is seen stands in it as it is seen, so that a spoken command finds the item by it. */
const spokenText = (count: number): string =>
  plural(count, n => ({
    one: vscode.l10n.t('{0} waiting: {0} call is waiting to be sent', n),
    other: vscode.l10n.t('{0} waiting: {0} calls are waiting to be sent', n),
  }));
