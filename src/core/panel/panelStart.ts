import { is } from 'valibot';
import type { EnvironmentId, Operation } from '../model/operation';
import type { Services } from '../model/services';
import { freshValues, scopeAfterKeyChange, starterValues } from '../calls/starterValues';
import type { Exchange, FieldValues } from '../model/exchange';
import type { KeyInfo } from '../keys/keyInfo';
import type { ShownExchange } from '../../shared/protocol';
import { savedPanelSchema } from '../../shared/savedPanel';
import { defaultKey, type SeenKeys } from './callContext';
import { formKeysOf, repeatedBy } from './formKeys';
import type { RememberedPanel } from './panelMemory';
import type { PanelStart } from './panelBeginning';
import type { PanelSession } from './panelSession';

/** What a panel is asked to show of its operation. */
export interface ShowOptions {
  /** Where the values were found: an id of one environment means nothing in another. */
  environment?: EnvironmentId;
  keyId?: string;
  values?: FieldValues;
  exchangeId?: string;
}

/** What a start is made from. */
export interface StartPorts {
  services: Services;
  /** Rejects when the secret storage refuses. */
  findKey(keyId: string): Promise<KeyInfo | undefined>;
  usableKeys(): Promise<SeenKeys>;
  /** Chooses the default key among those that fit. */
  among: (keys: readonly KeyInfo[]) => KeyInfo | undefined;
  findExchange(exchangeId: string): Exchange | undefined;
  recall(operationId: string): Promise<RememberedPanel | undefined>;
  /** That is active in this window. */
  environment: EnvironmentId;
}

const titleOf = ({ services }: StartPorts, operation: Operation): string =>
  `${services.profileOf(operation.api).name}: ${operation.summary}`;

/**
 * @param current the panel of the operation, when it is open: what is typed there stays, and what it shows stays unless
 *   an earlier exchange is asked for
 */
export async function startOf(
  ports: StartPorts,
  operationId: string,
  options: ShowOptions,
  current?: PanelSession,
): Promise<PanelStart> {
  const unanswered = current || Object.keys(options).length > 0 ? undefined : await startUnanswered(ports, operationId);
  if (unanswered) return unanswered;
  const operation = ports.services.operationOf(operationId);
  const exchange = options.exchangeId === undefined ? undefined : ports.findExchange(options.exchangeId);
  const { environment, key } = await sender(ports, operation, options, exchange, current);
  const kept = exchange ? { ...exchange.values, ...freshValues(operation) } : await keptValues(ports, key, current);
  return {
    operation,
    title: titleOf(ports, operation),
    environment,
    ...keyOf(exchange ? exchange.keyId : key?.id),
    values: { ...starterValues(ports.services, operation, key), ...kept, ...options.values },
    ...shownOf(exchange ?? current?.exchange, current?.shown),
    attempts: current?.keys.attempts ?? (await ports.recall(operationId))?.attempts ?? [],
    trail: exchange ? [] : (current?.trail ?? []),
  };
}

/** Where it goes and with which key: as asked for, else as the open panel has it. */
async function sender(
  ports: StartPorts,
  operation: Operation,
  options: ShowOptions,
  exchange: Exchange | undefined,
  current: PanelSession | undefined,
) {
  const named = options.keyId === undefined ? undefined : await ports.findKey(options.keyId);
  const asked = exchange?.request.environment ?? named?.environment ?? options.environment;
  const environment = asked ?? current?.environment ?? ports.environment;
  if (named || current?.environment !== environment) {
    const { keys } = named ? { keys: [] } : await ports.usableKeys();
    return { environment, key: named ?? defaultKey(operation, environment, keys, ports.among) };
  }
  return { environment, key: current.keyId === undefined ? undefined : await ports.findKey(current.keyId) };
}

/** What is typed in the open panel; the payment service follows the key. */
async function keptValues(
  ports: StartPorts,
  key: KeyInfo | undefined,
  current: PanelSession | undefined,
): Promise<FieldValues> {
  if (!current) return {};
  const before = current.keyId === undefined ? undefined : await ports.findKey(current.keyId);
  return { ...current.values, ...scopeAfterKeyChange(ports.services, current.operation, current.values, before, key) };
}

/** A form whose last sending may have been done, as it was sent: a crash may have closed its panel. */
async function startUnanswered(ports: StartPorts, operationId: string): Promise<PanelStart | undefined> {
  const remembered = await ports.recall(operationId);
  if (!remembered?.attempts?.length) return undefined;
  const { environment, values, attempts } = remembered;
  const keys = formKeysOf(ports.services.operationOf(operationId), attempts, values);
  return repeatedBy(keys, environment, values, Date.now()) && startRemembered(ports, operationId);
}

/**
 * @param saved what the page left for a reload, from VS Code's own files
 * @returns undefined when that names no operation of today
 */
export async function startOfSaved(ports: StartPorts, saved: unknown): Promise<PanelStart | undefined> {
  return is(savedPanelSchema, saved) ? startRemembered(ports, saved.operationId) : undefined;
}

async function startRemembered(ports: StartPorts, operationId: string): Promise<PanelStart | undefined> {
  const operation = ports.services.findOperation(operationId);
  const remembered = operation && (await ports.recall(operation.id));
  if (!operation || !remembered) return undefined;
  const { environment, values, exchange: shown, attempts = [], trail = [] } = remembered;
  const whole = shown && (ports.findExchange(shown.exchange.id) ?? (shown.cut ? undefined : shown.exchange));
  return {
    operation,
    title: titleOf(ports, operation),
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
