import type { KeyInfo } from '../../core/keys/keyInfo';
import type { EnvironmentId, Operation } from '../../core/model/operation';
import { defaultKey } from '../../core/panel/callContext';
import type { App } from '../app';

/** The key that a call starts with which no form is filled for. */
export async function defaultKeyFor(
  { keys, defaults }: Pick<App, 'keys' | 'defaults'>,
  operation: Operation,
  environment: EnvironmentId,
): Promise<KeyInfo | undefined> {
  const { keys: usable } = await keys.usable();
  return defaultKey(operation, environment, usable, among => defaults.among(among));
}
