import * as vscode from 'vscode';
import { datasetIn } from '../core/apis/datasetAddress';
import { listingPlan, readDatasetPage, type ListedDataset } from '../core/apis/datasetListing';
import type { EnvironmentId } from '../core/apis/types';
import type { App } from './app';

interface DatasetItem extends vscode.QuickPickItem {
  datasetId?: string;
}

/** Lists that were read in this window, by environment, so that a second look needs no call. */
const read = new Map<EnvironmentId, readonly ListedDataset[]>();

/** Milliseconds between two updates of the list: it is sent whole each time, and the live catalogue has hundreds of pages. */
const showEveryMs = 500;

/**
 * Lets the user pick a dataset by name, or type an id or any data.gov.sg address that holds one. The catalogue has no
 * search, so its pages are read one after the other while the list is open; closing the list ends that.
 */
export function pickDataset(app: App, environment: EnvironmentId): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<DatasetItem>();
  const closed = new AbortController();
  let listed = read.get(environment) ?? [];
  let trouble: string | undefined;
  pick.title = 'Choose a Dataset';
  pick.placeholder = 'Name of a dataset, its id (d_…), or an address on data.gov.sg';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let shownAtMs = -Infinity;
  const show = () => {
    shownAtMs = performance.now();
    pick.items = itemsFor(pick.value, listed, trouble);
  };
  const load = async () => {
    pick.busy = true;
    for await (const page of pages(app, environment, closed.signal)) {
      if (typeof page === 'string') trouble = page;
      else listed = [...listed, ...page];
      if (performance.now() - shownAtMs > showEveryMs) show();
    }
    if (!closed.signal.aborted) show();
    if (!closed.signal.aborted && trouble === undefined) read.set(environment, listed);
    if (!closed.signal.aborted) pick.busy = false;
  };
  return new Promise(resolve => {
    let label: string | undefined;
    pick.onDidChangeValue(typed => {
      const [item] = itemsOfTyped(typed);
      if (item?.label === label) return;
      label = item?.label;
      show();
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen?.datasetId) return;
      resolve(chosen.datasetId);
      pick.hide();
    });
    pick.onDidHide(() => {
      closed.abort();
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
    // Not awaited: the list is usable while it loads; what goes wrong is shown in it.
    if (listed.length === 0) void load();
  });
}

/** The pages of the catalogue in turn, or a sentence on why there are no more. */
async function* pages(
  app: App,
  environment: EnvironmentId,
  signal: AbortSignal,
): AsyncGenerator<readonly ListedDataset[] | string> {
  for (let page = 1, last = 1; page <= last && !signal.aborted; page++) {
    const outcome = await app.caller.run(listingPlan(environment, page), { signal }, () => undefined);
    if (signal.aborted) return;
    if (outcome.kind !== 'exchange') {
      yield 'The list of datasets was not asked for.';
      return;
    }
    const answer = outcome.exchange.outcome;
    const read = answer.ok ? readDatasetPage(answer.answer.body) : undefined;
    if (!read) {
      yield `The list of datasets could not be read: ${outcome.exchange.findings[0]?.title ?? 'no datasets in the answer'}`;
      return;
    }
    last = read.pages;
    yield read.datasets;
  }
}

function itemsFor(
  typed: string,
  listed: readonly ListedDataset[],
  trouble: string | undefined,
): readonly DatasetItem[] {
  const notice: DatasetItem[] = trouble
    ? [{ label: `$(warning) ${trouble}`, detail: 'Type an id or paste an address instead.', alwaysShow: true }]
    : [];
  const named = datasetIn(typed);
  return [...itemsOfTyped(typed), ...notice, ...listed.filter(each => each.id !== named).map(itemOf)];
}

/** The dataset that the text itself names. An id or address that names none is said to: it would only empty the list. */
function itemsOfTyped(typed: string): readonly DatasetItem[] {
  const named = datasetIn(typed);
  if (named)
    return [{ label: `$(arrow-right) Use ${named}`, description: 'as typed', datasetId: named, alwaysShow: true }];
  if (!/^\s*d_|\//.test(typed)) return [];
  const detail = 'An id is d_ followed by letters and digits; an address must be on data.gov.sg and hold one.';
  return [{ label: '$(warning) No dataset id in this', detail, alwaysShow: true }];
}

const itemOf = ({ id, name, format, agency }: ListedDataset): DatasetItem => ({
  label: name,
  description: format === 'CSV' ? format : `${format}, has no rows to read`,
  detail: agency ? `${agency} · ${id}` : id,
  iconPath: new vscode.ThemeIcon(format === 'CSV' ? 'table' : 'file'),
  datasetId: id,
});
