// Reading all rows through the flow against a bare undici loop, in turn, over loopback, to a server on a thread of its own.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agent, request as bareRequest } from 'undici';
import { runCall } from '../../src/core/calls/runCall';
import { pageRows } from '../../src/services/datagovsg/rows/pageRows';
import { rowsText } from '../../src/services/datagovsg/rows/rowsText';
import { portsWith } from '../unit/support/callPorts';

const totalRows = 250_000;
const pageSize = 5000;
const countedRuns = 5;

/** Rows like those of the HDB resale prices, made before the clock runs. */
const serverSource = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const types = { month: 'text', town: 'text', flat_type: 'text', block: 'text', street_name: 'text', storey_range: 'text',
    floor_area_sqm: 'text', flat_model: 'text', lease_commence_date: 'text', remaining_lease: 'text', resale_price: 'numeric',
    _id: 'int4' };
  const fields = Object.entries(types).map(([id, type]) => ({ type, id }));
  const row = n => ({ month: '2017-01', town: 'ANG MO KIO', flat_type: '3 ROOM', block: String(n % 900), street_name:
    'ANG MO KIO AVE 10', storey_range: '01 TO 03', floor_area_sqm: '67', flat_model: 'New Generation', lease_commence_date:
    '1978', remaining_lease: '60 years 07 months', resale_price: String(200000 + n), _id: n + 1 });
  const pages = new Map();
  for (let offset = 0; offset < ${totalRows}; offset += ${pageSize}) {
    const records = Array.from({ length: ${pageSize} }, (_, n) => row(offset + n));
    pages.set(String(offset), JSON.stringify({ success: true, result: { fields, records, total: ${totalRows} } }));
  }
  const server = createServer((request, response) => {
    const offset = new URL(request.url, 'http://any.host').searchParams.get('offset');
    response.writeHead(200, { 'content-type': 'application/json' }).end(pages.get(offset));
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

async function main(): Promise<void> {
  const worker = new Worker(serverSource, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  const url = `http://127.0.0.1:${port}`;
  const agent = new Agent();
  const ways = {
    bare: () => bareLoop(url, agent),
    typed: () => ourRows(url, true),
    csv: () => ourCsv(url),
  };
  const times: Record<keyof typeof ways, number[]> = { bare: [], typed: [], csv: [] };
  for (let run = 0; run <= countedRuns; run++) {
    for (const [name, way] of Object.entries(ways) as [keyof typeof ways, () => Promise<number>][]) {
      const startedMs = performance.now();
      const rows = await way();
      if (rows !== totalRows) throw new Error(`${name} gave ${rows} rows`);
      if (run > 0) times[name].push(performance.now() - startedMs); // the first warms up
    }
  }
  const bareMs = median(times.bare);
  console.log(`reading ${totalRows} rows in pages of ${pageSize}, against a bare undici loop that parses them`);
  console.log(`  a bare loop takes ${Math.round(bareMs)} ms`);
  console.log(`  rows, typed: ×${(median(times.typed) / bareMs).toFixed(2)}`);
  console.log(`  rows as CSV text: ×${(median(times.csv) / bareMs).toFixed(2)}`);
  await agent.close();
  await worker.terminate();
}

/** The least that is possible: no checks, no redaction, no types, no record. */
async function bareLoop(url: string, dispatcher: Agent): Promise<number> {
  let rows = 0;
  for (let total = 1; rows < total;) {
    const { body } = await bareRequest(`${url}/rows?limit=${pageSize}&offset=${rows}`, { dispatcher });
    const { result } = (await body.json()) as { result: { records: unknown[]; total: number } };
    rows += result.records.length;
    total = result.total;
  }
  return rows;
}

function ourPages(url: string, isTyped: boolean) {
  // Nothing is kept of the exchanges, as in the panel's history, which is bounded.
  const ports = portsWith([], url, { record: () => undefined });
  const query = { environment: 'sandbox', values: { resource_id: 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc' } } as const;
  const { signal } = new AbortController();
  return pageRows(query, { call: (plan, events) => runCall(plan, ports, events), signal }, { isTyped });
}

async function ourRows(url: string, isTyped: boolean): Promise<number> {
  let rows = 0;
  for await (const page of ourPages(url, isTyped)) if (page.kind === 'rows') rows += page.rows.length;
  return rows;
}

async function ourCsv(url: string): Promise<number> {
  const text = rowsText('csv');
  let rows = 0;
  for await (const page of ourPages(url, false)) {
    if (page.kind !== 'rows') continue;
    text.page(page.columns, page.rows);
    rows += page.rows.length;
  }
  return rows;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

void main(); // a rejection ends the process with an error
