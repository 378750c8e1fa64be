import { tmpdir } from 'node:os';
import { datagovsgRates } from '../rates';
import type { SandboxCall, StandIn } from '../../../core/sandbox/call';
import type { RandomBytes } from '../../../core/sandbox/chance';
import { RateLimits } from '../../../core/sandbox/rateLimits';
import type { Reply } from '../../../core/sandbox/reply';
import type { DatagovsgKeys } from './datagovsgKeys';
import { datasets as seedDatasets } from './seed/datasets';
import type { LinkForm } from '../../../core/sandbox/settings';
import type { Site } from '../../../core/sandbox/site';
import { ObjectStorage } from './storage/objectStorage';
import { storageSite } from './storage/storageSite';
import { refuseDatagovsgCall } from './access';
import { getCollectionMetadata, getDatasetMetadata, listCollections, listDatasets } from './catalogue';
import { DatasetStore } from './datasetStore';
import { datastoreSearch } from './datastoreSearch';
import { initiateDownload, pollDownload } from './downloads';
import { brokenReply } from './errors';
import { Exports } from './exports';
import { Ingestions } from './ingestions';
import { listRows } from './listRows';
import { bucketOf, getAppendLink, getIngestionStatus, getUploadLink, whoami } from './publishing';
import { environmentV1 } from './realtime/environmentV1';
import { realtimeRadar } from './realtime/radar';
import { realtimeHandlers } from './realtime/realtime';
import { transportHandlers } from './realtime/transport';
import { invalid, unmapped, unusable } from './refusals';
import { ScratchFolder } from '../../../core/storage/scratchFolder';
import { restoreWorld, snapshotOf } from './snapshot';
import type { DatagovsgWorld } from './world';

export interface DatagovsgOptions {
  keys: DatagovsgKeys;
  random: RandomBytes;
  /** Milliseconds since the epoch, of the sandbox's clock. */
  now: () => number;
  /** The sandbox's own address. */
  url: () => string;
  /** Whether calls are counted and refused beyond the limits. */
  rateLimits: boolean;
  /** Of links to downloads. */
  links: LinkForm;
  /** Runs after a request that changed something though it reads by its method. */
  changed: () => void;
  /** For uploads that are too large for memory; the default is the system's folder for such files. */
  folder?: string;
}

/** data.gov.sg, and the object storage that its links lead to. */
export interface DatagovsgStandIn extends StandIn {
  storage: Site;
  /** Removes what it put on disk. */
  dispose(): void;
}

type Handler = (world: DatagovsgWorld, call: SandboxCall) => Reply | Promise<Reply>;

const handlers: Readonly<Record<string, Handler>> = {
  whoami,
  getUploadLink,
  getAppendLink,
  getIngestionStatus,
  listDatasets,
  getDatasetMetadata,
  listCollections,
  getCollectionMetadata,
  datastoreSearch,
  initiateDownload,
  pollDownload,
  listRows,
  ...realtimeHandlers,
  realtimeRadar,
  environmentV1,
  ...transportHandlers,
};

/** Of the feeds of version 1, which a client of 2020 requests so: https://github.com/loozhengyuan/datagovsg-go */
const slashedHosts = ['api.data.gov.sg'];

export function datagovsgStandIn(options: DatagovsgOptions): DatagovsgStandIn {
  const { keys, now } = options;
  const world = worldOf(options);
  const folder = new ScratchFolder(options.folder ?? tmpdir(), 'sg-api-keys-sandbox-');
  const limits = options.rateLimits ? new RateLimits(datagovsgRates, now) : undefined;
  const bound = Object.entries(handlers).map(([id, handle]): [string, StandIn['handlers'][string]] => [
    id,
    call => {
      world.ingestions.settle();
      return call.brokenStatus === undefined ? handle(world, call) : brokenReply(call.brokenStatus);
    },
  ]);
  return {
    refuse: call => refuseDatagovsgCall(call, keys, limits),
    invalid,
    unusable,
    slashedHosts,
    unlisted: unmapped,
    handlers: Object.fromEntries(bound),
    snapshot: () => snapshotOf(world),
    restore: saved => restoreWorld(world, saved),
    storage: storageSite(world.storage, bucketOf(world, folder)),
    dispose: () => folder.remove(),
  };
}

function worldOf({ random, now, url, links, changed }: DatagovsgOptions): DatagovsgWorld {
  const datasets = new DatasetStore(seedDatasets);
  return {
    datasets,
    exports: new Exports(datasets, now, changed),
    ingestions: new Ingestions(datasets, now),
    storage: new ObjectStorage({ random, now, url, links }),
    random,
    now,
    url,
  };
}
