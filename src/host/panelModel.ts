import { profileOf } from '../core/apis/catalogue';
import { checkValues, givenValues } from '../core/apis/checkValues';
import type { Problem } from '../core/apis/problem';
import type { EnvironmentId, Operation } from '../core/apis/types';
import { serviceAfterKeyChange } from '../core/calls/starterValues';
import type { Exchange, FieldValues, Plan } from '../core/calls/types';
import type { PanelState, ShownExchange } from '../shared/protocol';
import type { App } from './app';
import { callContext, defaultKey } from './callContext';
import type { PanelStart } from './panelStart';
import { shownExchange } from './shownExchange';

/** What a call panel holds: the form of one operation and the exchange that it last led to. Remembered with each change. */
export class PanelModel {
  readonly operation: Operation;
  environment: EnvironmentId;
  keyId: string | undefined;
  busy: { requestId: number; startedAt: string } | undefined;
  private typed: FieldValues;
  private whole: Exchange | undefined;
  private shown: ShownExchange | undefined;

  constructor(
    private readonly app: App,
    start: PanelStart,
  ) {
    this.operation = start.operation;
    this.environment = start.environment;
    this.keyId = start.keyId;
    this.typed = start.values;
    this.whole = start.exchange;
    this.shown = start.exchange ? shownExchange(start.exchange) : start.shown;
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

  get plan(): Plan {
    const { operation, environment, keyId, values } = this;
    return { operationId: operation.id, environment, values, ...(keyId !== undefined && { keyId }) };
  }

  keep(exchange: Exchange): ShownExchange {
    this.whole = exchange;
    this.shown = shownExchange(exchange);
    this.remember();
    return this.shown;
  }

  problems(): readonly Problem[] {
    return checkValues(this.operation.id, givenValues(this.values));
  }

  context() {
    return callContext(this.app, this.operation, this.environment, this.keyId);
  }

  /**
   * Another environment, whose default key is taken, or another key.
   * @returns values that change with it
   */
  async choose(environment: EnvironmentId, keyId: string | undefined): Promise<FieldValues> {
    const before = await this.find(this.keyId);
    const isSame = environment === this.environment;
    const after = isSame ? await this.find(keyId) : await defaultKey(this.app, this.operation, environment);
    this.environment = environment;
    this.keyId = after?.id;
    const changed = serviceAfterKeyChange(this.operation, this.values, before, after);
    this.values = { ...this.values, ...changed };
    return changed;
  }

  async state(): Promise<PanelState> {
    const { operation, values, busy, shown } = this;
    const profile = profileOf(operation.api);
    const table = profile.tables[operation.id];
    return {
      operation,
      apiName: profile.name,
      context: await this.context(),
      values,
      problems: this.problems(),
      ...(table && { table }),
      suggestions: {},
      flows: profile.flows[operation.id] ?? [],
      ...(busy && { busy }),
      ...(shown && { exchange: shown }),
    };
  }

  private async find(keyId: string | undefined) {
    return keyId === undefined ? undefined : this.app.keys.find(keyId);
  }

  private remember(): void {
    const { environment, keyId, typed, shown } = this;
    const panel = {
      environment,
      values: typed,
      ...(keyId !== undefined && { keyId }),
      ...(shown && { exchange: shown }),
    };
    // Not awaited: the form goes on; a state that cannot be written is only missed after a reload.
    void this.app.memory.remember(this.operation.id, panel);
  }
}
