import assert from 'node:assert/strict';
import { services } from '../../../src/services';
import { attemptOf } from '../../../src/core/calls/attempts';
import { planProblems } from '../../../src/core/calls/prepare';
import { panelFeatures } from '../../../src/services/panelFeatures';
import type { Exchange, FieldValues, Plan } from '../../../src/core/model/exchange';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';
import type { RememberedPanel } from '../../../src/core/panel/panelMemory';
import type { Around, PanelEffect, PanelEvent, PanelSession } from '../../../src/core/panel/panelSession';
import type { PanelStart } from '../../../src/core/panel/panelBeginning';
import { begun, reduce } from '../../../src/core/panel/session';
import type { ToHost, ToView } from '../../../src/shared/protocol';
import { reduce as reducePage } from '../../../src/webview/state/reduce';
import type { ViewState } from '../../../src/webview/state/viewState';

export type Run = Extract<PanelEffect, { type: 'run' }> & { isAborted: boolean };

/** `isStale`: the page showed what the panel was begun with before. */
interface Press {
  values: FieldValues;
  environment: string;
  isStale: boolean;
}

/** An effect that was asked for and has not led to its event yet. */
export type Pending = Extract<PanelEffect, { type: 'readKeys' | 'pick' }> | Run | Noting;
type Noting = Extract<PanelEffect, { type: 'remember' }> & { callId: number };

/** A session and its real page, with every message and effect between them under way until it is let through. */
export class PanelWorld {
  session: PanelSession;
  page: ViewState | undefined;
  readonly toPage: { messages: readonly ToView[]; startId: number }[] = [];
  readonly toHost: ToHost[] = [];
  pending: readonly Pending[] = [];
  exchanges: readonly Exchange[] = [];
  remembered: RememberedPanel | undefined;
  readonly posted: ToView[] = [];
  readonly ran: { run: Run; pressed: FieldValues | undefined; environment: string | undefined }[] = [];
  /** What the host was told to send, and where it was to go by then. */
  private readonly presses = new Map<number, Press>();
  private readonly noted = new Set<unknown>();
  /** What may have been done, by its key. */
  private readonly open = new Map<string, string>();
  private readonly answered = new Set<unknown>();
  /** Calls whose key was open before. */
  private readonly repeats = new Set<number>();
  private environment: string;
  private lastRequestId = 0;
  /** Which beginning of the panel the page shows, and which it showed at each press. */
  private pageStartId = 0;
  private readonly startIds = new Map<number, number>();
  private made = 0;
  private nowMs = Date.UTC(2026, 10, 2);
  private readonly features = panelFeatures(services, () => []);

  constructor(
    readonly keys: readonly KeyInfo[],
    start: PanelStart,
  ) {
    const { state, effects } = begun(start, this.around());
    this.session = state;
    this.environment = start.environment;
    this.take(effects);
  }

  around(): Around {
    return {
      ...{ services, features: this.features, exchanges: this.exchanges, sandboxUrl: 'http://127.0.0.1:1' },
      ...{ isUnlocked: () => false, among: ([first]) => first, nowMs: (this.nowMs += 1) },
      newKey: () => `made-${(this.made += 1)}`,
    };
  }

  dispatch(event: PanelEvent): void {
    if (event.type === 'begunAnew') this.environment = event.start.environment;
    if (event.type === 'choose') this.environment = event.environment;
    if (event.type === 'send') {
      const isStale = this.startIds.get(event.requestId) !== this.session.startId;
      this.presses.set(event.requestId, { values: event.values, environment: this.environment, isStale });
    }
    const { state, effects } = reduce(this.session, event, this.around());
    this.session = state;
    this.take(effects);
  }

  say(message: ToHost): void {
    this.toHost.push(structuredClone(message));
  }

  /** Send as the page does it: not while it knows of a running call. */
  send(): void {
    if (!this.page || this.page.running) return;
    const requestId = this.lastRequestId + 1;
    this.page = reducePage(this.page, { type: 'asked', requestId });
    this.sendAgain();
  }

  /** Also where the page would not let it happen. */
  sendAgain(): void {
    if (!this.page) return;
    const requestId = (this.lastRequestId += 1);
    this.startIds.set(requestId, this.pageStartId);
    this.say({ type: 'send', requestId, values: this.page.values });
  }

  cancel(): void {
    const running = this.page?.running;
    if (!running) return;
    this.say({ type: 'cancel', requestId: running.requestId });
    if (running.startedAt !== undefined) return;
    this.page = reducePage(this.page, { type: 'gaveUp', requestId: running.requestId });
  }

  edit(field: string, value: unknown): void {
    this.page = reducePage(this.page, { type: 'edited', field, value });
    if (this.page) this.say({ type: 'edit', values: this.page.values });
  }

  /** The page is thrown away and loaded anew. */
  reload(): void {
    this.page = undefined;
    this.toPage.length = 0;
    this.say({ type: 'ready' });
  }

  /** Lets one message through to the page, or to the host. */
  deliver(to: 'page' | 'host'): void {
    if (to === 'host') {
      const message = this.toHost.shift();
      if (message) this.dispatch(message);
      return;
    }
    const next = this.toPage.shift();
    if (next?.messages.some(({ type }) => type === 'state')) this.pageStartId = next.startId;
    for (const message of next?.messages ?? []) this.page = reducePage(this.page, message);
  }

  /** @returns an effect that leads to its event now; a run only when it ends */
  finish(at: number): Pending | undefined {
    const done = this.pending[at % Math.max(1, this.pending.length)];
    this.pending = this.pending.filter(each => each !== done);
    if (done?.type === 'remember') {
      for (const { idempotencyKey } of done.panel.attempts ?? []) this.noted.add(idempotencyKey);
    }
    return done;
  }

  get running(): readonly Run[] {
    return this.pending.filter(each => each.type === 'run');
  }

  private take(effects: readonly PanelEffect[]): void {
    for (const effect of effects) this.start(effect);
  }

  private start(effect: PanelEffect): void {
    if (effect.type === 'post') {
      this.toPage.push({ messages: structuredClone(effect.messages), startId: this.session.startId });
      this.posted.push(...effect.messages);
    } else if (effect.type === 'run') this.run({ ...effect, isAborted: false });
    else if (effect.type === 'abort') {
      for (const run of this.running) if (run.callId === effect.callId) run.isAborted = true;
    } else if (effect.type === 'remember') {
      this.remembered = effect.panel;
      if (effect.callId !== undefined) this.pending = [...this.pending, { ...effect, callId: effect.callId }];
    } else if (effect.type === 'readKeys' || effect.type === 'pick') this.pending = [...this.pending, effect];
  }

  private run(run: Run): void {
    assert.ok(
      this.running.every(({ isAborted }) => isAborted),
      'one call at a time',
    );
    const requestId = this.session.call?.requestId ?? -1;
    const press = this.presses.get(requestId);
    this.ran.push({ run, pressed: press?.values, environment: press?.environment });
    if (press) this.checkKey(run, press);
    this.pending = [...this.pending, run];
  }

  /** While nobody knows whether something was done, it goes out under its own key alone, and nothing else does. */
  private checkKey({ plan, callId }: Run, { values, isStale }: Press): void {
    const attempt = attemptOf(this.session.operation, plan.environment, plan.values, 0);
    if (!attempt || planProblems(services, plan).length > 0) return;
    const { idempotencyKey, content } = attempt;
    assert.equal(this.open.get(idempotencyKey) ?? content, content, 'a key of its own');
    // A key that was answered already, sent by a page that does not know it yet, only repeats that answer.
    const isLeftAlone = isStale || this.answered.has(values['Idempotency-Key']);
    const same = [...this.open].filter(([, other]) => other === content).map(([key]) => key);
    if (!isLeftAlone && same.length > 0)
      assert.ok(same.includes(idempotencyKey), 'the key that it went out with before');
    if (this.open.has(idempotencyKey)) this.repeats.add(callId);
    this.open.set(idempotencyKey, content);
  }

  /** How a call of the panel ended. One that never left says nothing of one before it with the same key. */
  settle({ callId, plan }: Run, how: 'answered' | 'neverSent'): void {
    const key = plan.values['Idempotency-Key'];
    // What comes of a call that a panel was begun anew over is not known there.
    if (this.session.call?.callId !== callId || typeof key !== 'string') return;
    if (how === 'answered' || !this.repeats.has(callId)) this.open.delete(key);
    if (how === 'answered') this.answered.add(key);
  }

  wasNoted({ values }: Plan): boolean {
    return this.noted.has(values['Idempotency-Key']);
  }
}
