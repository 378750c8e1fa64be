import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCall } from '../../../src/core/calls/runCall';
import type { FlowPorts } from '../../../src/core/flows/flowPorts';
import { servicePace, type IngestionPace } from '../../../src/services/datagovsg/publish/publishPoll';
import { publishDataset } from '../../../src/services/datagovsg/publish/publishDataset';
import type { PublishEvents, PublishPhase, PublishWish } from '../../../src/services/datagovsg/publish/publishTypes';
import { createSandbox } from '../../../src/services/sandbox';
import type { SandboxInfo } from '../../../src/services/sandbox';
import { portsWith } from './callPorts';
import { startServer, type LocalServer } from './localServer';
import { sampleKey } from './sampleKey';

/** The write guide's own sample dataset, which the sandbox has. */
export const sampleDatasetId = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';

/** A real sandbox on a clock that moves only when a flow waits, and what a flow needs to talk to it. */
export interface PublishingWorld {
  info: SandboxInfo;
  clock: { nowMs: number };
  ports: FlowPorts;
  /** Operations in the order in which they were sent. */
  sent: string[];
  publish(
    wish: Partial<PublishWish> & { file: string },
    events?: Partial<PublishEvents>,
    pace?: IngestionPace,
  ): ReturnType<typeof publishDataset>;
  phases: PublishPhase[];
  statuses: string[];
  write(content: string): Promise<string>;
  /** Sends uploads to a storage that misbehaves, and everything else to the sandbox. */
  spoilUploads(onPut: RequestListener): Promise<void>;
  close(): Promise<void>;
}

export async function startPublishing(): Promise<PublishingWorld> {
  const clock = { nowMs: Date.now() };
  const sandbox = createSandbox({ now: () => clock.nowMs });
  const info = await sandbox.listen();
  const folder = await mkdtemp(join(tmpdir(), 'publishing-'));
  const key = { ...sampleKey({ id: 'write', kind: 'datagovsgWriteKey', environment: 'sandbox' }) };
  let address = info.url;
  const callPorts = {
    ...portsWith([{ info: key, secret: info.datagovsg.writeKey }], ''),
    sandboxUrl: () => Promise.resolve(address),
  };
  const world = { sent: [] as string[], phases: [] as PublishPhase[], statuses: [] as string[] };
  const ports: FlowPorts = {
    call: (plan, events) => {
      world.sent.push(plan.operationId);
      return runCall(plan, callPorts, events);
    },
    wait: (ms, signal) => {
      clock.nowMs += ms;
      return signal?.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve();
    },
    now: () => clock.nowMs,
    network: () => Promise.resolve({ noProxy: [], isProxyCertificateChecked: true }),
    userAgent: 'sg-api-keys/test',
  };
  return {
    ...world,
    info,
    clock,
    ports,
    publish: (wish, events = {}, pace = servicePace) =>
      publishDataset(
        { mode: 'replace', environment: 'sandbox', keyId: 'write', datasetId: sampleDatasetId, ...wish },
        ports,
        {
          onPhase: phase => world.phases.push(phase),
          onStatus: status => world.statuses.push(status),
          decide: () => Promise.resolve('send'),
          ...events,
        },
        pace,
      ),
    write: async content => {
      const file = join(folder, `${randomUUID()}.csv`);
      await writeFile(file, content);
      return file;
    },
    spoilUploads: async onPut => {
      address = (await startFront(info.url, onPut)).url;
    },
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * A server that passes everything on to the sandbox, with its own address in the sandbox's place, but for uploads: those
 * meet a storage that misbehaves.
 */
export const startFront = (sandboxUrl: string, onPut: RequestListener): Promise<LocalServer> =>
  startServer((request, response) => {
    if (request.method === 'PUT') return onPut(request, response);
    const own = `http://${request.headers.host}`;
    const headers = Object.entries(request.headers).filter(([name]) => !['host', 'connection'].includes(name));
    void fetch(`${sandboxUrl}${request.url}`, { headers: headers as [string, string][] }).then(async answer => {
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'content-type': type });
      response.end((await answer.text()).replaceAll(sandboxUrl, own));
    });
  });
