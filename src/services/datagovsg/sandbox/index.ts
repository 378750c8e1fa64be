import { randomText } from '../../../core/sandbox/chance';
import type { OpenService, SandboxService, ServiceGround } from '../../../core/sandbox/sandboxService';
import { withHead } from '../../../core/sandbox/site';
import type { DatagovsgKeys } from './datagovsgKeys';
import { sandboxDocument } from '../generated/sandboxDocument';
import { firstDatasetId } from './seed/datasets';
import { trafficPictureHost, trafficPictureSite } from './seed/trafficCameras';
import { datagovsgStandIn } from './standIn';
import { storageHost } from './storage/objectStorage';

/** What users of the sandbox need to call it as data.gov.sg. */
export interface DatagovsgSandboxInfo {
  writeKey: string;
  /** Of the production tier, which has the highest rate limits. */
  readKey: string;
  developerReadKey: string;
  /** A small table, good for a first request. */
  datasetId: string;
}

export const datagovsgSandbox: SandboxService<DatagovsgSandboxInfo> = {
  document: sandboxDocument,
  // Its keys have no known form: these say plainly that they are the sandbox's.
  makeKeys: random => ({
    datagovsgWrite: `sandbox_${randomText(40, random)}`,
    datagovsgRead: `sandbox_${randomText(40, random)}`,
    datagovsgDeveloperRead: `sandbox_${randomText(40, random)}`,
  }),
  open,
};

function open(ground: ServiceGround): OpenService<DatagovsgSandboxInfo> {
  const { url, clock, random, settings, changed } = ground;
  const keys = keysIn(ground.keys);
  const { rateLimits = false, links = 'v4', folder } = settings;
  const options = { keys, random, now: clock.now, url: () => url, rateLimits, links, changed };
  const standIn = datagovsgStandIn({ ...options, ...(folder && { folder }) });
  return {
    standIn,
    sites: [
      [storageHost, standIn.storage],
      [trafficPictureHost, withHead(trafficPictureSite)],
    ],
    info: {
      writeKey: keys.datagovsgWrite,
      readKey: keys.datagovsgRead,
      developerReadKey: keys.datagovsgDeveloperRead,
      datasetId: firstDatasetId,
    },
    keyValues: { datagovsgWriteKey: keys.datagovsgWrite, datagovsgReadKey: keys.datagovsgRead },
    dispose: () => standIn.dispose(),
  };
}

const keysIn = ({
  datagovsgWrite = '',
  datagovsgRead = '',
  datagovsgDeveloperRead = '',
}: ServiceGround['keys']): DatagovsgKeys => ({ datagovsgWrite, datagovsgRead, datagovsgDeveloperRead });
