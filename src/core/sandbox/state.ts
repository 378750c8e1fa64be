import { parseJsonObject } from '../parseJson';

/** All of a sandbox that survives a restart. */
export interface SandboxState {
  format: typeof stateFormat;
  version: typeof stateVersion;
  /** Its address at the time: links in it begin with this. */
  url: string;
  /** How often it was started, so that a seed does not give the same ids twice. */
  runs: number;
  /** How far its clock is ahead of the system's. */
  aheadMs: number;
  keys: Readonly<Record<string, string>>;
  holderId: string;
  services: Readonly<Record<string, unknown>>;
}

export const stateFormat = 'sg-api-keys sandbox';
export const stateVersion = 1;

/** @throws Error with half a sentence that says what is wrong, when the text is no state of a sandbox */
export function parseState(text: string): SandboxState {
  const value = parseJsonObject(text);
  if (value?.['format'] !== stateFormat) throw new Error('it holds something else');
  const { version } = value;
  if (version !== stateVersion)
    throw new Error(`it is of version ${String(version)}, and this sandbox reads ${stateVersion}`);
  if (!isState(value)) throw new Error('it is damaged');
  return value;
}

/** Links keep working when the sandbox has another address now. */
export function withAddress(state: SandboxState, url: string): SandboxState {
  if (state.url === url) return state;
  return { ...(JSON.parse(JSON.stringify(state).replaceAll(`${state.url}/`, `${url}/`)) as SandboxState), url };
}

function isState(value: object): value is SandboxState {
  const { url, runs, aheadMs, keys, holderId, services } = value as Partial<SandboxState>;
  const isPlain = typeof url === 'string' && typeof holderId === 'string' && Number.isInteger(runs);
  const areKeys =
    typeof keys === 'object' && keys !== null && Object.values(keys).every(key => typeof key === 'string');
  return isPlain && areKeys && Number.isFinite(aheadMs) && typeof services === 'object' && services !== null;
}
