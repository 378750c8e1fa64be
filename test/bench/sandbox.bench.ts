// Our sandbox against a public mock server of the same OpenAPI documents, in turn, under the same load. Both run in
// processes of their own. On a busy machine the requests a second say as much about the machine as about the server, so
// where the system tells it, the processor time of one request is compared too.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { SandboxInfo } from '../../src/services/sandbox';
import { requestsPerSecond, type Load } from './load';
import { installedPrism, startPrism } from './mockServer';

const connections = 50;
const rounds = 7;
const roundMs = 1000;

interface Case {
  name: string;
  document: 'paysg' | 'datagovsg';
  host: string;
  load: Omit<Load, 'port'>;
}

/** One payment or ten rows in each answer: a mock server gives the example of the document, whatever it is asked for. */
function casesOf({ paysg, datagovsg }: SandboxInfo): readonly Case[] {
  const path = `/v1/payment-services/${paysg.paymentServiceId}/payments`;
  const values = { reference_id: 'BENCH', payer_name: 'Test Payer', description: 'Trial call', amount_in_cents: 100 };
  const headers = { 'x-api-key': paysg.key };
  const create = {
    method: 'POST',
    path,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...values, metadata: {} }),
  } as const;
  const rows = `/api/action/datastore_search?resource_id=${datagovsg.datasetId}&limit=10`;
  const payments = { document: 'paysg', host: 'api-staging.pay.gov.sg' } as const;
  return [
    { name: 'create a payment', ...payments, load: create },
    { name: 'list payments', ...payments, load: { method: 'GET', path: `${path}?limit=1`, headers } },
    {
      name: 'search rows',
      document: 'datagovsg',
      host: 'data.gov.sg',
      load: { method: 'GET', path: rows, headers: {} },
    },
  ];
}

/** Prism as it starts by itself, and at its fastest: its log takes about as long as its answer. */
const ways: readonly { name: string; options: readonly string[] }[] = [
  { name: 'as it starts by itself', options: [] },
  { name: 'with its log off', options: ['--verboseLevel', 'silent', '--multiprocess', 'false'] },
];

async function main(): Promise<void> {
  const { info, child } = await startSandbox();
  const started = [child];
  try {
    const prism = installedPrism();
    for (const { name, options } of prism ? ways : ways.slice(0, 1)) {
      console.log(`sandbox against Prism ${name}, ${connections} connections, in turn, medians of ${rounds} rounds`);
      for (const each of casesOf(info)) {
        const document = `src/services/${each.document}/${each.document}.openapi.yaml`;
        const mock = prism ? await startPrism(prism, document, options) : undefined;
        if (mock) started.push(mock.child);
        const ours = { child, port: portOf(info.url), path: `/${each.host}${each.load.path}` };
        const theirs = mock && { child: mock.child, port: portOf(mock.url), path: each.load.path };
        console.log(`  ${each.name}: ${await compared(each.load, ours, theirs)}`);
        mock?.child.kill();
      }
    }
  } finally {
    for (const each of started) each.kill();
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

async function startSandbox(): Promise<{ info: SandboxInfo; child: ChildProcess }> {
  const args = ['scripts/sandbox.mjs', '--json', '--rate-limits', 'off'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  while (!output.includes('}\n')) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    output += chunk.toString();
  }
  return { info: JSON.parse(output.slice(output.indexOf('{'))) as SandboxInfo, child };
}

interface Target {
  child: ChildProcess;
  port: number;
  path: string;
}

interface Measure {
  perSecond: number;
  /** Microseconds of processor time for one request; undefined where the system does not tell. */
  cpuMicros: number | undefined;
}

async function compared(load: Case['load'], ours: Target, theirs: Target | undefined): Promise<string> {
  const [our, their]: [Measure[], Measure[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await measure(load, ours), theirs && (await measure(load, theirs))] as const;
    if (round === 0) continue; // warms both up
    our.push(pair[0]);
    if (pair[1]) their.push(pair[1]);
  }
  const rate = `${median(our, 'perSecond').toFixed(0)} requests a second`;
  if (their.length === 0) return rate;
  const faster = median(our, 'perSecond') / median(their, 'perSecond');
  const [ourCpu, theirCpu] = [median(our, 'cpuMicros'), median(their, 'cpuMicros')];
  const cpu = Number.isNaN(ourCpu)
    ? ''
    : `; processor time ${ourCpu.toFixed(0)} against ${theirCpu.toFixed(0)} µs, ×${(theirCpu / ourCpu).toFixed(1)}`;
  return `${rate} against ${median(their, 'perSecond').toFixed(0)}, ×${faster.toFixed(1)}${cpu}`;
}

async function measure(load: Case['load'], { child, port, path }: Target): Promise<Measure> {
  const [before, startedMs] = [cpuSeconds(child), performance.now()];
  const perSecond = await requestsPerSecond({ ...load, port, path }, connections, roundMs);
  const used = (cpuSeconds(child) ?? NaN) - (before ?? NaN);
  const requests = (perSecond * (performance.now() - startedMs)) / 1000;
  return { perSecond, cpuMicros: Number.isNaN(used) ? undefined : (used * 1e6) / requests };
}

/** Processor time of a process so far. Linux only: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, read 2026-11-22 */
function cpuSeconds({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const [, rest = ''] = readFileSync(file, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100; // in hundredths on every Linux that Node runs on
}

function median(measures: readonly Measure[], name: keyof Measure): number {
  const values = measures.map(each => each[name] ?? NaN).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? NaN;
}

void main(); // a rejection ends the process with an error
