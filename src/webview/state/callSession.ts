import type { EnvironmentId } from '../../core/apis/types';
import type { SavedPanel, ToHost, ToView } from '../../shared/protocol';
import { reduce, type UserEvent } from './reduce';
import type { TabId, ViewState } from './viewState';

/** The page's way to the extension: what `acquireVsCodeApi` gives. */
export interface HostLink {
  postMessage(message: ToHost): void;
  setState(state: SavedPanel): void;
}

/** Short enough to feel immediate, long enough not to check after each letter. */
const defaultEditPauseMs = 200;

/** The state of the page and all that can be done with it. Knows no element, so it is tested without a page. */
export class CallSession {
  state: ViewState | undefined;
  private editTimer: ReturnType<typeof setTimeout> | undefined;
  private lastRequestId = 0;

  constructor(
    private readonly host: HostLink,
    private readonly changed: () => void,
    private readonly editPauseMs = defaultEditPauseMs,
  ) {}

  receive(message: ToView): void {
    if (message.type === 'state') this.host.setState({ operationId: message.state.operation.id });
    this.apply(message);
  }

  edit(field: string, value: unknown): void {
    this.apply({ type: 'edited', field, value });
    clearTimeout(this.editTimer);
    this.editTimer = setTimeout(() => this.postEdit(), this.editPauseMs);
  }

  leave(field: string): void {
    this.apply({ type: 'left', field });
  }

  send(): void {
    if (!this.state || this.state.running) return;
    clearTimeout(this.editTimer); // the values go with the message
    // The clock keeps ids rising over reloads of the page, when the host may still run an earlier call.
    const requestId = Math.max(this.lastRequestId + 1, Date.now());
    this.lastRequestId = requestId;
    this.apply({ type: 'asked', requestId });
    this.host.postMessage({ type: 'send', requestId, values: this.state.values });
  }

  cancel(): void {
    const running = this.state?.running;
    if (!running) return;
    this.host.postMessage({ type: 'cancel', requestId: running.requestId });
    // A started call ends with an exchange; one that was never started has nothing else to end it.
    if (running.startedAt === undefined) this.apply({ type: 'gaveUp', requestId: running.requestId });
  }

  /** Without a key id: another environment lets the host choose the key, the same one means to send none. */
  choose(environment: EnvironmentId, keyId?: string): void {
    this.host.postMessage({ type: 'choose', environment, ...(keyId !== undefined && { keyId }) });
  }

  pick(field: string): void {
    if (!this.state) return;
    clearTimeout(this.editTimer);
    this.host.postMessage({ type: 'pick', field, values: this.state.values });
  }

  follow(findingIndex: number): void {
    this.host.postMessage({ type: 'follow', findingIndex });
  }

  openBody(): void {
    this.host.postMessage({ type: 'openBody' });
  }

  showTab(tab: TabId): void {
    this.apply({ type: 'tabChosen', tab });
  }

  private apply(event: ToView | UserEvent): void {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    this.changed();
  }

  private postEdit(): void {
    if (this.state) this.host.postMessage({ type: 'edit', values: this.state.values });
  }
}
