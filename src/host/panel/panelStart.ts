import { is } from 'valibot';
import { findOperation, operationOf, profileOf, services } from '../../services';
import type { Operation } from '../../core/model/operation';
import { IdempotencyKeys } from '../../core/calls/idempotencyKeys';
import { freshValues, scopeAfterKeyChange, starterValues } from '../../core/calls/starterValues';
import type { Exchange, FieldValues } from '../../core/model/exchange';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { ShownExchange } from '../../shared/protocol';
import { savedPanelSchema } from '../../shared/savedPanel';
import type { App } from '../app';
import type { ShowOptions } from './panels';
import { defaultKey } from './callContext';
import type { PanelStart } from './panelBeginning';
import type { PanelModel } from './panelModel';

export const titleOf = (operation: Operation): string => `${profileOf(operation.api).name}: ${operation.summary}`;

/**
 * @param current the panel of the operation, when it is open: what is typed there stays, and what it shows stays unless
 *   an earlier exchange is asked for
 */
export async function startOf(
  app: App,
  operationId: string,
  options: ShowOptions,
  current?: PanelModel,
): Promise<PanelStart> {
  const unanswered = current || Object.keys(options).length > 0 ? undefined : await startUnanswered(app, operationId);
  if (unanswered) return unanswered;
  const operation = operationOf(operationId);
  const exchange = options.exchangeId === undefined ? undefined : app.history.find(options.exchangeId);
  const { environment, key } = await sender(app, operation, options, exchange, current);
  const kept = exchange ? { ...exchange.values, ...freshValues(operation) } : await keptValues(app, key, current);
  return {
    operation,
    title: titleOf(operation),
    environment,
    ...keyOf(exchange ? exchange.keyId : key?.id),
    values: { ...starterValues(services, operation, key), ...kept, ...options.values },
    ...shownOf(exchange ?? current?.exchange, current?.shownExchange),
    attempts: current?.idempotency.open ?? (await app.memory.recallWhole(operationId))?.attempts ?? [],
    trail: exchange ? [] : (current?.currentTrail ?? []),
  };
}

/** Where it goes and with which key: as asked for, else as the open panel has it. */
async function sender(
  app: App,
  operation: Operation,
  options: ShowOptions,
  exchange: Exchange | undefined,
  current: PanelModel | undefined,
) {
  const named = options.keyId === undefined ? undefined : await app.keys.find(options.keyId);
  const asked = exchange?.request.environment ?? named?.environment ?? options.environment;
  const environment = asked ?? current?.environment ?? app.environment.id;
  if (named || current?.environment !== environment) {
    return { environment, key: named ?? (await defaultKey(app, operation, environment)) };
  }
  return { environment, key: current.keyId === undefined ? undefined : await app.keys.find(current.keyId) };
}

/** What is typed in the open panel; the payment service follows the key. */
async function keptValues(app: App, key: KeyInfo | undefined, current: PanelModel | undefined): Promise<FieldValues> {
  if (!current) return {};
  const before = current.keyId === undefined ? undefined : await app.keys.find(current.keyId);
  return { ...current.values, ...scopeAfterKeyChange(services, current.operation, current.values, before, key) };
}

/** A form whose last sending may have been done, as it was sent: a crash may have closed its panel. */
async function startUnanswered(app: App, operationId: string): Promise<PanelStart | undefined> {
  const remembered = await app.memory.recallWhole(operationId);
  if (!remembered?.attempts?.length) return undefined;
  const { environment, values, attempts } = remembered;
  const keys = new IdempotencyKeys(operationOf(operationId), attempts, values);
  return keys.repeated(environment, values, Date.now()) && startRemembered(app, operationId);
}

/**
 * @param saved what the page left for a reload, from VS Code's own files
 * @returns undefined when that names no operation of today
 */
export async function startOfSaved(app: App, saved: unknown): Promise<PanelStart | undefined> {
  return is(savedPanelSchema, saved) ? startRemembered(app, saved.operationId) : undefined;
}

async function startRemembered(app: App, operationId: string): Promise<PanelStart | undefined> {
  const operation = findOperation(operationId);
  const remembered = operation && (await app.memory.recallWhole(operation.id));
  if (!operation || !remembered) return undefined;
  const { environment, values, exchange: shown, attempts = [], trail = [] } = remembered;
  const whole = shown && (app.history.find(shown.exchange.id) ?? (shown.cut ? undefined : shown.exchange));
  return {
    operation,
    title: titleOf(operation),
    environment,
    ...keyOf(remembered.keyId),
    values,
    ...shownOf(whole, shown),
    attempts,
    trail,
  };
}

const keyOf = (keyId: string | undefined): { keyId?: string } => (keyId === undefined ? {} : { keyId });

const shownOf = (
  exchange: Exchange | undefined,
  shown: ShownExchange | undefined,
): Pick<PanelStart, 'exchange' | 'shown'> => ({
  ...(exchange && { exchange }),
  ...(shown && { shown }),
});
