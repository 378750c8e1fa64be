import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { checked } from '../checked';

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

/** What a state file begins with. */
export const stateFormat = 'sg-api-keys sandbox' satisfies string;
export const stateVersion = 1;

/** @throws Error with a clause that says what is wrong, for `StateFile.unusable`, when the text is no state of a sandbox */
export function parseState(text: string): SandboxState {
  const value = objectIn(text);
  if (value?.['format'] !== stateFormat) throw new Error(l10n.t('it holds something else'));
  const { version } = value;
  if (version !== stateVersion)
    throw new Error(l10n.t('its version is {0}, and this sandbox reads version {1}', String(version), stateVersion));
  const state = checked(stateSchema, value);
  if (!state.ok) throw new Error(l10n.t('it is damaged: {0}', state.error));
  return state.value;
}

/** Without the bounds of the host's thread: the sandbox has one of its own, and what it keeps may be large. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Links keep working when the sandbox has another address now. */
export function withAddress(state: SandboxState, url: string): SandboxState {
  if (state.url === url) return state;
  return { ...(JSON.parse(JSON.stringify(state).replaceAll(`${state.url}/`, `${url}/`)) as SandboxState), url };
}

const stateSchema = v.object({
  format: v.literal(stateFormat),
  version: v.literal(stateVersion),
  url: v.string(),
  runs: v.pipe(v.number(), v.integer()),
  aheadMs: v.pipe(v.number(), v.finite()),
  keys: v.record(v.string(), v.string()),
  holderId: v.string(),
  services: v.record(v.string(), v.unknown()),
});
