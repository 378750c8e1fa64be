import type { EnvironmentId } from '../../core/model/operation';
import type { FieldValues } from '../../core/model/exchange';
import type { ToView } from '../../shared/protocol';
import type { App } from '../app';
import type { PanelModel } from './panelModel';
import type { PanelOffers } from './panelOffers';

/** Changes of a panel's values, by the user or from this side, and what follows from them. */
export class PanelForm {
  constructor(
    private readonly app: App,
    private readonly offers: PanelOffers,
    private readonly post: (message: ToView) => Thenable<boolean>,
  ) {}

  async edited(model: PanelModel, values: FieldValues): Promise<void> {
    model.values = model.idempotency.arrived(values);
    await this.postProblems(model);
    await this.follow(model);
  }

  async choose(model: PanelModel, environment: EnvironmentId, keyId: string | undefined): Promise<void> {
    await this.change(model, await model.choose(environment, keyId));
  }

  async pick(model: PanelModel, field: string, values: FieldValues): Promise<void> {
    model.values = model.idempotency.arrived(values);
    const { pickValue } = await import('../prompts/pickValue');
    const picked = await pickValue(this.app, model, field);
    if (picked !== undefined) await this.change(model, { [field]: picked });
  }

  /** Changes values from this side: the form merges them over what is typed. */
  async change(model: PanelModel, values: FieldValues): Promise<void> {
    model.values = { ...model.values, ...values };
    await this.offers.postContext(model);
    await this.post({ type: 'values', values });
    await this.postProblems(model);
    await this.follow(model);
  }

  /** What hangs on the values beside their problems: the idempotency key, notices, suggestions, columns. */
  async follow(model: PanelModel): Promise<void> {
    await this.fitKey(model);
    await this.offers.renew(model);
    await this.offers.readColumns(model);
  }

  /** Values that were sent keep their idempotency key, other values never get it. */
  async fitKey(model: PanelModel): Promise<void> {
    const values = model.keyChange();
    if (Object.keys(values).length === 0) return;
    model.values = { ...model.values, ...values };
    await this.post({ type: 'values', values });
  }

  async postProblems(model: PanelModel): Promise<void> {
    await this.post({ type: 'problems', problems: model.problems() });
  }
}
