import type { StandIn } from './call';
import type { RandomBytes } from './chance';
import type { SandboxClock } from './clock';
import type { SandboxSettings } from './settings';
import type { Site } from './site';

/** What a service's part of a listening sandbox stands on. */
export interface ServiceGround {
  /** The sandbox's own address, `http://127.0.0.1:<port>`. */
  url: string;
  clock: SandboxClock;
  random: RandomBytes;
  settings: SandboxSettings;
  /** The service's own keys, as `makeKeys` made them; or those of an earlier run. */
  keys: Readonly<Record<string, string>>;
  /** Id of the one person that every sandbox knows: the holder of its keys. */
  holderId: string;
  /** It starts with what an earlier run saved, so it needs no data of its own. */
  isRestored: boolean;
  /** Runs after a request that changed something though it reads by its method. */
  changed: () => void;
}

/** A service's part of one listening sandbox. */
export interface OpenService<Info> {
  standIn: StandIn;
  /** What answers at hosts that are no API of the service, as payment pages and stored files. */
  sites: readonly (readonly [host: string, site: Site])[];
  /** What users of the sandbox need to know. */
  info: Info;
  /** The value of the sandbox's key of each kind of the service. */
  keyValues: Readonly<Record<string, string>>;
  /** Removes what was put on disk for the time of the run. */
  dispose?(): void;
}

/** How the sandbox stands in for one service. It loads in the sandbox's thread alone. */
export interface SandboxService<Info = unknown> {
  /** The service's OpenAPI document, with the sandbox's address in place of the service's. */
  document: { yaml: string; json: string };
  /** Fresh keys by name; the names are kept in state files. */
  makeKeys(random: RandomBytes): Readonly<Record<string, string>>;
  open(ground: ServiceGround): OpenService<Info>;
}

/** By id of the service. */
export type SandboxServices = Readonly<Record<string, SandboxService>>;
