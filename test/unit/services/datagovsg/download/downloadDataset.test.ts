import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runCall } from '../../../../../src/core/calls/runCall';
import {
  downloadDataset,
  downloadProblem,
  type DownloadInputs,
} from '../../../../../src/services/datagovsg/download/downloadDataset';
import type { DownloadStep } from '../../../../../src/services/datagovsg/download/downloadSteps';
import type { FlowPorts } from '../../../../../src/core/flows/flowPorts';
import { endOf } from '../../../../../src/core/flows/steps';
import { createSandbox } from '../../../../../src/services/sandbox';
import type { SandboxInfo } from '../../../../../src/services/sandbox';
import { flowPortsWith } from '../../../support/flowPortsForTest';
import { sandboxPorts } from '../../../support/sandboxPorts';
import { temporaryFolder } from '../../../support/temporaryFolder';
import type { PortsForTest } from '../../../support/callPorts';

const smallTable = 'd_11edd0117280c5776651d7891114c88c';
const map = 'd_b39d3a0871985372d7e1637193335da5';
const hour = 3_600_000;

describe('downloadDataset', () => {
  let nowMs = Date.now();
  const sandbox = createSandbox({ now: () => nowMs });
  let info: SandboxInfo;
  let calls: PortsForTest;
  let file: string;
  let waits: number[];
  before(async () => (info = await sandbox.listen()));
  after(() => sandbox.close());
  beforeEach(() => {
    calls = sandboxPorts(info);
    file = join(temporaryFolder(), 'data.csv');
    waits = [];
  });

  /** Time passes only where something is waited for. */
  const ports = (signal = new AbortController().signal): FlowPorts =>
    flowPortsWith({
      call: (plan, events) => runCall(plan, calls, { signal, ...events }),
      wait: async (ms, given = signal) => {
        waits.push(ms);
        nowMs += ms;
        await Promise.resolve();
        given.throwIfAborted();
      },
      now: () => nowMs,
      signal,
    });
  const run = (inputs: DownloadInputs, given = ports(), onStep?: (step: DownloadStep) => unknown) =>
    endOf(downloadDataset(inputs, given), onStep);

  const wish = (over: Partial<DownloadInputs> = {}): DownloadInputs => ({
    environment: 'sandbox',
    datasetId: smallTable,
    format: 'CSV',
    file,
    ...over,
  });
  const sent = () => calls.recorded.map(({ request }) => request.operationId);
  const faults = (method: string, body?: object) =>
    fetch(`${info.url}/sandbox/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const plan = async (path: string, fault: string, times = 1) =>
    assert.equal((await faults('POST', { path, fault, times })).status, 200);
  const planned = async () => ((await (await faults('GET')).json()) as { planned: unknown[] }).planned;
  afterEach(() => faults('DELETE'));

  async function downloaded(
    over: Partial<DownloadInputs> = {},
    { signal, onStep }: { signal?: AbortSignal; onStep?: (step: DownloadStep) => unknown } = {},
  ) {
    const result = await run(wish(over), ports(signal), onStep);
    assert.ok(result.ok, result.ok ? '' : downloadProblem(result.error));
    return result.value;
  }

  it('has a table made, waits for it, and tells what came', async () => {
    const steps: DownloadStep[] = [];
    const report = await downloaded({}, { onStep: step => steps.push(step) });
    const content = readFileSync(file);
    const rows = parse(content, { columns: true });
    assert.equal(report.sha256, createHash('sha256').update(content).digest('hex'));
    assert.deepEqual(report.count, { of: 'rows', number: rows.length });
    assert.equal(report.announcedBytes, content.length);
    assert.deepEqual([...new Set(steps.map(({ phase }) => phase))], ['initiate', 'poll', 'receive', 'check']);
    assert.deepEqual(sent(), ['initiateDownload', 'pollDownload']);
    assert.deepEqual(readdirSync(join(file, '..')), ['data.csv']);
  });

  it('tells the listed size only of a whole dataset that measures something else', async () => {
    const { bytes } = await downloaded();
    assert.equal((await downloaded({ listedBytes: bytes })).listedBytes, undefined);
    assert.equal((await downloaded({ listedBytes: bytes + 1 })).listedBytes, bytes + 1);
    const part = await downloaded({ columnNames: ['postal_code'], listedBytes: bytes });
    assert.equal(part.listedBytes, undefined);
  });

  it('asks for columns and rows in the same words each time', async () => {
    const filters = [{ columnName: 'street_name', type: 'ILIKE', value: 'marine' }] as const;
    const report = await downloaded({ columnNames: ['licensee_name', 'street_name'], filters });
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
    assert.deepEqual(Object.keys(rows[0]!), ['licensee_name', 'street_name']);
    assert.ok(rows.every(row => /marine/i.test(row['street_name'] ?? '')));
    assert.equal(report.count?.number, rows.length);
    const bodies = calls.recorded.map(({ request }) => request.body);
    assert.ok(bodies.length > 1 && bodies[0] !== undefined);
    assert.equal(new Set(bodies).size, 1);
  });

  it('does not have other files made, which exist already', async () => {
    const report = await downloaded({ datasetId: map, format: 'GEOJSON' });
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
    assert.deepEqual(report.count, { of: 'features', number: features.length });
    assert.deepEqual(sent(), ['pollDownload']);
    assert.deepEqual(waits, []);
  });

  it('stores, shows and tells no link', async () => {
    const steps: DownloadStep[] = [];
    const report = await downloaded({}, { onStep: step => steps.push(step) });
    const seen = JSON.stringify([report, steps, calls.recorded]);
    const signatures = seen.match(/X-Amz-Signature=[^"&]*/g) ?? [];
    assert.ok(
      signatures.every(each => each === 'X-Amz-Signature=•••'),
      signatures[0],
    );
  });

  it('asks for a new link when the first one has run out', async () => {
    const late = ports();
    let isLate = false;
    const call: FlowPorts['call'] = (asked, events) =>
      late.call(asked, {
        ...events,
        onLinks: links => {
          events?.onLinks?.(links);
          if (!isLate && links.size > 0) nowMs += hour;
          isLate ||= links.size > 0;
        },
      });
    const result = await run(wish(), { ...late, call });
    assert.ok(result.ok, result.ok ? '' : downloadProblem(result.error));
    assert.ok(isLate && sent().length > 1, String(sent()));
  });

  for (const [fault, path] of [
    ['reset', '/s3.'],
    ['status=503', '/s3.'],
    ['half-body', '/s3.'],
    ['status=502', '/api-open-staging.'],
    ['reset', '/api-open-staging.'],
  ] as const) {
    it(`gets over ${fault} of ${path}`, async () => {
      await plan(path, fault, 2);
      const report = await downloaded();
      assert.deepEqual(await planned(), [], 'it happened');
      assert.equal(report.bytes, readFileSync(file).length);
    });
  }

  for (const [fault, path, pattern] of [
    ['html-403', '/api-open-staging.', /refused the request \(status 403\)/],
    ['redirect', '/s3.', /redirect \(302\), which is not followed/],
    ['status=404', '/s3.', /no longer has the file \(404\)/],
    ['status=400', '/api-open-staging.', /refused the request \(status 400\)/],
  ] as const) {
    it(`says what ${fault} of ${path} means, and leaves nothing`, async () => {
      await plan(path, fault);
      const result = await run(wish());
      assert.ok(!result.ok);
      assert.match(downloadProblem(result.error), pattern);
      assert.deepEqual(readdirSync(join(file, '..')), []);
    });
  }

  it('gives up on a service that goes on to be in trouble', async () => {
    await plan('/api-open-staging.', 'status=503', 4);
    const result = await run(wish());
    assert.ok(!result.ok);
    assert.match(downloadProblem(result.error), /answered with status 503/);
    assert.deepEqual(sent(), Array(4).fill('initiateDownload'));
  });

  it('says what is wrong with a dataset or column that is not there', async () => {
    for (const over of [{ datasetId: 'd_1' }, { columnNames: ['no_such_column'] }]) {
      const result = await run(wish(over));
      assert.ok(!result.ok);
      assert.match(
        downloadProblem(result.error),
        /refused the request \(status 400\)\. (Dataset not found|Unknown columns: no_such_column)/,
      );
    }
  });

  it('ends in the midst of waiting when it is cancelled', async () => {
    const stop = new AbortController();
    const onStep = ({ phase }: DownloadStep) => phase === 'poll' && stop.abort();
    const result = await run(wish({ columnNames: ['licensee_name'] }), ports(stop.signal), onStep);
    assert.deepEqual(!result.ok && result.error, { kind: 'cancelled' });
    assert.ok(!existsSync(file));
  });

  it('keeps the whole file when it is cancelled as it is looked at, and tells no checksum', async () => {
    const stop = new AbortController();
    const events = { signal: stop.signal, onStep: ({ phase }: DownloadStep) => phase === 'check' && stop.abort() };
    const report = await downloaded({}, events);
    assert.equal(readFileSync(file).length, report.bytes);
    assert.deepEqual([report.sha256, report.count], [undefined, undefined]);
    assert.deepEqual(readdirSync(join(file, '..')), ['data.csv']);
  });

  it('counts nothing in a file whose format is not known', async () => {
    const { format: _, ...unknown } = wish({ datasetId: map });
    const result = await run(unknown);
    assert.ok(result.ok, result.ok ? '' : downloadProblem(result.error));
    assert.equal(result.value.count, undefined);
  });

  it('is cancelled, not failed, while a new link is waited for', async () => {
    const stop = new AbortController();
    await plan('/s3.', 'status=403');
    let links = 0;
    const onStep = ({ phase }: DownloadStep) => phase === 'initiate' && ++links === 2 && stop.abort();
    const result = await run(wish(), ports(stop.signal), onStep);
    assert.deepEqual(!result.ok && result.error, { kind: 'cancelled' });
  });

  it('waits no longer than its ceiling, and tells the last state', async () => {
    const never: FlowPorts = {
      ...ports(),
      wait: ms => Promise.resolve(void waits.push(ms)),
      now: () => waits.length * 5_000,
    };
    const result = await run(wish({ columnNames: ['block_house_num'] }), never);
    assert.ok(!result.ok);
    assert.match(downloadProblem(result.error), /no file after 10 minutes, and last reported DOWNLOAD_PROCESSING/);
    assert.ok(calls.recorded.length > 100);
  });
});
