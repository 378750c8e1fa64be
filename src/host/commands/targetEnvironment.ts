import type { EnvironmentId } from '../../core/model/operation';
import type { App, CommandTarget } from '../app';

/** Which environment a command is for: the one that is named, or that of the key that is named, or the active one. */
export async function targetEnvironment(app: App, { environment, keyId }: CommandTarget): Promise<EnvironmentId> {
  if (environment !== undefined) return environment;
  const { keys } = keyId === undefined ? { keys: [] } : await app.keys.usable();
  return keys.find(({ id }) => id === keyId)?.environment ?? app.environment.id;
}
