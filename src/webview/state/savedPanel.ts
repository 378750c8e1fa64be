import type { SavedPanel } from '../../shared/protocol';
import { savedBody } from './bodyState';
import { tabIds, type ViewState } from './viewState';

/** What to keep of the page, which VS Code throws away whenever another tab is in front of it. */
export function savedPanel(state: ViewState): SavedPanel {
  const { operation, ways, isOptionalOpen, tab, exchange } = state;
  const body = savedBody(state);
  return {
    operationId: operation.id,
    ...(body && { body }),
    ...(Object.keys(ways).length > 0 && { ways }),
    ...(isOptionalOpen !== undefined && { isOptionalOpen }),
    ...(exchange && { tab: { id: tab, exchangeId: exchange.exchange.id } }),
  };
}

/** The page as it was kept. The tab belongs to its exchange: of another one the first tab is to be seen. */
export function restored(state: ViewState, saved: SavedPanel): ViewState {
  const { body = state.body, ways = state.ways, isOptionalOpen } = saved;
  const tab = tabIds.find(id => id === saved.tab?.id && saved.tab.exchangeId === state.exchange?.exchange.id);
  return {
    ...state,
    body,
    ways,
    tab: tab ?? state.tab,
    ...(isOptionalOpen !== undefined && { isOptionalOpen }),
  };
}
