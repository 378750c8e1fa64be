import { profileOf, operationProfile, services } from '../../services';
import { keyPattern } from '../../core/calls/redact';
import { suggestionsFor } from '../../core/suggestions/suggestionsFor';
import type { CallContext, ColumnsHint, PanelState, Suggestions } from '../../shared/protocol';
import type { App } from '../app';
import { callContext } from './callContext';
import type { PanelModel } from './panelModel';
import { valueNotices } from './valueNotices';

/** All that the page of a panel shows. */
export async function panelState(app: App, model: PanelModel, columns: ColumnsHint | undefined): Promise<PanelState> {
  const { operation, values, busy, shownExchange: shown } = model;
  const { table, flows = [] } = operationProfile(operation.id);
  return {
    operation,
    apiName: profileOf(operation.api).name,
    context: await panelContext(app, model),
    values,
    problems: model.problems(),
    ...(table && { table }),
    ...(columns && { columns }),
    suggestions: panelSuggestions(app, model),
    keyPattern: keyPattern(services),
    flows,
    ...(busy && { busy }),
    ...(shown && { exchange: shown }),
  };
}

/** What the form depends on; looks at the chosen key anew. */
export async function panelContext(app: App, model: PanelModel): Promise<CallContext> {
  const { operation, environment, keyId } = model;
  const key = keyId === undefined ? undefined : await app.keys.find(keyId);
  model.worksOn = key?.environment === environment ? key.worksOn : [];
  const context = await callContext(app, operation, environment, keyId);
  return { ...context, notices: [...context.notices, ...valueNotices(app, model)] };
}

/** As of the last context: the key is not looked at again. */
export function panelSuggestions(app: App, model: PanelModel): Suggestions {
  const { operation, environment, values, worksOn } = model;
  const exchanges = app.history.list();
  return suggestionsFor(services, operation, { exchanges, environment, values, worksOn });
}
