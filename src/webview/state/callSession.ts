import * as l10n from '@vscode/l10n';
import { is } from 'valibot';
import type { EnvironmentId } from '../../core/model/operation';
import type { SavedPanel, ToHost, ToView } from '../../shared/protocol';
import { savedPanelSchema } from '../../shared/savedPanel';
import { isSame } from '../form/typedValue';
import { bodyMistake } from './bodyState';
import { reduce, type UserEvent } from './reduce';
import { savedPanel } from './savedPanel';
import type { BodyView, TabId, ViewState } from './viewState';

/** The page's way to the extension: what `acquireVsCodeApi` gives. */
export interface HostLink {
  postMessage(message: ToHost): void;
  setState(state: SavedPanel): void;
  /** What was kept before the page was hidden or loaded anew. */
  getState(): unknown;
}

/** Short enough to feel immediate, long enough not to check after each letter. */
const defaultEditPauseMs = 200;

/** The state of the page and all that can be done with it. Knows no element, so it is tested without a page. */
export class CallSession {
  state: ViewState | undefined;
  private editTimer: ReturnType<typeof setTimeout> | undefined;
  private saved: SavedPanel | undefined;
  private lastRequestId = 0;

  constructor(
    private readonly host: HostLink,
    private readonly changed: () => void,
    private readonly editPauseMs = defaultEditPauseMs,
  ) {}

  /** What the host says at once is shown at once. */
  receive(...messages: readonly ToView[]): void {
    this.apply(...messages.flatMap(message => [message, ...this.restoredAfter(message)]));
  }

  edit(field: string, value: unknown): void {
    this.apply({ type: 'edited', field, value });
    this.postEditSoon();
  }

  /** The body was typed as JSON. */
  editBody(text: string): void {
    this.apply({ type: 'bodyTyped', text });
    this.postEditSoon();
  }

  /** Announces to screen readers what happened. */
  say(announcement: string): void {
    this.apply({ type: 'said', announcement });
  }

  showBodyAs(view: BodyView): void {
    this.apply({ type: 'bodyViewChosen', view });
  }

  /** Discards the text that is not JSON for what the form holds. */
  dropBodyText(): void {
    this.apply({ type: 'bodyDropped' });
  }

  /** A field is typed in another way from now on, like dollars for cents. */
  chooseWay(field: string, way: string): void {
    this.apply({ type: 'wayChosen', field, way });
  }

  foldOptional(isOpen: boolean): void {
    this.apply({ type: 'optionalFolded', isOpen });
  }

  leave(field: string): void {
    this.apply({ type: 'left', field });
  }

  /** Posts at once what was typed, when the page may be gone in a moment. */
  postEdits(): void {
    if (this.editTimer === undefined || !this.state) return;
    this.stopEditTimer();
    this.host.postMessage({ type: 'edit', values: this.state.values });
  }

  send(): void {
    if (!this.state || this.state.running || this.isBlocked) return;
    this.stopEditTimer(); // the values go with the message
    const requestId = this.nextRequestId();
    this.apply({ type: 'asked', requestId });
    this.host.postMessage({ type: 'send', requestId, values: this.state.values });
  }

  turnPage(to: 'previous' | 'next'): void {
    if (!this.state?.exchange?.pages?.[to] || this.state.running) return;
    this.stopEditTimer(); // the host changes the values
    const requestId = this.nextRequestId();
    this.apply({ type: 'asked', requestId, turn: to });
    this.host.postMessage({ type: 'turnPage', requestId, to });
  }

  flow(flow: string): void {
    if (!this.state || this.isBlocked) return;
    this.stopEditTimer();
    this.host.postMessage({ type: 'flow', flow, values: this.state.values });
  }

  openPayLink(): void {
    this.host.postMessage({ type: 'openPayLink' });
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
    this.stopEditTimer();
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

  /** JSON that is in sight and cannot be read is not what would be sent, so nothing is. */
  private get isBlocked(): boolean {
    const mistake = this.state?.body.view === 'json' ? bodyMistake(this.state) : undefined;
    if (!mistake) return false;
    this.apply({ type: 'blocked', announcement: l10n.t('Not sent. The JSON has an error in line {0}.', mistake.line) });
    return true;
  }

  /** The clock keeps ids rising over reloads of the page, when the host may still run an earlier call. */
  private nextRequestId(): number {
    this.lastRequestId = Math.max(this.lastRequestId + 1, Date.now());
    return this.lastRequestId;
  }

  private postEditSoon(): void {
    this.stopEditTimer();
    this.editTimer = setTimeout(() => this.postEdits(), this.editPauseMs);
  }

  private stopEditTimer(): void {
    clearTimeout(this.editTimer);
    this.editTimer = undefined;
  }

  /** What the page itself kept of the panel that a first message is of. */
  private restoredAfter(message: ToView): readonly UserEvent[] {
    if (message.type !== 'state') return [];
    const saved = this.host.getState();
    const isOfPanel = is(savedPanelSchema, saved) && saved.operationId === message.state.operation.id;
    return isOfPanel ? [{ type: 'restored', saved }] : [];
  }

  private apply(...events: readonly (ToView | UserEvent)[]): void {
    const next = events.reduce(reduce, this.state);
    if (next === this.state) return;
    this.state = next;
    this.save();
    this.changed();
  }

  /** VS Code throws the page away whenever another tab is in front of it. */
  private save(): void {
    const saved = this.state && savedPanel(this.state);
    if (!saved || isSame(saved, this.saved)) return;
    this.saved = saved;
    this.host.setState(saved);
  }
}
