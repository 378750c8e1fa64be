import type { RequestListener } from 'node:http';
import { operations } from '../apis/catalogue';
import type { ApiId } from '../apis/types';
import { apiDocuments } from './apiDocuments';
import type { StandIn } from './call';
import { randomUuid, type RandomBytes } from './chance';
import type { SandboxClock } from './clock';
import { controls } from './controls';
import { datagovsgStandIn, type DatagovsgStandIn } from './datagovsg/standIn';
import { homePage } from './homePage';
import { sandboxPaymentServiceId } from './info';
import { PaymentStore } from './paysg/paymentStore';
import { paymentSite } from './paysg/paymentSite';
import { paysgStandIn } from './paysg/standIn';
import type { PaysgWorld } from './paysg/world';
import { PlannedFaults } from './plannedFaults';
import { htmlReply } from './reply';
import { requestListener } from './requestListener';
import { Routes } from './routes';
import type { SandboxKeys } from './sandboxKeys';
import { seedPayments } from './seed/payments';
import { ServiceAnswers } from './serviceAnswers';
import type { SandboxSettings } from './settings';
import { withHead, type Site } from './site';
import type { SandboxState } from './state';
import { trafficPictureHost, trafficPictureSite } from './seed/trafficCameras';
import { storageHost } from './storage/objectStorage';

/** What the parts of a listening sandbox stand on. */
export interface Ground {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  clock: SandboxClock;
  random: RandomBytes;
  keys: SandboxKeys;
  settings: SandboxSettings;
  /** What it starts with, instead of seed data. */
  saved: SandboxState | undefined;
  /** Runs whenever something may have changed, other than by the time that went by. */
  changed: () => void;
}

export interface SandboxParts {
  listener: RequestListener;
  holderId: string;
  standIns: Readonly<Record<ApiId, StandIn>>;
  /** Removes what was put on disk for the time of the run. */
  dispose(): void;
}

/** Puts a sandbox together. Throws when what was saved cannot be taken back. */
export function sandboxParts(ground: Ground): SandboxParts {
  const { url, clock, keys, saved, changed } = ground;
  const world = paysgWorld(ground);
  const datagovsg = datagovsgOf(ground);
  const standIns = { paysg: paysgStandIn(world, keys.paysg), datagovsg };
  if (saved) restore(standIns, saved);
  else seedPayments(world, sandboxPaymentServiceId);
  const routes = new Routes(operations);
  const faults = new PlannedFaults();
  const sites = new Map<string, Site>([
    ['/', () => htmlReply(200, homePage({ url, hosts: routes.hosts, nowMs: clock.now() }))],
    ['sandbox', withHead(controls(clock, faults))],
    ['openapi', withHead(apiDocuments(() => url))],
    [storageHost, datagovsg.storage],
    [trafficPictureHost, withHead(trafficPictureSite)],
    ...paymentHosts.map(host => [host, withHead(paymentSite(world))] as const),
  ]);
  const answers = new ServiceAnswers(routes, standIns, url);
  const latencyMs = latencySource(ground);
  const listener = requestListener({ ownHosts: ownHosts(url), answers, sites, faults, latencyMs, changed });
  return { listener, holderId: world.holderId, standIns, dispose: () => datagovsg.dispose() };
}

const paymentHosts = ['staging.pay.gov.sg', 'pay.gov.sg'];

function paysgWorld({ url, clock, random, saved }: Ground): PaysgWorld {
  const holderId = saved?.holderId ?? `user_${randomUuid(random)}`;
  const payments = new PaymentStore(clock.now);
  return { payments, random, now: clock.now, elapsed: () => performance.now(), url: () => url, holderId };
}

function datagovsgOf({ url, clock, random, keys, settings, changed }: Ground): DatagovsgStandIn {
  const { rateLimits = false, links = 'v4', folder } = settings;
  const options = { keys, random, now: clock.now, url: () => url, rateLimits, links, changed };
  return datagovsgStandIn({ ...options, ...(folder && { folder }) });
}

function restore(standIns: Readonly<Record<ApiId, StandIn>>, { services }: SandboxState): void {
  standIns.paysg.restore?.(services.paysg);
  standIns.datagovsg.restore?.(services.datagovsg);
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
