import { checkValues, givenValues } from '../../core/model/checkValues';
import type { Problem } from '../../core/model/problem';
import type { EnvironmentId, Operation } from '../../core/model/operation';
import type { Settled } from '../../core/calls/attempts';
import { IdempotencyKeys, type Begun } from '../../core/calls/idempotencyKeys';
import { scopeAfterKeyChange } from '../../core/calls/starterValues';
import type { Exchange, FieldValues, Plan } from '../../core/model/exchange';
import { trailAfter, type Trail } from '../../core/paging/trail';
import type { ShownExchange } from '../../shared/protocol';
import type { App } from '../app';
import { defaultKey } from './callContext';
import type { PanelStart } from './panelBeginning';
import { shownExchange } from './shownExchange';
import { services } from '../../services';

/** What a call panel holds: the form of one operation and the exchange that it last led to. Remembered with each change. */
export class PanelModel {
  readonly operation: Operation;
  environment: EnvironmentId;
  keyId: string | undefined;
  busy: { requestId: number; startedAt: string } | undefined;
  /** From the press of Send to the end of it: asking the user, waiting for a turn and sending. */
  calling: AbortController | undefined;
  /** The panel shows something else by now: what is still to come of a call changes neither the page nor what is remembered. */
  isRetired = false;
  readonly idempotency: IdempotencyKeys;
  /** Payment services of the chosen key, as of the last look at it. */
  worksOn: readonly string[] = [];
  private typed: FieldValues;
  private whole: Exchange | undefined;
  private shown: ShownExchange | undefined;
  private trail: Trail;
  /** The choices of environment and key that are still looked into. */
  private choices: Promise<FieldValues> | undefined;

  constructor(
    private readonly app: App,
    start: PanelStart,
  ) {
    this.operation = start.operation;
    this.environment = start.environment;
    this.keyId = start.keyId;
    this.idempotency = new IdempotencyKeys(start.operation, start.attempts ?? [], start.values);
    this.trail = start.trail ?? [];
    this.typed = start.values;
    this.typed = { ...start.values, ...this.keyChange() };
    this.whole = start.exchange;
    this.shown = start.exchange ? this.asShown(start.exchange) : start.shown;
    this.remember();
  }

  get values(): FieldValues {
    return this.typed;
  }

  set values(values: FieldValues) {
    this.typed = values;
    this.remember();
  }

  /** The exchange with its whole body; undefined when only a part of it survived a reload. */
  get exchange(): Exchange | undefined {
    return this.whole;
  }

  /** The exchange as the page has it. */
  get shownExchange(): ShownExchange | undefined {
    return this.shown;
  }

  get currentTrail(): Trail {
    return this.trail;
  }

  /** What a press of Send means now: these values, with the idempotency key that is theirs. */
  planOf(values: FieldValues): Plan {
    const { operation, environment, keyId } = this;
    const sent = { ...values, ...this.idempotency.changeFor(environment, values, Date.now()) };
    return { operationId: operation.id, environment, values: sent, ...(keyId !== undefined && { keyId }) };
  }

  /** The idempotency key that the values need now, when it is not theirs: values that were sent keep their key, others get a new one. */
  keyChange(): FieldValues {
    return this.idempotency.changeFor(this.environment, this.typed, Date.now());
  }

  /** Notes that a plan is about to be sent. Resolves when a crash of the window can no longer lose that. */
  async begin({ environment, values }: Plan): Promise<Begun | undefined> {
    const begun = this.idempotency.begin(environment, values, Date.now());
    await this.write();
    return begun;
  }

  /** @returns values that change with it: a new idempotency key, where the form still has the one that was sent */
  settle(begun: Begun | undefined, settled: Settled): FieldValues {
    const changed = this.idempotency.settle(begun, settled, this.typed);
    this.remember();
    return changed;
  }

  keep(exchange: Exchange): ShownExchange {
    this.trail = trailAfter(services, this.trail, this.whole, exchange);
    this.whole = exchange;
    return this.show(this.asShown(exchange));
  }

  /** Changes how the exchange is shown. */
  show(shown: ShownExchange): ShownExchange {
    this.shown = shown;
    this.remember();
    return shown;
  }

  problems(): readonly Problem[] {
    return checkValues(services, this.operation.id, givenValues(this.values));
  }

  get isCalling(): boolean {
    return this.calling !== undefined;
  }

  /** Whether a choice of environment or key is still looked into: what is sent waits for it. */
  get isChoosing(): boolean {
    return this.choices !== undefined;
  }

  /** Resolves with the values that the choices change, when all are made. */
  async chosen(): Promise<FieldValues> {
    return (await this.choices) ?? {};
  }

  /**
   * Another environment, whose default key is taken, or another key. One choice after the other: the last one stands.
   * @returns values that change with it, and with those before it that were not made yet
   */
  async choose(environment: EnvironmentId, keyId: string | undefined): Promise<FieldValues> {
    const before = this.chosen();
    const choice = before
      .catch(() => ({}))
      .then(async earlier => ({ ...earlier, ...(await this.take(environment, keyId)) }));
    this.choices = choice;
    try {
      return await choice;
    } finally {
      if (this.choices === choice) this.choices = undefined;
    }
  }

  private async take(environment: EnvironmentId, keyId: string | undefined): Promise<FieldValues> {
    const before = await this.find(this.keyId);
    const isSame = environment === this.environment;
    const after = isSame ? await this.find(keyId) : await defaultKey(this.app, this.operation, environment);
    this.environment = environment;
    this.keyId = after?.id;
    const service = scopeAfterKeyChange(services, this.operation, this.typed, before, after);
    this.typed = { ...this.typed, ...service };
    const changed = { ...service, ...this.keyChange() };
    this.values = { ...this.typed, ...changed };
    return changed;
  }

  private async find(keyId: string | undefined) {
    return keyId === undefined ? undefined : this.app.keys.find(keyId);
  }

  private asShown(exchange: Exchange): ShownExchange {
    return shownExchange(exchange, { trail: this.trail, sandboxUrl: this.app.sandbox.url });
  }

  private remember(): void {
    // Not awaited: the form goes on; a state that cannot be written is only missed after a reload.
    void this.write();
  }

  private async write(): Promise<void> {
    if (this.isRetired) return;
    const { environment, keyId, typed, shown, idempotency, trail } = this;
    const panel = {
      environment,
      values: typed,
      ...(keyId !== undefined && { keyId }),
      ...(shown && { exchange: shown }),
      ...(idempotency.open.length > 0 && { attempts: idempotency.open }),
      ...(trail.length > 0 && { trail }),
    };
    await this.app.memory.remember(this.operation.id, panel);
  }
}
