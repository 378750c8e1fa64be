import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCall } from '../../../src/core/calls/runCall';
import type { FlowPorts } from '../../../src/core/flows/flowPorts';
import { endOf } from '../../../src/core/flows/steps';
import { servicePace, type IngestionPace } from '../../../src/services/datagovsg/publish/publishPoll';
import { publishDataset } from '../../../src/services/datagovsg/publish/publishDataset';
import {
  isLookQuestion,
  type PublishDecision,
  type PublishEnd,
  type PublishInputs,
  type PublishLook,
  type PublishPhase,
  type PublishStep,
} from '../../../src/services/datagovsg/publish/publishTypes';
import { createSandbox } from '../../../src/services/sandbox';
import type { SandboxInfo } from '../../../src/services/sandbox';
import { portsWith } from './callPorts';
import { flowPortsWith } from './flowPortsForTest';
import { startServer, type LocalServer } from './localServer';
import { sampleKey } from './sampleKey';

/** The write guide's own sample dataset, which the sandbox has. */
export const sampleDatasetId = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';

/** What a test does while a file is published. */
export interface PublishEvents {
  signal?: AbortSignal;
  /** Once for each phase. */
  onPhase?: (phase: PublishPhase) => unknown;
  onStep?: (step: PublishStep) => unknown;
  /** Absent: sends it. */
  decide?: (look: PublishLook) => Promise<PublishDecision>;
}

/** A real sandbox on a clock that moves only when a flow waits, and what a flow needs to talk to it. */
export interface PublishingWorld {
  info: SandboxInfo;
  clock: { nowMs: number };
  ports: FlowPorts;
  /** Operations in the order in which they were sent. */
  sent: string[];
  publish(
    inputs: Partial<PublishInputs> & { file: string },
    events?: PublishEvents,
    pace?: IngestionPace,
  ): Promise<PublishEnd>;
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
  const ports = flowPortsWith({
    call: (plan, events) => {
      world.sent.push(plan.operationId);
      return runCall(plan, callPorts, events);
    },
    wait: (ms, signal) => {
      clock.nowMs += ms;
      return signal?.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve();
    },
    now: () => clock.nowMs,
  });
  return {
    ...world,
    info,
    clock,
    ports,
    publish: (inputs, { signal = ports.signal, onPhase, onStep, decide = sent } = {}, pace = servicePace) => {
      let phase: PublishPhase | undefined;
      const take = async (step: PublishStep) => {
        await onStep?.(step);
        if ('status' in step) world.statuses.push(step.status);
        if (phase === step.phase) return;
        phase = step.phase;
        world.phases.push(phase);
        await onPhase?.(phase);
      };
      const wish = { mode: 'replace', environment: 'sandbox', keyId: 'write', datasetId: sampleDatasetId } as const;
      // Looked up late, as tests put others in their place.
      const call: FlowPorts['call'] = (plan, events) => ports.call(plan, { signal, ...events });
      const wait: FlowPorts['wait'] = (ms, given = signal) => ports.wait(ms, given);
      const own: FlowPorts = { ...ports, call, wait, signal, ask: { ...ports.ask, choose: asking(decide) } };
      return endOf(publishDataset({ ...wish, ...inputs }, own, pace), take);
    },
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

const sent = () => Promise.resolve('send' as const);

/** Answers the one question that is about a look; all others get the harmless answer. */
const asking =
  (decide: (look: PublishLook) => Promise<PublishDecision>): FlowPorts['ask']['choose'] =>
  async question => {
    const given = isLookQuestion(question) ? await decide(question.look) : undefined;
    return question.choices.find(({ answer }) => answer === given)?.answer ?? question.harmless;
  };

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
