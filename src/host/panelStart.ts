import { operationOf, operations, profileOf } from '../core/apis/catalogue';
import type { EnvironmentId, Operation } from '../core/apis/types';
import { starterValues } from '../core/calls/starterValues';
import type { Exchange, FieldValues } from '../core/calls/types';
import type { SavedPanel, ShownExchange } from '../shared/protocol';
import type { App } from './app';
import type { ShowOptions } from './callPanels';
import { defaultKey } from './callContext';

/** What a call panel begins with. */
export interface PanelStart {
  operation: Operation;
  title: string;
  environment: EnvironmentId;
  keyId?: string;
  values: FieldValues;
  /** The whole exchange, or after a reload the part that the view kept. */
  exchange?: Exchange;
  shown?: ShownExchange;
}

export const titleOf = (operation: Operation): string => `${profileOf(operation.api).name}: ${operation.summary}`;

export async function startOf(app: App, operationId: string, options: ShowOptions): Promise<PanelStart> {
  const operation = operationOf(operationId);
  const exchange = options.exchangeId === undefined ? undefined : app.history.find(options.exchangeId);
  const named = options.keyId === undefined ? undefined : await app.keys.find(options.keyId);
  const environment = exchange?.request.environment ?? named?.environment ?? app.environment.id;
  const key = named ?? (await defaultKey(app, operation, environment));
  return {
    operation,
    title: titleOf(operation),
    environment,
    ...keyOf(exchange ? exchange.keyId : key?.id),
    values: { ...starterValues(operation, key), ...options.values },
    ...(exchange && { exchange }),
  };
}

/** @returns undefined when what was saved names no operation of today */
export function startOfSaved(app: App, saved: SavedPanel | undefined): PanelStart | undefined {
  const operation = operations.find(each => each.id === saved?.operationId);
  if (saved?.version !== 1 || !operation) return undefined;
  const { environment, values, exchange: shown } = saved;
  const exchange = shown && (app.history.find(shown.exchange.id) ?? (shown.cut ? undefined : shown.exchange));
  return {
    operation,
    title: titleOf(operation),
    environment,
    ...keyOf(saved.keyId),
    values,
    ...(exchange && { exchange }),
    ...(shown && { shown }),
  };
}

const keyOf = (keyId: string | undefined): { keyId?: string } => (keyId === undefined ? {} : { keyId });
