// Our `send` against bare `undici.request`, in turn, over loopback, to a server on a thread of its own.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agent, request as bareRequest } from 'undici';
import { send } from '../../src/core/calls/send';
import type { Prepared } from '../../src/core/model/exchange';

const warmUpCalls = 500;
const countedCalls = 4000;

const serverSource = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const bodies = { '/small': JSON.stringify({ data: 'x'.repeat(900) }), '/rows': JSON.stringify({ data: 'x'.repeat(100000) }) };
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(bodies[request.url]);
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

async function main(): Promise<void> {
  const worker = new Worker(serverSource, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  console.log(`send against bare undici.request, ${countedCalls} calls each, in turn`);
  for (const [name, path] of [
    ['payment, 0.9 KB', '/small'],
    ['rows, 100 KB', '/rows'],
  ] as const) {
    const { ours, bare } = await measure(`http://127.0.0.1:${port}${path}`);
    console.log(`  ${name}: median ×${ratio(ours, bare, 0.5)}, 99th percentile ×${ratio(ours, bare, 0.99)}`);
  }
  await worker.terminate();
}

async function measure(url: string): Promise<{ ours: number[]; bare: number[] }> {
  const agent = new Agent();
  const headers = { accept: 'application/json' };
  const prepared: Prepared = {
    operationId: 'listDatasets',
    api: 'datagovsg',
    environment: 'sandbox',
    method: 'GET',
    url,
    headers,
  };
  const callOurs = async () => void (await send(prepared, undefined));
  const callBare = async () => void (await (await bareRequest(url, { dispatcher: agent, headers })).body.text());
  const ours: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < warmUpCalls + countedCalls; n++) {
    const isCounted = n >= warmUpCalls;
    for (const [call, times] of [[callOurs, ours] as const, [callBare, bare] as const]) {
      const startedMs = performance.now();
      await call();
      if (isCounted) times.push(performance.now() - startedMs);
    }
  }
  await agent.close();
  return { ours, bare };
}

function ratio(ours: readonly number[], bare: readonly number[], quantile: number): string {
  return (at(ours, quantile) / at(bare, quantile)).toFixed(2);
}

function at(times: readonly number[], quantile: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? NaN;
}

void main(); // a rejection ends the process with an error
