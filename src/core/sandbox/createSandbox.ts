import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import { pooled, type RandomBytes, seededRandom } from './chance';
import { SandboxClock } from './clock';
import type { SandboxBasics, SandboxInfoOf } from './info';
import { mapValues, sandboxParts, type SandboxParts } from './sandboxParts';
import type { SandboxServices } from './sandboxService';
import type { SandboxSettings } from './settings';
import { type SandboxState, stateFormat, stateVersion, withAddress } from './state';
import { StateFile } from './stateFile';

export interface SandboxOptions extends SandboxSettings {
  /** Milliseconds since the epoch; the default is the system's clock. */
  now?: () => number;
  /** The default is the system's secure source. Goes before `seed`. */
  random?: RandomBytes;
  /** Is given what failed without a request to answer with it. The default is to print it to stderr. */
  onProblem?: (text: string) => void;
}

/** One stand-in of every service, with keys and data of its own. */
export interface Sandbox<Info extends SandboxBasics = SandboxBasics> {
  /**
   * Listens on 127.0.0.1 only. Once per sandbox.
   * @param port 0 for any free one
   * @returns once requests are answered; rejects with the system's error, as `EADDRINUSE`, or with what is wrong with the
   * state file
   */
  listen(port?: number): Promise<Info>;
  /** Ends every connection at once, frees the port, and keeps the state. */
  close(): Promise<void>;
}

export function createSandboxOf<S extends SandboxServices>(
  services: Services,
  standIns: S,
  options: SandboxOptions = {},
): Sandbox<SandboxInfoOf<S>> {
  const { stateFile: path, onProblem = printProblem } = options;
  const server = createServer();
  const file = path === undefined ? undefined : new StateFile(path, onProblem);
  let state: (() => SandboxState) | undefined;
  let dispose = (): void => {};
  return {
    listen: async (port = 0) => {
      const saved = await file?.read();
      const url = await listening(server, port);
      try {
        const keep = () => state && file?.keep(state);
        const opened = explained(
          () => open(server, url, { services, standIns, options, saved, keep }),
          error => (file && saved ? file.unusable(error) : error),
        );
        dispose = opened.dispose;
        await file?.begin(opened.snapshot);
        state = opened.snapshot;
        return opened.info;
      } catch (error) {
        await closed(server);
        dispose();
        throw error;
      }
    },
    close: async () => {
      await closed(server);
      const last = state;
      state = undefined; // what is still at work then finds nothing to keep
      if (last) await file?.flush(last);
      dispose(); // last: the state is read from what is on disk too
    },
  };
}

const printProblem = (text: string): void => console.error(l10n.t('The sandbox has a problem: {0}', text));

/** What `make` gives, or what `explain` makes of its error. */
function explained<T>(make: () => T, explain: (error: unknown) => unknown): T {
  try {
    return make();
  } catch (error) {
    throw explain(error);
  }
}

interface Opening<S extends SandboxServices> {
  services: Services;
  standIns: S;
  options: SandboxOptions;
  saved: SandboxState | undefined;
  /** Runs whenever something may have changed. */
  keep: () => void;
}

/** Only now that it listens: the payments' links hold the address. */
function open<S extends SandboxServices>(
  server: Server,
  url: string,
  { services, standIns, options, saved: found, keep }: Opening<S>,
) {
  const saved = found && withAddress(found, url);
  const runs = (saved?.runs ?? 0) + 1;
  const random = options.random ?? seeded(options.seed, runs) ?? pooled(randomBytes);
  const fresh = Object.values(standIns).flatMap(each => Object.entries(each.makeKeys(random)));
  const keys = { ...Object.fromEntries(fresh), ...saved?.keys };
  const clock = clockOf(options, saved);
  const parts = sandboxParts(services, standIns, { url, clock, random, keys, settings: options, saved, changed: keep });
  server.on('request', parts.listener);
  const snapshot = (): SandboxState => stateOf(parts, { url, runs, aheadMs: clock.aheadMs, keys });
  return { info: infoOf<S>(url, parts), snapshot, dispose: () => parts.dispose() };
}

/** Each run of a kept state has a stream of its own, or the second one would make the ids of the first again. */
function seeded(seed: string | undefined, runs: number): RandomBytes | undefined {
  return seed === undefined ? undefined : seededRandom(runs === 1 ? seed : `${seed} ${runs}`);
}

function clockOf({ now = Date.now, startMs }: SandboxOptions, saved: SandboxState | undefined): SandboxClock {
  const clock = new SandboxClock(now, startMs);
  if (startMs === undefined && saved) clock.aheadMs = saved.aheadMs;
  return clock;
}

type Basics = Pick<SandboxState, 'url' | 'runs' | 'aheadMs' | 'keys'>;

function stateOf({ holderId, opened }: SandboxParts, basics: Basics): SandboxState {
  const services = mapValues(opened, ({ standIn }) => standIn.snapshot?.() ?? null);
  return { format: stateFormat, version: stateVersion, ...basics, holderId, services };
}

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    // An error here means that it was not listening, which is what was wanted.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** What the types cannot see: each service's part has the info of its own `open`. */
const infoOf = <S extends SandboxServices>(url: string, { opened }: SandboxParts): SandboxInfoOf<S> =>
  ({
    url,
    keys: Object.assign({}, ...Object.values(opened).map(each => each.keyValues)) as SandboxBasics['keys'],
    ...mapValues(opened, each => each.info),
  }) as SandboxInfoOf<S>;
