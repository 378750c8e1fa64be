import type * as vscode from 'vscode';
import type { PanelState, ToView } from '../../shared/protocol';
import type { App } from '../app';
import { PanelColumns } from './panelColumns';
import type { PanelModel } from './panelModel';
import { panelContext, panelState, panelSuggestions } from './panelState';
import { valueNotices } from './valueNotices';

/** What a panel tells its page beside the values: notices, suggestions and columns, each only when it is another one. */
export class PanelOffers implements vscode.Disposable {
  private readonly columns: PanelColumns;
  /** As JSON: what the page has. */
  private notices = '';
  private suggestions = '';

  constructor(
    private readonly app: App,
    private readonly post: (message: ToView) => Thenable<boolean>,
  ) {
    this.columns = new PanelColumns(app, columns => post({ type: 'columns', columns }));
  }

  async stateOf(model: PanelModel): Promise<PanelState> {
    const { operation, environment, values } = model;
    const state = await panelState(this.app, model, this.columns.currentFor(operation, environment, values));
    this.notices = JSON.stringify(valueNotices(this.app, model));
    this.suggestions = JSON.stringify(state.suggestions);
    return state;
  }

  async postContext(model: PanelModel): Promise<void> {
    this.notices = JSON.stringify(valueNotices(this.app, model));
    await this.post({ type: 'context', context: await panelContext(this.app, model) });
    await this.postSuggestions(model);
  }

  /** Looks anew, after an edit or a new answer. */
  async renew(model: PanelModel): Promise<void> {
    if (JSON.stringify(valueNotices(this.app, model)) !== this.notices) await this.postContext(model);
    else await this.postSuggestions(model);
  }

  /** Resolves when the columns of the named dataset are read. */
  readColumns({ operation, environment, values }: PanelModel): Promise<void> {
    return this.columns.follow(operation, environment, values);
  }

  dispose(): void {
    this.columns.dispose();
  }

  private async postSuggestions(model: PanelModel): Promise<void> {
    const suggestions = panelSuggestions(this.app, model);
    const text = JSON.stringify(suggestions);
    if (text === this.suggestions) return;
    this.suggestions = text;
    await this.post({ type: 'suggestions', suggestions });
  }
}
