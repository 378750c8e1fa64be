import * as vscode from 'vscode';
import { datasetIn } from '../../services/datagovsg/datasetAddress';
import type { EnvironmentId } from '../../core/model/operation';
import type { DatasetCatalogue } from '../../services/datagovsg/catalogue/datasetCatalogue';
import { progressText } from '../../services/datagovsg/catalogue/progressText';
import type { App } from '../app';
import { itemsOf, type ChosenDataset, type DatasetItem } from './datasetItems';
import { guardedListener } from '../platform/guarded';

/** Rows of the list; more than anybody looks through, and quick to send at each key. */
const maxRows = 100;
/** Milliseconds between two checks of what has been read since, also by another window. */
const checkEveryMs = 500;

/** Lets the user pick a dataset. @returns its id */
export const pickDataset = async (
  app: Pick<App, 'catalogues' | 'log'>,
  environment: EnvironmentId,
): Promise<string | undefined> => (await chooseDataset(app, environment, vscode.l10n.t('Choose a Dataset')))?.id;

/**
 * Lets the user search for a dataset, or type an id or any data.gov.sg address that holds one. The list is read and
 * refreshed while it is open, and also after it is closed.
 * @param sample id of a dataset that stands first as long as nothing else is typed
 */
export function chooseDataset(
  app: Pick<App, 'catalogues' | 'log'>,
  environment: EnvironmentId,
  title: string,
  sample?: string,
): Promise<ChosenDataset | undefined> {
  const list = new DatasetList(app, environment, title, sample);
  return new Promise(resolve => {
    const accept = async () => {
      const chosen = await list.accepted();
      if (!chosen) return; // a row that is only a message
      resolve(chosen);
      list.pick.hide();
    };
    list.pick.onDidAccept(guardedListener(app.log, title, accept));
    list.pick.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** The quick pick over an index of datasets. */
class DatasetList {
  readonly pick = vscode.window.createQuickPick<DatasetItem>();
  private checking: NodeJS.Timeout | undefined;
  private shown = '';
  /** What was typed when the rows were made. */
  private shownFor: string | undefined;

  constructor(
    private readonly app: Pick<App, 'catalogues' | 'log'>,
    private readonly environment: EnvironmentId,
    title: string,
    private readonly sample: string | undefined,
  ) {
    const { pick } = this;
    const guarded = (run: () => unknown) => guardedListener(app.log, title, run);
    pick.title = title;
    pick.placeholder = vscode.l10n.t('Name of a dataset, its agency or id (d_…), or an address on data.gov.sg');
    pick.buttons = [{ iconPath: new vscode.ThemeIcon('refresh'), tooltip: vscode.l10n.t('Refresh the List') }];
    pick.keepScrollPosition = true;
    pick.onDidChangeValue(guarded(() => this.update()));
    pick.onDidTriggerButton(guarded(() => this.refresh(true)));
  }

  show(): void {
    const refresh = guardedListener(this.app.log, this.pick.title ?? '', () => this.refresh(false));
    this.pick.busy = true;
    this.pick.show();
    refresh();
    this.checking = setInterval(refresh, checkEveryMs);
  }

  dispose(): void {
    clearInterval(this.checking);
    this.checking = undefined;
    this.pick.dispose();
  }

  /** Enter may come before the rows have followed what was typed: then it means the first of those to come. */
  async accepted(): Promise<ChosenDataset | undefined> {
    if (this.shownFor === this.pick.value) return this.pick.selectedItems[0]?.chosen;
    await this.update();
    return this.pick.items[0]?.chosen;
  }

  /** Reads on where nobody does, as when the window that did is closed. After a problem only when the user asks. */
  private async refresh(isForced: boolean): Promise<void> {
    const catalogue = await this.app.catalogues.of(this.environment);
    // Not awaited: the list is usable while it is read; a problem is shown in it.
    if (isForced || catalogue.problem === undefined || this.shown === '') void catalogue.refresh(isForced);
    await this.update();
  }

  private async update(): Promise<void> {
    const catalogue = await this.app.catalogues.of(this.environment);
    if (this.checking === undefined) return;
    this.showProgress(catalogue);
    this.showItems(catalogue);
  }

  private showProgress(catalogue: DatasetCatalogue): void {
    const progress = catalogue.progress();
    this.pick.prompt = progressText(progress, catalogue.size);
    this.pick.busy = progress.isTaken;
  }

  /**
   * Only what differs is sent: each update starts the list again, so the row that is active is chosen again. Also
   * the first one: what is read late must not take the place of the row on which Enter is about to be pressed.
   */
  private showItems(catalogue: DatasetCatalogue): void {
    const { pick } = this;
    const datasets = catalogue.search(datasetIn(pick.value) ?? pick.value, maxRows);
    const { nextPage, doneMs } = catalogue.progress();
    const isPartial = nextPage !== undefined || doneMs === undefined;
    const { sample } = this;
    const found = { typed: pick.value, datasets, problem: catalogue.problem, isPartial };
    const items = itemsOf({ ...found, ...(sample !== undefined && { sample }) });
    const isSameSearch = this.shownFor === pick.value;
    this.shownFor = pick.value;
    const text = JSON.stringify(items);
    if (text === this.shown) return;
    const activeId = pick.activeItems[0]?.chosen?.id;
    this.shown = text;
    pick.items = items;
    const active = isSameSearch && activeId !== undefined && items.find(item => item.chosen?.id === activeId);
    if (active) pick.activeItems = [active];
  }
}
