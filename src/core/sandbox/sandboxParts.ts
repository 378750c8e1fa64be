import type { RequestListener } from 'node:http';
import type { Services } from '../model/services';
import { apiDocuments, documentPaths } from './apiDocuments';
import { type RandomBytes, randomUuid } from './chance';
import type { SandboxClock } from './clock';
import { controls } from './controls';
import { homePage } from './homePage';
import { PlannedFaults } from './plannedFaults';
import { htmlReply } from './reply';
import { requestListener } from './requestListener';
import { Routes } from './routes';
import type { OpenService, SandboxServices } from './sandboxService';
import { ServiceAnswers } from './serviceAnswers';
import type { SandboxSettings } from './settings';
import { type Site, withHead } from './site';
import type { SandboxState } from './state';

/** What the parts of a listening sandbox stand on. */
export interface Ground {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  clock: SandboxClock;
  random: RandomBytes;
  keys: Readonly<Record<string, string>>;
  settings: SandboxSettings;
  /** What it starts with, instead of seed data. */
  saved: SandboxState | undefined;
  /** Runs whenever something may have changed, other than by the time that went by. */
  changed: () => void;
}

export interface SandboxParts {
  listener: RequestListener;
  holderId: string;
  /** By id of the service. */
  opened: Readonly<Record<string, OpenService<unknown>>>;
  /** Removes what was put on disk for the time of the run. */
  dispose(): void;
}

/** Puts a sandbox together. Throws when what was saved cannot be taken back. */
export function sandboxParts(services: Services, standIns: SandboxServices, ground: Ground): SandboxParts {
  const { url, clock, random, saved, changed } = ground;
  const holderId = saved?.holderId ?? `user_${randomUuid(random)}`;
  const opened = mapValues(standIns, each => each.open({ ...ground, holderId, isRestored: saved !== undefined }));
  if (saved) for (const [id, { standIn }] of Object.entries(opened)) standIn.restore?.(saved.services[id]);
  const routes = new Routes(services.operations);
  const faults = new PlannedFaults();
  const documents = mapValues(standIns, each => each.document);
  const sites = new Map<string, Site>([
    [
      '/',
      () =>
        htmlReply(
          200,
          homePage({
            url,
            names: services.profiles.map(({ name }) => name),
            exampleId: services.operations[0]?.id ?? '',
            hosts: routes.hosts,
            nowMs: clock.now(),
            documents: documentPaths(documents),
          }),
        ),
    ],
    ['sandbox', withHead(controls(clock, faults, services.operations))],
    ['openapi', withHead(apiDocuments(documents, () => url))],
    ...Object.values(opened).flatMap(each => each.sites),
  ]);
  const answers = new ServiceAnswers(
    routes,
    mapValues(opened, each => each.standIn),
    services,
    url,
  );
  const latencyMs = latencySource(ground);
  const listener = requestListener({ ownHosts: ownHosts(url), answers, sites, faults, latencyMs, changed });
  const dispose = () => Object.values(opened).forEach(each => each.dispose?.());
  return { listener, holderId, opened, dispose };
}

/** A page elsewhere can point its own name at 127.0.0.1 and so reach us from a browser (DNS rebinding): its Host shows it. */
function ownHosts(url: string): ReadonlySet<string> {
  const [, port = ''] = /:(\d+)$/.exec(url) ?? [];
  // Clients leave the port out when it is that of http.
  const ends = port === '80' ? [':80', ''] : [`:${port}`];
  return new Set(['127.0.0.1', 'localhost'].flatMap(name => ends.map(end => name + end)));
}

function latencySource({ settings, random }: Ground): () => number {
  const { least, most } = settings.latencyMs ?? { least: 0, most: 0 };
  if (most <= least) return () => least;
  return () => least + (Buffer.from(random(4)).readUInt32BE() / 2 ** 32) * (most - least);
}

/** The record with each value changed. */
export const mapValues = <T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
