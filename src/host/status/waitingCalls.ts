import * as vscode from 'vscode';
import type { CallEvents } from '../../core/calls/callPorts';
import type { Waiting } from '../../core/model/exchange';

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
